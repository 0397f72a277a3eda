/** What was said before in a thread: its figures, and where it can be answered. */
import { sql } from 'kysely';
import type { Spoken } from '#src/board/talk.ts';
import type { Incoming } from '#src/chat/model.ts';
import { saidBefore } from '../chat/said-before.ts';
import type { Database } from '../client.ts';

const MOST_FIGURES = 12;

export function createSpoken({ kysely }: Database): Spoken {
  return {
    figures: async (message) => {
      const figure = sql<string>`outcome ->> 'figure'`;
      const rows = await kysely
        .selectFrom('exchange')
        .select(figure.as('figure'))
        .where(saidBefore(message))
        .groupBy(figure)
        .orderBy(sql`max(position)`, 'desc')
        .limit(MOST_FIGURES)
        .execute();
      return rows.map((row) => row.figure).reverse();
    },
    place: async (workspace, channel, thread) => {
      const row = await kysely
        .selectFrom('exchange')
        .select(['payload', 'thread', 'position'])
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .where((is) =>
          is.or([is('thread', '=', thread), is.and([is('thread', '=', ''), is('position', '=', thread)])]),
        )
        .where('payload', 'is not', null)
        // The newest that was typed: it was said in the thread, the first may stand outside it.
        .where(sql<boolean>`payload -> 'wish' ->> 'kind' = 'question'`)
        .orderBy('position', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { address, alone } = row.payload as Pick<Incoming, 'address' | 'alone'>;
      return { address, alone, position: row.position };
    },
  };
}
