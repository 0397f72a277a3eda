/** Remarks on the page of a figure: what was said, and the form to say something. */

import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { KIND_NAMES, wordExplanation } from '#src/answer/wording/board.ts';
import { periodName } from '#src/answer/wording/periods.ts';
import { wordPoint } from '#src/board/board.ts';
import { LONGEST_REMARK } from '#src/board/desk.ts';
import { explained } from '#src/board/explanations.ts';
import { pointOfFigure, pointOfRow } from '#src/board/point.ts';
import { atLeast } from '#src/board/status.ts';
import { REMARK_KINDS, type RemarkKind } from '#src/chat/remarks.ts';
import { compactId, isFigureId, type KeptFigure, type Row } from '#src/model.ts';
import { type Html, html } from '../html.ts';
import { figureAddress } from '../links.ts';
import { areaHtml, buttonHtml, guestOf, newsHtml, selectHtml } from './frame.ts';
import { handled, limited, writing } from './guard.ts';
import { remarkHtml } from './remark-html.ts';
import { toldOf } from './told.ts';
import { type BoardDoor, visitorOf } from './visitor.ts';

/** More data points than this are no list to choose from. */
const MOST_POINTS = 400;

const rowName = ({ regionName, indicatorName, sectorName, period, text }: Row, several: boolean): string =>
  `${[
    regionName,
    ...(several ? [indicatorName] : []),
    ...(sectorName === undefined ? [] : [sectorName]),
    periodName(period),
  ].join(', ')}: ${text}`;

function formHtml({ answer }: KeptFigure, proof: Html): Html {
  const several = new Set(answer.rows.map(({ indicator }) => indicator)).size > 1;
  const points = answer.rows
    .slice(0, MOST_POINTS)
    .map((row, index) => ({ value: String(index), label: rowName(row, several) }));
  return html`<form method="post" action="${figureAddress('', answer.figure)}/opmerking" class="peilstok-board-form">${proof}
<h3 class="peilstok-subtitle">Zelf iets opmerken</h3>
${selectHtml(
  'soort',
  'soort',
  'Wat voor opmerking is het?',
  REMARK_KINDS.map((kind) => ({ value: kind, label: KIND_NAMES[kind] })),
)}
${points.length === 0 ? undefined : selectHtml('punt', 'punt', 'Waar gaat het over?', [{ value: '', label: 'De figuur als geheel' }, ...points])}
${areaHtml('tekst', 'tekst', 'Wat wil je zeggen?', LONGEST_REMARK)}
${buttonHtml('Opmerking plaatsen')}</form>`;
}

/** Explanations that were confirmed after the figure was given: not part of it, but good to know. */
async function addedLater(
  { board }: BoardDoor,
  workspace: string,
  { answer }: KeptFigure,
): Promise<Html | undefined> {
  const confirmed = await board.remarks.explanations(workspace);
  const { explanations } = explained(answer.rows, confirmed);
  const given = new Set(answer.explanations?.map(({ remark }) => remark));
  const added = explanations.filter(({ remark }) => !given.has(remark));
  if (added.length === 0) return undefined;
  const names = await board.names();
  // Their signs do not stand in the table and picture as they were given: in words, then, what they are about.
  const lines = added.map(({ sign: _, ...explanation }) => {
    const point = confirmed.find(({ number }) => number === explanation.remark)?.point ?? {};
    return html`<p>${wordExplanation(explanation)} <span class="peilstok-small">(${wordPoint(point, names)})</span></p>`;
  });
  return html`<div class="peilstok-newer"><div><p><strong>Later toegevoegd</strong></p>${lines}</div></div>`;
}

/** The part of a figure's page that is of the klankbordgroep. */
export async function figureRemarksHtml(
  door: BoardDoor,
  request: FastifyRequest,
  kept: KeptFigure,
): Promise<Html> {
  const { board } = door;
  const { figure } = kept.answer;
  const visitor = await visitorOf(door, request);
  const title = html`<h2 class="utrecht-heading-3 peilstok-part-title" id="opmerkingen">Opmerkingen van de klankbordgroep</h2>`;
  if (visitor === undefined)
    return html`<section class="peilstok-part peilstok-remarks" aria-labelledby="opmerkingen">${title}<p class="utrecht-paragraph">${
      board.providers.length === 0
        ? 'Opmerken kan hier niet: aanmelden is niet ingesteld.'
        : html`Klopt er iets niet, of weet je wat erachter zit? <a class="utrecht-link" href="/aanmelden?terug=${figureAddress('', figure)}">Meld je aan</a> om opmerkingen te lezen en te plaatsen.`
    }</p></section>`;
  const { workspace } = visitor;
  const told = (await toldOf(board, workspace, await board.remarks.on(workspace, [figure]))).map((one) =>
    remarkHtml(one, true),
  );
  const guest = await guestOf(door, visitor);
  return html`<section class="peilstok-part peilstok-remarks" aria-labelledby="opmerkingen">${title}
${newsHtml(guest)}
${await addedLater(door, workspace, kept)}
${told.length === 0 ? html`<p class="utrecht-paragraph">Er zijn nog geen opmerkingen bij deze figuur.</p>` : html`${told}`}
${atLeast(visitor, 'member') ? formHtml(kept, guest.proof) : html`<p class="utrecht-paragraph">Je kunt hier lezen. Opmerken kan als lid van de klankbordgroep.</p>`}</section>`;
}

export function addFigureRemarks(server: FastifyInstance, door: BoardDoor): void {
  const { board } = door;
  server.post<{ Params: { id: string } }>('/figuur/:id/opmerking', limited, (request, reply) =>
    writing(door, request, reply, 'member', async (visitor, fields) => {
      const figure = compactId(request.params.id);
      const text = (fields.tekst ?? '').trim().slice(0, LONGEST_REMARK);
      const kind = REMARK_KINDS.find((known): known is RemarkKind => known === fields.soort);
      if (kind === undefined || text === '')
        return { status: 400, problem: 'Kies wat voor opmerking het is, en schrijf wat je wilt zeggen.' };
      const kept = isFigureId(figure) ? await board.figure(figure) : null;
      if (kept === null) return handled('unknown', '');
      const row = /^\d{1,4}$/.test(fields.punt ?? '') ? kept.answer.rows[Number(fields.punt)] : undefined;
      const point = row === undefined ? pointOfFigure(kept.answer) : pointOfRow(row);
      const done = await board.desk.remark(visitor, {
        id: `web:${randomUUID()}`,
        figure,
        kind,
        text,
        channel: '',
        thread: '',
        point,
      });
      return handled(done, `${figureAddress('', figure)}#opmerkingen`);
    }),
  );
}
