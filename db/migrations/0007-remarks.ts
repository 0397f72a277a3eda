/** What people say about figures. */
import { type Kysely, sql } from 'kysely';

const statements = [
  `create table remark (
     id bigint generated always as identity primary key,
     workspace text not null, person text not null, figure text not null,
     kind text not null check (kind in ('vraag', 'mogelijke-fout', 'verklaring', 'wens')),
     text text not null, channel text not null, thread text not null, made_at timestamptz not null)`,
  'create index remark_figure on remark (workspace, figure)',
];

export async function remarks(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
