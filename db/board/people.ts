/** What is kept of one person, in one workspace: to show it, and to take it away. */
import { sql } from 'kysely';
import { FORGOTTEN_PERSON, type People } from '#src/board/people.ts';
import type { Database } from '../client.ts';
import { hasher } from './unanswered.ts';

export function createPeople({ kysely }: Database, secret: string): People {
  const hash = hasher(secret);
  return {
    export: async (workspace, person) => {
      return {
        aanmeldingen: await kysely
          .selectFrom('member')
          .select(['name', 'seen_at'])
          .where('workspace', '=', workspace)
          .where('person', '=', person)
          .execute(),
        sessies: await kysely
          .selectFrom('session')
          .select(['created_at', 'seen_at'])
          .where('workspace', '=', workspace)
          .where('person', '=', person)
          .execute(),
        opmerkingen: await kysely
          .selectFrom('remark')
          .select(['number', 'figure', 'kind', 'text', 'status', 'channel', 'thread', 'address', 'at'])
          .where('workspace', '=', workspace)
          .where('person', '=', person)
          .orderBy('number')
          .execute(),
        handelingen: await kysely
          .selectFrom('remark_event')
          .innerJoin('remark', 'remark.number', 'remark_event.remark')
          .select(['remark_event.remark', 'remark_event.kind', 'remark_event.value', 'remark_event.at'])
          .where('remark.workspace', '=', workspace)
          .where('remark_event.person', '=', person)
          .execute(),
        eigenaarVan: await kysely
          .selectFrom('remark')
          .select(['number', 'text'])
          .where('workspace', '=', workspace)
          .where('owner', '=', person)
          .execute(),
        peilingen: await kysely
          .selectFrom('poll')
          .select(['id', 'question', 'at'])
          .where('workspace', '=', workspace)
          .where('person', '=', person)
          .execute(),
        stemmen: await kysely
          .selectFrom('vote')
          .innerJoin('poll', 'poll.id', 'vote.poll')
          .select(['poll.question', 'vote.option'])
          .where('poll.workspace', '=', workspace)
          .where('vote.person', '=', person)
          .execute(),
        pakketten: await kysely
          .selectFrom('pack')
          .select(['id', 'title', 'figures', 'at'])
          .where('workspace', '=', workspace)
          .where('person', '=', person)
          .execute(),
        berichten: await kysely
          .selectFrom('exchange')
          .select(['channel', 'thread', 'payload', 'outcome', 'state', 'accepted_at'])
          .where('workspace', '=', workspace)
          .where('person', '=', person)
          .orderBy('accepted_at')
          .execute(),
        abonnementen: await kysely
          .selectFrom('subscription')
          .select(['channel', 'regions', 'themes', 'indicators', 'weekday', 'time', 'created_at'])
          .where('workspace', '=', workspace)
          .where('person', '=', person)
          .execute(),
        waarschuwingen: await kysely
          .selectFrom('alert')
          .select(['channel', 'indicator', 'region', 'condition', 'created_at'])
          .where('workspace', '=', workspace)
          .where('person', '=', person)
          .execute(),
        gemeente: await kysely
          .selectFrom('home')
          .select(['region', 'set_at'])
          .where('workspace', '=', workspace)
          .where('holder', '=', `person:${person}`)
          .execute(),
      };
    },
    forget: (workspace, person) =>
      kysely.transaction().execute(async (transaction) => {
        const changed = (result: { numUpdatedRows: bigint }): number => Number(result.numUpdatedRows);
        const gone = (result: { numDeletedRows: bigint }): number => Number(result.numDeletedRows);
        const inWorkspace = transaction
          .selectFrom('remark')
          .select('number')
          .where('workspace', '=', workspace);
        // Where it was said may tell who said it: a conversation of two.
        const opmerkingen = changed(
          await transaction
            .updateTable('remark')
            .set({ person: FORGOTTEN_PERSON, channel: '', thread: '', address: null })
            .where('workspace', '=', workspace)
            .where('person', '=', person)
            .executeTakeFirstOrThrow(),
        );
        const eigenaarVan = changed(
          await transaction
            .updateTable('remark')
            .set({ owner: null })
            .where('workspace', '=', workspace)
            .where('owner', '=', person)
            .executeTakeFirstOrThrow(),
        );
        const handelingen = changed(
          await transaction
            .updateTable('remark_event')
            .set({ person: FORGOTTEN_PERSON })
            .where('person', '=', person)
            .where('remark', 'in', inWorkspace)
            .executeTakeFirstOrThrow(),
        );
        await transaction
          .updateTable('remark_event')
          .set({ value: '' })
          .where('kind', '=', 'owner')
          .where('value', '=', person)
          .where('remark', 'in', inWorkspace)
          .execute();
        const stemmen = gone(
          await transaction
            .deleteFrom('vote')
            .where('person', '=', person)
            .where(
              'poll',
              'in',
              transaction.selectFrom('poll').select('id').where('workspace', '=', workspace),
            )
            .executeTakeFirstOrThrow(),
        );
        for (const table of ['poll', 'pack'] as const)
          await transaction
            .updateTable(table)
            .set({ person: FORGOTTEN_PERSON })
            .where('workspace', '=', workspace)
            .where('person', '=', person)
            .execute();
        const takeAway = async (table: 'session' | 'member' | 'exchange'): Promise<number> =>
          gone(
            await transaction
              .deleteFrom(table)
              .where('workspace', '=', workspace)
              .where('person', '=', person)
              .executeTakeFirstOrThrow(),
          );
        const [sessies, aanmeldingen, berichten] = [
          await takeAway('session'),
          await takeAway('member'),
          await takeAway('exchange'),
        ];
        const gemeente = gone(
          await transaction
            .deleteFrom('home')
            .where('workspace', '=', workspace)
            .where('holder', '=', `person:${person}`)
            .executeTakeFirstOrThrow(),
        );
        // What comes to the person alone ends; a channel keeps what its members read, without who asked for it.
        let abonnementen = 0;
        for (const table of ['subscription', 'alert'] as const) {
          abonnementen += gone(
            await transaction
              .deleteFrom(table)
              .where('workspace', '=', workspace)
              .where('person', '=', person)
              .where('alone', '=', true)
              .executeTakeFirstOrThrow(),
          );
          abonnementen += changed(
            await transaction
              .updateTable(table)
              .set({ person: FORGOTTEN_PERSON, address: sql`address - 'member' - 'user' - 'person'` })
              .where('workspace', '=', workspace)
              .where('person', '=', person)
              .executeTakeFirstOrThrow(),
          );
        }
        const keys = await transaction
          .selectFrom('unanswered')
          .select(['key', 'people'])
          .where('workspace', '=', workspace)
          .execute();
        for (const { key, people } of keys) {
          const who = hash(key, person);
          if (people.includes(who))
            await transaction
              .updateTable('unanswered')
              .set({ people: people.filter((other) => other !== who) })
              .where('workspace', '=', workspace)
              .where('key', '=', key)
              .execute();
        }
        return {
          opmerkingen,
          eigenaarVan,
          handelingen,
          stemmen,
          sessies,
          aanmeldingen,
          berichten,
          abonnementen,
          gemeente,
        };
      }),
  };
}

/** Removes what is older than `days`: closed remarks, polls, packs, names of who did not sign in since, unanswered questions. */
export async function purgeBoard({ kysely }: Database, days: number): Promise<void> {
  const before = sql<string>`now() - make_interval(days => ${days})`;
  await kysely
    .deleteFrom('remark')
    .where('status', 'in', ['resolved', 'rejected'])
    .where('at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('remark_event')
            .select('remark_event.number')
            .whereRef('remark_event.remark', '=', 'remark.number')
            .where('remark_event.at', '>=', before),
        ),
      ),
    )
    .execute();
  for (const table of ['poll', 'pack'] as const)
    await kysely.deleteFrom(table).where('at', '<', before).execute();
  await kysely.deleteFrom('member').where('seen_at', '<', before).execute();
  await kysely
    .deleteFrom('unanswered')
    .where('last_on', '<', sql<string>`current_date - ${days}::int`)
    .execute();
  const yesterday = sql<string>`now() - interval '1 day'`;
  await kysely.deleteFrom('session').where('created_at', '<', yesterday).execute();
  await kysely.deleteFrom('sign_in').where('at', '<', yesterday).execute();
}
