/** Values at one or several periods, and developments: a row for each indicator, place, sector and period. */
import type {
  Indicator,
  NotableLines,
  Note,
  Place,
  Row,
  Sector,
  Term,
  Working,
  Workings,
} from '#src/model.ts';
import type { Cell } from './cell.ts';
import { askedOf, type Context, presenceOf, type Shown, sectorIdsOf } from './context.ts';
import { noWeightNotes, withNoWeight } from './no-weight.ts';
import { roleOf } from './notes.ts';
import { makeRow, workingOf } from './rows.ts';
import { settle } from './settle.ts';

export interface Computed {
  readonly rows: readonly Row[];
  readonly shown: readonly Shown[];
  readonly notes: readonly Note[];
  /** The lines behind what stands out. */
  readonly lines?: readonly NotableLines[];
  /** A row each, with the cell it was made of. */
  readonly workings: readonly Working[];
  readonly ranking?: Workings['ranking'];
}

/** The places of which figures are shown: a share of one place in another is a figure of the first. */
export function shownPlaces({ plan }: Context): readonly Place[] {
  const shareOfPlace = plan.measure === 'share' && plan.sectors.length === 0;
  return shareOfPlace ? plan.places.slice(0, 1) : plan.places;
}

/** Index of a series: its first figure is 100. What begins at zero or below has none. */
function indexed(value: number | null, base: number | null | undefined): number | null {
  return value === null || base === null || base === undefined || base <= 0 ? null : (value / base) * 100;
}

/** A figure as an index; the marks of the figure stay. */
function indexCell(level: Cell, top: Term, bottom: Term | undefined): Cell {
  const value = indexed(level.value, bottom?.cell?.value);
  if (bottom === undefined) return { ...level, value };
  return { ...level, value, derivation: { kind: 'quotient', of: 'index', top, bottom, factor: 100 } };
}

function rowsOfSeries(
  context: Context,
  indicator: Indicator,
  place: Place,
  sector: Sector | undefined,
  periods: readonly string[],
): Pick<Computed, 'rows' | 'shown' | 'workings'> {
  const { plan } = context;
  const cells = periods.map((period) => ({
    period,
    measured: context.shown(indicator, place, sector?.id ?? '', period),
  }));
  const isIndex = plan.measure === 'index';
  const base = isIndex ? cells.find(({ measured }) => (measured?.cell.value ?? null) !== null) : undefined;
  const termOf = ({ period, measured }: (typeof cells)[number]): Term => ({
    ...{ indicator: indicator.id, region: place.code, sector: sector?.id ?? '', period },
    cell: measured?.cell,
  });
  const workings = cells.map(({ period, measured }) => {
    const level = measured?.cell;
    const cell =
      isIndex && level !== undefined
        ? indexCell(level, termOf({ period, measured }), base && termOf(base))
        : level;
    const absolute = isIndex ? (level?.value ?? null) : measured?.absolute;
    const role = roleOf(place, plan.places);
    const row = makeRow({
      indicator,
      place,
      sector,
      period,
      cell,
      measure: plan.measure,
      absolute,
      base: base?.period ?? period,
      role,
    });
    return { row, working: workingOf(row, indicator, place, cell) };
  });
  return {
    rows: workings.map(({ row }) => row),
    shown: cells.map(({ period, measured }) => ({ indicator, place, period, measured })),
    workings: workings.map(({ working }) => working),
  };
}

/** The total (undefined), or each of the sectors asked for. */
export const sectorsOf = ({ plan }: Context): readonly (Sector | undefined)[] =>
  plan.sectors.length === 0 ? [undefined] : plan.sectors;

/** An index that cannot be given, for the total or a sector. */
function noIndexNotes(
  context: Context,
  indicator: Indicator,
  place: Place,
  periods: readonly string[],
): Note[] {
  if (context.plan.measure !== 'index') return [];
  return sectorsOf(context).flatMap((sector): Note[] => {
    const values = periods.map((period) => ({
      period,
      value: context.shown(indicator, place, sector?.id ?? '', period)?.cell.value ?? null,
    }));
    const base = values.find(({ value }) => value !== null);
    return base === undefined || base.value === null || base.value > 0
      ? []
      : [{ kind: 'no-index', name: place.name, base: base.period }];
  });
}

/** The whole that a share lacks: it says why there is none. */
function missingWhole({ plan, measures }: Context, indicator: Indicator, period: string): Shown[] {
  const [, whole] = plan.places;
  if (plan.measure !== 'share' || plan.sectors.length > 0 || whole === undefined) return [];
  const cell = measures.level(indicator, whole, '', period);
  return cell === undefined || cell.value !== null
    ? []
    : [{ indicator, place: whole, period, measured: { cell } }];
}

export function computeSeries(context: Context): Computed {
  const { plan } = context;
  const places = shownPlaces(context);
  const parts = plan.indicators.map((indicator) => {
    const presence = presenceOf(context, indicator, places, sectorIdsOf(plan));
    const { periods, notes } = settle(presence, askedOf(context, indicator, 'all'));
    const lacking = noWeightNotes(context, indicator, places);
    const bases = places.flatMap((place) => noIndexNotes(context, indicator, place, periods));
    const series = places.flatMap((place) =>
      sectorsOf(context).map((sector) => rowsOfSeries(context, indicator, place, sector, periods)),
    );
    return {
      rows: series.flatMap((item) => item.rows),
      shown: [
        ...series.flatMap((item) => item.shown),
        ...periods.flatMap((period) => missingWhole(context, indicator, period)),
      ],
      workings: series.flatMap((item) => item.workings),
      notes: [...withNoWeight(notes, lacking), ...bases],
    };
  });
  return {
    rows: parts.flatMap((part) => part.rows),
    shown: parts.flatMap((part) => part.shown),
    notes: parts.flatMap((part) => part.notes),
    workings: parts.flatMap((part) => part.workings),
  };
}
