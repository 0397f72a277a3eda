/** What is said to the klankbordgroep in a conversation: a remark, a pack, a poll, a vote. */

import { compactId, FIGURE_LENGTH, isFigureId } from './figure-id.ts';
import { distance } from './fuzzy.ts';

export type RemarkSaid = {
  readonly kind: 'question' | 'error' | 'explanation' | 'wish';
  readonly text: string;
};

/** What chat platforms put around words: who is mentioned, emoji, bold. */
const MARKUP =
  /<at>[^<]{0,100}<\/at>|<[@#!][^>]{0,100}>|(?<=^|\s):[a-z0-9_+-]{2,40}:|&(?:amp|nbsp|lt|gt|quot);|[*~`]|(?<!\w)_|_(?!\w)/gi;

/** A message without markup, on the lines it was written on. */
const bare = (message: string): string =>
  message
    .slice(0, 4_000)
    .replace(MARKUP, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

/** How a remark opens. What follows the sign is the remark; without it, it is no remark but feedback. */
const OPENINGS: readonly {
  readonly kind: RemarkSaid['kind'];
  readonly pattern: RegExp;
  readonly keep?: true;
}[] = [
  {
    kind: 'explanation',
    pattern: /^(?:verklaring|toelichting|uitleg|opmerking)(?: (?:over|bij|voor) [^:]{1,60})?\s*:\s*/i,
  },
  {
    kind: 'error',
    pattern:
      /^(?:(?:dit|dat|het|het cijfer|de cijfers) )?(?:klopt|kloppen) (?:dit |dat |volgens mij )?niet\s*[:,;–-]\s*/i,
  },
  { kind: 'error', pattern: /^(?:mogelijke )?fout(?: (?:in|bij|over) [^:]{1,60})?\s*:\s*/i },
  { kind: 'question', pattern: /^vraag(?: (?:over|bij|voor) [^:]{1,60})?\s*:\s*/i },
  { kind: 'wish', pattern: /^wens(?: (?:over|bij|voor) [^:]{1,60})?\s*:\s*/i },
];

const SHORTEST = 8;

/**
 * The remark in a message, with its opening only where that says something ("vraag over 2021: …").
 * An "opmerking" states what happened; one that ends with a question mark asks.
 */
export function readRemark(message: string): RemarkSaid | undefined {
  const text = bare(message);
  for (const { kind, pattern } of OPENINGS) {
    const opening = pattern.exec(text)?.[0];
    if (opening === undefined) continue;
    const said = text.slice(opening.length).trim();
    if (said.length < SHORTEST) return undefined;
    const about = /\b(?:over|bij|voor|in) ([^:]+):/i.exec(opening)?.[1]?.trim();
    const asks = kind === 'explanation' && said.endsWith('?');
    return { kind: asks ? 'question' : kind, text: about === undefined ? said : `${about}: ${said}` };
  }
  return undefined;
}

export interface PackSaid {
  /** None: those of the conversation. */
  readonly figures: readonly string[];
  readonly title?: string;
}

const PACK =
  /^(?:(?:kun|kan|wil) (?:je|jij) )?(?:(?:maak|bundel|zet|stel|een) .{0,40}?)?\bpakket(?:je)?\b.{0,40}?(?:\bfigu(?:ur|ren)\b|$)/i;
const TITLE =
  /\b(?:met de titel|met als titel|genaamd|getiteld|titel:?)\s+["'‘“]?([^"'’”]{2,100})["'’”]?\s*$/i;

/** Ids of figures in a text, in order, each once. */
function figuresIn(text: string): string[] {
  const found = [...text.matchAll(new RegExp(`[0-9A-Za-z][0-9A-Za-z-]{${FIGURE_LENGTH - 1},14}`, 'g'))].map(
    ([id]) => compactId(id),
  );
  // No vowels: letters alone may be an id, and are no word.
  return [...new Set(found.filter(isFigureId))];
}

export function readPack(message: string): PackSaid | undefined {
  const text = bare(message);
  const bundles = /^bundel (?:deze|die|alle|de) figuren\b/i.test(text);
  if (!PACK.test(text) && !bundles) return undefined;
  const title = TITLE.exec(text)?.[1]?.trim();
  return { figures: figuresIn(text), ...(title === undefined ? {} : { title }) };
}

export interface PollSaid {
  readonly question: string;
  readonly options: readonly string[];
}

const MOST_OPTIONS = 10;
const LONGEST_OPTION = 80;

/** "Poll: welke missen jullie? horeca / zorg": `options` is empty where there are too few or too many. */
export function readPoll(message: string): PollSaid | undefined {
  const said = /^(?:poll|peiling)\s*:\s*(.+)$/is.exec(bare(message))?.[1];
  if (said === undefined) return undefined;
  const mark = said.indexOf('?');
  const question = (mark < 0 ? said : said.slice(0, mark + 1)).trim().slice(0, 200);
  const rest = mark < 0 ? '' : said.slice(mark + 1);
  const separator = ['\n', '/', '|', ';', ','].find((sign) => rest.trim().includes(sign)) ?? '/';
  const options = [
    ...new Set(rest.split(separator).map((option) => option.replace(/^\s*(?:[-•*]|\d+[.)])\s*/, '').trim())),
  ]
    .filter((option) => option !== '')
    .map((option) => option.slice(0, LONGEST_OPTION));
  return { question, options: options.length >= 2 && options.length <= MOST_OPTIONS ? options : [] };
}

const OF_POLL = '(?: (?:van|in|bij|op) (?:de|deze|die|onze|mijn) (?:poll|peiling))';
const RESULT = new RegExp(
  `^(?:(?:wat|hoe) (?:is|wordt|werd|luidt|zijn|staat) |toon |geef |laat |mag ik )?(?:de |het )?` +
    `(?:(?:tussen|eind)?uitslag${OF_POLL}?|tussenstand${OF_POLL}?|(?:stand|eindstand|resultaat|resultaten)${OF_POLL})` +
    '(?: zien| tonen| geven)?[\\s?!.]*$',
  'i',
);
const CLOSING =
  /^(?:sluit|stop|be[eë]indig) (?:nu )?(?:de|deze|die|onze|mijn) (?:poll|peiling)(?: (?:nu|maar|af))?[\s?!.]*$|^(?:poll|peiling) (?:sluiten|stoppen|be[eë]indigen)[\s?!.]*$/i;

const POLL_WORDS = [
  'uitslag',
  'tussenuitslag',
  'einduitslag',
  'tussenstand',
  'eindstand',
  'resultaten',
  'peiling',
];

/** With a slip of the finger mended in the words that matter; all of the message must be about a poll anyway. */
const mended = (text: string): string =>
  text.replace(/[a-z]{6,}/gi, (word) => {
    const lower = word.toLowerCase();
    return POLL_WORDS.find((known) => distance(lower, known, 1) <= 1) ?? word;
  });

/** What is wanted of a poll that is held: how it stands, or that it ends. */
export function readPollWish(message: string): 'result' | 'close' | undefined {
  const text = mended(bare(message));
  if (RESULT.test(text)) return 'result';
  return CLOSING.test(text) ? 'close' : undefined;
}

/** "Stem 2", "stem 2: horeca": which option, from 1. */
export function readVote(message: string): number | undefined {
  const number = /^(?:ik )?stem(?: op)?(?: nummer| optie)? (\d{1,2})(?:[:.].*|[\s?!.]*)$/is.exec(
    bare(message),
  )?.[1];
  return number === undefined ? undefined : Number(number);
}

export type BoardAct = 'remark' | 'pack' | 'poll' | 'vote';

/** @param inConversation whether there is a figure that it can be about: else a remark is feedback. */
export function findBoardAct(message: string, inConversation: boolean): BoardAct | undefined {
  if (readPoll(message) !== undefined || readPollWish(message) !== undefined) return 'poll';
  if (readVote(message) !== undefined) return 'vote';
  if (readPack(message) !== undefined) return 'pack';
  return inConversation && readRemark(message) !== undefined ? 'remark' : undefined;
}
