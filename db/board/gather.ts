/** Members, meetings, packs and polls. Every query names the workspace. */
import { sql } from 'kysely';
import type { Meetings, Members, Packs, PollResult, Polls } from '#src/board/model.ts';
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

export function createPolls({ kysely }: Database): Polls {
  const inWorkspace = (workspace: string) =>
    kysely.selectFrom('poll').selectAll().where('workspace', '=', workspace).orderBy('at', 'desc');

  type Kept = Awaited<ReturnType<ReturnType<typeof inWorkspace>['execute']>>[number];

  async function counted(polls: readonly Kept[]): Promise<PollResult[]> {
    if (polls.length === 0) return [];
    const rows = await kysely
      .selectFrom('vote')
      .select(['poll', 'option', sql<number>`count(*)::int`.as('votes')])
      .where(
        'poll',
        'in',
        polls.map(({ id }) => id),
      )
      .groupBy(['poll', 'option'])
      .execute();
    const votesFor = (poll: string, option: number): number =>
      rows.find((row) => row.poll === poll && row.option === option)?.votes ?? 0;
    return polls.map((poll) => ({
      ...poll,
      at: momentOf(poll.at),
      votes: poll.options.map((_, option) => votesFor(poll.id, option)),
    }));
  }

  return {
    add: async ({ options, ...poll }) => {
      const row = await kysely
        .insertInto('poll')
        .values({ ...poll, options: [...options] })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    one: async (workspace, id) =>
      (await counted(await inWorkspace(workspace).where('id', '=', id).execute()))[0],
    all: async (workspace) => counted(await inWorkspace(workspace).execute()),
    latest: async (workspace, channel, thread) =>
      (
        await counted(
          await inWorkspace(workspace)
            .where('channel', '=', channel)
            .$if(thread !== undefined, (all) => all.where('thread', '=', thread ?? ''))
            .limit(1)
            .execute(),
        )
      )[0],
    vote: async (workspace, id, person, option) => {
      await kysely
        .insertInto('vote')
        .columns(['poll', 'person', 'option'])
        .expression((from) =>
          from
            .selectFrom('poll')
            .select([
              'id',
              sql<string>`${person}::text`.as('person'),
              sql<number>`${option}::int`.as('option'),
            ])
            .where('workspace', '=', workspace)
            .where('id', '=', id),
        )
        .onConflict((conflict) => conflict.columns(['poll', 'person']).doUpdateSet({ option }))
        .execute();
    },
    voteOf: async (workspace, id, person) => {
      const row = await kysely
        .selectFrom('vote')
        .innerJoin('poll', 'poll.id', 'vote.poll')
        .select('option')
        .where('poll.workspace', '=', workspace)
        .where('poll', '=', id)
        .where('vote.person', '=', person)
        .executeTakeFirst();
      return row?.option;
    },
  };
}
