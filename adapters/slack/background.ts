/** Small courtesies (a status, a tab, a preview) that nobody waits for, and that may fail; they are finished before the service stops. */
import type { DeskLog } from '#src/chat/desk.ts';
import { Refused } from './client.ts';

export interface Background {
  /** @param what goes into the log when it fails. */
  readonly run: (what: string, work: () => Promise<unknown>) => void;
  readonly finished: () => Promise<void>;
}

export function createBackground(log: DeskLog): Background {
  const running = new Set<Promise<unknown>>();
  return {
    run: (what, work) => {
      const done = work()
        .catch((error: unknown) => {
          const reason =
            error instanceof Refused ? error.code : error instanceof Error ? error.message : 'unknown';
          log.info({ what, reason }, 'a courtesy in Slack failed');
        })
        .finally(() => running.delete(done));
      running.add(done);
    },
    finished: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
