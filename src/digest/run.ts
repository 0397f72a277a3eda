/** The clock of digests and alerts: sees what is due, makes jobs of it, and has them done. Each process runs one. */
import type { DeskLog } from '../chat/desk.ts';
import { ANNOUNCEMENTS, type Job, type Jobs, UNANNOUNCED } from '../jobs.ts';
import type { Deliverer } from './deliver.ts';
import type { Moment } from './model.ts';
import type { Deliveries } from './ports.ts';
import { lastMoment, nextMoment } from './schedule.ts';
import type { Watch } from './watch.ts';

export interface RunParts {
  readonly deliveries: Pick<Deliveries, 'plan' | 'waiting' | 'queued'>;
  readonly watch: Pick<Watch, 'check'>;
  readonly deliverer: Deliverer;
  readonly jobs: Jobs;
  readonly log: DeskLog;
  readonly now: () => Date;
}

/** Deliveries under way at once, in one process. */
const AT_ONCE = 4;
/** Jobs made in one go. */
const MOST = 500;

/** Makes a delivery of each subscription that is due; who was missed while all was down comes late, and once. */
export const planDue = (deliveries: Pick<Deliveries, 'plan'>, now: Date): Promise<number> =>
  deliveries.plan(now, (moment: Moment) => ({
    last: lastMoment(moment, now),
    next: nextMoment(moment, now),
  }));

/** One turn of the clock. Safe in several processes at once: the rows decide. */
export async function turn({ deliveries, watch, jobs, now, log }: RunParts): Promise<void> {
  await planDue(deliveries, now());
  // A figure that cannot be read must not hold up the digests.
  await watch.check().catch((error: unknown) => {
    log.error({ err: error }, 'alerts could not be held against the figures');
  });
  const waiting = await deliveries.waiting(MOST);
  for (const { workspace, key, channel } of waiting)
    await jobs.send(ANNOUNCEMENTS, { workspace, key }, { group: `${workspace} ${channel}` });
  if (waiting.length === 0) return;
  await deliveries.queued(waiting);
  jobs.poke(ANNOUNCEMENTS);
}

export async function announceFromQueue({ deliverer, jobs }: RunParts): Promise<void> {
  await jobs.work(ANNOUNCEMENTS, AT_ONCE, async (job: Job) => {
    const { workspace = '', key = '' } = job;
    const handled = await deliverer.deliver({ workspace, key });
    if (handled.outcome === 'done') return;
    if (handled.seconds === undefined) throw handled.error;
    await jobs.send(ANNOUNCEMENTS, job, { afterSeconds: handled.seconds });
  });
  await jobs.work(UNANNOUNCED, 1, async ({ workspace = '', key = '' }) =>
    deliverer.giveUp({ workspace, key }),
  );
}
