/** Remarks with what became of them. Every query names the workspace. */
import { type Selectable, sql } from 'kysely';
import type { BoardRemark, Point, RemarkEvent, RemarkStore } from '#src/board/model.ts';
import { addressColumn } from '../chat/remarks.ts';
import type { Database } from '../client.ts';
import type { BoardTables } from './tables.ts';

/** More is no board to read, and a figure's remarks are far fewer. */
const MOST = 5_000;

/** As databases write moments, to what JavaScript reads. */
export const momentOf = (text: string): string => new Date(text).toISOString();

function pointOf(
  row: Pick<BoardTables['remark'], 'region' | 'indicator' | 'sector' | 'period' | 'until'>,
): Point {
  const { region, indicator, sector, period, until } = row;
  const all = Object.entries({ region, indicator, sector, period, until });
  return Object.fromEntries(all.filter(([, value]) => value !== null));
}

function remarkOf(row: Selectable<BoardTables['remark']>): BoardRemark {
  const { number, workspace, id, person, figure, kind, text, channel, thread, status, owner } = row;
  const base = { number, workspace, id, person, figure, kind, text, channel, thread, status };
  return {
    ...base,
    at: momentOf(row.at),
    point: pointOf(row),
    ...(owner === null ? {} : { owner }),
    ...(row.address === null ? {} : { address: row.address }),
  };
}

const columnsOf = ({ region, indicator, sector, period, until }: Point) => ({
  region: region ?? null,
  indicator: indicator ?? null,
  sector: sector ?? null,
  period: period ?? null,
  until: until ?? null,
});

const eventOf = ({ told_at: _, at, ...event }: Selectable<BoardTables['remark_event']>): RemarkEvent => ({
  ...event,
  at: momentOf(at),
});

export function createRemarkStore({ kysely }: Database): RemarkStore {
  const inWorkspace = (workspace: string) =>
    kysely.selectFrom('remark').selectAll().where('workspace', '=', workspace);
  const setTold = (workspace: string) =>
    kysely
      .updateTable('remark_event')
      .set({ told_at: sql`now()` })
      .where('remark', 'in', (inner) =>
        inner.selectFrom('remark').select('number').where('workspace', '=', workspace),
      );
  return {
    add: async ({ point, address, ...remark }) => {
      const row = await kysely
        .insertInto('remark')
        .values({ ...remark, ...columnsOf(point), address: addressColumn(address) })
        .onConflict((conflict) => conflict.doNothing())
        .returning('number')
        .executeTakeFirst();
      return row !== undefined;
    },
    all: async (workspace) =>
      (await inWorkspace(workspace).orderBy('number', 'desc').limit(MOST).execute()).map(remarkOf),
    on: async (workspace, figures) =>
      figures.length === 0
        ? []
        : (await inWorkspace(workspace).where('figure', 'in', figures).orderBy('number').execute()).map(
            remarkOf,
          ),
    one: async (workspace, number) => {
      const row = await inWorkspace(workspace).where('number', '=', number).executeTakeFirst();
      return row === undefined ? undefined : remarkOf(row);
    },
    events: async (workspace, remarks) => {
      if (remarks.length === 0) return [];
      const rows = await kysely
        .selectFrom('remark_event')
        .innerJoin('remark', 'remark.number', 'remark_event.remark')
        .selectAll('remark_event')
        .where('remark.workspace', '=', workspace)
        .where('remark_event.remark', 'in', remarks)
        .orderBy('remark_event.number')
        .execute();
      return rows.map(eventOf);
    },
    record: (workspace, event, { status, owner, point }) =>
      kysely.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('remark')
          .set({
            ...(status === undefined ? {} : { status }),
            ...(owner === undefined ? {} : { owner }),
            ...(point === undefined ? {} : columnsOf(point)),
            // Also when nothing changes, so that it is ours while the event is written.
            workspace,
          })
          .where('workspace', '=', workspace)
          .where('number', '=', event.remark)
          .returning('number')
          .executeTakeFirstOrThrow();
        const { number } = await transaction
          .insertInto('remark_event')
          .values(event)
          .returning('number')
          .executeTakeFirstOrThrow();
        return number;
      }),
    explanations: async (workspace) => {
      const rows = await inWorkspace(workspace)
        .where('kind', '=', 'explanation')
        .where('status', '=', 'confirmed')
        .orderBy('number')
        .execute();
      return rows.map(remarkOf);
    },
    isTold: async (workspace, event) => {
      const row = await kysely
        .selectFrom('remark_event')
        .innerJoin('remark', 'remark.number', 'remark_event.remark')
        .select('told_at')
        .where('remark.workspace', '=', workspace)
        .where('remark_event.number', '=', event)
        .executeTakeFirst();
      return row?.told_at != null;
    },
    told: async (workspace, event) => {
      await setTold(workspace).where('number', '=', event).execute();
    },
    untold: async (workspace, person) => {
      const rows = await kysely
        .selectFrom('remark_event')
        .innerJoin('remark', 'remark.number', 'remark_event.remark')
        .selectAll('remark_event')
        .where('remark.workspace', '=', workspace)
        .where('remark.person', '=', person)
        .where('remark_event.person', '<>', person)
        .where('remark_event.kind', '<>', 'owner')
        .where('told_at', 'is', null)
        .orderBy('remark_event.number')
        .execute();
      return rows.map(eventOf);
    },
    seen: async (workspace, remark) => {
      await setTold(workspace).where('remark', '=', remark).where('told_at', 'is', null).execute();
    },
  };
}
