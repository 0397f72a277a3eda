/** What is asked in the thread of a digest finds that digest. */
import { type Kysely, sql } from 'kysely';

export async function digestThreads(db: Kysely<unknown>): Promise<void> {
  await sql`create index delivery_channel on delivery (workspace, channel)`.execute(db);
}
