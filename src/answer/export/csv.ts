/**
 * A figure as CSV for programs (RFC 4180): UTF-8, commas, decimal points, lines that end in CR LF. For people with a
 * spreadsheet there is XLSX: a Dutch Excel expects other commas (docs/decisions/0007).
 */
import type { FigureSnapshot } from '#src/model.ts';
import { safeText } from './cells.ts';
import { LONG_COLUMNS, type LongCell, longRows } from './long.ts';

function csvCell(cell: LongCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = safeText(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csvLine = (cells: readonly LongCell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** @param link address of the figure's page. */
export const csvOf = (figure: FigureSnapshot, link?: string): string =>
  [[...LONG_COLUMNS], ...longRows(figure, link)].map(csvLine).join('');
