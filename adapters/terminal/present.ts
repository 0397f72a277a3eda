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

function dataLines(answer: DataAnswer): string[] {
  return [
    answer.headline,
    '',
    answer.summary,
    ...bodyOf(answer),
    ...bullets('Zo begreep ik je vraag:', answer.assumptions),
    ...(answer.sources.length === 0 ? [] : ['', `${sourceLine(answer)} · Figuur ${answer.figure}`]),
    ...bullets('Vraag verder:', answer.followUps),
  ];
}

/** @returns lines to print, in plain Dutch. */
export function presentAsText(answer: Answer): string[] {
  switch (answer.outcome) {
    case 'query':
      return dataLines(answer);
    case 'clarify':
      return [
        answer.summary,
        ...bullets(
          'Bedoel je:',
          answer.options.map((option) => option.label),
        ),
      ];
    case 'unsupported':
    case 'act':
      return [answer.summary, ...bullets('Vraag bijvoorbeeld:', answer.followUps)];
  }
}
