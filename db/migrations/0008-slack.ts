/** Where the app is installed, and which pictures were sent there. */
import { type Kysely, sql } from 'kysely';

const statements = [
  // `tokens` is sealed with a key that is not in the database.
  `create table installation (
     tenant text primary key, name text not null, bot_user text not null, bot_id text not null,
     scopes text not null, tokens text not null, expires_at bigint,
     installed_at timestamptz not null default now())`,
  // A picture is uploaded once a workspace.
  `create table uploaded_file (
     workspace text not null, figure text not null, file text not null,
     uploaded_at timestamptz not null default now(),
     primary key (workspace, figure))`,
];

export async function slack(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
