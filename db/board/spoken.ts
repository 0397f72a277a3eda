/** What was said before: the figures of a thread, and where a person talked with us alone. */
import { sql } from 'kysely';
import type { Spoken } from '#src/board/talk.ts';
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
