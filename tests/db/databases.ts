/** The databases the tests run on: PGlite always, PostgreSQL where one answers. */
import { afterAll, beforeAll, describe } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
import { readReference } from '#db/reference/read.ts';
import { seedReference } from '#db/seed.ts';
import { findServer, makeDatabaseOn, type OwnDatabase } from './server.ts';

/** Address of a PostgreSQL server, if one answers. */
export const server = await findServer();
if (server === undefined && process.env.REQUIRE_POSTGRES === '1')
  throw new Error('PostgreSQL is required here, and does not answer');
process.stderr.write(
  server === undefined
    ? 'tests run on PGlite; no PostgreSQL answers\n'
    : `tests run on PGlite and on PostgreSQL at ${new URL(server).host}\n`,
);

let made = 0;

/** A database of its own on the server, to be dropped afterwards. */
export async function makeDatabase(): Promise<OwnDatabase> {
  if (server === undefined) throw new Error('no PostgreSQL');
  made += 1;
  return makeDatabaseOn(server, `peilstok_test_${process.pid}_${made}`);
}

export const reference = readReference();

/** The same specification on each database, seeded with the reference facts. */
export function eachDatabase(specify: (database: () => Database) => void): void {
  describe('on PGlite', () => {
    let database: Database;
    beforeAll(async () => {
      database = await openDatabase({ folder: 'memory://' });
      await seedReference(database, reference);
    });
    afterAll(() => database.close());
    specify(() => database);
  });
  describe.skipIf(server === undefined)('on PostgreSQL', () => {
    let database: Database;
    let drop: () => Promise<void>;
    beforeAll(async () => {
      const made = await makeDatabase();
      drop = made.drop;
      database = await openDatabase({ url: made.url, folder: '' });
      await seedReference(database, reference);
    });
    afterAll(async () => {
      await database.close();
      await drop();
    });
    specify(() => database);
  });
}
