/**
 * Releases after they were published: what there is, what was refused, and taking one back. The newest release of
 * an indicator goes first: what came after it rests on it.
 */
import type { RefusedRow, ReleaseReport, WithdrawReport } from '#src/commands/backend.ts';
import type { BulkTransaction, Database } from './client.ts';
import { raiseVersion, refreshCoverage, vacuumFigures } from './releases.ts';

/** Real releases, newest first. */
export async function listReleases({ kysely }: Database): Promise<readonly ReleaseReport[]> {
  const rows = await kysely
    .selectFrom('release')
    .leftJoin('release_indicator', 'release_indicator.release_id', 'release.id')
    .leftJoin('indicator', 'indicator.id', 'release_indicator.indicator_id')
    .select((eb) => [
      'release.id',
      'release.source',
      'release.table_name',
      'release.read_on',
      'release.taken',
      'release.added',
      'release.revised',
      'release.refused',
      'release.withdrawn_at',
      eb.fn.agg<(string | null)[]>('array_agg', ['indicator.code']).as('indicators'),
    ])
    .where('release.fictional', '=', false)
    .groupBy('release.id')
    .orderBy('release.id', 'desc')
    .execute();
  return rows.map((row) => ({
    release: row.id,
    source: row.source,
    table: row.table_name,
    readOn: row.read_on,
    rows: row.taken,
    added: row.added,
    revised: row.revised,
    refused: row.refused,
    withdrawn: row.withdrawn_at !== null,
    indicators: row.indicators.filter((code) => code !== null).sort(),
  }));
}

/** Rows of a release that were kept aside, in the order of its file. */
export async function listRefused({ kysely }: Database, release: number): Promise<readonly RefusedRow[]> {
  return kysely
    .selectFrom('quarantine')
    .select(['line', 'reason', 'raw'])
    .where('release_id', '=', release)
    .orderBy('line')
    .execute();
}

const COLUMNS = 'value, indicator_id, region_id, release_id, period, sector_id, status';

/** Why a release cannot be taken back, or undefined. */
async function objection(transaction: BulkTransaction, release: number): Promise<string | undefined> {
  const [row] = await transaction.query<{ fictional: boolean; withdrawn: boolean }>(
    'select fictional, withdrawn_at is not null as withdrawn from release where id = $1',
    [release],
  );
  if (row === undefined || row.fictional) return `Release ${release} is er niet.`;
  if (row.withdrawn) return `Release ${release} was al ingetrokken.`;
  const later = await transaction.query<{ id: number }>(
    `select distinct r.id from release r join release_indicator i on i.release_id = r.id
     where r.id > $1 and r.withdrawn_at is null and not r.fictional
       and i.indicator_id in (select indicator_id from release_indicator where release_id = $1)
     order by r.id`,
    [release],
  );
  if (later.length === 0) return undefined;
  const numbers = later.map(({ id }) => id).join(', ');
  return `Na release ${release} kwamen voor dezelfde indicatoren nog andere cijfers: trek eerst ${later.length === 1 ? 'release' : 'de releases'} ${numbers} in.`;
}

/**
 * Rows that this release replaced come back. Made-up figures only for indicators without any other real figure;
 * else they wait for the release that is left.
 */
async function restore(
  transaction: BulkTransaction,
  release: number,
  ids: readonly number[],
): Promise<number> {
  await transaction.query(
    `update observation_history h set superseded_by = (
       select min(r.id) from release r join release_indicator i on i.release_id = r.id
       where i.indicator_id = h.indicator_id and r.id <> $1 and r.withdrawn_at is null and not r.fictional)
     from release l
     where h.superseded_by = $1 and l.id = h.release_id and l.fictional
       and exists (select 1 from observation o where o.indicator_id = h.indicator_id)`,
    [release],
  );
  const back = await transaction.query<{ count: number }>(
    `with back as (
       delete from observation_history where superseded_by = $1 and indicator_id = any($2::int[]) returning *),
     restored as (insert into observation (${COLUMNS}) select ${COLUMNS} from back on conflict do nothing returning 1)
     select count(*)::int as count from restored`,
    [release, ids],
  );
  return back[0]?.count ?? 0;
}

/** Takes a release back in one transaction: the figures before it stand again. */
export async function withdrawRelease(database: Database, release: number): Promise<WithdrawReport> {
  const report = await takeBack(database, release);
  if (report.removed > 0) await vacuumFigures(database);
  return report;
}

function takeBack(database: Database, release: number): Promise<WithdrawReport> {
  return database.bulk(async (transaction) => {
    await transaction.query("select value from setting where key = 'version' for update");
    const failure = await objection(transaction, release);
    if (failure !== undefined) return { removed: 0, restored: 0, failure };
    const touched = await transaction.query<{ indicator_id: number }>(
      'select indicator_id from release_indicator where release_id = $1',
      [release],
    );
    const ids = touched.map((row) => row.indicator_id);
    const removed = await transaction.query(
      'delete from observation where release_id = $1 and indicator_id = any($2::int[]) returning 1 as one',
      [release, ids],
    );
    const restored = await restore(transaction, release, ids);
    await transaction.query('update release set withdrawn_at = now() where id = $1', [release]);
    await refreshCoverage(transaction, ids);
    await raiseVersion(transaction);
    return { removed: removed.length, restored };
  });
}
