/** Developments: one line a place, the asked one in colour and on top, names and values at their ends. */
import type { ChartSeries, LineContent } from '#src/model.ts';
import type { Sheet, Space } from './canvas.ts';
import { drawGrid, drawTime } from './line/axis.ts';
import { drawEndLabels, type EndLabel, gapFor, type LabelColumn, labelColumn } from './line/labels.ts';
import {
  around,
  drawAnnotation,
  drawBand,
  drawBreaks,
  drawExplained,
  drawKey,
  type Plot,
} from './line/notes.ts';
import { type Scale, scaleOf, valueTicks } from './line/scale.ts';
import { DOT, dotsOf, drawEnd, drawSeries, END, pathsOf, styleOf } from './line/series.ts';
import type { Dot } from './place.ts';
import { FONT, PAD, WIDTH } from './theme.ts';

const PLOT_HEIGHT = 184;
/** Below the plot: names of periods, and the key. */
const BELOW = { time: 38, key: 22 };
const ABOVE = 14;

const lastOf = ({ points }: LineContent['series'][number]) =>
  points.findLast((point) => point.value !== null);

function layOut(
  sheet: Sheet,
  content: LineContent,
  { top, limit }: Space,
): { scale: Scale; column: LabelColumn; gap: number } {
  const plotTop = top + ABOVE;
  const room = limit - plotTop - BELOW.time - BELOW.key;
  const column = labelColumn(
    content.series.map((series) => ({
      name: series.name,
      value: lastOf(series)?.text ?? '',
      strong: series.role === 'subject',
    })),
    room,
    sheet,
  );
  const height = Math.min(room, Math.max(PLOT_HEIGHT, column.height));
  const ticks = valueTicks(content);
  const left = PAD + Math.max(...ticks.map((tick) => sheet.measure(content.tick(tick), FONT.axis))) + 8;
  const frame = { left, top: plotTop, bottom: plotTop + height };
  const upright = scaleOf(content, ticks, { ...frame, right: WIDTH });
  const gap = gapFor(
    content.series.map((series) => upright.y(lastOf(series)?.value ?? 0)),
    column,
    labelArea(upright),
  );
  const scale = scaleOf(content, ticks, { ...frame, right: WIDTH - PAD - column.width - gap });
  return { scale, column, gap };
}

const labelArea = ({ top, bottom }: Scale) => ({ top: top - 12, bottom: bottom + 8 });

/** The asked ones last, so that they lie on top. */
const inOrder = (content: LineContent) =>
  content.series
    .map((series, index) => ({ series, style: styleOf(series, index, content) }))
    .sort((a, b) => Number(a.series.role === 'subject') - Number(b.series.role === 'subject'));

/** Level lines that a text may not stand on: zero inside the plot, and the reference of an index. */
function levelsOf({ reference }: LineContent, { ticks, left, right, y }: Scale): Dot[][] {
  const levels = [...(ticks.includes(0) ? [0] : []), ...(reference === undefined ? [] : [reference])];
  return levels.map((level) => [left, right].map((x) => ({ x, y: y(level) })));
}

/** What runs around the dot at the end of a line. */
function endOf(series: ChartSeries, { x, y }: Scale): (readonly Dot[])[] {
  const end = series.points.findLast(({ value }) => value !== null);
  return end === undefined || end.value === null
    ? []
    : [around({ x: x(end.position), y: y(end.value) }, END)];
}

/** @returns where the footer may begin. */
export function drawLine(sheet: Sheet, content: LineContent, space: Space): number {
  const { scale, column, gap } = layOut(sheet, content, space);
  const plot: Plot = {
    sheet,
    scale,
    paths: [
      ...content.series.flatMap((series) => [
        ...pathsOf(series, scale),
        ...dotsOf(series, scale).map(({ dot }) => around(dot, DOT)),
        ...endOf(series, scale),
      ]),
      ...levelsOf(content, scale),
    ],
    taken: [],
  };
  const lines = inOrder(content);
  const subject = lines.find(({ series }) => series.role === 'subject');
  drawGrid(sheet, content, scale);
  drawTime(sheet, content, scale);
  for (const { series, style } of lines) drawSeries(sheet, series, style, scale);
  for (const { series, style } of lines) drawEnd(sheet, series, style, scale);
  drawExplained(plot, lines);
  if (subject !== undefined) drawAnnotation(plot, content, subject.style);
  drawBreaks(plot, content);
  drawBand(plot);
  const labels = content.series.map(
    (series, index): EndLabel => ({
      name: series.name,
      value: lastOf(series)?.text ?? '',
      ink: styleOf(series, index, content).ink,
      strong: series.role === 'subject',
      at: scale.y(lastOf(series)?.value ?? scale.ticks[0] ?? 0),
    }),
  );
  drawEndLabels(sheet, labels, column, { x: scale.right, gap, ...labelArea(scale) });
  return drawKey(sheet, content, scale.bottom + BELOW.time);
}
