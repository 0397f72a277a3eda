/**
 * Releases: every load of figures is one, from its first row to its publication in one transaction, so that
 * askers see all of it or nothing. Coverage and version are kept true in the same transaction.
 */
import { sql } from 'kysely';
import type { BulkTransaction, Database } from './client.ts';

export interface NewRelease {
  readonly source: string;
  /** Table at the source, or name of the file. */
  readonly table: string;
  /** SHA-256 of what was read; the same file again is recognised by it. */
  readonly checksum: string;
  readonly fictional: boolean;
  /** ISO date. */
  readonly readOn: string;
  readonly taken: number;
  readonly refused: number;
}

/** @returns the number of the release. */
export async function addRelease(transaction: BulkTransaction, release: NewRelease): Promise<number> {
  const [row] = await transaction.query<{ id: number }>(
    `insert into release (source, table_name, checksum, fictional, read_on, taken, refused)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [
      release.source,
      release.table,
      release.checksum,
      release.fictional,
      release.readOn,
      release.taken,
      release.refused,
    ],
  );
  if (row === undefined) throw new Error('insert into release returned nothing');
  return row.id;
}

/** Counts what there is of these indicators anew. */
export async function refreshCoverage(
  transaction: BulkTransaction,
  indicatorIds: readonly number[],
): Promise<void> {
  if (indicatorIds.length === 0) return;
  const ids = [indicatorIds];
  await transaction.query('delete from coverage where indicator_id = any($1::int[])', ids);
  // Counted by cell first: sorting all figures once for each list takes many times as long.
  // A cell without a figure (value null) is no period that can be answered.
  await transaction.query(
    `with cells as (
       select o.indicator_id, o.period, o.sector_id, r.kind, o.release_id,
              count(*) as observations, count(o.value) as figures
       from observation o join region r on r.id = o.region_id
       where o.indicator_id = any($1::int[])
       group by o.indicator_id, o.period, o.sector_id, r.kind, o.release_id)
     insert into coverage (indicator_id, fictional, periods, kinds, sectors, newest_release, observations)
     select c.indicator_id, bool_or(l.fictional), array_agg(distinct c.period) filter (where c.figures > 0),
            array_agg(distinct c.kind), array_agg(distinct c.sector_id), max(c.release_id), sum(c.observations)::int
     from cells c join release l on l.id = c.release_id
     group by c.indicator_id
     having sum(c.figures) > 0`,
    ids,
  );
}

/** Tells everyone who remembers something of the figures that it may have changed. */
export async function raiseVersion(transaction: BulkTransaction): Promise<void> {
  await transaction.query("update setting set value = (value::int + 1)::text where key = 'version'");
}

/**
 * After a load, outside its transaction: until then PostgreSQL looks up in the table whether a row of an index may be
 * seen, and guesses how many rows there are. Do not rely on autovacuum: it may be off, and it comes late.
 */
export async function vacuumFigures({ kysely }: Database): Promise<void> {
  await sql`vacuum (analyze) observation`.execute(kysely);
}
