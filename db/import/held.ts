/** Deliveries that wait for a person: what there is, and accepting or rejecting it. */
import type { HeldReport, ImportReport, RefusedRow } from '#src/commands/backend.ts';
import { loadCatalogue } from '../catalogue.ts';
import type { Database } from '../client.ts';
import { Refusals } from './delivery.ts';
import { publish } from './publish.ts';
import { NOTHING } from './report.ts';

interface HeldRow {
  readonly id: number;
  readonly staging: string;
  readonly source: string;
  readonly table_name: string;
  readonly checksum: string;
  readonly read_on: string;
  readonly findings: readonly string[];
  readonly sources: readonly (readonly [string, readonly string[]])[];
  readonly refusals: readonly RefusedRow[];
}

/** What waits for a person, oldest first. */
export async function listHeld({ kysely }: Database): Promise<readonly HeldReport[]> {
  const rows = await kysely.selectFrom('held').selectAll().orderBy('id').execute();
  return rows.map(({ id, source, table_name, read_on, findings }) => ({
    held: id,
    source,
    table: table_name,
    readOn: read_on,
    findings,
  }));
}

const unknown = (held: number): ImportReport => ({
  ...NOTHING,
  failure: `Er is niets aangehouden onder nummer ${held}.`,
});

const take = (database: Database, held: number): Promise<HeldRow | undefined> =>
  database.bulk(async (transaction) => {
    const [row] = await transaction.query<HeldRow>('select * from held where id = $1', [held]);
    return row;
  });

const discard = (database: Database, row: HeldRow): Promise<void> =>
  database.bulk(async (transaction) => {
    await transaction.query('delete from held where id = $1', [row.id]);
    await transaction.query(`drop table if exists ${row.staging}`);
  });

/** Publishes a delivery all the same. */
export async function acceptHeld(database: Database, held: number): Promise<ImportReport> {
  const row = await take(database, held);
  if (row === undefined) return unknown(held);
  const { catalogue, ids } = await loadCatalogue(database.kysely);
  const refusals = new Refusals();
  for (const refused of row.refusals) refusals.add(refused.line, refused.reason, refused.raw);
  const report = await publish(database, {
    table: row.staging,
    refusals,
    definitions: { indicators: [], aliases: new Map() },
    sources: new Map(row.sources.map(([indicator, names]) => [indicator, new Set(names)])),
    warnings: [],
    delivery: { source: row.source, table: row.table_name, checksum: row.checksum, readOn: row.read_on },
    names: new Map([...catalogue.regions.keys()].map((code) => [ids.regions.get(code) ?? 0, code])),
  });
  await discard(database, row);
  return report;
}

/** Throws a delivery away; the same table is read again at the next refresh. */
export async function rejectHeld(database: Database, held: number): Promise<ImportReport> {
  const row = await take(database, held);
  if (row === undefined) return unknown(held);
  await discard(database, row);
  return NOTHING;
}
