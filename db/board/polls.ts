/** Polls and votes. Every query names the workspace. */
import { type Selectable, sql } from 'kysely';
import type { PollResult, Polls } from '#src/board/model.ts';
import { addressColumn } from '../chat/remarks.ts';
import type { Database } from '../client.ts';
import { momentOf } from './remarks.ts';
import type { BoardTables } from './tables.ts';

type Row = Selectable<BoardTables['poll']>;

function resultOf({ told_at: _, closed_at, address, ...poll }: Row, votes: readonly number[]): PollResult {
  return {
    ...poll,
    at: momentOf(poll.at),
    ...(closed_at === null ? {} : { closed: momentOf(closed_at) }),
    ...(address === null ? {} : { address }),
    votes,
  };
}

export function createPolls({ kysely }: Database): Polls {
  const inWorkspace = (workspace: string) =>
    kysely.selectFrom('poll').selectAll().where('workspace', '=', workspace).orderBy('at', 'desc');

  async function counted(polls: readonly Row[]): Promise<PollResult[]> {
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
    return polls.map((poll) =>
      resultOf(
        poll,
        poll.options.map((_, option) => votesFor(poll.id, option)),
      ),
    );
  }

  return {
    add: async ({ options, address, ...poll }) => {
      const row = await kysely
        .insertInto('poll')
        .values({ ...poll, options: [...options], address: addressColumn(address) })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    one: async (workspace, id) =>
      (await counted(await inWorkspace(workspace).where('id', '=', id).execute()))[0],
    all: async (workspace) => counted(await inWorkspace(workspace).execute()),
    latest: async (workspace, channel, thread) => {
      const there = inWorkspace(workspace).where('channel', '=', channel);
      const found = thread === undefined ? there : there.where('thread', '=', thread);
      return (await counted(await found.limit(1).execute()))[0];
    },
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
            .where('id', '=', id)
            .where('closed_at', 'is', null),
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
    close: async (workspace, id) => {
      const row = await kysely
        .updateTable('poll')
        .set({ closed_at: sql`now()` })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    isTold: async (workspace, id) => {
      const row = await kysely
        .selectFrom('poll')
        .select('told_at')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.told_at != null;
    },
    told: async (workspace, id) => {
      await kysely
        .updateTable('poll')
        .set({ told_at: sql`now()` })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute();
    },
  };
}
