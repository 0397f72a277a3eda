/** Grid lines with their values, and the axis of time. */
import type { Grain, LineContent } from '#src/model.ts';
import type { Sheet } from '../canvas.ts';
import { type Box, overlap, textBox } from '../place.ts';
import { COLORS, FONT } from '../theme.ts';
import { yearTicks } from '../ticks.ts';
import type { Scale } from './scale.ts';

const PARTS: Readonly<Record<Grain, number>> = { year: 1, half: 2, quarter: 4, month: 12 };
/** Ticks closer than this run into one. */
const NEAREST = 5;
const LABEL_GAP = 8;

export function drawGrid(sheet: Sheet, { tick: write, reference }: LineContent, scale: Scale): void {
  for (const [index, tick] of scale.ticks.entries()) {
    const y = scale.y(tick);
    // The darker line is zero; where zero is not on the axis, the lowest one carries the axis of time.
    const isBase = tick === 0 || (index === 0 && tick > 0);
    sheet.rule({
      x: scale.left,
      y,
      x2: scale.right,
      y2: y,
      stroke: isBase ? COLORS.zero : COLORS.grid,
      width: 1,
    });
    sheet.text(write(tick), scale.left - 8, y + 5, FONT.axis, COLORS.muted, 'right');
  }
  if (reference === undefined) return;
  const y = scale.y(reference);
  sheet.rule({ x: scale.left, y, x2: scale.right, y2: y, stroke: COLORS.zero, width: 1, dash: [3, 3] });
}

interface TimeLabel {
  readonly position: number;
  readonly text: string;
}

/** Years that are named: every one, every second or every fifth; the newest period first, as it is never left out. */
function timeLabels({ newest }: LineContent, { first, last }: Scale): TimeLabel[] {
  const [from, to] = [Math.ceil(first - 1e-9), Math.floor(last + 1e-9)];
  const years = from > to ? [] : yearTicks(from, to).labelled;
  const named = years.map((year) => ({ position: year, text: String(year) }));
  if (newest !== undefined) return [{ position: newest.position, text: newest.label }, ...named.toReversed()];
  return named.length > 0 ? named.toReversed() : [{ position: first, text: String(Math.floor(first)) }];
}

/** Every period has a tick, a named one a longer tick. Names that would touch are left out. */
export function drawTime(sheet: Sheet, content: LineContent, scale: Scale): void {
  const y = scale.bottom;
  const tick = (position: number, length: number): void => {
    const x = scale.x(position);
    sheet.rule({ x, y, x2: x, y2: y + length, stroke: COLORS.zero, width: 1 });
  };
  const parts = PARTS[content.grain];
  const step = (scale.right - scale.left) / Math.max(1, (scale.last - scale.first) * parts);
  const marked = step >= NEAREST ? parts : 1;
  for (let at = Math.ceil(scale.first * marked - 1e-6); at <= scale.last * marked + 1e-6; at++)
    tick(at / marked, at % marked === 0 ? 6 : 4);
  const taken: Box[] = [];
  for (const { position, text } of timeLabels(content, scale)) {
    const x = scale.x(position);
    const box = textBox(x, y + 23, sheet.measure(text, FONT.axis), FONT.axis.size, 'center');
    if (taken.some((other) => overlap(box, other, LABEL_GAP))) continue;
    taken.push(box);
    tick(position, 6);
    sheet.text(text, x, y + 23, FONT.axis, COLORS.muted, 'center');
  }
}
