/**
 * Work that must survive a crash, with pg-boss on either database. A job runs at least once; what it does
 * decides by its own rows whether there is anything left to do (decision 8).
 */
import type { Transaction } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import {
  ANNOUNCEMENTS,
  ANSWERS,
  type Job,
  type Jobs,
  NOTICES,
  type SendOptions,
  UNANNOUNCED,
  UNANSWERED,
} from '#src/jobs.ts';
import type { Database } from './client.ts';
import type { Tables } from './tables.ts';

/** How long failures and silence are borne. */
export interface Patience {
  readonly retries: number;
  /** A worker that has died is noticed after these two together; another takes its job. */
  readonly heartbeatSeconds: number;
  readonly monitorSeconds: number;
}

const USUAL: Patience = { retries: 6, heartbeatSeconds: 20, monitorSeconds: 15 };
const POLL_SECONDS = 2;
const KEPT_SECONDS = 2 * 24 * 3600;
const STOP_MS = 8_000;

const WORKER = { pollingIntervalSeconds: POLL_SECONDS, localConcurrency: 1, localGroupConcurrency: 1 };

/** Each queue with the one for what failed too often; of notices nothing is said when they fail. */
const QUEUES: readonly (readonly [name: string, deadLetter?: string])[] = [
  [ANSWERS, UNANSWERED],
  [ANNOUNCEMENTS, UNANNOUNCED],
  [NOTICES],
];

const optionsOf = ({ retries, heartbeatSeconds }: Patience) => ({
  retryLimit: retries,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 120,
  heartbeatSeconds,
  expireInSeconds: 300,
  deleteAfterSeconds: KEPT_SECONDS,
});

/** Jobs can be sent in the transaction that stores what they are about. */
export interface DatabaseJobs extends Jobs {
  readonly send: (
    queue: string,
    job: Job,
    options?: SendOptions & { readonly transaction?: Transaction<Tables> },
  ) => Promise<void>;
}

export interface JobsLog {
  readonly error: (details: object, message: string) => void;
}

export function createJobs(database: Database, log: JobsLog, patience: Patience = USUAL): DatabaseJobs {
  const boss = new PgBoss({
    db: database.jobs,
    schema: 'jobs',
    // Only due jobs are taken here; schedules are croner's, which knows both changes of the clock.
    schedule: false,
    monitorIntervalSeconds: patience.monitorSeconds,
    superviseIntervalSeconds: patience.monitorSeconds,
    openTelemetry: { enabled: false },
  });
  boss.on('error', (error) => log.error({ err: error }, 'the job queue reports an error'));
  const workers = new Map<string, string[]>();
  return {
    start: async () => {
      await boss.start();
      for (const [name, deadLetter] of QUEUES) {
        if (deadLetter !== undefined) await boss.createQueue(deadLetter);
        await boss.createQueue(name, {
          ...optionsOf(patience),
          ...(deadLetter === undefined ? {} : { deadLetter }),
        });
      }
    },
    send: async (queue, job, { transaction, group, afterSeconds } = {}) => {
      await boss.send(queue, job, {
        ...(transaction === undefined ? {} : { db: fromKysely(transaction) }),
        ...(group === undefined ? {} : { group: { id: group } }),
        ...(afterSeconds === undefined ? {} : { startAfter: afterSeconds }),
      });
    },
    poke: (queue) => {
      for (const worker of workers.get(queue) ?? []) boss.notifyWorker(worker);
    },
    work: async (queue, concurrency, handler) => {
      const ids: string[] = [];
      workers.set(queue, ids);
      // One registration a worker: each is known by its id, so that each can be woken.
      for (let worker = 0; worker < concurrency; worker++) {
        const id = await boss.work<Job>(queue, WORKER, async (jobs) => {
          for (const job of jobs) await handler(job.data);
          // There may be more: look before the next poll.
          boss.notifyWorker(id);
        });
        ids.push(id);
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_MS }),
  };
}
