/**
 * Tells who remarked what became of it: where they said it, else in a talk with them alone. Where neither can be, it
 * stays untold, and is said at their next sign-in.
 */
import { UNNAMED, wordAnswered, wordJudged } from '../answer/wording/board.ts';
import { type Door, type Reply, type Spot, Undeliverable } from '../chat/model.ts';
import type { BoardRemark, Members, RemarkEvent, RemarkStatus, RemarkStore } from './model.ts';
import { FORGOTTEN_PERSON } from './people.ts';
import type { Spoken } from './talk.ts';

export interface NoticeParts {
  readonly remarks: RemarkStore;
  readonly members: Members;
  readonly spoken: Pick<Spoken, 'alone'>;
  readonly doorOf: (workspace: string) => Door | undefined;
  readonly link: (remark: number) => string;
  readonly log: { readonly info: (details: object, message: string) => void };
}

async function unlessUndeliverable(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Undeliverable) return false;
    throw error;
  }
}

/** Where something was said, and by whom. */
export interface Place extends Spot {
  readonly person: string;
  /** Absent: not in a talk. */
  readonly address?: unknown;
}

/** Writes where something was said. Fails as `deliver` does. @returns false where that can never be. */
export async function sayThere(door: Door, place: Place, reply: Reply, id: string): Promise<boolean> {
  const { workspace, channel, thread, person, address } = place;
  if (address === undefined) return false;
  const exchange = {
    ...{ workspace, channel, thread, person, address, id },
    ...{ position: '', alone: false, revision: '', attempts: 1, sent: undefined },
    wish: { kind: 'question' as const, text: '' },
  };
  return unlessUndeliverable(async () => {
    await door.deliver(exchange, reply, undefined);
    return true;
  });
}

async function sayAlone(
  door: Door,
  spoken: NoticeParts['spoken'],
  { workspace, person }: BoardRemark,
  reply: Reply,
  key: string,
): Promise<boolean> {
  const known = await spoken.alone(workspace, person);
  return unlessUndeliverable(
    async () => (await door.write?.({ workspace, person, known }, reply, key)) ?? false,
  );
}

async function wordsOf(
  { members, link }: NoticeParts,
  remark: BoardRemark,
  { kind, person, value }: RemarkEvent,
): Promise<Reply> {
  const name = (await members.all(remark.workspace)).get(person) ?? UNNAMED;
  const address = link(remark.number);
  const text =
    kind === 'answer'
      ? wordAnswered(name, remark, value, address)
      : wordJudged(value as RemarkStatus, remark, address);
  return { kind: 'notice', text };
}

/** One notice. Rejects to be tried again. */
export async function giveNotice(
  parts: NoticeParts,
  workspace: string,
  number: number,
  event: number,
): Promise<void> {
  const { remarks, spoken, doorOf, log } = parts;
  const remark = await remarks.one(workspace, number);
  const found = (await remarks.events(workspace, [number])).find((candidate) => candidate.number === event);
  if (remark === undefined || found === undefined || remark.person === FORGOTTEN_PERSON) return;
  if (await remarks.isTold(workspace, event)) return;
  const [door, key] = [doorOf(workspace), `notice:${event}`];
  const reply = await wordsOf(parts, remark, found);
  const told =
    door !== undefined &&
    ((await sayThere(door, remark, reply, key)) || (await sayAlone(door, spoken, remark, reply, key)));
  if (told) await remarks.told(workspace, event);
  else log.info({ workspace, remark: number }, 'who remarked is told at the next sign-in');
}
