/** How unusual the newest change of a series is, beside its own earlier changes. */
import { median, pooled, spreadOf, theilSen, withUnsureCenter } from './robust.ts';
import {
  type Change,
  earlierChanges,
  type PlaceSeries,
  type Point,
  sameSeason,
  yearChange,
  yearsIn,
} from './series.ts';

/** Fewer years of changes are no history. */
export const LEAST_YEARS = 5;
/** The restlessness of the others weighs as so many years of the place's own. */
const OTHERS_WEIGH = 10;
const LOOK_BACK = 11;
/**
 * The change and the figure itself must both be unusual, so each alone may be less so: a change from an odd figure
 * back to a usual one is no news.
 */
const CHANGE_PART = 0.75;

export interface Unusual {
  readonly change: Change;
  /** The change less what is usual for this place. */
  readonly apart: number;
  readonly score: number;
  readonly earlier: readonly Change[];
  readonly years: number;
}

/** With few figures the robust spread is often too small by chance. */
const fewer = (spread: number, count: number): number => spread * (1 + 1.5 / Math.max(1, count));

/** A place's own spread, steadied by what is typical of the others (Smyth 2004). */
function steadied(own: readonly number[], count: number, elsewhere: readonly number[]): number {
  return pooled([
    { spread: fewer(spreadOf(own), count), weight: count },
    { spread: median(elsewhere), weight: elsewhere.length >= LEAST_YEARS ? OTHERS_WEIGH : 0 },
  ]);
}

interface Line {
  readonly next: number;
  readonly residuals: readonly number[];
}

/** The line through the figures of the same part of earlier years. */
function lineBefore(newest: Point): Line | undefined {
  const earlier = sameSeason(newest.before, LOOK_BACK - 1).map(({ y }) => y);
  return earlier.length < LEAST_YEARS ? undefined : theilSen(earlier);
}

/** How much a series moves from year to year, and around its own line, when nothing is the matter. */
function restlessness(
  series: PlaceSeries,
  period: string,
): { readonly changes: number; readonly residuals: number } | undefined {
  const newest = series.get(period);
  const line = newest && lineBefore(newest);
  if (newest === undefined || line === undefined) return undefined;
  const changes = earlierChanges(series, newest);
  if (yearsIn(changes) < LEAST_YEARS) return undefined;
  return { changes: spreadOf(changes.map(({ by }) => by)), residuals: spreadOf(line.residuals) };
}

/**
 * @param floor the least spread that is believed.
 * @returns undefined without enough history, or when change and figure do not point the same way.
 */
export function unusualChange(
  series: PlaceSeries,
  others: readonly PlaceSeries[],
  period: string,
  floor: number,
): Unusual | undefined {
  const newest = series.get(period);
  const change = yearChange(newest);
  const line = newest && lineBefore(newest);
  if (newest === undefined || change === undefined || line === undefined) return undefined;
  const earlier = earlierChanges(series, newest);
  const years = yearsIn(earlier);
  if (years < LEAST_YEARS) return undefined;
  const elsewhere = others.flatMap((other) => restlessness(other, period) ?? []);
  const own = earlier.map(({ by }) => by);
  const spread = steadied(
    own,
    years,
    elsewhere.map(({ changes }) => changes),
  );
  const around = steadied(
    line.residuals,
    line.residuals.length,
    elsewhere.map(({ residuals }) => residuals),
  );
  const apart = change.by - median(own);
  const changed = apart / withUnsureCenter(Math.max(spread, change.noise, floor), years);
  const placed =
    (newest.y - line.next) / withUnsureCenter(Math.max(around, newest.noise, floor), line.residuals.length);
  if (Math.sign(changed) !== Math.sign(placed)) return undefined;
  return {
    change,
    apart,
    score: Math.min(Math.abs(changed) / CHANGE_PART, Math.abs(placed)),
    earlier,
    years,
  };
}
