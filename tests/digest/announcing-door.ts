/** A platform that takes announcements in memory: keeps what is posted by its key, and fails as it is told to. */
import type { Door, Reply, Sent } from '#src/chat/model.ts';
import type { Receiver } from '#src/digest/model.ts';

export interface Announced {
  readonly key: string;
  readonly channel: string;
  readonly reply: Reply;
}

export interface AnnouncingDoor extends Door {
  readonly announced: Announced[];
  /** What was said to one person alone. */
  readonly confided: { readonly person: string; readonly text: string }[];
  /** Errors to throw, one a call of `announce`: before anything is posted, or after it was. */
  readonly failures: { readonly when: 'before' | 'after'; readonly error: Error }[];
}

const never = (): never => {
  throw new Error('not asked for here');
};

/** @param lookUp false: a platform that cannot tell what was posted. */
export function createAnnouncingDoor(lookUp = true): AnnouncingDoor {
  const announced: Announced[] = [];
  const confided: { person: string; text: string }[] = [];
  const failures: { when: 'before' | 'after'; error: Error }[] = [];
  const sentOf = (key: string): Sent => ({ ts: key });
  return {
    announced,
    confided,
    failures,
    deliver: never,
    find: never,
    apologise: never,
    announce: async ({ channel }: Receiver, reply, key) => {
      const failure = failures.shift();
      if (failure?.when === 'before') throw failure.error;
      announced.push({ key, channel, reply });
      if (failure !== undefined) throw failure.error;
      return sentOf(key);
    },
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
