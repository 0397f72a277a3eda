/** Two indicators against each other over the members of an area. */
import type { Indicator, Note, Plan, Row } from '#src/model.ts';
import { yearOf } from '#src/periods.ts';
import { grainsOf } from '../plan/availability.ts';
import { measureOf } from '../plan/measure.ts';
import { chooseGrain } from '../plan/period.ts';
import { formatValue } from '../wording/numbers.ts';
import { builtInOf } from './built-in.ts';
import { askedOf, type Context, createContext, presenceOf, type Shown, sectorIdsOf } from './context.ts';
import { findingOf, type Member } from './finding.ts';
import { type Entry, entriesOf } from './rank.ts';
import { decimalsOf, unitOf } from './rows.ts';
import type { Computed } from './series.ts';
import { settle } from './settle.ts';

const NOTHING: Computed = { rows: [], shown: [], notes: [], workings: [] };
const MOST = 2 / 3;

/** One of the two, as if it were asked for alone: in its own measure and grain, narrowed if it has sectors. */
function sideOf({ plan, source }: Context, indicator: Indicator): Context {
  const { catalogue } = source;
  const measure = measureOf(plan, indicator);
  const narrowed = indicator.dimension !== undefined;
  const grain = grainsOf(indicator, catalogue).includes(plan.grain)
    ? plan.grain
    : chooseGrain(plan.query, plan.wish, [indicator], measure, catalogue);
  const own: Plan = {
    ...plan,
    ...{ indicators: [indicator], measure, grain },
    ...(narrowed ? {} : { sectors: [], exceptSectors: [] }),
  };
  return createContext(own, source);
}

/** The periods of one indicator that the wish allows. */
export interface Candidates {
  /** Ascending. */
  readonly periods: readonly string[];
  readonly has: (member: number, period: string) => boolean;
}

/** Looked up once: a figure per 1.000 inwoners is some work, and there are hundreds of members. */
function remembered(has: Candidates['has']): Candidates['has'] {
  const known = new Map<string, boolean>();
  return (member, period) => {
    const key = `${member} ${period}`;
    const found = known.get(key) ?? has(member, period);
    known.set(key, found);
    return found;
  };
}

function candidatesOf(side: Context, indicator: Indicator): Candidates & { readonly notes: readonly Note[] } {
  const { plan } = side;
  const presence = presenceOf(side, indicator, plan.ranked ?? [], sectorIdsOf(plan).slice(0, 1));
  const has = remembered(presence.has);
  const wish = plan.wish.kind === 'latest' ? ({ kind: 'range' } as const) : plan.wish;
  const { periods, notes } = settle(
    { ...presence, has, isKnown: () => false },
    { ...askedOf(side, indicator, 'most'), wish },
  );
  if (periods.length > 0 || wish.kind !== 'at') return { periods, has, notes };
  // Not that period: those before it.
  const asked = yearOf(wish.period);
  return { periods: presence.any.filter((period) => yearOf(period) <= asked), has, notes: [] };
}

/**
 * The newest period that most members have of both. Without one: of each the newest that most have, in or before
 * the year that both reach. Without those either, the newest there is.
 */
export function pairOfPeriods(
  a: Candidates,
  b: Candidates,
  members: number,
): readonly [string, string] | undefined {
  const most = (has: (member: number) => boolean): boolean =>
    Array.from({ length: members }, (_, member) => member).filter(has).length >= members * MOST;
  const shared = a.periods.filter((period) => b.periods.includes(period));
  const together = shared.findLast((period) =>
    most((member) => a.has(member, period) && b.has(member, period)),
  );
  if (together !== undefined) return [together, together];
  const newest = ({ periods, has }: Candidates, upTo = Number.POSITIVE_INFINITY): string | undefined =>
    periods.findLast((period) => yearOf(period) <= upTo && most((member) => has(member, period)));
  const [ownA, ownB] = [newest(a), newest(b)];
  if (ownA !== undefined && ownB !== undefined) {
    const reached = Math.min(yearOf(ownA), yearOf(ownB));
    return [newest(a, reached) ?? ownA, newest(b, reached) ?? ownB];
  }
  const [lastA, lastB] = [shared.at(-1) ?? a.periods.at(-1), shared.at(-1) ?? b.periods.at(-1)];
  return lastA === undefined || lastB === undefined ? undefined : [lastA, lastB];
}

function entriesAt(side: Context, indicator: Indicator, period: string): readonly Entry[] {
  const at: Context = { ...side, plan: { ...side.plan, wish: { kind: 'at', period } } };
  return entriesOf(at, indicator, side.plan.ranked ?? []).entries;
}

/** Without the noise that subtracting leaves: a change of 0.6 everywhere must not differ in its last digit. */
const steady = (value: number): number => Math.round(value * 1e9) / 1e9;

type Line = readonly [Row, Row];

/** Highest first by the first figure; who lacks one at the end, by name. */
function byFirst([a, a2]: Line, [b, b2]: Line): number {
  const lacks = (row: Row, other: Row): number => Number(row.value === null || other.value === null);
  return (
    lacks(a, a2) - lacks(b, b2) ||
    (b.value ?? 0) - (a.value ?? 0) ||
    a.regionName.localeCompare(b.regionName, 'nl')
  );
}

/** What holds for one member of hundreds is said only if it was asked for. */
function worthSaying({ row, shown }: Entry): Shown[] {
  if (row.value === null) return [];
  if (row.role === 'subject') return [...shown];
  return shown.flatMap((item): Shown[] => {
    if (item.measured === undefined) return [];
    const { boundary: _, ...cell } = item.measured.cell;
    return [{ ...item, measured: { ...item.measured, cell } }];
  });
}

const isChange = ({ measure }: Plan): boolean => measure === 'change' || measure === 'change_pct';

function periodNotes(a: Indicator, b: Indicator, rows: readonly Row[], plan: Plan): Note[] {
  const of = (indicator: Indicator): string =>
    rows.find((row) => row.indicator === indicator.id)?.period ?? '';
  const periods = [of(a), of(b)];
  if (periods[0] !== periods[1]) return [{ kind: 'periods-differ', indicators: [a.id, b.id], periods }];
  const { wish } = plan;
  const [shown] = periods;
  return wish.kind === 'at' && shown !== undefined && yearOf(shown) < yearOf(wish.period)
    ? [{ kind: 'period-unavailable', asked: wish.period, shown }]
    : [];
}

export function computeRelation(context: Context): Computed {
  const { plan, source } = context;
  const [a, b] = plan.indicators;
  const { ranked = [], among } = plan;
  if (a === undefined || b === undefined) return NOTHING;
  const [sideA, sideB] = [sideOf(context, a), sideOf(context, b)];
  const [candidatesA, candidatesB] = [candidatesOf(sideA, a), candidatesOf(sideB, b)];
  const periods = pairOfPeriods(candidatesA, candidatesB, ranked.length);
  if (periods === undefined) return NOTHING;
  const change = isChange(sideA.plan);
  const [entriesA, entriesB] = change
    ? [entriesOf(sideA, a, ranked).entries, entriesOf(sideB, b, ranked).entries]
    : [entriesAt(sideA, a, periods[0]), entriesAt(sideB, b, periods[1])];
  const lines = entriesA.flatMap(({ row }, index): Line[] => {
    const other = entriesB[index]?.row;
    return other === undefined ? [] : [[row, other]];
  });
  if (!lines.some(([row]) => row.value !== null) || !lines.some(([, row]) => row.value !== null))
    return NOTHING;
  const members = lines.flatMap(([{ region, value: x }, { value: y }]): Member[] =>
    x === null || y === null ? [] : [{ region, x: steady(x), y: steady(y) }],
  );
  const rows = lines.toSorted(byFirst).flat();
  const measureB = sideB.plan.measure;
  const finding = findingOf({
    members,
    of: lines.length,
    asked: new Set(plan.places.map(({ code }) => code)),
    expectedText: (value) => formatValue(value, unitOf(measureB, b), decimalsOf(measureB, b, value)),
  });
  const builtIn = builtInOf([a, b], [sideA.plan.measure, measureB], source.catalogue);
  const outside = plan.places.filter((place) => !ranked.some(({ code }) => code === place.code));
  const running = new Map(
    [...candidatesA.notes, ...candidatesB.notes]
      .filter(({ kind }) => kind !== 'newer-within')
      .map((note) => [JSON.stringify(note), note]),
  );
  return {
    workings: [],
    rows,
    shown: [...entriesA, ...entriesB].flatMap(worthSaying),
    notes: [
      { kind: 'relation', ...finding, ...(builtIn === undefined ? {} : { builtIn }) },
      ...running.values(),
      ...periodNotes(a, b, rows, plan),
      ...outside.map((place): Note => ({ kind: 'not-a-member', name: place.name, among: among?.name ?? '' })),
      ...[...entriesA, ...entriesB]
        .filter(({ row }) => row.role === 'subject')
        .flatMap((entry) => entry.notes),
    ],
  };
}
