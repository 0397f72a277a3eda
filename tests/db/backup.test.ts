/** Moving house: all that is in one database is in the other, both ways, and goes on from there. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backup, restore } from '#db/backup.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { createFigures } from '#db/figures.ts';
import { importCsvFile } from '#db/import/csv.ts';
import { importDelivery } from '#db/import/delivery.ts';
import { acceptHeld, listHeld } from '#db/import/held.ts';
import { importOwnFacts } from '#db/reference/own.ts';
import { seedReference } from '#db/seed.ts';
import { createStatistics } from '#db/statistics.ts';
import { listReleases, withdrawRelease } from '#db/withdraw.ts';
import { makeDatabase, reference, server } from './databases.ts';
import { snapshotOf } from './snapshot.ts';

let folder: string;
const opened: { close: () => Promise<void> }[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peilstok-backup-'));
});
afterAll(async () => {
  for (const database of opened.toReversed()) await database.close();
  await rm(folder, { recursive: true, force: true });
});

const kinds = { PGlite: undefined, PostgreSQL: server };
async function empty(kind: keyof typeof kinds): Promise<Database> {
  const made = kind === 'PostgreSQL' ? await makeDatabase() : undefined;
  if (made !== undefined) opened.push({ close: made.drop });
  const database = await openDatabase(
    made === undefined ? { folder: 'memory://' } : { url: made.url, folder: '' },
  );
  opened.push(database);
  await seedReference(database, reference);
  return database;
}

async function take(database: Database, content: string): Promise<number> {
  const path = join(folder, 'figures.csv');
  await writeFile(path, content);
  return (await importCsvFile(database, { observations: path }, () => {})).release ?? 0;
}

const HEADER = 'indicator,region,period,value';

/** A database with everything in it: revised figures, a figure id, own facts, a delivery that waits. */
async function lived(kind: keyof typeof kinds): Promise<{ database: Database; figure: string }> {
  const database = await empty(kind);
  await take(database, `${HEADER}\nbanen,GM0758,2023,100.125\nbanen,GM0758,2024,\nbanen,GM9999,2024,1`);
  await take(database, `${HEADER}\nbanen,GM0758,2023,0.1`);
  const figures = createFigures(database, 's'.repeat(32));
  const { answer } = await figures.remember('Banen', snapshotOf('Banen in Súdwest-Fryslân'), '2026-11-24');
  const { figure } = answer;
  const groups = join(folder, 'groups.csv');
  await writeFile(groups, 'group,name,member\nBARONIE,de Baronie,Breda');
  await importOwnFacts(database, 'groups', groups, '2026-11-24');
  const rows = [HEADER.split(','), ['arbeidsparticipatie', 'GM0758', '2024', '700']];
  await importDelivery(
    database,
    {
      source: 'Proefbron',
      table: 'proef',
      checksum: 'proef',
      readOn: '2026-11-24',
      unattended: true,
      rows: async function* () {
        for (const [index, cells] of rows.entries()) yield { line: index + 1, cells };
      },
    },
    () => {},
  );
  return { database, figure };
}

async function figureOf(database: Database, asOf?: number): Promise<unknown> {
  const found = await createStatistics(database).observations(
    [{ indicators: ['banen'], regions: ['GM0758'], sectors: [''], grains: ['year'] }],
    asOf,
  );
  return found.find(({ period }) => period === '2023')?.value;
}

const ways = [
  ['PGlite', 'PostgreSQL'],
  ['PostgreSQL', 'PGlite'],
] as const;

describe.skipIf(server === undefined).each(ways)('from %s to %s', (from, to) => {
  it('loses nothing, and goes on', async () => {
    const { database, figure } = await lived(from);
    const path = join(folder, `${from}.gz`);
    await backup(database, path, () => {});
    const other = await empty(to);
    expect((await restore(other, path, () => {})).failure).toBeUndefined();
    expect(await listReleases(other)).toEqual(await listReleases(database));
    const newest = (await listReleases(database))[0]?.release ?? 0;
    expect([await figureOf(other), await figureOf(other, newest - 1)]).toEqual([0.1, 100.125]);
    expect(await createFigures(other, 's'.repeat(32)).recall(figure)).toEqual({
      snapshot: snapshotOf('Banen in Súdwest-Fryslân')(figure),
      givenOn: '2026-11-24',
    });
    expect((await createStatistics(other).catalogue()).groups.get('BARONIE')?.members).toEqual(['GM0758']);
    expect(await listHeld(other)).toEqual(await listHeld(database));
    // And life goes on: what waits can be accepted, what came can be taken back, new figures get a new number.
    expect((await acceptHeld(other, (await listHeld(other))[0]?.held ?? 0)).taken).toBe(1);
    expect((await withdrawRelease(other, newest)).failure).toBeUndefined();
    expect(await figureOf(other)).toBe(100.125);
    expect(await take(other, `${HEADER}\nbanen,GM0758,2023,7`)).toBeGreaterThan(newest);
    expect((await restore(other, path, () => {})).failure).toContain('al cijfers ingelezen');
  });
});

describe('what is no backup', () => {
  let database: Database;
  beforeAll(async () => {
    database = await empty('PGlite');
  });
  it.each([
    ['text', 'no backup'],
    ['a zip of something else', gzipSync('{"a":1}\n')],
    ['half a backup', gzipSync('{"peilstok":"backup"}\n').subarray(0, 15)],
  ])('is refused: %s', async (_label, content) => {
    const path = join(folder, 'none.gz');
    await writeFile(path, content);
    expect((await restore(database, path, () => {})).failure).toContain('geen back-up');
    expect((await restore(database, `${path}.absent`, () => {})).failure).toContain('geen back-up');
  });

  it('leaves all as it was when it turns out broken half way', async () => {
    const path = join(folder, 'whole.gz');
    await backup(database, path, () => {});
    await writeFile(path, (await readFile(path)).subarray(0, 40_000));
    expect((await restore(database, path, () => {})).failure).toContain('beschadigd');
    expect((await createStatistics(database).catalogue()).regions.size).toBeGreaterThan(342);
  });
});
