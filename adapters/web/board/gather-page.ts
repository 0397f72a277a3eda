/** Pages of the klankbordgroep beside the remarks: questions and wishes, meetings, polls. */
import { REASON_NAMES } from '#src/answer/wording/board.ts';
import { dateName } from '#src/answer/wording/periods.ts';
import type { BoardRemark, PollResult, UnansweredGroup } from '#src/board/model.ts';
import { atLeast } from '#src/board/status.ts';
import { type Html, html } from '../html.ts';
import { boardFrame, buttonHtml, type Guest, textHtml } from './frame.ts';
import { remarkHtml, type Told } from './remark-html.ts';

function groupsHtml(groups: readonly UnansweredGroup[]): Html {
  if (groups.length === 0) return html`<p class="utrecht-paragraph">Er zijn geen vragen zonder antwoord.</p>`;
  const rows = groups.map(
    ({ reason, words, asked, lastOn }) =>
      html`<tr class="utrecht-table__row"><th scope="row" class="utrecht-table__cell">${REASON_NAMES[reason] ?? reason}</th><td class="utrecht-table__cell">${words ?? 'verschillende woorden'}</td><td class="utrecht-table__cell peilstok-number">${asked}</td><td class="utrecht-table__cell">${dateName(lastOn)}</td></tr>`,
  );
  return html`<div class="peilstok-scroll" tabindex="0" role="group" aria-label="Vragen zonder antwoord"><table class="utrecht-table"><caption class="utrecht-table__caption peilstok-visually-hidden">Vragen zonder antwoord</caption><thead class="utrecht-table__header"><tr class="utrecht-table__row"><th scope="col" class="utrecht-table__header-cell">Reden</th><th scope="col" class="utrecht-table__header-cell">Woorden</th><th scope="col" class="utrecht-table__header-cell peilstok-number">Keer gevraagd</th><th scope="col" class="utrecht-table__header-cell">Laatst op</th></tr></thead><tbody class="utrecht-table__body">${rows}</tbody></table></div>`;
}

export function questionsPage(
  guest: Guest,
  groups: readonly UnansweredGroup[],
  wishes: readonly BoardRemark[],
  { members, names }: Pick<Told, 'members' | 'names'>,
): string {
  return boardFrame({
    title: 'Vragen en wensen',
    guest,
    here: '/klankbord/vragen',
    main: html`<h1 class="utrecht-heading-2">Vragen en wensen</h1>
<section class="peilstok-part"><h2 class="utrecht-heading-3 peilstok-part-title">Vragen zonder antwoord</h2>
<p class="utrecht-paragraph">Uit Slack, Teams en deze site, zonder namen. Woorden staan er pas bij als drie mensen ze gebruikten; namen van plaatsen laten we weg.</p>${groupsHtml(groups)}</section>
<section class="peilstok-part"><h2 class="utrecht-heading-3 peilstok-part-title">Wensen</h2>${
      wishes.length === 0
        ? html`<p class="utrecht-paragraph">Er zijn geen wensen. Schrijf in een gesprek “wens: …” onder een antwoord, of zet er een op de pagina van een figuur.</p>`
        : html`${wishes.map((remark) => remarkHtml({ remark, events: [], members, names }, true))}`
    }</section>`,
  });
}

export function meetingsPage(guest: Guest, meetings: readonly string[]): string {
  const manager = guest.visitor.role === 'manager';
  const items = meetings.map(
    (
      day,
    ) => html`<li><form method="post" action="/klankbord/vergaderingen" class="peilstok-who">${guest.proof}<input type="hidden" name="weg" value="${day}">
<a class="utrecht-link" href="/klankbord?sinds=${day}">${dateName(day)}: wat sindsdien veranderde</a>${manager ? html` <button type="submit" class="utrecht-button utrecht-button--secondary-action peilstok-plain" aria-label="Haal ${dateName(day)} weg">Haal weg</button>` : undefined}</form></li>`,
  );
  return boardFrame({
    title: 'Vergaderingen',
    guest,
    here: '/klankbord/vergaderingen',
    main: html`<h1 class="utrecht-heading-2">Vergaderingen</h1>
${items.length === 0 ? html`<p class="utrecht-paragraph">Er zijn nog geen vergaderingen ingevuld.</p>` : html`<ul class="utrecht-unordered-list peilstok-list">${items}</ul>`}
${manager ? html`<form method="post" action="/klankbord/vergaderingen" class="peilstok-board-form">${guest.proof}${textHtml('dag', 'dag', 'Dag van een vergadering', { type: 'date', required: true })}${buttonHtml('Voeg toe')}</form>` : html`<p class="utrecht-paragraph">Een beheerder vult de vergaderingen in.</p>`}`,
  });
}

const votesText = (count: number): string => `${count} ${count === 1 ? 'stem' : 'stemmen'}`;

/** The result as bars, each with its number beside it. */
export function resultHtml({ options, votes }: PollResult): Html {
  const most = Math.max(1, ...votes);
  const total = votes.reduce((sum, count) => sum + count, 0);
  const items = options.map((option, index) => {
    const count = votes[index] ?? 0;
    return html`<li><span>${option}: ${votesText(count)}</span><meter min="0" max="${most}" value="${count}" aria-label="${option}">${votesText(count)}</meter></li>`;
  });
  return html`<ul class="peilstok-votes">${items}</ul><p class="utrecht-paragraph peilstok-small">${votesText(total)} in totaal</p>`;
}

export function pollPage(guest: Guest, poll: PollResult, own: number | undefined): string {
  const choices = poll.options.map(
    (option, index) =>
      html`<label><input type="radio" name="keuze" value="${index}" required${index === own ? html` checked` : undefined}>${option}</label>`,
  );
  const form = atLeast(guest.visitor, 'member')
    ? html`<form method="post" action="/klankbord/poll/${poll.id}" class="peilstok-board-form">${guest.proof}<fieldset class="peilstok-fieldset"><legend>${own === undefined ? 'Jouw stem' : 'Jouw stem; je kunt hem nog veranderen'}</legend>${choices}</fieldset>${buttonHtml('Stem')}</form>`
    : undefined;
  return boardFrame({
    title: poll.question,
    guest,
    main: html`<h1 class="utrecht-heading-2">${poll.question}</h1>${form}
<section class="peilstok-part"><h2 class="utrecht-heading-3 peilstok-part-title">Uitslag tot nu toe</h2>${resultHtml(poll)}</section>`,
  });
}

export function pollsPage(guest: Guest, polls: readonly PollResult[]): string {
  const items = polls.map(
    (poll) =>
      html`<article class="peilstok-remark"><h2 class="peilstok-subtitle"><a class="utrecht-link" href="/klankbord/poll/${poll.id}">${poll.question}</a></h2><p class="peilstok-small">${dateName(poll.at.slice(0, 10))}</p>${resultHtml(poll)}</article>`,
  );
  const form = atLeast(guest.visitor, 'member')
    ? html`<section class="peilstok-part"><h2 class="utrecht-heading-3 peilstok-part-title">Nieuwe peiling</h2><form method="post" action="/klankbord/peilingen" class="peilstok-board-form">${guest.proof}${textHtml('vraag', 'vraag', 'Vraag', { required: true })}<div class="utrecht-form-field"><label class="utrecht-form-label" for="opties">Mogelijkheden, elk op een regel</label><textarea class="utrecht-textbox peilstok-area" id="opties" name="opties" rows="4" maxlength="1000" required></textarea></div>${buttonHtml('Begin')}</form></section>`
    : undefined;
  return boardFrame({
    title: 'Peilingen',
    guest,
    here: '/klankbord/peilingen',
    main: html`<h1 class="utrecht-heading-2">Peilingen</h1>${items.length === 0 ? html`<p class="utrecht-paragraph">Er zijn nog geen peilingen. Begin er een hieronder, of schrijf in Slack of Teams “poll: welke indicator missen jullie? horeca / zorg”.</p>` : html`${items}`}${form}`,
  });
}
