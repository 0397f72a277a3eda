/** Which periods are shown: the wish of the plan, settled on the figures there are. Rule 5 of the statistics. */
import type { Note, PeriodWish } from '#src/model.ts';
import { byTime, contains, grainOf } from '#src/periods.ts';

/** What is known of the places that are shown together. */
export interface Presence {
  /** Periods of the grain, ascending, in which at least one has a figure. */
  readonly any: readonly string[];
  readonly has: (place: number, period: string) => boolean;
  readonly names: readonly string[];
  readonly codes: readonly string[];
}

export interface Settled {
  readonly periods: readonly string[];
  readonly notes: readonly Note[];
}

/** How many of the places must have a figure for a period to be their newest. */
export type Quorum = 'all' | 'most';

const MOST = 2 / 3;

function newestShared(presence: Presence, candidates: readonly string[], quorum: Quorum): string | undefined {
  const count = presence.codes.length;
  const needed = quorum === 'all' ? count : count * MOST;
  return candidates.findLast(
    (period) => presence.codes.filter((_, place) => presence.has(place, period)).length >= needed,
  );
}

/** The newest period that all (or most) have, and who has a newer one. */
export function settleLatest(presence: Presence, candidates: readonly string[], quorum: Quorum): Settled {
  const newest = candidates.at(-1);
  if (newest === undefined) return { periods: [], notes: [] };
  const shown = newestShared(presence, candidates, quorum) ?? newest;
  const ahead = presence.codes.filter((_, place) =>
    candidates.some((period) => byTime(period, shown) > 0 && presence.has(place, period)),
  );
  if (quorum === 'most' || ahead.length === 0) return { periods: [shown], notes: [] };
  return { periods: [shown], notes: [{ kind: 'newer-elsewhere', shown, newer: newest, regions: ahead }] };
}

/** Periods before `to` and from `from` on, both counted in whole. */
const within = (period: string, from: string | undefined, to: string | undefined): boolean =>
  (from === undefined || byTime(period, from) >= 0 || contains(from, period)) &&
  (to === undefined || byTime(period, to) <= 0 || contains(to, period));

/** A year that is still running, or figures in another grain: the newest period in it. */
function settleAt(asked: string, presence: Presence, finer: readonly string[], quorum: Quorum): Settled {
  if (presence.any.includes(asked)) return { periods: [asked], notes: [] };
  const inside = finer.filter((period) => contains(asked, period));
  if (inside.length > 0) {
    const settled = settleLatest(presence, inside, quorum);
    const shown = settled.periods[0] ?? asked;
    return { periods: [shown], notes: [{ kind: 'period-running', asked, shown }, ...settled.notes] };
  }
  const around = presence.any.find((period) => grainOf(period) !== grainOf(asked) && contains(period, asked));
  return around === undefined
    ? { periods: [], notes: [] }
    : { periods: [around], notes: [{ kind: 'period-unavailable', asked, shown: around }] };
}

/**
 * @param finer periods of finer grains that have figures, ascending, for a year that is still running.
 */
export function settle(
  wish: PeriodWish,
  presence: Presence,
  finer: readonly string[],
  quorum: Quorum,
): Settled {
  switch (wish.kind) {
    case 'latest':
      return settleLatest(presence, presence.any, quorum);
    case 'at':
      return settleAt(wish.period, presence, finer, quorum);
    case 'points': {
      const each = wish.periods.map((period) => settleAt(period, presence, finer, quorum));
      const missing = wish.periods.filter((_, index) => each[index]?.periods.length === 0);
      return {
        periods: [...new Set(each.flatMap((settled) => settled.periods))].sort(byTime),
        notes: [
          ...each.flatMap((settled) => settled.notes),
          ...missing.map((asked): Note => ({ kind: 'period-unavailable', asked })),
        ],
      };
    }
    case 'range':
      return settleRange(wish, presence);
    case 'last':
      return { periods: presence.any.slice(-wish.count), notes: [] };
  }
}

function settleRange({ from, to }: Extract<PeriodWish, { kind: 'range' }>, presence: Presence): Settled {
  const periods = presence.any.filter((period) => within(period, from, to));
  const first = periods[0];
  const notes: Note[] = [];
  if (from !== undefined && first !== undefined && byTime(first, from) > 0 && !contains(from, first)) {
    notes.push({ kind: 'period-unavailable', asked: from, shown: first });
  }
  return { periods, notes };
}
