/** Changes of boundaries: nobody is lost, and nobody is counted twice. */
import { describe, expect, it } from 'vitest';
import type { Query } from '#intents/query.ts';
import { forEach, given, membersOf } from './given.ts';

const AMSTERDAM = 'GM0363';
const WEESP = 'GM0457';
const [GRONINGEN, TEN_BOER, HAREN] = ['GM0014', 'GM0009', 'GM0017'];
const [BRABANT, MIDDEN_BRABANT, TILBURG, HAAREN] = ['PV30', 'CR34', 'GM0855', 'GM0788'];

describe('a municipality that merged in the course of a year', () => {
  // Weesp went to Amsterdam on 24 March 2022, so it has figures of its own on 1 January 2022.
  const ask = given(`
    inwoners ${AMSTERDAM} 2022 882633
    inwoners ${WEESP}     2022 20766
    inwoners ${AMSTERDAM} 2024 931298
    starters ${AMSTERDAM} 2022-Q1 100
    starters ${WEESP}     2022-Q1 7
    starters ${AMSTERDAM} 2022-Q2 110
    starters ${AMSTERDAM} 2022-Q3 120
    starters ${AMSTERDAM} 2022-Q4 130
  `);

  it('is counted with its successor while it has figures of its own', () => {
    const { row, assumptions } = ask({
      operation: 'value',
      indicators: ['inwoners'],
      regions: [AMSTERDAM],
      period: { at: '2022' },
    });
    expect(row(AMSTERDAM)).toMatchObject({ value: 903399, boundary: 'merged' });
    expect(assumptions).toContain(
      'Cijfers van voor 2023 gelden voor Amsterdam in de huidige grenzen (nu met Weesp).',
    );
  });

  it('and not in the periods after it', () => {
    const { row } = ask({
      operation: 'value',
      indicators: ['starters'],
      regions: [AMSTERDAM],
      period: { at: '2022' },
    });
    expect(row(AMSTERDAM)?.value).toBe(107 + 110 + 120 + 130);
  });
});

describe('a municipality that took in two others', () => {
  it('has no figure where the source gives only one of them: it would be a smaller place', () => {
    const ask = given(`
      banen ${GRONINGEN} 2017 100000
      banen ${HAREN}     2017 6000
      banen ${GRONINGEN} 2018 101000
      banen ${HAREN}     2018 6100
      banen ${TEN_BOER}  2018 1500
    `);
    const { row } = ask({
      operation: 'trend',
      indicators: ['banen'],
      regions: [GRONINGEN],
      period: { from: '2017' },
    });
    expect(row(GRONINGEN, '2018')?.value).toBe(108600);
    expect(row(GRONINGEN, '2017')?.value ?? null).toBeNull();
  });

  it('is taken as delivered where the source has none of them: it counts in later boundaries', () => {
    const ask = given(`
      banen ${GRONINGEN} 2018 108600
      banen ${GRONINGEN} 2019 110000
    `);
    const { row } = ask({
      operation: 'value',
      indicators: ['banen'],
      regions: [GRONINGEN],
      period: { at: '2018' },
    });
    expect(row(GRONINGEN)?.value).toBe(108600);
  });
});

describe('a municipality that was split', () => {
  // Haaren went to Boxtel, Oisterwijk, Tilburg and Vught in 2021. Of the codes of 2020 not all are those of today.
  const old = ['GM0756', 'GM0786', 'GM0815', 'GM1684', 'GM1702', 'GM0856', 'GM1685'];
  const [CUIJK, MAASHORST] = ['GM1982', 'GM1991'];
  const then = [...membersOf(BRABANT).filter((code) => ![CUIJK, MAASHORST].includes(code)), ...old];
  const ask = given(`
    ${forEach(then, (code) => `banen ${code} 2020 1000`)}
    ${forEach(then, (code) => `inwoners ${code} 2020 2000`)}
    banen ${HAAREN} 2020 500
    inwoners ${HAAREN} 2020 4000
    ${forEach(membersOf(BRABANT), (code) => `banen ${code} 2021 1000`)}
    ${forEach(membersOf(BRABANT), (code) => `inwoners ${code} 2021 2000`)}
  `);
  const at2020: Partial<Query> = { operation: 'value', indicators: ['banen'], period: { at: '2020' } };

  it('stays in the total of a province that has all its heirs', () => {
    const { row, calculation } = ask({ ...at2020, regions: [BRABANT], measure: 'level' });
    expect(row(BRABANT)).toMatchObject({
      value: then.length * 1000 + 500,
      members: 56,
      withFigure: 56,
      boundary: 'merged',
    });
    expect(row(BRABANT)?.meanPerMember).toBeCloseTo((then.length * 1000 + 500) / 56, 9);
    expect(calculation.join(' ')).toContain('alle 56 gemeenten en Haaren, later onder hen verdeeld,');
  });

  it('and in its figure per 1.000 inwoners, with its own inhabitants', () => {
    const { row } = ask({ ...at2020, regions: [BRABANT], measure: 'per_1000_inwoners' });
    expect(row(BRABANT)?.value).toBeCloseTo(
      ((then.length * 1000 + 500) / (then.length * 2000 + 4000)) * 1000,
      9,
    );
    expect(row(BRABANT)?.absolute).toBe(then.length * 1000 + 500);
  });

  it('and with those of its heirs where inhabitants are known of later years only', () => {
    const later = given(`
      ${forEach(then, (code) => `banen ${code} 2020 1000`)}
      banen ${HAAREN} 2020 500
      ${forEach(membersOf(BRABANT), (code) => `inwoners ${code} 2021 2000`)}
    `);
    const { row } = later({ ...at2020, regions: [BRABANT], measure: 'per_1000_inwoners' });
    expect(row(BRABANT)?.value).toBeCloseTo(((then.length * 1000 + 500) / (56 * 2000)) * 1000, 9);
  });

  it('is in no heir by itself, which is counted on with a mark', () => {
    const { row, assumptions } = ask({ ...at2020, regions: [TILBURG] });
    expect(row(TILBURG)).toMatchObject({ value: 1000, boundary: 'partial' });
    expect(assumptions.join(' ')).toContain('Een van de oude gemeenten is gesplitst');
  });

  it('is in no group that has only some of its heirs', () => {
    const { row } = ask({ ...at2020, regions: [MIDDEN_BRABANT], measure: 'level' });
    expect(row(MIDDEN_BRABANT)?.boundary).toBe('partial');
  });

  it('is no longer there in the year of the split', () => {
    const { row } = ask({ ...at2020, regions: [BRABANT], measure: 'level', period: { at: '2021' } });
    expect(row(BRABANT)?.value).toBe(56000);
  });
});

describe('a year of a flow', () => {
  it('is the sum of months where not all quarters are there', () => {
    const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
    const ask = given(`
      starters GM0758 2024-Q1 999
      ${forEach(months, (month) => `starters GM0758 2024-${month} 10`)}
    `);
    const { row } = ask({
      operation: 'value',
      indicators: ['starters'],
      regions: ['GM0758'],
      period: { at: '2024' },
    });
    expect(row('GM0758')?.value).toBe(120);
  });
});
