/** Alerts, and which of them are to be held against new figures. */
import { type Selectable, sql } from 'kysely';
import type { Alert } from '#src/digest/model.ts';
import type { Alerts } from '#src/digest/ports.ts';
import type { Condition } from '#src/model.ts';
import { readVersion } from '../catalogue.ts';
import type { Database } from '../client.ts';
import type { AlertTable } from './tables.ts';

export function alertOf(row: Selectable<AlertTable>): Alert {
  const { id, workspace, channel, person, alone, address, indicator, region, sector, armed, failure } = row;
  return {
    ...{ id, workspace, channel, person, alone, address, indicator, region, armed },
    condition: row.condition as Condition,
    ...(sector === null ? {} : { sector }),
    ...(failure === null ? {} : { failure }),
  };
}

export function createAlerts({ kysely }: Database): Alerts {
  return {
    add: async (origin, { workspace, channel, person, alone, address, condition, ...rest }) => {
      const { indicator, region, sector, armed } = rest;
      await kysely
        .insertInto('alert')
        .values({
          ...{ workspace, origin, channel, person, alone, indicator, region, armed },
          address: JSON.stringify(address ?? null),
          condition: JSON.stringify(condition),
          sector: sector ?? null,
          checked: await readVersion(kysely),
        })
        .onConflict((conflict) => conflict.columns(['workspace', 'origin']).doNothing())
        .execute();
      const row = await kysely
        .selectFrom('alert')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('origin', '=', origin)
        .executeTakeFirstOrThrow();
      return alertOf(row);
    },
    of: async (workspace, whose) => {
      const [column, value] =
        'channel' in whose ? (['channel', whose.channel] as const) : (['person', whose.person] as const);
      const rows = await kysely
        .selectFrom('alert')
        .selectAll()
        .where('workspace', '=', workspace)
        .where(column, '=', value)
        .orderBy('id')
        .execute();
      return rows.map(alertOf);
    },
    remove: async (workspace, id) => {
      const { numDeletedRows } = await kysely
        .deleteFrom('alert')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0;
    },
    unchecked: async (most) => {
      const version = await readVersion(kysely);
      const rows = await kysely
        .selectFrom('alert')
        .selectAll()
        .where('checked', '<', version)
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map((row) => ({ alert: alertOf(row), version }));
    },
    checked: async ({ alert, version }, armed, message) => {
      await kysely.transaction().execute(async (transaction) => {
        const noted = await transaction
          .updateTable('alert')
          .set({ armed, checked: version })
          .where('id', '=', alert.id)
          .where('checked', '<', version)
          .returning('id')
          .executeTakeFirst();
        // Nothing noted: another process looked at the same figures at the same moment.
        if (noted === undefined || message === undefined) return;
        await transaction
          .insertInto('delivery')
          .values({
            workspace: alert.workspace,
            key: message.key,
            kind: 'alert',
            of_id: alert.id,
            channel: alert.channel,
            scheduled_at: sql`now()`,
            content: JSON.stringify({ kind: 'alert', message: message.message }),
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      });
    },
  };
}
