/** Homes and threads, each seen in its own workspace only. */
import { sql } from 'kysely';
import type { HomeHolder, Memory, Outcome } from '#src/chat/model.ts';
import type { Database } from '../client.ts';
import { saidBefore } from './said-before.ts';

const keyOf = (holder: HomeHolder): string =>
  'person' in holder ? `person:${holder.person}` : `channel:${holder.channel}`;

export function createMemory({ kysely }: Database): Memory {
  return {
    homes: async (workspace, person, channel) => {
      const rows = await kysely
        .selectFrom('home')
        .select(['holder', 'region'])
        .where('workspace', '=', workspace)
        .where('holder', 'in', [keyOf({ person }), keyOf({ channel })])
        .execute();
      const find = (holder: HomeHolder) => rows.find((row) => row.holder === keyOf(holder));
      const [own, shared] = [find({ person }), find({ channel })];
      return {
        asked: own !== undefined,
        ...(own?.region ? { person: own.region } : {}),
        ...(shared?.region ? { channel: shared.region } : {}),
      };
    },
    setHome: async (workspace, holder, region) => {
      await kysely
        .insertInto('home')
        .values({ workspace, holder: keyOf(holder), region: region ?? null })
        .onConflict((conflict) =>
          conflict
            .columns(['workspace', 'holder'])
            // Having been asked never takes away what was chosen.
            .doUpdateSet({ region: sql`coalesce(excluded.region, home.region)`, set_at: sql`now()` }),
        )
        .execute();
    },
    context: async (message) => {
      const row = await kysely
        .selectFrom('exchange')
        .select('outcome')
        .where(saidBefore(message))
        .orderBy('position', 'desc')
        .limit(1)
        .executeTakeFirst();
      return (row?.outcome as Outcome | undefined)?.query;
    },
    remember: async ({ workspace, id }, outcome) => {
      await kysely
        .updateTable('exchange')
        .set({ outcome: outcome === undefined ? null : JSON.stringify(outcome) })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute();
    },
    recent: async (workspace, person, most) => {
      const figure = sql<string>`outcome ->> 'figure'`;
      const rows = await kysely
        .selectFrom('exchange')
        .select(figure.as('figure'))
        .where('workspace', '=', workspace)
        .where('person', '=', person)
        .where('outcome', 'is not', null)
        .groupBy(figure)
        .orderBy(sql`max(accepted_at)`, 'desc')
        .limit(most)
        .execute();
      return rows.map((row) => row.figure);
    },
  };
}
