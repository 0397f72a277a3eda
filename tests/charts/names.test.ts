/** One name for a place in one answer: the one people say, in words, picture, table and the text for who sees neither. */
import { expect, it } from 'vitest';
import { answerOf } from './pictures.ts';

it.each([
  ['line', 'winkelleegstand Den Bosch en Den Haag sinds 2018'],
  ['bars', 'werkloosheid Den Bosch, Den Haag en Breda in 2024'],
  ['dumbbell', 'werkloosheid Den Bosch, Den Haag en Breda 2019 en 2025'],
  ['ranking', 'waar staat Den Bosch op werkloosheid in de G40'],
  ['breakdown', 'banen per sector in Den Bosch vergeleken met Den Haag'],
  ['small-multiples', 'wat valt op in Den Bosch'],
])('%s', (kind, question) => {
  const answer = answerOf(question);
  expect(answer?.chart?.kind).toBe(kind);
  const shown = [answer?.headline, answer?.summary, answer?.altText, answer?.table, answer?.chart?.spec].map(
    (part) => JSON.stringify(part),
  );
  for (const part of shown) expect(part).not.toMatch(/'s-(?:Hertogenbosch|Gravenhage)/);
  expect(shown.join()).toContain('Den Bosch');
  // Rows, and what is downloaded, keep the name of the statistics.
  expect(answer?.rows.map(({ regionName }) => regionName)).toContain("'s-Hertogenbosch");
});
