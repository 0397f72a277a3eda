/**
 * What can be wrong with the layout of a picture, read from its specification alone, so that it holds for every kind.
 * Widths are measured with the font that the picture is drawn with.
 */
import {
  DATA_SETS,
  type Marks,
  type PointMark,
  type RuleMark,
  type TextMark,
} from '#src/answer/charts/template.ts';
import { COLORS, MAX_HEIGHT } from '#src/answer/charts/theme.ts';
import type { Chart } from '#src/model.ts';
import { measure } from './pictures.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Ink of capitals and ascenders, and of descenders, as part of the size of Inter. */
const ASCENT = 0.74;
const DESCENT = 0.2;
/** Lines of the background, which may run behind a text. */
const QUIET: readonly string[] = [COLORS.grid, COLORS.edge];
/** Areas of the background, on which a text may begin or end. */
const BANDS: readonly string[] = [COLORS.band, COLORS.fictionalBand, COLORS.background];

export function marksOf(chart: Chart): Marks {
  const sets = chart.spec.data as readonly { readonly name: string; readonly values: readonly unknown[] }[];
  const found = (name: string) => sets.find((set) => set.name === name)?.values ?? [];
  return Object.fromEntries(DATA_SETS.map((name) => [name, found(name)])) as unknown as Marks;
}

function boxOf({ x, y, text, size, weight, align }: TextMark): Box {
  const width = measure(text, { size, weight: weight as 400 | 600 | 700 });
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * ASCENT, bottom: y + size * DESCENT };
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const holds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** Walks along the line in steps of half a unit: slow, and nothing like the way the layout does it. */
function touches(box: Box, line: { x: number; y: number; x2: number; y2: number }): boolean {
  const steps = Math.max(1, Math.ceil(Math.hypot(line.x2 - line.x, line.y2 - line.y) * 2));
  for (let step = 0; step <= steps; step++) {
    const x = line.x + ((line.x2 - line.x) * step) / steps;
    const y = line.y + ((line.y2 - line.y) * step) / steps;
    if (x > box.left && x < box.right && y > box.top && y < box.bottom) return true;
  }
  return false;
}

function segmentsOf(points: readonly PointMark[]): { x: number; y: number; x2: number; y2: number }[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    return next === undefined || next.line !== point.line
      ? []
      : [{ x: point.x, y: point.y, x2: next.x, y2: next.y }];
  });
}

function* textFaults({ rects, rules, points, symbols, texts }: Marks, canvas: Box): Generator<string> {
  const boxes = texts.map((mark) => ({
    text: mark.text,
    box: boxOf(mark),
    isHaloed: mark.halo !== undefined,
  }));
  const bars = rects
    .filter(({ fill }) => !BANDS.includes(fill))
    .map(({ x, y, w, h }) => ({ left: x, right: x + w, top: y, bottom: y + h }));
  const lines: readonly Pick<RuleMark, 'x' | 'y' | 'x2' | 'y2'>[] = [
    ...rules.filter(({ stroke }) => !QUIET.includes(stroke)),
    ...segmentsOf(points),
  ];
  for (const [index, { text, box, isHaloed }] of boxes.entries()) {
    if (text.trim() === '') yield 'an empty text';
    if (!holds(canvas, box)) yield `outside the picture: "${text}"`;
    for (const other of boxes.slice(index + 1))
      if (meet(box, other.box)) yield `one over the other: "${text}" and "${other.text}"`;
    for (const bar of bars) if (meet(box, bar) && !holds(bar, box)) yield `over the edge of a bar: "${text}"`;
    // A halo keeps a text clear of the thin lines and dots it stands on.
    if (isHaloed) continue;
    for (const line of lines) if (touches(box, line)) yield `a line through "${text}"`;
    for (const { x, y, size } of symbols) {
      const radius = Math.sqrt(size / Math.PI);
      if (meet(box, { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }))
        yield `a dot on "${text}"`;
    }
  }
}

function* markFaults(marks: Marks, { right, bottom }: Box): Generator<string> {
  const inside = (x: number, y: number): boolean => x >= 0 && x <= right && y >= 0 && y <= bottom;
  for (const [name, set] of Object.entries(marks))
    for (const mark of set as readonly object[])
      for (const [field, value] of Object.entries(mark))
        if (typeof value === 'number' && !Number.isFinite(value)) yield `${name}: ${field} is ${value}`;
  for (const { x, y, w, h } of marks.rects)
    if (w < 0 || h < 0 || !inside(x, y) || !inside(x + w, y + h)) yield `a bar outside: ${[x, y, w, h]}`;
  for (const { x, y, x2, y2 } of marks.rules)
    if (!inside(x, y) || !inside(x2, y2)) yield `a rule outside: ${[x, y, x2, y2]}`;
  for (const { x, y } of [...marks.points, ...marks.symbols])
    if (!inside(x, y)) yield `a point outside: ${[x, y]}`;
}

/** @returns in words what is wrong; empty for a sound picture. */
export function faultsOf(chart: Chart): string[] {
  const canvas = { left: 8, right: chart.width - 8, top: 0, bottom: chart.height };
  const marks = marksOf(chart);
  return [
    ...(chart.width > 500 || chart.height > MAX_HEIGHT ? [`size ${chart.width} × ${chart.height}`] : []),
    ...textFaults(marks, canvas),
    ...markFaults(marks, { ...canvas, left: 0, right: chart.width }),
  ];
}
