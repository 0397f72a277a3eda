/** Which messages ask for a figure by its id, and which only look like it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactId, FIGURE_ALPHABET, figuresMeant, findFigureId, isFigureId } from '#intents/figure-id.ts';
import { ownCorpora } from './own.ts';

const id = fc
  .array(fc.constantFrom(...FIGURE_ALPHABET), { minLength: 8, maxLength: 8 })
  .map((letters) => letters.join(''))
  .filter((letters) => /\d/.test(letters) && /[A-Z]/.test(letters));

describe('the id of a figure', () => {
  it('is found however it is written', () => {
    const frame = fc.constantFrom(
      'figuur {}',
      'laat fig. {} zien',
      'Figuur nr {}?',
      '{}',
      'ik zoek figuur {} van vorige week',
    );
    const written = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toLowerCase(),
      (text: string) => `${text.slice(0, 4)}-${text.slice(4)}`,
      (text: string) => `${text.slice(0, 4)} ${text.slice(4)}`,
    );
    fc.assert(
      fc.property(id, frame, written, (letters, around, write) => {
        expect(findFigureId(around.replace('{}', write(letters)))).toBe(letters);
      }),
    );
  });

  it.each([
    'figuur werkloosheid Breda',
    'figuur inwoners',
    'figuur Best 2019',
    'figuur Tiel 2023',
    'figuur Q2 2024 vacatures Breda',
    'figuur kw3 2023',
    'figuur G40 vacatures',
    'figuur G40 G4',
    'figuur 2023',
    'figuur 20232024',
    'grafiek vacatures Breda vs G40',
    'grafiek 75plus Breda',
    'tabel 81575NED',
    'kaart van 2023',
    'geef de figuur van vacatures in Breda',
    'vacatures Breda',
    '12345678',
    'PV30',
    'GM0758',
    'figuur',
  ])('is not seen in "%s"', (question) => {
    expect(findFigureId(question)).toBeUndefined();
  });

  it('takes no question of our corpora that asks for something else', () => {
    // A pack names the figures it is made of.
    const others = ownCorpora
      .flatMap(({ lines }) => lines)
      .filter(({ gold }) => gold.figure === undefined && gold.act !== 'pack');
    expect(others.length).toBeGreaterThan(1000);
    const taken = others.filter(({ question }) => findFigureId(question) !== undefined);
    expect(taken.map(({ question }) => question)).toEqual([]);
  });

  it('may be mistyped: what it may have been meant for', () => {
    expect(figuresMeant('7K3QBCDO')).toEqual(['7K3QBCDD', '7K3QBCDQ']);
    expect(figuresMeant('7K3QBCUA')).toEqual(['7K3QBCV4']);
    expect(figuresMeant('7K3QBCDF')).toEqual([]);
    expect(figuresMeant('OOOOOOOO')).toEqual([]);
    fc.assert(fc.property(fc.string(), (text) => figuresMeant(compactId(text)).every(isFigureId)));
  });

  it('is looked for in anything without harm', () => {
    fc.assert(fc.property(fc.string(), (text) => findFigureId(`figuur ${text}`) !== ''));
  });
});
