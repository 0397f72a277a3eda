/** Homes and threads, each seen in its own workspace only. */
import { sql } from 'kysely';
import type { HomeHolder, Memory, Outcome } from '#src/chat/model.ts';
import type { Database } from '../client.ts';

const keyOf = (holder: HomeHolder): string =>
  'person' in holder ? `person:${holder.person}` : `channel:${holder.channel}`;

/** A conversation that has been silent this long starts anew. */
const REMEMBERED_DAYS = 7;

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
    context: async ({ workspace, channel, thread, position }) => {
      const row = await kysely
        .selectFrom('exchange')
        .select('outcome')
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        // The message that a thread hangs under is part of it, though it was said outside.
        .where((is) =>
          is.or([is('thread', '=', thread), is.and([is('thread', '=', ''), is('position', '=', thread)])]),
        )
        .where('position', '<', position)
        .where('outcome', 'is not', null)
        .where('accepted_at', '>', sql<string>`now() - make_interval(days => ${REMEMBERED_DAYS})`)
        .orderBy('position', 'desc')
        .limit(1)
        .executeTakeFirst();
      return (row?.outcome as Outcome | undefined)?.query;
    },
    announced: async ({ workspace, channel, thread }) => {
      if (thread === '') return undefined;
      const figure = sql<
        string | null
      >`coalesce(content #>> '{edition,items,0,figure}', content #>> '{message,figure}')`;
      const row = await kysely
        .selectFrom('delivery')
        .select(figure.as('figure'))
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .where(sql<string>`sent ->> 'thread'`, '=', thread)
        .where(
          sql<string>`coalesce(finished_at, now())`,
          '>',
          sql<string>`now() - make_interval(days => ${REMEMBERED_DAYS})`,
        )
        .executeTakeFirst();
      return row?.figure ?? undefined;
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
