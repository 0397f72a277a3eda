/** What is said of polls: in conversations, on pages, in their pictures. Every number is a count of votes. */
import { dateName } from './periods.ts';
import { listOf } from './text.ts';

/** A poll with its votes, those of each option in order. */
export interface CountedPoll {
  readonly question: string;
  readonly options: readonly string[];
  readonly votes: readonly number[];
  /** ISO moment at which it ended; absent: one can still vote. */
  readonly closed?: string;
}

/** More names than this, or longer ones, do not fit in a title. */
const MOST_NAMED = 3;
const LONGEST_NAMED = 90;

export const votesText = (count: number): string => `${count} ${count === 1 ? 'stem' : 'stemmen'}`;

export const totalOf = ({ votes }: Pick<CountedPoll, 'votes'>): number =>
  votes.reduce((sum, count) => sum + count, 0);

/** The options with the most votes; none where nobody voted. */
export function leadingIn({ options, votes }: Pick<CountedPoll, 'options' | 'votes'>): readonly string[] {
  const most = Math.max(0, ...votes);
  return most === 0 ? [] : options.filter((_, index) => votes[index] === most);
}

const quoted = (option: string): string => `‘${option}’`;

function evenly(poll: CountedPoll, leading: readonly string[], most: number): string {
  const [has, have] = poll.closed === undefined ? ['heeft', 'hebben'] : ['kreeg', 'kregen'];
  if (leading.length === poll.options.length)
    return `Gelijke stand: elke mogelijkheid ${has} ${votesText(most)}`;
  const names = listOf(leading.map(quoted));
  const who =
    leading.length > MOST_NAMED || names.length > LONGEST_NAMED ? `${leading.length} mogelijkheden` : names;
  return `Gelijke stand: ${who} ${have} elk ${most} van de ${totalOf(poll)} stemmen`;
}

/** The finding, without a full stop: "De meeste stemmen zijn voor ‘zorg’: 3 van de 5". */
export function wordFinding(poll: CountedPoll): string {
  const [total, leading] = [totalOf(poll), leadingIn(poll)];
  const open = poll.closed === undefined;
  const [first] = leading;
  if (first === undefined) return open ? 'Er is nog niet gestemd' : 'Niemand heeft gestemd';
  if (total === 1) return `Eén stem, voor ${quoted(first)}`;
  const most = Math.max(...poll.votes);
  if (leading.length > 1) return evenly(poll, leading, most);
  if (most === total) return `${total === 2 ? 'Beide' : `Alle ${total}`} stemmen zijn voor ${quoted(first)}`;
  return `De meeste stemmen ${open ? 'zijn voor' : 'gingen naar'} ${quoted(first)}: ${most} van de ${total}`;
}

/** "Tussenstand: 5 stemmen", "Eindstand op 25 november 2026: 5 stemmen". */
export const wordStanding = (poll: CountedPoll): string =>
  `${poll.closed === undefined ? 'Tussenstand' : `Eindstand op ${dateName(poll.closed.slice(0, 10))}`}: ${votesText(totalOf(poll))}`;

/** For who cannot see the picture. */
export const wordPollAlt = (poll: CountedPoll): string =>
  `Staafgrafiek bij de peiling ‘${poll.question}’. ` +
  `${poll.options.map((option, index) => `${option}: ${votesText(poll.votes[index] ?? 0)}`).join('; ')}. ` +
  `${wordStanding(poll)}.`;

/** "1. horeca: 2 stemmen"; without votes only what there is to choose. */
export const pollLines = (poll: CountedPoll): string[] =>
  poll.options.map(
    (option, index) =>
      `${index + 1}. ${option}${totalOf(poll) === 0 ? '' : `: ${votesText(poll.votes[index] ?? 0)}`}`,
  );

export const pollTitle = (question: string): string => `Peiling: ${question}`;
export const pollSource = (begun: string): string =>
  `Peiling van ${dateName(begun.slice(0, 10))}, één stem per persoon`;
export const voteQuestion = (index: number, option: string): string => `Stem ${index + 1}: ${option}`;
export const RESULT_QUESTION = 'Uitslag';
export const POLL_PAGE = 'Pagina van de peiling';

/** Where the picture should have been. */
export const NO_POLL_PICTURE =
  'De grafiek kan hier nu niet worden getoond. Je vindt hem op de pagina van de peiling.';

export const HOW_TO_VOTE =
  'Stem met een knop, of typ “stem 2”. Je hebt één stem; stem je nog eens, dan telt de laatste.';
export const HOW_TO_SEE = 'Typ “uitslag” voor de stand in een grafiek.';
export const wordVoted = (option: string): string => `Je stem op ${quoted(option)} telt`;
export const wordClosed = (poll: CountedPoll): string =>
  poll.closed === undefined ? '' : `De peiling is gesloten. ${wordFinding(poll)}.`;

export const NO_POLL_HERE =
  'In dit gesprek loopt geen peiling. Begin er een: “poll: welke indicator missen jullie? horeca / zorg / energie”.';
export const NO_SUCH_OPTION = 'Die mogelijkheid staat niet in de peiling. Kies een nummer dat erbij staat.';
export const POLL_NEEDS_OPTIONS =
  'Geef een vraag met twee tot tien mogelijkheden: “poll: welke indicator missen jullie? horeca / zorg / energie”.';
export const NOT_YOURS_TO_CLOSE =
  'Alleen wie de peiling begon, sluit haar hier. Een beheerder kan het op de pagina van de peiling.';
/** Where there is no conversation to hold one in. */
export const POLL_ELSEWHERE =
  'Een peiling houd je in een gesprek in Slack of Teams, of op de pagina Peilingen van de klankbordgroep.';
export const POLLS_PAGE = 'Naar de peilingen';
