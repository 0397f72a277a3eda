/** Draws a picture that nobody sees: the first one of a thread takes five times as long as the next. */
import type { PointMark, RectMark, RuleMark, SymbolMark, TextMark } from '#src/answer/charts/template.ts';
import { COLORS, FONT, WIDTH } from '#src/answer/charts/theme.ts';
import type { Chart } from '#src/model.ts';
import { drawPng } from './draw.ts';

const HEIGHT = 300;
const ROWS = 12;
/** After these the time of a picture no longer falls steeply. */
const TIMES = 3;

const rows = Array.from({ length: ROWS }, (_, row) => 20 + row * 22);
const fonts = Object.values(FONT);

const texts: readonly TextMark[] = rows.flatMap((y, row) =>
  fonts.map(({ size, weight }, column) => ({
    x: 20 + column * 50,
    y,
    text: `Gemeente ${1000 * row + column}`,
    size,
    weight,
    fill: COLORS.ink,
    align: 'left' as const,
  })),
);
const rects: readonly RectMark[] = rows.map((y) => ({ x: 20, y, w: y, h: 10, fill: COLORS.paleBar }));
const rules: readonly RuleMark[] = rows.map((y) => ({
  x: 20,
  y,
  x2: WIDTH,
  y2: y,
  stroke: COLORS.grid,
  width: 1,
  dash: [],
}));
const points: readonly PointMark[] = rows.map((y, row) => ({
  line: row % 2,
  x: y,
  y: HEIGHT - y,
  stroke: COLORS.accent,
  width: 3,
  dash: [],
}));
const symbols: readonly SymbolMark[] = rows.map((y) => ({
  x: y,
  y,
  size: 34,
  fill: COLORS.accent,
  stroke: COLORS.accent,
  width: 1,
}));

const chart: Chart = {
  kind: 'warm-up',
  width: WIDTH,
  height: HEIGHT,
  spec: {
    data: Object.entries({ rects, rules, points, symbols, texts }).map(([name, values]) => ({
      name,
      values,
    })),
  },
};

export async function warmUp(): Promise<void> {
  for (let time = 0; time < TIMES; time++) await drawPng(chart);
}
