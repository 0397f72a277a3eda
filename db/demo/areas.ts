/** Figures that sources give for larger areas only. */
import type { Reference } from '../reference/read.ts';
import { curve, QUARTERS, YEARS } from './curves.ts';
import { around, bell } from './random.ts';
import { DIVISION_IDS, SECTION_IDS, TOP_IDS } from './sectors.ts';
import { clamp, round, type Sink } from './sink.ts';

const OCCUPATION_TENSION: Readonly<Record<string, number>> = {
  pedagogisch: 1.5,
  creatief_taalkundig: 0.6,
  commercieel: 1.0,
  economisch_administratief: 0.8,
  managers: 0.9,
  bestuur_veiligheid_juridisch: 1.1,
  technisch: 2.0,
  ict_beroepen: 1.7,
  agrarisch: 1.2,
  zorg_welzijn: 1.6,
  dienstverlenend: 1.0,
  transport_logistiek: 1.4,
};

/** Vacancies over short-term unemployed: the country's course, a little different from area to area. */
function tension(region: string, at: number, period: string): number {
  const course = (curve('vacancyRate', at) / curve('benefits', at)) * 1.05;
  return clamp(course * around(0.14, region, 'tension') * around(0.03, region, period), 0.2, 9);
}

function tensions(region: string, sink: Sink): void {
  for (const { period, at, quarter, year } of QUARTERS) {
    const value = tension(region, at, period);
    sink.area('spanningsindicator', region, '', period, round(value, 2));
    if (quarter !== 4 && !(year === 2026 && quarter === 3)) continue;
    for (const [occupation, factor] of Object.entries(OCCUPATION_TENSION)) {
      sink.area(
        'spanningsindicator',
        region,
        occupation,
        period,
        round(value * factor * around(0.1, region, occupation), 2),
      );
    }
  }
}

/** Turnover is published for the country, by sector. */
function turnover(sink: Sink): void {
  const hit: Readonly<Record<string, number>> = {
    horeca: 7,
    cultuur: 6,
    vervoer: 3,
    detailhandel: -0.4,
    ict: 0.2,
    bouw: 0.5,
  };
  for (const { period, year, quarter } of QUARTERS) {
    const base = curve('turnover', year) + 0.8 * bell('turnover', period);
    sink.area('omzetontwikkeling', 'NL', '', period, round(base, 1));
    for (const sector of [...SECTION_IDS, ...DIVISION_IDS, ...TOP_IDS]) {
      const corona = year === 2020 && quarter > 1 ? -6 : year === 2021 && quarter > 1 ? 4 : 0;
      const value = base + corona * (hit[sector] ?? 1) + 1.6 * bell('turnover', sector, period);
      sink.area('omzetontwikkeling', 'NL', sector, period, round(clamp(value, -70, 120), 1));
    }
  }
}

function product(region: string, factor: number, sink: Sink): void {
  for (const year of YEARS.filter((candidate) => candidate <= 2024)) {
    const value = curve('product', year) * 1000 * factor * around(0.01, region, 'product', year);
    sink.area('brp_per_inwoner', region, '', String(year), Math.round(value / 10) * 10);
  }
}

export function areas(reference: Reference, sink: Sink): void {
  turnover(sink);
  tensions('NL', sink);
  product('NL', 1, sink);
  for (const region of reference.regions) {
    if (region.kind !== 'provincie' && region.kind !== 'corop') continue;
    tensions(region.code, sink);
    product(
      region.code,
      around(region.kind === 'provincie' ? 0.14 : 0.22, region.code, 'product') * 0.94,
      sink,
    );
  }
}
