/** One refresh at a time, whichever process or machine it runs on; a lease that is not renewed ends by itself. */
import type { Database } from '../client.ts';

const MINUTES = 60;

/** @returns whether the lease is ours, from now or still. */
async function claim(database: Database, owner: string): Promise<boolean> {
  return database.bulk(async (transaction) => {
    const rows = await transaction.query(
      `insert into setting (key, value) values ('refresh', jsonb_build_object('owner', $1::text, 'until',
         extract(epoch from now()) + ${MINUTES * 60})::text)
       on conflict (key) do update set value = excluded.value
         where (setting.value::jsonb ->> 'owner') = $1
            or (setting.value::jsonb ->> 'until')::float8 < extract(epoch from now())
       returning 1 as one`,
      [owner],
    );
    return rows.length > 0;
  });
}

/** Runs `work` under the lease; `keep` renews it between its steps. Undefined when someone else has it. */
export async function underLease<Result>(
  database: Database,
  owner: string,
  work: (keep: () => Promise<void>) => Promise<Result>,
): Promise<Result | undefined> {
  if (!(await claim(database, owner))) return undefined;
  try {
    return await work(async () => {
      await claim(database, owner);
    });
  } finally {
    await database.bulk((transaction) =>
      transaction.query("delete from setting where key = 'refresh' and (value::jsonb ->> 'owner') = $1", [
        owner,
      ]),
    );
  }
}
