/** Which question gets which picture. */
import { describe, expect, it } from 'vitest';
import { answerOf } from './pictures.ts';

describe('the kind of picture', () => {
  it.each([
    ['hoeveel inwoners heeft Breda in 2024', null],
    ['wat is winkelleegstand', null],
    ['winkelleegstand Emmen sinds 2018', 'line'],
    ['vacatures Breda vs G40', 'line'],
    ['faillissementen Breda per kwartaal sinds 2022', 'line'],
    ["inwoners Nuenen vs 's-Hertogenbosch in 2024", 'bars'],
    ['werkloosheid Breda 2019 en 2025', 'bars'],
    ['werkloosheid Breda in 2019, 2022 en 2025', 'bars'],
    ['hoe is de werkloosheid in Breda veranderd sinds 2015', 'bars'],
    ['groei banen Breda, Tilburg en Eindhoven sinds 2015', 'bars'],
    ['werkloosheid Breda en Tilburg 2019 en 2025', 'slope'],
    ['werkloosheid Breda, Tilburg en Helmond 2019 en 2025', 'dumbbell'],
    ['werkloosheid Breda en Tilburg in 2019, 2022 en 2025', 'grouped-bars'],
    ['top 10 gemeenten werkloosheid', 'ranking'],
    ['waar staat Breda op werkloosheid in de G40', 'ranking'],
    ['banen per sector in Tilburg', 'breakdown'],
    ['banen per sector in Tilburg vergeleken met Breda', 'breakdown'],
  ])('%s: %s', (question, kind) => {
    const answer = answerOf(question);
    expect(answer).toBeDefined();
    expect(answer?.chart?.kind ?? null).toBe(kind);
  });
});
