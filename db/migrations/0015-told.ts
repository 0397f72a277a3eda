/** How who remarked, or began a poll, is reached later; and when a poll ended. */
import { type Kysely, sql } from 'kysely';

const statements = [
  // What the door needs to write where the remark was made; null: it was made on the web. Kept with the remark, so that
  // it does not go with the messages of the conversation.
  'alter table remark add column address jsonb',
  `update remark set address = (
     select (exchange.payload -> 'address') - '{member,replace,replaces,responseUrl,aside,unseen}'::text[]
     from exchange
     where exchange.workspace = remark.workspace and exchange.channel = remark.channel
       and (exchange.thread = remark.thread or (exchange.thread = '' and exchange.position = remark.thread))
       and exchange.payload -> 'wish' ->> 'kind' = 'question' and exchange.payload -> 'address' -> 'secret' is null
     order by exchange.position desc limit 1)
   where channel <> ''`,
  // `closed_at`: nobody votes any more. `told_at`: the result was said where the poll was held.
  `alter table poll add column address jsonb, add column closed_at timestamptz, add column told_at timestamptz`,
];

export async function told(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
