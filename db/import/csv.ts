/**
 * `import csv`: a file of figures becomes a release. Rows are staged in batches while questions go on; then
 * one transaction makes all good rows visible, or none. What was refused is kept aside with line and reason.
 */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { ImportFiles, ImportReport, Progress, RefusedRow } from '#src/commands/backend.ts';
import type { Catalogue } from '#src/model.ts';
import { loadCatalogue } from '../catalogue.ts';
import type { Database } from '../client.ts';
import { checksumOf, readCsv, UnreadableFile } from './file.ts';
import { type IndicatorsFile, readIndicatorsFile } from './indicators.ts';
import { type Header, type Known, type ReadObservation, readHeader, readObservation } from './observation.ts';
import { publish } from './publish.ts';

const BATCH = 20_000;
const KEPT_RAW = 500;
const PROGRESS_MS = 1000;
const SOURCES_KEPT = 5;

const NOTHING: ImportReport = {
  taken: 0,
  unchanged: 0,
  refusedCount: 0,
  refused: [],
  replacedDemo: [],
  newIndicators: [],
  warnings: [],
};

/** Refused rows: the first ones for the report, all of them for the quarantine. */
export class Refusals {
  readonly rows: RefusedRow[] = [];

  add(line: number, reason: string, raw: string): void {
    this.rows.push({ line, reason, raw: raw.slice(0, KEPT_RAW) });
  }
}

/** The file is imported or, when it cannot be, the report says why. Fails only with the database. */
export async function importCsvFile(
  database: Database,
  files: ImportFiles,
  progress: Progress,
): Promise<ImportReport> {
  const today = new Date().toISOString().slice(0, 10);
  try {
    const paths = [files.observations, ...(files.indicators === undefined ? [] : [files.indicators])];
    const checksum = await checksumOf(paths);
    const before = await database.kysely
      .selectFrom('release')
      .select('id')
      .where('checksum', '=', checksum)
      .where('fictional', '=', false)
      .executeTakeFirst();
    if (before !== undefined) return { ...NOTHING, duplicateOf: before.id };
    return await importNew(database, files, { checksum, readOn: today }, progress);
  } catch (error) {
    if (error instanceof UnreadableFile) return { ...NOTHING, failure: error.message };
    throw error;
  }
}

async function importNew(
  database: Database,
  files: ImportFiles,
  stamp: { readonly checksum: string; readonly readOn: string },
  progress: Progress,
): Promise<ImportReport> {
  const { catalogue, ids } = await loadCatalogue(database.kysely);
  const definitions = await readDefinitions(database, files.indicators, catalogue);
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
    const read = await stageRows(database, table, files.observations, known, refusals, progress);
    progress('De cijfers worden klaargezet …');
    return await publish(database, {
      table,
      refusals,
      definitions,
      sources: read.sources,
      warnings: read.warnings,
      file: basename(files.observations),
      names: new Map(
        [...catalogue.regions.values()].map((region) => [ids.regions.get(region.code) ?? 0, region.code]),
      ),
      ...stamp,
    });
  } finally {
    await database.bulk((transaction) => transaction.query(`drop table if exists ${table}`));
  }
}

async function readDefinitions(
  database: Database,
  path: string | undefined,
  catalogue: Catalogue,
): Promise<IndicatorsFile> {
  if (path === undefined) return { indicators: [], aliases: new Map() };
  const rows = await database.kysely.selectFrom('indicator').select(['code', 'origin']).execute();
  const shipped = new Set(rows.filter((row) => row.origin === 'catalogue').map((row) => row.code));
  return readIndicatorsFile(path, shipped, new Set(catalogue.indicators.keys()));
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
  path: string,
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
  for await (const row of readCsv(path)) {
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
  if (header === undefined) throw new UnreadableFile('Dit bestand heeft geen kopregel.');
  if (rows === 0 && refusals.rows.length === 0)
    throw new UnreadableFile('Dit bestand heeft een kopregel, maar geen regels met cijfers.');
  const warnings = header.unused.map((name) => `de kolom "${name}" wordt niet gebruikt`);
  return { sources, warnings };
}
