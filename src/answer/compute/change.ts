/** Changes: the last figure minus the first, absolute and in percent. Rule 8 on small numbers. */
import type { Indicator, Note, Place, Row, Term, Working } from '#src/model.ts';
import { shiftYears } from '#src/periods.ts';
import { type Cell, combine } from './cell.ts';
import { type Context, presenceOf, type Shown, sectorIdsOf } from './context.ts';
import { minus } from './exact.ts';
import { noWeightNotes } from './no-weight.ts';
import { roleOf } from './notes.ts';
import { makeRow, workingOf } from './rows.ts';
import { type Computed, sectorsOf } from './series.ts';
import { type Presence, settle } from './settle.ts';

/** On fewer than this a percentage says nothing. */
export const SMALLEST_BASE = 20;

export interface Ends {
  readonly base: string;
  readonly last: string;
  /** Periods that were asked for and have no figure. */
  readonly notes: readonly Note[];
}

/** First and last period; for one period, or none named, a year before it. */
export function endsOfChange(
  { plan }: Context,
  presence: Presence,
  quorum: 'all' | 'most',
): Ends | undefined {
  const shared = presence.any.filter((period) => {
    const having = presence.codes.filter((_, place) => presence.has(place, period)).length;
    return quorum === 'all' ? having === presence.codes.length : having * 3 >= presence.codes.length * 2;
  });
  const among = shared.length > 1 ? { ...presence, any: shared } : presence;
  const { wish } = plan;
  const open = wish.kind === 'range' && wish.from === undefined && wish.to === undefined;
  if (wish.kind === 'at' || wish.kind === 'latest' || open) {
    const last = wish.kind === 'at' ? wish.period : among.any.at(-1);
    return last === undefined ? undefined : { base: shiftYears(last, -1), last, notes: [] };
  }
  const { periods, notes } = settle(among, { wish, quorum, finer: [], flow: true });
  const [base, last] = [periods[0], periods.at(-1)];
  if (base === undefined || last === undefined) return undefined;
  return { base: base === last ? shiftYears(last, -1) : base, last, notes };
}

/** The change between two figures; in percent only on a base that bears it. */
export function changeOf(
  base: Term,
  last: Term,
  inPercent: boolean,
): { cell: Cell; change: number | null; small: boolean } {
  const cells = [base.cell, last.cell].filter((cell) => cell !== undefined);
  const derivation = { kind: 'change', base, last, inPercent } as const;
  const [from, to] = [base.cell?.value ?? null, last.cell?.value ?? null];
  if (from === null || to === null)
    return { cell: combine(null, cells, { derivation }), change: null, small: false };
  const change = minus(to, from);
  if (!inPercent) return { cell: combine(change, cells, { derivation }), change, small: false };
  const small = from <= 0 || from < SMALLEST_BASE;
  return { cell: combine(small ? null : (change / from) * 100, cells, { derivation }), change, small };
}

/** One row: the last period, with the first as its base. */
export function changeRow(
  context: Context,
  indicator: Indicator,
  place: Place,
  sector: Parameters<typeof makeRow>[0]['sector'],
  { base, last }: Ends,
  role: NonNullable<Row['role']>,
): { row: Row; shown: Shown[]; working: Working; notes: Note[] } {
  const inPercent = context.plan.measure === 'change_pct';
  const termAt = (period: string): Term => ({
    ...{ indicator: indicator.id, region: place.code, sector: sector?.id ?? '', period },
    cell: context.measures.level(indicator, place, sector?.id ?? '', period),
  });
  const [from, to] = [termAt(base), termAt(last)];
  const { cell, change, small } = changeOf(from, to, inPercent);
  const row: Row = {
    ...makeRow({ indicator, place, sector, period: last, cell, measure: context.plan.measure, role }),
    base,
    baseValue: from.cell?.value ?? null,
    absolute: to.cell?.value ?? null,
    ...(inPercent ? { change } : {}),
  };
  const notes: Note[] = small ? [{ kind: 'base-too-small', name: place.name, base }] : [];
  // A percentage that may not be given is no missing figure; without a change it is an end that lacks one.
  const measured = small ? { cell: { ...cell, value: change } } : { cell };
  const lacking = [from, to]
    .filter((end) => (end.cell?.value ?? null) === null)
    .map(({ period, cell: end }): Shown => ({ indicator, place, period, measured: end && { cell: end } }));
  const shown = change === null ? lacking : [{ indicator, place, period: last, measured }];
  return { row, shown, working: workingOf(row, indicator, place, cell), notes };
}

export function computeChanges(context: Context): Computed {
  const { plan } = context;
  const lacking = plan.indicators.flatMap((indicator) => noWeightNotes(context, indicator, plan.places));
  const parts = plan.indicators.flatMap((indicator) => {
    const presence = presenceOf(context, indicator, plan.places, sectorIdsOf(plan));
    const ends = endsOfChange(context, presence, 'all');
    if (ends === undefined) return [];
    const changed = plan.places.flatMap((place) =>
      sectorsOf(context).map((sector) =>
        changeRow(context, indicator, place, sector, ends, roleOf(place, plan.places)),
      ),
    );
    return changed.map((part, index) =>
      index === 0 ? { ...part, notes: [...ends.notes, ...part.notes] } : part,
    );
  });
  return {
    rows: parts.map((part) => part.row),
    shown: parts.flatMap((part) => part.shown),
    workings: parts.map((part) => part.working),
    notes: [...parts.flatMap((part) => part.notes), ...lacking],
  };
}
