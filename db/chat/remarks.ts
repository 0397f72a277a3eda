/** Remarks on figures, as they were made. */
import type { Remarks } from '#src/chat/remarks.ts';
import type { Database } from '../client.ts';

export function createRemarks({ kysely }: Database): Remarks {
  return {
    add: async ({ workspace, person, figure, kind, text, channel, thread, at }) => {
      await kysely
        .insertInto('remark')
        .values({ workspace, person, figure, kind, text, channel, thread, made_at: at })
        .execute();
    },
  };
}
