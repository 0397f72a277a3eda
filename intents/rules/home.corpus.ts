/** Asked by someone with a municipality of one's own: where it is meant, and where it is not. */
import type { Family } from '../corpus.ts';

export const homeCorpus: readonly Family[] = [
  {
    frame: '{}',
    query: { operation: 'relation', indicators: ['winkelleegstand', 'werkloosheid'] },
    home: 'GM0758',
    rows: [
      {
        means: {},
        said: `
          heeft winkelleegstand iets met werkloosheid te maken | heeft leegstand te maken met werkloosheid |
          hoe hangt winkelleegstand samen met werkloosheid | zie je leegstand terug in de werkloosheid |
          zien jullie de leegstand terug in de werkloosheid | gaat leegstand samen met werkloosheid |
          gaat hoge leegstand gepaard met werkloosheid | is de leegstand hoger waar de werkloosheid hoog is |
          is de leegstand lager waar de werkloosheid laag is |
          hebben gemeenten met hoge leegstand meer werkloosheid |
          waar de leegstand hoog is, is daar ook de werkloosheid hoog`,
      },
    ],
  },
  {
    frame: '{}',
    query: { operation: 'about', indicators: ['grijze_druk'] },
    home: 'GM0758',
    rows: [
      { means: {}, said: 'wat is grijze druk | wat is eigenlijk grijze druk | wat betekent grijze druk' },
    ],
  },
  {
    frame: 'wat is de grijze druk {}',
    query: { operation: 'trend', indicators: ['grijze_druk'], regions: ['GM0758'] },
    home: 'GM0758',
    rows: [{ means: {}, said: '(niets) | in Breda | bij ons' }],
  },
  {
    frame: '{}',
    query: { operation: 'breakdown', indicators: ['banen'], regions: ['GM0758'], splitBy: 'sector' },
    home: 'GM0758',
    rows: [
      {
        means: {},
        said: `
          waar zitten de banen | waar zitten de banen in Breda | waar zit de werkgelegenheid in Breda |
          in welke sectoren zitten de banen | in welke sectoren zitten de banen in Breda`,
      },
    ],
  },
  {
    frame: '{}',
    query: { operation: 'rank', indicators: ['banen'], measure: 'level', order: 'high', limit: 1 },
    rows: [{ means: {}, said: 'waar zitten de meeste banen' }],
  },
  {
    frame: 'werkloosheid {}',
    query: { operation: 'trend', indicators: ['werkloosheid'], regions: ['G4'] },
    home: 'GM0758',
    rows: [
      // The asker's own is never added to places that are named.
      {
        means: { operation: 'value', period: { points: ['2019', '2024'] } },
        said: 'G4 2019 vs 2024 | in de G4 in 2019 versus 2024 | G4: 2019 en 2024 vergeleken',
      },
      { means: { period: { from: '2019' } }, said: 'G4 t.o.v. 2019 | in de G4 vergeleken met 2019' },
      { means: { regions: ['G4', 'G40'] }, said: 'G4 vs G40 | in de G4 vergeleken met de G40' },
      // Nobody is named that is set against them.
      {
        means: { regions: ['GM0758', 'G4'] },
        said: `
          vs de G4 | vergeleken met de G4 | in vergelijking met de G4 | bij ons vs de G4 | hoger dan in de G4`,
      },
    ],
  },
  {
    frame: '{}',
    query: { operation: 'movers', theme: 'binnensteden', regions: ['GM0106'] },
    home: 'GM0758',
    rows: [
      {
        means: {},
        said: `
          hoe gaat het met de binnenstad van Assen | wat valt op in de binnenstad van Assen |
          hoe staat het met de binnenstad van Assen | hoe staat het met de binnensteden in Assen`,
      },
    ],
  },
];
