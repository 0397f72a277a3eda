/** Who share a place, are said to share it; and what binary arithmetic makes of decimals decides nothing. */
import { describe, expect, it } from 'vitest';
import { minus, passes, withoutNoise } from '#src/answer/compute/exact.ts';
import { placesInOrder } from '#src/answer/compute/rank.ts';
import { forEach, given, membersOf } from './given.ts';

const FLEVOLAND = [...membersOf('PV24')].sort();
const [ALMERE, DRONTEN, LELYSTAD, NOORDOOSTPOLDER, URK, ZEEWOLDE] = [
  'GM0034',
  'GM0303',
  'GM0995',
  'GM0171',
  'GM0184',
  'GM0050',
];

describe('decimals', () => {
  it('are subtracted as decimals', () => {
    expect(6.1 - 5.9).not.toBe(0.2);
    expect(minus(6.1, 5.9)).toBe(0.2);
    expect(minus(12345.6, 12345.5)).toBe(0.1);
    expect(minus(5, 5)).toBe(0);
    expect(minus(0, 0)).toBe(0);
    expect(minus(-4, 1e9)).toBe(-1000000004);
  });

  it('share a place when only noise is between them', () => {
    expect(placesInOrder([6.1 - 5.9, 4.6 - 4.4, 0.3], 'low')).toEqual([1, 1, 3]);
  });

  it('lie on a limit and not beyond it', () => {
    const exactlySeven = (7 / 100) * 100;
    expect(exactlySeven).toBeGreaterThan(7);
    expect(withoutNoise(exactlySeven)).toBe(7);
    expect(passes({ above: 7 }, exactlySeven)).toBe(false);
    expect(passes({ above: 6.999 }, exactlySeven)).toBe(true);
    expect(passes({ below: 7 }, 7 - 1e-6)).toBe(true);
  });
});

describe('a change of percentages', () => {
  it('that is the same everywhere is one shared place', () => {
    // Each rises by 0.2, which doubles give in three different ways.
    const before = [5.9, 6.4, 10, 4.4, 6.2, 8.1];
    const ask = given(`
      ${forEach(FLEVOLAND, (code, at) => `eenzaamheid ${code} 2020 ${before[at]}`)}
      ${forEach(FLEVOLAND, (code, at) => `eenzaamheid ${code} 2024 ${((before[at] ?? 0) + 0.2).toFixed(1)}`)}
    `);
    const { rows, summary } = ask({
      operation: 'rank',
      indicators: ['eenzaamheid'],
      among: 'PV24',
      measure: 'change',
      order: 'high',
      limit: 1,
      period: { from: '2020', to: '2024' },
    });
    expect(rows.map(({ rank, tied, value }) => [rank, tied, value])).toEqual(
      FLEVOLAND.map(() => [1, 6, 0.2]),
    );
    expect(summary).toContain('Van de 6 gemeenten in Flevoland hadden er 6');
  });
});

describe('shared places', () => {
  const ask = given(`
    snelgroeiende_bedrijven ${ALMERE} 2024 40
    snelgroeiende_bedrijven ${LELYSTAD} 2024 25
    snelgroeiende_bedrijven ${DRONTEN} 2024 25
    snelgroeiende_bedrijven ${NOORDOOSTPOLDER} 2024 25
    snelgroeiende_bedrijven ${ZEEWOLDE} 2024 21
    snelgroeiende_bedrijven ${URK} 2024 21
  `);
  const rank = { operation: 'rank', indicators: ['snelgroeiende_bedrijven'], measure: 'level' } as const;
  const query = { ...rank, indicators: [...rank.indicators], among: 'PV24' };

  it('are said of the place that was asked for', () => {
    const { summary, headline, row } = ask({ ...query, regions: [LELYSTAD] });
    expect(row(LELYSTAD)).toMatchObject({ rank: 2, tied: 3, of: 6 });
    expect(summary).toContain(
      'staat Lelystad in 2024 op een gedeelde 2e plaats van de 6 gemeenten in Flevoland',
    );
    expect(summary).toContain('Bovenaan staat Almere (40), onderaan staan Urk en Zeewolde (elk 21)');
    expect(headline).toContain('Lelystad gedeeld 2e');
  });

  it('are never said of some of those who share them', () => {
    const { summary } = ask({ ...query, order: 'high', limit: 2 });
    expect(summary).toContain('Daarna volgen Dronten, Lelystad en Noordoostpolder (elk 25)');
  });

  it('at the end that was asked for are named together', () => {
    const { summary, rows } = ask({ ...query, order: 'low', limit: 1 });
    expect(rows.map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(summary).toContain('hadden Urk en Zeewolde in 2024 de minste snelgroeiende bedrijven: 21');
  });

  it('count as shared with members that are not shown', () => {
    const { row } = ask({ ...query, order: 'high', limit: 1, regions: [URK] });
    expect(row(URK)).toMatchObject({ rank: 5, tied: 2 });
    expect(row(ZEEWOLDE)).toBeUndefined();
  });

  it('of more than three are counted', () => {
    const many = given(forEach(FLEVOLAND, (code, at) => `zzp ${code} 2024 ${at < 4 ? 900 : 100 + at}`));
    const { summary } = many({
      operation: 'rank',
      indicators: ['zzp'],
      measure: 'level',
      among: 'PV24',
      regions: [FLEVOLAND[5] ?? ''],
    });
    expect(summary).toContain('Bovenaan staan 4 gemeenten (elk 900)');
  });
});

describe('a limit that nobody passes', () => {
  const ask = given(
    forEach(
      FLEVOLAND.slice(1),
      (code, at) => `leegstaande_winkelpanden ${code} 2024 ${at}
      winkelpanden ${code} 2024 100`,
    ),
  );
  const query = {
    operation: 'rank' as const,
    indicators: ['winkelleegstand'],
    among: 'PV24',
  };

  it('is said of those with a figure, and when', () => {
    const { summary, rows } = ask({ ...query, period: { at: '2024' }, filter: { above: 7 } });
    expect(rows).toEqual([]);
    expect(summary).toBe(
      'Geen van de 5 gemeenten in Flevoland (1 zonder cijfer) heeft in 2024 een winkelleegstand boven 7%.',
    );
  });

  it('is not said where nobody has a figure', () => {
    const { summary } = ask({ ...query, period: { at: '2011' }, filter: { above: 7 } });
    expect(summary).toContain('Over 2011 heb ik geen cijfers van de winkelleegstand.');
  });
});

describe('a ranking of growth', () => {
  it('tells numbers too small for a percentage from missing ones', () => {
    const ask = given(`
      faillissementen ${ALMERE} 2022 50
      faillissementen ${ALMERE} 2024 75
      faillissementen ${LELYSTAD} 2022 20
      faillissementen ${LELYSTAD} 2024 21
      faillissementen ${DRONTEN} 2022 19
      faillissementen ${DRONTEN} 2024 38
      faillissementen ${URK} 2022 0
      faillissementen ${URK} 2024 4
    `);
    const { summary, row } = ask({
      operation: 'rank',
      indicators: ['faillissementen'],
      among: 'PV24',
      measure: 'change_pct',
      period: { from: '2022', to: '2024' },
    });
    expect(row(ALMERE)).toMatchObject({ rank: 1, of: 2, value: 50 });
    expect(row(DRONTEN)).toMatchObject({ value: null, change: 19 });
    expect(summary).toContain(
      'Van de 2 gemeenten in Flevoland (2 met een te klein aantal voor een percentage; 2 zonder cijfer)',
    );
  });
});
