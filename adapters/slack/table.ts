/** A table as Slack's own block; what does not fit is said. */
import { CUT_OFF, cutRows } from '#src/answer/wording/conversation.ts';
import { LEGEND } from '#src/answer/wording/slack.ts';
import type { DisplayTable } from '#src/model.ts';
import { type Block, LIMITS, paragraph, small } from './blocks.ts';
import { cut } from './text.ts';

const CELL = 200;
/** Slack refuses an empty cell. */
const cell = (text: string) => ({ type: 'raw_text' as const, text: cut(text, CELL) || ' ' });

/** More is no reading for a conversation: it has files and a page. */
const MOST_ROWS = 30;

/** As many rows as fit, in number and in characters together. */
function fitting(
  rows: readonly (readonly string[])[],
  used: number,
  most: number,
): readonly (readonly string[])[] {
  let characters = used;
  const kept: (readonly string[])[] = [];
  for (const row of rows) {
    characters += row.reduce((sum, text) => sum + Math.max(1, Math.min(text.length, CELL)), 0);
    if (characters > LIMITS.tableCharacters || kept.length >= Math.min(most, LIMITS.tableRows - 1)) break;
    kept.push(row);
  }
  return kept;
}

/** At most one a message. The caption stands above it, the explanation of its marks below. */
export function tableBlocks(
  { caption, columns, rows, legend }: DisplayTable,
  most: number = MOST_ROWS,
): Block[] {
  const shown = columns.slice(0, LIMITS.tableColumns);
  const header = shown.map(({ label }) => label);
  const wanted = rows.map((row) => shown.map((_, index) => row[index] ?? ''));
  const kept = fitting(wanted, header.join('').length, most);
  return [
    paragraph(caption),
    {
      type: 'table',
      column_settings: shown.map(({ numeric }) => ({
        align: numeric ? ('right' as const) : ('left' as const),
        is_wrapped: !numeric,
      })),
      rows: [header, ...kept].map((row) => row.map(cell)),
    },
    ...(kept.length < rows.length ? [small(cutRows(kept.length, rows.length))] : []),
    ...(shown.length < columns.length ? [small(CUT_OFF)] : []),
    ...(legend.length === 0 ? [] : [small(`${LEGEND} ${legend.join('; ')}`)]),
  ];
}
