/** Answers on figures that a test writes out itself, so that every outcome can be worked out by hand. */
import type { Query } from '#intents/query.ts';
import { unnamedAnswer, unnamedRefusal } from '#src/answer/compose.ts';
import { tabulate } from '#src/answer/compute/tabulate.ts';
import { isNoFigure, makePlan } from '#src/answer/plan/plan.ts';
import type { Catalogue, Coverage, Grain, Observation, Row, Status } from '#src/model.ts';
import { byTime, grainOf, yearOf } from '#src/periods.ts';
import { demoStatistics } from './demo.ts';

const { catalogue: reference } = demoStatistics();
const RELEASE = 2;

/** "vacatures GM0758 2024-Q1 100", and what else is known: "provisional", "sector=zorg", "fictional". "-" is no figure. */
function observationOf(line: string): Observation {
  const [indicator = '', region = '', period = '', value = '', ...more] = line.trim().split(/\s+/);
  const sector = more.find((word) => word.startsWith('sector='))?.slice('sector='.length);
  const status = more.find((word) => word !== 'fictional' && !word.startsWith('sector=')) ?? 'final';
  return {
    ...{ indicator, region, period, value: value === '-' ? null : Number(value), status: status as Status },
    ...{ release: RELEASE, fictional: more.includes('fictional') },
    ...(sector === undefined ? {} : { sector }),
  };
}

function coverageOf(indicator: string, rows: readonly Observation[]): Coverage {
  const periods: Partial<Record<Grain, string[]>> = {};
  for (const period of [...new Set(rows.map((row) => row.period))].sort(byTime))
    periods[grainOf(period)] = [...(periods[grainOf(period)] ?? []), period];
  const kinds = rows.map(({ region }) => reference.regions.get(region)?.kind ?? 'gemeente');
  return {
    ...{ indicator, periods, levels: [...new Set(kinds)], newestRelease: RELEASE },
    fictional: rows.every((row) => row.fictional),
    sectors: [...new Set(rows.flatMap(({ sector }) => sector ?? []))],
  };
}

export interface Given {
  readonly summary: string;
  readonly assumptions: readonly string[];
  readonly headline: string;
  readonly rows: readonly Row[];
  readonly row: (region: string, period?: string) => Row | undefined;
  readonly calculation: readonly string[];
}

/** @param figures one a line, see `observationOf`. */
export function given(figures: string): (query: Partial<Query>, today?: string) => Given {
  const all = figures
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(observationOf);
  const catalogue: Catalogue = {
    ...reference,
    coverage: new Map(
      [...Map.groupBy(all, ({ indicator }) => indicator)].map(([id, rows]) => [id, coverageOf(id, rows)]),
    ),
    releases: new Map([
      [RELEASE, { id: RELEASE, source: 'Bron', table: 'proef', fictional: false, readOn: '2026-11-01' }],
    ]),
  };
  return (query, today = '2026-11-24') => {
    const parse = { outcome: 'query' as const, query: query as Query, grounds: {}, notes: [] };
    const plan = makePlan(parse.query, catalogue, today);
    const table = isNoFigure(plan) ? plan : tabulate(plan, wanted(plan.needs), catalogue);
    const answer =
      isNoFigure(plan) || isNoFigure(table)
        ? unnamedRefusal({ parse, noFigure: isNoFigure(plan) ? plan : (table as never), catalogue })
        : unnamedAnswer({ parse, plan, table, catalogue });
    return {
      ...answer,
      row: (region, period) =>
        answer.rows.find((row) => row.region === region && (period === undefined || row.period === period)),
      calculation: answer.calculation?.formulas ?? [],
    };
  };

  function wanted(
    needs: readonly {
      indicators: readonly string[];
      regions: readonly string[];
      sectors: readonly string[];
      fromYear?: number;
      toYear?: number;
    }[],
  ) {
    return needs.flatMap((need) =>
      all.filter(
        (row) =>
          need.indicators.includes(row.indicator) &&
          need.regions.includes(row.region) &&
          need.sectors.includes(row.sector ?? '') &&
          yearOf(row.period) >= (need.fromYear ?? 0) &&
          yearOf(row.period) <= (need.toYear ?? 9999),
      ),
    );
  }
}

/** The same figure for each of these regions. */
export const forEach = (
  regions: readonly string[],
  line: (region: string, index: number) => string,
): string => regions.map(line).join('\n');

export const membersOf = (code: string): readonly string[] =>
  reference.groups.get(code)?.members ??
  [...reference.regions.values()]
    .filter((region) => region.kind === 'gemeente' && region.validTo === undefined)
    .filter((region) => code === 'NL' || region.province === code)
    .map((region) => region.code);
