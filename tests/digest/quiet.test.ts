/**
 * What digests call notable, from figures to message, on figures in which nothing happens: how often chance brings
 * something, and how surely a planted jump is found. `npm run notable -- digests` measures it at large; the figures stand
 * in docs/opvallend.md.
 */
import { describe, expect, it } from 'vitest';
import { calledByChance, DIGEST_TRIALS, foundInDigests } from './quiet-trials.ts';

const meanOf = (counts: readonly number[]): number =>
  counts.reduce((sum, count) => sum + count, 0) / counts.length;

describe('pure noise, in digests of everything', () => {
  it('is called notable far less than once a quarter, and hardly ever twice', async () => {
    const { first, quarters } = await calledByChance(43, 8);
    expect(quarters).toHaveLength(8 * 8);
    expect(meanOf(quarters)).toBeGreaterThan(0);
    expect(meanOf(quarters)).toBeLessThanOrEqual(0.25);
    expect(quarters.filter((count) => count > 1).length / quarters.length).toBeLessThanOrEqual(0.05);
    // The first one looks at all figures at once.
    expect(meanOf(first)).toBeLessThanOrEqual(1);
  }, 240_000);
});

describe('a jump in all that noise is found in the digest of its month', () => {
  it.each(DIGEST_TRIALS)(
    '$name',
    async (trial) => {
      expect(await foundInDigests(trial, 1)).toBeGreaterThanOrEqual(trial.least);
    },
    120_000,
  );
});
