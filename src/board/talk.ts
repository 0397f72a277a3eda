/** The klankbordgroep in a conversation: remarks, packs, polls and votes that are typed there. */
import { readPack, readPoll, readRemark, readVote } from '#intents/board-acts.ts';
import type { ActAnswer, Answer, KeptFigure } from '#src/model.ts';
import {
  NO_FIGURE_HERE,
  NO_FIGURES_FOR_PACK,
  NO_POLL_HERE,
  NO_SUCH_OPTION,
  POLL_NEEDS_OPTIONS,
  wordPackMade,
  wordPoll,
  wordRemarkKept,
  wordVoteOption,
} from '../answer/wording/board.ts';
import { dateName } from '../answer/wording/periods.ts';
import type { Incoming, Reply, SaidHere } from '../chat/model.ts';
import { type Names, wordPoint } from './board.ts';
import type { Packs, PollResult, Polls, RemarkStore, Unanswered } from './model.ts';
import { pointInText } from './point.ts';
import { countUnanswered } from './questions.ts';

/** What was said before in a thread. */
export interface Spoken {
  /** Figures that were given before this message, in order, each once. */
  readonly figures: (message: SaidHere) => Promise<readonly string[]>;
  /** How a thread is answered; undefined when nothing of it is kept any more. */
  readonly place: (
    workspace: string,
    channel: string,
    thread: string,
  ) => Promise<Pick<Incoming, 'address' | 'alone' | 'position'> | undefined>;
}

export interface BoardTalk {
  /** The reply to what is for the klankbordgroep; undefined for anything else. Safe to run again. */
  readonly reply: (incoming: Incoming, answer: Answer, text: string) => Promise<Reply | undefined>;
  /** Counts a question that had no answer. */
  readonly heard: (incoming: Incoming & { readonly attempts?: number }, answer: Answer) => Promise<void>;
}

export interface BoardLinks {
  readonly figure: (id: string) => string;
  readonly pack: (id: string) => string;
  readonly poll: (id: string) => string;
}

export interface BoardTalkParts {
  readonly spoken: Spoken;
  readonly remarks: Pick<RemarkStore, 'add'>;
  readonly packs: Pick<Packs, 'add'>;
  readonly polls: Pick<Polls, 'add' | 'latest' | 'one' | 'vote'>;
  readonly unanswered: Pick<Unanswered, 'add'>;
  readonly figure: (id: string) => Promise<KeptFigure | null>;
  readonly names: () => Promise<Names>;
  readonly links: BoardLinks;
  /** The same id for the same message, not to be guessed by who has not seen it. */
  readonly idFor: (message: string) => string;
  readonly today: () => string;
}

export function createBoardTalk(parts: BoardTalkParts): BoardTalk {
  const { spoken, links } = parts;
  const words = (
    asked: string,
    act: ActAnswer['act'],
    summary: string,
    followUps: readonly string[] = [],
  ): Reply => ({
    kind: 'words',
    asked,
    answer: { outcome: 'act', act, summary, followUps },
  });

  async function remark(incoming: Incoming, text: string): Promise<Reply> {
    const said = readRemark(text);
    const figure = (await spoken.figures(incoming)).at(-1);
    const kept = figure === undefined ? null : await parts.figure(figure);
    if (said === undefined || figure === undefined || kept === null)
      return words(text, 'remark', NO_FIGURE_HERE);
    const { workspace, id, person, channel, thread } = incoming;
    const point = pointInText(said.text, kept.answer);
    await parts.remarks.add({ workspace, id: `said:${id}`, person, figure, ...said, channel, thread, point });
    const about = wordPoint(point, await parts.names());
    return words(text, 'remark', wordRemarkKept(said.kind, figure, about, links.figure(figure)));
  }

  async function pack(incoming: Incoming, text: string): Promise<Reply> {
    const said = readPack(text);
    const named = said?.figures ?? [];
    const meant = named.length > 0 ? named : await spoken.figures(incoming);
    const kept = (await Promise.all(meant.map((figure) => parts.figure(figure)))).flatMap(
      (figure) => figure ?? [],
    );
    const [first] = kept;
    if (first === undefined) return words(text, 'pack', NO_FIGURES_FOR_PACK);
    const { workspace, id, person } = incoming;
    const title = said?.title ?? `Figuren van ${dateName(parts.today())}`;
    const own = parts.idFor(JSON.stringify(['pack', workspace, id]));
    await parts.packs.add({
      id: own,
      workspace,
      title,
      person,
      figures: kept.map(({ answer }) => answer.figure),
    });
    return words(text, 'pack', wordPackMade(kept.length, title, links.pack(own)));
  }

  const pollReply = (text: string, result: PollResult): Reply =>
    words(
      text,
      'poll',
      wordPoll(result, links.poll(result.id)),
      result.options.map((option, index) => wordVoteOption(index, option)),
    );

  async function poll(incoming: Incoming, text: string): Promise<Reply> {
    const said = readPoll(text);
    if (said === undefined || said.options.length === 0) return words(text, 'poll', POLL_NEEDS_OPTIONS);
    const { workspace, id, person, channel, thread } = incoming;
    const own = parts.idFor(JSON.stringify(['poll', workspace, id]));
    await parts.polls.add({ id: own, workspace, channel, thread, person, ...said });
    const result = await parts.polls.one(workspace, own);
    return result === undefined ? words(text, 'poll', POLL_NEEDS_OPTIONS) : pollReply(text, result);
  }

  async function vote(incoming: Incoming, text: string): Promise<Reply> {
    const { workspace, channel, thread, person, alone } = incoming;
    // A button under a poll is pressed in the thread that it stands in, though the poll was asked for outside it.
    const open = await parts.polls.latest(workspace, channel, alone ? undefined : thread);
    if (open === undefined) return words(text, 'vote', NO_POLL_HERE);
    const option = (readVote(text) ?? 0) - 1;
    if (open.options[option] === undefined) return words(text, 'vote', NO_SUCH_OPTION);
    await parts.polls.vote(workspace, open.id, person, option);
    return pollReply(text, (await parts.polls.one(workspace, open.id)) ?? open);
  }

  return {
    reply: async (incoming, answer, text) => {
      if (answer.outcome !== 'act') return undefined;
      switch (answer.act) {
        case 'remark':
          return remark(incoming, text);
        case 'pack':
          return pack(incoming, text);
        case 'poll':
          return poll(incoming, text);
        case 'vote':
          return vote(incoming, text);
        default:
          return undefined;
      }
    },
    heard: async ({ workspace, person, wish, attempts = 1 }, answer) => {
      // Another try at the same question is not another question.
      if (wish.kind === 'question' && attempts === 1)
        await countUnanswered(parts, { workspace, person, text: wish.text }, answer);
    },
  };
}
