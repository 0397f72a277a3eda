/** Brings the schema up to date; several instances may start at once, one of them migrates. */
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Tables } from '../tables.ts';
import { start } from './0001-start.ts';
import { history } from './0002-history.ts';
import { ownFacts } from './0003-own-facts.ts';
import { held } from './0004-held.ts';
import { figures } from './0005-figures.ts';
import { conversations } from './0006-conversations.ts';
import { remarks } from './0007-remarks.ts';
import { slack } from './0008-slack.ts';
import { boundaries } from './0010-boundaries.ts';
import { indexes } from './0011-indexes.ts';
import { board } from './0012-board.ts';
import { digests } from './0013-digest.ts';
import { digestThreads } from './0014-digest-threads.ts';
import { told } from './0015-told.ts';

const migrations = {
  '0001-start': { up: start },
  '0002-history': { up: history },
  '0003-own-facts': { up: ownFacts },
  '0004-held': { up: held },
  '0005-figures': { up: figures },
  '0006-conversations': { up: conversations },
  '0007-remarks': { up: remarks },
  '0008-slack': { up: slack },
  '0010-boundaries': { up: boundaries },
  '0011-indexes': { up: indexes },
  '0012-board': { up: board },
  '0013-digest': { up: digests },
  '0014-digest-threads': { up: digestThreads },
  '0015-told': { up: told },
};

/** Names of all steps, in order: the version of the schema. */
export const MIGRATIONS: readonly string[] = Object.keys(migrations);

export async function migrate(kysely: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
