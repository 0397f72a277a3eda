/** Has accepted messages answered by the job queue. */
import { ANSWERS, type Job, type Jobs, UNANSWERED } from '../jobs.ts';
import type { Desk } from './desk.ts';

/** Answers under way at once, in one process: enough to wait for a platform, few enough for one core. */
const AT_ONCE = 4;

export async function answerFromQueue(desk: Desk, jobs: Jobs): Promise<void> {
  await jobs.work(ANSWERS, AT_ONCE, async (job: Job) => {
    const { workspace = '', id = '' } = job;
    const handled = await desk.handle(workspace, id);
    if (handled.outcome === 'done') return;
    if (handled.seconds === undefined) throw handled.error;
    await jobs.send(ANSWERS, job, { afterSeconds: handled.seconds });
  });
  await jobs.work(UNANSWERED, 1, async ({ workspace = '', id = '' }) => desk.giveUp(workspace, id));
}
