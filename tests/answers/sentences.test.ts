/** What holds of every answer: Dutch without visible mistakes, short, and nothing said twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMeasure } from '#adapters/render/fonts.ts';
import { balance, isCut } from '#src/answer/charts/text.ts';
import { FONT, type Font, PAD, WIDTH } from '#src/answer/charts/theme.ts';
import { inPart, partsIn } from '#src/answer/wording/fractions.ts';
import type { Measure, Query, Row } from '#src/model.ts';
import { catalogueOfReal, isUnderstood, type Said, sayQuery } from './golden/said.ts';
import { faultsOfSentence, mistakesIn, repeatedIn } from './grammar.ts';

const measure = createMeasure();
const FICTIONAL = 'Voorbeeldcijfers (fictief).';

const PLACES = ['GM0758', 'GM0448', 'GM0518', 'GM1900', 'GM0344', 'PV26', 'PV30', 'NL', 'G40', 'CR01'];
const COMPARED = [...PLACES, 'PEERS', 'SIZE:100000-', 'GM0855'];
const MEASURES: (Measure | undefined)[] = [
  undefined,
  'level',
  'per_1000_inwoners',
  'change',
  'change_pct',
  'share',
  'index',
];

const indicator = fc.constantFrom(...catalogueOfReal.indicators.keys());
const asked = fc.constantFrom(...MEASURES);
const period = fc.constantFrom<Query['period']>(
  undefined,
  { latest: true },
  { at: '2023' },
  { at: '2012' },
  { from: '2019' },
  { from: '2010', to: '2022' },
  { points: ['2019', '2024'] },
  { last: 5, unit: 'year' },
);

/** Absent fields are left out, as a parser does. */
const given = (fields: { [Key in keyof Query]: Query[Key] | undefined }): Query =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Query;

const figures = fc
  .record({
    operation: fc.constantFrom('value' as const, 'trend' as const),
    indicators: fc.tuple(indicator),
    regions: fc.uniqueArray(fc.constantFrom(...COMPARED), { minLength: 1, maxLength: 4 }),
    measure: asked,
    period,
    sectors: fc.option(fc.constantFrom<string[]>(['zorg'], ['industrie']), { nil: undefined, freq: 5 }),
  })
  .map(({ regions: [first = 'GM0758', ...rest], ...query }) =>
    // Peers are those of a municipality.
    given({ ...query, regions: first === 'PEERS' ? ['GM0758', first] : [first, ...rest] }),
  );

const overMembers = fc
  .record({
    operation: fc.constantFrom('rank' as const, 'map' as const),
    indicators: fc.tuple(indicator),
    among: fc.constantFrom('G40', 'PV30', 'PV26', 'NL', 'P10', 'SIZE:0-75000'),
    regions: fc.constantFrom<string[] | undefined>(undefined, ['GM0758'], ['GM0855', 'GM0758']),
    order: fc.constantFrom(undefined, 'high' as const, 'low' as const),
    measure: asked,
    period,
    filter: fc.option(fc.constantFrom({ above: 5 }, { below: 0.001 }), { nil: undefined, freq: 5 }),
    limit: fc.constantFrom(undefined, 1, 5),
  })
  .map(given);

const others = fc
  .record({
    operation: fc.constantFrom('breakdown' as const, 'about' as const, 'relation' as const),
    indicators: fc.uniqueArray(indicator, { minLength: 2, maxLength: 2 }),
    regions: fc.constantFrom<string[]>(['GM0758'], ['GM0344', 'NL']),
    period: fc.constantFrom<Query['period']>(undefined, { at: '2024' }),
  })
  .map(({ operation, indicators, ...query }) =>
    given({
      ...query,
      operation,
      indicators: operation === 'breakdown' ? indicators.slice(0, 1) : indicators,
      ...(operation === 'relation' ? { among: 'G40' } : {}),
    }),
  );

const linesOf = (headline: string, font: Font = FONT.title, most = 2): readonly string[] =>
  balance(headline, WIDTH - 2 * PAD, font, measure, most);

function faultsOf({ headline, sentences, assumptions, altText }: Said): string[] {
  const said = sentences.filter((text) => text !== FICTIONAL);
  const faults = [...said, ...assumptions].flatMap(faultsOfSentence);
  faults.push(...mistakesIn(headline), ...mistakesIn(altText));
  if (/\.$/.test(headline)) faults.push(`full stop: ${headline}`);
  if (said.length > 4) faults.push(`too many sentences: ${said.join(' ')}`);
  if (isCut(linesOf(headline, { size: 19, weight: 700 }, 3)) && isCut(linesOf(headline)))
    faults.push(`too long: ${headline}`);
  const twice = repeatedIn(said);
  if (twice.length > 0) faults.push(`said twice: ${twice.join(' ')}`);
  return faults;
}

describe('every answer', () => {
  it.each([
    ['figures and developments', figures, 500],
    ['orders and maps', overMembers, 150],
    ['breakdowns, relations and explanations', others, 120],
  ] as const)('%s', (_, queries, numRuns) => {
    fc.assert(
      fc.property(queries as fc.Arbitrary<Query>, (query) => {
        expect(faultsOf(sayQuery(query)), JSON.stringify(query)).toEqual([]);
      }),
      { numRuns, seed: 20261124 },
    );
  });

  it('asks on in questions that are understood', () => {
    const said = [...catalogueOfReal.indicators.keys()].flatMap((id) => [
      ...sayQuery({ operation: 'value', indicators: [id], regions: ['GM0758'] }).followUps,
      ...sayQuery({ operation: 'rank', indicators: [id], among: 'SIZE:0-75000' }).followUps,
    ]);
    expect([...new Set(said)].filter((question) => !isUnderstood(question))).toEqual([]);
  });
});

describe('headlines', () => {
  it('fit on two lines for the plain questions on every indicator', () => {
    const said = [...catalogueOfReal.indicators.keys()].flatMap((id) => [
      sayQuery({ operation: 'value', indicators: [id], regions: ['GM0758'] }).headline,
      sayQuery({ operation: 'value', indicators: [id], regions: ['GM0758', 'G40'] }).headline,
      sayQuery({ operation: 'trend', indicators: [id], regions: ['GM0796', 'GM0758'] }).headline,
      sayQuery({ operation: 'rank', indicators: [id], regions: ['GM0758'], among: 'G40' }).headline,
      sayQuery({ operation: 'map', indicators: [id], among: 'PV30' }).headline,
    ]);
    expect(said.filter((headline) => isCut(linesOf(headline)))).toEqual([]);
  });
});

describe('parts in words', () => {
  const row = (value: number): Row => ({ value, unit: '%', text: '', decimals: 1 }) as Partial<Row> as Row;
  it.each([
    [19.2, 'bijna een vijfde'],
    [25.1, 'ongeveer een kwart'],
    [26, 'ruim een kwart'],
    [48.9, 'bijna de helft'],
    [67.5, 'ruim twee derde'],
    [29, undefined],
    [3, undefined],
  ])('%d%%: %s', (value, words) => {
    expect(inPart(row(value))).toBe(words);
    expect(partsIn(`In 2025 was dat zo: ${words ?? 'niets'}.`)).toEqual(words === undefined ? [] : [words]);
  });
});
