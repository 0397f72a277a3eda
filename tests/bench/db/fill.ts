/** Fills a database of its own through our schema: facts by the seed, figures by COPY, indexes built after that. */
import { type Database, openDatabase } from '#db/client.ts';
import type { Reference } from '#db/reference/read.ts';
import { addRelease, raiseVersion, refreshCoverage, vacuumFigures } from '#db/releases.ts';
import { seedReference, storeIndicators } from '#db/seed.ts';
import { databaseUrl, hasDatabase, makeDatabaseOn, type OwnDatabase } from '#tests/db/server.ts';
import { say } from '../report.ts';
import { COLUMNS, linesOf, type RowIds } from './figures.ts';
import { idIn, type Series, type Shape } from './shape.ts';

const PROGRESS_MS = 2000;

export interface Filled {
  readonly rows: number;
  readonly copySeconds: number;
  readonly indexSeconds: number;
  readonly bytes: { readonly table: number; readonly indexes: Readonly<Record<string, number>> };
}

async function idsOf(
  database: Database,
  table: 'indicator' | 'region' | 'sector',
): Promise<Map<string, number>> {
  const rows = await database.kysely.selectFrom(table).select(['id', 'code']).execute();
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/** Row ids of all that figures point to. */
export async function rowIds(database: Database): Promise<RowIds> {
  return {
    indicators: await idsOf(database, 'indicator'),
    regions: await idsOf(database, 'region'),
    sectors: await idsOf(database, 'sector'),
  };
}

/** The indexes of the figures as statements, to take away before a load and to put back after it. */
async function indexesOf(database: Database): Promise<{ name: string; statement: string }[]> {
  return database.bulk(async (transaction) => [
    ...(await transaction.query<{ name: string; statement: string }>(
      "select indexname as name, indexdef as statement from pg_indexes where tablename = 'observation'",
    )),
  ]);
}

const seconds = (from: number): number => (performance.now() - from) / 1000;

async function copyAll(
  database: Database,
  { series, regions }: Shape,
  ids: RowIds,
  total: number,
): Promise<void> {
  let rows = 0;
  let told = performance.now();
  for (const item of series) {
    await database.bulk(async (transaction) => {
      const release = await addRelease(transaction, {
        source: 'Gemaakt voor de meting',
        table: item.indicator.id,
        checksum: `bench ${item.indicator.id}`,
        fictional: false,
        readOn: '2026-01-01',
        taken: 0,
        refused: 0,
      });
      await transaction.copy('observation', COLUMNS, linesOf(item, regions, ids, release));
    });
    rows += item.periods.length * (item.sectors.length + 1) * regions.length;
    if (performance.now() - told > PROGRESS_MS) {
      told = performance.now();
      say(`  ${(rows / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)} million rows`);
    }
  }
}

/** Counted for the first catalogue; the others have the same figures under other names. */
async function describeCoverage(database: Database, series: readonly Series[], ids: RowIds): Promise<void> {
  const first = series.filter(({ copy }) => copy === 0).map(({ indicator }) => indicator.id);
  await database.bulk(async (transaction) => {
    await refreshCoverage(
      transaction,
      first.map((id) => ids.indicators.get(id) ?? 0),
    );
    const copies = series
      .filter(({ copy }) => copy > 0)
      .map(({ indicator, copy }) => ({
        id: ids.indicators.get(indicator.id),
        like: ids.indicators.get(first.find((id) => idIn(copy, id) === indicator.id) ?? ''),
      }));
    await transaction.query(
      `insert into coverage (indicator_id, fictional, periods, kinds, sectors, newest_release, observations)
       select c.id, fictional, periods, kinds, sectors, newest_release, observations
       from jsonb_to_recordset($1::jsonb) as c(id int, "like" int) join coverage on indicator_id = c."like"`,
      [JSON.stringify(copies)],
    );
    await raiseVersion(transaction);
  });
}

async function sizeOf(database: Database): Promise<Filled['bytes']> {
  return database.bulk(async (transaction) => {
    const relations = await transaction.query<{ name: string; bytes: number }>(
      `select c.relname as name, pg_relation_size(c.oid) as bytes from pg_class c
       where c.relname = 'observation' or c.oid in (
         select indexrelid from pg_index where indrelid = 'observation'::regclass) order by c.relname`,
    );
    const indexes = relations.filter(({ name }) => name !== 'observation');
    return {
      table: relations.find(({ name }) => name === 'observation')?.bytes ?? 0,
      indexes: Object.fromEntries(indexes.map(({ name, bytes }) => [name, bytes])),
    };
  });
}

/** @param url address of an empty database. */
async function fill(url: string, shape: Shape, reference: Reference): Promise<Filled> {
  const database = await openDatabase({ url, folder: '' });
  try {
    await seedReference(database, reference);
    const indexes = await indexesOf(database);
    await database.bulk(async (transaction) => {
      // Figures of the shape alone: the inhabitants of the seed would be there twice.
      await transaction.query('truncate observation, coverage');
      const copies = shape.series.filter(({ copy }) => copy > 0).map(({ indicator }) => indicator);
      if (copies.length > 0) await storeIndicators(transaction, copies, 'import');
      for (const { name } of indexes) await transaction.query(`drop index ${name}`);
    });
    const ids = await rowIds(database);
    const copying = performance.now();
    await copyAll(database, shape, ids, shape.rows);
    const copySeconds = seconds(copying);
    const indexing = performance.now();
    for (const { name, statement } of indexes) {
      say(`  index ${name}`);
      await database.bulk(async (transaction) => {
        await transaction.query("set local maintenance_work_mem = '1GB'");
        await transaction.query(statement);
      });
    }
    const indexSeconds = seconds(indexing);
    say('  vacuum, analyze, coverage');
    await vacuumFigures(database);
    await describeCoverage(database, shape.series, ids);
    const filled = { rows: shape.rows, copySeconds, indexSeconds, bytes: await sizeOf(database) };
    await keepReport(database, filled);
    return filled;
  } finally {
    await database.close();
  }
}

/** Where a kept database says how it was filled; absent when that was cut short. */
const REPORT = 'bench';

async function keepReport({ kysely }: Database, filled: Filled): Promise<void> {
  await kysely
    .insertInto('setting')
    .values({ key: REPORT, value: JSON.stringify(filled) })
    .execute();
}

async function keptReport(url: string): Promise<Filled | undefined> {
  const database = await openDatabase({ url, folder: '' });
  try {
    const row = await database.kysely
      .selectFrom('setting')
      .select('value')
      .where('key', '=', REPORT)
      .executeTakeFirst();
    return row === undefined ? undefined : JSON.parse(row.value);
  } finally {
    await database.close();
  }
}

/**
 * A database with the figures of a shape.
 * @param keep use one that was kept, and keep it.
 * @param made gets the databases to be dropped at the end.
 */
export async function filledDatabase(
  server: string,
  shape: Shape,
  reference: Reference,
  keep: boolean,
  made: OwnDatabase[],
): Promise<{ readonly url: string; readonly filled: Filled }> {
  const name = `peilstok_bench_${shape.rows}${keep ? '' : `_${process.pid}`}`;
  const url = databaseUrl(server, name);
  if (keep && (await hasDatabase(server, name))) {
    const filled = await keptReport(url);
    if (filled !== undefined) return { url, filled };
  }
  const database = await makeDatabaseOn(server, name);
  made.push(database);
  const filled = await fill(url, shape, reference);
  if (keep) made.splice(made.indexOf(database), 1);
  return { url, filled };
}
