/** Deliveries that looked wrong: kept whole, but not shown until someone accepts them. */
import { type Kysely, sql } from 'kysely';

export async function held(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table held (
         id integer generated always as identity primary key,
         staging text not null, source text not null, table_name text not null, checksum text not null unique,
         read_on date not null, held_at timestamptz not null default now(),
         findings jsonb not null, sources jsonb not null, refusals jsonb not null)`,
    )
    .execute(db);
}
