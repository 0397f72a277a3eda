/** Loads the made-up figures as one release, only for indicators without real figures. */
import { sql } from 'kysely';
import type { BulkTransaction, Database } from '../client.ts';
import { encodePeriod } from '../period.ts';
import type { Reference } from '../reference/read.ts';
import { addRelease, raiseVersion, refreshCoverage, vacuumFigures } from '../releases.ts';
import { STATUSES } from '../tables.ts';
import { generateDemo } from './generate.ts';

/** Raised when the generator makes other figures. */
const DEMO_VERSION = 'demo-1';
const COLUMNS = ['value', 'indicator_id', 'region_id', 'release_id', 'period', 'sector_id', 'status'];
const BATCH = 120_000;

/** Their name wherever a source is named. */
export const DEMO_SOURCE = 'Voorbeeldcijfers (fictief)';

async function idsOf(transaction: BulkTransaction, table: string): Promise<Map<string, number>> {
  const rows = await transaction.query<{ code: string; id: number }>(`select code, id from ${table}`);
  return new Map(rows.map((row) => [row.code, row.id]));
}

async function realIndicators(transaction: BulkTransaction): Promise<Set<number>> {
  const rows = await transaction.query<{ indicator_id: number }>(
    'select indicator_id from coverage where not fictional',
  );
  return new Set(rows.map((row) => row.indicator_id));
}

async function isLoaded(database: Database): Promise<boolean> {
  const row = await database.kysely
    .selectFrom('release')
    .select('id')
    .where('checksum', '=', DEMO_VERSION)
    .executeTakeFirst();
  return row !== undefined;
}

/** Earlier made-up figures, and what a start that was cut short left behind. */
async function startOver(transaction: BulkTransaction, readOn: string): Promise<number> {
  await transaction.query(
    'delete from observation o using release l where l.id = o.release_id and l.fictional',
  );
  await transaction.query('delete from release where fictional');
  return addRelease(transaction, {
    source: DEMO_SOURCE,
    table: DEMO_SOURCE,
    checksum: `${DEMO_VERSION} (wordt geladen)`,
    fictional: true,
    readOn,
    taken: 0,
    refused: 0,
  });
}

/** Lines for COPY, of indicators without real figures. */
function* linesOf(reference: Reference, release: number, ids: Ids): Generator<string> {
  for (const row of generateDemo(reference)) {
    const indicator = ids.indicators.get(row.indicator) ?? 0;
    if (ids.real.has(indicator)) continue;
    const sector = row.sector === '' ? 0 : ids.sectors.get(row.sector);
    const region = ids.regions.get(row.region);
    const status = STATUSES.indexOf(row.status);
    yield `${row.value ?? '\\N'}\t${indicator}\t${region}\t${release}\t${encodePeriod(row.period)}\t${sector}\t${status}`;
  }
}

interface Ids {
  readonly indicators: ReadonlyMap<string, number>;
  readonly regions: ReadonlyMap<string, number>;
  readonly sectors: ReadonlyMap<string, number>;
  /** Indicators that have real figures. */
  readonly real: ReadonlySet<number>;
}

function* batches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * In batches, since one transaction would leave its whole log on disk. Nothing is answered from the figures until
 * the last step; a start that is cut short begins again.
 */
export async function loadDemo(
  database: Database,
  reference: Reference,
  progress: (line: string) => void,
): Promise<void> {
  if (await isLoaded(database)) return;
  progress('Voorbeeldcijfers worden gemaakt (eenmalig) …');
  const readOn = new Date().toISOString().slice(0, 10);
  const release = await database.bulk((transaction) => startOver(transaction, readOn));
  const ids = await database.bulk(async (transaction) => ({
    indicators: await idsOf(transaction, 'indicator'),
    regions: await idsOf(transaction, 'region'),
    sectors: await idsOf(transaction, 'sector'),
    real: await realIndicators(transaction),
  }));
  let rows = 0;
  for (const batch of batches(linesOf(reference, release, ids), BATCH)) {
    await database.bulk((transaction) => transaction.copy('observation', COLUMNS, batch));
    if (database.kind === 'embedded') await sql`checkpoint`.execute(database.kysely);
    rows += batch.length;
    progress(`${rows.toLocaleString('nl-NL')} voorbeeldcijfers geladen …`);
  }
  await database.bulk(async (transaction) => {
    await transaction.query('update release set taken = $1, checksum = $2 where id = $3', [
      rows,
      DEMO_VERSION,
      release,
    ]);
    await refreshCoverage(
      transaction,
      [...ids.indicators.values()].filter((id) => !ids.real.has(id)),
    );
    await raiseVersion(transaction);
  });
  await vacuumFigures(database);
  progress('Voorbeeldcijfers zijn klaar.');
}
