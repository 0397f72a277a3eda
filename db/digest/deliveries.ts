/**
 * What is to be sent. A job only says that there may be something to do; the row decides (decision 11): who has taken
 * it, whether it may have been posted, and that it is over.
 */
import { sql, type Transaction } from 'kysely';
import type { Sent } from '#src/chat/model.ts';
import type { Claimed, Content, Deliveries, Failed } from '#src/digest/ports.ts';
import type { Database } from '../client.ts';
import type { Tables } from '../tables.ts';
import { createDue } from './due.ts';

/** One message a second in a channel. */
const PACE = sql`interval '1 second'`;

const after = (seconds: number) => sql<string>`now() + make_interval(secs => ${seconds})`;

/** How it ends, unless its message stands: then it was sent, whatever becomes of what goes under that. */
const overAs = (state: 'failed' | 'silent') =>
  sql<'failed' | 'silent' | 'sent'>`case when sent is null then ${state} else 'sent' end`;

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
    ...createDue(database),
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
          .set({ state: overAs('silent'), finished_at: sql<string>`now()` })
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
          main: (row.sent ?? undefined) as Sent | undefined,
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
    stands: async (delivery, main) => {
      await kysely.transaction().execute(async (transaction) => {
        const noted = await transaction
          .updateTable('delivery')
          .set({ sent: JSON.stringify(main), may_be_posted: false })
          .where('workspace', '=', delivery.workspace)
          .where('key', '=', delivery.key)
          .where('state', '=', 'due')
          .where('sent', 'is', null)
          .returning('key')
          .executeTakeFirst();
        if (noted !== undefined) await noteTold(transaction, delivery);
      });
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
          .set({
            state: overAs('failed'),
            failure: reason,
            lease_until: null,
            finished_at: sql<string>`now()`,
          })
          .where('workspace', '=', workspace)
          .where('key', '=', key)
          .where('state', '=', 'due')
          .returning(['of_id', 'kind', 'channel', 'sent', 'content'])
          .executeTakeFirst();
        if (row === undefined) return undefined;
        const of = row.of_id;
        const receiver = await receiverOf({ kysely: transaction }, row.kind, of);
        if (receiver === undefined) return undefined;
        const failed = { workspace, key, kind: row.kind, channel: row.channel, of, ...receiver };
        if (row.sent !== null) {
          const content = row.content as Content;
          return { ...failed, under: content.kind === 'digest' ? content.edition.rest : [] };
        }
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
        return failed;
      }),
  };
}
