/** What chat platforms hand in and what is remembered of a conversation. All keyed by workspace: no other sees it. */
import { type Kysely, sql } from 'kysely';

const statements = [
  // A message that was accepted, stored before the platform is told so; `id` is the same for every delivery of it.
  // `position` orders messages, whatever order they are handled in. `payload`: what was asked and where to answer.
  // `outcome`: query and figure of the answer, for follow-ups. `sent`: the messages of the answer.
  `create table exchange (
     workspace text not null, id text not null, revision text not null default '',
     channel text not null, thread text not null, position text not null, person text not null,
     payload jsonb, outcome jsonb,
     state text not null default 'accepted'
       check (state in ('accepted', 'answered', 'withdrawn', 'undeliverable')),
     attempts integer not null default 0, sent jsonb,
     accepted_at timestamptz not null default now(), finished_at timestamptz,
     primary key (workspace, id))`,
  'create index exchange_accepted on exchange (accepted_at)',
  'create index exchange_thread on exchange (workspace, channel, thread, position)',
  // Deliveries that were seen, for platforms that send one message as several events.
  `create table seen_event (
     workspace text not null, id text not null, seen_at timestamptz not null default now(),
     primary key (workspace, id))`,
  'create index seen_event_seen on seen_event (seen_at)',
  // The municipality of a person or a channel; region null: asked once, and none chosen.
  `create table home (
     workspace text not null, holder text not null, region text, set_at timestamptz not null default now(),
     primary key (workspace, holder))`,
];

export async function conversations(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
