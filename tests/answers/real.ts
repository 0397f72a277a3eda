/** Real figures of CBS, for trials: present only where the project is made; tests that use them say so when skipped. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Catalogue, Coverage, Indicator, Observation } from '#src/model.ts';
import { type DemoStatistics, demoStatistics } from './demo.ts';

const file = new URL('../../../shared/data/indicatoren_gemeente_long.csv', import.meta.url);
export const hasRealFigures = existsSync(file);

interface Line {
  readonly indicator_id: string;
  readonly region_code: string;
  readonly period: string;
  readonly value: string;
}

const RELEASE = 3;

/** How each is measured; the rest is as in an indicator of its kind. */
const MEASURED: readonly (Partial<Indicator> & { readonly id: string; readonly like: string })[] = [
  {
    id: 'aardgas_woning_m3',
    like: 'woz_waarde',
    name: 'Aardgasverbruik van woningen',
    unit: 'm3',
    polarity: 'neutral',
  },
  {
    id: 'elektriciteit_woning_kwh',
    like: 'woz_waarde',
    name: 'Elektriciteitsverbruik van woningen',
    unit: 'kWh',
    polarity: 'neutral',
  },
  {
    id: 'jongeren_met_jeugdhulp_pct',
    like: 'eenzaamheid',
    name: 'Jongeren met jeugdhulp',
    unit: '%',
    polarity: 'neutral',
  },
  {
    id: 'zon_installaties',
    like: 'zzp',
    name: 'Zonnestroominstallaties',
    unit: 'installaties',
    polarity: 'higher',
  },
];

function coverageOf(indicator: string, observations: readonly Observation[]): Coverage {
  const years = [...new Set(observations.map(({ period }) => period))].sort();
  return {
    ...{ indicator, fictional: false, periods: { year: years }, levels: ['gemeente'], sectors: [] },
    newestRelease: RELEASE,
  };
}

/** Only real figures: those of CBS, and the inhabitants. */
export function realStatistics(): DemoStatistics {
  const lines: Line[] = parse(readFileSync(file), { columns: true });
  const demo = demoStatistics();
  const observed = new Map<string, Observation[]>();
  for (const { indicator_id: indicator, region_code: region, period, value } of lines) {
    if (!period.endsWith('JJ00') || !region.startsWith('GM') || indicator === 'inwoners') continue;
    const list = observed.get(indicator) ?? [];
    list.push({
      ...{ indicator, region, period: period.slice(0, 4), value: value === '' ? null : Number(value) },
      ...{ status: 'final', release: RELEASE, fictional: false },
    });
    observed.set(indicator, list);
  }
  const indicators = new Map(demo.catalogue.indicators);
  const coverage = new Map([...demo.catalogue.coverage].filter(([id]) => id === 'inwoners'));
  for (const { like, ...measured } of MEASURED) {
    const model = indicators.get(like);
    if (model === undefined) throw new Error(like);
    indicators.set(measured.id, { ...model, definition: measured.name ?? '', ...measured });
    coverage.set(measured.id, coverageOf(measured.id, observed.get(measured.id) ?? []));
  }
  const releases: Catalogue['releases'] = new Map([
    ...demo.catalogue.releases,
    [RELEASE, { id: RELEASE, source: 'CBS', table: 'trial', fictional: false, readOn: '2026-11-22' }],
  ]);
  return {
    catalogue: { ...demo.catalogue, indicators, coverage, releases },
    observations: (needs) => [
      ...demo.observations(needs).filter(({ indicator }) => indicator === 'inwoners'),
      ...needs.flatMap((need) => {
        const regions = new Set(need.regions);
        return need.indicators
          .flatMap((id) => (coverage.has(id) ? (observed.get(id) ?? []) : []))
          .filter(({ region, period }) => regions.has(region) && Number(period) >= (need.fromYear ?? 0));
      }),
    ],
  };
}
