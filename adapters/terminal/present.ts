/** An answer as text for the command line. */
import { sourceText } from '#src/answer/present/source-text.ts';
import type { Answer, DataAnswer, DisplayTable } from '#src/model.ts';
import { tableLines } from '#src/text-table.ts';

function bullets(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['', title, ...items.map((item) => `  • ${item}`)];
}

const sourceLine = (answer: DataAnswer): string => `Bron: ${answer.sources.map(sourceText).join('; ')}`;

function tableOf({ caption, columns, rows, legend }: DisplayTable): string[] {
  return rows.length === 0 ? [] : ['', caption, ...tableLines(columns, rows), ...legend];
}

/** All of the calculation, where it is what was asked. */
function bodyOf({ aspect, calculation, table }: DataAnswer): string[] {
  if (aspect !== 'calculation' || calculation === undefined) return tableOf(table);
  return [
    ...bullets('Berekening:', calculation.formulas),
    ...calculation.tables.flatMap(tableOf),
    ...bullets('Hierbij hoort:', calculation.remarks),
  ];
}

/** Where the form is that was asked for, if it is not what stands here. */
function formLines({ query, figure }: DataAnswer, link: string | undefined): string[] {
  const { show } = query;
  if (show !== 'csv' && show !== 'xlsx') return [];
  const there = link === undefined ? '' : ` Of haal het op: ${link}.${show}`;
  return ['', `Als ${show.toUpperCase()}: peilstok ask "figuur ${figure}" --${show} BESTAND.${there}`];
}

/** The id of the figure, and where its page is. */
const figureLines = ({ figure }: DataAnswer, link: string | undefined): string[] =>
  link === undefined ? [] : [`Figuur ${figure}: ${link}`];

function dataLines(answer: DataAnswer, link: string | undefined): string[] {
  return [
    answer.headline,
    '',
    answer.summary,
    ...formLines(answer, link),
    ...bodyOf(answer),
    ...bullets('Zo begreep ik je vraag:', answer.assumptions),
    ...(answer.sources.length === 0 ? [] : ['', `${sourceLine(answer)} · Figuur ${answer.figure}`]),
    ...figureLines(answer, link),
    ...bullets('Vraag verder:', answer.followUps),
  ];
}

/** @param link address of the figure's page, or of that where an act can be done, if known. @returns lines to print, in plain Dutch. */
export function presentAsText(answer: Answer, link?: string): string[] {
  switch (answer.outcome) {
    case 'query':
      return dataLines(answer, link);
    case 'clarify':
      return [
        answer.summary,
        ...bullets(
          'Bedoel je:',
          answer.options.map((option) => option.label),
        ),
      ];
    case 'act':
      return [
        answer.summary,
        ...(answer.page === undefined ? [] : [`${answer.page.label}: ${link ?? answer.page.path}`]),
        ...bullets('Vraag bijvoorbeeld:', answer.followUps),
      ];
    case 'unsupported':
      return [answer.summary, ...bullets('Vraag bijvoorbeeld:', answer.followUps)];
  }
}
