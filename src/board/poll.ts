/** Polls: how one is put in a form, who may end it, and how one that stands so and so is shown anywhere. */
import { readPoll } from '#intents/board-acts.ts';
import type { BarsContent } from '#src/model.ts';
import {
  HOW_TO_SEE,
  HOW_TO_VOTE,
  leadingIn,
  pollLines,
  pollSource,
  pollTitle,
  RESULT_QUESTION,
  totalOf,
  voteQuestion,
  wordFinding,
  wordPollAlt,
  wordStanding,
  wordVoted,
} from '../answer/wording/poll.ts';
import { upperFirst } from '../answer/wording/text.ts';
import type { PollResult, Visitor } from './model.ts';
import { atLeast } from './status.ts';

/** The same rules as in a conversation; undefined where there is no question, or too few or too many options. */
export function readPollForm(
  question = '',
  options = '',
): { readonly question: string; readonly options: readonly string[] } | undefined {
  const asked = question.replace(/\s+/g, ' ').replaceAll('?', '').trim();
  if (asked === '') return undefined;
  const said = readPoll(`poll: ${asked}?\n${options}\n`);
  return said === undefined || said.options.length === 0 ? undefined : said;
}

/** Who began it, and who leads the klankbordgroep. */
export const mayClose = (
  visitor: Visitor,
  { person, closed }: Pick<PollResult, 'person' | 'closed'>,
): boolean =>
  closed === undefined &&
  (visitor.role === 'manager' || (atLeast(visitor, 'member') && visitor.person === person));

/** Names a picture by all that is in it: what was said beside it stays true, however many vote later. */
export interface PollPicture {
  readonly workspace: string;
  readonly poll: string;
  readonly votes: readonly number[];
  readonly closed: boolean;
}

/** A poll as doors show it. */
export interface PollAnswer {
  readonly headline: string;
  /** What can be chosen, or what was. */
  readonly lines: readonly string[];
  readonly summary: string;
  /** Absent while nobody voted: bars of nothing say nothing. */
  readonly picture?: { readonly of: PollPicture; readonly altText: string };
  /** Address of the page of the poll. */
  readonly link: string;
  /** What can be said next. */
  readonly followUps: readonly string[];
}

const votesToGive = ({ options }: PollResult): string[] =>
  options.map((option, index) => voteQuestion(index, option));

/** A poll that begins: what there is to choose, and how. */
export const begunPoll = (poll: PollResult, link: string): PollAnswer => ({
  headline: pollTitle(poll.question),
  lines: pollLines({ ...poll, votes: [] }),
  summary: `${HOW_TO_VOTE} ${HOW_TO_SEE}`,
  link,
  followUps: [...votesToGive(poll), RESULT_QUESTION],
});

/** A vote that counts; what others voted is told to who asks. */
export const votedPoll = (option: string, link: string): PollAnswer => ({
  headline: wordVoted(option),
  lines: [],
  summary: HOW_TO_SEE,
  link,
  followUps: [RESULT_QUESTION],
});

export const pollPicture = (poll: PollResult): PollAnswer['picture'] =>
  totalOf(poll) === 0
    ? undefined
    : {
        of: {
          workspace: poll.workspace,
          poll: poll.id,
          votes: poll.votes,
          closed: poll.closed !== undefined,
        },
        altText: wordPollAlt(poll),
      };

/** How a poll stands, or ended. */
export function pollResult(poll: PollResult, link: string): PollAnswer {
  const picture = pollPicture(poll);
  const open = poll.closed === undefined;
  return {
    headline: wordFinding(poll),
    lines: [upperFirst(poll.question), ...pollLines(poll)],
    summary: [`${wordStanding(poll)}.`, ...(open ? [HOW_TO_VOTE] : [])].join(' '),
    ...(picture === undefined ? {} : { picture }),
    link,
    followUps: open ? votesToGive(poll) : [],
  };
}

/** Bars in the order of the options, those with the most votes in colour. */
export function pollContent(poll: PollResult): BarsContent {
  const leading = leadingIn(poll);
  return {
    kind: 'bars',
    title: wordFinding(poll),
    subtitle: `${upperFirst(poll.question)} ${wordStanding(poll)}`,
    source: pollSource(poll.at),
    fictional: false,
    bars: poll.options.map((option, index) => ({
      label: option,
      value: poll.votes[index] ?? 0,
      text: String(poll.votes[index] ?? 0),
      role: leading.includes(option) ? 'subject' : 'comparison',
    })),
  };
}
