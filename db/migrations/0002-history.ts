/** Figures that were replaced are kept, so that a figure can be shown as it was, and a release withdrawn. */
import { type Kysely, sql } from 'kysely';

const statements = [
  // A row that a later release replaced (superseded_by); together with observation the figures of any release.
  `create table observation_history (
     value double precision, indicator_id integer not null, region_id integer not null,
     release_id integer not null, period integer not null, sector_id integer not null,
     status smallint not null, superseded_by integer not null)`,
  `create index observation_history_series on observation_history
     (indicator_id, sector_id, region_id, period, superseded_by)`,
  'create index observation_history_superseded on observation_history (superseded_by)',
  'create index observation_history_release on observation_history (release_id)',
  // Which indicators a release brought figures of, changed or not.
  `create table release_indicator (
     release_id integer not null, indicator_id integer not null, primary key (release_id, indicator_id))`,
  `insert into release_indicator (release_id, indicator_id)
     select distinct release_id, indicator_id from observation`,
  `alter table release
     add column added integer not null default 0, add column revised integer not null default 0,
     add column withdrawn_at timestamptz`,
  // A figure as it was after a release.
  'alter table figure add column as_of integer',
  // The same file may come in again after it was withdrawn.
  'drop index release_once',
  'create unique index release_once on release (checksum) where not fictional and withdrawn_at is null',
];

export async function history(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
