/** Remarks with what became of them. Every query names the workspace. */
import { type Selectable, sql } from 'kysely';
import type { BoardRemark, Point, RemarkStore } from '#src/board/model.ts';
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
  };
}

const columnsOf = ({ region, indicator, sector, period, until }: Point) => ({
  region: region ?? null,
  indicator: indicator ?? null,
  sector: sector ?? null,
  period: period ?? null,
  until: until ?? null,
});

export function createRemarkStore({ kysely }: Database): RemarkStore {
  const inWorkspace = (workspace: string) =>
    kysely.selectFrom('remark').selectAll().where('workspace', '=', workspace);
  return {
    add: async ({ point, ...remark }) => {
      const row = await kysely
        .insertInto('remark')
        .values({ ...remark, ...columnsOf(point) })
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
      return rows.map(({ told_at: _, at, ...event }) => ({ ...event, at: momentOf(at) }));
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
      await kysely
        .updateTable('remark_event')
        .set({ told_at: sql`now()` })
        .where('number', '=', event)
        .where('remark', 'in', (inner) =>
          inner.selectFrom('remark').select('number').where('workspace', '=', workspace),
        )
        .execute();
    },
  };
}
