/** What was said before: the figures of a thread, and where a person talked with us alone. */
import { sql } from 'kysely';
import type { Spoken } from '#src/board/talk.ts';
import type { Database } from '../client.ts';

const MOST_FIGURES = 12;
/** A conversation that has been silent this long starts anew. */
const REMEMBERED_DAYS = 7;

export function createSpoken({ kysely }: Database): Spoken {
  return {
    figures: async ({ workspace, channel, thread, position }) => {
      const figure = sql<string>`outcome ->> 'figure'`;
      const rows = await kysely
        .selectFrom('exchange')
        .select(figure.as('figure'))
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        // The message that a thread hangs under is part of it, though it was said outside.
        .where((is) =>
          is.or([is('thread', '=', thread), is.and([is('thread', '=', ''), is('position', '=', thread)])]),
        )
        .where('position', '<', position)
        .where('outcome', 'is not', null)
        .where('accepted_at', '>', sql<string>`now() - make_interval(days => ${REMEMBERED_DAYS})`)
        .groupBy(figure)
        .orderBy(sql`max(position)`, 'desc')
        .limit(MOST_FIGURES)
        .execute();
      return rows.map((row) => row.figure).reverse();
    },
    alone: async (workspace, person) => {
      const row = await kysely
        .selectFrom('exchange')
        .select(sql<unknown>`payload -> 'address'`.as('address'))
        .where('workspace', '=', workspace)
        .where('person', '=', person)
        .where(sql<boolean>`payload ->> 'alone' = 'true'`)
        .orderBy('accepted_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.address;
    },
  };
}
