/**
 * The klankbordgroep: what becomes of a remark, who is signed in, polls, packs, meetings, and what could not be answered.
 * Everything is keyed by workspace: no other sees it.
 */
import { type Kysely, sql } from 'kysely';

const statements = [
  // `number` names a remark in addresses. The point: which rows it is about; all null: the figure as a whole.
  `alter table remark
     add column number integer generated always as identity,
     add column region text, add column indicator text, add column sector text,
     add column period text, add column until text,
     add column status text not null default 'open'
       check (status in ('open', 'confirmed', 'resolved', 'rejected')),
     add column owner text`,
  'create unique index remark_number on remark (number)',
  // Only added to. `told_at`: who remarked has been told of it in the thread.
  `create table remark_event (
     number integer primary key generated always as identity,
     remark integer not null references remark (number) on delete cascade,
     kind text not null check (kind in ('status', 'owner', 'answer')),
     person text not null, value text not null,
     at timestamptz not null default now(), told_at timestamptz)`,
  'create index remark_event_remark on remark_event (remark)',
  // Who signed in, by the id that the chat platform has for them. `name` as it was given at sign-in.
  `create table member (
     workspace text not null, person text not null, name text not null,
     seen_at timestamptz not null default now(), primary key (workspace, person))`,
  // `hash` of the id in the cookie. `keys`: keyed hashes of what roles are given by (e-mail, person).
  `create table session (
     hash text primary key, workspace text not null, person text not null, keys text[] not null,
     created_at timestamptz not null default now(), seen_at timestamptz not null default now())`,
  'create index session_person on session (workspace, person)',
  // A sign-in under way; taken away when it comes back, so that nothing counts twice.
  `create table sign_in (
     hash text primary key, provider text not null, state text not null, nonce text not null,
     verifier text not null, back text not null, at timestamptz not null default now())`,
  // `key`: keyed hash of the words; the words themselves only once three people used them. `people`: keyed hashes.
  `create table unanswered (
     workspace text not null, key text not null, reason text not null, words text,
     people text[] not null, asked integer not null default 1, last_on date not null,
     primary key (workspace, key))`,
  'create table meeting (workspace text not null, held_on date not null, primary key (workspace, held_on))',
  `create table pack (
     id text primary key, workspace text not null, title text not null, person text not null,
     figures text[] not null, at timestamptz not null default now())`,
  'create index pack_workspace on pack (workspace)',
  `create table poll (
     id text primary key, workspace text not null, channel text not null, thread text not null,
     person text not null, question text not null, options text[] not null,
     at timestamptz not null default now())`,
  'create index poll_workspace on poll (workspace, channel, thread)',
  `create table vote (
     poll text not null references poll (id) on delete cascade, person text not null, option integer not null,
     primary key (poll, person))`,
];

export async function board(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
