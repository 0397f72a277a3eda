/**
 * All that is in the database as one file, the same for the embedded database and PostgreSQL: for safekeeping, and for
 * moving from one to the other. Lines of JSON, zipped; a batch of rows a line.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { BackupReport, Progress } from '#src/commands/backend.ts';
import type { BulkTransaction, Database } from './client.ts';
import { MIGRATIONS } from './migrations/migrate.ts';

/** In an order in which they can be filled. */
const TABLES = [
  'setting',
  'region',
  'merger',
  'place',
  'foreign_place',
  'ambiguous_name',
  'region_group',
  'region_group_member',
  'indicator',
  'indicator_alias',
  'sector',
  'theme',
  'own_facts',
  'release',
  'release_source',
  'release_indicator',
  'coverage',
  'quarantine',
  'figure',
  'remark',
  'remark_event',
  'member',
  'unanswered',
  'meeting',
  'pack',
  'poll',
  'vote',
  'boundary',
  'held',
  'observation',
  'observation_history',
  'home',
  'subscription',
  'told',
  'alert',
  'delivery',
  'installation',
] as const;

const BATCH = 5_000;
/** A figure is a document, not a row of numbers. */
const BATCH_OF_FIGURES = 200;
const HELD = /^held_[0-9a-f]{12}$/;

/** First line of a file. */
interface Start {
  readonly peilstok: 'backup';
  readonly migrations: readonly string[];
}

/** Every other line. */
interface Batch {
  readonly table: string;
  readonly rows: readonly unknown[];
}

async function* batches(transaction: BulkTransaction, table: string): AsyncGenerator<string> {
  await transaction.query(
    `declare backup_rows no scroll cursor for select to_jsonb(t)::text as row from ${table} t`,
  );
  const size = table === 'figure' ? BATCH_OF_FIGURES : BATCH;
  for (;;) {
    const rows = await transaction.query<{ row: string }>(`fetch ${size} from backup_rows`);
    if (rows.length === 0) break;
    yield `{"table":"${table}","rows":[${rows.map(({ row }) => row).join(',')}]}\n`;
  }
  await transaction.query('close backup_rows');
}

const heldTables = async (transaction: BulkTransaction): Promise<string[]> =>
  (await transaction.query<{ staging: string }>('select staging from held')).map(({ staging }) => staging);

/**
 * Writes all tables as of one moment; the file is there when it is whole.
 * @throws the error of the file system when the file cannot be written.
 */
export async function backup(database: Database, path: string, progress: Progress): Promise<BackupReport> {
  const unfinished = `${path}.part`;
  const zip = createGzip({ level: 6 });
  const file = createWriteStream(unfinished, { mode: 0o600 });
  const written = once(file, 'close');
  // A failure of the file ends the zip, and is thrown where it is waited for.
  written.catch(() => {});
  file.on('error', (error) => zip.destroy(error));
  zip.pipe(file);
  const write = async (line: string): Promise<void> => {
    if (!zip.write(line)) await once(zip, 'drain');
  };
  let count = 0;
  try {
    await database.bulk(async (transaction) => {
      await transaction.query('set transaction isolation level repeatable read');
      await write(`${JSON.stringify({ peilstok: 'backup', migrations: MIGRATIONS } satisfies Start)}\n`);
      for (const table of [...TABLES, ...(await heldTables(transaction))]) {
        progress(`${table} …`);
        for await (const line of batches(transaction, table)) {
          await write(line);
          count += 1;
        }
      }
    });
    zip.end();
    await written;
    await rename(unfinished, path);
    return { batches: count };
  } catch (error) {
    zip.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}

const refuse = (failure: string): BackupReport => ({ batches: 0, failure });

/** Whether there is anything in the database that a restore would lose. */
async function isUsed(transaction: BulkTransaction): Promise<boolean> {
  const [row] = await transaction.query<{ used: boolean }>(
    `select exists (select 1 from release where not fictional and table_name <> 'Inwoners op 1 januari')
         or exists (select 1 from own_facts) or exists (select 1 from held)
         or exists (select 1 from subscription) or exists (select 1 from alert)
         or exists (select 1 from remark) or exists (select 1 from poll) or exists (select 1 from pack) as used`,
  );
  return row?.used ?? false;
}

async function fill(transaction: BulkTransaction, { table, rows }: Batch): Promise<void> {
  if (HELD.test(table))
    await transaction.query(
      `create table if not exists ${table} (line integer, indicator text, region_id integer, sector_id integer,
         period integer, value double precision, status smallint)`,
    );
  else if (!(TABLES as readonly string[]).includes(table))
    throw new Error(`unknown table in backup: ${table}`);
  await transaction.query(
    `insert into ${table} overriding system value select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Numbers go on where they were; who remembers the old facts is told. */
async function finish(transaction: BulkTransaction, versionBefore: number): Promise<void> {
  for (const table of [
    'region',
    'indicator',
    'sector',
    'release',
    'own_facts',
    'held',
    'subscription',
    'alert',
  ])
    await transaction.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), coalesce((select max(id) from ${table}), 0) + 1, false)`,
    );
  for (const table of ['remark', 'remark_event'])
    await transaction.query(
      `select setval(pg_get_serial_sequence('${table}', 'number'), coalesce((select max(number) from ${table}), 0) + 1, false)`,
    );
  await transaction.query(
    "update setting set value = (greatest(value::int, $1::int) + 1)::text where key = 'version'",
    [versionBefore],
  );
}

/** @throws the error of the file or of unzipping it. */
async function* linesOf(path: string): AsyncGenerator<string, undefined> {
  const unzipped = createGunzip();
  // Both errors come out of the loop below.
  pipeline(createReadStream(path), unzipped).catch(() => {});
  let rest = '';
  for await (const chunk of unzipped.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** Why a file cannot be put back, by its first line; undefined when it can. */
async function objection(path: string, lines: AsyncGenerator<string>): Promise<string | undefined> {
  const none = `Dit is geen back-up van Peilstok: ${path}`;
  try {
    const start: Partial<Start> = JSON.parse((await lines.next()).value || '{}');
    if (start.peilstok !== 'backup') return none;
    return start.migrations?.join() === MIGRATIONS.join()
      ? undefined
      : 'Deze back-up is van een andere versie van Peilstok. Zet hem terug met de versie die hem maakte.';
  } catch {
    return none;
  }
}

/** Puts a backup in place of what there is, all of it or nothing; not over figures that came in. */
export async function restore(database: Database, path: string, progress: Progress): Promise<BackupReport> {
  const lines = linesOf(path);
  const failure = await objection(path, lines);
  if (failure !== undefined) return refuse(failure);
  try {
    return await database.bulk((transaction) => replaceAll(transaction, lines, progress));
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error;
    return refuse('Deze back-up is beschadigd; er is niets veranderd.');
  }
}

async function replaceAll(
  transaction: BulkTransaction,
  lines: AsyncIterable<string>,
  progress: Progress,
): Promise<BackupReport> {
  const [version] = await transaction.query<{ value: string }>(
    "select value from setting where key = 'version' for update",
  );
  if (await isUsed(transaction))
    return refuse('In deze database zijn al cijfers ingelezen. Zet een back-up terug in een lege database.');
  await transaction.query(`truncate ${TABLES.join(', ')}`);
  let count = 0;
  for await (const line of lines) {
    const batch = JSON.parse(line) as Batch;
    if (count % 20 === 0) progress(`${batch.table} …`);
    await fill(transaction, batch);
    count += 1;
  }
  await finish(transaction, Number(version?.value ?? 0));
  return { batches: count };
}
