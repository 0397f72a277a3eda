/** Table, calculation and files of a figure that was given before. */
import { calculationInMessage, tableInMessage } from '#src/answer/present/in-chat.ts';
import { CUT_OFF, FILES } from '#src/answer/wording/conversation.ts';
import { FICTIONAL } from '#src/answer/wording/fictional.ts';
import { filesOf, NO_CALCULATION, NO_TABLE } from '#src/answer/wording/slack.ts';
import type { Part } from '#src/chat/model.ts';
import type { DataAnswer } from '#src/model.ts';
import { type Block, buttons, heading, linkButton, paragraph, small, strong } from './blocks.ts';
import { ACTIONS, actionId } from './ids.ts';
import { tableBlocks } from './table.ts';

type Download = ((figure: string, form: 'csv' | 'xlsx') => string) | undefined;

/** Beyond these the page of the figure is the place to read on. */
const MOST_SENTENCES = 12;
/** Of what went in; the page has all of it. */
const MOST_ROWS = 12;

/** Formulas and remarks; `most` rows of the first table that went in. */
export function calculationBlocks(answer: DataAnswer, most: number): Block[] {
  const calculation = calculationInMessage(answer);
  if (calculation === undefined) return [paragraph(NO_CALCULATION)];
  const { title, formulas, remarks, tables } = calculation;
  const [table, ...more] = most === 0 ? [] : tables;
  const cut = more.length > 0 || formulas.length > MOST_SENTENCES || remarks.length > MOST_SENTENCES;
  return [
    ...(title === '' ? [] : [heading(title)]),
    ...formulas.slice(0, MOST_SENTENCES).map(paragraph),
    ...(remarks.length === 0 ? [] : [paragraph(remarks.slice(0, MOST_SENTENCES).join(' '))]),
    ...(table === undefined ? [] : tableBlocks(table, most)),
    ...(cut ? [small(CUT_OFF)] : []),
  ];
}

function downloadBlocks({ figure, headline, table }: DataAnswer, download: Download): Block[] {
  if (table.rows.length === 0) return [paragraph(NO_TABLE)];
  if (download === undefined) return [paragraph(filesOf(headline))];
  return [
    paragraph(filesOf(headline)),
    ...buttons(
      (['xlsx', 'csv'] as const).map((form, index) =>
        linkButton(FILES[form], actionId(ACTIONS.link, index), download(figure, form)),
      ),
    ),
  ];
}

function blocksOf(part: Part, answer: DataAnswer, download: Download): Block[] {
  switch (part) {
    case 'table':
      return answer.table.rows.length === 0
        ? [paragraph(NO_TABLE)]
        : [heading(answer.headline), ...tableBlocks(tableInMessage(answer.table))];
    case 'calculation':
      return calculationBlocks(answer, MOST_ROWS);
    case 'download':
      return downloadBlocks(answer, download);
  }
}

export const partBlocks = (part: Part, answer: DataAnswer, download: Download): Block[] => [
  ...(answer.fictional ? [strong(FICTIONAL)] : []),
  ...blocksOf(part, answer, download),
];
