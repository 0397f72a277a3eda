/** Series that municipalities share change no figure: with them and without, what stands out is the same. */
import { describe, expect, it } from 'vitest';
import { createSharedSeries } from '#src/answer/compute/notable/shared.ts';
import { tabulate } from '#src/answer/compute/tabulate.ts';
import { isNoFigure, makePlan } from '#src/answer/plan/plan.ts';
import type { Query } from '#src/model.ts';
import { demoStatistics } from './demo.ts';

const { catalogue, observations } = demoStatistics();
/** Peers of each other, a merged one, a large one, an island; a theme, a group, another period. */
const QUERIES: readonly Partial<Query>[] = [
  ...['GM0114', 'GM0109', 'GM0118', 'GM1731', 'GM1991', 'GM0363', 'GM0448'].map((code) => ({
    regions: [code],
  })),
  { regions: ['GM0109'], theme: 'binnensteden' },
  { regions: ['GM0114'], theme: 'human-capital' },
  { regions: ['GM0758', 'G40'] },
  { regions: ['GM0855', 'G40'] },
  { regions: ['PV22'] },
  { regions: ['GM0114'], period: { from: '2018' } },
  { regions: ['GM0114'], period: { at: '2023' } },
];

describe('shared series', () => {
  it('change nothing, in whatever order they were made', () => {
    const shared = createSharedSeries();
    for (const queries of [QUERIES, [...QUERIES].reverse()]) {
      for (const query of queries) {
        const plan = makePlan({ operation: 'movers', ...query }, catalogue, '2026-11-25');
        if (isNoFigure(plan)) throw new Error(plan.reason);
        const figures = observations(plan.needs);
        expect(tabulate(plan, figures, catalogue, shared(1))).toEqual(tabulate(plan, figures, catalogue));
      }
    }
  });

  it('are made once for the figures of a version, and anew for those of another', () => {
    const shared = createSharedSeries();
    let made = 0;
    const make = () => {
      made += 1;
      return new Map();
    };
    for (const version of [1, 1, 2, 2]) shared(version).get('banen|GM0114', make);
    expect(made).toBe(2);
  });
});
