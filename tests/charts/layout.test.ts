/** No picture has texts over each other, over bars or lines, or beyond its edges, whatever is in it. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawChart } from '#src/answer/charts/draw.ts';
import { CONTENTS } from './contents.ts';
import { EXAMPLES } from './examples.ts';
import { faultsOf, marksOf } from './faults.ts';
import { answerOf, measure } from './pictures.ts';

const PRACTICE = new URL('../../../shared/questions/practice.jsonl', import.meta.url);
const HOME = 'GM0758';

function practice(): string[] {
  const lines = readFileSync(PRACTICE, 'utf8').trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { readonly question: string }).question);
}

/** All pictures that questions lead to, with what is wrong with each. */
function faultsFor(questions: readonly string[]): { pictures: number; faults: string[] } {
  const pictures = questions.flatMap((question) => {
    const chart = answerOf(question, HOME)?.chart ?? null;
    return chart === null ? [] : [{ question, chart }];
  });
  const faults = pictures.flatMap(({ question, chart }) =>
    [...faultsOf(chart), ...cutTexts(chart)].map((fault) => `${question}: ${fault}`),
  );
  return { pictures: pictures.length, faults };
}

const cutTexts = (chart: Parameters<typeof marksOf>[0]): string[] =>
  marksOf(chart)
    .texts.filter(({ text }) => text.includes('…'))
    .map(({ text }) => `cut: "${text}"`);

describe('the layout of pictures', () => {
  it('is sound for one question of each kind', () => {
    const { pictures, faults } = faultsFor(EXAMPLES.map(({ question }) => question));
    expect(faults).toEqual([]);
    expect(pictures).toBeGreaterThan(8);
  });

  it.skipIf(!existsSync(PRACTICE))('is sound for all questions to practise with', () => {
    const { pictures, faults } = faultsFor(practice());
    expect(faults).toEqual([]);
    expect(pictures).toBeGreaterThan(50);
  });

  it.each(Object.entries(CONTENTS))('is sound for nasty names and figures: %s', (_, content) => {
    fc.assert(
      fc.property(content, (made) => {
        expect(faultsOf(drawChart(made, measure))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
