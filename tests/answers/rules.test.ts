/**
 * The rules of the statistics, each recomputed here from the raw rows by plain loops: another way than the code goes.
 * Tables: what the answer shows; raw: what the source delivered.
 */
import { describe, expect, it } from 'vitest';
import type { Query } from '#intents/query.ts';
import { tabulate } from '#src/answer/compute/tabulate.ts';
import { isNoFigure, makePlan } from '#src/answer/plan/plan.ts';
import type { Observation, ResultTable, Row } from '#src/model.ts';
import { demoStatistics } from './demo.ts';

const { catalogue, observations } = demoStatistics();
const TODAY = '2026-11-24';

function tableOf(query: Query, change: (rows: Observation[]) => Observation[] = (rows) => rows): ResultTable {
  const plan = makePlan(query, catalogue, TODAY);
  if (isNoFigure(plan)) throw new Error(JSON.stringify(plan));
  const table = tabulate(plan, change([...observations(plan.needs)]), catalogue);
  if (isNoFigure(table)) throw new Error(JSON.stringify(table));
  return table;
}

const rowOf = (table: ResultTable, region: string): Row | undefined =>
  table.rows.find((row) => row.region === region);
const membersOf = (group: string): readonly string[] => catalogue.groups.get(group)?.members ?? [];

/** One raw figure, or undefined. */
function raw(indicator: string, region: string, period: string, sector = ''): number | undefined {
  const grain = period.includes('Q') ? 'quarter' : 'year';
  const found = observations([
    { indicators: [indicator], regions: [region], sectors: [sector], grains: [grain] },
  ]);
  return found.find((row) => row.period === period)?.value ?? undefined;
}

const without = (codes: readonly string[], indicator: string) => (rows: Observation[]) =>
  rows.filter((row) => !(codes.includes(row.region) && row.indicator === indicator));

const total = (values: readonly (number | undefined)[]): number => {
  let result = 0;
  for (const value of values) result += value ?? Number.NaN;
  return result;
};

describe('rule 1, groups', () => {
  it('of counts is the total, with the mean of a municipality', () => {
    const row = rowOf(
      tableOf({
        operation: 'value',
        indicators: ['banen'],
        regions: ['GM0758', 'G40'],
        measure: 'level',
      } as Query),
      'G40',
    );
    const members = membersOf('G40');
    const expected = total(members.map((code) => raw('banen', code, row?.period ?? '')));
    expect(row?.value).toBeCloseTo(expected, 6);
    expect(row?.meanPerMember).toBeCloseTo(expected / members.length, 6);
  });

  it('of a ratio comes from its parts: the mean of the percentages would be another figure', () => {
    const row = rowOf(
      tableOf({ operation: 'value', indicators: ['winkelleegstand'], regions: ['G40'] } as Query),
      'G40',
    );
    const period = row?.period ?? '';
    const { aggregation } = catalogue.indicators.get('winkelleegstand') ?? {};
    if (aggregation?.kind !== 'ratio') throw new Error('winkelleegstand is a ratio');
    const { numerator, denominator, factor } = aggregation;
    const tops = membersOf('G40').map((code) => raw(numerator, code, period));
    const bottoms = membersOf('G40').map((code) => raw(denominator, code, period));
    expect(row?.value).toBeCloseTo((total(tops) / total(bottoms)) * factor, 9);
    const mean = total(tops.map((top, at) => ((top ?? 0) / (bottoms[at] ?? 1)) * factor)) / tops.length;
    expect(Math.abs((row?.value ?? 0) - mean)).toBeGreaterThan(0.001);
  });

  it('of a mean is weighted, of the same year', () => {
    const row = rowOf(
      tableOf({ operation: 'value', indicators: ['besteedbaar_inkomen'], regions: ['G4'] } as Query),
      'G4',
    );
    const { aggregation } = catalogue.indicators.get('besteedbaar_inkomen') ?? {};
    if (aggregation?.kind !== 'mean') throw new Error('besteedbaar_inkomen is a mean');
    const period = row?.period ?? '';
    let top = 0;
    let bottom = 0;
    for (const code of membersOf('G4')) {
      const weight = raw(aggregation.weight, code, period) ?? Number.NaN;
      top += (raw('besteedbaar_inkomen', code, period) ?? Number.NaN) * weight;
      bottom += weight;
    }
    expect(row?.value).toBeCloseTo(top / bottom, 6);
  });

  it('says how many members have a figure, and gives none below two thirds of the weight', () => {
    const members = membersOf('G40');
    const query = { operation: 'value', indicators: ['winkelleegstand'], regions: ['G40'] } as Query;
    const few = tableOf(query, (rows) =>
      without(
        members.slice(0, 3),
        'winkelpanden',
      )(
        without(
          members.slice(0, 3),
          'leegstaande_winkelpanden',
        )(without(members.slice(0, 3), 'winkelleegstand')(rows)),
      ),
    );
    expect(rowOf(few, 'G40')).toMatchObject({ members: members.length, withFigure: members.length - 3 });
    expect(few.notes).toContainEqual(
      expect.objectContaining({ kind: 'coverage', withFigure: members.length - 3 }),
    );
  });
});

describe('rule 2, counts of unequal places', () => {
  it('are compared per 1.000 inwoners, with the count behind it', () => {
    const table = tableOf({
      operation: 'trend',
      indicators: ['faillissementen'],
      regions: ['GM0758', 'GM0855'],
    });
    expect(table.measure).toBe('per_1000_inwoners');
    expect(table.notes).toContainEqual({ kind: 'per-1000', assumed: true });
    for (const row of table.rows.filter(({ period, value }) => period.length === 4 && value !== null)) {
      const count = raw('faillissementen', row.region, row.period) ?? row.absolute ?? Number.NaN;
      expect(row.absolute).toBeCloseTo(count, 9);
      const inhabitants = raw('inwoners', row.region, row.period);
      if (inhabitants !== undefined) expect(row.value).toBeCloseTo((count / inhabitants) * 1000, 9);
    }
  });
});

describe('rule 4, stock and flow', () => {
  const quarters = ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'];
  const quarterly = (indicator: string, drop?: string): ((rows: Observation[]) => Observation[]) => {
    return (rows) => [
      ...rows.filter((row) => row.indicator !== indicator),
      ...quarters
        .filter((period) => period !== drop)
        .map((period, at) => ({
          ...{ indicator, region: 'GM0758', period, value: 10 * (at + 1), status: 'final' as const },
          ...{ release: 2, fictional: true },
        })),
    ];
  };
  const year = (indicator: string): Query =>
    ({ operation: 'value', indicators: [indicator], regions: ['GM0758'], period: { at: '2023' } }) as Query;

  it('a year of a flow is the sum of its quarters', () => {
    expect(tableOf(year('faillissementen'), quarterly('faillissementen')).rows[0]?.value).toBe(
      10 + 20 + 30 + 40,
    );
  });

  it('but only if all four are there: a quarter is no figure of a year that is over', () => {
    const table = tableOf(year('faillissementen'), quarterly('faillissementen', '2023-Q2'));
    expect(table.rows.map(({ period, value }) => [period, value])).toEqual([['2023', null]]);
    expect(table.notes).toContainEqual(expect.objectContaining({ kind: 'missing', why: 'incomplete' }));
  });

  it('a year of a stock is its last quarter', () => {
    expect(tableOf(year('vacatures'), quarterly('vacatures')).rows[0]?.value).toBe(40);
  });
});

describe('rule 5 and 6, periods and what is missing', () => {
  it('compares at the newest period that all have, and says who has newer', () => {
    const query: Query = { operation: 'value', indicators: ['banen'], regions: ['GM0758', 'GM0855'] };
    const newest = tableOf(query).periods.at(-1) ?? '';
    const table = tableOf(query, (rows) =>
      rows.filter((row) => !(row.region === 'GM0855' && row.period === newest && row.indicator === 'banen')),
    );
    expect(new Set(table.rows.map(({ period }) => period))).toEqual(new Set([String(Number(newest) - 1)]));
    expect(table.notes).toContainEqual(expect.objectContaining({ kind: 'newer-elsewhere', newer: newest }));
  });

  it('leaves a gap where the source has none, and never a zero', () => {
    const table = tableOf({ operation: 'trend', indicators: ['banen'], regions: ['GM0758'] }, (rows) =>
      rows.map((row) => (row.period === '2020' && row.indicator === 'banen' ? { ...row, value: null } : row)),
    );
    const row = table.rows.find(({ period }) => period === '2020');
    expect(row?.value ?? null).toBeNull();
    expect(table.rows.every(({ value }) => value !== 0)).toBe(true);
  });
});

describe('rule 7, ranks', () => {
  it('name how many have a figure, and ties share a place', () => {
    const table = tableOf({
      operation: 'rank',
      indicators: ['arbeidsparticipatie'],
      among: 'PV30',
      order: 'high',
      limit: 400,
    } as Query);
    const ranked = table.rows.filter((row) => row.rank !== undefined);
    for (const row of ranked) {
      const higher = ranked.filter(
        (other) => Number(other.value?.toFixed(row.decimals)) > Number(row.value?.toFixed(row.decimals)),
      );
      expect(row.rank, row.regionName).toBe(higher.length + 1);
      expect(row.of).toBe(ranked.length);
    }
    expect(ranked.length).toBeGreaterThan(50);
  });
});

describe('rule 8, small numbers', () => {
  it.each([
    [19, true],
    [20, false],
  ])('from %i there is no change in percent: %s', (base, refused) => {
    const table = tableOf(
      {
        operation: 'value',
        indicators: ['faillissementen'],
        regions: ['GM0758'],
        measure: 'change_pct',
        period: { from: '2022', to: '2023' },
      } as Query,
      (rows) => [
        ...rows.filter(({ indicator }) => indicator !== 'faillissementen'),
        ...[
          ['2022', base],
          ['2023', 30],
        ].map(([period, value]) => ({
          ...{ indicator: 'faillissementen', region: 'GM0758', period: String(period), value: Number(value) },
          ...{ status: 'final' as const, release: 2, fictional: true },
        })),
      ],
    );
    const [row] = table.rows;
    if (refused) {
      expect(row?.value).toBeNull();
      expect(row?.change).toBe(30 - base);
    } else expect(row?.value).toBeCloseTo((30 / base - 1) * 100, 9);
  });
});

describe('rule 10, level', () => {
  it('offers the smallest larger area that has it, or says that there is none', () => {
    const plan = makePlan(
      { operation: 'value', indicators: ['spanningsindicator'], regions: ['GM0758'] },
      catalogue,
      TODAY,
    );
    const table = isNoFigure(plan) ? plan : tabulate(plan, [...observations(plan.needs)], catalogue);
    const level = isNoFigure(table)
      ? table.reason === 'level'
      : table.notes.some(({ kind }) => kind === 'level');
    expect(level || catalogue.indicators.get('spanningsindicator')?.smallestArea === 'gemeente').toBe(true);
  });
});
