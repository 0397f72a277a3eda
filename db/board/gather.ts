/** Members, meetings and packs. Every query names the workspace. */
import type { Meetings, Members, Packs } from '#src/board/model.ts';
import type { Database } from '../client.ts';
import { momentOf } from './remarks.ts';

export function createMembers({ kysely }: Database): Members {
  return {
    all: async (workspace) => {
      const rows = await kysely
        .selectFrom('member')
        .select(['person', 'name'])
        .where('workspace', '=', workspace)
        .orderBy('name')
        .execute();
      return new Map(rows.map(({ person, name }) => [person, name]));
    },
  };
}

export function createMeetings({ kysely }: Database): Meetings {
  return {
    all: async (workspace) =>
      (
        await kysely
          .selectFrom('meeting')
          .select('held_on')
          .where('workspace', '=', workspace)
          .orderBy('held_on', 'desc')
          .execute()
      ).map(({ held_on }) => held_on),
    add: async (workspace, day) => {
      await kysely
        .insertInto('meeting')
        .values({ workspace, held_on: day })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    remove: async (workspace, day) => {
      await kysely
        .deleteFrom('meeting')
        .where('workspace', '=', workspace)
        .where('held_on', '=', day)
        .execute();
    },
  };
}

export function createPacks({ kysely }: Database): Packs {
  const inWorkspace = (workspace: string) =>
    kysely.selectFrom('pack').selectAll().where('workspace', '=', workspace);
  return {
    add: async ({ figures, ...pack }) => {
      await kysely
        .insertInto('pack')
        .values({ ...pack, figures: [...figures] })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    one: async (workspace, id) => {
      const row = await inWorkspace(workspace).where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : { ...row, at: momentOf(row.at) };
    },
    all: async (workspace) =>
      (await inWorkspace(workspace).orderBy('at', 'desc').execute()).map((row) => ({
        ...row,
        at: momentOf(row.at),
      })),
    change: async (workspace, id, figures, title) => {
      await kysely
        .updateTable('pack')
        .set({ figures: [...figures], title })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute();
    },
  };
}
