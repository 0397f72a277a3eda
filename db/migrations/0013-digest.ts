/** Subscriptions, alerts, and what was delivered of them. All keyed by workspace: no other sees it. */
import { type Kysely, sql } from 'kysely';

/** Where a message goes and who asked for it; `origin`: the message that asked, so that it is made once. */
const RECEIVER = `
     id integer generated always as identity primary key,
     workspace text not null, origin text not null, channel text not null, person text not null,
     alone boolean not null, address jsonb, created_at timestamptz not null default now(),
     failure text`;

const statements = [
  // `next_at`: when it is due. `paused`: an ISO date from which it goes on, or 'forever'. `told_up_to`: the newest
  // release of which all was told.
  `create table subscription (${RECEIVER},
     regions text[] not null, themes text[] not null, indicators text[] not null, compared text,
     weekday smallint not null check (weekday between 1 and 7), time text not null,
     when_nothing text not null check (when_nothing in ('silence', 'line')), language text not null default 'nl',
     paused text, told_up_to integer not null, next_at timestamptz not null,
     unique (workspace, origin))`,
  'create index subscription_due on subscription (next_at)',
  // Keys of news that was told: never again in this subscription.
  `create table told (
     subscription_id integer not null references subscription on delete cascade, key text not null,
     told_at timestamptz not null default now(), primary key (subscription_id, key))`,
  // `checked`: the version of the figures it was last held against.
  `create table alert (${RECEIVER},
     indicator text not null, region text not null, sector text, condition jsonb not null,
     armed boolean not null, checked integer not null default 0,
     unique (workspace, origin))`,
  // One message that is to be sent. `key` is the same for every process that finds it due. `lease_until`: a process
  // has it until then. `may_be_posted`: an attempt came to the point of posting and did not come back.
  `create table delivery (
     workspace text not null, key text not null, kind text not null check (kind in ('digest', 'alert')),
     of_id integer not null, channel text not null,
     state text not null default 'due' check (state in ('due', 'sent', 'silent', 'failed')),
     scheduled_at timestamptz not null, attempts integer not null default 0, lease_until timestamptz,
     may_be_posted boolean not null default false, queued_at timestamptz,
     content jsonb, sent jsonb, failure text, finished_at timestamptz,
     primary key (workspace, key))`,
  "create index delivery_due on delivery (queued_at) where state = 'due'",
  // When a channel takes its next message: one a second, whichever process sends it.
  'create table channel_pace (workspace text not null, channel text not null, free_at timestamptz not null, primary key (workspace, channel))',
];

export async function digests(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
