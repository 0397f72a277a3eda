/** An answer of each kind, written out: what golden messages are made of does not change with our sentences. */
import type { ActAnswer, Chart, ClarifyAnswer, DataAnswer, UnsupportedAnswer } from '#src/model.ts';

const figure: DataAnswer = {
  outcome: 'query',
  query: { operation: 'value', indicators: ['vacatures'], regions: ['GM0758', 'G40'] },
  headline: 'Meer vacatures per 1.000 inwoners in Breda dan in de G40',
  summary:
    'Breda had in 2025 28,3 openstaande vacatures per 1.000 inwoners. Dat is meer dan de G40 (23,0) & <b>niet</b> minder.',
  altText: 'Staafgrafiek: Breda 28,3 en de G40 23,0 openstaande vacatures per 1.000 inwoners in 2025.',
  rows: [],
  table: {
    caption: 'Openstaande vacatures per 1.000 inwoners, 2025',
    columns: [
      { label: 'Gebied', numeric: false },
      { label: '2025', numeric: true },
    ],
    rows: [
      ['Breda', '28,3*'],
      ['G40', '23,0'],
    ],
    legend: ['*: voorlopig cijfer'],
  },
  chart: { kind: 'bars', width: 500, height: 300 } as unknown as Chart,
  sources: [
    { name: 'UWV', table: 'vacatures', readOn: '2026-11-22', fictional: false, indicators: ['vacatures'] },
    { name: 'Voorbeeldcijfers (fictief)', fictional: true, indicators: ['inwoners'] },
  ],
  assumptions: [
    'Per 1.000 inwoners, omdat Breda en de G40 verschillen in grootte.',
    'Je noemde geen periode; dit is het nieuwste cijfer.',
  ],
  followUps: ['En Tilburg?', 'Vacatures in Breda per sector'],
  figure: '7K3QBCDF',
  fictional: true,
  calculation: {
    title: 'Vacatures per 1.000 inwoners in Breda in 2025',
    formulas: ['Vacatures (5.350) gedeeld door inwoners (189.124), maal 1.000 = 28,3.'],
    remarks: ['Het aantal inwoners is geschat.'],
    tables: [
      {
        caption: 'Wat erin ging',
        columns: [
          { label: 'Cijfer', numeric: false },
          { label: 'Waarde', numeric: true },
        ],
        rows: [['Vacatures', '5.350']],
        legend: [],
      },
    ],
  },
};

const clarify: ClarifyAnswer = {
  outcome: 'clarify',
  about: 'region',
  summary: 'Welk Bergen bedoel je?',
  options: [
    { label: 'Bergen (L.)', query: { operation: 'value', indicators: ['vacatures'], regions: ['GM0893'] } },
    { label: 'Bergen (NH.)', query: { operation: 'value', indicators: ['vacatures'], regions: ['GM0373'] } },
  ],
};

const refusal: UnsupportedAnswer = {
  outcome: 'unsupported',
  reason: 'forecast',
  nearest: [],
  summary: 'Ik kan niet in de toekomst kijken. Wel hoe het tot nu toe ging.',
  followUps: ['Vacatures in Breda sinds 2018'],
};

const help: ActAnswer = {
  outcome: 'act',
  act: 'help',
  summary: 'Noem een onderwerp en een plaats.',
  followUps: ['Hoeveel inwoners heeft Zwolle?'],
};

export const ANSWERS = { figure, clarify, refusal, help };
