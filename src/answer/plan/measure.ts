/** Which measure is shown: the one asked for, or the one that makes places comparable. */
import type { Indicator, Measure, Operation, Place, Query } from '#src/model.ts';

/** Counts that say how large a place is; per inhabitant they would say nothing. */
const SIZE_ITSELF: ReadonlySet<string> = new Set([
  'inwoners',
  'huishoudens',
  'woningvoorraad',
  'beroepsbevolking',
  'werklozen',
]);

const isPercentage = (unit: string): boolean => unit.startsWith('%');

export interface ChosenMeasure {
  readonly measure: Measure;
  /** The product chose it, so the answer says so. */
  readonly assumed: boolean;
}

/** Counts of places of unequal size are made comparable by their inhabitants. */
function comparesCounts(
  operation: Operation,
  indicators: readonly Indicator[],
  places: readonly Place[],
): boolean {
  const counts = indicators.every(
    ({ id, aggregation, kind }) => aggregation.kind === 'sum' && kind !== 'rate' && !SIZE_ITSELF.has(id),
  );
  return counts && (operation === 'rank' || operation === 'map' || places.length > 1);
}

export function chooseMeasure(
  query: Query,
  indicators: readonly Indicator[],
  places: readonly Place[],
): ChosenMeasure {
  const asked = query.measure;
  if (asked === 'change_pct' && indicators.every((indicator) => isPercentage(indicator.unit))) {
    // A percentage of a percentage misleads; the difference is in procentpunt.
    return { measure: 'change', assumed: false };
  }
  if (asked !== undefined) return { measure: asked, assumed: false };
  if (query.operation === 'breakdown' && places.length > 1) return { measure: 'share', assumed: true };
  if (comparesCounts(query.operation, indicators, places))
    return { measure: 'per_1000_inwoners', assumed: true };
  return { measure: 'level', assumed: false };
}
