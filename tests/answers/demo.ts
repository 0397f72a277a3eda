/** Catalogue and figures in memory: the reference facts and the demo figures, without a database. */
import { shapesOf } from '#db/catalogue.ts';
import { type DemoRow, generateDemo } from '#db/demo/generate.ts';
import { readReference } from '#db/reference/read.ts';
import { vocabularyOf } from '#db/reference/vocabulary.ts';
import type { Catalogue, Coverage, Grain, Observation, ObservationNeed, RegionKind } from '#src/model.ts';
import { byTime, grainOf, yearOf } from '#src/periods.ts';

const FACTS = 1;
const FIGURES = 2;

export interface DemoStatistics {
  readonly catalogue: Catalogue;
  readonly observations: (needs: readonly ObservationNeed[]) => readonly Observation[];
}

const reference = readReference();
const kinds = new Map(reference.regions.map((region) => [region.code, region.kind]));

function rowsByIndicator(): Map<string, DemoRow[]> {
  const rows = new Map<string, DemoRow[]>();
  const add = (row: DemoRow): void => {
    const list = rows.get(row.indicator);
    if (list === undefined) rows.set(row.indicator, [row]);
    else list.push(row);
  };
  for (const row of generateDemo(reference)) add(row);
  for (const { code, year, value, status } of reference.population) {
    add({ indicator: 'inwoners', region: code, sector: '', period: String(year), value, status });
  }
  return rows;
}

function coverageOf(indicator: string, rows: readonly DemoRow[], fictional: boolean): Coverage {
  const periods: Partial<Record<Grain, string[]>> = {};
  for (const period of [...new Set(rows.map((row) => row.period))].sort(byTime)) {
    const grain = grainOf(period);
    periods[grain] = [...(periods[grain] ?? []), period];
  }
  const levels = new Set(rows.flatMap((row): RegionKind[] => [kinds.get(row.region) ?? 'gemeente']));
  const sectors = new Set(rows.flatMap((row) => (row.sector === '' ? [] : [row.sector])));
  return {
    indicator,
    fictional,
    periods,
    levels: [...levels],
    sectors: [...sectors],
    newestRelease: fictional ? FIGURES : FACTS,
    ...(fictional ? {} : { sourceTable: 'tabel 84583NED' }),
  };
}

/** @param real ids of indicators whose figures count as real, to see answers without the mark. */
export function demoStatistics(real: readonly string[] = []): DemoStatistics {
  const rows = rowsByIndicator();
  const isReal = (indicator: string): boolean => indicator === 'inwoners' || real.includes(indicator);
  const coverage = new Map([...rows].map(([id, list]) => [id, coverageOf(id, list, !isReal(id))]));
  const regions = new Map(reference.regions.map((region) => [region.code, region]));
  const catalogue: Catalogue = {
    regions,
    groups: new Map(reference.groups.map((group) => [group.code, group])),
    mergers: reference.mergers,
    indicators: new Map(reference.indicators.map((indicator) => [indicator.id, indicator])),
    sectors: new Map(reference.sectors.map((sector) => [sector.id, sector])),
    coverage,
    releases: new Map([
      [FACTS, { id: FACTS, source: 'CBS', table: 'tabel 84583NED', fictional: false, readOn: '2026-10-01' }],
      [FIGURES, { id: FIGURES, source: 'demo', table: 'demo', fictional: true, readOn: '2026-10-01' }],
    ]),
    shapes: shapesOf([], { regions, mergers: reference.mergers }),
    version: 2,
    vocabulary: vocabularyOf(reference),
  };
  const matches = (row: DemoRow, need: ObservationNeed, regions: ReadonlySet<string>): boolean =>
    (regions.has(row.region) || kinds.get(row.region) === need.allOfKind) &&
    need.sectors.includes(row.sector) &&
    need.grains.includes(grainOf(row.period)) &&
    yearOf(row.period) >= (need.fromYear ?? 0) &&
    yearOf(row.period) <= (need.toYear ?? 9999);
  const observations = (needs: readonly ObservationNeed[]): readonly Observation[] =>
    needs.flatMap((need) => {
      const regions = new Set(need.regions);
      return need.indicators.flatMap((id) =>
        (rows.get(id) ?? [])
          .filter((row) => matches(row, need, regions))
          .map(({ sector, ...row }) => ({
            ...row,
            ...(sector === '' ? {} : { sector }),
            release: isReal(id) ? FACTS : FIGURES,
            fictional: !isReal(id),
          })),
      );
    });
  return { catalogue, observations };
}
