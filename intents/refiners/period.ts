/** The period of a question, put together from what the rules found. */
import type { Period, Step } from '../query.ts';
import type { Reading } from '../reading.ts';

export interface PeriodSaid {
  readonly period?: Period;
  readonly step?: Step;
  /** Periods that are left out ("behalve 2020"). */
  readonly except: readonly string[];
}

const isRange = (period: Period): period is { from?: string; to?: string } =>
  'from' in period || 'to' in period;

export function findPeriod(reading: Reading): PeriodSaid {
  const { findings } = reading;
  const excepts = findings.filter((finding) => finding.sign === 'except');
  const isExcept = (start: number): boolean => excepts.some((finding) => finding.end === start);
  const step = findings.find((finding) => finding.step !== undefined)?.step;
  const except = findings.flatMap((finding) =>
    finding.point !== undefined && isExcept(finding.start) ? [finding.point] : [],
  );
  const points = [
    ...new Set(
      findings.flatMap((finding) =>
        finding.point !== undefined && !isExcept(finding.start) ? [finding.point] : [],
      ),
    ),
  ];
  const periods = findings.flatMap((finding) => finding.period ?? []);
  const period = choose(periods, points);
  return { except, ...(period === undefined ? {} : { period }), ...(step === undefined ? {} : { step }) };
}

function choose(periods: readonly Period[], points: readonly string[]): Period | undefined {
  const ranges = periods.filter(isRange);
  if (ranges.length > 0) return Object.assign({}, ...ranges);
  const written = periods.find((period) => 'points' in period || 'last' in period);
  if (written !== undefined) return written;
  if (points.length > 1) return { points: [...points].sort() };
  if (points[0] !== undefined) return { at: points[0] };
  return periods[0];
}

/** The year a period reaches into, for the future and the far past. */
export function yearsOf(period: Period | undefined): number[] {
  if (period === undefined) return [];
  const texts =
    'at' in period
      ? [period.at]
      : 'points' in period
        ? period.points
        : isRange(period)
          ? [period.from, period.to]
          : [];
  return texts.flatMap((text) => (text === undefined ? [] : [Number(text.slice(0, 4))]));
}

export { isRange };
