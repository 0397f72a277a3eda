/**
 * Periods as one integer that sorts by time and keeps the grains apart: year × 1000 + grain × 100 + part.
 * 2023 → 2023000, 2023-H1 → 2023101, 2023-Q2 → 2023202, 2023-05 → 2023305.
 */
import type { Grain } from '#src/model.ts';

const GRAINS: readonly Grain[] = ['year', 'half', 'quarter', 'month'];

/** @param period in the contract's notation, known to be valid. */
export function encodePeriod(period: string): number {
  const year = Number(period.slice(0, 4)) * 1000;
  const part = period.slice(5);
  if (part === '') return year;
  if (part.startsWith('H')) return year + 100 + Number(part.slice(1));
  if (part.startsWith('Q')) return year + 200 + Number(part.slice(1));
  return year + 300 + Number(part);
}

export function decodePeriod(code: number): string {
  const year = String(Math.floor(code / 1000)).padStart(4, '0');
  const part = code % 100;
  switch (grainOfCode(code)) {
    case 'year':
      return year;
    case 'half':
      return `${year}-H${part}`;
    case 'quarter':
      return `${year}-Q${part}`;
    case 'month':
      return `${year}-${String(part).padStart(2, '0')}`;
  }
}

export function grainOfCode(code: number): Grain {
  return GRAINS[Math.floor(code / 100) % 10] ?? 'year';
}

export function grainIndex(grain: Grain): number {
  return GRAINS.indexOf(grain);
}

const CBS = /^(\d{4})(JJ00|(HJ)0([12])|(KW)0([1-4])|(MM)(0[1-9]|1[0-2]))$/;
const CONTRACT = /^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/;

/** @returns the contract's notation of a period as people or CBS write it; undefined when it is none. */
export function readPeriod(text: string): string | undefined {
  if (CONTRACT.test(text)) return text;
  const cbs = CBS.exec(text);
  if (cbs === null) return undefined;
  const [, year, kind, half, halfNumber, quarter, quarterNumber, month, monthNumber] = cbs;
  if (kind === 'JJ00') return year;
  if (half !== undefined) return `${year}-H${halfNumber}`;
  if (quarter !== undefined) return `${year}-Q${quarterNumber}`;
  return month === undefined ? undefined : `${year}-${monthNumber}`;
}
