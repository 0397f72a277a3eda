/** Deliveries that looked wrong while nobody was watching are kept aside; see held.ts for what follows. */
import type { ImportReport } from '#src/commands/backend.ts';
import type { BulkTransaction } from '../client.ts';
import type { Staged } from './publish.ts';
import { NOTHING } from './report.ts';

/** Keeps staged rows as they are. An older delivery of the same table that still waits makes way. */
export async function hold(
  transaction: BulkTransaction,
  staged: Staged,
  findings: readonly string[],
): Promise<ImportReport> {
  const { source, table, checksum, readOn } = staged.delivery;
  const [same] = await transaction.query<{ id: number }>('select id from held where checksum = $1', [
    checksum,
  ]);
  if (same !== undefined) {
    return { ...NOTHING, held: same.id, warnings: findings };
  }
  const older = await transaction.query<{ staging: string }>(
    'delete from held where source = $1 and table_name = $2 returning staging',
    [source, table],
  );
  for (const { staging } of older) await transaction.query(`drop table if exists ${staging}`);
  // It must survive a crash of the server, unlike what is only passing through.
  const kept = staged.table.replace('staging', 'held');
  await transaction.query(`create table ${kept} as select * from ${staged.table}`);
  const [row] = await transaction.query<{ id: number }>(
    `insert into held (staging, source, table_name, checksum, read_on, findings, sources, refusals)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8::jsonb) returning id`,
    [
      kept,
      source,
      table,
      checksum,
      readOn,
      JSON.stringify(findings),
      JSON.stringify([...staged.sources].map(([indicator, names]) => [indicator, [...names]])),
      JSON.stringify(staged.refusals.rows),
    ],
  );
  return { ...NOTHING, held: row?.id, warnings: findings };
}
