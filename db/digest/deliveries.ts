/**
 * What is to be sent. A job only says that there may be something to do; the row decides (decision 11): who has taken
 * it, whether it may have been posted, and that it is over.
 */
import { sql, type Transaction } from 'kysely';
import type { Sent } from '#src/chat/model.ts';
import type { Claimed, Content, Deliveries, DeliveryId, Failed } from '#src/digest/ports.ts';
import { digestKey } from '#src/digest/schedule.ts';
import type { Database } from '../client.ts';
import type { Tables } from '../tables.ts';

/** A job that has not come back for this long was lost. */
const LOST_SECONDS = 180;
/** One message a second in a channel. */
const PACE = sql`interval '1 second'`;

const after = (seconds: number) => sql<string>`now() + make_interval(secs => ${seconds})`;

/** Where it goes and who asked for it; undefined when that was removed. */
async function receiverOf({ kysely }: Pick<Database, 'kysely'>, kind: Content['kind'], id: number) {
  return kysely
    .selectFrom(kind === 'digest' ? 'subscription' : 'alert')
    .select(['person', 'alone', 'address'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What was told is noted in the transaction that ends the delivery. */
async function noteTold(transaction: Transaction<Tables>, { of, content }: Claimed): Promise<void> {
  if (content?.kind !== 'digest') return;
  const { told, upTo } = content.edition;
  const known = await transaction
    .updateTable('subscription')
    .set({ told_up_to: sql`greatest(told_up_to, ${upTo})`, failure: null })
    .where('id', '=', of)
    .returning('id')
    .executeTakeFirst();
  if (known === undefined || told.length === 0) return;
  await transaction
    .insertInto('told')
    .values([...new Set(told)].map((key) => ({ subscription_id: of, key })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export function createDeliveries(database: Database): Deliveries {
  const { kysely } = database;
  /** Only while this process has it: another attempt counts one more. */
  const mine = ({ workspace, key, attempts }: Claimed) =>
    kysely
      .updateTable('delivery')
      .where('workspace', '=', workspace)
      .where('key', '=', key)
      .where('state', '=', 'due')
      .where('attempts', '=', attempts);

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
    claim: async ({ workspace, key }, seconds) => {
      const row = await kysely
        .updateTable('delivery')
        .set({ attempts: sql`attempts + 1`, lease_until: after(seconds), queued_at: sql<string>`now()` })
        .where('workspace', '=', workspace)
        .where('key', '=', key)
        .where('state', '=', 'due')
        .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<', sql<string>`now()`)]))
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) {
        const other = await kysely
          .selectFrom('delivery')
          .select(sql<number>`ceil(extract(epoch from lease_until - now()))::int`.as('seconds'))
          .where('workspace', '=', workspace)
          .where('key', '=', key)
          .where('state', '=', 'due')
          .executeTakeFirst();
        return other === undefined
          ? { state: 'done' }
          : { state: 'busy', seconds: Math.max(1, other.seconds) };
      }
      const receiver = await receiverOf(database, row.kind, row.of_id);
      if (receiver === undefined) {
        // The subscription was stopped since.
        await kysely
          .updateTable('delivery')
          .set({ state: 'silent', finished_at: sql<string>`now()` })
          .where('workspace', '=', workspace)
          .where('key', '=', key)
          .execute();
        return { state: 'done' };
      }
      return {
        state: 'mine',
        delivery: {
          ...{ workspace, key, channel: row.channel, attempts: row.attempts, of: row.of_id, ...receiver },
          content: (row.content ?? undefined) as Content | undefined,
          mayBePosted: row.may_be_posted,
        },
      };
    },
    compose: async (delivery, content) => {
      await mine(delivery)
        .set({ content: JSON.stringify(content) })
        .execute();
    },
    slot: async (workspace, channel) => {
      const { rows } = await sql<{ wait: number }>`
        insert into channel_pace (workspace, channel, free_at) values (${workspace}, ${channel}, now() + ${PACE})
        on conflict (workspace, channel) do update
          set free_at = greatest(channel_pace.free_at, now()) + ${PACE}
        returning extract(epoch from free_at - ${PACE} - now())::float8 * 1000 as wait`.execute(kysely);
      return Math.max(0, rows[0]?.wait ?? 0);
    },
    posting: async (delivery, seconds) => {
      const row = await mine(delivery)
        .set({ may_be_posted: true, lease_until: after(seconds) })
        .returning('key')
        .executeTakeFirst();
      return row !== undefined;
    },
    sent: async (delivery, sent: Sent | undefined) => {
      const { workspace, key } = delivery;
      await kysely.transaction().execute(async (transaction) => {
        const ended = await transaction
          .updateTable('delivery')
          .set({
            state: sent === undefined ? 'silent' : 'sent',
            sent: sent === undefined ? null : JSON.stringify(sent),
            lease_until: null,
            finished_at: sql<string>`now()`,
          })
          .where('workspace', '=', workspace)
          .where('key', '=', key)
          .where('state', '=', 'due')
          .returning('key')
          .executeTakeFirst();
        if (ended !== undefined) await noteTold(transaction, delivery);
      });
    },
    release: async (delivery, refused) => {
      await mine(delivery)
        .set({ lease_until: null, ...(refused ? { may_be_posted: delivery.mayBePosted } : {}) })
        .execute();
    },
    fail: async ({ workspace, key }, reason, pause) =>
      kysely.transaction().execute(async (transaction): Promise<Failed | undefined> => {
        const row = await transaction
          .updateTable('delivery')
          .set({ state: 'failed', failure: reason, lease_until: null, finished_at: sql<string>`now()` })
          .where('workspace', '=', workspace)
          .where('key', '=', key)
          .where('state', '=', 'due')
          .returning(['of_id', 'kind', 'channel'])
          .executeTakeFirst();
        if (row === undefined) return undefined;
        const of = row.of_id;
        const receiver = await receiverOf({ kysely: transaction }, row.kind, of);
        if (receiver === undefined) return undefined;
        await transaction
          .updateTable(row.kind === 'digest' ? 'subscription' : 'alert')
          .set({ failure: reason })
          .where('id', '=', of)
          .execute();
        if (row.kind === 'digest' && pause)
          await transaction
            .updateTable('subscription')
            .set({ paused: 'forever' })
            .where('id', '=', of)
            .execute();
        return { workspace, key, kind: row.kind, channel: row.channel, of, ...receiver };
      }),
  };
}
