/** Tells who remarked what became of it, in the thread where they said it. */
import { UNNAMED, wordAnswered, wordJudged } from '../answer/wording/board.ts';
import { type Door, Undeliverable } from '../chat/model.ts';
import { type Jobs, NOTICES } from '../jobs.ts';
import type { Members, RemarkStatus, RemarkStore } from './model.ts';
import type { Spoken } from './talk.ts';

export interface NoticeParts {
  readonly remarks: RemarkStore;
  readonly members: Members;
  readonly spoken: Spoken;
  readonly doorOf: (workspace: string) => Door | undefined;
  readonly link: (remark: number) => string;
  readonly log: { readonly warn: (details: object, message: string) => void };
}

/** One notice; nothing is said where the thread is not known any more. Rejects to be tried again. */
export async function giveNotice(
  { remarks, members, spoken, doorOf, link, log }: NoticeParts,
  workspace: string,
  number: number,
  event: number,
): Promise<void> {
  const remark = await remarks.one(workspace, number);
  const found = (await remarks.events(workspace, [number])).find((candidate) => candidate.number === event);
  if (remark === undefined || found === undefined) return;
  const { channel, thread, person, text } = remark;
  const [door, place] = [doorOf(workspace), await spoken.place(workspace, channel, thread)];
  if (door === undefined || place === undefined) {
    log.warn({ workspace, remark: number }, 'who remarked cannot be told: the thread is not known any more');
    return;
  }
  if (await remarks.isTold(workspace, event)) return;
  const name = (await members.all(workspace)).get(found.person) ?? UNNAMED;
  const said =
    found.kind === 'answer'
      ? wordAnswered(name, found.value, link(number))
      : wordJudged(found.value as RemarkStatus, text, link(number));
  const exchange = {
    ...place,
    workspace,
    channel,
    thread,
    person,
    id: `notice:${event}`,
    revision: '',
    wish: { kind: 'question' as const, text: '' },
    attempts: 1,
    sent: undefined,
  };
  try {
    await door.deliver(exchange, { kind: 'notice', text: said }, undefined);
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    log.warn({ workspace, remark: number, reason: error.reason }, 'who remarked cannot be told');
  }
  await remarks.told(workspace, event);
}

export const noticesFromQueue = (parts: NoticeParts, jobs: Jobs): Promise<void> =>
  jobs.work(NOTICES, 1, ({ workspace = '', remark = '', event = '' }) =>
    giveNotice(parts, workspace, Number(remark), Number(event)),
  );

export const sendNotice =
  (jobs: Jobs) =>
  (workspace: string, remark: number, event: number): Promise<void> =>
    jobs.send(NOTICES, { workspace, remark: String(remark), event: String(event) });
