/** The lines themselves: colour, gaps, and how sure each part is. */
import type { ChartSeries, LineContent } from '#src/model.ts';
import type { Sheet } from '../canvas.ts';
import type { Dot } from '../place.ts';
import { CATEGORICAL, CATEGORICAL_INK, COLORS } from '../theme.ts';
import type { Scale } from './scale.ts';

export interface Style {
  readonly stroke: string;
  /** Of its name. */
  readonly ink: string;
  readonly width: number;
}

const PROVISIONAL_DASH = [6, 5];

/** One asked and one compared: colour and grey; more of them: a colour each. */
export function styleOf(series: ChartSeries, index: number, content: LineContent): Style {
  const subjects = content.series.filter((item) => item.role === 'subject').length;
  if (series.role === 'subject' && subjects === 1)
    return { stroke: COLORS.accent, ink: COLORS.accent, width: 3.5 };
  if (content.series.length - subjects <= 1 && subjects <= 1)
    return { stroke: COLORS.comparison, ink: COLORS.muted, width: 2.5 };
  const at = index % CATEGORICAL.length;
  return {
    stroke: CATEGORICAL[at] ?? COLORS.accent,
    ink: CATEGORICAL_INK[at] ?? COLORS.accent,
    width: series.role === 'subject' ? 3 : 2.5,
  };
}

interface Stretch {
  readonly dots: Dot[];
  readonly provisional: boolean;
}

/** Pieces without a gap, of one sureness; a piece begins where the one before it ends. */
function stretchesOf(series: ChartSeries, scale: Scale): Stretch[] {
  const stretches: Stretch[] = [];
  let before: Dot | undefined;
  for (const { position, value, status } of series.points) {
    if (value === null) {
      before = undefined;
      continue;
    }
    const dot = { x: scale.x(position), y: scale.y(value) };
    const provisional = status === 'provisional';
    const current = stretches.at(-1);
    if (before === undefined) stretches.push({ dots: [dot], provisional });
    else if (current?.provisional === provisional) current.dots.push(dot);
    else stretches.push({ dots: [before, dot], provisional });
    before = dot;
  }
  return stretches;
}

/** Unbroken pieces, for what must stay clear of the lines. */
export const pathsOf = (series: ChartSeries, scale: Scale): Dot[][] =>
  stretchesOf(series, scale).map(({ dots }) => dots);

/** Between some of its periods others have no figure: only its dots were counted, the line merely joins them. */
function skipsPeriods({ points }: ChartSeries): boolean {
  const steps = points
    .slice(1)
    .map(({ position }, index) => position - (points[index]?.position ?? position));
  return steps.length > 0 && Math.max(...steps) > 1.5 * Math.min(...steps);
}

/** Size of a dot on a line. */
export const DOT = 34;

/** Dots on a line: what was estimated, and each figure of a series that skips periods. */
export function dotsOf(
  series: ChartSeries,
  scale: Scale,
): { readonly dot: Dot; readonly estimated: boolean }[] {
  const dotted = skipsPeriods(series);
  return series.points.flatMap(({ position, value, status }) => {
    const estimated = status === 'estimated';
    if (value === null || !(estimated || dotted)) return [];
    return [{ dot: { x: scale.x(position), y: scale.y(value) }, estimated }];
  });
}

export function drawSeries(sheet: Sheet, series: ChartSeries, { stroke, width }: Style, scale: Scale): void {
  for (const { dots, provisional } of stretchesOf(series, scale)) {
    const [only] = dots;
    if (dots.length > 1)
      sheet.line(dots, { stroke, width, ...(provisional ? { dash: PROVISIONAL_DASH } : {}) });
    else if (only !== undefined) sheet.symbol({ ...only, size: 34, fill: stroke, stroke, width: 0 });
  }
  for (const { dot, estimated } of dotsOf(series, scale))
    sheet.symbol({ ...dot, size: DOT, fill: estimated ? COLORS.background : stroke, stroke, width: 1.5 });
}

/** Size of the dot at the end of a line. */
export const END = 64;

/** The dot at the end of a line: open as long as the figure can change. */
export function drawEnd(sheet: Sheet, series: ChartSeries, { stroke }: Style, scale: Scale): void {
  const end = series.points.findLast((point) => point.value !== null);
  if (end === undefined || end.value === null) return;
  const open = end.status === 'provisional' || end.status === 'estimated';
  sheet.symbol({
    x: scale.x(end.position),
    y: scale.y(end.value),
    size: END,
    fill: open ? COLORS.background : stroke,
    stroke: open ? stroke : COLORS.background,
    width: open ? 2 : 1.5,
  });
}
