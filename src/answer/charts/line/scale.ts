/** From periods and values to places in the plot. */
import type { ChartSeries, LineContent } from '#src/model.ts';
import { niceTicks } from '../ticks.ts';

const MOST_TICKS = 4;

export interface Scale {
  readonly x: (position: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** First and last position. */
  readonly first: number;
  readonly last: number;
  /** Values with a grid line, ascending; the first and last are the ends of the axis. */
  readonly ticks: readonly number[];
}

export const valuesOf = (series: ChartSeries): number[] =>
  series.points.flatMap((point) => point.value ?? []);

/**
 * An axis that does not start at zero spans at least this share of its highest value: of what hardly moves, small
 * ups and downs must not look like mountains.
 */
const LEAST_SPAN = 0.06;

export function valueTicks({ series, zero, reference }: LineContent): number[] {
  const values = [...series.flatMap(valuesOf), ...(reference === undefined ? [] : [reference])];
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (zero) return niceTicks(Math.min(0, low), Math.max(0, high), MOST_TICKS);
  const lacking = Math.max(0, LEAST_SPAN * Math.abs(high) - (high - low));
  return niceTicks(low - lacking / 2, high + lacking / 2, MOST_TICKS);
}

export function scaleOf(
  { series }: LineContent,
  ticks: readonly number[],
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
): Scale {
  const positions = series.flatMap(({ points }) => points.map(({ position }) => position));
  const [first, last] = [Math.min(...positions), Math.max(...positions)];
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  return {
    left,
    right,
    top,
    bottom,
    first,
    last,
    ticks,
    x: (position) => left + (last === first ? 0.5 : (position - first) / (last - first)) * (right - left),
    y: (value) => bottom - ((value - low) / (high - low || 1)) * (bottom - top),
  };
}
