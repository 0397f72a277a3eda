/** What is due, of all workspaces: planned once for all processes, and without a job as yet. */
import { sql } from 'kysely';
import type { Deliveries, DeliveryId } from '#src/digest/ports.ts';
import { digestKey } from '#src/digest/schedule.ts';
import type { Database } from '../client.ts';

/** A job that has not come back for this long was lost. */
const LOST_SECONDS = 180;

export function createDue({ kysely }: Database): Pick<Deliveries, 'plan' | 'waiting' | 'queued'> {
  return {
    plan: async (now, momentsAround) =>
      kysely.transaction().execute(async (transaction) => {
        const due = await transaction
          .selectFrom('subscription')
          .select(['id', 'workspace', 'channel', 'weekday', 'time', 'paused'])
          .where('next_at', '<=', sql<string>`${now}::timestamptz`)
          .orderBy('id')
          .forUpdate()
          .skipLocked()
          .execute();
        let planned = 0;
        for (const { id, workspace, channel, weekday, time, paused } of due) {
          const { last, next } = momentsAround({ weekday, time });
          const key = digestKey(id, last);
          const rests = paused !== null && (paused === 'forever' || key.slice(-10) < paused);
          await transaction
            .updateTable('subscription')
            .set({ next_at: next, ...(rests ? {} : { paused: null }) })
            .where('id', '=', id)
            .execute();
          if (rests) continue;
          const added = await transaction
            .insertInto('delivery')
            .values({ workspace, key, kind: 'digest', of_id: id, channel, scheduled_at: last })
            .onConflict((conflict) => conflict.doNothing())
            .returning('key')
            .executeTakeFirst();
          if (added !== undefined) planned += 1;
        }
        return planned;
      }),
    waiting: (most) =>
      kysely
        .selectFrom('delivery')
        .select(['workspace', 'key', 'channel'])
        .where('state', '=', 'due')
        .where((eb) =>
          eb.or([
            eb('queued_at', 'is', null),
            eb('queued_at', '<', sql<string>`now() - make_interval(secs => ${LOST_SECONDS})`),
          ]),
        )
        .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<', sql<string>`now()`)]))
        .orderBy('scheduled_at')
        .limit(most)
        .execute(),
    queued: async (ids: readonly DeliveryId[]) => {
      for (const workspace of new Set(ids.map((id) => id.workspace)))
        await kysely
          .updateTable('delivery')
          .set({ queued_at: sql<string>`now()` })
          .where('workspace', '=', workspace)
          .where(
            'key',
            'in',
            ids.filter((id) => id.workspace === workspace).map(({ key }) => key),
          )
          .execute();
    },
  };
}
