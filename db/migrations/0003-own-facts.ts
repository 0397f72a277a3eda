/** Facts of one's own (groups, mergers, villages, words): every file that came in is kept, and applied in order. */
import { type Kysely, sql } from 'kysely';

export async function ownFacts(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table own_facts (
         id integer generated always as identity primary key,
         kind text not null check (kind in ('groups', 'mergers', 'places', 'synonyms')),
         name text not null, checksum text not null, read_on date not null,
         imported_at timestamptz not null default now(), rows jsonb not null)`,
    )
    .execute(db);
}
