/** Pages of polls: all of them, and one to vote in. */

import { dateName } from '#src/answer/wording/periods.ts';
import { pollLines, totalOf, wordFinding, wordStanding } from '#src/answer/wording/poll.ts';
import type { PollResult } from '#src/board/model.ts';
import { mayClose, pollPicture } from '#src/board/poll.ts';
import { atLeast } from '#src/board/status.ts';
import { type Html, html } from '../html.ts';
import { pollPictureAddress } from '../links.ts';
import { tableHtml } from '../table.ts';
import { boardFrame, buttonHtml, type Guest, textHtml } from './frame.ts';
import type { BoardDoor } from './visitor.ts';

/** The same picture as in a conversation, and its counts as a table. */
function resultHtml({ board, config }: BoardDoor, poll: PollResult): Html {
  const picture = pollPicture(poll);
  if (picture === undefined) return html`<p class="utrecht-paragraph">${wordFinding(poll)}.</p>`;
  const { width, height } = board.pollPictures.chart(poll);
  return html`<figure class="peilstok-figure"><img src="${pollPictureAddress(config.secret, picture.of)}" alt="${picture.altText}" width="${width}" height="${height}"></figure>
${tableHtml({
  caption: wordStanding(poll),
  columns: [
    { label: 'Mogelijkheid', numeric: false },
    { label: 'Stemmen', numeric: true },
  ],
  rows: poll.options.map((option, index) => [option, String(poll.votes[index] ?? 0)]),
  legend: [],
})}`;
}

function voteHtml({ visitor, proof }: Guest, poll: PollResult, own: number | undefined): Html | undefined {
  if (poll.closed !== undefined || !atLeast(visitor, 'member')) return undefined;
  const choices = poll.options.map(
    (option, index) =>
      html`<label><input type="radio" name="keuze" value="${index}" required${index === own ? html` checked` : undefined}>${option}</label>`,
  );
  return html`<form method="post" action="/klankbord/poll/${poll.id}" class="peilstok-board-form">${proof}<fieldset class="peilstok-fieldset"><legend>${own === undefined ? 'Jouw stem' : 'Jouw stem; je kunt hem nog veranderen'}</legend>${choices}</fieldset>${buttonHtml('Stem')}</form>`;
}

const closeHtml = ({ visitor, proof }: Guest, poll: PollResult): Html | undefined =>
  mayClose(visitor, poll)
    ? html`<form method="post" action="/klankbord/poll/${poll.id}/sluit" class="peilstok-board-form">${proof}<p class="utrecht-paragraph peilstok-small">Na het sluiten kan niemand meer stemmen${poll.address === undefined ? '' : '; de uitslag komt ook in het gesprek waar de peiling begon'}.</p><button type="submit" class="utrecht-button utrecht-button--secondary-action peilstok-plain">Sluit de peiling</button></form>`
    : undefined;

function heldText(begun: string, ended: string | undefined): string {
  if (ended === undefined) return `Begonnen op ${dateName(begun)}.`;
  return begun === ended
    ? `Begonnen en gesloten op ${dateName(begun)}.`
    : `Begonnen op ${dateName(begun)}, gesloten op ${dateName(ended)}.`;
}

/** @param own the option that the visitor voted for. */
export function pollPage(door: BoardDoor, guest: Guest, poll: PollResult, own: number | undefined): string {
  const { question, at, closed } = poll;
  return boardFrame({
    title: question,
    guest,
    main: html`<h1 class="utrecht-heading-2">${question}</h1>
<p class="utrecht-paragraph peilstok-small">${heldText(at.slice(0, 10), closed?.slice(0, 10))} Wie wat stemde, wordt niet getoond. <a class="utrecht-link" href="/klankbord/peilingen">Alle peilingen</a></p>${voteHtml(guest, poll, own)}
<section class="peilstok-part"><h2 class="utrecht-heading-3 peilstok-part-title">${closed === undefined ? 'Uitslag tot nu toe' : 'Uitslag'}</h2>${resultHtml(door, poll)}${closeHtml(guest, poll)}</section>`,
  });
}

function pollHtml(poll: PollResult): Html {
  const lines = totalOf(poll) === 0 ? [] : pollLines(poll);
  return html`<article class="peilstok-remark"><h2 class="peilstok-subtitle"><a class="utrecht-link" href="/klankbord/poll/${poll.id}">${poll.question}</a></h2>
<p class="peilstok-small">${dateName(poll.at.slice(0, 10))}${poll.closed === undefined ? '' : html` <span class="peilstok-status">Gesloten</span>`}</p>
<p>${wordFinding(poll)}.</p>${lines.length === 0 ? undefined : html`<p class="peilstok-small">${lines.join('; ')}</p>`}</article>`;
}

export function pollsPage(guest: Guest, polls: readonly PollResult[]): string {
  const form = atLeast(guest.visitor, 'member')
    ? html`<section class="peilstok-part"><h2 class="utrecht-heading-3 peilstok-part-title">Nieuwe peiling</h2><form method="post" action="/klankbord/peilingen" class="peilstok-board-form">${guest.proof}${textHtml('vraag', 'vraag', 'Vraag', { required: true })}<div class="utrecht-form-field"><label class="utrecht-form-label" for="opties">Mogelijkheden, elk op een regel</label><textarea class="utrecht-textbox peilstok-area" id="opties" name="opties" rows="4" maxlength="1000" required></textarea></div>${buttonHtml('Begin')}</form></section>`
    : undefined;
  return boardFrame({
    title: 'Peilingen',
    guest,
    here: '/klankbord/peilingen',
    main: html`<h1 class="utrecht-heading-2">Peilingen</h1>${polls.length === 0 ? html`<p class="utrecht-paragraph">Er zijn nog geen peilingen. Begin er een hieronder, of schrijf in Slack of Teams “poll: welke indicator missen jullie? horeca / zorg”.</p>` : html`${polls.map(pollHtml)}`}${form}`,
  });
}
