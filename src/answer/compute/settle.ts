/** Which periods are shown: the wish of the plan, settled on the figures there are. Rule 5 of the statistics. */
import type { Grain, Note, PeriodWish } from '#src/model.ts';
import { byTime, contains, endOf, grainOf, positionOf } from '#src/periods.ts';

/** What is known of the places that are shown together. */
export interface Presence {
  /** Periods of the grain, ascending, in which at least one has a figure. */
  readonly any: readonly string[];
  readonly has: (place: number, period: string) => boolean;
  readonly names: readonly string[];
  readonly codes: readonly string[];
  /** Periods of the grain for which the source gave figures, of whatever place; ascending. */
  readonly published: readonly string[];
  /** Whether anything is known of a period, if only that there is no figure: secret, or not of all members. */
  readonly isKnown: (period: string) => boolean;
}

/** What is asked of the presence. */
export interface Asked {
  readonly wish: PeriodWish;
  readonly quorum: Quorum;
  /** Periods of finer grains that have figures, ascending. */
  readonly finer: readonly string[];
  /** The grain was asked for in words: then all its periods in a year that was asked for. */
  readonly step?: Grain | undefined;
  /** Counted over the period: a quarter is no figure of a year. */
  readonly flow: boolean;
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

/** A period is over for its figures when its last part has one, or something later has: what lacks will not come. */
function isOver(
  asked: string,
  inside: readonly string[],
  { published }: Presence,
  { finer }: Asked,
): boolean {
  const end = endOf(asked) - 1e-9;
  return (
    inside.some((period) => endOf(period) > end) ||
    [...published, ...finer].some((period) => positionOf(period) > end)
  );
}

/** A period in which the figures come in parts only: the newest of these, or all where such parts were asked for. */
function settleWithin(
  asked: string,
  inside: readonly string[],
  presence: Presence,
  question: Asked,
): Settled {
  const { quorum, step } = question;
  const [first] = inside;
  if (quorum === 'all' && step !== undefined && first !== undefined && grainOf(first) === step)
    return { periods: inside, notes: [] };
  const settled = settleLatest(presence, inside, quorum);
  const shown = settled.periods[0] ?? asked;
  const kind = isOver(asked, inside, presence, question) ? 'period-unavailable' : 'period-running';
  return { periods: [shown], notes: [{ kind, asked, shown }, ...settled.notes] };
}

function settleAt(period: string, presence: Presence, asked: Asked): Settled {
  if (presence.any.includes(period)) return { periods: [period], notes: [] };
  const own = presence.any.filter((other) => contains(period, other));
  if (own.length > 0) return settleWithin(period, own, presence, asked);
  const { finer, flow } = asked;
  const inside = finer.filter((other) => contains(period, other));
  // Of a year that is over, a quarter of what is counted over it says little: there is no figure.
  if (inside.length > 0 && !(flow && isOver(period, inside, presence, asked)))
    return settleWithin(period, inside, presence, asked);
  const around = presence.any.find((other) => grainOf(other) !== grainOf(period) && contains(other, period));
  if (around !== undefined)
    return { periods: [around], notes: [{ kind: 'period-unavailable', asked: period, shown: around }] };
  return { periods: presence.isKnown(period) ? [period] : [], notes: [] };
}

export function settle(presence: Presence, asked: Asked): Settled {
  const { wish, quorum } = asked;
  switch (wish.kind) {
    case 'latest':
      return settleLatest(presence, presence.any, quorum);
    case 'at':
      return settleAt(wish.period, presence, asked);
    case 'points': {
      const each = wish.periods.map((period) => settleAt(period, presence, asked));
      const missing = wish.periods.filter((_, index) => each[index]?.periods.length === 0);
      return {
        periods: [...new Set(each.flatMap((settled) => settled.periods))].sort(byTime),
        notes: [
          ...each.flatMap((settled) => settled.notes),
          ...missing.map((period): Note => ({ kind: 'period-unavailable', asked: period })),
        ],
      };
    }
    case 'range':
      return settleRange(wish, presence, asked);
    case 'last':
      return { periods: presence.any.slice(-wish.count), notes: [] };
  }
}

/** In a series that is regular but for some periods these are gaps; one that comes now and then has none. */
function withGaps(periods: readonly string[], { published }: Presence): readonly string[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return periods;
  const between = published.filter((period) => byTime(period, first) > 0 && byTime(period, last) < 0);
  const all = [...new Set([...periods, ...between])].sort(byTime);
  return periods.length >= all.length * MOST ? all : periods;
}

type Range = Extract<PeriodWish, { kind: 'range' }>;

function settleRange({ from, to }: Range, presence: Presence, { finer }: Asked): Settled {
  const known = presence.any.filter((period) => within(period, from, to));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) {
    const secret = presence.published.filter(
      (period) => within(period, from, to) && presence.isKnown(period),
    );
    return { periods: secret, notes: [] };
  }
  const notes: Note[] = [];
  const isLater = from !== undefined && byTime(first, from) > 0 && !contains(from, first);
  if (isLater) {
    const earlier = presence.published.some((period) => byTime(period, from) < 0);
    notes.push({
      ...{ kind: 'period-unavailable', asked: from, shown: first },
      ...(earlier ? { between: true } : {}),
    });
  }
  const newer = finer.filter((period) => within(period, from, to) && positionOf(period) > endOf(last) - 1e-9);
  const newest = newer.at(-1);
  if (newest !== undefined) notes.push({ kind: 'newer-within', shown: last, newer: newest });
  return { periods: withGaps(known, presence), notes };
}
