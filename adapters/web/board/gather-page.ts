/** Pages of the klankbordgroep beside the remarks: questions and wishes, meetings. */
import { REASON_NAMES } from '#src/answer/wording/board.ts';
import { dateName } from '#src/answer/wording/periods.ts';
import type { UnansweredGroup } from '#src/board/model.ts';
import { type Html, html } from '../html.ts';
import { boardFrame, buttonHtml, type Guest, textHtml } from './frame.ts';
import { remarkHtml, type Told } from './remark-html.ts';

function groupsHtml(groups: readonly UnansweredGroup[], caption: string): Html {
  if (groups.length === 0) return html`<p class="utrecht-paragraph">Er zijn geen vragen zonder antwoord.</p>`;
  const rows = groups.map(
    ({ reason, words, asked, lastOn }) =>
      html`<tr class="utrecht-table__row"><th scope="row" class="utrecht-table__cell">${REASON_NAMES[reason] ?? reason}</th><td class="utrecht-table__cell" data-label="Woorden">${words ?? 'verschillende woorden'}</td><td class="utrecht-table__cell peilstok-number" data-label="Keer gevraagd">${asked}</td><td class="utrecht-table__cell" data-label="Laatst op"><time>${dateName(lastOn)}</time></td></tr>`,
  );
  return html`<div class="peilstok-scroll" tabindex="0" role="group" aria-label="${caption}"><table class="utrecht-table peilstok-board-table"><caption class="utrecht-table__caption peilstok-visually-hidden">${caption}</caption><thead class="utrecht-table__header"><tr class="utrecht-table__row"><th scope="col" class="utrecht-table__header-cell">Reden</th><th scope="col" class="utrecht-table__header-cell">Woorden</th><th scope="col" class="utrecht-table__header-cell peilstok-number">Keer gevraagd</th><th scope="col" class="utrecht-table__header-cell">Laatst op</th></tr></thead><tbody class="utrecht-table__body">${rows}</tbody></table></div>`;
}

export interface Asked {
  /** Of the workspace. */
  readonly own: readonly UnansweredGroup[];
  /** Of who had not signed in; absent for who may not see them. */
  readonly open: readonly UnansweredGroup[] | undefined;
}

export function questionsPage(guest: Guest, { own, open }: Asked, wishes: readonly Told[]): string {
  return boardFrame({
    title: 'Vragen en wensen',
    guest,
    here: '/klankbord/vragen',
    main: html`<h1 class="utrecht-heading-2">Vragen en wensen</h1>
<section class="peilstok-part"><h2 class="utrecht-heading-3 peilstok-part-title">Vragen zonder antwoord</h2>
<p class="utrecht-paragraph">Van mensen uit je organisatie, in Slack, Teams en op deze site, zonder namen. Woorden staan er pas bij als drie mensen ze gebruikten; namen van plaatsen laten we weg.</p>${groupsHtml(own, 'Vragen zonder antwoord')}</section>
${
  open === undefined
    ? undefined
    : html`<section class="peilstok-part"><h2 class="utrecht-heading-3 peilstok-part-title">Gevraagd zonder aanmelden</h2>
<p class="utrecht-paragraph">Op de site, door wie niet was aangemeld. Ze horen bij geen organisatie; alleen beheerders zien ze.</p>${groupsHtml(open, 'Gevraagd zonder aanmelden')}</section>`
}
<section class="peilstok-part"><h2 class="utrecht-heading-3 peilstok-part-title">Wensen</h2>${
      wishes.length === 0
        ? html`<p class="utrecht-paragraph">Er zijn geen wensen. Schrijf in een gesprek “wens: …” onder een antwoord, of zet er een op de pagina van een figuur.</p>`
        : html`${wishes.map((told) => remarkHtml(told, true))}`
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
