/** Remarks on figures, each seen in its own workspace only. */
import type { Remarks } from '#src/chat/remarks.ts';
import type { Database } from '../client.ts';

/** As JSON, or nothing. */
export const addressColumn = (address: unknown): string | null =>
  address === undefined ? null : JSON.stringify(address);

export function createRemarks({ kysely }: Database): Remarks {
  return {
    add: async ({ address, ...remark }) => {
      const row = await kysely
        .insertInto('remark')
        .values({ ...remark, address: addressColumn(address) })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    on: (workspace, figure) =>
      kysely
        .selectFrom('remark')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('figure', '=', figure)
        .orderBy('at')
        .orderBy('id')
        .execute(),
  };
}
