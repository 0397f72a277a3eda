/** Bars with their values at the end, and the columns they stand in. */
import { NO_FIGURE } from '../../wording/picture.ts';
import type { Sheet } from '../canvas.ts';
import { COLORS, type Font, PAD, WIDTH } from '../theme.ts';
import { baseline, type Density } from './rows.ts';

export interface Valued {
  readonly value: number | null;
  /** As in the table. */
  readonly text: string;
}

export interface Columns {
  readonly left: number;
  readonly right: number;
  /** Position of a value. */
  readonly x: (value: number) => number;
}

const NAME_GAP = 10;
const VALUE_GAP = 6;
/** Of a row's height. */
const THICKNESS = 0.68;
const THICKEST = 24;

export const textOf = ({ value, text }: Valued): string => (value === null ? NO_FIGURE : text);

/** From zero, and on both sides with room for the values. */
export function columnsOf(
  items: readonly Valued[],
  names: number,
  value: Font,
  sheet: Sheet,
  { also = [], end = WIDTH - PAD }: { also?: readonly number[]; end?: number } = {},
): Columns {
  const values = [...items.flatMap((item) => item.value ?? []), ...also, 0];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const text = Math.max(0, ...items.map((item) => sheet.measure(textOf(item), value)));
  const left = names + NAME_GAP + (low < 0 ? text + VALUE_GAP : 0);
  const right = end - text - VALUE_GAP;
  const scale = (right - left) / (high - low || 1);
  return { left, right, x: (at) => left + (at - low) * scale };
}

export interface Look {
  readonly fill: string;
  readonly ink: string;
}

export const PALE: Look = { fill: COLORS.paleBar, ink: COLORS.ink };
export const BRIGHT: Look = { fill: COLORS.accent, ink: COLORS.accent };

export function drawBar(
  sheet: Sheet,
  item: Valued,
  row: { y: number; height: number },
  columns: Columns,
  { value: font, name }: Density,
  look: Look,
): void {
  const zero = columns.x(0);
  if (item.value === null) {
    sheet.text(NO_FIGURE, zero + VALUE_GAP, baseline(row, name), name, COLORS.muted);
    return;
  }
  const x = columns.x(item.value);
  const thickness = Math.min(THICKEST, row.height * THICKNESS);
  const y = row.y + (row.height - thickness) / 2;
  sheet.rect({ x: Math.min(zero, x), y, w: Math.max(1, Math.abs(x - zero)), h: thickness, fill: look.fill });
  const isNegative = item.value < 0;
  sheet.text(
    item.text,
    isNegative ? x - VALUE_GAP : x + VALUE_GAP,
    baseline(row, font),
    font,
    look.ink,
    isNegative ? 'right' : 'left',
  );
}

export function drawZero(sheet: Sheet, columns: Columns, top: number, bottom: number): void {
  const x = columns.x(0);
  sheet.rule({ x, y: top, x2: x, y2: bottom, stroke: COLORS.zero, width: 1 });
}
