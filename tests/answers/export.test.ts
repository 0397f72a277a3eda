/** Figures as files: what is read back is what was shown, and nothing in it calculates. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '#adapters/files/xlsx.ts';
import { safeText } from '#src/answer/export/cells.ts';
import { csvOf } from '#src/answer/export/csv.ts';
import { LONG_COLUMNS } from '#src/answer/export/long.ts';
import { numberCell } from '#src/answer/export/number-cell.ts';
import { workbookOf } from '#src/answer/export/workbook.ts';
import { formatValue } from '#src/answer/wording/numbers.ts';
import type { FigureSnapshot, Row } from '#src/model.ts';
import { snapshotOf } from '#tests/db/snapshot.ts';

const row = (more: Partial<Row> = {}): Row => ({
  region: 'GM0758',
  regionName: 'Breda',
  indicator: 'banen',
  indicatorName: 'Banen van werknemers',
  period: '2025',
  value: 1234.5678,
  text: '1.235',
  unit: 'banen',
  decimals: 0,
  ...more,
});

const figureOf = (rows: readonly Row[]): FigureSnapshot =>
  snapshotOf('Meer banen in Breda', {
    rows,
    table: {
      caption: 'Banen van werknemers, 2025',
      columns: [
        { label: 'Gebied', numeric: false },
        { label: 'Cijfer', numeric: true },
      ],
      rows: rows.map(({ regionName, text }) => [regionName, text]),
      legend: ['* voorlopig cijfer'],
    },
    sources: [
      { name: 'CBS', table: '81575NED', readOn: '2026-11-22', fictional: false, indicators: ['banen'] },
    ],
    assumptions: ['Je noemde geen periode.'],
  })('7K3QBCDF');

const LINK = 'https://peilstok.nl/figuur/7K3QBCDF';
const readCsv = (text: string): Record<string, string>[] => parse(text, { columns: true });
/** Texts with what tends to break files. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\0', '\r', ' ', '"', ',', '\n'), fc.string())
    .map(([sign, text]) => sign + text),
);
const CALCULATES = /^[=+\-@\t\r\0]/;

describe('CSV', () => {
  it('has a line for each row, unrounded, with source and link', () => {
    const text = csvOf(
      figureOf([
        row(),
        row({ period: '2024', value: null, text: '.', status: 'provisional', rank: 2, of: 39 }),
      ]),
      LINK,
    );
    expect(text.split('\r\n')[0]).toBe(LONG_COLUMNS.join(','));
    expect(readCsv(text)).toMatchObject([
      {
        region: 'GM0758',
        value: '1234.5678',
        status: '',
        source: 'CBS, tabel 81575NED, gelezen op 22 november 2026',
        figure: LINK,
      },
      { period: '2024', value: '', status: 'provisional', rank: '2', of: '39' },
    ]);
  });

  it('reads back as it was, whatever the names, and never as a formula', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.double({ noNaN: true }), (regionName, sectorName, value) => {
        const [read] = readCsv(csvOf(figureOf([row({ regionName, sectorName, value })])));
        expect(read?.regionName).toBe(safeText(regionName));
        expect(read?.sectorName).toBe(safeText(sectorName));
        expect(Number(read?.value)).toBe(value + 0);
        expect([read?.regionName, read?.sectorName].some((cell) => CALCULATES.test(cell ?? ''))).toBe(false);
      }),
    );
  });

  it.each([
    ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\0x', "'\0x"],
    ['’s-Hertogenbosch', '’s-Hertogenbosch'],
  ])('makes %j harmless', (text, safe) => {
    expect(safeText(text)).toBe(safe);
  });

  it('leaves negative numbers numbers', () => {
    expect(readCsv(csvOf(figureOf([row({ value: -3.25 })])))[0]?.value).toBe('-3.25');
  });
});

describe('a figure as a number with a format', () => {
  it.each([
    ['1.234', 1234, '#,##0;-#,##0'],
    ['0', 0, '0;-0'],
    ['3,5%', 3.5, '0.0"%";-0.0"%"'],
    ['−3,50%', -3.5, '0.00"%";-0.00"%"'],
    ['€\u00A038.500', 38500, '"€ "#,##0;-"€ "#,##0'],
    ['−€\u00A01.200', -1200, '"€ "#,##0;-"€ "#,##0'],
    ['+2 procentpunt', 2, '+0" procentpunt";-0" procentpunt"'],
    ['5.350*', 5350, '#,##0"*";-#,##0"*"'],
    ['12,3 (h) (b)', 12.3, '0.0" (h) (b)";-0.0" (h) (b)"'],
    ['2025', 2025, '0;-0'],
  ])('%s', (text, number, format) => {
    expect(numberCell(text)).toEqual({ number, format });
  });

  it.each(['.', '', 'Breda', '1.23', '1.2345', '3,', '2015–2025'])('%j stays text', (text) => {
    expect(numberCell(text)).toBeUndefined();
  });

  it('is the number that people see, of any figure', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.constantFrom('banen', '%', 'euro', 'procentpunt'),
        fc.integer({ min: 0, max: 3 }),
        (value, unit, decimals) => {
          const cell = numberCell(formatValue(value, unit, decimals));
          const number = cell !== undefined && cell !== null && 'number' in cell ? cell.number : Number.NaN;
          expect(Math.abs(number - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
        },
      ),
    );
  });
});

describe('XLSX', () => {
  const read = async (figure: FigureSnapshot) =>
    readWorkbook(Buffer.from(await writeXlsx(workbookOf(figure, '2026-11-22', LINK))));

  it('has the table with numbers as numbers, the rows unrounded, and what it is', async () => {
    const sheets = await read(figureOf([row(), row({ regionName: 'Tilburg', value: null, text: '.' })]));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Cijfers', 'Rijen', 'Over deze figuur']);
    const [table, rows, about] = sheets.map(({ data }) => data);
    expect(table?.[0]?.[0]).toBe('Meer banen in Breda');
    expect(table?.slice(3, 6)).toEqual([
      ['Gebied', 'Cijfer'],
      ['Breda', 1235],
      ['Tilburg', '.'],
    ]);
    expect(rows?.[0]).toEqual([...LONG_COLUMNS]);
    expect(rows?.[1]?.[LONG_COLUMNS.indexOf('value')]).toBe(1234.5678);
    expect(rows?.[2]?.[LONG_COLUMNS.indexOf('value')]).toBeNull();
    const facts = new Map(about?.map(([name, said]) => [name, said]));
    expect(facts.get('Figuur')).toBe('7K3QBCDF');
    expect(facts.get('Vaste pagina')).toBe(LINK);
    expect(facts.get('Bron')).toBe('CBS, tabel 81575NED, gelezen op 22 november 2026');
    expect(facts.get('Licentie')).toContain('CC BY 4.0');
    expect(facts.get('Zo verwijs je ernaar')).toContain(LINK);
  });

  it('names no licence for what is not of CBS, and says when figures are made up', async () => {
    const { answer, ...facts } = figureOf([row({ fictional: true })]);
    const fictional: FigureSnapshot = {
      ...facts,
      answer: {
        ...answer,
        fictional: true,
        sources: [{ name: 'Voorbeeldcijfers (fictief)', fictional: true, indicators: ['banen'] }],
      },
    };
    const about = (await read(fictional)).at(-1)?.data ?? [];
    expect(about[0]).toEqual(['Let op', 'Voorbeeldcijfers (fictief)']);
    expect(about.map(([name]) => name)).not.toContain('Licentie');
  });

  it.each(['toString', 'constructor', '__proto__'])('keeps the name "%s"', async (regionName) => {
    const sheets = await read(figureOf([row({ regionName })]));
    expect(String(sheets[1]?.data[1]?.[1] ?? '')).toContain(regionName);
  });

  it('opens whatever the names', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (regionName) => {
        const sheets = await read(figureOf([row({ regionName })]));
        expect(sheets).toHaveLength(3);
        const name = String(sheets[1]?.data[1]?.[1] ?? '');
        expect(CALCULATES.test(name)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});
