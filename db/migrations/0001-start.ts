/** The first schema. Facts are wide and few; observations narrow and many. */
import { type Kysely, sql } from 'kysely';

const statements = [
  // Regions of today and of before: a code is valid from and to a year (inclusive), null is unbounded.
  `create table region (
     id integer generated always as identity primary key,
     code text not null unique,
     name text not null,
     kind text not null check (kind in ('gemeente', 'provincie', 'land', 'corop', 'arbeidsmarktregio')),
     province text, corop text, land_hectares integer, urbanisation integer, population integer,
     valid_from integer, valid_to integer,
     neighbours text[] not null default '{}', aliases text[] not null default '{}')`,
  `create table merger (
     year integer not null, old_code text not null, old_name text not null, new_code text not null,
     kind text not null check (kind in ('full', 'partial')), primary key (old_code, new_code))`,
  'create table place (name text not null, code text not null, primary key (name, code))',
  'create table foreign_place (name text primary key)',
  'create table ambiguous_name (term text primary key, kind text not null, candidates text[] not null)',
  `create table region_group (
     code text primary key, name text not null, as_of text not null, known_incomplete text, source text not null,
     aliases text[] not null default '{}')`,
  `create table region_group_member (
     group_code text not null references region_group (code) on delete cascade, region_code text not null,
     valid_from text not null, valid_to text, source text not null,
     primary key (group_code, region_code, valid_from))`,
  `create table indicator (
     id integer generated always as identity primary key,
     code text not null unique, name text not null, theme text not null, unit text not null,
     decimals integer not null, kind text not null, moment text not null, aggregation text not null,
     weight text not null, dimension text not null, frequency text not null, polarity text not null,
     source text not null, smallest_area text not null, definition text not null,
     synonyms text[] not null default '{}',
     origin text not null check (origin in ('catalogue', 'import')), position integer not null)`,
  // Other ids under which files deliver an indicator.
  'create table indicator_alias (alias text primary key, code text not null)',
  `create table sector (
     id integer generated always as identity primary key,
     code text not null unique, name text not null, scheme text not null, part_of text,
     synonyms text[] not null default '{}', position integer not null)`,
  'create table theme (code text primary key, name text not null, synonyms text[] not null, position integer not null)',
  `create table release (
     id integer generated always as identity primary key,
     source text not null, table_name text not null, checksum text not null, fictional boolean not null,
     read_on date not null, published_at timestamptz not null default now(),
     taken integer not null, refused integer not null)`,
  'create unique index release_once on release (checksum) where not fictional',
  // No foreign keys and no id of its own: at ten million rows they cost more than they guard. period: db/period.ts;
  // sector_id 0 is the total; status: STATUSES in db/tables.ts; value null: delivered without a figure.
  `create table observation (
     value double precision, indicator_id integer not null, region_id integer not null,
     release_id integer not null, period integer not null, sector_id integer not null default 0,
     status smallint not null default 0)`,
  `create unique index observation_series on observation
     (indicator_id, sector_id, region_id, period) include (value, status, release_id)`,
  `create index observation_rank on observation
     (indicator_id, sector_id, period, region_id) include (value, status, release_id)`,
  'create index observation_movers on observation (region_id, sector_id, period, indicator_id)',
  // What a release says of its source, an indicator.
  `create table release_source (
     release_id integer not null, indicator_id integer not null, source text not null,
     primary key (release_id, indicator_id))`,
  // What there is of each indicator; refreshed by what a release touches.
  `create table coverage (
     indicator_id integer primary key, fictional boolean not null, periods integer[] not null,
     kinds text[] not null, sectors integer[] not null, newest_release integer not null,
     observations integer not null)`,
  `create table quarantine (
     release_id integer not null, line integer not null, reason text not null, raw text not null)`,
  'create index quarantine_release on quarantine (release_id, line)',
  `create table figure (
     id text primary key, query jsonb not null, today date not null, version integer not null,
     created_at timestamptz not null default now())`,
  'create table setting (key text primary key, value text not null)',
  // Raised in every transaction that changes what may be answered.
  "insert into setting (key, value) values ('version', '1')",
];

export async function start(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
