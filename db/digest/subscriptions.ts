/** Subscriptions, and the news that was told in them. */
import type { Selectable } from 'kysely';
import type { Theme } from '#intents/query.ts';
import type { Subscription } from '#src/digest/model.ts';
import type { Subscriptions, Whose } from '#src/digest/ports.ts';
import type { Database } from '../client.ts';
import type { SubscriptionTable } from './tables.ts';

export function subscriptionOf(row: Selectable<SubscriptionTable>): Subscription {
  const { id, workspace, channel, person, alone, address, regions, indicators, weekday, time } = row;
  return {
    ...{ id, workspace, channel, person, alone, address, regions, indicators },
    themes: row.themes as Theme[],
    moment: { weekday, time },
    whenNothing: row.when_nothing,
    language: row.language,
    toldUpTo: row.told_up_to,
    ...(row.compared === null ? {} : { compared: row.compared }),
    ...(row.paused === null ? {} : { paused: row.paused }),
    ...(row.failure === null ? {} : { failure: row.failure }),
  };
}

const columnOf = (whose: Whose): ['channel' | 'person', string] =>
  'channel' in whose ? ['channel', whose.channel] : ['person', whose.person];

export function createSubscriptions({ kysely }: Database): Subscriptions {
  const rowsOf = (workspace: string) =>
    kysely.selectFrom('subscription').selectAll().where('workspace', '=', workspace);

  return {
    add: async (origin, { moment, whenNothing, toldUpTo, regions, themes, indicators, ...rest }, next) => {
      const { workspace, channel, person, alone, address, compared, paused } = rest;
      await kysely
        .insertInto('subscription')
        .values({
          ...{ workspace, origin, channel, person, alone, ...moment },
          address: JSON.stringify(address ?? null),
          regions: [...regions],
          themes: [...themes],
          indicators: [...indicators],
          compared: compared ?? null,
          paused: paused ?? null,
          when_nothing: whenNothing,
          told_up_to: toldUpTo,
          next_at: next,
        })
        .onConflict((conflict) => conflict.columns(['workspace', 'origin']).doNothing())
        .execute();
      return subscriptionOf(await rowsOf(workspace).where('origin', '=', origin).executeTakeFirstOrThrow());
    },
    of: async (workspace, whose) => {
      const [column, value] = columnOf(whose);
      const rows = await rowsOf(workspace).where(column, '=', value).orderBy('id').execute();
      return rows.map(subscriptionOf);
    },
    find: async (workspace, id) => {
      const row = await rowsOf(workspace).where('id', '=', id).executeTakeFirst();
      return row && subscriptionOf(row);
    },
    change: async (workspace, id, change, next) => {
      const { moment, whenNothing, paused, regions, themes, indicators, compared } = change;
      const row = await kysely
        .updateTable('subscription')
        .set({
          next_at: next,
          failure: null,
          ...(moment ?? {}),
          ...(whenNothing === undefined ? {} : { when_nothing: whenNothing }),
          ...(paused === undefined ? {} : { paused }),
          ...(regions === undefined ? {} : { regions: [...regions] }),
          ...(themes === undefined ? {} : { themes: [...themes] }),
          ...(indicators === undefined ? {} : { indicators: [...indicators] }),
          ...(compared === undefined ? {} : { compared }),
        })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row && subscriptionOf(row);
    },
    remove: async (workspace, id) => {
      const { numDeletedRows } = await kysely
        .deleteFrom('subscription')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0;
    },
    told: async (workspace, id) => {
      const rows = await kysely
        .selectFrom('told')
        .innerJoin('subscription', 'subscription.id', 'told.subscription_id')
        .select('told.key')
        .where('subscription.workspace', '=', workspace)
        .where('subscription.id', '=', id)
        .execute();
      return new Set(rows.map(({ key }) => key));
    },
    all: async () => {
      const rows = await kysely.selectFrom('subscription').selectAll().orderBy('id').execute();
      return rows.map((row) => ({ ...subscriptionOf(row), next: row.next_at }));
    },
  };
}
