/** One remark with what became of it, wherever it is shown. */
import { FORGOTTEN, KIND_NAMES, STATUS_NAMES, UNNAMED } from '#src/answer/wording/board.ts';
import { dateName } from '#src/answer/wording/periods.ts';
import { type Names, wordPoint } from '#src/board/board.ts';
import type { BoardRemark, RemarkEvent, RemarkStatus } from '#src/board/model.ts';
import { FORGOTTEN_PERSON } from '#src/board/people.ts';
import { type Html, html } from '../html.ts';

export const personName = (person: string, members: ReadonlyMap<string, string>): string =>
  person === FORGOTTEN_PERSON ? FORGOTTEN : (members.get(person) ?? UNNAMED);

const day = (at: string): string => dateName(at.slice(0, 10));

/** Statuses are told apart by their word; the colour only helps. */
export const statusHtml = (status: RemarkStatus): Html =>
  html`<span class="peilstok-status peilstok-status-${status}">${STATUS_NAMES[status]}</span>`;

function eventHtml({ kind, person, value, at }: RemarkEvent, members: ReadonlyMap<string, string>): Html {
  const who = personName(person, members);
  switch (kind) {
    case 'answer':
      return html`<li class="peilstok-reply"><p class="peilstok-small">${who} antwoordde op ${day(at)}</p><p class="peilstok-said">${value}</p></li>`;
    case 'status':
      return html`<li class="peilstok-small">${who} zette dit op ${day(at)} op ‘${STATUS_NAMES[value as RemarkStatus] ?? value}’</li>`;
    case 'owner':
      return html`<li class="peilstok-small">${day(at)}: ${value === '' ? 'niemand meer eigenaar' : `eigenaar is ${personName(value, members)}`}</li>`;
  }
}

export interface Told {
  readonly remark: BoardRemark;
  readonly events: readonly RemarkEvent[];
  readonly members: ReadonlyMap<string, string>;
  readonly names: Names;
}

/** @param answersOnly beside others, with a link to its own page, where all that was done with it stands. */
export function remarkHtml({ remark, events, members, names }: Told, answersOnly: boolean): Html {
  const { number, kind, person, text, at, point, status } = remark;
  const about = wordPoint(point, names);
  const shown = events.filter((event) => !answersOnly || event.kind === 'answer');
  return html`<article class="peilstok-remark" aria-label="Opmerking ${number}">
<p class="peilstok-remark-head"><strong>${KIND_NAMES[kind]}</strong>${about === '' ? undefined : html` <span>${about}</span>`} ${statusHtml(status)}</p>
<p class="peilstok-said">${text}</p>
<p class="peilstok-small">${personName(person, members)}, ${day(at)}${answersOnly ? html` · <a class="utrecht-link" href="/klankbord/opmerking/${number}">Opmerking ${number}</a>` : undefined}</p>
${shown.length === 0 ? undefined : html`<ul class="peilstok-history">${shown.map((event) => eventHtml(event, members))}</ul>`}
</article>`;
}
