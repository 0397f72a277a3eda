/** Tables of CBS over HTTP, both versions of its protocol, from a server of our own on loopback. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { openCbsV3 } from '#db/sources/cbs-v3.ts';
import { openCbsV4 } from '#db/sources/cbs-v4.ts';
import { createHttp, type Http } from '#db/sources/http.ts';
import { underLease } from '#db/sources/lease.ts';
import { importTable } from '#db/sources/load.ts';
import { cbsAddresses, importCbs, listSources, refreshAll } from '#db/sources/refresh.ts';
import type { SourceTable, TableSpec } from '#db/sources/table.ts';
import { createStatistics } from '#db/statistics.ts';
import type { Observation } from '#src/model.ts';
import { type FakeCbs, type FakeTable, startFakeCbs } from '../fakes/cbs.ts';
import { eachDatabase, reference } from './databases.ts';

const plain: FakeTable = {
  id: '70072ned',
  modified: '2026-10-01T02:00:00',
  measure: 'Totale bevolking',
  page: 2,
  statuses: { '2026JJ00': 'Voorlopig' },
  cells: [
    { region: 'NL01', period: '2025JJ00', value: 18_000_000 },
    { region: 'GM0758', period: '2025JJ00', value: 189_000 },
    { region: 'GM0758', period: '2026JJ00', value: 190_172 },
    { region: 'GM0855', period: '2026JJ00', value: null, attribute: 'Confidential' },
    { region: 'GM9999', period: '2026JJ00', value: 1 },
  ],
};
const split: FakeTable = {
  id: '81575NED',
  modified: '2026-10-01T02:00:00',
  measure: 'Vestigingen',
  branches: {
    T001081: 'A-U Alle economische activiteiten',
    '350000': 'F Bouwnijverheid',
    '353100': '41 Gebouwen',
    '354200': 'G Handel',
  },
  cells: [
    { region: 'GM0758', period: '2026JJ00', value: 20, branch: 'T001081' },
    { region: 'GM0758', period: '2026JJ00', value: 5, branch: '350000' },
    { region: 'GM0758', period: '2026JJ00', value: 3, branch: '353100' },
    { region: 'GM0758', period: '2026JJ00', value: 7, branch: '354200' },
  ],
};

const inhabitants: TableSpec = {
  indicator: 'inwoners',
  table: '70072ned',
  measure: 'TotaleBevolking_1',
  filters: {},
  factor: 1,
};
const branches: TableSpec = {
  indicator: 'vestigingen',
  table: '81575NED',
  measure: 'Vestigingen',
  filters: {},
  sectorDimension: 'BedrijfstakkenBranchesSBI2008',
  factor: 1000,
};

let cbs: FakeCbs;
let http: Http;
beforeAll(async () => {
  cbs = await startFakeCbs([plain, split]);
  http = createHttp({ pace: 0, timeout: 300, retries: 3, longestWait: 10 });
});
afterAll(() => cbs.close());
afterEach(() => {
  cbs.mishaps.length = 0;
});

const versions = [
  ['version 4', (spec: TableSpec) => openCbsV4(http, `${cbs.url}/odata/v1/CBS`, spec)],
  ['version 3', (spec: TableSpec) => openCbsV3(http, `${cbs.url}/ODataFeed/odata`, spec)],
] as const;

async function read(table: SourceTable): Promise<readonly string[][]> {
  const rows: string[][] = [];
  for await (const row of table.rows()) rows.push([...row]);
  return rows.slice(1);
}

describe.each(versions)('CBS OData %s', (version, open) => {
  it('gives all pages, in the form of our own files', async () => {
    const source = 'CBS StatLine, tabel 70072ned';
    const secret = version === 'version 4' ? 'suppressed' : 'provisional';
    expect(await read(await open(inhabitants))).toEqual([
      ['inwoners', 'NL01', '2025JJ00', '18000000', '', 'final', source],
      ['inwoners', 'GM0758', '2025JJ00', '189000', '', 'final', source],
      ['inwoners', 'GM0758', '2026JJ00', '190172', '', 'provisional', source],
      ['inwoners', 'GM0855', '2026JJ00', '', '', secret, source],
      ['inwoners', 'GM9999', '2026JJ00', '1', '', 'provisional', source],
    ]);
  });

  it('knows sections by the letter of their title, leaves other splits out, and multiplies', async () => {
    const rows = await read(await open(branches));
    expect(rows.map(([, , , value, sector]) => [sector, value])).toEqual([
      ['', '20000'],
      ['bouw', '5000'],
      ['handel', '7000'],
    ]);
  });

  it.each([
    [
      { ...inhabitants, measure: 'Bevolking totaal' },
      /geen onderwerp "Bevolking totaal"; wel: .*Totale bevolking/,
    ],
    [{ ...branches, sectorDimension: undefined as never }, /ook uitgesplitst naar BedrijfstakkenBranches/],
    [{ ...inhabitants, filters: { Geslacht: 'T001038' } }, /geen uitsplitsing Geslacht/],
    [{ ...inhabitants, table: '99999NED' }, /kent .*99999NED.* niet/],
  ])('says what does not fit (%#)', async (spec, message) => {
    const { sectorDimension, ...rest } = spec;
    await expect(open(sectorDimension === undefined ? rest : { ...rest, sectorDimension })).rejects.toThrow(
      message,
    );
  });

  it.each([[[503, 429, 500]], [['cut', 'slow']]] as const)(
    'is read all the same after %j',
    async (mishaps) => {
      cbs.mishaps.push(...mishaps);
      expect(await read(await open(inhabitants))).toHaveLength(5);
    },
  );

  it.each([
    [[500, 500, 500, 500], /antwoordt met een fout \(500\)/],
    [['text'], /geen JSON|anders dan verwacht/],
    [['slow', 'slow', 'slow', 'slow'], /niet op tijd/],
    [[403], /geen toegang/],
  ] as const)('gives up on %j and says so', async (mishaps, message) => {
    cbs.mishaps.push(...mishaps);
    await expect(open(inhabitants)).rejects.toThrow(message);
  });
});

eachDatabase((database) => {
  const load = (db: Database) =>
    importTable(
      db,
      () => openCbsV4(http, `${cbs.url}/odata/v1/CBS`, inhabitants),
      '2026-11-24',
      () => {},
    );
  const observed = (db: Database): Promise<readonly Observation[]> =>
    createStatistics(db).observations([
      {
        indicators: ['inwoners'],
        regions: ['GM0758', 'GM0855'],
        sectors: [''],
        grains: ['year'],
        fromYear: 2026,
      },
    ]);

  it('becomes a release that can be traced, once', async () => {
    const report = await load(database());
    expect(report).toMatchObject({
      refusedCount: 1,
      refused: [{ reason: expect.stringContaining('GM9999'), count: 1 }],
    });
    expect(await observed(database())).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          region: 'GM0758',
          value: 190_172,
          status: 'provisional',
          release: report.release,
        }),
        expect.objectContaining({ region: 'GM0855', value: null, status: 'suppressed' }),
      ]),
    );
    const before = cbs.requests.length;
    expect(await load(database())).toMatchObject({ taken: 0, duplicateOf: report.release });
    expect(cbs.requests.slice(before).some((path) => path.endsWith('/Observations'))).toBe(false);
  });

  it('takes nothing when the source breaks off halfway', async () => {
    const spec = { ...inhabitants, factor: 2 };
    const open = async () => {
      const table = await openCbsV4(http, `${cbs.url}/odata/v1/CBS`, spec);
      return { ...table, rows: () => broken(table) };
    };
    const before = await observed(database());
    const report = await importTable(database(), open, '2026-11-24', () => {});
    expect(report.failure).toMatch(/fout \(500\)/);
    expect(await observed(database())).toEqual(before);
  });
});

eachDatabase((database) => {
  const sources = () => ({
    database: database(),
    http,
    cbs: cbsAddresses(cbs.url),
    swing: { base: cbs.url, name: 'geen' },
    today: () => '2026-11-24',
  });
  const branchesOf = (db: Database): Promise<readonly Observation[]> =>
    createStatistics(db).observations([
      { indicators: ['vestigingen'], regions: ['GM0758'], sectors: ['', 'bouw'], grains: ['year'] },
    ]);

  it('a table is read as the list of sources describes it', async () => {
    const request = { table: '81575NED', version: 'v4', filters: {}, factor: 1 } as const;
    const [loaded] = await importCbs(sources(), request, () => {});
    expect(loaded).toMatchObject({ indicator: 'vestigingen', report: { taken: 3 } });
    const found = await branchesOf(database());
    expect(found.map(({ sector = '', value }) => [sector, value]).sort()).toEqual([
      ['', 20],
      ['bouw', 5],
    ]);
  });

  it('one that is not described asks for what it needs', async () => {
    const request = { table: '12345NED', version: 'v4', filters: {}, factor: 1 } as const;
    expect(await importCbs(sources(), request, () => {})).toMatchObject([
      { report: { failure: expect.stringMatching(/--indicator en --measure/) } },
    ]);
  });

  it('refreshing twice at once is done once, and what fails does not keep the others', async () => {
    const both = await Promise.all([refreshAll(sources(), () => {}), refreshAll(sources(), () => {})]);
    const busy = both.filter(([first]) => first?.report.failure?.includes('loopt al'));
    expect(busy).toHaveLength(1);
    const [done] = both.filter((all) => !busy.includes(all));
    expect(done?.find(({ indicator }) => indicator === 'inwoners')?.report.taken).toBeGreaterThan(0);
    expect(done?.find(({ indicator }) => indicator === 'starters')?.report.failure).toMatch(/kent .* niet/);
    // Afterwards it may begin again, and finds nothing new.
    const again = await refreshAll(sources(), () => {});
    expect(again.find(({ indicator }) => indicator === 'inwoners')?.report.duplicateOf).toBeGreaterThan(0);
    const { n } = await database()
      .kysely.selectFrom('release')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .where('table_name', '=', '70072ned')
      .executeTakeFirstOrThrow();
    expect(Number(n)).toBe(1);
  });
});

eachDatabase((database) => {
  it('a lease that was not renewed ends by itself; one that is renewed does not', async () => {
    const started = await underLease(database(), 'one', async (keep) => {
      await keep();
      return underLease(database(), 'two', async () => 'two');
    });
    expect(started).toBeUndefined();
    await underLease(database(), 'killed', async () => {
      const lapsed = { owner: 'killed', until: 1 };
      await database()
        .kysely.updateTable('setting')
        .set({ value: JSON.stringify(lapsed) })
        .where('key', '=', 'refresh')
        .execute();
      expect(await underLease(database(), 'next', async () => 'next')).toBe('next');
    });
  });
});

it('every indicator has a source, and says what it needs', () => {
  const listed = listSources();
  expect(listed.map(({ indicator }) => indicator).sort()).toEqual(
    reference.indicators.map(({ id }) => id).sort(),
  );
  for (const { automatic, table, note } of listed) expect(automatic ? table : note).not.toBe('');
});

/** All goes well until the second page. */
async function* broken(table: SourceTable): AsyncGenerator<readonly string[]> {
  let count = 0;
  for await (const row of table.rows()) {
    yield row;
    count += 1;
    if (count === 3) cbs.mishaps.push(500, 500, 500, 500);
  }
}
