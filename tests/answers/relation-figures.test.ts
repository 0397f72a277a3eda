/** Which periods are held against each other; and a relation of real figures, recomputed by plain loops. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { pairOfPeriods } from '#src/answer/compute/relation.ts';
import type { Observation } from '#src/model.ts';
import { catalogue, worked } from './relation.ts';

describe('which periods', () => {
  const having = (...periods: string[]) => ({ periods, has: () => true });
  it.each([
    ['the newest of both', having('2021', '2022', '2023'), having('2021', '2022'), ['2022', '2022']],
    [
      'none of both: each the newest in or before the year both reach',
      having('2020', '2024'),
      having('2021', '2023'),
      ['2020', '2023'],
    ],
    [
      'quarters beside years',
      having('2023-Q3', '2023-Q4', '2024-Q1'),
      having('2022', '2023'),
      ['2023-Q4', '2023'],
    ],
    ['only later ones', having('2024'), having('2022'), ['2024', '2022']],
    ['nothing of one', having('2024'), having(), undefined],
  ])('%s', (_, a, b, expected) => {
    expect(pairOfPeriods(a, b, 3)).toEqual(expected);
  });

  it('a period that too few have of both is passed over', () => {
    const a = {
      periods: ['2022', '2023'],
      has: (member: number, period: string) => period === '2022' || member < 1,
    };
    expect(pairOfPeriods(a, having('2022', '2023'), 3)).toEqual(['2022', '2022']);
  });
});

/** Real figures of CBS, under our own ids. */
const file = new URL('../../../shared/data/indicatoren_gemeente_long.csv', import.meta.url);
const real = (id: string, as: string): Observation[] => {
  const lines: Record<string, string>[] = parse(readFileSync(file), { columns: true });
  return lines
    .filter((line) => line.indicator_id === id && line.period === '2022JJ00' && line.value !== '')
    .map((line) => ({
      ...{ indicator: as, region: line.region_code ?? '', period: '2022', value: Number(line.value) },
      ...{ status: 'final', release: 1, fictional: false },
    }));
};

describe.skipIf(!existsSync(file))('on figures of CBS of 2022', () => {
  it('participation and higher education in Noord-Brabant: r, rho and line, by plain loops', () => {
    const [work2022, schooled] = [
      real('netto_arbeidsparticipatie', 'arbeidsparticipatie'),
      real('hbo_wo_pct', 'hoogopgeleiden'),
    ];
    const { table } = worked({ indicators: ['arbeidsparticipatie', 'hoogopgeleiden'], among: 'PV30' }, [
      ...work2022,
      ...schooled,
    ]);
    const pairs: [number, number][] = [];
    for (const { code, province } of catalogue.regions.values()) {
      const x = work2022.find((row) => row.region === code)?.value;
      const y = schooled.find((row) => row.region === code)?.value;
      if (province === 'PV30' && typeof x === 'number' && typeof y === 'number') pairs.push([x, y]);
    }
    expect(pairs.length).toBeGreaterThan(50);
    const n = pairs.length;
    let [sx, sy, sxy, sxx, syy] = [0, 0, 0, 0, 0];
    for (const [x, y] of pairs) {
      sx += x;
      sy += y;
      sxy += x * y;
      sxx += x * x;
      syy += y * y;
    }
    const r = (n * sxy - sx * sy) / Math.sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
    const note = table.notes.find((candidate) => candidate.kind === 'relation');
    if (note === undefined) throw new Error('no finding');
    expect(note.pairs).toBe(n);
    expect(note.pearson?.value).toBeCloseTo(r, 9);
    const rank = (values: number[], value: number): number => {
      let [lower, same] = [0, 0];
      for (const other of values) {
        if (other < value) lower++;
        if (other === value) same++;
      }
      return lower + (same + 1) / 2;
    };
    const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
    let [top, left, right] = [0, 0, 0];
    for (const [x, y] of pairs) {
      const [dx, dy] = [rank(xs, x) - (n + 1) / 2, rank(ys, y) - (n + 1) / 2];
      top += dx * dy;
      left += dx * dx;
      right += dy * dy;
    }
    expect(note.spearman?.value).toBeCloseTo(top / Math.sqrt(left * right), 9);
    if (note.line === undefined) return;
    const slopes: number[] = [];
    for (const [x, y] of pairs) for (const [x2, y2] of pairs) if (x < x2) slopes.push((y2 - y) / (x2 - x));
    slopes.sort((a, b) => a - b);
    const middle = slopes.length / 2;
    const slope = ((slopes[Math.ceil(middle) - 1] ?? 0) + (slopes[Math.floor(middle)] ?? 0)) / 2;
    expect(note.line.slope).toBeCloseTo(slope, 9);
  });
});
