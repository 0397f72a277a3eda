/** Several places at two moments: an open dot for the first, a full one for the second, and what lies between. */
import type { ChartPair, PairsContent } from '#src/model.ts';
import { NO_FIGURE } from '../wording/picture.ts';
import { baseline, type Density, drawNames, fitRows, type Row, type RowText } from './bars/rows.ts';
import { drawMore, MORE } from './bars.ts';
import type { Sheet, Space } from './canvas.ts';
import { COLORS, FONT, PAD, WIDTH } from './theme.ts';

interface Item extends RowText {
  readonly pair: ChartPair;
}

interface Scale {
  readonly left: number;
  readonly x: (value: number) => number;
}

const KEY = 28;
const DOT = 90;
const VALUE_GAP = 11;

/** Values on the left and on the right of the dots; a missing one says so. */
function sidesOf({ from, to }: ChartPair): { left: string; right: string } {
  if (from.value === null && to.value === null) return { left: '', right: NO_FIGURE };
  if (from.value === null) return { left: '', right: to.text };
  if (to.value === null) return { left: from.text, right: NO_FIGURE };
  return from.value > to.value ? { left: to.text, right: from.text } : { left: from.text, right: to.text };
}

function drawKey(sheet: Sheet, { from, to }: PairsContent, top: number): void {
  const y = top + 12;
  const dot = (x: number, fill: string): void =>
    sheet.symbol({ x, y: y - 5, size: DOT, fill, stroke: COLORS.muted, width: 2 });
  dot(PAD + 6, COLORS.background);
  sheet.text(from, PAD + 18, y, FONT.small, COLORS.muted);
  const x = PAD + 18 + sheet.measure(from, FONT.small) + 24;
  dot(x, COLORS.muted);
  sheet.text(to, x + 12, y, FONT.small, COLORS.muted);
}

function drawPair(
  sheet: Sheet,
  { item, ...row }: Row<Item>,
  { x, left: start }: Scale,
  { value: strong, name: plain }: Density,
): void {
  const { pair } = item;
  const isSubject = pair.role === 'subject';
  const [stroke, ink] = isSubject ? [COLORS.accent, COLORS.accent] : [COLORS.comparison, COLORS.ink];
  const y = row.y + row.height / 2;
  const dots = [pair.from, pair.to].flatMap(({ value }) => (value === null ? [] : [x(value)]));
  const [left, right] = [Math.min(...dots), Math.max(...dots)];
  if (dots.length === 2) sheet.rule({ x: left, y, x2: right, y2: y, stroke, width: 4 });
  if (pair.from.value !== null)
    sheet.symbol({ x: x(pair.from.value), y, size: DOT, fill: COLORS.background, stroke, width: 2 });
  if (pair.to.value !== null)
    sheet.symbol({ x: x(pair.to.value), y, size: DOT, fill: stroke, stroke, width: 2 });
  const sides = sidesOf(pair);
  const write = (text: string, at: number, align: 'left' | 'right'): void => {
    const isNewest = text === pair.to.text;
    const font = isNewest ? strong : plain;
    sheet.text(text, at, baseline(row, font), font, isNewest ? ink : COLORS.muted, align);
  };
  if (sides.left !== '') write(sides.left, left - VALUE_GAP, 'right');
  write(sides.right, dots.length === 0 ? start : right + VALUE_GAP, 'left');
}

/** @returns where the footer may begin. */
export function drawDumbbell(sheet: Sheet, content: PairsContent, space: Space): number {
  const top = space.top + 14;
  drawKey(sheet, content, top);
  const items = content.pairs.map(
    (pair): Item => ({ pair, name: pair.label, strong: pair.role === 'subject' }),
  );
  const frame = { top: top + KEY, limit: space.limit - 14, share: 0.42, reserve: MORE };
  const laid = fitRows(items.length, (most) => items.slice(0, most), frame, sheet);
  const { rows, density, names } = laid;
  const widthOf = (side: 'left' | 'right') =>
    Math.max(0, ...rows.map(({ item }) => sheet.measure(sidesOf(item.pair)[side], density.value))) +
    VALUE_GAP +
    6;
  const values = rows.flatMap(({ item }) => [item.pair.from.value ?? [], item.pair.to.value ?? []].flat());
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [left, right] = [names + 6 + widthOf('left'), WIDTH - PAD - widthOf('right')];
  const x = (value: number): number =>
    high === low ? (left + right) / 2 : left + ((value - low) / (high - low)) * (right - left);
  drawNames(sheet, laid, 0, (item) => (item.strong ? COLORS.accent : COLORS.ink));
  for (const row of rows) {
    const y = row.y + row.height;
    if (row !== rows.at(-1)) sheet.rule({ x: PAD, y, x2: WIDTH - PAD, y2: y, stroke: COLORS.grid, width: 1 });
    drawPair(sheet, row, { left, x }, density);
  }
  return drawMore(sheet, items.length - rows.length, laid.bottom) + 14;
}
