/**
 * Mergers, on real series that CBS delivered under the codes of each year. Counts must be conserved: what all
 * municipalities of today have together is what all municipalities of then had together. Means must lie between those
 * of the former municipalities. Neither check follows the path that the code takes.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readReference } from '#db/reference/read.ts';
import { createSource } from '#src/answer/compute/source.ts';
import type { Catalogue, Indicator, Observation } from '#src/model.ts';
import { demoStatistics } from './demo.ts';

const file = new URL('../../../shared/data/indicatoren_gemeente_long.csv', import.meta.url);
const reference = readReference();
const { catalogue } = demoStatistics();

interface Line {
  indicator_id: string;
  region_code: string;
  period: string;
  value: string;
}

const lines = (): Line[] => (existsSync(file) ? parse(readFileSync(file), { columns: true }) : []);
const all = lines();

const seriesOf = (id: string): Observation[] =>
  all
    .filter(
      (line) => line.indicator_id === id && line.period.endsWith('JJ00') && line.region_code.startsWith('GM'),
    )
    .map((line) => ({
      ...{ indicator: id, region: line.region_code, period: line.period.slice(0, 4) },
      ...{
        value: line.value === '' ? null : Number(line.value),
        status: 'final',
        release: 1,
        fictional: false,
      },
    }));

const inhabitants: Observation[] = reference.population.map(({ code, year, value }) => ({
  ...{ indicator: 'inwoners', region: code, period: String(year), value },
  ...{ status: 'final', release: 1, fictional: false },
}));

const today = reference.regions.filter(({ kind, validTo }) => kind === 'gemeente' && validTo === undefined);
const like = (model: string, change: Partial<Indicator>): Indicator => {
  const found = catalogue.indicators.get(model);
  if (found === undefined) throw new Error(model);
  return { ...found, ...change };
};

/**
 * Codes of today that a former code with a figure of `year` went to, by walking on from it; the code walks the other
 * way. Weesp still has figures of 2022, the year in which it merged.
 */
function successors(code: string, year: number): Set<string> {
  const next = reference.mergers.filter((merger) => merger.oldCode === code && merger.year >= year);
  if (next.length === 0) return new Set([code]);
  const own = next.some((merger) => merger.newCode === code) ? [code] : [];
  return new Set([...own, ...next.flatMap((merger) => [...successors(merger.newCode, merger.year)])]);
}

describe.skipIf(all.length === 0)('series in today’s boundaries', () => {
  const counts = ['bedrijventerrein_ha', 'detailhandel_horeca_terrein_ha', 'oppervlakte_totaal_ha'];

  it.each(counts)('of a count keep the total: %s', (id) => {
    const rows = seriesOf(id);
    const indicator = like('banen', { id, kind: 'stock', aggregation: { kind: 'sum' } });
    const source = createSource(rows, catalogue as Catalogue);
    const split = new Set(
      reference.mergers
        .filter(({ kind }) => kind === 'partial')
        .flatMap(({ oldCode, newCode }) => [oldCode, newCode]),
    );
    for (const period of new Set(rows.map((row) => row.period))) {
      const year = Number(period);
      const delivered = rows.filter((row) => row.period === period);
      // A split municipality is counted on with a mark, not whole; its heirs are left out of the sum.
      const left = new Set(
        delivered
          .filter(
            (row) => row.value === null || successors(row.region, year).size > 1 || split.has(row.region),
          )
          .flatMap((row) => [...successors(row.region, year)]),
      );
      const cells = new Map(
        today.flatMap(({ code }) => {
          const value = left.has(code) ? undefined : source.region(indicator, code, '', period)?.value;
          return value === undefined || value === null ? [] : [[code, value] as const];
        }),
      );
      let before = 0;
      for (const row of delivered) {
        const [heir = ''] = successors(row.region, year);
        if (cells.has(heir)) before += row.value ?? 0;
      }
      let after = 0;
      for (const value of cells.values()) after += value;
      expect(after, `${id} ${period}`).toBeCloseTo(before, 6);
      // Before 2017 we know of no successors: those municipalities stay gaps.
      expect(cells.size, period).toBeGreaterThan(year < 2010 ? 200 : 290);
    }
  });

  it.each(['aardgas_woning_m3', 'elektriciteit_woning_kwh'])(
    'of a mean lie between the former ones: %s',
    (id) => {
      const rows = seriesOf(id);
      const indicator = like('besteedbaar_inkomen', {
        id,
        kind: 'rate',
        aggregation: { kind: 'mean', weight: 'inwoners', approx: true },
      });
      const source = createSource([...rows, ...inhabitants], catalogue as Catalogue);
      let merged = 0;
      let weighed = 0;
      for (const { code } of today) {
        for (let year = 2010; year <= 2024; year++) {
          const cell = source.region(indicator, code, '', String(year));
          if (cell?.boundary !== 'merged' || cell.value === null) continue;
          const former = rows.filter(
            (row) =>
              row.period === String(year) && row.value !== null && successors(row.region, year).has(code),
          );
          const values = former.map((row) => row.value ?? 0);
          expect(cell.value, `${code} ${year}`).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(cell.value, `${code} ${year}`).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
          merged += 1;
          if (
            new Set(values).size > 1 &&
            cell.value !== Math.min(...values) &&
            cell.value !== Math.max(...values)
          )
            weighed += 1;
        }
      }
      // Of municipalities that went before 2019 no inhabitants are known: without a weight their series stay gaps.
      expect(merged).toBeGreaterThan(80);
      expect(weighed).toBeGreaterThan(40);
    },
  );

  it('carry a mark where a municipality was split, and join where it was whole', () => {
    const indicator = like('banen', {
      id: 'bedrijventerrein_ha',
      kind: 'stock',
      aggregation: { kind: 'sum' },
    });
    const source = createSource(seriesOf('bedrijventerrein_ha'), catalogue as Catalogue);
    // Haaren went in four parts to Boxtel, Oisterwijk, Tilburg and Vught in 2021.
    expect(source.region(indicator, 'GM0855', '', '2015')?.boundary).toBe('partial');
    // Meierijstad is Schijndel, Sint-Oedenrode and Veghel since 2017.
    const parts = ['GM0844', 'GM0846', 'GM0860'].map(
      (code) =>
        seriesOf('bedrijventerrein_ha').find((row) => row.region === code && row.period === '2015')?.value ??
        Number.NaN,
    );
    expect(source.region(indicator, 'GM1948', '', '2015')).toMatchObject({
      value: parts.reduce((sum, value) => sum + value, 0),
      boundary: 'merged',
    });
  });
});
