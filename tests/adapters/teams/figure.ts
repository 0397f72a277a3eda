/** A figure to make cards of: the shape is real, the numbers are not. */
import type { DataAnswer, DisplayTable } from '#src/model.ts';

export const TABLE: DisplayTable = {
  caption: 'Vacatures per 1.000 inwoners',
  columns: [
    { label: 'Gemeente', numeric: false },
    { label: '2024', numeric: true },
    { label: '2025', numeric: true },
  ],
  rows: [
    ['Breda', '21,3', '19,8*'],
    ['G40', '20,1', '18,7'],
  ],
  legend: ['*: voorlopig cijfer'],
};

export const FIGURE: DataAnswer = {
  outcome: 'query',
  query: { operation: 'trend', indicators: ['vacatures'], regions: ['GM0758', 'G40'] },
  headline: 'Breda heeft meer vacatures dan de G40',
  summary: 'In 2025 had Breda 19,8 vacatures per 1.000 inwoners. Dat is 1,1 meer dan de G40 (18,7).',
  altText: 'Lijngrafiek: Breda en de G40 van 2024 tot en met 2025.',
  rows: [{ region: 'GM0758', regionName: 'Breda' }] as unknown as DataAnswer['rows'],
  table: TABLE,
  chart: { width: 500, height: 400 } as unknown as DataAnswer['chart'],
  sources: [
    { name: 'CBS', table: '80474NED', readOn: '2026-11-22', fictional: false, indicators: ['vacatures'] },
  ],
  assumptions: ['Per 1.000 inwoners, omdat Breda en de G40 verschillen in grootte.'],
  followUps: ['En in Tilburg?', 'Sinds 2015', 'Per sector'],
  figure: '7K3QBCDF',
  fictional: false,
  calculation: {
    title: 'Vacatures in Breda in 2025',
    formulas: ['3.700 vacatures / 187.000 inwoners x 1.000 = 19,8'],
    remarks: ['Alle 40 gemeenten hebben een cijfer.'],
    tables: [TABLE],
  },
};
