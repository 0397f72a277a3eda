/** What people are told of by the job queue: what became of their remarks, and how polls ended that were closed elsewhere. */
import type { Door } from '../chat/model.ts';
import { type Jobs, NOTICES } from '../jobs.ts';
import type { Polls } from './model.ts';
import { giveNotice, type NoticeParts, sayThere } from './notices.ts';
import { pollResult } from './poll.ts';

/** Has people told of something, later. */
export interface Tell {
  /** An event, to who made the remark. */
  readonly event: (workspace: string, remark: number, event: number) => Promise<void>;
  /** A result, where the poll was held. */
  readonly result: (workspace: string, poll: string) => Promise<void>;
}

export interface ResultParts {
  readonly polls: Pick<Polls, 'one' | 'isTold' | 'told'>;
  readonly doorOf: (workspace: string) => Door | undefined;
  readonly pollLink: (poll: string) => string;
}

/** How a poll ended, where it was held. Rejects to be tried again. */
export async function giveResult(
  { polls, doorOf, pollLink }: ResultParts,
  workspace: string,
  id: string,
): Promise<void> {
  const [poll, door] = [await polls.one(workspace, id), doorOf(workspace)];
  if (poll?.closed === undefined || door === undefined || (await polls.isTold(workspace, id))) return;
  const answer = pollResult(poll, pollLink(id));
  await sayThere(door, poll, { kind: 'poll', asked: '', answer }, `result:${id}`);
  await polls.told(workspace, id);
}

export const tellFromQueue = (parts: NoticeParts & ResultParts, jobs: Jobs): Promise<void> =>
  jobs.work(NOTICES, 1, ({ workspace = '', remark = '', event = '', poll }) =>
    poll === undefined
      ? giveNotice(parts, workspace, Number(remark), Number(event))
      : giveResult(parts, workspace, poll),
  );

export const tellLater = (jobs: Jobs): Tell => ({
  event: (workspace, remark, event) =>
    jobs.send(NOTICES, { workspace, remark: String(remark), event: String(event) }),
  result: (workspace, poll) => jobs.send(NOTICES, { workspace, poll }),
});
