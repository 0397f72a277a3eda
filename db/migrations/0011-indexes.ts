/**
 * One index for nearly every question, and a small one of the totals by region for questions over all indicators
 * (decision 5). Ranks are read along the first: all regions of an indicator and sector lie together in it.
 */
import { type Kysely, sql } from 'kysely';

const statements = [
  'drop index observation_rank',
  'drop index observation_movers',
  `create index observation_totals on observation (region_id, indicator_id, period)
     include (value, status, release_id) where sector_id = 0`,
];

export async function indexes(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
