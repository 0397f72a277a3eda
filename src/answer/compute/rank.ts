/** Members in order, and a region's place in that order. Rule 7 of the statistics. */
import type { Indicator, Note, Place, Row, Working } from '#src/model.ts';
import { formatValue } from '../wording/numbers.ts';
import { changeRow, endsOfChange } from './change.ts';
import { askedOf, type Context, presenceOf, type Shown, sectorIdsOf } from './context.ts';
import { passes, withoutNoise } from './exact.ts';
import { decimalsOf, makeRow, unitOf, workingOf } from './rows.ts';
import type { Computed } from './series.ts';
import { settle } from './settle.ts';

/** One member: its row, the figure behind it, and what must be said of it. */
export interface Entry {
  readonly row: Row;
  readonly shown: readonly Shown[];
  readonly working: Working;
  readonly notes: readonly Note[];
}

/** Ties share a place: 1, 2, 2, 4. Decided on unrounded figures, but not on what binary makes of them. */
export function placesInOrder(
  values: readonly (number | null)[],
  order: 'high' | 'low',
): (number | undefined)[] {
  const better = (a: number, b: number): boolean => (order === 'low' ? a < b : a > b);
  const exact = values.map((value) => (value === null ? null : withoutNoise(value)));
  return exact.map((value) =>
    value === null ? undefined : 1 + exact.filter((other) => other !== null && better(other, value)).length,
  );
}

/** Figures of one indicator for all members, at the period that most of them have. */
export function entriesOf(
  context: Context,
  indicator: Indicator,
  ranked: readonly Place[],
): { entries: Entry[]; notes: readonly Note[]; period?: string } {
  const { plan } = context;
  const [sector] = plan.sectors;
  const highlighted = new Set(plan.places.map((place) => place.code));
  const roleFor = (place: Place): NonNullable<Row['role']> =>
    highlighted.has(place.code) ? 'subject' : 'member';
  const presence = presenceOf(context, indicator, ranked, sectorIdsOf(plan).slice(0, 1));
  if (plan.measure === 'change' || plan.measure === 'change_pct') {
    const ends = endsOfChange(context, presence, 'most');
    if (ends === undefined) return { entries: [], notes: [] };
    return {
      entries: ranked.map((place) => changeRow(context, indicator, place, sector, ends, roleFor(place))),
      notes: ends.notes,
    };
  }
  const { periods, notes } = settle(presence, askedOf(context, indicator, 'most'));
  const period = periods.at(-1);
  if (period === undefined) return { entries: [], notes };
  const entries = ranked.map((place) => {
    const measured = context.shown(indicator, place, sector?.id ?? '', period);
    const row = makeRow({
      indicator,
      place,
      sector,
      period,
      cell: measured?.cell,
      measure: plan.measure,
      absolute: measured?.absolute,
      role: roleFor(place),
    });
    const working = workingOf(row, indicator, place, measured?.cell);
    return { row, shown: [{ indicator, place, period, measured }], working, notes: [] };
  });
  return { entries, notes, period };
}

/** The figure of all of `among`, to hold the members against. */
function averageOf(
  context: Context,
  indicator: Indicator,
  period: string | undefined,
): { notes: Note[]; workings: Working[] } {
  const none = { notes: [], workings: [] };
  const { among, measure, sectors } = context.plan;
  const comparable =
    measure === 'per_1000_inwoners' || (measure === 'level' && indicator.aggregation.kind !== 'sum');
  if (among === undefined || period === undefined || !comparable) return none;
  const sector = sectors[0]?.id ?? '';
  const cell = context.shown(indicator, among, sector, period)?.cell;
  const value = cell?.value ?? null;
  if (value === null) return none;
  const text = formatValue(value, unitOf(measure, indicator), decimalsOf(measure, indicator, value));
  return {
    notes: [{ kind: 'average', name: among.name, value, text, ...(cell?.approx ? { approx: true } : {}) }],
    workings: [{ indicator, place: among, sector, period, cell, text, role: 'average' }],
  };
}

/** Which rows are shown: `limit` keeps ties and whoever was asked for. */
function isShown(row: Row, context: Context): boolean {
  const { limit, filter } = context.plan.query;
  if (row.role === 'subject') return true;
  if (!passes(filter, row.value)) return false;
  return limit === undefined || (row.rank !== undefined && row.rank <= limit);
}

const inOrder = (a: Row, b: Row): number =>
  (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) ||
  a.regionName.localeCompare(b.regionName, 'nl');

export function computeRank(context: Context): Computed {
  const { plan } = context;
  const [indicator] = plan.indicators;
  const { ranked = [], among } = plan;
  if (indicator === undefined) return { rows: [], shown: [], notes: [], workings: [] };
  const { entries, notes, period } = entriesOf(context, indicator, ranked);
  const order = plan.query.order ?? 'high';
  const places = placesInOrder(
    entries.map((entry) => entry.row.value),
    order,
  );
  const of = entries.filter((entry) => entry.row.value !== null).length;
  const rows = entries
    .map((entry, index): Row => {
      const rank = places[index];
      if (rank === undefined) return { ...entry.row, of };
      const tied = places.filter((place) => place === rank).length;
      return { ...entry.row, of, rank, ...(tied > 1 ? { tied } : {}) };
    })
    .filter((row) => isShown(row, context))
    .sort((a, b) => Math.sign(inOrder(a, b)) || 0);
  const average = averageOf(context, indicator, period);
  const last = entries[0]?.row.period ?? '';
  const missing = entries.length - of;
  const small = entries.filter(({ row }) => row.value === null && (row.change ?? null) !== null).length;
  const outside = plan.places.filter((place) => !ranked.some((member) => member.code === place.code));
  return {
    rows,
    // A ranking says itself who has no figure.
    shown: entries.flatMap((entry) => (entry.row.value === null ? [] : entry.shown)),
    notes: [
      ...notes,
      ...entries
        .filter((entry) => rows.some((row) => row.region === entry.row.region))
        .flatMap((entry) => entry.notes),
      ...average.notes,
      ...(small === 0 ? [] : [{ kind: 'small-bases' as const, count: small }]),
      ...(rows.length > 0 ? [] : [{ kind: 'none-passing' as const, of, missing, period: last }]),
      ...outside.map((place): Note => ({ kind: 'not-a-member', name: place.name, among: among?.name ?? '' })),
    ],
    workings: [
      ...entries
        .map(({ working }, index) => ({ ...working, rank: places[index] }))
        .filter(({ place }) => rows.some((row) => row.region === place.code)),
      ...average.workings,
    ],
    ranking: {
      order,
      members: entries.length,
      withFigure: of,
      missing: entries.filter(({ row }) => row.value === null).map(({ row }) => row.regionName),
    },
  };
}
