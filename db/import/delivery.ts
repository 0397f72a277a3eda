/**
 * Figures become a release. Rows are staged in batches while questions go on; then one transaction makes all good
 * rows visible, or none. What was refused is kept aside with line and reason.
 */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { ImportReport, Progress, RefusedRow } from '#src/commands/backend.ts';
import type { Catalogue } from '#src/model.ts';
import { loadCatalogue } from '../catalogue.ts';
import type { Database } from '../client.ts';
import { type BrokenRow, type CsvRow, UnreadableFile } from './file.ts';
import type { IndicatorsFile } from './indicators.ts';
import { type Header, type Known, type ReadObservation, readHeader, readObservation } from './observation.ts';
import { publish } from './publish.ts';
import { NOTHING } from './report.ts';

const BATCH = 20_000;
const KEPT_RAW = 500;
const PROGRESS_MS = 1000;
const SOURCES_KEPT = 5;

/** Refused rows: the first ones for the report, all of them for the quarantine. */
export class Refusals {
  readonly rows: RefusedRow[] = [];

  add(line: number, reason: string, raw: string): void {
    this.rows.push({ line, reason, raw: raw.slice(0, KEPT_RAW) });
  }
}

/** Figures on their way in: rows with a header, and what to call where they come from. */
export interface Delivery {
  readonly source: string;
  readonly table: string;
  /** Recognises the same delivery when it comes again. */
  readonly checksum: string;
  /** ISO date. */
  readonly readOn: string;
  readonly rows: () => AsyncIterable<CsvRow | BrokenRow>;
  /** Nobody is watching: what looks wrong is held back instead of warned of. */
  readonly unattended?: boolean;
  readonly definitions?: (catalogue: Catalogue) => Promise<IndicatorsFile>;
}

async function releaseOf(database: Database, checksum: string): Promise<number | undefined> {
  const before = await database.kysely
    .selectFrom('release')
    .select('id')
    .where('checksum', '=', checksum)
    .where('fictional', '=', false)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return before?.id;
}

/** Loads a delivery as a release; one that was loaded before changes nothing. Fails with the database or its source. */
export async function importDelivery(
  database: Database,
  delivery: Delivery,
  progress: Progress,
): Promise<ImportReport> {
  const before = await releaseOf(database, delivery.checksum);
  return before === undefined ? importNew(database, delivery, progress) : { ...NOTHING, duplicateOf: before };
}

async function importNew(database: Database, delivery: Delivery, progress: Progress): Promise<ImportReport> {
  const { catalogue, ids } = await loadCatalogue(database.kysely);
  const definitions = (await delivery.definitions?.(catalogue)) ?? { indicators: [], aliases: new Map() };
  const known: Known = {
    indicators: new Map([
      ...catalogue.indicators,
      ...definitions.indicators.map((item) => [item.id, item] as const),
    ]),
    aliases: new Map([...(await storedAliases(database)), ...definitions.aliases]),
    regions: ids.regions,
    sectors: new Map(
      [...catalogue.sectors].map(([id, sector]) => [id, { ...sector, rowId: ids.sectors.get(id) ?? 0 }]),
    ),
  };
  const table = `staging_${randomBytes(6).toString('hex')}`;
  const refusals = new Refusals();
  try {
    await createStaging(database, table);
    const read = await stageRows(database, table, delivery.rows(), known, refusals, progress);
    progress('De cijfers worden klaargezet …');
    return await publish(database, {
      table,
      refusals,
      definitions,
      sources: read.sources,
      warnings: read.warnings,
      delivery,
      names: new Map(
        [...catalogue.regions.values()].map((region) => [ids.regions.get(region.code) ?? 0, region.code]),
      ),
    });
  } finally {
    await database.bulk((transaction) => transaction.query(`drop table if exists ${table}`));
  }
}

async function storedAliases(database: Database): Promise<[string, string][]> {
  const rows = await database.kysely.selectFrom('indicator_alias').selectAll().execute();
  return rows.map((row) => [row.alias, row.code]);
}

/** Unlogged: what is staged need not survive a crash. The indicator is text, since it may not exist yet. */
async function createStaging(database: Database, table: string): Promise<void> {
  await database.bulk((transaction) =>
    transaction.query(
      `create unlogged table ${table} (line integer not null, indicator text not null, region_id integer not null,
       sector_id integer not null, period integer not null, value double precision, status smallint not null)`,
    ),
  );
}

const stagedLine = (line: number, row: ReadObservation): string =>
  `${line}\t${row.indicator}\t${row.regionId}\t${row.sectorId}\t${row.period}\t${row.value ?? '\\N'}\t${row.status}`;

/** What the rows say of their source, a few per indicator. */
export type Sources = Map<string, Set<string>>;

function noteSource(sources: Sources, row: ReadObservation): void {
  if (row.source === '') return;
  const known = sources.get(row.indicator) ?? new Set();
  if (known.size < SOURCES_KEPT) sources.set(row.indicator, known.add(row.source));
}

async function stageRows(
  database: Database,
  table: string,
  delivered: AsyncIterable<CsvRow | BrokenRow>,
  known: Known,
  refusals: Refusals,
  progress: Progress,
): Promise<{ readonly sources: Sources; readonly warnings: readonly string[] }> {
  const sources: Sources = new Map();
  const columns = ['line', 'indicator', 'region_id', 'sector_id', 'period', 'value', 'status'];
  let header: Header | undefined;
  let batch: string[] = [];
  let rows = 0;
  let told = Date.now();
  const flush = async (): Promise<void> => {
    const lines = batch;
    batch = [];
    if (lines.length > 0) await database.bulk((transaction) => transaction.copy(table, columns, lines));
  };
  for await (const row of delivered) {
    if ('broken' in row) {
      refusals.add(row.line, row.broken, '');
      continue;
    }
    if (header === undefined) {
      const read = readHeader(row.cells);
      if (typeof read === 'string') throw new UnreadableFile(read);
      header = read;
      continue;
    }
    rows += 1;
    const observation = readObservation(row.cells, header, known);
    if (typeof observation === 'string') refusals.add(row.line, observation, row.cells.join(','));
    else {
      noteSource(sources, observation);
      batch.push(stagedLine(row.line, observation));
    }
    if (batch.length >= BATCH) await flush();
    if (Date.now() - told > PROGRESS_MS) {
      told = Date.now();
      progress(`${rows.toLocaleString('nl-NL')} regels gelezen …`);
    }
  }
  await flush();
  // A table that was just filled is taken for a small one.
  await sql`analyze ${sql.table(table)}`.execute(database.kysely);
  if (header === undefined) throw new UnreadableFile('Dit bestand heeft geen kopregel.');
  if (rows === 0 && refusals.rows.length === 0)
    throw new UnreadableFile('Dit bestand heeft een kopregel, maar geen regels met cijfers.');
  const warnings = header.unused.map((name) => `de kolom "${name}" wordt niet gebruikt`);
  return { sources, warnings };
}
