/** Values at one or several periods, and developments: a row for each indicator, place, sector and period. */
import type { Indicator, NotableLines, Note, Place, Row, Sector } from '#src/model.ts';
import { type Context, finerPeriods, presenceOf, type Shown, sectorIdsOf } from './context.ts';
import { roleOf } from './notes.ts';
import { makeRow } from './rows.ts';
import { settle } from './settle.ts';

export interface Computed {
  readonly rows: readonly Row[];
  readonly shown: readonly Shown[];
  readonly notes: readonly Note[];
  /** The lines behind what stands out. */
  readonly lines?: readonly NotableLines[];
}

/** The places of which figures are shown: a share of one place in another is a figure of the first. */
export function shownPlaces({ plan }: Context): readonly Place[] {
  const shareOfPlace = plan.measure === 'share' && plan.sectors.length === 0;
  return shareOfPlace ? plan.places.slice(0, 1) : plan.places;
}

/** Index of a series: its first figure is 100. */
function indexed(value: number | null, base: number | null | undefined): number | null {
  return value === null || base === null || base === undefined || base === 0 ? null : (value / base) * 100;
}

function rowsOfSeries(
  context: Context,
  indicator: Indicator,
  place: Place,
  sector: Sector | undefined,
  periods: readonly string[],
): { rows: Row[]; shown: Shown[] } {
  const { plan } = context;
  const cells = periods.map((period) => ({
    period,
    measured: context.shown(indicator, place, sector?.id ?? '', period),
  }));
  const isIndex = plan.measure === 'index';
  const base = isIndex ? cells.find(({ measured }) => (measured?.cell.value ?? null) !== null) : undefined;
  const rows = cells.map(({ period, measured }) => {
    const level = measured?.cell;
    const cell =
      isIndex && level !== undefined
        ? { ...level, value: indexed(level.value, base?.measured?.cell.value) }
        : level;
    const absolute = isIndex ? (level?.value ?? null) : measured?.absolute;
    const role = roleOf(place, plan.places);
    return makeRow({
      indicator,
      place,
      sector,
      period,
      cell,
      measure: plan.measure,
      absolute,
      base: base?.period,
      role,
    });
  });
  return { rows, shown: cells.map(({ period, measured }) => ({ indicator, place, period, measured })) };
}

/** The total (undefined), or each of the sectors asked for. */
export const sectorsOf = ({ plan }: Context): readonly (Sector | undefined)[] =>
  plan.sectors.length === 0 ? [undefined] : plan.sectors;

export function computeSeries(context: Context): Computed {
  const { plan } = context;
  const places = shownPlaces(context);
  const parts = plan.indicators.map((indicator) => {
    const presence = presenceOf(context, indicator, places, sectorIdsOf(plan));
    const { periods, notes } = settle(plan.wish, presence, finerPeriods(context, indicator), 'all');
    const series = places.flatMap((place) =>
      sectorsOf(context).map((sector) => rowsOfSeries(context, indicator, place, sector, periods)),
    );
    return { rows: series.flatMap((item) => item.rows), shown: series.flatMap((item) => item.shown), notes };
  });
  return {
    rows: parts.flatMap((part) => part.rows),
    shown: parts.flatMap((part) => part.shown),
    notes: parts.flatMap((part) => part.notes),
  };
}
