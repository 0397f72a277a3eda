/** The period of a question, put together from what the rules found. */
import type { Period, Step } from '../query.ts';
import type { Reading } from '../reading.ts';
import type { Finding } from '../rule.ts';
import { isExcepted } from './except.ts';

export interface PeriodSaid {
  readonly period?: Period;
  readonly step?: Step;
  /** Periods that are left out ("behalve 2020"). */
  readonly except: readonly string[];
}

const isRange = (period: Period): period is { from?: string; to?: string } =>
  'from' in period || 'to' in period;

/** The years of what is left out: "behalve de coronajaren". */
function yearsIn(period: Period): readonly string[] {
  if ('points' in period) return period.points;
  if (!isRange(period) || period.from === undefined || period.to === undefined) return [];
  const [from, to] = [Number(period.from), Number(period.to)];
  return Number.isInteger(from) && to >= from
    ? Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
    : [];
}

export function findPeriod(reading: Reading): PeriodSaid {
  const { findings } = reading;
  const isExcept = ({ start, end }: Finding): boolean => isExcepted(reading, 'period', start, end);
  const step = findings.find((finding) => finding.step !== undefined)?.step;
  const years = findings.flatMap((finding) =>
    finding.period !== undefined && isExcept(finding) ? yearsIn(finding.period) : [],
  );
  const except = findings.flatMap((finding) =>
    finding.point !== undefined && isExcept(finding) ? [finding.point] : [],
  );
  const points = [
    ...new Set(
      findings.flatMap((finding) =>
        finding.point !== undefined && !isExcept(finding) ? [finding.point] : [],
      ),
    ),
  ];
  const periods = findings.flatMap((finding) =>
    finding.period === undefined || isExcept(finding) ? [] : [finding.period],
  );
  const chosen = sinceCompared(choose(periods, points), findings);
  const period = step === undefined ? chosen : asRange(chosen);
  return {
    except: [...years, ...except],
    ...(period === undefined ? {} : { period }),
    ...(step === undefined ? {} : { step }),
  };
}

/** "Per kwartaal over 2023 en 2024": years on end, in steps, are a stretch of time. */
function asRange(period: Period | undefined): Period | undefined {
  if (period === undefined || !('points' in period)) return period;
  const [first, last] = [period.points[0], period.points.at(-1)];
  const onEnd = period.points.every(
    (point, index) => /^\d{4}$/.test(point) && Number(point) === Number(first) + index,
  );
  return first === undefined || last === undefined || !onEnd ? period : { from: first, to: last };
}

/** "Banen t.o.v. 2015": from that year until now. */
function sinceCompared(period: Period | undefined, findings: readonly Finding[]): Period | undefined {
  const compared = findings.some(({ sign }) => sign === 'compared-year');
  return compared && period !== undefined && 'at' in period ? { from: period.at } : period;
}

function choose(periods: readonly Period[], points: readonly string[]): Period | undefined {
  const ranges = periods.filter(isRange);
  if (ranges.length > 0) return Object.assign({}, ...ranges);
  const last = periods.find((period) => 'last' in period);
  if (last !== undefined) return last;
  const beside = periods.flatMap((period) => ('points' in period ? period.points : []));
  if (beside.length > 0) return { points: [...new Set([...beside, ...points])].sort() };
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
