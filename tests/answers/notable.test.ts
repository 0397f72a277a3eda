/**
 * What is called notable. On noise: how often chance alone brings an item, for all municipalities and as many
 * indicators as there are. On real jumps: how surely they are found. The figures stand in docs/opvallend.md;
 * `npm run notable` measures them again.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '#src/answer/compute/notable/find.ts';
import { median, normalQuantile, spreadOf, tauOf, theilSen } from '#src/answer/compute/notable/robust.ts';
import { scaleOf } from '#src/answer/compute/notable/scale.ts';
import { seriesOf } from '#src/answer/compute/notable/series.ts';
import { thresholdFor } from '#src/answer/compute/notable/threshold.ts';
import { indicatorLike, type Kind } from './noise.ts';
import { INDICATORS, itemsByChance, kindLike, power, SEED, THRESHOLD, TRIALS } from './trials.ts';

/** A third of all municipalities, to be quick; `npm run notable` looks at all of them. */
const GROUPS = 11;
const TRIES = 200;

describe('noise', () => {
  it('is that of 44 indicators', () => {
    expect(INDICATORS).toBe(44);
  });

  it('brings well below one item per municipality per look', () => {
    const items = itemsByChance(GROUPS);
    const mean = items.reduce((sum, count) => sum + count, 0) / items.length;
    expect(mean).toBeGreaterThan(0);
    expect(mean).toBeLessThan(0.6);
  });
});

describe('how surely a jump is found', () => {
  it.each(TRIALS)('$name', (trial) => {
    const found = power(trial, TRIES);
    expect(found).toBeGreaterThanOrEqual(trial.least);
    expect(found).toBeLessThanOrEqual(trial.most ?? 1);
  });
});

/** A yearly series of one place, from 2015 on. */
const yearly = (id: string, values: readonly number[]) => {
  const kind: Kind = { ...kindLike('amount'), like: id };
  const scale = scaleOf(indicatorLike(kind), Math.min(...values));
  const observed = values.map((value, index) => {
    const raw = scale.kind === 'count' ? { value: value / 50, counted: value, of: 50 } : { value };
    return { period: String(2015 + index), y: scale.of(raw), noise: scale.noise(raw) };
  });
  return { subject: seriesOf(observed), others: [], scale, newest: String(2014 + values.length) };
};

const kindsOf = (scanned: ReturnType<typeof yearly>): string[] =>
  findingsOf(scanned)
    .filter(({ score }) => score >= THRESHOLD)
    .map(({ kind }) => kind);

describe('by itself', () => {
  it.each<[string, string, number[], string[]]>([
    ['a jump', 'winkelleegstand', [6.1, 6.4, 6.0, 6.3, 6.5, 6.2, 6.0, 6.4, 6.3, 6.1, 10.4], ['history']],
    [
      'a bounce back from an odd year is none',
      'winkelleegstand',
      [6.1, 6.4, 6.0, 6.3, 6.5, 6.2, 6.0, 6.4, 6.3, 10.1, 6.2],
      [],
    ],
    ['a steady rise', 'besteedbaar_inkomen', [30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40], []],
    ['a turned trend', 'winkelleegstand', [4, 4.9, 6.1, 7, 7.9, 9, 10.1, 11, 9.9, 9.1, 8], ['turn']],
    ['from 3 to 8', 'innovatieve_bedrijven', [3, 4, 3, 2, 4, 3, 3, 4, 2, 3, 8], []],
    ['too short a history', 'winkelleegstand', [6, 6, 6, 12], []],
    ['nothing at all', 'winkelleegstand', [6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6], []],
  ])('%s', (_, id, values, kinds) => {
    expect(kindsOf(yearly(id, values)).slice(0, 1)).toEqual(kinds);
  });

  it('never throws, whatever the figures, and gives the same in any order', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        values,
        fc.constantFrom('winkelleegstand', 'starters', 'inwoners', 'woz_waarde'),
        (list, id) => {
          const one = yearly(id, list.map(id === 'winkelleegstand' ? (value) => value : Math.abs));
          const other = { ...one, subject: seriesOf([...one.subject.values()].reverse()) };
          expect(findingsOf(other)).toEqual(findingsOf(one));
        },
      ),
      { numRuns: 200, seed: SEED },
    );
  });
});

describe('robust statistics', () => {
  it('agree with figures worked out by hand', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(spreadOf([1, 1, 2, 2, 4, 6, 9])).toBeCloseTo(1.4826, 4);
    // Sen's slope of 1, 2, 3 with one figure far off stays 1.
    expect(theilSen([1, 2, 3, 4, 50])).toMatchObject({ slope: 1, next: 6 });
    expect(tauOf([1, 3, 2, 4])).toBeCloseTo(2 / 3, 10);
  });

  it.each([
    [0.025, 1.96],
    [0.005, 2.576],
    [0.0005, 3.291],
  ])('normal quantile of %d', (chance, z) => {
    expect(normalQuantile(chance)).toBeCloseTo(z, 2);
  });

  it('asks more where more is looked at', () => {
    expect(thresholdFor(44)).toBeCloseTo(3.25, 2);
    expect(thresholdFor(500)).toBeGreaterThan(thresholdFor(44));
    expect(thresholdFor(1)).toBe(3);
  });
});
