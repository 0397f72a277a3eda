/** Which observations a plan needs: the indicator, its parts or weight, inhabitants, and former codes. */
import type { Catalogue, Indicator, Measure, ObservationNeed, PeriodWish, Place } from '#src/model.ts';
import { GRAINS, yearOf } from '#src/periods.ts';
import { isFictional, levelsOf, partsOfRatio } from './availability.ts';

/** Inhabitants may come from a year some way off; they are few. */
const INHABITANTS = 'inwoners';
/** Weights that hold for any year. */
const NEAREST: ReadonlySet<string> = new Set([INHABITANTS, 'landoppervlak']);

/** Codes of which today's municipality was made, all the way back. */
export function predecessorsOf(codes: ReadonlySet<string>, catalogue: Catalogue): Set<string> {
  const found = new Set<string>();
  let wanted = codes;
  while (wanted.size > 0) {
    const before = catalogue.mergers.filter(
      (merger) => wanted.has(merger.newCode) && !found.has(merger.oldCode),
    );
    for (const merger of before) found.add(merger.oldCode);
    wanted = new Set(before.map((merger) => merger.oldCode));
  }
  return found;
}

/**
 * Made-up figures of larger areas are complete, so their municipalities need not be read; real ones may have
 * periods that only the municipalities have.
 */
export function needsMembers(place: Place, indicators: readonly Indicator[], catalogue: Catalogue): boolean {
  if (place.members === undefined) return false;
  if (place.kind === 'groep' || place.reduced === true) return true;
  return indicators.some(
    (indicator) => !levelsOf(indicator, catalogue).has(place.kind) || !isFictional(indicator, catalogue),
  );
}

function regionCodes(
  places: readonly Place[],
  indicators: readonly Indicator[],
  catalogue: Catalogue,
): string[] {
  const own = places.flatMap((place) => (place.kind === 'groep' ? [] : [place.code]));
  const members = places.flatMap((place) =>
    needsMembers(place, indicators, catalogue) ? (place.members ?? []) : [],
  );
  const codes = new Set([...own, ...members]);
  return [...codes, ...predecessorsOf(codes, catalogue)];
}

function yearsOfWish(
  wish: PeriodWish,
  catalogue: Catalogue,
  indicators: readonly Indicator[],
): { from?: number; to?: number } {
  switch (wish.kind) {
    case 'at':
      return { from: yearOf(wish.period) - 1, to: yearOf(wish.period) };
    case 'points':
      return { from: Math.min(...wish.periods.map(yearOf)), to: Math.max(...wish.periods.map(yearOf)) };
    case 'range':
      return {
        ...(wish.from === undefined ? {} : { from: yearOf(wish.from) }),
        ...(wish.to === undefined ? {} : { to: yearOf(wish.to) }),
      };
    case 'latest': {
      const newest = newestYear(catalogue, indicators);
      return newest === undefined ? {} : { from: newest - 3 };
    }
    case 'last':
      return {};
  }
}

/** The oldest of the newest years of the indicators: further back than three years before it is not the newest. */
function newestYear(catalogue: Catalogue, indicators: readonly Indicator[]): number | undefined {
  const years = indicators.flatMap((indicator) =>
    [indicator.id, ...partsOfRatio(indicator)].flatMap((id) => {
      const periods = Object.values(catalogue.coverage.get(id)?.periods ?? {}).flatMap(
        (list) => list.at(-1) ?? [],
      );
      return periods.length === 0 ? [] : [Math.max(...periods.map(yearOf))];
    }),
  );
  return years.length === 0 ? undefined : Math.min(...years);
}

function weightsOf(indicators: readonly Indicator[], measure: Measure): string[] {
  const weights = indicators.flatMap(({ aggregation }) =>
    aggregation.kind === 'mean' && aggregation.weight !== 'landoppervlak' ? [aggregation.weight] : [],
  );
  return measure === 'per_1000_inwoners' ? [...weights, INHABITANTS] : weights;
}

/** Whether a mean of a group will lack its weight in some years: then which years it does have is told, of all years. */
function lacksWeights(
  indicators: readonly Indicator[],
  places: readonly Place[],
  catalogue: Catalogue,
): boolean {
  const yearsWith = (id: string): Set<number> =>
    new Set(
      Object.values(catalogue.coverage.get(id)?.periods ?? {}).flatMap((periods) => periods.map(yearOf)),
    );
  return (
    places.some(({ members }) => members !== undefined) &&
    indicators.some(({ id, aggregation }) => {
      if (aggregation.kind !== 'mean' || NEAREST.has(aggregation.weight)) return false;
      const weighed = yearsWith(aggregation.weight);
      return [...yearsWith(id)].some((year) => !weighed.has(year));
    })
  );
}

export interface NeedInput {
  readonly indicators: readonly Indicator[];
  readonly places: readonly Place[];
  readonly sectors: readonly string[];
  readonly measure: Measure;
  readonly wish: PeriodWish;
}

export function needsOf(
  { indicators, places, sectors, measure, wish }: NeedInput,
  catalogue: Catalogue,
): ObservationNeed[] {
  const { from, to } = lacksWeights(indicators, places, catalogue)
    ? {}
    : yearsOfWish(wish, catalogue, indicators);
  const regions = regionCodes(places, indicators, catalogue);
  const figures: ObservationNeed = {
    indicators: [...new Set(indicators.flatMap((indicator) => [indicator.id, ...partsOfRatio(indicator)]))],
    regions,
    sectors,
    grains: GRAINS,
    ...(from === undefined ? {} : { fromYear: from }),
    ...(to === undefined ? {} : { toYear: to }),
  };
  // Rates of former municipalities are weighted by inhabitants when their own weight is not known.
  const weights = new Set([
    ...weightsOf(indicators, measure),
    ...(regions.length > places.length ? [INHABITANTS] : []),
  ]);
  const others = [...weights].filter((weight) => !figures.indicators.includes(weight));
  if (others.length === 0) return withAllYears(figures, weights);
  return [figures, { indicators: others, regions, sectors: [''], grains: GRAINS }];
}

/** Inhabitants asked for themselves and as a divisor: of every year, since the nearest one may be taken. */
function withAllYears(figures: ObservationNeed, weights: ReadonlySet<string>): ObservationNeed[] {
  if (!weights.has(INHABITANTS)) return [figures];
  const { fromYear: _, toYear: __, ...always } = figures;
  return [always];
}
