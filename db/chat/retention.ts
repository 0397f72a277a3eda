/** What is kept of conversations, and for how long. */
import { sql } from 'kysely';
import type { Database } from '../client.ts';

/** Platforms deliver an event again for up to a day; ids are kept twice as long. */
const EVENT_HOURS = 48;

/** Removes what is older than `days`: messages with their threads, digests and alerts that were sent, and ids of events. Homes and subscriptions stay until
 * they are changed. */
export async function purge({ kysely }: Database, days: number): Promise<void> {
  const before = sql<string>`now() - make_interval(days => ${days})`;
  await kysely.deleteFrom('exchange').where('accepted_at', '<', before).execute();
  await kysely.deleteFrom('delivery').where('finished_at', '<', before).execute();
  await kysely.deleteFrom('channel_pace').where('free_at', '<', before).execute();
  await kysely
    .deleteFrom('seen_event')
    .where('seen_at', '<', sql<string>`now() - make_interval(hours => ${EVENT_HOURS})`)
    .execute();
}
