/**
 * One database for all: PostgreSQL by its address, or the embedded PGlite in a folder. Both speak through
 * Kysely's PostgreSQL dialect on a `pg.Pool`; only bulk loading knows which one it is.
 */
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { nextTurn } from '#src/turn.ts';
import { FolderInUse, lockFolder } from './lock.ts';
import { migrate } from './migrations/migrate.ts';
import { type ReadPrepared, readerOn } from './prepared.ts';
import type { Tables } from './tables.ts';

export { FolderInUse };

/** One transaction in which rows can be loaded in bulk. */
export interface BulkTransaction {
  readonly query: <Row extends object>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  /** Lines in COPY's text format (tabs between cells, `\N` for null), without the newline. */
  readonly copy: (table: string, columns: readonly string[], lines: Iterable<string>) => Promise<void>;
}

export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly kind: 'embedded' | 'postgres';
  readonly read: ReadPrepared;
  /** For the job queue, which expects dates and numbers as the driver makes them by itself. */
  readonly jobs: { readonly executeSql: (text: string, values?: unknown[]) => Promise<{ rows: never[] }> };
  /** Everything in `work` happens or nothing does, also when the process dies. */
  readonly bulk: <Result>(work: (transaction: BulkTransaction) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}

export interface DatabaseOptions {
  /** Address of a PostgreSQL server; absent: the embedded database. */
  readonly url?: string;
  /** Data folder of the embedded database; `memory://` keeps nothing. */
  readonly folder: string;
  readonly onProgress?: (line: string) => void;
}

/** More connections make PostgreSQL slower, not faster, at our kind of query. */
const POOL_SIZE = 4;
const CONNECT_MS = 10_000;
const COPY_CHUNK_BYTES = 4_000_000;
const WAL_SETTINGS = [
  "alter system set max_wal_size = '64MB'",
  "alter system set min_wal_size = '32MB'",
  'select pg_reload_conf()',
];

const DATES: ReadonlySet<number> = new Set([pg.types.builtins.TIMESTAMPTZ, pg.types.builtins.TIMESTAMP]);

// Dates stay text: a peildatum has no time zone. Counts and ids fit a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** @throws FolderInUse when another process holds the folder. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const database = options.url === undefined ? await openEmbedded(options) : openPostgres(options.url);
  try {
    await migrate(database.kysely);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** Makes dates of the columns that hold them: the rest of the app keeps them as text. */
function withDates({ fields, rows }: pg.QueryResult): never[] {
  const dates = fields.filter(({ dataTypeID }) => DATES.has(dataTypeID)).map(({ name }) => name);
  for (const row of rows)
    for (const name of dates) if (typeof row[name] === 'string') row[name] = new Date(row[name]);
  return rows as never[];
}

const jobsOn = (pool: pg.Pool): Database['jobs'] => ({
  executeSql: async (text, values = []) => {
    const result: pg.QueryResult | pg.QueryResult[] = await pool.query(text, values);
    // Several statements in one text give several results; the last one counts.
    const last = Array.isArray(result) ? result.at(-1) : result;
    return { rows: last === undefined ? [] : withDates(last) };
  },
});

const kyselyOn = (pool: pg.Pool): Kysely<Tables> => new Kysely({ dialect: new PostgresDialect({ pool }) });

function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: 'peilstok',
  });
  // A connection that breaks is replaced at the next query, and who was using it gets the error; without a listener
  // it ends the process. Idle ones say so through the pool, those in use by themselves.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
  });
  const kysely = kyselyOn(pool);
  return {
    kysely,
    kind: 'postgres',
    read: readerOn(pool),
    jobs: jobsOn(pool),
    close: () => kysely.destroy(),
    bulk: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(postgresTransaction(client));
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => {});
        client.release(true);
        throw error;
      }
    },
  };
}

function postgresTransaction(client: pg.PoolClient): BulkTransaction {
  return {
    query: async (text, values = []) => (await client.query(text, [...values])).rows,
    copy: async (table, columns, lines) => {
      const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
      await pipeline(Readable.from(chunks(lines)), stream);
    },
  };
}

async function openEmbedded({ folder, onProgress }: DatabaseOptions): Promise<Database> {
  const inMemory = folder === 'memory://';
  const lock = inMemory ? undefined : lockFolder(folder);
  try {
    onProgress?.('De database wordt geopend …');
    const pglite = await PGlite.create(inMemory ? folder : join(folder, 'database'), {
      relaxedDurability: false,
    });
    // One session is all PGlite has: whoever holds the pool's one client has it to himself.
    const pool = new pg.Pool({
      ...createPgConfig(takingTurns(pglite)),
      max: 1,
      connectionTimeoutMillis: 0,
    } as pg.PoolConfig);
    const kysely = kyselyOn(pool);
    // The write-ahead log of one big load would stay on disk for good.
    for (const setting of WAL_SETTINGS) await pglite.exec(setting);
    return {
      kysely,
      kind: 'embedded',
      read: readerOn(pool),
      jobs: jobsOn(pool),
      close: async () => {
        await kysely.destroy();
        await pglite.close();
        lock?.release();
      },
      bulk: async (work) => {
        const held = await pool.connect();
        try {
          return await pglite.transaction((transaction) => work(embeddedTransaction(transaction)));
        } finally {
          held.release();
        }
      },
    };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** Messages of the protocol that make the database work: a simple query, and the execution of a prepared one. */
const WORKING = new Set('QE'.split('').map((letter) => letter.charCodeAt(0)));

/** The embedded database works on the thread that serves, and nothing in it waits: so it takes a turn first. */
function takingTurns(pglite: PGlite): PGlite {
  const connection: Pick<PGlite, 'waitReady' | 'execProtocolStream'> = {
    waitReady: pglite.waitReady,
    execProtocolStream: async (message, options) => {
      if (WORKING.has(message[0] ?? 0)) await nextTurn();
      return pglite.execProtocolStream(message, options);
    },
  };
  // All that a connection of node-postgres uses.
  return connection as PGlite;
}

type EmbeddedTransaction = Parameters<Parameters<PGlite['transaction']>[0]>[0];

function embeddedTransaction(transaction: EmbeddedTransaction): BulkTransaction {
  return {
    query: async (text, values = []) => (await transaction.query(text, [...values])).rows as never,
    copy: async (table, columns, lines) => {
      for (const chunk of chunks(lines)) {
        await transaction.query(`copy ${table} (${columns.join(', ')}) from '/dev/blob'`, [], {
          blob: new Blob([chunk]),
        });
      }
    },
  };
}

/** Joins lines into texts of a few megabytes, each ending with a newline. */
function* chunks(lines: Iterable<string>): Generator<string> {
  let parts: string[] = [];
  let size = 0;
  for (const line of lines) {
    parts.push(line, '\n');
    size += line.length + 1;
    if (size >= COPY_CHUNK_BYTES) {
      yield parts.join('');
      parts = [];
      size = 0;
    }
  }
  if (parts.length > 0) yield parts.join('');
}
