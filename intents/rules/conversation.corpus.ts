/** Follow-ups: what is named is replaced, the rest stays. */
import type { Family } from '../corpus.ts';
import type { Query } from '../query.ts';

const after = (previous: Query, rows: Family['rows']): Family => ({
  frame: '{}',
  query: previous,
  previous,
  rows,
});

export const conversationCorpus: readonly Family[] = [
  after({ operation: 'trend', indicators: ['vacatures'], regions: ['GM0758'] }, [
    {
      means: { regions: ['GM0855'] },
      said: `
          en Tilburg? | en in Tilburg? | Tilburg? | hetzelfde voor Tilburg | en hoe zit dat in Tilburg? |
          nee, Tilburg | doe Tilburg eens | en tilbrug dan | idem voor Tilburg | what about Tilburg? |
          en die van Tilburg? | Tilburg in plaats van Breda | vervang Breda door Tilburg`,
    },
    {
      means: { regions: ['GM0758', 'GM0855'] },
      said: `
          ook Tilburg | en vergeleken met Tilburg? | zet Tilburg ernaast | Tilburg erbij graag |
          voeg Tilburg toe | met Tilburg erbij | vergelijk met Tilburg | en Tilburg ook | en ook Tilburg? |
          ten opzichte van Tilburg? | compared to Tilburg?`,
    },
    {
      means: { regions: ['GM0758', 'G40'] },
      said: `
          vs G40 | en vergeleken met de G40? | zet de G40 er ook bij | afgezet tegen de G40 | tegenover de G40`,
    },
    {
      means: { regions: ['GM0758', 'PV30'] },
      said: 'vergelijk met de provincie | en ten opzichte van de provincie?',
    },
    {
      means: { indicators: ['faillissementen'] },
      said: `
          en faillissementen? | en de faillissementen? | faillissementen? |
          en hoe zit het met faillissementen? | doe nu faillissementen |
          dat bedoel ik niet, ik wil faillissementen`,
    },
    {
      means: { indicators: ['vacatures', 'faillissementen'] },
      said: `
          ook faillissementen | laat ook de faillissementen zien | en ook faillissementen erbij |
          faillissementen erbij`,
    },
    {
      means: { sectors: ['zorg'] },
      said: 'alleen de zorg | en in de zorg? | en dan alleen de zorg | en voor de zorg | zorg',
    },
    { means: { sectors: ['horeca'] }, said: 'en de horeca? | alleen horeca | en in de horeca?' },
    {
      means: { period: { from: '2018' } },
      said: 'sinds 2018 | en vanaf 2018? | doe maar vanaf 2018 | en sinds 2018 dan',
    },
    {
      means: { operation: 'value', period: { at: '2019' } },
      said: 'en in 2019? | 2019? | en hoe was dat in 2019? | hoe zat dat in 2019',
    },
    {
      means: { operation: 'value', period: { at: '2025' } },
      said: 'en vorig jaar? | vorig jaar? | en hoe was dat vorig jaar',
    },
    {
      means: { measure: 'per_1000_inwoners' },
      said: 'per 1000 inwoners | en per 1000 inwoners? | per inwoner graag | relatief?',
    },
    { means: { measure: 'index' }, said: 'als index | geïndexeerd graag' },
    {
      means: { step: 'quarter' },
      said: 'per kwartaal | en per kwartaal? | kun je dat per kwartaal doen | en nu per kwartaal',
    },
    { means: { show: 'table' }, said: 'als tabel | in een tabel graag | kun je er een tabel van maken' },
    { means: { show: 'xlsx' }, said: 'als excel | kun je dat als excel sturen' },
    {
      means: { operation: 'about', regions: [] },
      said: `
          wat betekent dat precies? | waar komt dit vandaan? | hoe is dit berekend? | wat is de bron? |
          van wanneer is dit? | wat houdt dat in`,
    },
    {
      means: { operation: 'about', regions: [] },
      aspect: 'calculation',
      said: `
          hoe is dit berekend? | hoe kom je hieraan? | hoe komen jullie aan dit cijfer? | laat de berekening zien |
          toon de berekening | wat is de berekening? | hoe hebben jullie dat berekend? | hoe wordt dit berekend |
          hoe zijn deze cijfers berekend? | mag ik de berekening zien? | hoe is dit uitgerekend? |
          laat eens de berekening zien | how is this calculated?`,
    },
    {
      means: { operation: 'breakdown', splitBy: 'sector' },
      said: 'per sector | en per sector? | splits dat eens uit naar sector | uitgesplitst per sector',
    },
    { means: { except: ['2020'] }, said: 'zonder 2020 | behalve 2020' },
    {
      means: { regions: ['GM0537'], indicators: ['inwoners'] },
      said: `
          hoeveel inwoners heeft Katwijk? | inwoners van Katwijk | mooi, en hoeveel inwoners heeft Katwijk`,
    },
    { means: { operation: 'movers', indicators: [], regions: ['GM0193'] }, said: 'wat valt op in Zwolle' },
  ]),
  after(
    {
      operation: 'trend',
      indicators: ['banen'],
      regions: ['GM0758', 'GM0855', 'G40'],
      period: { from: '2015' },
    },
    [
      {
        means: { regions: ['GM0758', 'G40'] },
        said: `
          zonder Tilburg | laat Tilburg maar weg | haal Tilburg eruit | Tilburg mag weg | Tilburg weglaten`,
      },
      { means: { regions: ['GM0758', 'GM0855'] }, said: 'zonder de G40 | haal de G40 weg' },
      { means: { regions: ['GM0758', 'GM0855', 'PV30'] }, said: 'met Noord-Brabant in plaats van de G40' },
      {
        means: { measure: 'change_pct' },
        said: 'hoeveel is dat in procenten gegroeid? | en de groei in procenten? | procentuele groei?',
      },
      { means: { operation: 'breakdown', splitBy: 'topsector' }, said: 'per topsector | naar topsector' },
    ],
  ),
  // Which municipalities are in it is read as the ranking of them; the answer shows them with the calculation.
  after({ operation: 'value', indicators: ['winkelleegstand'], regions: ['GM0758', 'G40'] }, [
    {
      means: { operation: 'rank', regions: ['GM0758'], among: 'G40' },
      aspect: 'calculation',
      said: `
          welke gemeenten zitten daarin? | uit welke gemeenten bestaat dat? | welke gemeenten horen daarbij? |
          welke gemeenten tellen mee?`,
    },
  ]),
  after({ operation: 'rank', indicators: ['eenzaamheid'], among: 'PV30', order: 'high', limit: 10 }, [
    { means: { limit: 3 }, said: 'alleen de top 3 | doe maar de top 3 | de bovenste drie' },
    {
      means: { order: 'low', limit: 5 },
      said: 'en de vijf laagste? | de onderste 5 | en de laagste vijf',
    },
    {
      means: { among: 'PV28' },
      said: `
          en binnen Zuid-Holland | en in Zuid-Holland? | zelfde voor Zuid-Holland |
          en de Zuid-Hollandse gemeenten?`,
    },
    { means: { among: undefined as never }, said: 'en landelijk? | en heel Nederland?' },
    {
      means: { operation: 'map', order: undefined as never, limit: undefined as never },
      said: 'op de kaart | zet dat op een kaart | kaartje? | laat eens op een kaart zien',
    },
    {
      means: { regions: ['GM0828'] },
      said: 'en waar staat Oss? | en Oss? | op welke plek staat Oss dan',
    },
    { means: { filter: { above: 12 } }, said: 'alleen boven de 12 procent | alleen die boven de 12%' },
    {
      means: { indicators: ['vrijwilligerswerk'] },
      said: 'en vrijwilligerswerk? | zelfde voor vrijwilligerswerk',
    },
  ]),
  after(
    {
      operation: 'breakdown',
      indicators: ['banen'],
      regions: ['GM0177'],
      splitBy: 'sector',
      period: { at: '2023' },
    },
    [
      { means: { regions: ['GM0296'] }, said: 'en Wijchen? | hetzelfde voor Wijchen' },
      { means: { period: { at: '2020' } }, said: 'en in 2020? | 2020 graag' },
      { means: { splitBy: 'topsector' }, said: 'per topsector | en naar topsector' },
      {
        means: { operation: 'value', splitBy: undefined as never },
        said: 'alle sectoren samen | het totaal?',
      },
      { means: { indicators: ['vacatures'] }, said: 'en vacatures?' },
    ],
  ),
];
