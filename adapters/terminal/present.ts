/** An answer as text for the command line. */
import { sourceText } from '#src/answer/present/source-text.ts';
import type { Answer, DataAnswer } from '#src/model.ts';
import { tableLines } from '#src/text-table.ts';

function bullets(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['', title, ...items.map((item) => `  • ${item}`)];
}

const sourceLine = (answer: DataAnswer): string => `Bron: ${answer.sources.map(sourceText).join('; ')}`;

function dataLines(answer: DataAnswer): string[] {
  const table =
    answer.table.rows.length === 0
      ? []
      : [
          '',
          answer.table.caption,
          ...tableLines(answer.table.columns, answer.table.rows),
          ...answer.table.legend,
        ];
  return [
    answer.headline,
    '',
    answer.summary,
    ...table,
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
