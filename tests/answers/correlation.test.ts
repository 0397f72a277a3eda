/** Coefficients and lines against published data sets, and against their definitions by plain loops. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fisherInterval,
  median,
  type Pair,
  pearson,
  ranksOf,
  spearman,
  spreadOf,
  theilSen,
} from '#src/answer/compute/correlation.ts';
import { findingOf } from '#src/answer/compute/finding.ts';

const pairsOf = (xs: readonly number[], ys: readonly number[]): Pair[] =>
  xs.map((x, index) => ({ x, y: ys[index] ?? Number.NaN }));

/** F. J. Anscombe, Graphs in Statistical Analysis, The American Statistician 1973: four sets with one coefficient. */
const X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const ANSCOMBE = [
  pairsOf(X, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]),
  pairsOf(X, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]),
  pairsOf(X, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]),
  pairsOf(
    [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
    [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89],
  ),
];

describe('published data', () => {
  it.each(ANSCOMBE)('Anscombe: one coefficient for four shapes (%#)', (...pairs) => {
    expect(pearson(pairs)).toBeCloseTo(0.8165, 2);
  });

  it('Anscombe: the ranks tell the shapes apart', () => {
    expect(ANSCOMBE.map((pairs) => Number((spearman(pairs) ?? 0).toFixed(3)))).toEqual([
      0.818, 0.691, 0.991, 0.5,
    ]);
  });

  it('Anscombe III: one place far out turns the line of least squares, not that of Theil and Sen', () => {
    const line = theilSen(ANSCOMBE[2] ?? []);
    expect(line?.slope).toBeCloseTo(0.345, 2);
    expect(line?.intercept).toBeCloseTo(4.01, 1);
  });

  it('an interval of Fisher: 0.5 of 28 pairs', () => {
    // atanh 0.5 = 0.5493; 1.96 / 5 = 0.392
    const { low, high } = fisherInterval(0.5, 28);
    expect(low).toBeCloseTo(0.156, 3);
    expect(high).toBeCloseTo(0.736, 3);
  });
});

describe('by definition', () => {
  const number = fc
    .double({ min: -1e6, max: 1e6, noNaN: true })
    .map((value) => Math.round(value * 100) / 100 + 0);
  const some = fc.array(fc.record({ x: number, y: number }), { minLength: 3, maxLength: 40 });
  const few = fc.array(fc.record({ x: fc.integer({ min: 0, max: 4 }), y: fc.integer({ min: 0, max: 4 }) }), {
    minLength: 3,
    maxLength: 15,
  });

  it('r is the covariance of standardised figures', () => {
    fc.assert(
      fc.property(some, (pairs) => {
        const r = pearson(pairs);
        if (r === undefined) return;
        let [sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0];
        const n = pairs.length;
        for (const { x, y } of pairs) {
          sx += x / n;
          sy += y / n;
        }
        for (const { x, y } of pairs) {
          sxx += (x - sx) ** 2 / n;
          syy += (y - sy) ** 2 / n;
        }
        for (const { x, y } of pairs) sxy += ((x - sx) / Math.sqrt(sxx)) * ((y - sy) / Math.sqrt(syy));
        expect(r).toBeCloseTo(sxy / n, 6);
      }),
    );
  });

  it('a rank is one more than who is lower, and half of who is equal', () => {
    fc.assert(
      fc.property(few, (pairs) => {
        const values = pairs.map(({ x }) => x);
        const expected = values.map((value) => {
          const lower = values.filter((other) => other < value).length;
          const equal = values.filter((other) => other === value).length;
          return lower + (equal + 1) / 2;
        });
        expect(ranksOf(values)).toEqual(expected);
      }),
    );
  });

  it('rho without ties is 1 - 6 Σd² / n(n² - 1)', () => {
    fc.assert(
      fc.property(fc.uniqueArray(number, { minLength: 4, maxLength: 30 }), fc.integer(), (xs, seed) => {
        const ys = xs.map((_, index) => ((index + 1) * (2 * Math.abs(seed % 50) + 1)) % 1009);
        fc.pre(new Set(ys).size === ys.length);
        const [rx, ry] = [ranksOf(xs), ranksOf(ys)];
        let squares = 0;
        for (const [index, rank] of rx.entries()) squares += (rank - (ry[index] ?? 0)) ** 2;
        const n = xs.length;
        expect(spearman(pairsOf(xs, ys))).toBeCloseTo(1 - (6 * squares) / (n * (n * n - 1)), 9);
      }),
    );
  });

  it('half of the slopes between places are steeper than the line, half less steep', () => {
    fc.assert(
      fc.property(some, (pairs) => {
        const line = theilSen(pairs);
        if (line === undefined) return;
        const slopes: number[] = [];
        for (let a = 0; a < pairs.length; a++)
          for (let b = 0; b < a; b++) {
            const [one, two] = [pairs[a], pairs[b]];
            if (one && two && one.x !== two.x) slopes.push((one.y - two.y) / (one.x - two.x));
          }
        const tolerance = 1e-9 * Math.max(1, Math.abs(line.slope));
        expect(slopes.filter((slope) => slope > line.slope + tolerance).length).toBeLessThanOrEqual(
          slopes.length / 2,
        );
        expect(slopes.filter((slope) => slope < line.slope - tolerance).length).toBeLessThanOrEqual(
          slopes.length / 2,
        );
      }),
    );
  });

  it('neither unit nor zero point matters; turning one figure round turns the sign', () => {
    fc.assert(
      fc.property(few, (pairs) => {
        const [r, rho] = [pearson(pairs), spearman(pairs)];
        const moved = pairs.map(({ x, y }) => ({ x: x * 3 + 7, y: y / 2 - 1 }));
        const turned = pairs.map(({ x, y }) => ({ x, y: -y }));
        if (r === undefined || rho === undefined) {
          expect(pearson(moved)).toBeUndefined();
          return;
        }
        expect(pearson(moved)).toBeCloseTo(r, 9);
        expect(spearman(moved)).toBeCloseTo(rho, 9);
        expect(pearson(turned)).toBeCloseTo(-r, 9);
        expect(spearman(turned)).toBeCloseTo(-rho, 9);
      }),
    );
  });

  it('the spread of 1, 1, 2, 2, 4, 6, 9 is 1.4826 times the median deviation of 1', () => {
    expect(median([1, 1, 2, 2, 4, 6, 9])).toBe(2);
    expect(spreadOf([1, 1, 2, 2, 4, 6, 9])).toBeCloseTo(1.4826, 9);
  });
});

describe('what may be said', () => {
  const finding = (pairs: readonly Pair[], of = pairs.length, asked: readonly string[] = []) =>
    findingOf({
      members: pairs.map((pair, index) => ({ ...pair, region: `R${index}` })),
      of,
      asked: new Set(asked),
      expectedText: (value) => value.toFixed(1),
    });
  const straight = (count: number, off: (index: number) => number): Pair[] =>
    Array.from({ length: count }, (_, index) => ({ x: index, y: 2 * index + off(index) }));
  const wobble = (index: number): number => [0, 1, -1, 0.5, -0.5][index % 5] ?? 0;

  it.each([
    ['seven pairs are too few', straight(7, wobble), 7, 'too-few'],
    ['eight are enough', straight(8, wobble), 8, 'relation'],
    ['less than two thirds of the members', straight(20, wobble), 31, 'coverage'],
    ['two thirds of the members', straight(20, wobble), 30, 'relation'],
    ['nobody', [], 5, 'coverage'],
    ['the same everywhere', straight(12, wobble).map(({ x }) => ({ x, y: 0.1 })), 12, 'no-spread'],
    [
      'nothing to do with each other',
      straight(40, () => 0).map(({ x }) => ({ x, y: (x * 17) % 41 })),
      40,
      'none',
    ],
  ] as const)('%s', (_, pairs, of, outcome) => {
    expect(finding(pairs, of).outcome).toBe(outcome);
  });

  it('one place far out makes no relation', () => {
    const cloud = Array.from({ length: 30 }, (_, index) => ({ x: (index * 7) % 31, y: (index * 11) % 29 }));
    const found = finding([...cloud, { x: 500, y: 500 }]);
    expect(found.pearson?.value).toBeGreaterThan(0.9);
    expect(found.outcome).toBe('outliers');
    expect(found.line).toBeUndefined();
    expect(found.strength).toBeUndefined();
  });

  it('a few places are not blamed where the order of the places says about the same', () => {
    const noisy = fc.array(fc.record({ x: fc.nat(20), noise: fc.nat(60) }), { minLength: 20, maxLength: 45 });
    fc.assert(
      fc.property(noisy, (drawn) => {
        const {
          outcome,
          pearson: r,
          spearman: rho,
        } = finding(drawn.map(({ x, noise }) => ({ x, y: x + noise })));
        if (outcome !== 'outliers' || r === undefined || rho === undefined) return;
        expect(Math.abs(r.value - rho.value)).toBeGreaterThanOrEqual(0.1);
      }),
      { numRuns: 1000 },
    );
  });

  it('a place beyond the spread is above or below, within it near; with what would go with its first figure', () => {
    const pairs = straight(20, wobble).map((pair, index) => (index === 10 ? { ...pair, y: 60 } : pair));
    const { places, farthest } = finding(pairs, 20, ['R10', 'R4']);
    const [near, above] = places.toSorted((a, b) => a.position.localeCompare(b.position)).reverse();
    expect(above).toMatchObject({ region: 'R10', position: 'above' });
    expect(Number(above?.expected)).toBeCloseTo(20, 0);
    expect(near).toMatchObject({ region: 'R4', position: 'near' });
    expect(farthest[0]).toBe('R10');
  });

  it('the strength is that of the weaker coefficient, by its text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 60 }), fc.integer({ min: 0, max: 40 }), (count, noise) => {
        const pairs = straight(count, (index) => ((index * 7919) % 101) * (noise / 10));
        const { outcome, strength, pearson: r, spearman: rho } = finding(pairs);
        if (outcome !== 'relation') return;
        const weakest = Math.min(...[r, rho].map((item) => Math.abs(Number(item?.text.replace(',', '.')))));
        expect(strength).toBe(weakest >= 0.5 ? 'strong' : weakest >= 0.3 ? 'moderate' : 'weak');
      }),
    );
  });
});
