/** The last step of an import: from staged rows to a release, in one transaction. */
import type { ImportReport } from '#src/commands/backend.ts';
import { groupRefusals } from '#src/commands/refusals.ts';
import type { BulkTransaction, Database } from '../client.ts';
import { decodePeriod } from '../period.ts';
import { addRelease, raiseVersion, refreshCoverage, vacuumFigures } from '../releases.ts';
import { storeIndicators } from '../seed.ts';
import type { Delivery, Refusals, Sources } from './delivery.ts';
import { hold } from './hold.ts';
import type { IndicatorsFile } from './indicators.ts';
import { doubtsAbout } from './quality.ts';
import { NOTHING } from './report.ts';

export interface Staged {
  readonly table: string;
  readonly refusals: Refusals;
  readonly definitions: IndicatorsFile;
  readonly sources: Sources;
  readonly warnings: readonly string[];
  readonly delivery: Omit<Delivery, 'rows'>;
  /** Row id of a region → its code. */
  readonly names: ReadonlyMap<number, string>;
}

const KEY = 'indicator, sector_id, region_id, period';

/** Rows for the same cell with different figures: none of them can be believed. */
async function refuseConflicts(transaction: BulkTransaction, staged: Staged): Promise<void> {
  const rows = await transaction.query<{
    place: string;
    line: number;
    indicator: string;
    region_id: number;
    period: number;
    lines: number[];
  }>(
    `select s.ctid::text as place, s.line, s.indicator, s.region_id, s.period, c.lines from ${staged.table} s
     join (select ${KEY}, array_agg(line order by line) as lines from ${staged.table} group by ${KEY}
           having count(distinct (coalesce(value::text, ''), status)) > 1) c using (${KEY})
     order by s.line`,
  );
  for (const row of rows) {
    const others = row.lines
      .filter((line) => line !== row.line)
      .slice(0, 5)
      .join(', ');
    const cell = `${row.indicator}, ${staged.names.get(row.region_id)}, ${decodePeriod(row.period)}`;
    staged.refusals.add(row.line, `tegenstrijdig met regel ${others} (${cell})`, cell);
  }
  // By its place in the table: in a wide file one line holds several figures.
  await transaction.query(`delete from ${staged.table} where ctid = any($1::tid[])`, [
    rows.map((row) => row.place),
  ]);
}

/** The same row twice counts once. */
async function dropRepeats(transaction: BulkTransaction, table: string): Promise<number> {
  const rows = await transaction.query(
    `delete from ${table} where ctid in (
       select place from (select ctid as place, row_number() over (partition by ${KEY} order by line) as copy
                          from ${table}) r
       where copy > 1) returning 1 as one`,
  );
  return rows.length;
}

const COLUMNS = 'value, indicator_id, region_id, release_id, period, sector_id, status';

/** Made-up figures never stand beside real ones of the same indicator; they are kept for when those are withdrawn. */
async function replaceDemo(
  transaction: BulkTransaction,
  indicatorIds: readonly number[],
  release: number,
): Promise<string[]> {
  const rows = await transaction.query<{ code: string }>(
    `with gone as (
       delete from observation o using release l
       where l.id = o.release_id and l.fictional and o.indicator_id = any($1::int[])
       returning o.value, o.indicator_id, o.region_id, o.release_id, o.period, o.sector_id, o.status),
     kept as (insert into observation_history (${COLUMNS}, superseded_by) select ${COLUMNS}, $2 from gone)
     select code from indicator where id in (select indicator_id from gone) order by position, id`,
    [indicatorIds, release],
  );
  return rows.map((row) => row.code);
}

/** How a release changed what there was: cells that are new, have another figure, or another status. */
interface Changes {
  readonly added: number;
  readonly revised: number;
  readonly restated: number;
}

/** Keeps what is replaced, then replaces it. Cells with the same figure and status stay with their release. */
async function replaceChanged(
  transaction: BulkTransaction,
  table: string,
  release: number,
  indicatorIds: readonly number[],
): Promise<Changes> {
  const [kept] = await transaction.query<{ revised: number; restated: number }>(
    `with old as (
       select o.*, o.value is distinct from s.value as other from ${table} s
       join indicator i on i.code = s.indicator
       join observation o on o.indicator_id = i.id and o.sector_id = s.sector_id
         and o.region_id = s.region_id and o.period = s.period
       where o.indicator_id = any($2::int[]) and (o.value is distinct from s.value or o.status <> s.status)),
     kept as (insert into observation_history (${COLUMNS}, superseded_by) select ${COLUMNS}, $1 from old)
     select count(*) filter (where other)::int as revised, count(*) filter (where not other)::int as restated
     from old`,
    // Named, or all figures of all indicators are read.
    [release, indicatorIds],
  );
  const [row] = await transaction.query<{ changed: number }>(
    `with changed as (
       insert into observation (${COLUMNS})
       select s.value, i.id, s.region_id, $1, s.period, s.sector_id, s.status
       from ${table} s join indicator i on i.code = s.indicator
       order by i.id, s.sector_id, s.region_id, s.period
       on conflict (indicator_id, sector_id, region_id, period) do update
         set value = excluded.value, status = excluded.status, release_id = excluded.release_id
         where observation.value is distinct from excluded.value or observation.status <> excluded.status
       returning 1)
     select count(*)::int as changed from changed`,
    [release],
  );
  const { revised = 0, restated = 0 } = kept ?? {};
  return { added: (row?.changed ?? 0) - revised - restated, revised, restated };
}

async function keepChanges(
  transaction: BulkTransaction,
  release: number,
  indicatorIds: readonly number[],
  { added, revised }: Changes,
): Promise<void> {
  await transaction.query('update release set added = $2, revised = $3 where id = $1', [
    release,
    added,
    revised,
  ]);
  await transaction.query(
    'insert into release_indicator (release_id, indicator_id) select $1, unnest($2::int[])',
    [release, indicatorIds],
  );
}

async function storeDefinitions(
  transaction: BulkTransaction,
  { indicators, aliases }: IndicatorsFile,
): Promise<void> {
  if (indicators.length > 0) await storeIndicators(transaction, indicators, 'import');
  for (const [alias, code] of aliases) {
    await transaction.query(
      'insert into indicator_alias (alias, code) values ($1, $2) on conflict (alias) do update set code = excluded.code',
      [alias, code],
    );
  }
}

async function keepRefused(
  transaction: BulkTransaction,
  release: number,
  { refusals }: Staged,
): Promise<void> {
  await transaction.query(
    `insert into quarantine (release_id, line, reason, raw)
     select $1, line, reason, raw from jsonb_to_recordset($2::jsonb) as r(line int, reason text, raw text)`,
    [release, JSON.stringify(refusals.rows)],
  );
}

async function keepSources(transaction: BulkTransaction, release: number, sources: Sources): Promise<void> {
  for (const [indicator, names] of sources) {
    await transaction.query(
      'insert into release_source (release_id, indicator_id, source) select $1, id, $2 from indicator where code = $3',
      [release, [...names].join(', '), indicator],
    );
  }
}

/** Makes staged rows a release, or holds them back; askers see all of it or nothing. */
export async function publish(database: Database, staged: Staged): Promise<ImportReport> {
  const report = await publishRows(database, staged);
  if (report.taken > 0) await vacuumFigures(database);
  return report;
}

function publishRows(database: Database, staged: Staged): Promise<ImportReport> {
  return database.bulk(async (transaction) => {
    // One import is published at a time; whoever comes second sees what the first one did.
    await transaction.query("select value from setting where key = 'version' for update");
    const before = await transaction.query<{ id: number }>(
      'select id from release where checksum = $1 and not fictional and withdrawn_at is null',
      [staged.delivery.checksum],
    );
    if (before[0] !== undefined) return { ...NOTHING, duplicateOf: before[0].id };
    await refuseConflicts(transaction, staged);
    const repeats = await dropRepeats(transaction, staged.table);
    const { refusals, definitions } = staged;
    const refused = refusals.rows;
    const warnings = [...staged.warnings];
    if (repeats > 0)
      warnings.push(
        `${repeats} ${repeats === 1 ? 'regel stond' : 'regels stonden'} er dubbel in en ${repeats === 1 ? 'telt' : 'tellen'} één keer`,
      );
    await storeDefinitions(transaction, definitions);
    const doubts = await doubtsAbout(transaction, staged.table);
    if (doubts.length > 0 && staged.delivery.unattended) return hold(transaction, staged, doubts);
    warnings.push(...doubts);
    const touched = await transaction.query<{ id: number; rows: number }>(
      `select i.id, count(*)::int as rows from ${staged.table} s join indicator i on i.code = s.indicator group by i.id`,
    );
    const rows = touched.reduce((sum, item) => sum + item.rows, 0);
    const base = {
      refusedCount: refused.length,
      refused: groupRefusals(refused),
      newIndicators: definitions.indicators.map((indicator) => indicator.id),
      warnings,
    };
    if (rows === 0) {
      if (definitions.indicators.length > 0) await raiseVersion(transaction);
      return { ...base, taken: 0, unchanged: 0, replacedDemo: [] };
    }
    const ids = touched.map((item) => item.id);
    const release = await addRelease(transaction, {
      source: staged.delivery.source,
      table: staged.delivery.table,
      checksum: staged.delivery.checksum,
      fictional: false,
      readOn: staged.delivery.readOn,
      taken: rows,
      refused: refused.length,
    });
    const replacedDemo = await replaceDemo(transaction, ids, release);
    const changes = await replaceChanged(transaction, staged.table, release, ids);
    await keepChanges(transaction, release, ids, changes);
    const taken = changes.added + changes.revised + changes.restated;
    await keepRefused(transaction, release, staged);
    await keepSources(transaction, release, staged.sources);
    await refreshCoverage(transaction, ids);
    await raiseVersion(transaction);
    return { ...base, release, taken, revised: changes.revised, unchanged: rows - taken, replacedDemo };
  });
}
