/** What there is of an indicator, its parts counted: which grains, which levels. */
import type { Catalogue, Grain, Indicator, RegionKind } from '#src/model.ts';
import { around, byTime, GRAINS, grainOf, isFiner } from '#src/periods.ts';

/** Ids of the parts of a ratio; empty for anything else. */
export function partsOfRatio({ aggregation }: Indicator): readonly string[] {
  return aggregation.kind === 'ratio' ? [aggregation.numerator, aggregation.denominator] : [];
}

const covered = (id: string, catalogue: Catalogue) => catalogue.coverage.get(id);

/** Whether there is any figure: delivered, or both parts of a ratio. */
export function hasFigures(indicator: Indicator, catalogue: Catalogue): boolean {
  const parts = partsOfRatio(indicator);
  return (
    covered(indicator.id, catalogue) !== undefined ||
    (parts.length > 0 && parts.every((part) => covered(part, catalogue) !== undefined))
  );
}

/** Kinds of area for which figures were delivered (for a ratio: both parts). */
export function levelsOf(indicator: Indicator, catalogue: Catalogue): ReadonlySet<RegionKind> {
  const own = covered(indicator.id, catalogue)?.levels ?? [];
  const [first, ...rest] = partsOfRatio(indicator).map((part) => covered(part, catalogue)?.levels ?? []);
  const parts = (first ?? []).filter((level) => rest.every((levels) => levels.includes(level)));
  return new Set([...own, ...parts]);
}

function deliveredGrains(id: string, catalogue: Catalogue): Grain[] {
  const periods = covered(id, catalogue)?.periods ?? {};
  return GRAINS.filter((grain) => (periods[grain]?.length ?? 0) > 0);
}

/** A coarser grain can be made of a finer one of a stock (its last part) or a flow (their sum). */
const withDerived = (grains: readonly Grain[]): Grain[] =>
  GRAINS.filter((grain) => grains.some((delivered) => delivered === grain || canDerive(grain, delivered)));

const canDerive = (grain: Grain, from: Grain): boolean => isFiner(from, grain);

/** Grains in which the indicator has a series, coarse to fine. */
export function grainsOf(indicator: Indicator, catalogue: Catalogue): readonly Grain[] {
  const own = deliveredGrains(indicator.id, catalogue);
  const ownAll = indicator.kind === 'rate' ? own : withDerived(own);
  const parts = partsOfRatio(indicator).map((part) => withDerived(deliveredGrains(part, catalogue)));
  const shared =
    parts.length === 0 ? [] : GRAINS.filter((grain) => parts.every((grains) => grains.includes(grain)));
  return GRAINS.filter((grain) => ownAll.includes(grain) || shared.includes(grain));
}

/** The indicator's own grain: its frequency if there are such figures, else the finest there is. */
export function nativeGrain(indicator: Indicator, catalogue: Catalogue): Grain {
  const grains = grainsOf(indicator, catalogue);
  return grains.includes(indicator.frequency) ? indicator.frequency : (grains.at(-1) ?? indicator.frequency);
}

/** Periods of a grain for which anything was delivered, of whatever place, or both parts of a ratio; ascending. */
export function publishedPeriods(indicator: Indicator, grain: Grain, catalogue: Catalogue): string[] {
  const own = periodsIn(indicator.id, grain, indicator.kind !== 'rate', catalogue);
  const [first, ...rest] = partsOfRatio(indicator).map((part) => periodsIn(part, grain, true, catalogue));
  const both = [...(first ?? [])].filter((period) => rest.every((periods) => periods.has(period)));
  return [...new Set([...own, ...both])].sort(byTime);
}

function periodsIn(id: string, grain: Grain, derivable: boolean, catalogue: Catalogue): Set<string> {
  const periods = Object.values(covered(id, catalogue)?.periods ?? {}).flat();
  return new Set(
    periods.flatMap((period) =>
      grainOf(period) === grain || derivable ? (around(period, grain) ?? []) : [],
    ),
  );
}

/** First and last year with any figure, parts and other grains counted. */
export function yearsOf(
  indicator: Indicator,
  catalogue: Catalogue,
): { first: number; last: number } | undefined {
  const ids = [indicator.id, ...partsOfRatio(indicator)];
  const years = ids.flatMap((id) =>
    Object.values(covered(id, catalogue)?.periods ?? {}).flatMap((periods) =>
      [periods[0], periods.at(-1)].flatMap((period) =>
        period === undefined ? [] : Number(period.slice(0, 4)),
      ),
    ),
  );
  return years.length === 0 ? undefined : { first: Math.min(...years), last: Math.max(...years) };
}

/** Whether anything is made up: the indicator or, for a ratio, a part. */
export function isFictional(indicator: Indicator, catalogue: Catalogue): boolean {
  return [indicator.id, ...partsOfRatio(indicator)].some((id) => covered(id, catalogue)?.fictional);
}
