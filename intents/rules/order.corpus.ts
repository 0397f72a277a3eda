/** Ends, places and parts of an order, what rises and falls in it, and a place at a glance. */
import type { Family } from '../corpus.ts';

export const orderCorpus: readonly Family[] = [
  {
    frame: '{}',
    query: { operation: 'rank', indicators: ['banen'], among: 'PV23', measure: 'change_pct' },
    rows: [
      {
        means: { order: 'high', limit: 1 },
        said: `
          waar in Overijssel groeien de banen het hardst | in welke gemeente in Overijssel stijgt het aantal banen het sterkst |
          welke Overijsselse gemeente groeit het snelst in banen`,
      },
      {
        means: { order: 'low', limit: 1 },
        said: `
          waar in Overijssel dalen de banen het hardst | in welke gemeente in Overijssel krimpt het aantal banen het meest |
          welke Overijsselse gemeente daalt het hardst in banen`,
      },
      {
        means: { order: 'high', limit: 3 },
        said: 'top 3 stijgers banen Overijssel | top 3 groeiers in banen binnen Overijssel',
      },
      { means: { order: 'low', limit: 3 }, said: 'top 3 dalers banen Overijssel' },
    ],
  },
  {
    frame: 'leegstand in Drenthe: {}',
    query: { operation: 'rank', indicators: ['winkelleegstand'], among: 'PV22', order: 'high' },
    rows: [
      {
        means: { limit: 2 },
        said: 'de op een na hoogste gemeente | de een na hoogste gemeente | tweede gemeente | nummer 2',
      },
      { means: { limit: 3 }, said: '3e gemeente | derde gemeente | nr 3 | op twee na de hoogste' },
    ],
  },
  {
    frame: '{}',
    query: { operation: 'movers', regions: ['GM0301'] },
    rows: [
      {
        means: {},
        said: `
          vertel iets over Zutphen | profiel van Zutphen | geef me een overzicht van Zutphen |
          wat maakt Zutphen bijzonder | how is Zutphen doing`,
      },
      {
        means: { regions: ['GM0301', 'PEERS'] },
        said: 'welke gemeenten lijken op Zutphen | waarin onderscheidt Zutphen zich van vergelijkbare gemeenten',
      },
    ],
  },
  {
    frame: 'gemeenten in Drenthe waar {} hoogopgeleid is',
    query: { operation: 'rank', indicators: ['hoogopgeleiden'], among: 'PV22' },
    rows: [
      { means: { filter: { above: 50 } }, said: 'meer dan de helft' },
      { means: { filter: { below: 25 } }, said: 'minder dan een kwart' },
      { means: { filter: { above: 30, below: 40 } }, said: 'tussen de 30 en 40 procent' },
    ],
  },
];
