/** With several explanations a reader sees, in table and picture, which belongs to which figure. */
import { describe, expect, it } from 'vitest';
import type { Confirmed } from '#src/board/explanations.ts';
import { faultsOf, marksOf } from './faults.ts';
import { pictureOf } from './pictures.ts';

const ofBreda = (number: number, point: Confirmed['point']): Confirmed => ({
  number,
  text: `verklaring ${number}`,
  point: { region: 'GM0758', ...point },
});

/** In the order in which they were made, which is not that of the years. */
const THREE = [
  ofBreda(1, { period: '2022' }),
  ofBreda(2, { period: '2020' }),
  ofBreda(3, {}),
  ofBreda(4, { period: '2020', until: '2022' }),
];

function shown(question: string, confirmed: readonly Confirmed[]) {
  const answer = pictureOf(question, undefined, confirmed)?.answer;
  if (answer === undefined || answer.chart === null) throw new Error(`no picture: ${question}`);
  const texts = marksOf(answer.chart).texts.map(({ text }) => text);
  return { answer, texts, chart: answer.chart };
}

describe('explanations', () => {
  it('are numbered in the order of the figures they are about; one about the whole has no sign', () => {
    const { answer } = shown('winkelleegstand in Breda sinds 2018', THREE);
    expect(answer.explanations).toMatchObject([
      { remark: 3 },
      { remark: 2, sign: '(t1)' },
      { remark: 4, sign: '(t2)' },
      { remark: 1, sign: '(t3)' },
    ]);
    expect(answer.explanations?.[0]?.sign).toBeUndefined();
    const signs = answer.table.rows.map((row) => [row[0], ...(row[1]?.match(/\(t\d\)/g) ?? [])]);
    expect(signs.filter((row) => row.length > 1)).toEqual([
      ['2020', '(t1)', '(t2)'],
      ['2021', '(t2)'],
      ['2022', '(t2)', '(t3)'],
    ]);
    expect(answer.table.legend).toContain('(t1), (t2), (t3) zie de toelichting met dat nummer');
  });

  it('have no number where there is but one', () => {
    const { answer, texts } = shown('winkelleegstand in Breda sinds 2018', THREE.slice(0, 1));
    expect(answer.explanations).toMatchObject([{ remark: 1, sign: '(t)' }]);
    expect(texts).toContain('(t)');
    expect(texts).toContain('(t) zie de toelichting');
  });

  it.each([
    ['a line', 'winkelleegstand in Breda sinds 2018', ['(t1)', '(t2)', '(t3)']],
    [
      'lines that cross',
      'werkloosheid in Breda, Tilburg, Eindhoven en Nederland sinds 2015',
      ['(t1)', '(t2)', '(t3)'],
    ],
    ['bars', 'winkelleegstand in Breda, Tilburg en Emmen in 2022', ['(t1)', '(t2)']],
    ['two moments', 'winkelleegstand in Breda in 2020 en 2022', ['(t1)', '(t2)', '(t3)']],
    ['a slope', 'winkelleegstand in Breda en Tilburg in 2020 en 2022', ['(t1)', '(t2)', '(t3)']],
    ['a dumbbell', 'winkelleegstand in Breda, Tilburg en Emmen in 2020 en 2022', ['(t1)', '(t2)', '(t3)']],
    ['a ranking', 'top 40 gemeenten in de G40 met de hoogste winkelleegstand in 2022', ['(t1)', '(t2)']],
    ['a change', 'groei winkelleegstand in Breda tussen 2019 en 2024', ['(t1)', '(t2)', '(t3)']],
    ['changes', 'groei winkelleegstand in Breda en Tilburg tussen 2019 en 2024', ['(t1)', '(t2)', '(t3)']],
  ])('stand in the picture of %s, legibly', (_, question, signs) => {
    const { answer, texts, chart } = shown(question, THREE);
    const body = texts.filter((text) => !text.includes('zie de toelichting')).join(' ');
    for (const sign of signs) {
      expect(body).toContain(sign);
      expect(answer.table.rows.flat().join(' ')).toContain(sign);
    }
    expect(texts.join(' ')).toContain('zie de toelichting met dat nummer');
    expect(faultsOf(chart)).toEqual([]);
  });
});
