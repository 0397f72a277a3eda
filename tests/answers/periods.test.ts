/** Which periods are shown, and what is said of those that are not. */
import { describe, expect, it } from 'vitest';
import type { Query } from '#intents/query.ts';
import { forEach, given, membersOf } from './given.ts';

const [BREDA, TILBURG] = ['GM0758', 'GM0855'];
const QUARTERS = [1, 2, 3, 4];
const quarters = (indicator: string, region: string, year: number, values: readonly (number | string)[]) =>
  values.map((value, at) => `${indicator} ${region} ${year}-Q${at + 1} ${value}`).join('\n');

describe('a year that was asked for, of a flow', () => {
  const ask = given(`
    ${quarters('starters', BREDA, 2023, [10, 20, 30, 40])}
    ${quarters('starters', BREDA, 2024, [10, 20, '-', 40])}
    starters ${TILBURG} 2024-Q1 5
    starters ${TILBURG} 2024-Q2 - suppressed
    starters ${TILBURG} 2024-Q3 5
    starters ${TILBURG} 2024-Q4 5
    starters ${BREDA} 2025-Q1 11
  `);
  const year = (region: string, at: string) =>
    ask({ operation: 'value', indicators: ['starters'], regions: [region], period: { at } });

  it('is the sum of its quarters', () => {
    expect(year(BREDA, '2023').row(BREDA)).toMatchObject({ period: '2023', value: 100 });
  });

  it('is no figure where a quarter is lacking, and the year is over', () => {
    const { row, summary } = year(BREDA, '2024');
    expect(row(BREDA)).toMatchObject({ period: '2024', value: null });
    expect(summary).toBe(
      'Voor Breda is er in 2024 geen cijfer over startende ondernemingen. Niet elk deel van 2024 is bekend.',
    );
  });

  it('nor where the last quarter is there, and nothing later yet', () => {
    const last = given(quarters('starters', BREDA, 2024, ['-', 20, 30, 40]));
    const { row } = last({
      operation: 'value',
      indicators: ['starters'],
      regions: [BREDA],
      period: { at: '2024' },
    });
    expect(row(BREDA)).toMatchObject({ period: '2024', value: null });
  });

  it('is secret where a quarter is', () => {
    const { row, summary } = year(TILBURG, '2024');
    expect(row(TILBURG)).toMatchObject({ period: '2024', value: null, status: 'suppressed' });
    expect(summary).toContain('De bron geeft dat cijfer niet of niet helemaal vrij.');
  });

  it('still running is its newest quarter, said to be one', () => {
    const { row, summary } = year(BREDA, '2025');
    expect(row(BREDA)).toMatchObject({ period: '2025-Q1', value: 11 });
    expect(summary).toContain('Over heel 2025 zijn er nog geen cijfers.');
  });
});

describe('a year that was asked for, of a rate that comes in parts', () => {
  const ask = given(`
    ${QUARTERS.map((quarter) => `omzetontwikkeling NL 2024-Q${quarter} ${quarter}`).join('\n')}
    jeugdwerkloosheid ${BREDA} 2024-H1 7.1
    jeugdwerkloosheid ${BREDA} 2024-H2 7.4
    jeugdwerkloosheid ${BREDA} 2025-H1 7.9
  `);

  it.each([
    ['omzetontwikkeling', 'NL', '2024-Q4', 4, 'het 4e kwartaal van 2024'],
    ['jeugdwerkloosheid', BREDA, '2024-H2', 7.4, 'de 2e helft van 2024'],
  ])('is the newest of these, said to be one: %s', (indicator, region, period, value, said) => {
    const { row, summary } = ask({
      operation: 'value',
      indicators: [indicator],
      regions: [region],
      period: { at: '2024' },
    });
    expect(row(region)).toMatchObject({ period, value });
    expect(summary).toContain(`Over 2024 is er geen cijfer; dit is dat van ${said}.`);
  });
});

describe('a year of which the last part is there, of a rate', () => {
  it('is not one that figures will still come of', () => {
    const ask = given(QUARTERS.map((quarter) => `omzetontwikkeling NL 2024-Q${quarter} 2`).join('\n'));
    const { summary } = ask({
      operation: 'value',
      indicators: ['omzetontwikkeling'],
      regions: ['NL'],
      period: { at: '2024' },
    });
    expect(summary).not.toContain('nog geen cijfers');
  });
});

describe('a grain that was asked for', () => {
  const ask = given(`
    ${forEach(['01', '02', '03'], (month) => `ww_uitkeringen ${BREDA} 2024-${month} 1${month}`)}
    ${quarters('starters', BREDA, 2024, [10, 20, 30, 40])}
  `);

  it('gives all such periods of the year', () => {
    const { rows } = ask({
      operation: 'value',
      indicators: ['ww_uitkeringen'],
      regions: [BREDA],
      period: { at: '2024' },
      step: 'month',
    });
    expect(rows.map(({ period, value }) => [period, value])).toEqual([
      ['2024-01', 101],
      ['2024-02', 102],
      ['2024-03', 103],
    ]);
  });

  it('is said not to be there where it is not', () => {
    const { row, summary } = ask({
      operation: 'value',
      indicators: ['starters'],
      regions: [BREDA],
      period: { at: '2024' },
      step: 'month',
    });
    expect(row(BREDA)?.value).toBe(100);
    expect(summary).toContain('Per maand zijn er geen cijfers.');
  });
});

describe('a secret figure', () => {
  const ask = given(`
    winkelpanden ${BREDA} 2024 100
    leegstaande_winkelpanden ${BREDA} 2024 - suppressed
    winkelpanden ${TILBURG} 2024 100
    leegstaande_winkelpanden ${TILBURG} 2024 8
  `);

  it('is a row without a figure that says so, and so is a ratio of it', () => {
    for (const indicator of ['leegstaande_winkelpanden', 'winkelleegstand']) {
      const { row, summary } = ask({
        operation: 'value',
        indicators: [indicator],
        regions: [BREDA],
        period: { at: '2024' },
      });
      expect(row(BREDA), indicator).toMatchObject({ value: null, text: '.', status: 'suppressed' });
      expect(summary, indicator).toContain('De bron geeft dat cijfer niet of niet helemaal vrij.');
    }
  });
});

describe('a development', () => {
  it('shows a year without a figure as a gap, and names it', () => {
    const ask = given(`
      ${forEach(['2019', '2020', '2022', '2023'], (year) => `banen ${BREDA} ${year} 1000`)}
      ${forEach(['2019', '2020', '2021', '2022', '2023'], (year) => `banen ${TILBURG} ${year} 900`)}
    `);
    const { rows, assumptions } = ask({ operation: 'trend', indicators: ['banen'], regions: [BREDA] });
    expect(rows.map(({ period, value }) => [period, value])).toEqual([
      ['2019', 1000],
      ['2020', 1000],
      ['2021', null],
      ['2022', 1000],
      ['2023', 1000],
    ]);
    expect(assumptions).toContain('Voor Breda is er geen cijfer over 2021.');
  });

  it('that comes once in some years has no gaps', () => {
    const ask = given(`
      ${forEach(['2012', '2016', '2020'], (year) => `eenzaamheid ${BREDA} ${year} 40`)}
      ${forEach(['2012', '2013', '2014', '2015', '2016', '2017', '2020'], (year) => `eenzaamheid NL ${year} 40`)}
    `);
    const { rows } = ask({ operation: 'trend', indicators: ['eenzaamheid'], regions: [BREDA] });
    expect(rows.map(({ period }) => period)).toEqual(['2012', '2016', '2020']);
  });

  it('by year says up to when there is more', () => {
    const ask = given(`
      ${[2020, 2021, 2022, 2023, 2024].map((year) => quarters('vacatures', BREDA, year, [1, 2, 3, 400 + year])).join('\n')}
      vacatures ${BREDA} 2025-Q1 500
    `);
    const { assumptions, rows } = ask({ operation: 'trend', indicators: ['vacatures'], regions: [BREDA] });
    expect(rows.at(-1)).toMatchObject({ period: '2024', value: 2424 });
    expect(assumptions).toContain('Je noemde geen periode; dit zijn alle hele jaren, 2020 tot en met 2024.');
    expect(assumptions).toContain(
      'Van 2025 zijn er nog geen jaarcijfers, wel cijfers tot en met het 1e kwartaal van 2025.',
    );
  });

  it('by quarter is held against the same quarter before: spring against autumn shows the season', () => {
    const ask = given(`
      ${quarters('starters', BREDA, 2023, [100, 60, 50, 40])}
      ${quarters('starters', BREDA, 2024, [120, 70])}
    `);
    const { summary } = ask({
      operation: 'trend',
      indicators: ['starters'],
      regions: [BREDA],
      period: { from: '2023' },
      step: 'quarter',
    });
    expect(summary).toContain('steeg van 60 in het 2e kwartaal van 2023 naar 70 in het 2e kwartaal van 2024');
  });

  it('within a year goes neither up nor down', () => {
    const ask = given(quarters('starters', BREDA, 2023, [100, 60, 50, 40]));
    const { summary, headline } = ask({
      operation: 'trend',
      indicators: ['starters'],
      regions: [BREDA],
      period: { from: '2023' },
      step: 'quarter',
    });
    expect(`${headline} ${summary}`).not.toMatch(/steeg|daalde|gestegen|gedaald/);
    expect(summary).toContain('was 40 in het 4e kwartaal van 2023. Het hoogst was het in het 1e kwartaal');
  });

  it('that was asked for from between two figures does not begin there', () => {
    const ask = given(forEach(['1996', '2000', '2003', '2006'], (year) => `banen ${BREDA} ${year} 100`));
    const { summary } = ask({
      operation: 'trend',
      indicators: ['banen'],
      regions: [BREDA],
      period: { from: '2002' },
    });
    expect(summary).toContain('Over 2002 is er geen cijfer; het eerste daarna is van 2003.');
    expect(summary).not.toContain('beginnen');
  });
});

describe('what cannot be computed', () => {
  const ask = given(`
    groei_vestigingen ${BREDA} 2022 -50
    groei_vestigingen ${BREDA} 2023 100
    vestigingen ${BREDA} 2024 9000
    banen GM0363 2023 10
    banen GM0599 2023 10
    banen GM0518 2023 10
    banen GM0344 2023 10
    banen GM0363 2024 10
    banen GM0599 2024 10
    banen GM0518 2024 10
  `);

  it('an index that begins below zero is none', () => {
    const { rows, summary } = ask({
      operation: 'trend',
      indicators: ['groei_vestigingen'],
      regions: [BREDA],
      measure: 'index',
    });
    expect(rows.map(({ value }) => value)).toEqual([null, null]);
    expect(summary).toContain('Voor Breda is er geen index: het cijfer van 2022 is nul of lager.');
  });

  it('a change from a year without a figure says which', () => {
    const { row, summary } = ask({
      operation: 'trend',
      indicators: ['vestigingen'],
      regions: [BREDA],
      measure: 'change_pct',
    });
    expect(row(BREDA)).toMatchObject({ value: null, baseValue: null, absolute: 9000 });
    expect(summary).toBe(
      'Voor Breda is de verandering tussen 2023 en 2024 niet te geven. Voor Breda is er geen cijfer over 2023.',
    );
  });

  it('a ranking of growth of which one of the two years has figures says which', () => {
    const { rows, summary } = ask({
      operation: 'rank',
      indicators: ['vestigingen'],
      among: 'PV30',
      measure: 'change_pct',
    });
    expect(rows).toEqual([]);
    expect(summary).toBe(
      'Voor een verandering zijn twee cijfers nodig. Over vestigingen van bedrijven zijn er cijfers van 2024, maar niet van 2023.',
    );
  });

  it('a change within one year is one since the year before', () => {
    const { row } = ask({
      operation: 'trend',
      indicators: ['groei_vestigingen'],
      regions: [BREDA],
      measure: 'change',
      period: { from: '2023', to: '2023' },
    });
    expect(row(BREDA)).toMatchObject({ base: '2022', baseValue: -50, absolute: 100, value: 150 });
  });

  it('a change or a share of a group of which one is lacking says so', () => {
    const change = ask({
      operation: 'trend',
      indicators: ['banen'],
      regions: ['G4'],
      measure: 'change_pct',
      period: { from: '2023', to: '2024' },
    });
    expect(change.row('G4')).toMatchObject({ value: null, baseValue: 40, absolute: null });
    expect(change.summary).toContain(
      'Voor de G4 is er geen totaal over 2024: 3 van de 4 gemeenten hebben er een cijfer.',
    );
    const share = ask({
      operation: 'value',
      indicators: ['banen'],
      regions: ['GM0363', 'G4'],
      measure: 'share',
      period: { at: '2024' },
    });
    expect(share.row('GM0363')).toMatchObject({ value: null, absolute: 10 });
    expect(share.summary).toContain('Voor de G4 is er geen totaal over 2024');
  });
});

describe('a share of one place in another', () => {
  // Almere and Urk lie in Flevoland, Breda does not.
  const ask = given(`
    ${forEach(membersOf('PV24'), (code) => `zzp ${code} 2024 100`)}
    zzp ${BREDA} 2024 50
    zzp NL 2024 10000
  `);
  const share = (regions: string[], more: Partial<Query> = {}) =>
    ask({
      operation: 'value',
      indicators: ['zzp'],
      regions,
      measure: 'share',
      period: { at: '2024' },
      ...more,
    });

  it('is that of a part in the whole', () => {
    expect(share(['GM0034', 'PV24']).row('GM0034')?.value).toBeCloseTo(100 / 6, 9);
    expect(share(['PV24', 'NL']).row('PV24')?.value).toBeCloseTo(6, 9);
    expect(share([BREDA]).row(BREDA)?.value).toBeCloseTo(0.5, 9);
  });

  it.each([
    ['a place that lies elsewhere', [BREDA, 'PV24'], {}],
    ['what was left out of the whole', ['GM0034', 'PV24'], { except: ['GM0034'] }],
    ['the whole itself', ['PV24', 'PV24'], {}],
  ] as const)('is not given of %s', (_, regions, more) => {
    const { rows, summary } = share([...regions], more as Partial<Query>);
    expect(rows.every(({ unit }) => unit !== '%')).toBe(true);
    expect(summary).toContain('Een aandeel kan hier niet: de ene plaats is geen deel van de andere.');
  });

  it('names what was left out as it is called', () => {
    const { assumptions } = ask({
      operation: 'value',
      indicators: ['zzp'],
      regions: ['PV24'],
      except: ['GM0184'],
    });
    expect(assumptions).toContain('Niet meegeteld: Urk.');
  });
});

describe('made-up figures among real ones', () => {
  const ask = given(`
    vacatures ${BREDA} 2024 50 fictional
    banen ${BREDA} 2024 1000
  `);

  it('are named, as a part of a ratio and as one of two', () => {
    const named = 'Voorbeeldcijfers (fictief) zitten hier in: openstaande vacatures.';
    const ratio = ask({ operation: 'value', indicators: ['vacaturegraad'], regions: [BREDA] });
    expect(ratio.row(BREDA)).toMatchObject({ value: 50, fictional: true });
    expect(ratio.assumptions).toContain(named);
    const two = ask({ operation: 'value', indicators: ['vacatures', 'banen'], regions: [BREDA] });
    expect(two.assumptions).toContain(named);
  });
});
