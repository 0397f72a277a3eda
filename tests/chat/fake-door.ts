/** A platform in memory: keeps what is posted, and fails as it is told to. */
import type { Door, Exchange, Reply, Sent } from '#src/chat/model.ts';

export interface Posted {
  readonly id: string;
  readonly exchange: string;
  text: string;
}

export interface FakeDoor extends Door {
  readonly posted: Posted[];
  readonly apologies: string[];
  /** What was written to people alone, and who of them can be reached so. */
  readonly written: { readonly person: string; readonly key: string; readonly text: string }[];
  readonly reachable: Set<string>;
  /** Errors to throw, one a call of `deliver`: before anything is posted, or after it was. */
  readonly failures: { readonly when: 'before' | 'after'; readonly error: Error }[];
}

export const textOf = (reply: Reply): string => {
  switch (reply.kind) {
    case 'figure':
    case 'clarify':
    case 'words':
      return reply.answer.summary;
    case 'part':
      return `${reply.part} ${reply.answer.figure}`;
    case 'poll':
      return [reply.answer.headline, ...reply.answer.lines, reply.answer.summary].join('\n');
    case 'notice':
    case 'form':
    case 'subscriptions':
      return reply.text;
    case 'digest':
      return reply.edition.headline;
    case 'alert':
      return reply.message.headline;
  }
};

export function createFakeDoor(): FakeDoor {
  const posted: Posted[] = [];
  const apologies: string[] = [];
  const written: FakeDoor['written'] = [];
  const reachable = new Set<string>();
  const failures: { when: 'before' | 'after'; error: Error }[] = [];
  const find = (exchange: Exchange): Sent | undefined => {
    const found = posted.find((message) => message.exchange === exchange.id);
    return found === undefined ? undefined : { id: found.id };
  };
  return {
    posted,
    apologies,
    written,
    reachable,
    failures,
    find: async (exchange) => find(exchange),
    deliver: async (exchange, reply, earlier) => {
      const failure = failures.shift();
      if (failure?.when === 'before') throw failure.error;
      const known = posted.find((message) => message.id === earlier?.id);
      const message = known ?? { id: `m${posted.length + 1}`, exchange: exchange.id, text: '' };
      message.text = textOf(reply);
      if (known === undefined) posted.push(message);
      if (failure !== undefined) throw failure.error;
      return { id: message.id };
    },
    write: async ({ person }, reply, key) => {
      if (!reachable.has(person)) return false;
      written.push({ person, key, text: textOf(reply) });
      return true;
    },
    apologise: async (_exchange, reference) => {
      apologies.push(reference);
    },
  };
}
