import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderInUse, openDatabase } from '#db/client.ts';
import { decodePeriod, encodePeriod, readPeriod } from '#db/period.ts';
import { raiseVersion } from '#db/releases.ts';
import { seedReference, storeIndicators } from '#db/seed.ts';
import { createStatistics } from '#db/statistics.ts';
import { GRAINS } from '#src/periods.ts';
import { temporaryFolder } from '../e2e/processes.ts';
import { eachDatabase, makeDatabase, reference, server } from './databases.ts';

describe('a stored period', () => {
  it.each(['2023', '2023-H1', '2023-H2', '2023-Q1', '2023-Q4', '2023-01', '2023-12', '0999'])(
    '%s comes back as it was',
    (period) => {
      expect(decodePeriod(encodePeriod(period))).toBe(period);
    },
  );

  it('sorts by year', () => {
    const codes = ['2022-12', '2023', '2023-Q4', '2024-01'].map(encodePeriod);
    expect(codes).toEqual([...codes].sort((a, b) => a - b));
  });

  it.each(['', '23', '2023-Q5', '2023-13', '2023-00', '2023KW00', '2023JJ01', 'abcd', '2023-H3'])(
    '%j is none',
    (text) => {
      expect(readPeriod(text)).toBeUndefined();
    },
  );
});

eachDatabase((open) => {
  it('delivers the catalogue', async () => {
    const catalogue = await createStatistics(open()).catalogue();
    expect(
      [...catalogue.regions.values()].filter(
        (region) => region.kind === 'gemeente' && region.validTo === undefined,
      ),
    ).toHaveLength(342);
    expect(catalogue.indicators.size).toBe(44);
    expect(catalogue.groups.get('G40')?.members).toHaveLength(41);
    expect(catalogue.indicators.get('winkelleegstand')?.aggregation).toEqual({
      kind: 'ratio',
      numerator: 'leegstaande_winkelpanden',
      denominator: 'winkelpanden',
      factor: 100,
    });
    expect(catalogue.coverage.get('inwoners')).toMatchObject({
      fictional: false,
      levels: expect.arrayContaining(['gemeente', 'land', 'provincie']),
    });
  });

  it('counts inhabitants of 2024 to the published total', async () => {
    const found = await createStatistics(open()).observations([
      {
        indicators: ['inwoners'],
        regions: [],
        allOfKind: 'gemeente',
        sectors: [''],
        grains: ['year'],
        fromYear: 2024,
        toYear: 2024,
      },
    ]);
    expect(found.reduce((sum, observation) => sum + (observation.value ?? 0), 0)).toBe(17_942_942);
  });

  it('gives a figure once that is needed twice, and all that only one need names', async () => {
    const base = { indicators: ['inwoners'], sectors: [''], grains: GRAINS };
    const found = await createStatistics(open()).observations([
      { ...base, regions: ['GM0758', 'GM0855'], fromYear: 2021, toYear: 2022 },
      { ...base, regions: ['GM0758'], fromYear: 2022, toYear: 2024 },
    ]);
    expect(found.map(({ region, period }) => `${region} ${period}`).sort()).toEqual([
      'GM0758 2021',
      'GM0758 2022',
      'GM0758 2024',
      'GM0855 2021',
      'GM0855 2022',
    ]);
  });

  it('reads many indicators of one place as it reads one', async () => {
    const statistics = createStatistics(open());
    const base = {
      regions: ['GM0758'],
      sectors: [''],
      grains: ['year'] as const,
      fromYear: 2024,
      toYear: 2024,
    };
    const one = await statistics.observations([{ ...base, indicators: ['inwoners'] }]);
    expect(one).toHaveLength(1);
    expect(await statistics.observations([{ ...base, indicators: ['inwoners', 'banen'] }])).toEqual(one);
  });

  it('leaves out grains that are not needed', async () => {
    const need = { indicators: ['inwoners'], regions: ['GM0758'], sectors: [''] };
    const statistics = createStatistics(open());
    expect(await statistics.observations([{ ...need, grains: ['quarter', 'month'] }])).toEqual([]);
    expect(await statistics.observations([{ ...need, grains: ['year', 'month'] }])).not.toEqual([]);
  });

  it('reads figures with the names of their own version', async () => {
    const statistics = createStatistics(open());
    const need = { indicators: ['proef_nieuw'], regions: ['GM0758'], sectors: [''], grains: GRAINS };
    expect(await statistics.observations([need])).toEqual([]);
    await open().bulk(async (transaction) => {
      const [known] = reference.indicators;
      if (known === undefined) throw new Error('no indicators');
      await storeIndicators(transaction, [{ ...known, id: 'proef_nieuw' }], 'import');
      await transaction.query(
        `insert into observation (value, indicator_id, region_id, release_id, period)
         select 7, i.id, r.id, 1, 2024000 from indicator i, region r
         where i.code = 'proef_nieuw' and r.code = 'GM0758'`,
      );
      await raiseVersion(transaction);
    });
    // Nobody asked for the catalogue in between.
    expect(await statistics.observations([need])).toMatchObject([{ indicator: 'proef_nieuw', value: 7 }]);
    await open().bulk(async (transaction) => {
      await transaction.query(
        "delete from observation where indicator_id = (select id from indicator where code = 'proef_nieuw')",
      );
      await transaction.query("delete from indicator where code = 'proef_nieuw'");
      await raiseVersion(transaction);
    });
  });

  it('seeds once', async () => {
    const before = await createStatistics(open()).catalogue();
    await seedReference(open(), reference);
    expect((await createStatistics(open()).catalogue()).version).toBe(before.version);
  });

  it('does all of a bulk load or nothing', async () => {
    const before = await createStatistics(open()).catalogue();
    const failing = open().bulk(async (transaction) => {
      await transaction.query("update setting set value = '999' where key = 'version'");
      await transaction.copy('place', ['name', 'code'], ['Nergens\tGM0000']);
      throw new Error('halverwege');
    });
    await expect(failing).rejects.toThrow('halverwege');
    expect((await createStatistics(open()).catalogue()).version).toBe(before.version);
    expect(
      await open().kysely.selectFrom('place').selectAll().where('name', '=', 'Nergens').execute(),
    ).toEqual([]);
  });
});

describe('the embedded database', () => {
  it('is held by one process, refused to a second, and keeps its data', async () => {
    const folder = await temporaryFolder();
    const path = join(folder.path, 'data');
    const first = await openDatabase({ folder: path });
    await expect(openDatabase({ folder: path })).rejects.toBeInstanceOf(FolderInUse);
    await first.kysely.insertInto('setting').values({ key: 'proef', value: 'blijft' }).execute();
    await first.close();
    const second = await openDatabase({ folder: path });
    expect(
      await second.kysely.selectFrom('setting').select('value').where('key', '=', 'proef').executeTakeFirst(),
    ).toEqual({ value: 'blijft' });
    await second.close();
    await folder.remove();
  });
});

describe.skipIf(server === undefined)('PostgreSQL', () => {
  it('lets twenty instances start at once: one migrates and seeds', async () => {
    const { url, drop } = await makeDatabase();
    const databases = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const database = await openDatabase({ url, folder: '' });
        await seedReference(database, reference);
        return database;
      }),
    );
    const catalogue = await createStatistics(databases[0] as (typeof databases)[number]).catalogue();
    expect(catalogue.version).toBe(2);
    await Promise.all(databases.map((database) => database.close()));
    await drop();
  });
});
