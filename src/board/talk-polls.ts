/** Polls in a conversation: begun, voted in, asked for how they stand, and ended. */
import { readPoll, readPollWish, readVote } from '#intents/board-acts.ts';
import type { ActAnswer } from '#src/model.ts';
import {
  NO_POLL_HERE,
  NO_SUCH_OPTION,
  NOT_YOURS_TO_CLOSE,
  POLL_NEEDS_OPTIONS,
  wordClosed,
} from '../answer/wording/poll.ts';
import type { Incoming, Reply } from '../chat/model.ts';
import type { PollResult, Polls } from './model.ts';
import { begunPoll, type PollAnswer, pollResult, votedPoll } from './poll.ts';

export interface PollTalkParts {
  readonly polls: Pick<Polls, 'add' | 'latest' | 'one' | 'vote' | 'close' | 'told'>;
  readonly link: (id: string) => string;
  readonly idFor: (message: string) => string;
  /** What is kept of an address; undefined: nothing. */
  readonly lasting: (workspace: string, address: unknown) => unknown;
}

export interface PollTalk {
  readonly poll: (incoming: Incoming, text: string) => Promise<Reply>;
  readonly vote: (incoming: Incoming, text: string) => Promise<Reply>;
}

const words = (asked: string, act: ActAnswer['act'], summary: string): Reply => ({
  kind: 'words',
  asked,
  answer: { outcome: 'act', act, summary, followUps: [] },
});

const shown = (asked: string, answer: PollAnswer): Reply => ({ kind: 'poll', asked, answer });

export function createPollTalk({ polls, link, idFor, lasting }: PollTalkParts): PollTalk {
  const result = (asked: string, poll: PollResult): Reply => shown(asked, pollResult(poll, link(poll.id)));

  /** The poll of the thread; else the newest of the channel, for who asks beside it. */
  const meant = async ({ workspace, channel, thread }: Incoming): Promise<PollResult | undefined> =>
    (await polls.latest(workspace, channel, thread)) ?? polls.latest(workspace, channel);

  async function begin(incoming: Incoming, text: string): Promise<Reply> {
    const said = readPoll(text);
    if (said === undefined || said.options.length === 0) return words(text, 'poll', POLL_NEEDS_OPTIONS);
    const { workspace, id, person, channel, thread } = incoming;
    const own = idFor(JSON.stringify(['poll', workspace, id]));
    const address = lasting(workspace, incoming.address);
    await polls.add({ id: own, workspace, channel, thread, person, ...said, address });
    const begun = await polls.one(workspace, own);
    return begun === undefined
      ? words(text, 'poll', POLL_NEEDS_OPTIONS)
      : shown(text, begunPoll(begun, link(own)));
  }

  async function end({ workspace, person }: Incoming, text: string, poll: PollResult): Promise<Reply> {
    if (poll.closed !== undefined) return result(text, poll);
    if (poll.person !== person) return words(text, 'poll', NOT_YOURS_TO_CLOSE);
    await polls.close(workspace, poll.id);
    // The reply says it here.
    await polls.told(workspace, poll.id);
    return result(text, (await polls.one(workspace, poll.id)) ?? poll);
  }

  return {
    poll: async (incoming, text) => {
      const wish = readPollWish(text);
      if (wish === undefined) return begin(incoming, text);
      const poll = await meant(incoming);
      if (poll === undefined) return words(text, 'poll', NO_POLL_HERE);
      return wish === 'close' ? end(incoming, text, poll) : result(text, poll);
    },
    vote: async (incoming, text) => {
      const { workspace, channel, thread, person, alone } = incoming;
      // Alone with the bot a button is pressed in the thread of its answer, though the poll was asked for outside it.
      const poll = await polls.latest(workspace, channel, alone ? undefined : thread);
      if (poll === undefined) return words(text, 'vote', NO_POLL_HERE);
      if (poll.closed !== undefined) return words(text, 'vote', wordClosed(poll));
      const option = (readVote(text) ?? 0) - 1;
      const chosen = poll.options[option];
      if (chosen === undefined) return words(text, 'vote', NO_SUCH_OPTION);
      await polls.vote(workspace, poll.id, person, option);
      return shown(text, votedPoll(chosen, link(poll.id)));
    },
  };
}
