/** Figures delivered for a larger area beside those of its municipalities: which of the two is shown. */
import { describe, expect, it } from 'vitest';
import { forEach, given, membersOf } from './given.ts';

const FLEVOLAND = 'PV24';
const members = membersOf(FLEVOLAND);
const parts = (codes: readonly string[]): string =>
  forEach(
    codes,
    (code, at) => `werklozen ${code} 2024 ${10 + at}
      beroepsbevolking ${code} 2024 ${1000 - 100 * at}`,
  );

describe('a delivered count', () => {
  it('wins over the sum of the municipalities', () => {
    const ask = given(`
      ${forEach(members, (code) => `banen ${code} 2024 100`)}
      banen ${FLEVOLAND} 2024 650
    `);
    const { row } = ask({
      operation: 'value',
      indicators: ['banen'],
      regions: [FLEVOLAND],
      measure: 'level',
      period: { at: '2024' },
    });
    expect(row(FLEVOLAND)?.value).toBe(650);
    expect(row(FLEVOLAND)?.members).toBeUndefined();
  });
});

describe('a delivered percentage', () => {
  const werkloosheid = (figures: string) =>
    given(figures)({
      operation: 'value',
      indicators: ['werkloosheid'],
      regions: [FLEVOLAND],
      period: { at: '2024' },
    }).row(FLEVOLAND);

  it('gives way to one computed from the parts of the municipalities', () => {
    // 10, 11, … 15 of 1000, 900, … 500: 75 of 4500.
    const row = werkloosheid(`${parts(members)}
      werkloosheid ${FLEVOLAND} 2024 9.9`);
    expect(row?.value).toBeCloseTo((75 / 4500) * 100, 9);
    expect(row).toMatchObject({ members: 6, withFigure: 6 });
  });

  it('stands where too few of them have both parts', () => {
    const row = werkloosheid(`${parts(members.slice(0, 2))}
      werkloosheid ${FLEVOLAND} 2024 9.9`);
    expect(row).toMatchObject({ value: 9.9 });
    expect(row?.members).toBeUndefined();
  });

  it('is none where too few have them and none was delivered', () => {
    const row = werkloosheid(parts(members.slice(0, 2)));
    expect(row).toMatchObject({ value: null, withFigure: 2, members: 6 });
  });
});
