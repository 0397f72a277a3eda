/** Whether a place lies far from the others, or moved unlike them. */
import type { Finding } from '#src/model.ts';
import { yearBefore } from '#src/periods.ts';
import { deviationOf, median, spreadOf, withUnsureCenter } from './robust.ts';
import { changeBetween, gapsOf, type PlaceSeries, type Scanned } from './series.ts';
import { unusualChange } from './unusual.ts';

/** Fewer others are no comparison. */
const LEAST_OTHERS = 6;
/** Levels stay as they are for years, and their distribution has longer tails: they must lie farther. */
const LEVEL_PART = 1.25;
/** Without a history the spread is known from the others at one moment only. */
const MOMENT_PART = 1.25;

/** How far a change lies from those of the others, by their spread alone. */
function apartNow(by: number, noise: number, elsewhere: readonly number[], floor: number): number {
  const spread = Math.max(spreadOf(elsewhere), deviationOf(elsewhere), noise, floor);
  return Math.abs(by - median(elsewhere)) / withUnsureCenter(spread, elsewhere.length) / MOMENT_PART;
}

/** The change of the distance to the others, beside its own history and theirs. */
function apartFromHistory({ subject, others, newest }: Scanned, floor: number): number | undefined {
  const [own, ...rest] = gapsOf([subject, ...others], others, LEAST_OTHERS);
  return own && unusualChange(own, rest, newest, floor)?.score;
}

/** @param base a year before the newest period, or the first of two periods some years apart. */
function unlikeOthers(scanned: Scanned, base: string, kind: 'peers-change' | 'since'): Finding | undefined {
  const { subject, others, scale, newest } = scanned;
  const changeOf = (series: PlaceSeries) => changeBetween(series.get(base), series.get(newest));
  const [change, now] = [changeOf(subject), subject.get(newest)];
  const elsewhere = others.flatMap((other) => changeOf(other)?.by ?? []);
  if (change === undefined || now === undefined || elsewhere.length < LEAST_OTHERS) return undefined;
  const apart = change.by - median(elsewhere);
  // Unlike the others, and a movement of its own: standing still while others move is told of them.
  if (Math.sign(apart) !== Math.sign(change.by)) return undefined;
  if (Math.min(Math.abs(apart), Math.abs(change.by)) < scale.worth(now.y)) return undefined;
  const floor = scale.floor(now.y);
  const moment = (): number => apartNow(change.by, change.noise, elsewhere, floor);
  const passed = elsewhere.filter((other) => (change.by > 0 ? other < change.by : other > change.by)).length;
  return {
    kind,
    score: kind === 'since' ? moment() : (apartFromHistory(scanned, floor) ?? moment()),
    direction: change.by > 0 ? 'up' : 'down',
    period: newest,
    base,
    passed,
    others: elsewhere.length,
  };
}

export const findInChanges = (scanned: Scanned): Finding | undefined =>
  unlikeOthers(scanned, yearBefore(scanned.newest), 'peers-change');

/** The change between two periods some years apart, against that of the others. */
export const findSince = (scanned: Scanned, base: string): Finding | undefined =>
  unlikeOthers(scanned, base, 'since');

/** The newest figure itself. A count that says how large a place is, is not held against others. */
export function findInLevels({ subject, others, scale, newest }: Scanned): Finding | undefined {
  const now = subject.get(newest);
  const elsewhere = others.flatMap((other) => other.get(newest)?.y ?? []);
  if (now === undefined || scale.kind === 'size' || elsewhere.length < LEAST_OTHERS) return undefined;
  const apart = now.y - median(elsewhere);
  if (Math.abs(apart) < 2 * scale.worth(now.y)) return undefined;
  const spread = Math.max(spreadOf(elsewhere), deviationOf(elsewhere), now.noise, scale.floor(now.y));
  return {
    kind: 'peers-level',
    score: Math.abs(apart) / withUnsureCenter(spread, elsewhere.length) / LEVEL_PART,
    direction: apart > 0 ? 'up' : 'down',
    period: newest,
    passed: elsewhere.filter((other) => (apart > 0 ? other < now.y : other > now.y)).length,
    others: elsewhere.length,
  };
}
