/** Which measure is shown: the one asked for, or the one that makes places comparable. */
import type { Indicator, Measure, Operation, Place, Plan, Query } from '#src/model.ts';
import { WITH_MEMBERS } from './members.ts';

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
  /** Of each indicator of a relation. */
  readonly measures?: Readonly<Record<string, Measure>>;
  readonly measure: Measure;
  /** The product chose it, so the answer says so. */
  readonly assumed: boolean;
  /** Why the measure that was asked for is not shown. */
  readonly unfit?: 'rate' | 'no-part';
}

/** A ratio cannot be divided again, and what lies beside a place is no part of it. */
function whyUnfit(
  { measure, sectors = [], operation }: Query,
  indicators: readonly Indicator[],
  [place, whole]: readonly Place[],
): ChosenMeasure['unfit'] {
  const ofPlaces = measure === 'share' && sectors.length === 0 && operation !== 'breakdown';
  if ((measure === 'per_1000_inwoners' || ofPlaces) && !indicators.some(isCount)) return 'rate';
  return ofPlaces && place !== undefined && !isPartOf(place, whole) ? 'no-part' : undefined;
}

const municipalitiesOf = ({ code, members }: Place): readonly string[] => members ?? [code];

/** Whether every municipality of a place lies in another, and there is more of that. Without another: in the country. */
function isPartOf(place: Place, whole: Place | undefined): boolean {
  if (whole === undefined) return place.kind !== 'land';
  const around = new Set(municipalitiesOf(whole));
  const own = municipalitiesOf(place);
  return own.length < around.size && own.every((code) => around.has(code));
}

const isCount = ({ aggregation, kind }: Indicator): boolean => aggregation.kind === 'sum' && kind !== 'rate';

/** Whether figures of places of unequal size are held against each other per 1.000 inwoners. */
export const isPerInhabitant = (indicator: Indicator): boolean =>
  isCount(indicator) && !SIZE_ITSELF.has(indicator.id);

/** Counts of places of unequal size are made comparable by their inhabitants. */
function comparesCounts(
  operation: Operation,
  indicators: readonly Indicator[],
  places: readonly Place[],
): boolean {
  const counts = indicators.every(isPerInhabitant);
  return counts && (WITH_MEMBERS.has(operation) || places.length > 1);
}

/** Measures that say something of one indicator beside another; else the product chooses. */
function fits({ measure, sectors = [] }: Query, indicator: Indicator): boolean {
  if (measure === 'per_1000_inwoners') return isCount(indicator);
  if (measure === 'share') return sectors.length > 0 && indicator.dimension !== undefined;
  return measure !== 'index';
}

/** Each of two indicators in a measure of its own: a percentage beside a count per 1.000 inwoners. */
function chooseMeasures({ measure, ...rest }: Query, indicators: readonly Indicator[]): ChosenMeasure {
  const chosen = indicators.map((indicator) => {
    const asked = measure !== undefined && fits({ measure, ...rest }, indicator);
    return chooseMeasure({ ...rest, operation: 'rank', ...(asked ? { measure } : {}) }, [indicator], []);
  });
  const divided = chosen.find((choice) => choice.measure === 'per_1000_inwoners');
  const shown = divided ?? chosen[0] ?? { measure: 'level', assumed: false };
  const measures = indicators.map((indicator, index) => [indicator.id, chosen[index]?.measure ?? 'level']);
  return { ...shown, measures: Object.fromEntries(measures) };
}

/** The measure in which an indicator is shown. */
export const measureOf = ({ measure, measures }: Plan, indicator: Indicator): Measure =>
  measures?.[indicator.id] ?? measure;

export function chooseMeasure(
  query: Query,
  indicators: readonly Indicator[],
  places: readonly Place[],
): ChosenMeasure {
  if (query.operation === 'relation') return chooseMeasures(query, indicators);
  const asked = query.measure;
  if (asked === 'change_pct' && indicators.every((indicator) => isPercentage(indicator.unit))) {
    // A percentage of a percentage misleads; the difference is in procentpunt.
    return { measure: 'change', assumed: false };
  }
  const unfit = whyUnfit(query, indicators, places);
  if (unfit !== undefined) return { measure: 'level', assumed: false, unfit };
  if (asked !== undefined) return { measure: asked, assumed: false };
  if (query.operation === 'breakdown' && places.length > 1) return { measure: 'share', assumed: true };
  if (comparesCounts(query.operation, indicators, places))
    return { measure: 'per_1000_inwoners', assumed: true };
  return { measure: 'level', assumed: false };
}
