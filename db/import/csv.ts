/** `import csv` and `import xlsx`: a file of figures becomes a release. */
import { basename } from 'node:path';
import type { ImportFiles, ImportReport, Progress } from '#src/commands/backend.ts';
import type { Catalogue } from '#src/model.ts';
import { loadCatalogue } from '../catalogue.ts';
import type { Database } from '../client.ts';
import { type Delivery, importDelivery } from './delivery.ts';
import { checksumOf, readCsv, UnreadableFile } from './file.ts';
import { type IndicatorsFile, readIndicatorsFile } from './indicators.ts';
import { readMapped } from './mapped.ts';
import { readMapping } from './mapping.ts';
import { NOTHING } from './report.ts';

/** The file is imported or, when it cannot be, the report says why. Fails only with the database. */
export async function importCsvFile(
  database: Database,
  files: ImportFiles,
  progress: Progress,
): Promise<ImportReport> {
  const today = new Date().toISOString().slice(0, 10);
  try {
    const paths = [files.observations, files.indicators, files.mapping].filter((path) => path !== undefined);
    const rows = await rowsOf(database, files);
    const checksum = await checksumOf(paths);
    const name = basename(files.observations);
    return await importDelivery(
      database,
      {
        source: name,
        table: name,
        checksum,
        readOn: today,
        rows,
        definitions: (catalogue) => readDefinitions(database, files.indicators, catalogue),
      },
      progress,
    );
  } catch (error) {
    if (error instanceof UnreadableFile) return { ...NOTHING, failure: error.message };
    throw error;
  }
}

/** How to read the figures: as our own files, or by what a mapping file says of them. */
async function rowsOf(database: Database, { observations, mapping }: ImportFiles): Promise<Delivery['rows']> {
  if (mapping === undefined) return () => readCsv(observations);
  const read = await readMapping(mapping);
  const { catalogue } = await loadCatalogue(database.kysely);
  return () => readMapped(observations, read, catalogue.regions.values());
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
