/** Who is signed in, and sign-ins under way. Ids in cookies are random; only their hashes are kept. */
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Known, Sessions, SignIns } from '#src/board/sign-in.ts';
import type { Database } from '../client.ts';

const ID_BYTES = 32;
/** Hours without a request, and in all, after which one signs in again. */
const IDLE_HOURS = 4;
const MOST_HOURS = 24;
const SIGN_IN_MINUTES = 10;

const newId = (): string => randomBytes(ID_BYTES).toString('base64url');
const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex');

const hoursAgo = (hours: number) => sql<string>`now() - make_interval(hours => ${hours})`;

export function createSessions({ kysely }: Database): Sessions {
  return {
    begin: async ({ workspace, person, name, keys }) => {
      const id = newId();
      await kysely.transaction().execute(async (transaction) => {
        await transaction
          .deleteFrom('session')
          .where((is) =>
            is.or([is('seen_at', '<', hoursAgo(IDLE_HOURS)), is('created_at', '<', hoursAgo(MOST_HOURS))]),
          )
          .execute();
        await transaction
          .insertInto('session')
          .values({ hash: hashOf(id), workspace, person, keys: [...keys] })
          .execute();
        await transaction
          .insertInto('member')
          .values({ workspace, person, name })
          .onConflict((conflict) =>
            conflict.columns(['workspace', 'person']).doUpdateSet({ name, seen_at: sql`now()` }),
          )
          .execute();
      });
      return id;
    },
    find: async (id): Promise<Known | undefined> => {
      const row = await kysely
        .updateTable('session')
        .set({ seen_at: sql`now()` })
        .where('hash', '=', hashOf(id))
        .where('seen_at', '>', hoursAgo(IDLE_HOURS))
        .where('created_at', '>', hoursAgo(MOST_HOURS))
        .returning(['workspace', 'person', 'keys'])
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const member = await kysely
        .selectFrom('member')
        .select('name')
        .where('workspace', '=', row.workspace)
        .where('person', '=', row.person)
        .executeTakeFirst();
      return { ...row, name: member?.name ?? '' };
    },
    end: async (id) => {
      await kysely.deleteFrom('session').where('hash', '=', hashOf(id)).execute();
    },
  };
}

export function createSignIns({ kysely }: Database): SignIns {
  return {
    begin: async (pending) => {
      const id = newId();
      await kysely
        .deleteFrom('sign_in')
        .where('at', '<', sql<string>`now() - make_interval(mins => ${SIGN_IN_MINUTES})`)
        .execute();
      await kysely
        .insertInto('sign_in')
        .values({ hash: hashOf(id), ...pending })
        .execute();
      return id;
    },
    take: (id) =>
      kysely
        .deleteFrom('sign_in')
        .where('hash', '=', hashOf(id))
        .where('at', '>', sql<string>`now() - make_interval(mins => ${SIGN_IN_MINUTES})`)
        .returning(['provider', 'state', 'nonce', 'verifier', 'back'])
        .executeTakeFirst(),
  };
}
