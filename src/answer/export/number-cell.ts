/** A figure as people see it, back to a number that a spreadsheet shows the same way. */
import { MINUS } from '../wording/numbers.ts';
import type { WorkbookCell } from './workbook.ts';

/** "€ 1.234", "−3,5%", "+2 procentpunt", "5.350*", "12,3 (h) (b)". */
const FIGURE = /^([+\u2212]?)(€ )?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(%| procentpunt)?(\*?(?: \([a-z]\))*)$/;

/** Text within a format, in quotes. */
const literal = (text: string): string => (text === '' ? '' : `"${text}"`);

/** @returns undefined for what is no single number ("." for instance). */
export function numberCell(cell: string): WorkbookCell | undefined {
  const match = FIGURE.exec(cell.replaceAll('\u00A0', ' ').trim());
  if (match === null) return undefined;
  const [, sign = '', euro = '', whole = '', fraction = '', unit = '', marks = ''] = match;
  const size = Number(`${whole.replaceAll('.', '')}${fraction === '' ? '' : `.${fraction}`}`);
  const digits = `${whole.includes('.') ? '#,##0' : '0'}${fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`}`;
  const shown = `${literal(euro)}${digits}${literal(unit + marks)}`;
  // A change bears its sign, also upwards; a euro sign comes after the minus.
  const format = sign === '+' ? `+${shown};-${shown}` : `${shown};-${shown}`;
  return { number: sign === MINUS ? -size : size, format };
}
