/** Bars with their values at the end, and the columns they stand in. */
import { NO_FIGURE } from '../../wording/picture.ts';
import type { Sheet } from '../canvas.ts';
import { COLORS, FONT, type Font, PAD, WIDTH } from '../theme.ts';
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
/** Of all bars together, negative and positive. */
const SHORTEST = 70;
/** Of a row's height. */
const THICKNESS = 0.68;
const THICKEST = 24;

export const textOf = ({ value, text }: Valued): string => (value === null ? NO_FIGURE : text);

/** Widest value to the left and to the right of the bars. */
function valueWidths(items: readonly Valued[], font: Font, sheet: Sheet): { left: number; right: number } {
  const widest = (some: readonly Valued[]): number =>
    Math.max(0, ...some.map((item) => sheet.measure(textOf(item), font))) + VALUE_GAP;
  const negative = items.filter(({ value }) => value !== null && value < 0);
  const rest = items.filter(({ value }) => value === null || value >= 0);
  return { left: negative.length === 0 ? 0 : widest(negative), right: rest.length === 0 ? 0 : widest(rest) };
}

/** Part of the width for names: `most`, or less where wide values would leave no room for bars. */
export function nameShare(items: readonly Valued[], sheet: Sheet, most = 0.46): number {
  const { left, right } = valueWidths(items, FONT.value, sheet);
  const inner = WIDTH - 2 * PAD;
  return Math.min(most, (inner - left - right - NAME_GAP - SHORTEST) / inner);
}

/** From zero, and on both sides with room for the values. */
export function columnsOf(
  items: readonly Valued[],
  names: number,
  value: Font,
  sheet: Sheet,
  also: readonly number[] = [],
): Columns {
  const values = [...items.flatMap((item) => item.value ?? []), ...also, 0];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const widths = valueWidths(items, value, sheet);
  const left = names + NAME_GAP + widths.left;
  const right = WIDTH - PAD - widths.right;
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
  { value: font, name, height }: Density,
  look: Look,
): void {
  const zero = columns.x(0);
  if (item.value === null) {
    sheet.text(NO_FIGURE, zero + VALUE_GAP, baseline(row, name), name, COLORS.muted);
    return;
  }
  const x = columns.x(item.value);
  const thickness = Math.min(THICKEST, height * THICKNESS);
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
