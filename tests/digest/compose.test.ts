/** What a digest says: golden editions of Emmen and Breda, what is new before what stands out, and nothing twice. */
import { describe, expect, it } from 'vitest';
import { editionLines } from '#src/answer/wording/digest.ts';
import type { Edition, Subscription } from '#src/digest/model.ts';
import { arrival, type Instead, newsroom, subscription } from './newsroom.ts';

const NOTHING: ReadonlySet<string> = new Set();
const EMMEN = 'GM0114';
const BREDA = 'GM0758';
/** Twice as many empty shops in one year. */
const JUMP: Instead = { [`winkelleegstand|${EMMEN}|2026`]: 9.9 };

const textOf = (edition: Edition): string[] =>
  editionLines(edition)
    .map((line) => line.replaceAll('\u00A0', ' ').replace(/ \(figuur \w+\)$/, ''))
    .filter((line) => line !== '' && !line.startsWith('Je krijgt dit'));

interface Golden {
  readonly name: string;
  readonly arrivals?: Parameters<typeof newsroom>[0];
  readonly instead?: Instead;
  readonly before?: Instead;
  readonly subscription?: Partial<Subscription>;
  readonly says: readonly string[];
}

const GOLDEN: readonly Golden[] = [
  {
    name: 'Emmen: what is new and stands out goes first',
    arrivals: [arrival('vacatures', EMMEN, '2026-Q3'), arrival('winkelleegstand', EMMEN, '2026')],
    instead: JUMP,
    says: [
      'Emmen: 2 nieuwe cijfers, 1 valt op',
      'Nieuw, en het valt op',
      '- De winkelleegstand in Emmen steeg van 4,5% in 2025 naar 9,9% (voorlopig cijfer) in 2026, een grotere stijging dan in elk van de 10 jaar hiervoor; dat is ongunstig.',
      'Nieuw',
      '- Het aantal openstaande vacatures in Emmen steeg van 1.156 in het 3e kwartaal van 2025 naar 1.186 (voorlopig cijfer) in het 3e kwartaal van 2026.',
      'Kijk verder: Winkelleegstand in Emmen vergeleken met de G40',
    ],
  },
  {
    name: 'Emmen, a theme: nothing came in, something stands out',
    instead: JUMP,
    subscription: { themes: ['binnensteden'] },
    says: [
      'Emmen: 1 valt op',
      'Valt op',
      '- De winkelleegstand in Emmen steeg van 4,5% in 2025 naar 9,9% (voorlopig cijfer) in 2026, een grotere stijging dan in elk van de 10 jaar hiervoor; dat is ongunstig.',
      'Kijk verder: Winkelleegstand in Emmen vergeleken met de G40',
    ],
  },
  {
    name: 'Breda beside the G40: made comparable',
    arrivals: [arrival('vacatures', BREDA, '2026-Q3'), arrival('winkelleegstand', BREDA, '2026')],
    subscription: { regions: [BREDA], compared: 'G40', indicators: ['vacatures', 'winkelleegstand'] },
    says: [
      'Breda: 2 nieuwe cijfers',
      'Nieuw',
      '- Het aantal openstaande vacatures per 1.000 inwoners in Breda daalde van 30,4 in het 3e kwartaal van 2025 naar 26,2 (4.982 in totaal, voorlopig cijfer) in het 3e kwartaal van 2026 (in de G40 23,2).',
      '- De winkelleegstand in Breda steeg van 4,6% in 2025 naar 4,7% (voorlopig cijfer) in 2026 (in de G40 6,6%).',
      'Kijk verder: Op welke plek staat Breda in de G40 voor openstaande vacatures?',
    ],
  },
  {
    name: 'a revision says from what to what',
    arrivals: [arrival('winkelleegstand', EMMEN, '2025', { kind: 'revised', before: 4.1 })],
    before: { [`winkelleegstand|${EMMEN}|2025`]: 4.1 },
    subscription: { indicators: ['winkelleegstand'] },
    says: [
      'Emmen: 1 herzien',
      'Herzien',
      '- De winkelleegstand in Emmen in 2025 is door de bron bijgesteld van 4,1% naar 4,5%.',
      'Kijk verder: Winkelleegstand in Emmen vergeleken met de G40',
    ],
  },
  {
    name: 'a revision that nobody sees is no news',
    arrivals: [arrival('winkelleegstand', EMMEN, '2025', { kind: 'revised', before: 4.5001 })],
    before: { [`winkelleegstand|${EMMEN}|2025`]: 4.5001 },
    subscription: { indicators: ['winkelleegstand'] },
    says: [
      'Emmen: niets nieuws deze week',
      'Er zijn deze week geen nieuwe cijfers over winkelleegstand voor Emmen, en er valt niets nieuws op.',
    ],
  },
  {
    name: 'a figure of long ago that came in late is no news',
    arrivals: [arrival('winkelleegstand', EMMEN, '2019')],
    subscription: { indicators: ['winkelleegstand'] },
    says: [
      'Emmen: niets nieuws deze week',
      'Er zijn deze week geen nieuwe cijfers over winkelleegstand voor Emmen, en er valt niets nieuws op.',
    ],
  },
  {
    name: 'a quarter of one part makes no figure where the other part comes once a year',
    arrivals: [arrival('vacatures', EMMEN, '2026-Q3')],
    subscription: { indicators: ['vacaturegraad'] },
    says: [
      'Emmen: niets nieuws deze week',
      'Er zijn deze week geen nieuwe cijfers over openstaande vacatures per 1.000 banen voor Emmen, en er valt niets nieuws op.',
    ],
  },
  {
    name: 'what others subscribed to is not told',
    arrivals: [arrival('vacatures', EMMEN, '2026-Q3'), arrival('banen', BREDA, '2025')],
    subscription: { indicators: ['banen'] },
    says: [
      'Emmen: niets nieuws deze week',
      'Er zijn deze week geen nieuwe cijfers over banen van werknemers voor Emmen, en er valt niets nieuws op.',
    ],
  },
];

describe('golden editions', () => {
  it.each(GOLDEN)('$name', async ({ arrivals = [], instead = {}, before, says, subscription: own = {} }) => {
    const { composer } = newsroom(arrivals, instead, before);
    expect(textOf(await composer.compose(subscription(own), NOTHING))).toEqual(says);
  });
});

describe('an edition', () => {
  const many = [
    'winkelleegstand',
    'banen',
    'faillissementen',
    'starters',
    'woningvoorraad',
    'huishoudens',
    'inwoners',
  ];
  const { coverage } = newsroom().catalogue;
  const { composer, app } = newsroom(
    many.flatMap((indicator) => {
      const periods = coverage.get(indicator)?.periods ?? {};
      const period = (periods.quarter ?? periods.year)?.at(-1);
      return period === undefined ? [] : [EMMEN, BREDA].map((region) => arrival(indicator, region, period));
    }),
    JUMP,
  );

  it('has at most five items, each with a figure of its own, and two charts; the rest with its figures', async () => {
    const { headline, items, charts, rest, told } = await composer.compose(
      subscription({ regions: [EMMEN, BREDA] }),
      NOTHING,
    );
    expect(items).toHaveLength(5);
    expect(charts).toHaveLength(2);
    expect(new Set(items.map(({ figure }) => figure)).size).toBe(5);
    for (const { figure, region, indicator } of items) {
      const kept = await app.figure(figure);
      expect(kept?.answer.query).toMatchObject({ indicators: [indicator], regions: [region] });
    }
    // Seven of each, and vacancies per job, which are made of the new jobs.
    expect(headline).toBe('Emmen en Breda: 16 nieuwe cijfers, 1 valt op');
    expect(rest.length).toBeGreaterThan(1);
    for (const line of rest) {
      const [, said = '', figure = ''] = /^Ook nieuw in (.*)\. Figuur (\w+)\.$/.exec(line) ?? [];
      const rows = (await app.figure(figure))?.answer.rows ?? [];
      // Each number of it is that of a row of the figure behind it.
      for (const number of said.replace(/^.*?: | per 1\.000 banen/g, '').match(/\d[\d.,]*\d|\d/g) ?? [])
        expect(rows.map(({ text }) => text.replace(/[^\d.,]/g, ''))).toContain(number);
    }
    expect(rest.join()).toMatch(
      /Emmen, in het 3e kwartaal van 2026 \(voorlopig, voorbeeldcijfers\): startende ondernemingen \d/,
    );
    for (const indicator of many)
      for (const region of [EMMEN, BREDA])
        expect(told.filter((key) => key.startsWith(`new|${region}|${indicator}|`))).toHaveLength(1);
  });

  it('offers a question that can be asked as it stands', async () => {
    const { question = '', questionFigure, items } = await composer.compose(subscription(), NOTHING);
    expect((await app.ask({ text: question, today: '2026-11-30' })).outcome).toBe('query');
    const figure = items.find((item) => item.figure === questionFigure)?.figure ?? '';
    expect((await app.figure(figure))?.answer.followUps).toContain(question);
  });

  it('never tells the same twice, week after week', async () => {
    const told = new Set<string>();
    const seen: string[] = [];
    for (let week = 0; week < 4; week++) {
      const edition = await composer.compose(subscription({ regions: [EMMEN, BREDA] }), told);
      for (const key of edition.told) {
        expect(told.has(key)).toBe(false);
        told.add(key);
      }
      seen.push(...edition.items.map(({ sentence }) => sentence));
    }
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('says nothing new when all releases were told of', async () => {
    const edition = await composer.compose(subscription({ indicators: ['banen'], toldUpTo: 3 }), NOTHING);
    expect(edition).toMatchObject({ items: [], charts: [], told: [], upTo: 3 });
  });

  it('says the same of the same', async () => {
    const [one, two] = [newsroom([], JUMP), newsroom([], JUMP)];
    const of = ({ composer: own }: typeof one) => own.compose(subscription(), NOTHING);
    expect(await of(one)).toEqual(await of(two));
  });
});

describe('what it is compared with', () => {
  /** Emmen has as many empty shops as its peers elsewhere, and far more than any other in Drenthe. */
  const figures = (): Instead => {
    const shops: Record<string, number> = {};
    for (const { code, province } of newsroom().catalogue.regions.values())
      if (province === 'PV22' && code !== EMMEN)
        for (let year = 2015; year <= 2026; year++)
          shops[`winkelleegstand|${code}|${year}`] = 1 + (year % 2) / 10;
    return shops;
  };
  const compose = (compared?: string) =>
    newsroom([], figures()).composer.compose(
      subscription({ indicators: ['winkelleegstand'], ...(compared === undefined ? {} : { compared }) }),
      NOTHING,
    );

  it('decides what stands out', async () => {
    expect((await compose()).items).toEqual([]);
    expect((await compose('PEERS')).items).toEqual([]);
    const [item] = (await compose('PROVINCE')).items;
    expect(item).toMatchObject({ kind: 'stands', region: EMMEN });
    expect(item?.sentence).toMatch(/hoger dan in alle 11 andere gemeenten in Drenthe/);
  });

  it('stands beside the figure, in sentence and picture', async () => {
    const { composer, app } = newsroom([arrival('winkelleegstand', BREDA, '2026')]);
    for (const [compared, name] of [
      ['G40', 'in de G40'],
      ['PEERS', 'in vergelijkbare gemeenten'],
      ['PROVINCE', 'in Noord-Brabant'],
      ['NL', 'in Nederland'],
    ] as const) {
      const { items } = await composer.compose(
        subscription({ regions: [BREDA], indicators: ['winkelleegstand'], compared }),
        NOTHING,
      );
      expect(items[0]?.sentence).toContain(`(${name} `);
      const kept = await app.figure(items[0]?.figure ?? '');
      expect(new Set(kept?.answer.rows.map(({ region }) => region)).size).toBe(2);
    }
  });

  it('leaves out who cannot be compared so: a province has no province', async () => {
    const arrivals = [arrival('winkelleegstand', 'PV22', '2026'), arrival('winkelleegstand', EMMEN, '2026')];
    const { items } = await newsroom(arrivals).composer.compose(
      subscription({ regions: ['PV22', EMMEN], indicators: ['winkelleegstand'], compared: 'PROVINCE' }),
      NOTHING,
    );
    expect(items.map(({ region, sentence }) => [region, / \(in Drenthe /.test(sentence)])).toEqual([
      ['PV22', false],
      [EMMEN, true],
    ]);
  });
});
