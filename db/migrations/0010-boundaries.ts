/** Outlines of municipalities for maps: rings of x and y on the Dutch grid (src/model/shapes.ts), one set at a time. */
import { type Kysely, sql } from 'kysely';

export async function boundaries(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table boundary (
         code text primary key, year integer not null, source text not null, geometry jsonb not null)`,
    )
    .execute(db);
}
