/** The klankbordgroep in a conversation: remarks, packs, polls and votes that are typed there. */
import { readPack, readRemark } from '#intents/board-acts.ts';
import type { ActAnswer, Answer, KeptFigure } from '#src/model.ts';
import {
  NO_FIGURE_HERE,
  NO_FIGURES_FOR_PACK,
  REACTION_HERE,
  wordPackMade,
  wordRemarkKept,
  wordSayMore,
} from '../answer/wording/board.ts';
import { dateName } from '../answer/wording/periods.ts';
import type { Incoming, Reply, SaidHere } from '../chat/model.ts';
import { type Names, wordPoint } from './board.ts';
import type { Packs, RemarkStore, Unanswered } from './model.ts';
import { pointInText } from './point.ts';
import { countUnanswered } from './questions.ts';
import { createPollTalk, type PollTalkParts } from './talk-polls.ts';

/** What was said before in a thread. */
export interface Spoken {
  /** Figures that were given before this message, in order, each once. */
  readonly figures: (message: SaidHere) => Promise<readonly string[]>;
  /** Address of the newest message of a person in a talk with them alone; undefined when none is kept. */
  readonly alone: (workspace: string, person: string) => Promise<unknown>;
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
  readonly polls: PollTalkParts['polls'];
  readonly unanswered: Pick<Unanswered, 'add'>;
  readonly figure: (id: string) => Promise<KeptFigure | null>;
  readonly names: () => Promise<Names>;
  readonly links: BoardLinks;
  /** The same id for the same message, not to be guessed by who has not seen it. */
  readonly idFor: (message: string) => string;
  /** Of the address of a message, what is kept to write there later; undefined: nothing. */
  readonly lasting: (workspace: string, address: unknown) => unknown;
  readonly today: () => string;
}

export function createBoardTalk(parts: BoardTalkParts): BoardTalk {
  const { spoken, links } = parts;
  const polls = createPollTalk({ ...parts, link: links.poll });
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
    const address = parts.lasting(workspace, incoming.address);
    const own = { workspace, id: `said:${id}`, person, figure, channel, thread, address };
    await parts.remarks.add({ ...own, ...said, point });
    const about = wordPoint(point, await parts.names());
    return words(text, 'remark', wordRemarkKept(said.kind, figure, about, links.figure(figure)));
  }

  /** Something is wrong, but it is not said what: nothing is kept, and how to say it is told. */
  async function reaction(incoming: Incoming, { figure: named }: ActAnswer, text: string): Promise<Reply> {
    const figure = named ?? (await spoken.figures(incoming)).at(-1);
    return words(text, 'feedback', figure === undefined ? REACTION_HERE : wordSayMore(figure));
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

  return {
    reply: async (incoming, answer, text) => {
      if (answer.outcome !== 'act') return undefined;
      switch (answer.act) {
        case 'remark':
          return remark(incoming, text);
        case 'feedback':
          return reaction(incoming, answer, text);
        case 'pack':
          return pack(incoming, text);
        case 'poll':
          return polls.poll(incoming, text);
        case 'vote':
          return polls.vote(incoming, text);
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
