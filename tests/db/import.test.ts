import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { importCsvFile } from '#db/import/csv.ts';
import { createStatistics } from '#db/statistics.ts';
import { readStatus } from '#db/status.ts';
import type { ImportReport } from '#src/commands/backend.ts';
import { eachDatabase } from './databases.ts';

const HEADER = 'indicator,region,period,value';
const real = new URL('../../../shared/data/indicatoren_gemeente_long.csv', import.meta.url);

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peilstok-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(content: string | Buffer): Promise<string> {
  files += 1;
  const path = join(folder, `${files}.csv`);
  await writeFile(path, content);
  return path;
}

async function importText(
  database: Database,
  content: string | Buffer,
  indicators?: string,
): Promise<ImportReport> {
  return importCsvFile(
    database,
    {
      observations: await fileOf(content),
      ...(indicators === undefined ? {} : { indicators: await fileOf(indicators) }),
    },
    () => {},
  );
}

async function figureOf(
  database: Database,
  indicator: string,
  region: string,
  period: string,
): Promise<number | null | undefined> {
  const found = await createStatistics(database).observations([
    {
      indicators: [indicator],
      regions: [region],
      sectors: [''],
      grains: ['year', 'half', 'quarter', 'month'],
    },
  ]);
  return found.find((observation) => observation.period === period)?.value;
}

const countOf = async (database: Database): Promise<number> =>
  Number(
    (
      await database.kysely
        .selectFrom('observation')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

eachDatabase((open) => {
  describe('a file that cannot be read as a whole takes nothing and says why', () => {
    it.each<[string, string | Buffer, RegExp]>([
      ['empty', '', /leeg/],
      ['a header alone', HEADER, /geen regels/],
      ['semicolons', 'indicator;region;period;value\nbanen;GM0758;2023;1', /komma/],
      ['tabs', 'indicator\tregion\tperiod\tvalue\nbanen\tGM0758\t2023\t1', /komma/],
      ['a missing column', 'indicator,region,value\nbanen,GM0758,1', /period/],
      ['no header', 'banen,GM0758,2023,1', /ontbreken/],
      ['a column twice', 'indicator,region,period,value,value\nbanen,GM0758,2023,1,2', /twee keer/],
      ['UTF-16', Buffer.from(`\ufeff${HEADER}\nbanen,GM0758,2023,1`, 'utf16le'), /UTF-16/],
      ['Latin-1', Buffer.from(`${HEADER}\nbanen,GM0758,2023,1\ncaf\xe9,GM0758,2023,1`, 'latin1'), /UTF-8/],
      ['binary', Buffer.from(`${HEADER}\nbanen,GM0758,2023,1\0`), /binair/],
      ['an Excel file', Buffer.from('PK\u0003\u0004xxxxxxxx'), /Excel/],
      ['an open quote', `${HEADER}\n"banen,GM0758,2023,1\nbanen,GM0344,2023,1`, /aanhalingsteken/],
    ])('%s', async (_name, content, reason) => {
      const before = await countOf(open());
      const report = await importText(open(), content);
      expect(report.failure).toMatch(reason);
      expect(report.taken).toBe(0);
      expect(await countOf(open())).toBe(before);
    });

    it('does not exist', async () => {
      const report = await importCsvFile(open(), { observations: join(folder, 'nergens.csv') }, () => {});
      expect(report.failure).toMatch(/bestaat niet/);
    });
  });

  describe('a row that is refused is named by line and reason', () => {
    it.each<[string, RegExp]>([
      ['bananen,GM0758,2023,1', /indicator "bananen"/],
      [',GM0758,2023,1', /indicator ontbreekt/],
      ['banen,GM9999,2023,1', /regio "GM9999"/],
      ['banen,Breda,2023,1', /regio "Breda"/],
      ['banen,,2023,1', /regio ontbreekt/],
      ['banen,GM0758,2023-13,1', /periode "2023-13"/],
      ['banen,GM0758,2023KW05,1', /periode/],
      ['banen,GM0758,,1', /periode/],
      ['banen,GM0758,1066,1', /1066/],
      ['banen,GM0758,2023,"1,5"', /komma/],
      ['banen,GM0758,2023,"1.234,5"', /komma/],
      ['banen,GM0758,2023,1 234', /geen getal/],
      ['banen,GM0758,2023,NaN', /geen getal/],
      ['banen,GM0758,2023,Infinity', /geen getal/],
      ['banen,GM0758,2023,0x10', /geen getal/],
      ['banen,GM0758,2023,-', /geen getal/],
      ['banen,GM0758,2023,1e99', /te groot/],
      ['banen,GM0758,2023', /3 kolommen/],
      ['banen,GM0758,2023,1,2', /5 kolommen/],
      [HEADER, /indicator "indicator"/],
    ])('%s', async (row, reason) => {
      const report = await importText(open(), [HEADER, 'huishoudens,GM0758,2019,80000', row].join('\n'));
      expect(report.failure).toBeUndefined();
      expect(report.refused).toHaveLength(1);
      expect(report.refused[0]?.lines).toEqual([[3, 3]]);
      expect(report.refused[0]?.reason).toMatch(reason);
    });

    it.each<[string, RegExp]>([
      ['werkloosheid,GM0758,2023,3.5,zorg,', /uitsplitsing/],
      ['banen,GM0758,2023,5,bananen,', /sector "bananen"/],
      ['banen,GM0758,2023,5,managers,', /geen sector/],
      ['banen,GM0758,2023,5,,misschien', /status "misschien"/],
    ])('%s (sector and status)', async (row, reason) => {
      const report = await importText(
        open(),
        ['indicator,region,period,value,sector,status', row].join('\n'),
      );
      expect(report.refused[0]?.reason).toMatch(reason);
    });

    it('keeps them aside', async () => {
      const report = await importText(
        open(),
        [HEADER, 'stoppers,GM0758,2015,1', 'stoppers,GM9999,2015,1'].join('\n'),
      );
      const kept = await open()
        .kysely.selectFrom('quarantine')
        .selectAll()
        .where('release_id', '=', report.release ?? 0)
        .execute();
      expect(kept).toEqual([expect.objectContaining({ line: 3, raw: 'stoppers,GM9999,2015,1' })]);
    });
  });

  describe('good rows', () => {
    it.each([
      ['2023JJ00', '2023'],
      ['2023KW02', '2023-Q2'],
      ['2023MM05', '2023-05'],
      ['2023HJ01', '2023-H1'],
      ['2022-Q4', '2022-Q4'],
    ])('may write a period as %s', async (written, period) => {
      await importText(open(), [HEADER, `ww_uitkeringen,GM0344,${written},77`].join('\n'));
      expect(await figureOf(open(), 'ww_uitkeringen', 'GM0344', period)).toBe(77);
    });

    it('may have a byte order mark, CRLF, quotes, padded codes and another order of columns', async () => {
      await importText(
        open(),
        '\ufeffvalue,"region_code",period,indicator_id\r\n"12.5","GM0344   ",2023JJ00,woz_waarde\r\n',
      );
      expect(await figureOf(open(), 'woz_waarde', 'GM0344', '2023')).toBe(12.5);
    });

    it('know the country as NL01, and an abolished municipality under its own code', async () => {
      await importText(open(), [HEADER, 'banen,NL01,2016,900', 'banen,GM0003,2016,12'].join('\n'));
      expect(await figureOf(open(), 'banen', 'NL', '2016')).toBe(900);
      expect(await figureOf(open(), 'banen', 'GM0003', '2016')).toBe(12);
    });

    it('without a figure are kept as missing, never as zero', async () => {
      await importText(
        open(),
        [HEADER, 'starters,GM0344,2016,', 'starters,GM0363,2016,.', 'starters,GM0599,2016,0'].join('\n'),
      );
      expect(await figureOf(open(), 'starters', 'GM0344', '2016')).toBeNull();
      expect(await figureOf(open(), 'starters', 'GM0363', '2016')).toBeNull();
      expect(await figureOf(open(), 'starters', 'GM0599', '2016')).toBe(0);
    });
  });

  describe('the same cell twice', () => {
    it('with the same figure counts once', async () => {
      const report = await importText(open(), [HEADER, 'zzp,GM0344,2015,5', 'zzp,GM0344,2015,5'].join('\n'));
      expect(report).toMatchObject({ taken: 1, refusedCount: 0 });
      expect(report.warnings[0]).toMatch(/dubbel/);
    });

    it('with different figures is believed in neither', async () => {
      const report = await importText(
        open(),
        [HEADER, 'zzp,GM0363,2015,5', 'zzp,GM0363,2015,6', 'zzp,GM0599,2015,7'].join('\n'),
      );
      expect(report.refused.map(({ lines, reason }) => [lines, reason])).toEqual([
        [[[2, 2]], expect.stringContaining('regel 3')],
        [[[3, 3]], expect.stringContaining('regel 2')],
      ]);
      expect(await figureOf(open(), 'zzp', 'GM0363', '2015')).toBeUndefined();
      expect(await figureOf(open(), 'zzp', 'GM0599', '2015')).toBe(7);
    });
  });

  describe('importing again', () => {
    it('the same file changes nothing', async () => {
      const file = await fileOf([HEADER, 'winkelpanden,GM0344,2015,5'].join('\n'));
      const first = await importCsvFile(open(), { observations: file }, () => {});
      const before = await countOf(open());
      const second = await importCsvFile(open(), { observations: file }, () => {});
      expect(second).toMatchObject({ taken: 0, duplicateOf: first.release });
      expect(await countOf(open())).toBe(before);
    });

    it('a later file replaces the cells it has, and no others', async () => {
      await importText(
        open(),
        [HEADER, 'horecavestigingen,GM0344,2015,5', 'horecavestigingen,GM0363,2015,6'].join('\n'),
      );
      const report = await importText(
        open(),
        [HEADER, 'horecavestigingen,GM0344,2015,50', 'horecavestigingen,GM0363,2015,6'].join('\n'),
      );
      expect(report).toMatchObject({ taken: 1, unchanged: 1 });
      expect(await figureOf(open(), 'horecavestigingen', 'GM0344', '2015')).toBe(50);
    });

    it('a figure of inhabitants replaces the fact that shipped', async () => {
      await importText(open(), [HEADER, 'inwoners,GM0758,2024,1'].join('\n'));
      expect(await figureOf(open(), 'inwoners', 'GM0758', '2024')).toBe(1);
      expect(await figureOf(open(), 'inwoners', 'GM0758', '2022')).toBe(184702);
    });
  });

  describe('new indicators', () => {
    const columns =
      'id,name,theme,unit,decimals,kind,moment,aggregation,weight,dimension,frequency,polarity,source,smallest_area,definition,synonyms,same_as';

    it('are known as soon as their figures are, with their synonyms', async () => {
      const indicators = [
        columns,
        'bomen,Bomen,bevolking,bomen,0,stock,end,sum,,,year,higher,Gemeente,gemeente,Aantal bomen,boom|beplanting,',
      ].join('\n');
      const report = await importText(open(), [HEADER, 'bomen,GM0758,2023,900'].join('\n'), indicators);
      expect(report).toMatchObject({ taken: 1, newIndicators: ['bomen'] });
      const catalogue = await createStatistics(open()).catalogue();
      expect(catalogue.indicators.get('bomen')).toMatchObject({
        name: 'Bomen',
        aggregation: { kind: 'sum' },
        synonyms: ['boom', 'beplanting'],
      });
      expect(catalogue.vocabulary.indicators.some((indicator) => indicator.id === 'bomen')).toBe(true);
    });

    it('may be another name of a known one', async () => {
      const indicators = [columns, 'woz_gemiddeld,,,,,,,,,,,,,,,,woz_waarde'].join('\n');
      await importText(open(), [HEADER, 'woz_gemiddeld,GM0758,2018,250'].join('\n'), indicators);
      expect(await figureOf(open(), 'woz_waarde', 'GM0758', '2018')).toBe(250);
    });

    it.each([
      ['a kind that does not exist', 'b1,B,,x,0,soort,end,sum,,,year,higher,,gemeente,,,', /kind/],
      ['a ratio without a formula', 'b2,B,,x,0,rate,period,ratio,,,year,higher,,gemeente,,,', /formule/],
      ['a weight that is unknown', 'b3,B,,x,0,rate,period,mean,bananen,,year,higher,,gemeente,,,', /bananen/],
      ['an id of the catalogue', 'banen,B,,x,0,stock,end,sum,,,year,higher,,gemeente,,,', /catalogus/],
      ['a target that is unknown', 'b4,,,,,,,,,,,,,,,,bananen', /same_as/],
    ])('are refused with %s, and no figure is taken', async (_name, line, reason) => {
      const report = await importText(
        open(),
        [HEADER, 'huishoudens,GM0344,2015,1'].join('\n'),
        [columns, line].join('\n'),
      );
      expect(report.failure).toMatch(reason);
      expect(report.taken).toBe(0);
    });
  });

  it('shows what is real', async () => {
    const status = await readStatus(open());
    expect(status.find((line) => line.indicator === 'inwoners')).toMatchObject({
      figures: 'real',
      from: '2019',
    });
    expect(status.find((line) => line.indicator === 'tvl_steun')).toMatchObject({
      figures: 'none',
      observations: 0,
    });
  });

  it.skipIf(!existsSync(real))('takes the real CBS figures with the example of new indicators', async () => {
    const indicators = new URL('../../docs/voorbeelden/cbs_indicatoren.csv', import.meta.url).pathname;
    const report = await importCsvFile(open(), { observations: real.pathname, indicators }, () => {});
    expect(report.taken).toBeGreaterThan(55_000);
    // What is refused are margins, and areas that are none (GM0000, PV99).
    expect(report.refused.every(({ reason }) => /__onder|__boven|GM0000|PV99/.test(reason))).toBe(true);
    expect(await figureOf(open(), 'aardgas_woning_m3', 'GM0758', '2024')).toBe(670);
  });
});
