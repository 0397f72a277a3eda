/** Pictures that were uploaded before, by workspace. */
import type { Uploads } from '#src/chat/installations.ts';
import type { Database } from '../client.ts';

export function createUploads({ kysely }: Database): Uploads {
  return {
    find: async (workspace, figure) => {
      const row = await kysely
        .selectFrom('uploaded_file')
        .select('file')
        .where('workspace', '=', workspace)
        .where('figure', '=', figure)
        .executeTakeFirst();
      return row?.file;
    },
    remember: async (workspace, figure, file) => {
      await kysely
        .insertInto('uploaded_file')
        .values({ workspace, figure, file })
        .onConflict((conflict) => conflict.columns(['workspace', 'figure']).doUpdateSet({ file }))
        .execute();
    },
    forget: async (workspace, figure) => {
      await kysely
        .deleteFrom('uploaded_file')
        .where('workspace', '=', workspace)
        .where('figure', '=', figure)
        .execute();
    },
  };
}
