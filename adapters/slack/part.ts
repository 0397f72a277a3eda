/** Table, calculation and files of a figure that was given before. */
import { FICTIONAL } from '#src/answer/wording/fictional.ts';
import { CUT_OFF, FILES, filesOf, NO_CALCULATION, NO_TABLE } from '#src/answer/wording/slack.ts';
import type { Part } from '#src/chat/model.ts';
import type { DataAnswer } from '#src/model.ts';
import { type Block, buttons, heading, linkButton, paragraph, small } from './blocks.ts';
import { ACTIONS, actionId } from './ids.ts';
import { tableBlocks } from './table.ts';

type Download = ((figure: string, form: 'csv' | 'xlsx') => string) | undefined;

/** Beyond these the page of the figure is the place to read on. */
const MOST_SENTENCES = 12;

function calculationBlocks({ calculation }: DataAnswer): Block[] {
  if (calculation === undefined) return [paragraph(NO_CALCULATION)];
  const { title, formulas, remarks, tables } = calculation;
  const [table, ...more] = tables;
  const cut = more.length > 0 || formulas.length > MOST_SENTENCES || remarks.length > MOST_SENTENCES;
  return [
    heading(title),
    ...formulas.slice(0, MOST_SENTENCES).map(paragraph),
    ...(remarks.length === 0 ? [] : [paragraph(remarks.slice(0, MOST_SENTENCES).join(' '))]),
    ...(table === undefined ? [] : tableBlocks(table)),
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
      return answer.table.rows.length === 0 ? [paragraph(NO_TABLE)] : tableBlocks(answer.table);
    case 'calculation':
      return calculationBlocks(answer);
    case 'download':
      return downloadBlocks(answer, download);
  }
}

export const partBlocks = (part: Part, answer: DataAnswer, download: Download): Block[] => [
  ...(answer.fictional ? [small(FICTIONAL)] : []),
  ...blocksOf(part, answer, download),
];
