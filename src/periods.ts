/** Arithmetic on periods in the contract's notation: 2023, 2023-H1, 2023-Q2, 2023-05. */
import type { Grain } from './model.ts';

const PARTS: Readonly<Record<Grain, number>> = { year: 1, half: 2, quarter: 4, month: 12 };

/** Coarse to fine. */
export const GRAINS: readonly Grain[] = ['year', 'half', 'quarter', 'month'];

export function grainOf(period: string): Grain {
  const mark = period[5];
  if (mark === undefined) return 'year';
  if (mark === 'H') return 'half';
  return mark === 'Q' ? 'quarter' : 'month';
}

export const yearOf = (period: string): number => Number(period.slice(0, 4));

/** Number of the part within its year, from 1; 1 for a year. */
export function partOf(period: string): number {
  const grain = grainOf(period);
  if (grain === 'year') return 1;
  return Number(grain === 'month' ? period.slice(5) : period.slice(6));
}

export function periodOf(year: number, grain: Grain, part: number): string {
  const text = String(year).padStart(4, '0');
  switch (grain) {
    case 'year':
      return text;
    case 'half':
      return `${text}-H${part}`;
    case 'quarter':
      return `${text}-Q${part}`;
    case 'month':
      return `${text}-${String(part).padStart(2, '0')}`;
  }
}

/** The parts of `period` in a finer grain, ascending; empty when `grain` is not finer or does not fit. */
export function partsOf(period: string, grain: Grain): string[] {
  const own = PARTS[grainOf(period)];
  const count = PARTS[grain] / own;
  if (count <= 1 || !Number.isInteger(count)) return [];
  const first = (partOf(period) - 1) * count + 1;
  return Array.from({ length: count }, (_, index) => periodOf(yearOf(period), grain, first + index));
}

/** The same period a number of years later (or earlier, negative). */
export const shiftYears = (period: string, years: number): string =>
  periodOf(yearOf(period) + years, grainOf(period), partOf(period));

/** The same period a year earlier. */
export const yearBefore = (period: string): string => shiftYears(period, -1);

/** The period after this one, in its own grain. */
export function nextOf(period: string): string {
  const grain = grainOf(period);
  const last = partOf(period) === PARTS[grain];
  return last ? periodOf(yearOf(period) + 1, grain, 1) : periodOf(yearOf(period), grain, partOf(period) + 1);
}

/** Where a period begins on a time axis, in years: 2023-Q2 is 2023.25. */
export const positionOf = (period: string): number =>
  yearOf(period) + (partOf(period) - 1) / PARTS[grainOf(period)];

/** Where it ends: 2023-Q2 ends at 2023.5. */
export const endOf = (period: string): number => positionOf(period) + 1 / PARTS[grainOf(period)];

/** Whether `inner` lies wholly in `outer`. */
export const contains = (outer: string, inner: string): boolean =>
  positionOf(outer) <= positionOf(inner) + 1e-9 && endOf(inner) <= endOf(outer) + 1e-9;

/** The period of `grain` that a period of that or a finer grain lies in. */
export function around(period: string, grain: Grain): string | undefined {
  if (grainOf(period) === grain) return period;
  if (!isFiner(grainOf(period), grain)) return undefined;
  const year = yearOf(period);
  const candidates = grain === 'year' ? [periodOf(year, 'year', 1)] : partsOf(String(year), grain);
  return candidates.find((candidate) => contains(candidate, period));
}

/** Orders by where periods begin, the longer one first. */
export const byTime = (a: string, b: string): number => positionOf(a) - positionOf(b) || endOf(b) - endOf(a);

export const isFiner = (grain: Grain, than: Grain): boolean => PARTS[grain] > PARTS[than];
