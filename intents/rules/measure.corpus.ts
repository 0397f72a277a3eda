/** What is shown of an indicator: changes, shares, an index, figures per inhabitant. */
import type { Family } from '../corpus.ts';

export const measureCorpus: readonly Family[] = [
  {
    frame: '{} banen Venlo tussen 2018 en 2023',
    query: {
      operation: 'trend',
      indicators: ['banen'],
      regions: ['GM0983'],
      period: { from: '2018', to: '2023' },
    },
    rows: [
      {
        means: { measure: 'change_pct' },
        said: `
          groei | toename | procentuele groei | procentuele verandering |
          met hoeveel procent groeide het aantal | daling | %-groei | groeipercentage | krimp |
          procentuele mutatie | hoeveel procent groei`,
      },
      {
        means: { measure: 'change' },
        said: 'absolute groei | absolute toename | netto toename | absolute verandering',
      },
      { means: { measure: 'index' }, said: 'index | geïndexeerde | indexcijfer | indexeer' },
    ],
  },
  {
    frame: 'banen in Venlo {} tussen 2018 en 2023',
    query: {
      operation: 'trend',
      indicators: ['banen'],
      regions: ['GM0983'],
      period: { from: '2018', to: '2023' },
    },
    rows: [
      {
        means: { measure: 'change_pct' },
        said: 'gegroeid | toegenomen | gestegen | gedaald | afgenomen in procenten | veranderd',
      },
      { means: { measure: 'change' }, said: 'bijgekomen | erbij gekomen | verdwenen | verloren gegaan' },
      {
        means: { measure: 'per_1000_inwoners' },
        said: `
          per 1000 inwoners | per 1.000 inwoners | per duizend inwoners | per inwoner |
          per hoofd van de bevolking | naar inwonertal | relatief | per 1000 inw | op de 1000 inwoners |
          gecorrigeerd voor inwonertal | per capita`,
      },
      { means: {}, said: '(niets) | absoluut | in absolute aantallen' },
    ],
  },
  {
    frame: 'werkloosheid Venlo {} tussen 2018 en 2023',
    query: {
      operation: 'trend',
      indicators: ['werkloosheid'],
      regions: ['GM0983'],
      period: { from: '2018', to: '2023' },
    },
    rows: [
      {
        means: { measure: 'change' },
        said: 'gestegen | gedaald | in procentpunten gestegen | verandering | toename | delta',
      },
    ],
  },
  {
    frame: '{} banen in Venlo',
    query: {
      operation: 'trend',
      indicators: ['banen'],
      regions: ['GM0983'],
      sectors: ['zorg'],
      measure: 'share',
    },
    rows: [
      {
        means: {},
        said: `
          aandeel van de zorg in de | welk deel van de zorg in de | percentage van de zorg in de |
          share zorg in`,
      },
    ],
  },
  {
    frame: '{}',
    query: {
      operation: 'trend',
      indicators: ['vacatures'],
      regions: ['G4', 'NL'],
      measure: 'share',
    },
    rows: [
      {
        means: {},
        said: `
          aandeel van de G4 in de vacatures van Nederland | welk deel van de vacatures in Nederland zit in de G4 |
          aandeel G4 in de vacatures in Nederland`,
      },
    ],
  },
  {
    frame: '{}',
    query: {
      operation: 'value',
      indicators: ['banen'],
      regions: ['PV30', 'NL'],
      measure: 'share',
      period: { at: '2023' },
    },
    rows: [
      {
        means: {},
        said: `
          aandeel van Noord-Brabant in de banen van Nederland in 2023 |
          welk percentage van de banen in Nederland was in 2023 in Noord-Brabant`,
      },
    ],
  },
  {
    frame: 'banen Venlo {}',
    query: {
      operation: 'trend',
      indicators: ['banen'],
      regions: ['GM0983'],
      measure: 'index',
      period: { from: '2015' },
    },
    rows: [
      {
        means: {},
        said: `
          index 2015=100 | met 2015 = 100 | als index (2015 = 100) | geïndexeerd op 2015 = 100 |
          index met 2015 als 100`,
      },
    ],
  },
];
