/** Developments: one line a place, the asked one in colour and on top, names and values at their ends. */
import type { ChartSeries, LineContent } from '#src/model.ts';
import type { Sheet } from './canvas.ts';
import { wrap } from './text.ts';
import { CATEGORICAL, COLORS, FONT, PAD, WIDTH } from './theme.ts';
import { niceTicks, yearTicks } from './ticks.ts';

const PLOT_HEIGHT = 180;
const LABEL_WIDTH = 150;
const LABEL_LINE = 18;
const CORONA = { from: 2020.2, to: 2022 };
const MOST_TICKS = 4;

interface Scale {
  readonly x: (position: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Style {
  readonly stroke: string;
  readonly ink: string;
  readonly width: number;
}

/** One asked and one compared: colour and grey; more of them: a colour each. */
function styleOf(series: ChartSeries, index: number, content: LineContent): Style {
  const subjects = content.series.filter((item) => item.role === 'subject').length;
  if (series.role === 'subject' && subjects === 1)
    return { stroke: COLORS.accent, ink: COLORS.accent, width: 3.5 };
  if (content.series.length - subjects <= 1 && subjects <= 1)
    return { stroke: COLORS.comparison, ink: COLORS.muted, width: 2.5 };
  const color = CATEGORICAL[index % CATEGORICAL.length] ?? COLORS.accent;
  return { stroke: color, ink: color, width: series.role === 'subject' ? 3 : 2.5 };
}

const valuesOf = (series: ChartSeries): number[] => series.points.flatMap((point) => point.value ?? []);

interface EndLabel {
  readonly lines: readonly string[];
  readonly style: Style;
  readonly strong: boolean;
  readonly x: number;
  /** Where its line ends. */
  readonly at: number;
  y: number;
}

function labelLines(series: ChartSeries, strong: boolean, sheet: Sheet): string[] {
  const last = series.points.findLast((point) => point.value !== null);
  const font = strong ? FONT.labelStrong : FONT.label;
  const whole = `${series.name} ${last?.text ?? ''}`;
  if (sheet.measure(whole, font) <= LABEL_WIDTH) return [whole];
  return [...wrap(series.name, LABEL_WIDTH, font, sheet.measure, 2), last?.text ?? ''];
}

/** Pushes labels apart until none overlaps, within the plot. */
function declutter(labels: EndLabel[], top: number, bottom: number): void {
  labels.sort((a, b) => a.at - b.at);
  let free = top - 4;
  for (const label of labels) {
    label.y = Math.max(label.at - ((label.lines.length - 1) * LABEL_LINE) / 2, free + LABEL_LINE / 2);
    free = label.y + label.lines.length * LABEL_LINE - LABEL_LINE / 2;
  }
  const over = free - (bottom + 14);
  if (over <= 0) return;
  let ceiling = bottom + 14;
  for (const label of labels.toReversed()) {
    const height = label.lines.length * LABEL_LINE;
    label.y = Math.min(label.y, ceiling - height + LABEL_LINE / 2);
    ceiling = label.y - LABEL_LINE / 2;
  }
}

function drawGrid(sheet: Sheet, content: LineContent, scale: Scale, ticks: readonly number[]): void {
  for (const tick of ticks) {
    const y = scale.y(tick);
    const isBase = tick === 0 || (ticks[0] === tick && tick > 0);
    sheet.rule({
      x: scale.left,
      y,
      x2: scale.right,
      y2: y,
      stroke: isBase ? COLORS.zero : COLORS.grid,
      width: 1,
    });
    sheet.text(content.tick(tick), scale.left - 8, y + 5, FONT.axis, COLORS.muted, 'right');
  }
  if (content.reference === undefined) return;
  const y = scale.y(content.reference);
  sheet.rule({ x: scale.left, y, x2: scale.right, y2: y, stroke: COLORS.zero, width: 1, dash: [3, 3] });
}

function drawYears(sheet: Sheet, scale: Scale, first: number, last: number): void {
  const { labelled, marked } = yearTicks(Math.ceil(first - 1e-9), Math.floor(last + 1e-9));
  const years = marked.length === 0 ? [Math.floor(first)] : marked;
  for (const year of years) {
    const x = Math.max(scale.left, scale.x(year));
    const named = labelled.includes(year) || years.length === 1;
    sheet.rule({
      x,
      y: scale.bottom,
      x2: x,
      y2: scale.bottom + (named ? 6 : 4),
      stroke: COLORS.zero,
      width: 1,
    });
    if (named) sheet.text(String(year), x, scale.bottom + 22, FONT.axis, COLORS.muted, 'center');
  }
}

function drawCorona(
  sheet: Sheet,
  scale: Scale,
  first: number,
  last: number,
  busy: (x: number, y: number) => boolean,
): void {
  if (first > 2019 || last < 2022) return;
  const [x, end] = [scale.x(CORONA.from), scale.x(CORONA.to)];
  sheet.rect({ x, y: scale.top, w: end - x, h: scale.bottom - scale.top, fill: COLORS.band });
  const width = sheet.measure('corona', FONT.small);
  const y = scale.bottom - 8;
  if (end - x >= width + 6 && !busy((x + end) / 2, y))
    sheet.text('corona', (x + end) / 2, y, FONT.small, COLORS.muted, 'center');
}

function drawSeries(sheet: Sheet, series: ChartSeries, style: Style, scale: Scale): void {
  let run: { x: number; y: number }[] = [];
  const flush = (): void => {
    const [only] = run;
    if (run.length > 1) sheet.line(run, style);
    else if (only !== undefined)
      sheet.symbol({ ...only, size: 34, fill: style.stroke, stroke: style.stroke, width: 0 });
    run = [];
  };
  for (const { position, value } of series.points) {
    if (value === null) flush();
    else run.push({ x: scale.x(position), y: scale.y(value) });
  }
  flush();
  for (const { position, value, status } of series.points) {
    if (value === null || status === undefined || status === 'final' || status === 'revised') continue;
    sheet.symbol({
      x: scale.x(position),
      y: scale.y(value),
      size: 40,
      fill: COLORS.background,
      stroke: style.stroke,
      width: 2,
    });
  }
}

/** A dot and a sign where something happened that the words explain. */
function drawExplained(sheet: Sheet, series: ChartSeries, style: Style, scale: Scale): void {
  for (const { position, value, explained } of series.points) {
    if (value === null || !explained) continue;
    const [x, y] = [scale.x(position), scale.y(value)];
    sheet.symbol({ x, y, size: 70, fill: style.stroke, stroke: COLORS.background, width: 1.5 });
    const above = y - 22 > scale.top;
    sheet.text('(t)', x, above ? y - 10 : y + 22, FONT.labelStrong, style.ink, 'center');
  }
}

function drawEnds(sheet: Sheet, labels: readonly EndLabel[]): void {
  for (const label of labels) {
    const font = label.strong ? FONT.labelStrong : FONT.label;
    for (const [index, line] of label.lines.entries())
      sheet.text(line, label.x, label.y + index * LABEL_LINE + 5, font, label.style.ink);
  }
}

/** @returns where the footer may begin. */
export function drawLine(sheet: Sheet, content: LineContent, top: number): number {
  const positions = content.series.flatMap((series) => series.points.map((point) => point.position));
  const [first, last] = [Math.min(...positions), Math.max(...positions)];
  const values = content.series.flatMap(valuesOf);
  const floor = content.zero
    ? Math.min(0, ...values)
    : Math.min(...values, content.reference ?? Number.POSITIVE_INFINITY);
  const ticks = niceTicks(
    values.length === 0 ? 0 : floor,
    values.length === 0 ? 1 : Math.max(...values, content.reference ?? Number.NEGATIVE_INFINITY),
    MOST_TICKS,
  );
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];

  const tickWidth = Math.max(...ticks.map((tick) => sheet.measure(content.tick(tick), FONT.axis)));
  const lines = content.series.map((series) => labelLines(series, series.role === 'subject', sheet));
  const labelWidth = Math.max(...lines.flat().map((line) => sheet.measure(line, FONT.labelStrong)), 20);
  const scaleTop = top + 14;
  const scale: Scale = {
    left: PAD + tickWidth + 8,
    right: WIDTH - PAD - labelWidth - 12,
    top: scaleTop,
    bottom: scaleTop + PLOT_HEIGHT,
    x: (position) =>
      scale.left + (last === first ? 0.5 : (position - first) / (last - first)) * (scale.right - scale.left),
    y: (value) => scale.bottom - ((value - low) / (high - low || 1)) * PLOT_HEIGHT,
  };

  const busy = (x: number, y: number): boolean =>
    content.series.some((series) =>
      series.points.some(
        (point) =>
          point.value !== null &&
          Math.abs(scale.x(point.position) - x) < 40 &&
          Math.abs(scale.y(point.value) - y) < 18,
      ),
    );
  drawCorona(sheet, scale, first, last, busy);
  drawGrid(sheet, content, scale, ticks);
  drawYears(sheet, scale, first, last);

  const labels: EndLabel[] = [];
  const order = content.series
    .map((series, index) => ({ series, index }))
    .sort(
      (a, b) =>
        Number(a.series.role === 'subject') - Number(b.series.role === 'subject') || b.index - a.index,
    );
  for (const { series, index } of order) {
    const style = styleOf(series, index, content);
    drawSeries(sheet, series, style, scale);
    const end = series.points.findLast((point) => point.value !== null);
    if (end?.value === null || end === undefined) continue;
    const at = scale.y(end.value);
    const hollow = end.status !== undefined && end.status !== 'final' && end.status !== 'revised';
    sheet.symbol({
      x: scale.x(end.position),
      y: at,
      size: 64,
      fill: hollow ? COLORS.background : style.stroke,
      stroke: hollow ? style.stroke : COLORS.background,
      width: hollow ? 2 : 1.5,
    });
    drawExplained(sheet, series, style, scale);
    labels.push({
      lines: lines[index] ?? [],
      style,
      strong: series.role === 'subject',
      x: scale.right + 10,
      at,
      y: at,
    });
  }
  declutter(labels, scale.top, scale.bottom);
  drawEnds(sheet, labels);
  return scale.bottom + 34;
}
