/** What is told of a calculation, written out: one for each aggregation and measure. */
import type { Query } from '#intents/query.ts';
import type { Observation } from '#src/model.ts';
import type { Change } from './told.ts';

/** Figures left out, as if the source had none. */
export const without =
  (codes: readonly string[], ...indicators: readonly string[]): Change =>
  (rows) =>
    rows.filter((row) => !(codes.includes(row.region) && indicators.includes(row.indicator)));

/** One indicator at one period, with these figures in place of all others. */
export const only =
  (indicator: string, period: string, values: Readonly<Record<string, number>>): Change =>
  (rows) => [
    ...rows.filter((row) => row.indicator !== indicator),
    ...Object.entries(values).map(
      ([region, value]): Observation => ({
        ...{ indicator, region, period, value },
        ...{ status: 'final', release: 2, fictional: true },
      }),
    ),
  ];

export const UTRECHT = ['GM0344'];
const retail = ['winkelpanden', 'winkelleegstand', 'leegstaande_winkelpanden'];
export const value = (indicator: string, regions: string[], more: Partial<Query> = {}): Query => ({
  ...{ operation: 'value', indicators: [indicator], regions },
  ...more,
});

interface Golden {
  readonly of: string;
  readonly query: Query;
  readonly change?: Change;
  readonly formulas: readonly string[];
  /** Remarks that must be among them. */
  readonly remarks?: readonly string[];
}

export const GOLDEN: readonly Golden[] = [
  {
    of: 'a figure as delivered',
    query: value('winkelpanden', ['GM0758']),
    formulas: ['Winkelpanden in Breda eind 2026: 2.482, rechtstreeks uit de voorbeeldcijfers (fictief).'],
    remarks: [
      'Voorbeeldcijfers (fictief): dit zijn geen echte cijfers.',
      'Release 2: voorbeeldcijfers (fictief).',
    ],
  },
  {
    of: 'a ratio, of a place and of a group',
    query: value('winkelleegstand', ['GM0758', 'G4']),
    formulas: [
      'Winkelleegstand in Breda in 2026: leegstaande winkelpanden (116) gedeeld door winkelpanden (2.482), maal 100 = 4,7%.',
      'Winkelleegstand in de G4 in 2026: leegstaande winkelpanden van alle 4 gemeenten samen (2.374) gedeeld door hun winkelpanden (30.628), maal 100 = 7,8%.',
    ],
    remarks: ['Alle 4 gemeenten van de G4 tellen mee.', 'Er is gerekend met de cijfers voor afronding.'],
  },
  {
    of: 'a ratio of a group of which too few have a figure',
    query: value('winkelleegstand', ['GM0758', 'G4']),
    change: without(['GM0363', 'GM0599'], ...retail),
    formulas: [
      'Winkelleegstand in Breda in 2026: leegstaande winkelpanden (116) gedeeld door winkelpanden (2.482), maal 100 = 4,7%.',
      'Winkelleegstand in de G4 in 2026: leegstaande winkelpanden van 2 van de 4 gemeenten samen (1.181) gedeeld door hun winkelpanden (11.604), maal 100 = geen cijfer.',
    ],
    remarks: [
      '2 van de 4 gemeenten van de G4 tellen mee; geen cijfer: Amsterdam en Rotterdam. Een cijfer voor de groep is er alleen als de gemeenten met een cijfer samen minstens twee derde van de gemeenten hebben.',
    ],
  },
  {
    of: 'a total',
    query: value('banen', ['G4'], { measure: 'level' }),
    formulas: [
      'Banen van werknemers in de G4 eind 2025: de cijfers van alle 4 gemeenten bij elkaar opgeteld = 1.762.335.',
    ],
  },
  {
    of: 'no total, as one is missing',
    query: value('banen', ['G4'], { measure: 'level' }),
    change: without(UTRECHT, 'banen'),
    formulas: [
      'Banen van werknemers in de G4 eind 2025: geen cijfer, want voor een totaal ontbreekt 1 van de 4 gemeenten; de andere 3 hebben er gemiddeld 478.969.',
    ],
    remarks: [
      '3 van de 4 gemeenten van de G4 tellen mee; geen cijfer: Utrecht. Een totaal is er alleen als alle gemeenten een cijfer hebben, een gemiddelde vanaf twee derde.',
    ],
  },
  {
    of: 'a weighted mean',
    query: value('besteedbaar_inkomen', ['G40']),
    change: without(['GM0758', 'GM0855'], 'besteedbaar_inkomen'),
    formulas: [
      'Besteedbaar inkomen in de G40 in 2024: het gemiddelde van 39 van de 41 gemeenten, gewogen naar huishoudens (samen 2.370.532) = € 52.100.',
    ],
    remarks: [
      '39 van de 41 gemeenten van de G40 tellen mee; geen cijfer: Breda en Tilburg. Een cijfer voor de groep is er alleen als de gemeenten met een cijfer samen minstens twee derde van de huishoudens hebben.',
    ],
  },
  {
    of: 'a mean with a proxy weight',
    query: value('afstand_supermarkt', ['G4']),
    formulas: [
      'Afstand tot een supermarkt in de G4 in 2025: het gemiddelde van alle 4 gemeenten, gewogen naar inwoners op 1 januari 2024 (samen 2.542.367) = 0,6 km.',
    ],
    remarks: ['Dit is een benadering: het echte gewicht is niet bekend, daarom is gewogen naar inwoners.'],
  },
  {
    of: 'a mean by land area',
    query: value('bevolkingsdichtheid', ['G4']),
    formulas: [
      'Bevolkingsdichtheid in de G4 op 1 januari 2026: het gemiddelde van alle 4 gemeenten, gewogen naar landoppervlakte (samen 58.275 hectare) = 4.400 inwoners per km².',
    ],
  },
  {
    of: 'per 1.000 inwoners, of a place and of a group with one missing',
    query: value('vacatures', ['GM0758', 'G4']),
    change: without(UTRECHT, 'vacatures'),
    formulas: [
      'Openstaande vacatures per 1.000 inwoners in Breda in het 3e kwartaal van 2026: openstaande vacatures (4.982) gedeeld door inwoners op 1 januari 2026 (190.171), maal 1.000 = 26,2.',
      'Openstaande vacatures per 1.000 inwoners in de G4 in het 3e kwartaal van 2026: openstaande vacatures van 3 van de 4 gemeenten samen (55.186) gedeeld door hun inwoners op 1 januari 2026 (2.186.065), maal 1.000 = 25,2.',
    ],
    remarks: [
      '3 van de 4 gemeenten van de G4 tellen mee; geen cijfer: Utrecht. Een cijfer voor de groep is er alleen als de gemeenten met een cijfer samen minstens twee derde van de inwoners hebben.',
      'Release 1: CBS, tabel 84583NED, gelezen op 1 oktober 2026.',
    ],
  },
  {
    of: 'a change',
    query: value('winkelleegstand', ['GM0758'], { measure: 'change', period: { from: '2015', to: '2023' } }),
    formulas: [
      'Verandering van winkelleegstand in Breda tussen 2015 en 2023: 4,5% (2023) min 5,7% (2015) = −1,2 procentpunt.',
      'Winkelleegstand: leegstaande winkelpanden (114) gedeeld door winkelpanden (2.535), maal 100 = 4,5%.',
      'Winkelleegstand in 2015: leegstaande winkelpanden (161) gedeeld door winkelpanden (2.844), maal 100 = 5,7%.',
    ],
  },
  {
    of: 'a change in percent',
    query: value('banen', ['GM0758'], { measure: 'change_pct', period: { from: '2015', to: '2023' } }),
    formulas: [
      'Verandering van banen van werknemers in Breda tussen 2015 en 2023: 111.407 (2023) min 99.658 (2015) is 11.749; dat gedeeld door 99.658, maal 100 = 11,8%.',
    ],
  },
  {
    of: 'a change on a small base, of years made of quarters',
    query: value('faillissementen', ['GM1991'], {
      ...{ measure: 'change_pct', period: { from: '2022', to: '2023' } },
    }),
    formulas: [
      'Verandering van faillissementen in Maashorst tussen 2022 en 2023: 10 (2023) min 6 (2022) = 4; er is geen percentage, omdat het eerste cijfer kleiner is dan 20.',
      'Faillissementen: 1e kwartaal 2023 (2) + 2e kwartaal 2023 (3) + 3e kwartaal 2023 (2) + 4e kwartaal 2023 (3) = 10.',
      'Faillissementen in 2022: 1e kwartaal 2022 (2) + 2e kwartaal 2022 (1) + 3e kwartaal 2022 (1) + 4e kwartaal 2022 (2) = 6.',
    ],
  },
  {
    of: 'an index of a group',
    query: { ...value('banen', ['G4']), operation: 'trend', measure: 'index', period: { from: '2018' } },
    formulas: [
      'Index banen van werknemers in de G4 eind 2025: banen van werknemers (1.762.335) gedeeld door die van 2018 (1.612.218), maal 100 = 109,3.',
      'Banen van werknemers: de cijfers van alle 4 gemeenten bij elkaar opgeteld = 1.762.335.',
      'Banen van werknemers eind 2018: de cijfers van alle 4 gemeenten bij elkaar opgeteld = 1.612.218.',
    ],
  },
  {
    of: 'the share of a sector',
    query: value('banen', ['GM0758'], { sectors: ['zorg'], measure: 'share' }),
    formulas: [
      'Aandeel van de zorg in banen van werknemers in Breda eind 2025: banen van werknemers in de zorg (17.498) gedeeld door alle banen van werknemers (112.592), maal 100 = 15,5%.',
    ],
  },
  {
    of: 'the share of a place',
    query: value('banen', ['GM0758', 'PV30'], { measure: 'share' }),
    formulas: [
      'Aandeel van Breda in banen van werknemers in Noord-Brabant eind 2025: banen van werknemers in Breda (112.592) gedeeld door banen van werknemers in Noord-Brabant (1.386.136), maal 100 = 8,1%.',
    ],
  },
  {
    of: 'a total without a sector',
    query: value('banen', ['GM0758'], { except: ['zorg'], measure: 'level' }),
    formulas: [
      'Banen van werknemers zonder de zorg in Breda eind 2025: alle banen van werknemers (112.592) min de zorg (17.498) = 95.094.',
    ],
  },
  {
    of: 'a country without a group',
    query: value('winkelpanden', ['NL'], { except: ['G4'], measure: 'level' }),
    formulas: [
      'Winkelpanden in Nederland zonder de G4 eind 2026: de cijfers van alle 338 gemeenten bij elkaar opgeteld = 163.419.',
    ],
  },
  {
    of: 'a year of a stock',
    query: value('vacatures', ['GM0758'], { period: { at: '2023' } }),
    formulas: ['Openstaande vacatures in Breda eind 2023: de stand van het 4e kwartaal van 2023 = 5.245.'],
  },
  {
    of: 'a count in today’s boundaries',
    query: value('banen', ['GM1948'], { period: { at: '2015' } }),
    change: only('banen', '2015', { GM0844: 100, GM0846: 200, GM0860: 300 }),
    formulas: [
      'Banen van werknemers in Meierijstad eind 2015: Schijndel (100) + Sint-Oedenrode (200) + Veghel (300) (samen in de huidige grenzen) = 600.',
    ],
  },
  {
    of: 'a mean in today’s boundaries',
    query: value('besteedbaar_inkomen', ['GM1980'], { period: { at: '2021' } }),
    change: (rows) =>
      only('besteedbaar_inkomen', '2021', { GM0398: 50, GM0416: 60 })(
        only('huishoudens', '2021', { GM0398: 2000, GM0416: 1000 })(rows),
      ),
    formulas: [
      'Besteedbaar inkomen in Dijk en Waard in 2021: het gemiddelde van Heerhugowaard (€ 50.000) en Langedijk (€ 60.000), gewogen naar grootte (2.000 en 1.000) (samen in de huidige grenzen) = € 53.300.',
    ],
  },
  {
    of: 'many figures alike',
    query: { ...value('banen', ['GM0758']), operation: 'breakdown', splitBy: 'sector' },
    formulas: ['Elk cijfer over banen van werknemers: rechtstreeks uit de voorbeeldcijfers (fictief).'],
  },
  {
    of: 'a ranking: in general, the one asked for, and the average',
    query: {
      ...{ operation: 'rank', indicators: ['winkelleegstand'], regions: ['GM0363'] },
      ...{ among: 'G4', order: 'high' },
    },
    change: without(['GM0599'], ...retail),
    formulas: [
      'Elk cijfer over winkelleegstand: leegstaande winkelpanden gedeeld door winkelpanden, maal 100.',
      'Winkelleegstand in Amsterdam in 2026: leegstaande winkelpanden (548) gedeeld door winkelpanden (9.087), maal 100 = 6,0%; plaats 3 van 3.',
      'Winkelleegstand in de G4 in 2026: leegstaande winkelpanden van 3 van de 4 gemeenten samen (1.729) gedeeld door hun winkelpanden (20.691), maal 100 = 8,4%.',
    ],
    remarks: ['Plaats 1 is het hoogste cijfer; 3 van de 4 hebben een cijfer; geen cijfer: Rotterdam.'],
  },
];
