/** Accepted messages and their jobs, stored together. */
import { type Selectable, sql } from 'kysely';
import type { Exchange, Inbox, Incoming, Sent } from '#src/chat/model.ts';
import { ANSWERS } from '#src/jobs.ts';
import type { Database } from '../client.ts';
import type { DatabaseJobs } from '../jobs.ts';
import type { ExchangeTable } from './tables.ts';

/** What of a message is kept as JSON; the rest has columns. */
type Payload = Pick<Incoming, 'wish' | 'address' | 'alone'>;

const withdrawn = { state: 'withdrawn', payload: null, finished_at: sql<string>`now()` } as const;

function exchangeOf(row: Selectable<ExchangeTable>): Exchange | undefined {
  if (row.payload === null) return undefined;
  const { workspace, id, revision, channel, thread, position, person, attempts } = row;
  const payload = row.payload as Payload;
  return {
    workspace,
    id,
    revision,
    channel,
    thread,
    position,
    person,
    attempts,
    ...payload,
    sent: (row.sent ?? undefined) as Sent | undefined,
  };
}

export function createInbox({ kysely }: Database, jobs: DatabaseJobs): Inbox {
  const finish = async (
    { workspace, id, revision }: Exchange,
    state: 'answered' | 'undeliverable',
    sent: Sent | undefined,
  ): Promise<void> => {
    await kysely
      .updateTable('exchange')
      .set({
        // A revision that came in meanwhile is still to be answered.
        state: sql`case when revision = ${revision} and state <> 'withdrawn' then ${state} else state end`,
        finished_at: sql`now()`,
        ...(sent === undefined ? {} : { sent: JSON.stringify(sent) }),
        ...(typeof sent?.thread === 'string' ? { thread: sent.thread } : {}),
        ...(typeof sent?.position === 'string' ? { position: sent.position } : {}),
      })
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .execute();
  };

  return {
    accept: async (incoming) => {
      const { workspace, id, revision, channel, thread, person, wish, address, position, alone } = incoming;
      const payload: Payload = { wish, address, alone };
      const accepted = await kysely.transaction().execute(async (transaction) => {
        const row = await transaction
          .insertInto('exchange')
          .values({
            workspace,
            id,
            revision,
            channel,
            thread,
            position,
            person,
            payload: JSON.stringify(payload),
          })
          .onConflict((conflict) =>
            conflict
              .columns(['workspace', 'id'])
              .doUpdateSet({ revision, payload: JSON.stringify(payload), state: 'accepted', attempts: 0 })
              .where('exchange.revision', '<', revision)
              .where('exchange.state', '<>', 'withdrawn'),
          )
          .returning('id')
          .executeTakeFirst();
        if (row === undefined) return false;
        // One after the other, as far as they may follow up on each other.
        const group = [workspace, channel, alone ? '' : thread].join(' ');
        await jobs.send(ANSWERS, { workspace, id }, { transaction, group });
        return true;
      });
      if (accepted) jobs.poke(ANSWERS);
      return accepted;
    },
    firstSeen: async (workspace, event) => {
      const row = await kysely
        .insertInto('seen_event')
        .values({ workspace, id: event })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    claim: async (workspace, id) => {
      const row = await kysely
        .updateTable('exchange')
        .set({ attempts: sql`attempts + 1` })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .where('state', '=', 'accepted')
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? undefined : exchangeOf(row);
    },
    answered: (exchange, sent) => finish(exchange, 'answered', sent),
    undeliverable: (exchange) => finish(exchange, 'undeliverable', undefined),
    withdraw: async (workspace, id) => {
      // Also when it has not come in yet: a deletion may overtake the message.
      const row = await kysely
        .insertInto('exchange')
        .values({
          workspace,
          id,
          revision: '',
          channel: '',
          thread: '',
          position: '',
          person: '',
          ...withdrawn,
        })
        .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet(withdrawn))
        .returning('sent')
        .executeTakeFirst();
      return (row?.sent ?? undefined) as Sent | undefined;
    },
  };
}
