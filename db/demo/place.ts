/** What a municipality is like, as far as made-up figures need it: from real facts, and a little chance. */
import type { Reference } from '../reference/read.ts';
import { around, bell } from './random.ts';

export interface DemoPlace {
  readonly code: string;
  readonly province: string;
  readonly corop: string;
  /** 0 rural to 1 a large city. */
  readonly urban: number;
  readonly landKm2: number;
  /** Inhabitants on 1 January: between two counts in between, before the first a little smaller each year. */
  readonly inhabitants: (year: number) => number;
  /** Jobs per inhabitant. */
  readonly jobs: number;
  /** Above 0: better off than the country. */
  readonly wealth: number;
  /** Above 0: older than the country. */
  readonly age: number;
}

const FIRST_COUNT = 2019;
/** Growth of the country before the first count, a year. */
const EARLIER_GROWTH = 0.006;
const JOBS_BY_URBANISATION: Readonly<Record<number, number>> = {
  1: 0.64,
  2: 0.56,
  3: 0.48,
  4: 0.43,
  5: 0.41,
};

/** Counts in today's boundaries: figures of former municipalities are added to the one they went to. */
function countsOf(reference: Reference): Map<string, Map<number, number>> {
  const today = new Set(
    reference.regions.filter((region) => region.validTo === undefined).map((region) => region.code),
  );
  const successor = new Map(
    reference.mergers
      .filter((merger) => merger.kind === 'full')
      .map((merger) => [merger.oldCode, merger.newCode]),
  );
  const root = (code: string): string => (today.has(code) ? code : root(successor.get(code) ?? '') || code);
  const counts = new Map<string, Map<number, number>>();
  for (const { code, year, value } of reference.population) {
    const owner = today.has(code) || successor.has(code) ? root(code) : code;
    const years = counts.get(owner) ?? new Map<number, number>();
    counts.set(owner, years.set(year, (years.get(year) ?? 0) + value));
  }
  return counts;
}

function inhabitantsOf(counts: ReadonlyMap<number, number>): DemoPlace['inhabitants'] {
  const first = counts.get(FIRST_COUNT) ?? counts.get(2021) ?? [...counts.values()][0] ?? 0;
  const newest = Math.max(...counts.keys());
  return (year) => {
    const known = counts.get(Math.min(year, newest));
    const [before, after] = [counts.get(year - 1), counts.get(year + 1)];
    if (known === undefined && before !== undefined && after !== undefined)
      return Math.round((before + after) / 2);
    return known ?? Math.round(first * (1 - EARLIER_GROWTH * Math.max(0, FIRST_COUNT - year)));
  };
}

export function demoPlaces(reference: Reference): DemoPlace[] {
  const counts = countsOf(reference);
  return reference.regions
    .filter((region) => region.kind === 'gemeente' && region.validTo === undefined)
    .map(
      ({ code, province = '', corop = '', urbanisation = 3, landHectares = 5000, population = 10_000 }) => {
        const large = Math.min(1, Math.max(0, Math.log(population / 10_000) / Math.log(60)));
        return {
          code,
          province,
          corop,
          urban: 0.5 * large + 0.125 * (5 - urbanisation),
          landKm2: landHectares / 100,
          inhabitants: inhabitantsOf(counts.get(code) ?? new Map([[2026, population]])),
          jobs:
            (JOBS_BY_URBANISATION[urbanisation] ?? 0.45) * around(0.16, code, 'jobs') * (0.92 + 0.2 * large),
          wealth:
            0.6 * bell(code, 'wealth') -
            0.5 * large +
            (urbanisation >= 4 ? 0.3 : 0) -
            (['PV20', 'PV21', 'PV31'].includes(province) ? 0.4 : 0),
          age:
            0.7 * bell(code, 'age') - 0.9 * large + (['PV29', 'PV31', 'PV22'].includes(province) ? 0.5 : 0),
        };
      },
    );
}
