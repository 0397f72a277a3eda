/**
 * One line of an indicators file (ours, or one given to `import csv --indicators`) as an `Indicator`.
 */
import { z } from 'zod';
import { faultsOf } from '#src/faults.ts';
import type { Aggregation, Indicator } from '#src/model.ts';

const INDICATOR_ID = /^[a-z][a-z0-9_]{1,79}$/;
const FORMULA = /^([a-z][a-z0-9_]*)\s*\/\s*([a-z][a-z0-9_]*)\s*(?:\*\s*(\d+(?:\.\d+)?))?$/;

const recordSchema = z.object({
  id: z.string().regex(INDICATOR_ID, 'id: kleine letters, cijfers en _, beginnend met een letter'),
  name: z.string().min(1, 'name: mag niet leeg zijn').max(120, 'name: hoogstens 120 tekens'),
  theme: z.string().max(40).default(''),
  unit: z.string().max(60).default(''),
  decimals: z.coerce.number('decimals: een geheel getal van 0 tot en met 6').int().min(0).max(6).default(0),
  kind: z.enum(['stock', 'flow', 'rate'], 'kind: stock, flow of rate'),
  moment: z.enum(['begin', 'end', 'period'], 'moment: begin, end of period').default('period'),
  aggregation: z.enum(
    ['sum', 'ratio', 'mean', 'mean-approx'],
    'aggregation: sum, ratio, mean of mean-approx',
  ),
  weight: z.string().default(''),
  dimension: z.enum(['', 'sector', 'beroepsgroep'], 'dimension: leeg, sector of beroepsgroep').default(''),
  frequency: z
    .enum(['year', 'half', 'quarter', 'month'], 'frequency: year, half, quarter of month')
    .default('year'),
  polarity: z.enum(['higher', 'lower', 'neutral'], 'polarity: higher, lower of neutral').default('neutral'),
  source: z.string().max(120).default(''),
  smallest_area: z
    .enum(
      ['gemeente', 'arbeidsmarktregio', 'corop', 'provincie', 'land'],
      'smallest_area: gemeente, arbeidsmarktregio, corop, provincie of land',
    )
    .default('gemeente'),
  definition: z.string().max(2000).default(''),
});

function aggregationOf(
  kind: z.infer<typeof recordSchema>['aggregation'],
  weight: string,
): Aggregation | string {
  if (kind === 'sum') return { kind: 'sum' };
  if (kind === 'ratio') {
    const parts = FORMULA.exec(weight);
    if (!parts?.[1] || !parts[2]) return 'weight: een ratio heeft een formule als teller/noemer*100';
    return { kind: 'ratio', numerator: parts[1], denominator: parts[2], factor: Number(parts[3] ?? 1) };
  }
  if (weight === '') return 'weight: een gemiddelde heeft een gewicht nodig, bijvoorbeeld inwoners';
  return { kind: 'mean', weight, approx: kind === 'mean-approx' };
}

/**
 * Empty cells take the default of their column (a year figure of municipalities, no dimension, neutral).
 * @returns the indicator, or every fault of the line in Dutch.
 */
export function indicatorFromRecord(
  record: Readonly<Record<string, string | undefined>>,
  synonyms: readonly string[],
): { readonly indicator: Indicator } | { readonly faults: readonly string[] } {
  const filled = Object.fromEntries(
    Object.entries(record)
      .map(([key, value]) => [key, value?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = recordSchema.safeParse(filled);
  if (!parsed.success) {
    return { faults: faultsOf(parsed.error) };
  }
  const { aggregation: kind, weight, dimension, smallest_area: smallestArea, ...rest } = parsed.data;
  const aggregation = aggregationOf(kind, weight);
  if (typeof aggregation === 'string') return { faults: [aggregation] };
  return {
    indicator: { ...rest, aggregation, smallestArea, synonyms, ...(dimension === '' ? {} : { dimension }) },
  };
}
