/** The databases the tests run on: PGlite always, PostgreSQL where one answers. */
import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
import { readReference } from '#db/reference/read.ts';
import { seedReference } from '#db/seed.ts';

const LOCAL = ['postgres://postgres@127.0.0.1:5432/postgres', 'postgres://root@127.0.0.1:5432/postgres'];

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function findServer(): Promise<string | undefined> {
  const given = process.env.TEST_DATABASE_URL;
  for (const url of given === undefined ? LOCAL : [given]) if (await answers(url)) return url;
  return undefined;
}

/** Address of a PostgreSQL server, if one answers. */
export const server = await findServer();
if (server === undefined && process.env.REQUIRE_POSTGRES === '1')
  throw new Error('PostgreSQL is required here, and does not answer');
process.stderr.write(
  server === undefined
    ? 'tests run on PGlite; no PostgreSQL answers\n'
    : `tests run on PGlite and on PostgreSQL at ${new URL(server).host}\n`,
);

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

let made = 0;

/** A database of its own on the server, to be dropped afterwards. */
export async function makeDatabase(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  if (server === undefined) throw new Error('no PostgreSQL');
  made += 1;
  const name = `peilstok_test_${process.pid}_${made}`;
  await administer(`drop database if exists ${name} with (force)`);
  await administer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(`drop database if exists ${name} with (force)`) };
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
