/** "Hoe is dit berekend?" as a follow-up: asked in text, answered with the calculation of what was shown before. */
import { describe, expect, it } from 'vitest';
import { presentAsText } from '#adapters/terminal/present.ts';
import { calculationHtml } from '#adapters/web/calculation.ts';
import { createParser } from '#intents/parse.ts';
import { createApp } from '#src/answer/app.ts';
import { answerToJson } from '#src/answer/json.ts';
import { numbersIn } from '#src/answer/wording/verify.ts';
import type { Answer, DataAnswer, Query } from '#src/model.ts';
import { memoryFigures } from './memory-figures.ts';
import { demo, TODAY } from './told.ts';

const noPicture = () => Promise.reject(new Error('no pictures here'));
const app = createApp({
  statistics: {
    catalogue: async () => demo.catalogue,
    observations: async (needs) => demo.observations(needs),
  },
  createParser,
  figures: memoryFigures(),
  measure: (text) => text.length * 8,
  ...{ png: noPicture, svg: noPicture, xlsx: noPicture },
  today: () => TODAY,
});

function dataOf(answer: Answer): DataAnswer {
  if (answer.outcome !== 'query') throw new Error(JSON.stringify(answer));
  return answer;
}

const ask = async (text: string, previous?: Query): Promise<DataAnswer> =>
  dataOf(await app.ask({ text, today: TODAY, ...(previous === undefined ? {} : { previous }) }));

const ABOUT: Query = { operation: 'about', indicators: ['winkelleegstand'] };
const RANK: Query = { operation: 'rank', indicators: ['winkelleegstand'], regions: ['GM0758'], among: 'G4' };

describe('asked as a follow-up', () => {
  it.each<[string, Query]>([
    ['hoe is dit berekend?', ABOUT],
    ['hoe kom je hieraan?', ABOUT],
    ['laat de berekening zien', ABOUT],
    ['welke gemeenten zitten daarin?', RANK],
    ['uit welke gemeenten bestaat dat?', RANK],
  ])('%s', async (text, query) => {
    const before = await ask('winkelleegstand Breda vs G4');
    const answer = await ask(text, before.query);
    expect(answer.query).toEqual(query);
    expect(answer).toMatchObject({ aspect: 'calculation', chart: null, figure: before.figure });
    expect(answer.headline).toBe('Zo is dit berekend: winkelleegstand in Breda in 2026');
    expect(answer.summary).toBe(
      'Voorbeeldcijfers (fictief). Winkelleegstand in Breda in 2026: leegstaande winkelpanden (116) gedeeld door winkelpanden (2.482), maal 100 = 4,7%. Winkelleegstand in de G4 in 2026: leegstaande winkelpanden van alle 4 gemeenten samen (2.374) gedeeld door hun winkelpanden (30.628), maal 100 = 7,8%. Alle 4 gemeenten van de G4 tellen mee.',
    );
    expect(answer.table.rows.map(([name]) => name)).toEqual([
      ...['Amsterdam', 'Den Haag', 'Rotterdam', 'Utrecht', 'Samen'],
    ]);
    expect(answer.rows.map(({ region, period }) => `${region} ${period}`)).toEqual([
      'GM0758 2026',
      'G4 2026',
    ]);
  });

  it('says no number that the tables of the calculation do not have', async () => {
    for (const question of [
      'winkelleegstand Breda vs G40',
      'vacatures Breda vs G40',
      'faillissementen Breda 2023',
      'banen Tilburg als index sinds 2018',
      'besteedbaar inkomen G40',
      'top 5 werkloosheid in Noord-Brabant',
    ]) {
      const before = await ask(question);
      const { summary, calculation, rows } = await ask('hoe is dit berekend?', before.query);
      const shown = new Set(
        numbersIn(
          [
            ...(calculation?.tables ?? []).flatMap((table) => [
              table.caption,
              ...table.columns.map(({ label }) => label),
              ...table.rows.flat(),
            ]),
            ...rows.flatMap(({ rank, of }) => [rank, of]),
          ].join(' '),
        ),
      );
      const factors = ['100', '1.000'];
      const counts = (calculation?.tables ?? []).map((table) => String(table.rows.length - 1));
      const other = numbersIn(summary).filter(
        (number) => ![...shown, ...factors, ...counts].includes(number),
      );
      expect(other, `${question}: ${summary}`).toEqual([]);
    }
  });

  it.each(['hoe is dit berekend?', 'waar komt dit vandaan?'])(
    'after an answer without figures it is about the indicator, as before: %s',
    async (text) => {
      const answer = await ask(text, ABOUT);
      expect(answer.query).toEqual(ABOUT);
      expect(answer.aspect).toBeUndefined();
      expect(answer.table.rows.map(([name]) => name)).toContain('Definitie');
    },
  );

  it('is another question when another topic is named', async () => {
    const before = await ask('winkelleegstand Breda vs G4');
    expect((await ask('hoe wordt werkloosheid berekend?', before.query)).aspect).toBeUndefined();
  });
});

describe('shown', () => {
  it('by the terminal in full when asked, and not otherwise', async () => {
    const before = await ask('winkelleegstand Breda vs G4');
    const answer = await ask('hoe is dit berekend?', before.query);
    expect(presentAsText(answer).join('\n')).toMatch(/Berekening:[\s\S]*Rotterdam[\s\S]*Release 2/);
    expect(presentAsText(before).join('\n')).not.toContain('Berekening:');
  });

  it('by the page folded under the answer, and open when asked', async () => {
    const before = await ask('winkelleegstand Breda vs G4');
    const answer = await ask('hoe is dit berekend?', before.query);
    expect(calculationHtml(before)?.text).toMatch(/^<details class="peilstok-details"><summary>Hoe is dit/);
    expect(calculationHtml(answer)?.text).toMatch(/^<details class="peilstok-details" open>/);
  });

  it('by no door where there is none; the JSON of an answer leaves it out', async () => {
    const answer = await ask('wat betekent grijze druk?');
    expect(calculationHtml(answer)).toBeUndefined();
    expect(answerToJson(await ask('winkelleegstand Breda'))).not.toHaveProperty('calculation');
  });
});
