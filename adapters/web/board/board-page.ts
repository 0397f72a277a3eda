/** The board: all remarks of one's klankbordgroep, to choose from, and one of them to work on. */
import { KIND_NAMES, STATUS_NAMES } from '#src/answer/wording/board.ts';
import { dateName } from '#src/answer/wording/periods.ts';
import { type Names, wordPoint } from '#src/board/board.ts';
import { LONGEST_REMARK } from '#src/board/desk.ts';
import type { RemarkFilter } from '#src/board/filter.ts';
import { type BoardRemark, REMARK_STATUSES } from '#src/board/model.ts';
import { atLeast, statusesFor } from '#src/board/status.ts';
import { REMARK_KINDS } from '#src/chat/remarks.ts';
import { type Html, html } from '../html.ts';
import { figureAddress } from '../links.ts';
import { areaHtml, boardFrame, buttonHtml, type Choice, type Guest, selectHtml, textHtml } from './frame.ts';
import { personName, remarkHtml, statusHtml, type Told } from './remark-html.ts';

const ALL: Choice = { value: '', label: 'Alle' };
const MOST_SHOWN = 200;

export interface BoardContent {
  readonly guest: Guest;
  /** All of the workspace; `shown` are those that the filter lets through. */
  readonly all: readonly BoardRemark[];
  readonly shown: readonly BoardRemark[];
  readonly filter: RemarkFilter;
  readonly members: ReadonlyMap<string, string>;
  readonly names: Names;
  /** The newest first. */
  readonly meetings: readonly string[];
  /** Of the filter, to go along in the addresses of files. */
  readonly search: string;
}

/** Only what occurs can be chosen. */
function occurring(
  remarks: readonly BoardRemark[],
  part: 'region' | 'indicator',
  names: Names['regions'],
): Choice[] {
  const codes = [...new Set(remarks.flatMap(({ point }) => point[part] ?? []))];
  const choices = codes.map((code) => ({ value: code, label: names.get(code)?.name ?? code }));
  return [ALL, ...choices.sort((a, b) => a.label.localeCompare(b.label, 'nl'))];
}

function filterHtml({ all, filter, members, names, meetings }: BoardContent): Html {
  const owners = [...new Set(all.flatMap(({ owner }) => owner ?? []))];
  return html`<form method="get" action="/klankbord" class="peilstok-board-filter" aria-label="Opmerkingen kiezen">
${selectHtml('onderwerp', 'onderwerp', 'Onderwerp', occurring(all, 'indicator', names.indicators), filter.indicator)}
${selectHtml('gebied', 'gebied', 'Gebied', occurring(all, 'region', names.regions), filter.region)}
${selectHtml('status', 'status', 'Status', [ALL, ...REMARK_STATUSES.map((value) => ({ value, label: STATUS_NAMES[value] }))], filter.status)}
${selectHtml('soort', 'soort', 'Soort', [ALL, ...REMARK_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }))], filter.kind)}
${selectHtml('eigenaar', 'eigenaar', 'Eigenaar', [ALL, ...owners.map((value) => ({ value, label: personName(value, members) }))], filter.owner)}
${selectHtml('sinds', 'sinds', 'Nieuw of veranderd', [{ value: '', label: 'Altijd' }, ...meetings.map((day) => ({ value: day, label: `Sinds ${dateName(day)}` }))], filter.since)}
${textHtml('tekst', 'tekst', 'Woorden', { value: filter.text ?? '', type: 'search' })}
<div class="peilstok-board-go">${buttonHtml('Toon')}</div></form>`;
}

function rowHtml(remark: BoardRemark, { members, names }: BoardContent): Html {
  const { number, kind, text, figure, status, owner, point, at } = remark;
  const cell = (label: string, said: Html | string) =>
    html`<td class="utrecht-table__cell" data-label="${label}">${said}</td>`;
  return html`<tr class="utrecht-table__row"><th scope="row" class="utrecht-table__cell" data-label="Opmerking"><a class="utrecht-link" href="/klankbord/opmerking/${number}">${number}</a></th>
${cell(KIND_NAMES[kind], html`<span class="peilstok-small peilstok-kind">${KIND_NAMES[kind]}<br></span>${text.length > 200 ? `${text.slice(0, 199)}…` : text}`)}
${cell('Over', html`${wordPoint(point, names)}<br><a class="utrecht-link peilstok-small" href="${figureAddress('', figure)}">Figuur ${figure}</a>`)}
${cell('Status', statusHtml(status))}
${cell('Eigenaar', owner === undefined ? 'Niemand' : personName(owner, members))}
${cell('Gemaakt', html`<time>${dateName(at.slice(0, 10))}</time>`)}</tr>`;
}

const countText = (shown: number, all: number): string =>
  shown < all
    ? `${shown} van de ${all} opmerkingen`
    : `${all === 0 ? 'Geen' : all} ${all === 1 ? 'opmerking' : 'opmerkingen'}`;

export function boardPage(content: BoardContent): string {
  const { shown, all, guest, search, meetings, filter } = content;
  const heads = ['Nr', 'Opmerking', 'Over', 'Status', 'Eigenaar', 'Gemaakt'];
  const [last] = meetings;
  const since =
    last === undefined || filter.since !== undefined
      ? undefined
      : html`<p class="utrecht-paragraph peilstok-take"><a class="utrecht-link" href="/klankbord?sinds=${last}">Wat er sinds de vergadering van ${dateName(last)} nieuw of veranderd is</a></p>`;
  return boardFrame({
    title: 'Klankbordgroep',
    guest,
    here: '/klankbord',
    broad: true,
    main: html`<h1 class="utrecht-heading-2">Opmerkingen bij figuren</h1>
${since}
${filterHtml(content)}
<p class="utrecht-paragraph" role="status">${countText(shown.length, all.length)}${shown.length > MOST_SHOWN ? `; de nieuwste ${MOST_SHOWN} staan hier` : ''}.</p>
${
  shown.length === 0
    ? html`<p class="utrecht-paragraph">${all.length === 0 ? 'Er zijn nog geen opmerkingen. Maak er een op de pagina van een figuur, of schrijf in Slack of Teams “opmerking: …” onder een antwoord.' : 'Geen opmerking past bij deze keuze.'}</p>`
    : html`<table class="utrecht-table peilstok-board-table"><caption class="utrecht-table__caption peilstok-visually-hidden">Opmerkingen</caption><thead class="utrecht-table__header"><tr class="utrecht-table__row">${heads.map((head) => html`<th scope="col" class="utrecht-table__header-cell">${head}</th>`)}</tr></thead><tbody class="utrecht-table__body">${shown.slice(0, MOST_SHOWN).map((remark) => rowHtml(remark, content))}</tbody></table>
<p class="utrecht-paragraph peilstok-take">Voor het verslag: <a class="utrecht-link" href="/klankbord/verslag.xlsx${search}" download>Excel (XLSX)</a> <a class="utrecht-link" href="/klankbord/verslag.csv${search}" download>CSV</a></p>`
}`,
  });
}

function workHtml({ guest }: { guest: Guest }, { remark, members }: Told): Html | undefined {
  const { visitor, proof } = guest;
  if (!atLeast(visitor, 'member')) return undefined;
  const action = (what: string) => `/klankbord/opmerking/${remark.number}/${what}`;
  const statuses = statusesFor(visitor, remark);
  const people: Choice[] = [
    { value: '', label: 'Niemand' },
    ...[...members].map(([value, label]) => ({ value, label })),
  ];
  const own = remark.owner === visitor.person;
  const owner =
    visitor.role === 'manager'
      ? html`<form method="post" action="${action('eigenaar')}" class="peilstok-board-form">${proof}${selectHtml('eigenaar', 'eigenaar', 'Eigenaar', people, remark.owner)}${buttonHtml('Wijs toe')}</form>`
      : remark.owner === undefined || own
        ? html`<form method="post" action="${action('eigenaar')}" class="peilstok-board-form">${proof}<input type="hidden" name="eigenaar" value="${own ? '' : visitor.person}">${buttonHtml(own ? 'Geef terug' : 'Neem op mij')}</form>`
        : undefined;
  return html`<section class="peilstok-part"><h2 class="utrecht-heading-3 peilstok-part-title">Verder ermee</h2>
<form method="post" action="${action('antwoord')}" class="peilstok-board-form">${proof}${areaHtml('tekst', 'tekst', 'Antwoord', LONGEST_REMARK)}${buttonHtml('Antwoord')}</form>
${
  statuses.length === 0
    ? undefined
    : html`<form method="post" action="${action('status')}" class="peilstok-board-form">${proof}${remark.kind === 'explanation' && statuses.includes('confirmed') ? html`<p class="utrecht-paragraph peilstok-small">Een bevestigde verklaring staat voortaan bij elk antwoord met dit cijfer, en op de pagina van die figuren. Wie de link heeft, leest haar.</p>` : undefined}${selectHtml(
        'status',
        'status',
        'Nieuwe status',
        statuses.map((value) => ({ value, label: STATUS_NAMES[value] })),
      )}${buttonHtml('Zet status')}</form>`
}
${owner}</section>`;
}

export function remarkPage(guest: Guest, told: Told): string {
  const { remark, members } = told;
  return boardFrame({
    title: `Opmerking ${remark.number}`,
    guest,
    main: html`<h1 class="utrecht-heading-2">Opmerking ${remark.number}</h1>
<p class="utrecht-paragraph"><a class="utrecht-link" href="${figureAddress('', remark.figure)}">Figuur ${remark.figure}</a> · eigenaar: ${remark.owner === undefined ? 'niemand' : personName(remark.owner, members)}</p>
${remarkHtml(told, false)}
${workHtml({ guest }, told)}`,
  });
}
