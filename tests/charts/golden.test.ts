/** The marks of one picture of each kind, as text: a change of layout shows in review as a change of lines. */
import { describe, expect, it } from 'vitest';
import type { Chart } from '#src/model.ts';
import { EXAMPLES } from './examples.ts';
import { marksOf } from './faults.ts';
import { answerOf } from './pictures.ts';

const at = (...numbers: readonly number[]): string => numbers.map((number) => Math.round(number)).join(',');
const dashed = (dash: readonly number[] = []): string =>
  dash.length === 0 ? '' : ` dashed ${dash.join(' ')}`;

/** One mark a line, places rounded to whole units. */
function written(chart: Chart): string {
  const { rects, rules, points, symbols, texts } = marksOf(chart);
  const paths = new Map<number, typeof points>();
  for (const point of points) paths.set(point.line, [...(paths.get(point.line) ?? []), point]);
  return [
    `${chart.kind} ${chart.width} × ${chart.height}`,
    ...rects.map(({ x, y, w, h, fill }) => `rect ${at(x, y)} ${at(w)} × ${at(h)} ${fill}`),
    ...rules.map(
      ({ x, y, x2, y2, stroke, width, dash }) =>
        `rule ${at(x, y)} → ${at(x2, y2)} ${stroke} ${width}${dashed(dash)}`,
    ),
    ...[...paths.values()].map((path) => {
      const [first] = path;
      const dots = path.map(({ x, y }) => at(x, y)).join(' ');
      return `line ${first?.stroke} ${first?.width}${dashed(first?.dash)} ${dots}`;
    }),
    ...symbols.map(({ x, y, size, fill, stroke }) => `dot ${at(x, y)} ${size} ${fill} in ${stroke}`),
    ...texts.map(
      ({ x, y, text, size, weight, fill, align }) =>
        `text ${at(x, y)} ${align} ${size}/${weight} ${fill} ${text}`,
    ),
    '',
  ].join('\n');
}

const drawn = EXAMPLES.flatMap(({ kind, question }) => {
  const chart = answerOf(question)?.chart ?? null;
  return chart === null ? [] : [{ kind, chart }];
});

describe('pictures stay as they were', () => {
  it.each(drawn)('$kind', async ({ kind, chart }) => {
    expect(chart.kind).toBe(kind.split('-').includes('line') ? 'line' : kind);
    await expect(written(chart)).toMatchFileSnapshot(`golden/${kind}.txt`);
  });
});
