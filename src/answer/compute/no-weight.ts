/** Means of a group that cannot be given because the weight of the period is not known, though its members have figures. */
import type { Indicator, Note, Place } from '#src/model.ts';
import { byTime, contains } from '#src/periods.ts';
import { type Context, periodsIn, sectorIdsOf } from './context.ts';

export type NoWeight = Extract<Note, { kind: 'no-weight' }>;

/** Whether a period is one that was asked for; without a wish for periods the newest. */
function isAsked(period: string, candidates: readonly string[], { plan }: Context): boolean {
  const { wish } = plan;
  switch (wish.kind) {
    case 'latest':
      return period === candidates.at(-1);
    case 'at':
      return contains(wish.period, period);
    case 'points':
      return wish.periods.some((asked) => contains(asked, period));
    case 'last':
      return candidates.slice(-wish.count).includes(period);
    case 'range': {
      const { from, to } = wish;
      const begun = from === undefined || byTime(period, from) >= 0 || contains(from, period);
      return begun && (to === undefined || byTime(period, to) <= 0 || contains(to, period));
    }
  }
}

function noteOf(context: Context, indicator: Indicator, place: Place, sector: string): NoWeight[] {
  const candidates = periodsIn(context, indicator, context.plan.grain);
  const cells = candidates.map((period) => ({
    period,
    cell: context.measures.level(indicator, place, sector, period),
  }));
  const lacking = cells.filter(
    ({ period, cell }) => cell?.noWeight !== undefined && isAsked(period, candidates, context),
  );
  const weight = lacking[0]?.cell?.noWeight;
  if (weight === undefined) return [];
  const known = cells.filter(({ cell }) => (cell?.value ?? null) !== null);
  return [
    {
      kind: 'no-weight',
      indicator: indicator.id,
      region: place.code,
      name: place.name,
      weight,
      periods: lacking.map(({ period }) => period),
      known: known.map(({ period }) => period),
    },
  ];
}

/** Of each group or larger area: the asked periods for which only the weight is lacking. */
export function noWeightNotes(context: Context, indicator: Indicator, places: readonly Place[]): NoWeight[] {
  if (indicator.aggregation.kind === 'sum') return [];
  return places
    .filter(({ members }) => members !== undefined)
    .flatMap((place) => {
      const [first] = sectorIdsOf(context.plan).flatMap((sector) =>
        noteOf(context, indicator, place, sector),
      );
      return first ?? [];
    });
}

/**
 * Notes of the periods settled on, with those on the weight. That the figures begin later than asked is only said
 * when those of the members do too.
 */
export function withNoWeight(settled: readonly Note[], lacking: readonly NoWeight[]): Note[] {
  const [earliest] = lacking.flatMap(({ periods }) => periods).sort(byTime);
  const isSo = (note: Note): boolean =>
    note.kind !== 'period-unavailable' ||
    earliest === undefined ||
    !(contains(note.asked, earliest) || (note.shown !== undefined && byTime(earliest, note.shown) < 0));
  return [...settled.filter(isSo), ...lacking];
}
