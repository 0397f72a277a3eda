/** What people say of a figure ("Klopt niet?"), in the workspace where they said it. */
import { type Kysely, sql } from 'kysely';

const statements = [
  // `id` is the same for every delivery of the same remark.
  `create table remark (
     workspace text not null, id text not null, person text not null, figure text not null,
     kind text not null check (kind in ('question', 'error', 'explanation', 'wish')),
     text text not null, channel text not null, thread text not null,
     at timestamptz not null default now(),
     primary key (workspace, id))`,
  'create index remark_figure on remark (workspace, figure)',
];

export async function remarks(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
