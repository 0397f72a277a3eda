/** Tables as people get them from UWV, KVK and Locatus: wide, in Dutch numbers, by name, in Excel. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import type { Database } from '#db/client.ts';
import { importCsvFile } from '#db/import/csv.ts';
import { readWrittenPeriod, regionFinder, writtenNumber } from '#db/import/words.ts';
import { createStatistics } from '#db/statistics.ts';
import type { ImportReport } from '#src/commands/backend.ts';
import { eachDatabase, reference } from './databases.ts';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peilstok-mapping-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(content: string | object): Promise<string> {
  files += 1;
  const path = join(folder, `${files}.txt`);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const take = async (database: Database, observations: string, mapping: object): Promise<ImportReport> =>
  importCsvFile(database, { observations, mapping: await fileOf(mapping) }, () => {});

async function figures(database: Database, indicator: string, region: string): Promise<unknown> {
  const found = await createStatistics(database).observations([
    {
      indicators: [indicator],
      regions: [region],
      sectors: [''],
      grains: ['year', 'half', 'quarter', 'month'],
    },
  ]);
  return Object.fromEntries(
    found
      .toSorted((a, b) => (a.period < b.period ? -1 : 1))
      .map(({ period, value, status }) => [period, status === 'final' ? value : [value, status]]),
  );
}

describe('as people write', () => {
  it.each([
    ['2023', '2023'],
    ['2023*', '2023'],
    ['1e kwartaal 2023', '2023-Q1'],
    ['2023 2e kwartaal', '2023-Q2'],
    ['2023 kw 3', '2023-Q3'],
    ['Q4 2023', '2023-Q4'],
    ['2023KW01', '2023-Q1'],
    ['januari 2024', '2024-01'],
    ['2024 mrt', '2024-03'],
    ['maart 2024', '2024-03'],
    ['mei 2024', '2024-05'],
    ['2024-08-01', '2024-08'],
    ['totaal', undefined],
    ['1e kwartaal', undefined],
    ['', undefined],
  ])('the period %j is %j', (text, period) => {
    expect(readWrittenPeriod(text)).toBe(period);
  });

  it.each([
    ['1.234,5', ',', '1234.5'],
    ['1 234', ',', '1234'],
    ['1.234.567', ',', '1234567'],
    ['12,5%', ',', '12.5'],
    ['€ 1.000', ',', '1000'],
    ['-3,5', ',', '-3.5'],
    ['1,234.5', '.', '1234.5'],
    ['1.23', ',', undefined],
    ['12,34', '.', undefined],
    ['n.b.', ',', undefined],
  ] as const)('the number %j with %j is %j', (text, decimal, number) => {
    expect(writtenNumber(text, decimal)).toBe(number);
  });

  it.each([
    ['Breda', 'GM0758'],
    ['gemeente Breda', 'GM0758'],
    ['758', 'GM0758'],
    ['0758', 'GM0758'],
    ['GM0758', 'GM0758'],
    ["'s-Gravenhage", 'GM0518'],
    ['Sudwest Fryslan', 'GM1900'],
    ['Utrecht', 'GM0344'],
    ['Nederland', 'NL'],
    ['Bergen', 'Bergen'],
    ['Xyzdorp', 'Xyzdorp'],
  ])('the region %j is %j', (text, code) => {
    expect(regionFinder(reference.regions)(text)).toBe(code);
  });
});

eachDatabase((database) => {
  it('takes a wide table with years as columns, thousands dots and names of regions', async () => {
    const table = await fileOf(
      [
        'Openstaande vacatures;;;',
        'Bron: UWV;;;',
        'Gemeente;2021;2022;2023*',
        'Breda;1.250;1.300;1.375',
        'Tilburg;x;1.100;-',
        'Xyzdorp;1;2;3',
        'Totaal;9;9;9',
      ].join('\n'),
    );
    const mapping = {
      headerRow: 3,
      delimiter: ';',
      indicator: 'vacatures',
      region: 'Gemeente',
      suppressed: ['x'],
      skip: ['Totaal'],
    };
    const report = await take(database(), table, mapping);
    expect(report.failure).toBeUndefined();
    expect(report.taken).toBe(6);
    expect(report.refusedCount).toBe(3);
    expect(report.refused).toEqual([{ reason: 'onbekende regio "Xyzdorp"', count: 1, lines: [[6, 6]] }]);
    expect(await figures(database(), 'vacatures', 'GM0758')).toEqual({
      2021: 1250,
      2022: 1300,
      2023: [1375, 'provisional'],
    });
    expect(await figures(database(), 'vacatures', 'GM0855')).toEqual({
      2021: [null, 'suppressed'],
      2022: 1100,
      2023: null,
    });
    expect((await take(database(), table, mapping)).duplicateOf).toBe(report.release);
  });

  it('takes a workbook with several figures in a row', async () => {
    const path = join(folder, 'locatus.xlsx');
    await writeWorkbook([
      {
        sheet: 'Toelichting',
        data: [[{ value: 'Niets hier' }]],
      },
      {
        sheet: 'Cijfers',
        data: [
          ['Gemeentenaam', 'Peiljaar', 'Panden', 'Leeg (%)'],
          ['Goes', 2023, 412, 7.5],
          ['Goes', 2024, 405, 8.25],
        ].map((row) => row.map((value) => ({ value }))),
      },
    ]).toFile(path);
    const report = await take(database(), path, {
      sheet: 'Cijfers',
      region: 'Gemeentenaam',
      period: 'Peiljaar',
      values: { Panden: 'winkelpanden', 'Leeg (%)': 'winkelleegstand' },
    });
    expect(report.failure).toBeUndefined();
    expect(report.taken).toBe(4);
    expect(await figures(database(), 'winkelpanden', 'GM0664')).toEqual({ 2023: 412, 2024: 405 });
    expect(await figures(database(), 'winkelleegstand', 'GM0664')).toEqual({ 2023: 7.5, 2024: 8.25 });
  });

  it('names sectors as the table does, and multiplies', async () => {
    const table = await fileOf(
      'Regio,Branche,Kwartaal,Aantal (x 1.000)\nGM0758,Bouwnijverheid,2024 kw 1,"1,5"\nGM0758,Alle,2024 kw 1,"20"',
    );
    const report = await take(database(), table, {
      indicator: 'banen',
      region: 'Regio',
      period: 'Kwartaal',
      value: 'Aantal (x 1.000)',
      sector: 'Branche',
      sectors: { Bouwnijverheid: 'bouw', Alle: '' },
      factor: 1000,
    });
    expect(report.refused).toEqual([]);
    expect(report.taken).toBe(2);
    expect(await figures(database(), 'banen', 'GM0758')).toEqual({ '2024-Q1': 20_000 });
  });

  it.each([
    [
      { region: 'Plaats', indicator: 'banen' },
      'De kolom "Plaats" staat niet in regel 1. Daar staan: Gemeente, 2021.',
    ],
    [{ region: 'Gemeente' }, 'geef "indicator"'],
    [{ region: 'Gemeente', indicator: 'banen', headerRow: 9 }, 'Dit bestand heeft geen regel 9.'],
    [
      { region: 'Gemeente', indicator: 'banen', headerRow: 2 },
      'In regel 2 staat geen kolom die een periode is',
    ],
    [{ region: 'Gemeente', indicator: 'banen', kolom: 1 }, 'kolom'],
  ])('says what is wrong with %j', async (mapping, message) => {
    const report = await take(database(), await fileOf('Gemeente,2021\nBreda,1'), mapping);
    expect(report.failure).toContain(message);
    expect(report.taken).toBe(0);
  });
});
