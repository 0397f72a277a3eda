/**
 * A figure is kept as it was given. The table before this one held only the question behind an id; what was answered
 * then cannot be known any more, and today's figures under an old id would be wrong, so those ids go. They were of
 * versions before the first release.
 */
import { type Kysely, sql } from 'kysely';

const statements = [
  'drop table figure',
  // digest: keyed hash of what the figure says; the id is its first letters. snapshot: JSON, gzipped.
  `create table figure (
     id text primary key, digest text not null, format smallint not null, snapshot bytea not null,
     given_on date not null, created_at timestamptz not null default now())`,
  // It is packed already.
  'alter table figure alter column snapshot set storage external',
];

export async function figures(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
