/** From a table at a source to a release of our own. */
import { createHash } from 'node:crypto';
import type { ImportReport, Progress } from '#src/commands/backend.ts';
import type { Database } from '../client.ts';
import { importDelivery } from '../import/delivery.ts';
import { NOTHING } from '../import/report.ts';
import { SourceUnreadable } from './http.ts';
import type { SourceTable } from './table.ts';

async function* numbered(rows: AsyncIterable<readonly string[]>) {
  let line = 0;
  for await (const cells of rows) {
    line += 1;
    yield { line, cells };
  }
}

/**
 * Opens a table and loads it; one that has not changed since is left alone. What cannot be read is in the report.
 * @param readOn ISO date.
 * @param unattended nobody is watching: what looks wrong is held back.
 */
export async function importTable(
  database: Database,
  open: () => Promise<SourceTable>,
  readOn: string,
  progress: Progress,
  unattended = false,
): Promise<ImportReport> {
  try {
    const { source, table, stamp, rows } = await open();
    progress(`${source} wordt gelezen …`);
    const checksum = createHash('sha256').update(stamp).digest('hex');
    return await importDelivery(
      database,
      { source, table, checksum, readOn, unattended, rows: () => numbered(rows()) },
      progress,
    );
  } catch (error) {
    if (error instanceof SourceUnreadable) return { ...NOTHING, failure: error.message };
    throw error;
  }
}
