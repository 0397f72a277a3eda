/** What a development shows besides its lines: an annotation, breaks, and where its axis begins. */
import { describe, expect, it } from 'vitest';
import { annotationsOf, breaksOf, hidesMovement } from '#src/answer/present/lines.ts';
import type { ChartSeries } from '#src/model.ts';
import { marksOf } from './faults.ts';
import { answerOf } from './pictures.ts';

const seriesOf = (...values: readonly (number | null)[]): ChartSeries => ({
  name: 'Breda',
  role: 'subject',
  points: values.map((value, index) => ({
    period: String(2015 + index),
    position: 2015 + index,
    value,
    text: value === null ? '.' : String(value),
  })),
});

describe('one point gets its value', () => {
  it.each([
    ['a peak', [10, 20, 48, 30, 25], ['2017: 48']],
    ['a low', [40, 30, 5, 20, 35], ['2017: 5']],
    ['the greater of a peak and a low first', [20, 60, 40, 10, 22], ['2016: 60', '2018: 10']],
    ['none that is hardly higher than the ends', [10, 40, 42, 41, 41], []],
    ['none of two equal peaks', [10, 48, 20, 48, 25], []],
    ['none at an end', [10, 20, 30, 40, 50], []],
    ['none in a short series', [10, 48, 20], []],
    ['none without figures', [null, null, null, null, null], []],
    ['a peak beside a gap', [10, null, 48, 20, 25, 11], ['2017: 48']],
  ])('%s', (_, values, expected) => {
    expect(annotationsOf([seriesOf(...values)], true).map(({ text }) => text)).toEqual(expected);
  });
});

describe('the axis begins at zero', () => {
  it.each([
    ['for what moves well', [10, 20, 30], false],
    ['not for a small movement at a high level', [17_282_163, 17_700_000, 18_130_231], true],
    ['for what stands still', [1000, 1001, 1000], false],
    ['for what is zero at times', [0, 1, 0], false],
    ['for negative figures', [-100, -101, -102], false],
    ['without figures', [null, null], false],
  ])('%s', (_, values, expected) => {
    expect(hidesMovement([seriesOf(...values)])).toBe(expected);
  });

  it('and where it does not, the picture says so', () => {
    const chart = answerOf('inwoners Nederland sinds 2019')?.chart;
    if (!chart) throw new Error('a picture was expected');
    const texts = marksOf(chart).texts.map(({ text }) => text);
    expect(texts).toContain('Inwoners, 2019–2026, as begint niet bij nul');
    expect(texts).toContain('17,5\u00A0mln');
  });
});

describe('lines are named', () => {
  it.each([
    'werkloosheid en winkelleegstand in Breda',
    'winkelleegstand en arbeidsparticipatie in Breda',
    "vacatures 's-Hertogenbosch vs Nuenen, Gerwen en Nederwetten",
  ])('whole: %s', (question) => {
    const chart = answerOf(question)?.chart;
    if (!chart) throw new Error('a picture was expected');
    expect(marksOf(chart).texts.filter(({ text }) => text.includes('…'))).toEqual([]);
  });
});

describe('a merger is marked', () => {
  const strandOf = (kind: string, boundary?: 'merged') =>
    ({
      place: { code: 'GM1982', kind },
      rows: [2020, 2021, 2022, 2023].map((year) => ({
        region: 'GM1982',
        period: String(year),
        ...(boundary !== undefined && year < 2022 ? { boundary } : {}),
      })),
    }) as unknown as Parameters<typeof breaksOf>[0];
  const merger = {
    year: 2022,
    oldCode: 'GM0756',
    oldName: 'Boxmeer',
    newCode: 'GM1982',
    kind: 'full',
  } as const;

  it('in its year', () => {
    expect(breaksOf(strandOf('gemeente', 'merged'), [merger, { ...merger, oldCode: 'GM0786' }])).toEqual([
      { position: 2022, label: 'herindeling 2022' },
    ]);
  });

  it('not where the figures were never put together', () => {
    expect(breaksOf(strandOf('gemeente'), [merger])).toEqual([]);
  });

  it('not in the figures of a group', () => {
    expect(breaksOf(strandOf('groep', 'merged'), [merger])).toEqual([]);
  });

  it('not before or after the years that are shown', () => {
    expect(breaksOf(strandOf('gemeente', 'merged'), [{ ...merger, year: 2026 }])).toEqual([]);
  });
});
