/** What all operations share: the measures, and the figure that is shown of an indicator. */
import type { Indicator, Place, Plan } from '#src/model.ts';
import { around, byTime, contains, GRAINS, grainOf, isFiner } from '#src/periods.ts';
import { partsOfRatio, publishedPeriods } from '../plan/availability.ts';
import { createMeasures, type Measured, type Measures } from './measure.ts';
import type { SharedSeries } from './notable/shared.ts';
import type { Asked, Presence, Quorum } from './settle.ts';
import type { Source } from './source.ts';

export interface Context {
  readonly plan: Plan;
  readonly source: Source;
  readonly measures: Measures;
  /** Series of municipalities that other plans on the same figures made. */
  readonly shared?: SharedSeries | undefined;
  /** What is shown of an indicator for a place: the level, per 1.000, or a share. */
  readonly shown: (
    indicator: Indicator,
    place: Place,
    sector: string,
    period: string,
  ) => Measured | undefined;
}

export function createContext(plan: Plan, source: Source, shared?: SharedSeries): Context {
  const measures = createMeasures(source, plan.exceptSectors);
  const level = (
    indicator: Indicator,
    place: Place,
    sector: string,
    period: string,
  ): Measured | undefined => {
    const cell = measures.level(indicator, place, sector, period);
    return cell && { cell };
  };
  const shareOf = (
    indicator: Indicator,
    place: Place,
    sector: string,
    period: string,
  ): Measured | undefined => {
    if (sector !== '') return measures.sectorShare(indicator, place, sector, period);
    const whole = plan.places[1];
    return whole === undefined ? undefined : measures.placeShare(indicator, place, whole, period);
  };
  const shown =
    plan.measure === 'per_1000_inwoners' ? measures.perThousand : plan.measure === 'share' ? shareOf : level;
  return { plan, source, measures, shared, shown };
}

/** Sector ids of which figures are shown; the empty string is the total. */
export const sectorIdsOf = (plan: Plan): readonly string[] =>
  plan.sectors.length === 0 ? [''] : plan.sectors.map((sector) => sector.id);

const isExcepted = (period: string, { exceptPeriods }: Plan): boolean =>
  exceptPeriods.some((except) => contains(except, period));

/** Every period with any observation of the indicator or its parts, in all grains, ascending. */
export function observedPeriods({ source, plan }: Context, indicator: Indicator): string[] {
  const ids = [indicator.id, ...partsOfRatio(indicator)];
  const sectors = ['', ...sectorIdsOf(plan)];
  const periods = new Set(ids.flatMap((id) => sectors.flatMap((sector) => [...source.periods(id, sector)])));
  return [...periods].filter((period) => !isExcepted(period, plan)).sort(byTime);
}

/** Every period of a grain in which any figure of the indicator falls, ascending. */
export const periodsIn = (context: Context, indicator: Indicator, grain: Plan['grain']): string[] =>
  [...new Set(observedPeriods(context, indicator).flatMap((period) => around(period, grain) ?? []))].sort(
    byTime,
  );

/** Which periods of the plan's grain which of the places have. */
export function presenceOf(
  context: Context,
  indicator: Indicator,
  places: readonly Place[],
  sectors: readonly string[],
): Presence {
  const { plan, shown } = context;
  const candidates = periodsIn(context, indicator, plan.grain);
  const has = (place: number, period: string): boolean => {
    const candidate = places[place];
    if (candidate === undefined) return false;
    return sectors.some((sector) => {
      const cell = shown(indicator, candidate, sector, period)?.cell;
      return cell !== undefined && (cell.value !== null || (cell.mean ?? null) !== null);
    });
  };
  const isKnown = (period: string): boolean =>
    places.some((place) =>
      sectors.some((sector) => {
        const cell = shown(indicator, place, sector, period)?.cell;
        return cell !== undefined && cell.noWeight === undefined;
      }),
    );
  const published = publishedPeriods(indicator, plan.grain, context.source.catalogue).filter(
    (period) => !isExcepted(period, plan),
  );
  return {
    any: candidates.filter((period) => places.some((_, place) => has(place, period))),
    has,
    names: places.map((place) => place.name),
    codes: places.map((place) => place.code),
    published,
    isKnown,
  };
}

/** Finer periods with a figure for any of the places, for a year still running. */
function finerPeriods(context: Context, indicator: Indicator): string[] {
  const grain = context.plan.grain;
  const finest = GRAINS.filter((candidate) => isFiner(candidate, grain));
  const observed = observedPeriods(context, indicator).filter((period) => finest.includes(grainOf(period)));
  const own = observed.filter((period) => grainOf(period) === indicator.frequency);
  return own.length > 0 ? own : observed;
}

/** One figure that is shown, for the facts that go with it. */
export interface Shown {
  readonly indicator: Indicator;
  readonly place: Place;
  readonly period: string;
  readonly measured: Measured | undefined;
}

/** What a plan asks of the periods of an indicator. */
export const askedOf = (context: Context, indicator: Indicator, quorum: Quorum): Asked => ({
  wish: context.plan.wish,
  quorum,
  finer: finerPeriods(context, indicator),
  step: context.plan.query.step,
  flow: indicator.kind === 'flow',
});
