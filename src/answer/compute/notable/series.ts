/** A place's figures on the scale on which they are held against each other. */
import { positionOf, shiftYears } from '#src/periods.ts';
import { median } from './robust.ts';
import type { Scale } from './scale.ts';

export interface Observed {
  readonly period: string;
  /** On the scale. */
  readonly y: number;
  /** What counting alone does to it, as a standard deviation. */
  readonly noise: number;
}

/** With the figure of the same part of the year before: changes over a year know no seasons. */
export interface Point extends Observed {
  readonly position: number;
  readonly before?: Point | undefined;
}

/** One grain, by period, ascending. */
export type PlaceSeries = ReadonlyMap<string, Point>;

/** What the others went through as well is less of a finding about this place. */
export const SHARED = 0.7;

/** What is held against each other for one indicator. */
export interface Scanned {
  readonly subject: PlaceSeries;
  readonly others: readonly PlaceSeries[];
  readonly scale: Scale;
  /** The period that is judged. */
  readonly newest: string;
}

/** @param observed one figure a period, in any order. */
export function seriesOf(observed: readonly Observed[]): PlaceSeries {
  const points = new Map<string, Point>();
  const placed = observed.map((item) => ({ ...item, position: positionOf(item.period) }));
  for (const item of placed.sort((a, b) => a.position - b.position))
    points.set(item.period, { ...item, before: points.get(shiftYears(item.period, -1)) });
  return points;
}

export interface Change {
  readonly position: number;
  readonly by: number;
  readonly noise: number;
}

export function changeBetween(from: Point | undefined, to: Point | undefined): Change | undefined {
  if (from === undefined || to === undefined) return undefined;
  return { position: to.position, by: to.y - from.y, noise: Math.hypot(from.noise, to.noise) };
}

export const yearChange = (point: Point | undefined): Change | undefined =>
  changeBetween(point?.before, point);

/** Changes over a year that had ended a year before `newest`: none of them overlaps with the newest one. */
export function earlierChanges(series: PlaceSeries, newest: Point): Change[] {
  const latest = newest.position - 1 + 1e-6;
  return [...series.values()].flatMap((point) => (point.position > latest ? [] : (yearChange(point) ?? [])));
}

/** A figure and those of the same part of earlier years, ascending, as far as none is missing. */
export function sameSeason(newest: Point | undefined, most: number): Point[] {
  const points: Point[] = [];
  for (let point = newest; point !== undefined && points.length < most; point = point.before)
    points.unshift(point);
  return points;
}

/** In how many different years these changes ended. */
export const yearsIn = (changes: readonly Change[]): number =>
  new Set(changes.map(({ position }) => Math.floor(position + 1e-6))).size;

/** Each series as its distance to the median of the others: what all go through together is no part of it. */
export function gapsOf(
  series: readonly PlaceSeries[],
  others: readonly PlaceSeries[],
  least: number,
): PlaceSeries[] {
  const centers = new Map<string, number>();
  for (const period of new Set(series.flatMap((one) => [...one.keys()]))) {
    const values = others.flatMap((other) => other.get(period)?.y ?? []);
    if (values.length >= least) centers.set(period, median(values));
  }
  return series.map((one) => {
    const gaps = new Map<string, Point>();
    for (const [period, point] of one) {
      const center = centers.get(period);
      const before = point.before && gaps.get(point.before.period);
      if (center !== undefined) gaps.set(period, { ...point, y: point.y - center, before });
    }
    return gaps;
  });
}
