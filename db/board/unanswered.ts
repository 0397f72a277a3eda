/**
 * Questions without an answer, counted. Words are kept only once three people used them; until then there is a keyed
 * hash of them, from which nothing can be read. People are keyed hashes too, another one for each question.
 */
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Unanswered } from '#src/board/model.ts';
import type { Database } from '../client.ts';

const PEOPLE = 3;
/** Of one workspace. More different questions are counted by reason alone: anyone may ask, and nobody fills a disk. */
const MOST_KEYS = 5_000;

export const hasher =
  (secret: string) =>
  (...parts: readonly string[]): string =>
    createHmac('sha256', secret)
      .update(`vraag\0${parts.join('\0')}`)
      .digest('hex')
      .slice(0, 32);

export function createUnanswered({ kysely }: Database, secret: string, mostKeys = MOST_KEYS): Unanswered {
  const hash = hasher(secret);

  /** The words, or none where there are too many different ones already. */
  async function countable(workspace: string, reason: string, words: string): Promise<string> {
    const { keys, known } = await kysely
      .selectFrom('unanswered')
      .select([
        sql<number>`count(*)::int`.as('keys'),
        sql<boolean>`coalesce(bool_or(key = ${hash(workspace, reason, words)}), false)`.as('known'),
      ])
      .where('workspace', '=', workspace)
      .executeTakeFirstOrThrow();
    return known || keys < mostKeys ? words : '';
  }

  return {
    add: async ({ workspace, person, reason, words: said, day }) => {
      const words = await countable(workspace, reason, said);
      const key = hash(workspace, reason, words);
      const who = hash(key, person);
      await kysely.transaction().execute(async (transaction) => {
        const known = await transaction
          .selectFrom('unanswered')
          .select('people')
          .where('workspace', '=', workspace)
          .where('key', '=', key)
          .forUpdate()
          .executeTakeFirst();
        const people = [...new Set([...(known?.people ?? []), who])].slice(0, PEOPLE);
        const seen = people.length >= PEOPLE && words !== '' ? words : null;
        await transaction
          .insertInto('unanswered')
          .values({ workspace, key, reason, words: null, people, last_on: day })
          .onConflict((conflict) =>
            conflict.columns(['workspace', 'key']).doUpdateSet({
              people,
              words: seen,
              asked: sql`unanswered.asked + 1`,
              last_on: day,
            }),
          )
          .execute();
      });
    },
    all: async (workspace) => {
      const rows = await kysely
        .selectFrom('unanswered')
        .select([
          'reason',
          'words',
          sql<number>`sum(asked)::int`.as('asked'),
          sql<string>`max(last_on)`.as('lastOn'),
        ])
        .where('workspace', '=', workspace)
        .groupBy(['reason', 'words'])
        .orderBy('asked', 'desc')
        .execute();
      return rows.map(({ words, ...group }) => ({ ...group, ...(words === null ? {} : { words }) }));
    },
  };
}
