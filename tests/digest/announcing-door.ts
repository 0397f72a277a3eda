/** A platform that takes announcements in memory: keeps what is posted by its key, and fails as it is told to. */
import type { Door, Reply, Sent } from '#src/chat/model.ts';
import type { Receiver } from '#src/digest/model.ts';

export interface Announced {
  readonly key: string;
  readonly channel: string;
  /** What was posted: a message, or lines under one. */
  readonly reply: Reply | readonly string[];
}

export type Failure = { readonly when: 'before' | 'after'; readonly error: Error | 'silence' };

export interface AnnouncingDoor extends Door {
  readonly announced: Announced[];
  /** What was said to one person alone. */
  readonly confided: { readonly person: string; readonly text: string }[];
  /** One a call of `announce` or `announceUnder`: an error before anything is posted, or after it was; or no answer ever. */
  readonly failures: (Failure | 'none')[];
}

const never = (): never => {
  throw new Error('not asked for here');
};

/** @param lookUp false: a platform that cannot tell what was posted. */
export function createAnnouncingDoor(lookUp = true): AnnouncingDoor {
  const announced: Announced[] = [];
  const confided: { person: string; text: string }[] = [];
  const failures: (Failure | 'none')[] = [];
  const sentOf = (key: string): Sent => ({ ts: key, thread: key });
  const fail = ({ error }: Failure): Promise<never> => {
    if (error === 'silence') return new Promise(() => {});
    throw error;
  };
  async function post(one: Announced): Promise<Sent> {
    const next = failures.shift();
    const failure = next === 'none' ? undefined : next;
    if (failure?.when === 'before') return fail(failure);
    announced.push(one);
    if (failure !== undefined) return fail(failure);
    return sentOf(one.key);
  }
  return {
    announced,
    confided,
    failures,
    deliver: never,
    find: never,
    apologise: never,
    announce: ({ channel }: Receiver, reply, key) => post({ key, channel, reply }),
    announceUnder: ({ channel }: Receiver, _main, lines, key) => post({ key, channel, reply: lines }),
    ...(lookUp
      ? {
          findAnnounced: async (_: Receiver, key: string) =>
            announced.some((one) => one.key === key) ? sentOf(key) : undefined,
        }
      : {}),
    confide: async ({ person }, reply) => {
      confided.push({ person, text: reply.kind === 'notice' ? reply.text : '' });
    },
  };
}
