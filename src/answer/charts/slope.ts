/** Two places at two moments: a line each from the first to the second, values at both ends. */
import type { ChartPair, PairsContent } from '#src/model.ts';
import { NO_FIGURE } from '../wording/picture.ts';
import type { Sheet, Space } from './canvas.ts';
import { drawEndLabels, type EndLabel, gapFor, labelColumn } from './line/labels.ts';
import { COLORS, FONT, PAD, WIDTH } from './theme.ts';

const HEIGHT = 170;
const HEAD = 24;
const BELOW = 14;
const HEAD_GAP = 6;
/** Small differences between large figures must not look like cliffs: the height spans at least this share. */
const LEAST_SPAN = 0.25;

interface Look {
  readonly stroke: string;
  readonly ink: string;
  readonly width: number;
}

const lookOf = ({ role }: ChartPair): Look =>
  role === 'subject'
    ? { stroke: COLORS.accent, ink: COLORS.accent, width: 3.5 }
    : { stroke: COLORS.comparison, ink: COLORS.muted, width: 2.5 };

function heightsOf(pairs: readonly ChartPair[], top: number, height: number): (value: number) => number {
  const values = pairs.flatMap(({ from, to }) => [from.value ?? [], to.value ?? []].flat());
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const size = Math.max(Math.abs(low), Math.abs(high)) || 1;
  const span = Math.max(high - low, LEAST_SPAN * size);
  const middle = (low + high) / 2;
  return (value) => top + height / 2 - ((value - middle) / span) * (height - 30);
}

const labelsOf = (
  pairs: readonly ChartPair[],
  end: 'from' | 'to',
  y: (value: number) => number,
): EndLabel[] =>
  pairs.flatMap((pair) => {
    const other = pair[end === 'from' ? 'to' : 'from'];
    const at = pair[end].value ?? other.value;
    if (at === null) return [];
    const value = pair[end].value === null ? NO_FIGURE : pair[end].text;
    return [
      {
        name: end === 'to' ? pair.label : '',
        value,
        ink: lookOf(pair).ink,
        strong: pair.role === 'subject',
        at: y(at),
      },
    ];
  });

/** @returns where the footer may begin. */
export function drawSlope(sheet: Sheet, content: PairsContent, space: Space): number {
  const { pairs } = content;
  const top = space.top + 14 + HEAD;
  const height = Math.min(HEIGHT, space.limit - top - BELOW);
  const y = heightsOf(pairs, top, height);
  const [before, after] = [labelsOf(pairs, 'from', y), labelsOf(pairs, 'to', y)];
  const columns = { before: labelColumn(before, height, sheet), after: labelColumn(after, height, sheet) };
  const area = { top: top - 4, bottom: top + height + 4 };
  const heightsIn = (labels: readonly EndLabel[]) => labels.map(({ at }) => at);
  const gaps = {
    before: gapFor(heightsIn(before), columns.before, area),
    after: gapFor(heightsIn(after), columns.after, area),
  };
  const heads = [content.from, content.to].map((name) => sheet.measure(name, FONT.small) / 2);
  const left = PAD + Math.max(columns.before.width + gaps.before, heads[0] ?? 0);
  const right = WIDTH - PAD - Math.max(columns.after.width + gaps.after, heads[1] ?? 0);
  const middle = (left + right) / 2;
  // Between wide columns there is little room: the names of the moments then move outwards.
  for (const [x, name, at] of [
    [left, content.from, Math.min(left, middle - HEAD_GAP - (heads[0] ?? 0))],
    [right, content.to, Math.max(right, middle + HEAD_GAP + (heads[1] ?? 0))],
  ] as const) {
    sheet.text(name, at, top - 12, FONT.small, COLORS.muted, 'center');
    sheet.rule({ x, y: top - 2, x2: x, y2: top + height, stroke: COLORS.grid, width: 1 });
  }
  for (const pair of pairs.toReversed()) {
    const { stroke, width } = lookOf(pair);
    const ends = [
      { x: left, value: pair.from.value },
      { x: right, value: pair.to.value },
    ].flatMap(({ x, value }) => (value === null ? [] : [{ x, y: y(value) }]));
    if (ends.length === 2) sheet.line(ends, { stroke, width });
    for (const dot of ends)
      sheet.symbol({ ...dot, size: 64, fill: stroke, stroke: COLORS.background, width: 1.5 });
  }
  drawEndLabels(sheet, before, columns.before, { ...area, x: left, gap: gaps.before, side: 'left' });
  drawEndLabels(sheet, after, columns.after, { ...area, x: right, gap: gaps.after });
  return top + height + BELOW;
}
