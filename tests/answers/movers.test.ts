/** What stands out in a place: golden answers on made-up and on real figures, and what must always hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawChart } from '#src/answer/charts/draw.ts';
import { tabulate } from '#src/answer/compute/tabulate.ts';
import { isNoFigure, makePlan } from '#src/answer/plan/plan.ts';
import { chooseContent } from '#src/answer/present/content.ts';
import { followUpsOf } from '#src/answer/present/followups.ts';
import { displayTable } from '#src/answer/present/table.ts';
import { wordMovers } from '#src/answer/wording/movers.ts';
import { notableItems } from '#src/answer/wording/movers-reasons.ts';
import { wordTable } from '#src/answer/wording/table.ts';
import { allowedNumbers, verifyNumbers } from '#src/answer/wording/verify.ts';
import type { Observation, Plan, Query, ResultTable } from '#src/model.ts';
import { type DemoStatistics, demoStatistics } from './demo.ts';
import { GOLDEN_DEMO, GOLDEN_REAL } from './movers-golden.ts';
import { hasRealFigures, realStatistics } from './real.ts';
import { collisions, measure } from './relation.ts';

const TODAY = '2026-11-25';
const demo = demoStatistics();

interface Found {
  readonly plan: Plan;
  readonly table: ResultTable;
  readonly observations: readonly Observation[];
}

function lookAt(query: Omit<Query, 'operation'>, statistics: DemoStatistics = demo): Found {
  const plan = makePlan({ operation: 'movers', ...query }, statistics.catalogue, TODAY);
  if (isNoFigure(plan)) throw new Error(plan.reason);
  const observations = statistics.observations(plan.needs);
  const table = tabulate(plan, observations, statistics.catalogue);
  if (isNoFigure(table)) throw new Error(table.reason);
  return { plan, table, observations };
}

const codeOf = (name: string): string => {
  const found = [...demo.catalogue.regions.values()].find((region) => region.name === name);
  if (found === undefined) throw new Error(name);
  return found.code;
};

function say(
  query: Omit<Query, 'operation'>,
  statistics: DemoStatistics = demo,
): { headline: string; summary: string } {
  const { plan, table } = lookAt(query, statistics);
  const { headline, summary } = wordTable(plan, table, statistics.catalogue, { grounds: {}, notes: [] });
  return { headline, summary: summary.replaceAll('\u00A0', ' ') };
}

describe('on made-up figures', () => {
  it.each(GOLDEN_DEMO)('$name', ({ name, headline, summary, ...query }) => {
    expect(say({ regions: [codeOf(name)], ...query })).toEqual({ headline, summary });
  });
});

describe.skipIf(!hasRealFigures)('on real figures of CBS', () => {
  const real = hasRealFigures ? realStatistics() : demo;

  it.each(GOLDEN_REAL)('$name', ({ name, headline, summary }) => {
    expect(say({ regions: [codeOf(name)] }, real)).toEqual({ headline, summary });
  });

  it('most municipalities have nothing, none more than five', () => {
    const counts = [...real.catalogue.regions.values()]
      .filter(({ kind, validTo }) => kind === 'gemeente' && validTo === undefined)
      .slice(0, 120)
      .map(
        ({ code }) =>
          notableItems(lookAt({ regions: [code] }, real).table.notes).filter(({ stands }) => stands).length,
      );
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(counts.length / 2);
    expect(Math.max(...counts)).toBeLessThanOrEqual(5);
  });
});

const municipalities = [...demo.catalogue.regions.values()]
  .filter(({ kind, validTo }) => kind === 'gemeente' && validTo === undefined)
  .map(({ code }) => code);
const anyQuery = fc.record(
  {
    regions: fc
      .tuple(
        fc.constantFrom(...municipalities, 'PV30', 'G40'),
        fc.constantFrom(undefined, 'G40', 'PV22', 'NL', 'GM0758', 'SIZE:0-75000', 'M50'),
      )
      .map(([subject, compared]) =>
        compared === undefined || compared === subject ? [subject] : [subject, compared],
      ),
    theme: fc.constantFrom(
      'jongeren' as const,
      'binnensteden' as const,
      'human-capital' as const,
      'sociale-cohesie' as const,
    ),
    period: fc.constantFrom(
      { from: '2020' },
      { at: '2023' },
      { points: ['2019', '2023'] },
      { last: 3, unit: 'year' as const },
      { latest: true as const },
      { to: '2021' },
      { from: '2035' },
    ),
  },
  { requiredKeys: ['regions'] },
);

describe('whatever is asked', () => {
  it('says no number that is not in the table, in at most five items, in a picture that fits', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const plan = makePlan({ operation: 'movers', ...query }, demo.catalogue, TODAY);
        if (isNoFigure(plan)) return;
        const table = tabulate(plan, demo.observations(plan.needs), demo.catalogue);
        if (isNoFigure(table)) return;
        const draft = wordMovers({ plan, table, catalogue: demo.catalogue, strands: [] });
        const text = [draft?.headline, ...(draft?.sentences ?? [])].join(' ');
        expect(verifyNumbers(text, allowedNumbers(plan, table, [], demo.catalogue)), text).toEqual([]);
        expect(notableItems(table.notes).length).toBeLessThanOrEqual(5);
        expect(displayTable(plan, table, demo.catalogue).rows).toHaveLength(notableItems(table.notes).length);
        const content = chooseContent(plan, table, demo.catalogue, {
          headline: draft?.headline ?? '',
          source: 'CBS',
        });
        const chart = content && drawChart(content, measure);
        expect(chart?.kind).toBe('small-multiples');
        expect(chart?.height).toBeLessThanOrEqual(500);
        if (chart !== null) expect(collisions(chart)).toEqual([]);
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it('gives the same whatever the order of the figures', () => {
    const { plan, table, observations } = lookAt({ regions: [codeOf('Emmen')] });
    expect(tabulate(plan, [...observations].reverse(), demo.catalogue)).toEqual(table);
  });

  it('reads once for a municipality, some twelve years', () => {
    const { plan } = lookAt({ regions: [codeOf('Emmen')] });
    expect(plan.needs).toHaveLength(1);
    expect(plan.needs[0]?.fromYear).toBe(2014);
  });
});

describe('rows and questions', () => {
  it('holds the subject and what it is compared with, each with the figure of a year before', () => {
    const { table } = lookAt({ regions: [codeOf('Opsterland')] });
    expect(table.rows).toMatchObject([
      {
        region: codeOf('Opsterland'),
        indicator: 'kantorenleegstand',
        period: '2025',
        base: '2024',
        role: 'subject',
      },
      { region: 'PEERS', indicator: 'kantorenleegstand', period: '2025', base: '2024', role: 'comparison' },
    ]);
    const [row] = table.rows;
    expect(row?.change).toBeCloseTo((row?.value ?? 0) - (row?.baseValue ?? 0), 10);
  });

  it('asks on about each item', () => {
    const { plan, table } = lookAt({ regions: [codeOf('Opsterland')] });
    expect(followUpsOf(plan, table, demo.catalogue)).toEqual(['Kantorenleegstand in Opsterland sinds 2017']);
  });

  it('puts real figures first, and says what is made up', () => {
    const statistics = demoStatistics(['zzp']);
    const { plan, table } = lookAt({ regions: [codeOf('Culemborg')] }, statistics);
    expect(notableItems(table.notes)[0]).toMatchObject({ indicator: 'zzp', stands: true });
    expect(wordTable(plan, table, statistics.catalogue, { grounds: {}, notes: [] }).summary).not.toContain(
      'fictief',
    );
  });
});
