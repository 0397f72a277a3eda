/** What is asked for: an order, a map, a split, a development, a definition. */
import type { Family } from '../corpus.ts';

const rank = { operation: 'rank', indicators: ['winkelleegstand'] } as const;
const query = { ...rank, indicators: [...rank.indicators] };

export const operationCorpus: readonly Family[] = [
  {
    frame: '{}',
    query,
    rows: [
      {
        means: { order: 'high', limit: 1 },
        said: `
          welke gemeente heeft de hoogste winkelleegstand | waar is de winkelleegstand het hoogst |
          gemeente met de meeste leegstand | hoogste leegstand van Nederland | wie heeft de hoogste leegstand |
          in welke gemeente is de leegstand het grootst | which municipality has the highest shop vacancy`,
      },
      {
        means: { order: 'low', limit: 1 },
        said: `
          welke gemeente heeft de laagste winkelleegstand | waar is de leegstand het laagst |
          in welke gemeente is de leegstand het kleinst | beste gemeente qua leegstand`,
      },
      {
        means: { order: 'high', limit: 10 },
        said: `
          top 10 leegstand | top tien gemeenten winkelleegstand | de tien gemeenten met de hoogste leegstand |
          tien hoogste leegstand | 10 gemeenten met de meeste leegstand | top10 winkelleegstand |
          slechtste tien leegstand`,
      },
      {
        means: { order: 'low', limit: 5 },
        said: `
          vijf laagste leegstand | de vijf gemeenten met de laagste leegstand | top 5 laagste leegstand |
          onderste 5 leegstand | beste vijf qua winkelleegstand`,
      },
      {
        means: { among: 'PV30' },
        said: `
          winkelleegstand per gemeente in Noord-Brabant | leegstand alle Brabantse gemeenten |
          leegstand in de gemeenten van Noord-Brabant | Brabantse gemeenten op een rij: leegstand |
          winkelleegstand voor alle gemeenten in Brabant`,
      },
      {
        means: { among: 'G40' },
        said: `
          leegstand alle G40-gemeenten | leegstand per gemeente in de G40 | leegstand G40-gemeenten`,
      },
      {
        means: { members: 'provincie' },
        said: `
          leegstand per provincie | leegstand alle provincies | de leegstand voor elke provincie |
          shop vacancy by province`,
      },
      {
        means: { members: 'arbeidsmarktregio' },
        said: "leegstand per arbeidsmarktregio | leegstand alle arbeidsmarktregio's",
      },
      {
        means: { regions: ['GM0164'] },
        said: `
          op welke plek staat Hengelo met leegstand | hoe scoort Hengelo op leegstand |
          waar staat Hengelo met leegstand | hoe doet Hengelo het met leegstand |
          hoeveelste is Hengelo met winkelleegstand | positie Hengelo winkelleegstand |
          hoe staat Hengelo ervoor met leegstand | rangpositie van Hengelo: leegstand |
          op welke positie staat Hengelo qua leegstand`,
      },
      {
        means: { regions: ['GM0164'], among: 'G40' },
        said: `
          hoe scoort Hengelo op leegstand binnen de G40 | plek van Hengelo in de G40: leegstand |
          waar staat Hengelo onder de G40-gemeenten met leegstand`,
      },
      {
        means: { filter: { above: 10 } },
        said: `
          gemeenten met meer dan 10% leegstand | welke gemeenten hebben een leegstand boven de 10 procent |
          winkelleegstand > 10%: welke gemeenten | gemeenten waar de leegstand hoger is dan 10% |
          in welke gemeenten ligt de leegstand boven 10 procent`,
      },
      {
        means: { filter: { below: 3 }, among: 'PV25' },
        said: `
          Gelderse gemeenten met minder dan 3% leegstand |
          welke gemeenten in Gelderland hebben een leegstand onder de 3 procent`,
      },
      {
        means: { order: 'high' },
        said: `
          leegstand per gemeente aflopend | gemeenten van hoog naar laag: leegstand |
          welke gemeenten hebben de hoogste leegstand`,
      },
      {
        means: { operation: 'map' },
        said: `
          kaart leegstand | leegstand op de kaart | toon de leegstand op een kaart | leegstandskaart |
          landkaart winkelleegstand | kaartje van de leegstand | shop vacancy map`,
      },
      {
        means: { operation: 'map', among: 'PV29' },
        said: `
          kaart leegstand Zeeland | leegstand in Zeeuwse gemeenten op de kaart |
          kaart van Zeeland met leegstand`,
      },
      {
        means: { operation: 'about' },
        said: `
          wat is winkelleegstand | definitie winkelleegstand | wat betekent leegstand |
          hoe wordt leegstand gemeten | waar komen de leegstandscijfers vandaan | bron leegstand |
          hoe actueel zijn de cijfers over leegstand | wat is de bron van winkelleegstand |
          hoe komen jullie aan de leegstandscijfers | uitleg over winkelleegstand |
          van wanneer zijn de leegstandscijfers | wat valt onder leegstand |
          wanneer komen er nieuwe cijfers over leegstand`,
      },
    ],
  },
  {
    frame: '{}',
    query: { operation: 'relation', indicators: ['besteedbaar_inkomen', 'eenzaamheid'], among: 'G40' },
    rows: [
      {
        means: {},
        said: `
          verband tussen inkomen en eenzaamheid in de G40 | samenhang inkomen en eenzaamheid G40 |
          correlatie inkomen en eenzaamheid binnen de G40 |
          hangt inkomen samen met eenzaamheid in de G40-gemeenten | scatter inkomen eenzaamheid G40 |
          inkomen tegen eenzaamheid over de G40-gemeenten | relatie tussen inkomen en eenzaamheid, G40`,
      },
    ],
  },
  {
    frame: '{}',
    query: { operation: 'breakdown', indicators: ['vacatures'], regions: ['GM0362'], splitBy: 'sector' },
    rows: [
      {
        means: {},
        said: `
          vacatures Amstelveen per sector | vacatures in Amstelveen naar sector |
          vacatures Amstelveen uitgesplitst naar bedrijfstak |
          in welke sector zijn de meeste vacatures in Amstelveen |
          verdeling van vacatures over sectoren in Amstelveen | vacatures Amstelveen per branche |
          sectorverdeling vacatures Amstelveen | vacancies in Amstelveen by sector |
          vacatures Amstelveen alle sectoren`,
      },
      {
        means: { splitBy: 'topsector' },
        said: `
          vacatures Amstelveen per topsector | vacatures Amstelveen naar topsectoren |
          topsectorenverdeling vacatures Amstelveen`,
      },
    ],
  },
  {
    frame: '{}',
    query: {
      operation: 'breakdown',
      indicators: ['spanningsindicator'],
      regions: ['GM0362'],
      splitBy: 'beroepsgroep',
    },
    rows: [
      {
        means: {},
        said: `
          krapte Amstelveen per beroepsgroep | spanning in Amstelveen naar beroep |
          spanningsindicator Amstelveen uitgesplitst naar beroepsgroepen | krapte per beroep in Amstelveen |
          krapte naar sector Amstelveen`,
      },
    ],
  },
  {
    frame: '{}',
    query: { operation: 'movers', regions: ['GM0301'] },
    rows: [
      {
        means: {},
        said: `
          wat valt op in Zutphen | wat is er veranderd in Zutphen | hoe doet Zutphen het |
          wat springt eruit in Zutphen | grootste veranderingen Zutphen | opvallende cijfers Zutphen |
          uitschieters Zutphen | hoe staat Zutphen ervoor | wat is er aan de hand in Zutphen |
          hoe gaat het met Zutphen | what stands out in Zutphen | stijgers en dalers Zutphen`,
      },
      {
        means: { theme: 'human-capital' },
        said: `
          wat valt op in Zutphen op de arbeidsmarkt | opvallende arbeidsmarktcijfers Zutphen |
          hoe staat het met de arbeidsmarkt ervoor in Zutphen: wat valt op`,
      },
      {
        means: { regions: ['GM0301', 'G40'] },
        said: 'wat valt op in Zutphen vergeleken met de G40 | waarin wijkt Zutphen af van de G40',
      },
    ],
  },
  {
    frame: 'winkelleegstand Zutphen {}',
    query: { operation: 'trend', indicators: ['winkelleegstand'], regions: ['GM0301'] },
    rows: [
      {
        means: { show: 'table' },
        said: 'als tabel | in een tabel | in tabelvorm | graag een tabel | tabelletje',
      },
      {
        means: { show: 'xlsx' },
        said: 'als excel | in excel | als excelbestand | xlsx | in een spreadsheet',
      },
      { means: { show: 'csv' }, said: 'als csv | csv | in een csv-bestand' },
      {
        means: {},
        said: `
          ontwikkeling | verloop | trend | door de jaren heen | tijdreeks | in de loop der jaren | over time`,
      },
    ],
  },
];
