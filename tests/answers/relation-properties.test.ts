/** Whatever two indicators are held against each other, wherever: what holds for all answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParser } from '#intents/parse.ts';
import type { Query } from '#intents/query.ts';
import { placeByCode } from '#src/answer/wording/places.ts';
import { wordRelation } from '#src/answer/wording/relation.ts';
import { strandsOf } from '#src/answer/wording/strands.ts';
import { allowedNumbers, verifyNumbers } from '#src/answer/wording/verify.ts';
import { catalogue, collisions, work, worked } from './relation.ts';

describe('whatever is asked', () => {
  const indicators = fc.constantFrom(...catalogue.indicators.keys());
  const regions = fc.constantFrom('GM0758', 'GM0820', 'GM0796', 'GM0085', 'GM1900', 'PV30', 'G40');
  const query = fc.record(
    {
      indicators: fc.array(indicators, { minLength: 2, maxLength: 3 }),
      regions: fc.uniqueArray(regions, { maxLength: 4 }),
      among: fc.constantFrom('NL', 'G4', 'G40', 'PV24', 'PV30', 'PEERS', 'SIZE:100000-', 'M50'),
      members: fc.constantFrom('gemeente', 'provincie'),
      measure: fc.constantFrom('level', 'per_1000_inwoners', 'change', 'change_pct', 'share', 'index'),
      sectors: fc.constantFrom(['zorg'], ['logistiek']),
      period: fc.constantFrom(
        { at: '2023' },
        { at: '2024-Q2' },
        { latest: true },
        { from: '2019', to: '2023' },
      ),
      except: fc.constantFrom(['G4'], ['zorg'], ['2023']),
    },
    { requiredKeys: ['indicators'] },
  );

  it('nothing throws, nothing is invented, nothing is clipped or written over', () => {
    let answered = 0;
    fc.assert(
      fc.property(query, (asked) => {
        const found = work(asked as unknown as Partial<Query>);
        if ('summary' in found) {
          expect(found.rows).toEqual([]);
          return;
        }
        answered++;
        const { plan, table, answer } = found;
        const strands = strandsOf(plan, table, catalogue);
        const draft = wordRelation({ plan, table, catalogue, strands });
        const said = [draft?.headline, ...(draft?.sentences ?? [])].join(' ');
        expect(verifyNumbers(said, allowedNumbers(plan, table, strands, catalogue))).toEqual([]);
        expect(answer.headline).toBe(draft?.headline);
        expect(said).not.toMatch(/undefined|NaN|null| {2}|\.\.|doordat|omdat|veroorzaakt|leidt tot/);
        expect(answer.table.rows).toHaveLength(table.rows.length / 2);
        if (answer.chart !== null) {
          expect(answer.chart.height).toBeLessThanOrEqual(512);
          expect(collisions(answer.chart)).toEqual([]);
        }
      }),
      { numRuns: 40, seed: 20261125 },
    );
    expect(answered).toBeGreaterThan(8);
  }, 120_000);
});

describe('pictures', () => {
  const LONGEST = ['GM0820', 'GM0796', 'GM1900'];
  it.each([
    ['the longest names', { indicators: ['besteedbaar_inkomen', 'winkelleegstand'], regions: LONGEST }],
    ['a dense cloud', { indicators: ['bevolkingsdichtheid', 'woz_waarde'], regions: LONGEST }],
    [
      'long subjects',
      { indicators: ['brp_per_inwoner', 'vacatures'], members: 'provincie', regions: ['PV30'] },
    ],
    ['a few', { indicators: ['werkloosheid', 'bijstandsuitkeringen'], among: 'G4', regions: ['GM0518'] }],
    [
      'two periods',
      {
        indicators: ['voortijdig_schoolverlaters', 'snelgroeiende_bedrijven'],
        regions: LONGEST,
        among: 'PV30',
      },
    ],
  ] as const)('%s: every asked place is named, nothing clipped or written over', (_, asked) => {
    const { answer, table } = worked(asked as unknown as Partial<Query>);
    const { chart } = answer;
    if (chart === null) throw new Error('no picture');
    expect(collisions(chart)).toEqual([]);
    const drawn = JSON.stringify(chart.spec);
    for (const row of table.rows.filter(({ role }) => role === 'subject'))
      for (const word of placeByCode(row.region, catalogue).shown.split(' ')) expect(drawn).toContain(word);
  });
});

describe('follow-ups', () => {
  const parser = createParser(catalogue.vocabulary);
  it.each([
    [{ indicators: ['werkloosheid', 'bijstandsuitkeringen'] }, 'G40'],
    [{ indicators: ['werkloosheid', 'bijstandsuitkeringen'], among: 'G40' }, 'NL'],
    [{ indicators: ['besteedbaar_inkomen', 'now_steun'], regions: ['GM0363'] }, 'G40'],
    [{ indicators: ['zzp', 'eenzaamheid'], regions: ['GM0820'] }, 'PV30'],
  ] as const)('the same elsewhere can be asked as it stands: %o', (asked, among) => {
    const { answer } = worked(asked as unknown as Partial<Query>);
    const [first = ''] = answer.followUps;
    const parse = parser.parse({ question: first, today: '2026-11-24' });
    expect(parse).toMatchObject({
      outcome: 'query',
      query: { operation: 'relation', indicators: asked.indicators },
    });
    expect(parse.outcome === 'query' && (parse.query.among ?? 'NL')).toBe(among);
    for (const question of answer.followUps)
      expect(parser.parse({ question, today: '2026-11-24' }).outcome).toBe('query');
  });
});
