/** A mean of a group needs the weight of the same period: where that alone is missing, it is said so. */
import { describe, expect, it } from 'vitest';
import type { Query } from '#intents/query.ts';
import { tabulate } from '#src/answer/compute/tabulate.ts';
import { isNoFigure, makePlan } from '#src/answer/plan/plan.ts';
import { wordNoFigure } from '#src/answer/wording/no-figure.ts';
import { noWeightSentence } from '#src/answer/wording/no-weight.ts';
import { sayingsOf } from '#src/answer/wording/notes.ts';
import type { Catalogue, NoFigure, Plan, ResultTable } from '#src/model.ts';
import { demoStatistics } from './demo.ts';

const demo = demoStatistics(['woz_waarde', 'woningvoorraad']);
const KNOWN = ['2022', '2024'];
const weightYears = demo.catalogue.coverage.get('woningvoorraad');
if (weightYears === undefined) throw new Error('woningvoorraad has figures');
/** The weight is known for two years only. */
const catalogue: Catalogue = {
  ...demo.catalogue,
  coverage: new Map([
    ...demo.catalogue.coverage,
    ['woningvoorraad', { ...weightYears, periods: { year: KNOWN } }],
  ]),
};
const first = catalogue.coverage.get('woz_waarde')?.periods.year?.[0] ?? '';

function ask(query: Partial<Query>): { plan: Plan; found: ResultTable | NoFigure } {
  const plan = makePlan({ indicators: ['woz_waarde'], ...query } as Query, catalogue, '2026-11-24');
  if (isNoFigure(plan)) throw new Error(JSON.stringify(plan));
  const rows = demo
    .observations(plan.needs)
    .filter((row) => row.indicator !== 'woningvoorraad' || KNOWN.includes(row.period));
  return { plan, found: tabulate(plan, rows, catalogue) };
}

function sayings(query: Partial<Query>): string[] {
  const { plan, found } = ask(query);
  if (isNoFigure(found)) throw new Error(JSON.stringify(found));
  return sayingsOf(found.notes, { plan, table: found, catalogue }).map(({ text }) => text);
}

const OTHERS =
  'Voor de G40 is er een cijfer over 2022 en 2024: over andere jaren ontbreekt het gewicht (woningvoorraad).';

describe('a mean of which the weight is missing', () => {
  it('of a development says so, and not that the figures begin later', () => {
    const said = sayings({ operation: 'trend', regions: ['G40'], period: { from: '2015' } });
    expect(said).toContain(OTHERS);
    expect(said.join(' ')).not.toMatch(/De cijfers beginnen|geen cijfer over|hebben er een/);
  });

  it('still says that the figures of the members begin later than asked', () => {
    const from = String(Number(first) - 3);
    const { found } = ask({ operation: 'trend', regions: ['G40', 'GM0758'], period: { from } });
    expect('notes' in found && found.notes).toContainEqual({
      kind: 'period-unavailable',
      asked: from,
      shown: first,
    });
  });

  it.each(['trend', 'value'] as const)('beside a municipality is no missing figure: %s', (operation) => {
    const period = operation === 'trend' ? { from: '2015' } : { at: '2023' };
    const { found } = ask({ operation, regions: ['GM0758', 'G40'], period });
    if (isNoFigure(found)) throw new Error(JSON.stringify(found));
    expect(found.notes.map(({ kind }) => kind)).toContain('no-weight');
    expect(found.notes.map(({ kind }) => kind)).not.toContain('missing');
    expect(found.rows.find((row) => row.region === 'G40' && row.period === '2023')?.value).toBeNull();
    expect(found.rows.find((row) => row.region === 'GM0758' && row.period === '2023')?.value).not.toBeNull();
    expect(sayings({ operation, regions: ['GM0758', 'G40'], period })).toContain(OTHERS);
  });

  it('over one year is refused with the reason, and the years there are', () => {
    const { plan, found } = ask({ operation: 'value', regions: ['G40'], period: { at: '2023' } });
    expect(found).toEqual({
      reason: 'no-weight',
      indicator: 'woz_waarde',
      region: 'G40',
      weight: 'woningvoorraad',
      asked: ['2023'],
      known: KNOWN,
    });
    const words = wordNoFigure(found as NoFigure, plan.query, catalogue);
    expect(words.summary).toBe(
      'Over 2023 ontbreekt het gewicht (woningvoorraad) om de gemiddelde WOZ-waarde van de G40 uit te rekenen; de gemeenten zelf hebben wel cijfers. Voor de G40 is er een cijfer over 2022 en 2024.',
    );
    expect(words.followUps).toEqual([
      'Gemiddelde WOZ-waarde in de G40 in 2024',
      'Gemiddelde WOZ-waarde in de G40 in 2022',
      expect.stringMatching(/^Ontwikkeling gemiddelde WOZ-waarde in /),
    ]);
  });

  it('of a change says from where it could be told', () => {
    const said = sayings({
      operation: 'trend',
      measure: 'change_pct',
      regions: ['G40'],
      period: { from: '2015' },
    });
    expect(said).toContain(OTHERS);
  });

  it.each([
    [['2016'], [], 'Voor de G40 is er geen cijfer over 2016: het gewicht (banen) ontbreekt.'],
    [
      ['2023'],
      ['2016', '2017', '2018', '2019', '2024'],
      'Voor de G40 is er een cijfer over 2016 tot en met 2019 en 2024: over andere jaren ontbreekt het gewicht (banen).',
    ],
    [
      ['2013', '2014', '2015'],
      ['2012', '2016', '2018', '2020'],
      'Voor de G40 is er geen cijfer over 2013 tot en met 2015: het gewicht (banen) ontbreekt.',
    ],
  ])('asked %j, known %j', (periods, known, text) => {
    const note = { kind: 'no-weight', indicator: 'x', region: 'G40', name: 'G40', weight: 'banen' } as const;
    expect(noWeightSentence({ ...note, periods, known }, 'de G40', 'banen')).toBe(text);
  });
});
