/** Whether a place moved unusually far among the others, ordered by the height of the figure. */
import type { Finding } from '#src/model.ts';
import { yearBefore } from '#src/periods.ts';
import type { PlaceSeries, Scanned } from './series.ts';

const LEAST_PLACES = 3;
/** And at least this part of all places. */
const LEAST_PART = 0.3;
const YEARS_BACK = 8;
/** A shift larger than any before may go with a change that alone is somewhat less unusual. */
const CHANGE_PART = 0.85;

/** Places from high to low; ties share the best place. Undefined unless all have a figure in both periods. */
function ranksAt(all: readonly PlaceSeries[], period: string): number[] | undefined {
  const values = all.flatMap((series) => series.get(period)?.y ?? []);
  if (values.length < all.length) return undefined;
  return values.map((value) => 1 + values.filter((other) => other > value).length);
}

/** The largest shift of any place in a year before this one. */
function largestBefore(all: readonly PlaceSeries[], newest: string): number | undefined {
  const shifts: number[] = [];
  let period = yearBefore(newest);
  for (let step = 0; step < YEARS_BACK; step++) {
    const [now, before] = [ranksAt(all, period), ranksAt(all, yearBefore(period))];
    if (now !== undefined && before !== undefined)
      shifts.push(...now.map((rank, index) => Math.abs(rank - (before[index] ?? rank))));
    period = yearBefore(period);
  }
  return shifts.length < 3 * all.length ? undefined : Math.max(...shifts);
}

/** @param change what was found in the change itself, if anything. */
export function findInRanks(scanned: Scanned, change: Finding | undefined): Finding | undefined {
  if (change === undefined || scanned.scale.kind === 'size') return undefined;
  const base = yearBefore(scanned.newest);
  const others = scanned.others.filter((other) => other.has(scanned.newest) && other.has(base));
  const all = [scanned.subject, ...others];
  const [now, before] = [ranksAt(all, scanned.newest)?.[0], ranksAt(all, base)?.[0]];
  if (now === undefined || before === undefined) return undefined;
  const shift = Math.abs(now - before);
  const most = largestBefore(all, scanned.newest);
  if (most === undefined || shift <= most || shift < Math.max(LEAST_PLACES, LEAST_PART * all.length))
    return undefined;
  return {
    kind: 'rank',
    score: change.score / CHANGE_PART,
    direction: now < before ? 'up' : 'down',
    period: scanned.newest,
    base,
    rankBefore: before,
    rankNow: now,
    others: others.length,
    of: all.length,
  };
}
