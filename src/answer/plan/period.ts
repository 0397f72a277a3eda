/** Which periods are wished for, and in which grain. */
import type { Catalogue, Grain, Indicator, Measure, PeriodWish, Query } from '#src/model.ts';
import { grainOf, yearOf } from '#src/periods.ts';
import { grainsOf, nativeGrain, yearsOf } from './availability.ts';

/** A longer development is shown by year where the years are there. */
const YEARS_BY_OWN_GRAIN = 4;

export function wishOf(query: Query): PeriodWish {
  const { period } = query;
  if (period === undefined) return query.operation === 'trend' ? { kind: 'range' } : { kind: 'latest' };
  if ('latest' in period) return { kind: 'latest' };
  if ('at' in period) return { kind: 'at', period: period.at };
  if ('points' in period) return { kind: 'points', periods: period.points };
  if ('last' in period) return { kind: 'last', count: period.last, unit: period.unit };
  return {
    kind: 'range',
    ...(period.from === undefined ? {} : { from: period.from }),
    ...(period.to === undefined ? {} : { to: period.to }),
  };
}

/** Years between the ends of a range, with what there is for an end that was not named. */
function spanOf(
  wish: Extract<PeriodWish, { kind: 'range' }>,
  indicator: Indicator,
  catalogue: Catalogue,
): number {
  const years = yearsOf(indicator, catalogue);
  const first = Math.max(wish.from === undefined ? 0 : yearOf(wish.from), years?.first ?? 0);
  const last = Math.min(wish.to === undefined ? 9999 : yearOf(wish.to), years?.last ?? 9999);
  return last - first + 1;
}

function wishedGrain(wish: PeriodWish): Grain | undefined {
  if (wish.kind === 'at') return grainOf(wish.period);
  if (wish.kind === 'points') return wish.periods[0] === undefined ? undefined : grainOf(wish.periods[0]);
  if (wish.kind === 'last') return wish.unit;
  if (wish.kind === 'range') {
    const ends = [wish.from, wish.to].filter((end) => end !== undefined).map(grainOf);
    return ends.find((grain) => grain !== 'year');
  }
  return undefined;
}

function seriesGrain(
  wish: PeriodWish,
  indicators: readonly Indicator[],
  measure: Measure,
  catalogue: Catalogue,
): Grain {
  const [indicator] = indicators;
  if (indicator === undefined) return 'year';
  const shared = grainsOf(indicator, catalogue).filter((grain) =>
    indicators.every((other) => grainsOf(other, catalogue).includes(grain)),
  );
  const native = nativeGrain(indicator, catalogue);
  const own = shared.includes(native) ? native : (shared.at(-1) ?? native);
  if (wish.kind !== 'range' || !shared.includes('year')) return own;
  const yearly =
    measure === 'change' ||
    measure === 'change_pct' ||
    spanOf(wish, indicator, catalogue) > YEARS_BY_OWN_GRAIN;
  return yearly ? 'year' : own;
}

/** The grain asked for if the figures allow it, else the one that fits best. */
export function chooseGrain(
  query: Query,
  wish: PeriodWish,
  indicators: readonly Indicator[],
  measure: Measure,
  catalogue: Catalogue,
): Grain {
  const possible = (grain: Grain | undefined): grain is Grain =>
    grain !== undefined && indicators.every((indicator) => grainsOf(indicator, catalogue).includes(grain));
  if (possible(query.step)) return query.step;
  const wished = wishedGrain(wish);
  if (possible(wished)) return wished;
  return seriesGrain(wish, indicators, measure, catalogue);
}
