/**
 * Words that nothing accounts for, and that stand where they narrow the topic: "parttime banen", "vacatures in het
 * havengebied", "Rotterdam Feijenoord". Answering without them would be another figure. What stands elsewhere says
 * what the question is for ("Voor de halfjaarmonitor: …").
 */
import { isDiscourse } from '../discourse.ts';
import type { Mention, Reading } from '../reading.ts';
import { isSibling } from './topics.ts';

/** Words between a preposition and its noun. */
const ARTICLES =
  /^(de|het|een|the|a|an|alle|andere|geen|deze|die|onze|mijn|meer|veel|grote|kleine|nieuwe|jonge|dan)$/;
/** What ties a noun to the topic or place before it. */
const TIES =
  /^(onder|voor|van|bij|in|met|zonder|door|op|aan|naar|per|rond|rondom|langs|nabij|binnen|buiten|among|for|of|with|without|at|by|near|als|as|waarvoor|sinds|vanaf|tijdens|na|since|after)$/;
/** Words between people or things and the topic that they have: "Polen in de bijstand". */
const LINKS = /^(in|met|zonder|die|zijn|hebben|heeft|de|het|een|er|with|on)$/;
/** What follows is said in place of what came before. */
const CORRECTS = /^(nee|sorry|pardon|ik|of|doe|correctie|bedoel)$/;

const isTopic = ({ names }: Mention): boolean => names.some(({ kind }) => kind === 'indicator');
const isPlaceOrTopic = ({ names }: Mention): boolean =>
  names.some(({ kind }) => kind === 'indicator' || kind === 'region' || kind === 'place');

/** Forms of verbs say what happens, not to whom: "verleend", "opgehaald", "afgezet". */
const isParticiple = (word: string): boolean => /^(\w{2,6})?(ge|be|ver|ont|her)\w{3,}(d|t|en)$/.test(word);

/** "Hoe kan ik dat vinden": what ends a clause on "en" is a verb, unless it stands behind a preposition. */
const endsClause = ({ words }: Reading, index: number): boolean =>
  words[index + 1] === undefined || words[index + 1]?.pause !== undefined;

/** Where the words before `index` that belong to its noun begin. */
function nounStart({ words, leftovers }: Reading, index: number): number {
  let at = index;
  const open = new Set(leftovers.map((leftover) => leftover.index));
  while (at > 0 && words[at]?.pause === undefined) {
    const before = words[at - 1]?.norm ?? '';
    if (!ARTICLES.test(before) && !open.has(at - 1)) break;
    at--;
  }
  return at;
}

/** Whether a mention stands before `index` in the same sentence; after a comma only right behind it. */
function followsTopic({ words, mentions, input }: Reading, index: number): boolean {
  if (mentions.length === 0) return input.previous !== undefined;
  return mentions.some(
    (mention) =>
      isPlaceOrTopic(mention) &&
      mention.end <= index &&
      words.slice(mention.end, index + 1).every(({ pause }) => pause === undefined),
  );
}

/** "… in het havengebied", "… voor kappers": behind a preposition, after what is asked about. */
function isTied(reading: Reading, index: number): boolean {
  const { words, mentions } = reading;
  const start = nounStart(reading, index);
  const tie = words[start - 1]?.norm ?? '';
  if (!TIES.test(tie) || words[start]?.pause !== undefined || !followsTopic(reading, start - 1)) return false;
  // "Met het oog op de verkiezingen", "op basis van".
  if (isDiscourse(words[start - 2]?.norm ?? '')) return false;
  // "Vacatures Ede voor de gemeenteraad": what figures are for, unless it stands right behind what is counted.
  const purpose = /^(voor|for)$/.test(tie) && start < index;
  return !purpose || mentions.some((mention) => isTopic(mention) && mention.end === start - 1);
}

/** "Parttime banen", "Polen in de bijstand": before the topic. */
function isBefore({ words, mentions, leftovers }: Reading, index: number): boolean {
  const open = new Set(leftovers.map((leftover) => leftover.index));
  let at = index + 1;
  while (at < words.length && words[at]?.pause === undefined) {
    if (mentions.some((mention) => isTopic(mention) && mention.start === at)) return true;
    if (!open.has(at) && !LINKS.test(words[at]?.norm ?? '')) return false;
    at++;
  }
  return false;
}

/** "Vacatures kapper", "Utrecht Overvecht": right behind a topic or a place. */
const isBehind = ({ words, mentions }: Reading, index: number): boolean =>
  words[index]?.pause === undefined &&
  mentions.some((mention) => isPlaceOrTopic(mention) && mention.end === index);

/** "In de luchtvaart… doe maar vervoer": taken back by who said it. */
function isTakenBack({ words }: Reading, index: number): boolean {
  const next = words[index + 1];
  return next?.pause !== undefined && CORRECTS.test(next.norm);
}

/** What a word that narrows the topic most likely names, so that the refusal can say it. */
function kindOf({ words, leftovers }: Reading, index: number, tied: string): Attached['reason'] {
  if (/^(sinds|vanaf|tijdens|na|since|after)$/.test(tied)) return 'period';
  const leftover = leftovers.find((other) => other.index === index);
  const name = leftover !== undefined && (leftover.capital || !leftover.dutch);
  if (!name) return 'indicator';
  if (/^(bij|van|door|at|by)$/.test(tied) && words[index]?.capital) return 'personal';
  return /^(in|te|uit|naar|rond|rondom|langs|nabij|at|near)$/.test(tied) ? 'region' : 'indicator';
}

/** "1. Tiel 2. Culemborg". */
const isListNumber = ({ words }: Reading, index: number): boolean =>
  /^\d$/.test(words[index]?.norm ?? '') && words[index + 1]?.pause === 'sentence';

interface Attached {
  /** In the asker's words. */
  readonly said: string;
  readonly reason: 'indicator' | 'region' | 'personal' | 'period';
}

/** What narrows the topic and is no word of ours. */
export function attachedUnknown(reading: Reading): Attached | undefined {
  const open = [...reading.leftovers, ...reading.loose].sort((a, b) => a.index - b.index);
  for (const { index, text } of open) {
    const word = reading.words[index]?.norm ?? '';
    if (isSibling(word, reading.input.previous?.indicators ?? []) || isListNumber(reading, index)) continue;
    if (isDiscourse(word) || isTakenBack(reading, index)) continue;
    if (isTied(reading, index)) {
      const tie = reading.words[nounStart(reading, index) - 1]?.norm ?? '';
      return { said: text, reason: kindOf(reading, index, tie) };
    }
    if (isParticiple(word) || (/en$/.test(word) && endsClause(reading, index))) continue;
    if (isBefore(reading, index) || isBehind(reading, index)) return { said: text, reason: 'indicator' };
  }
  return undefined;
}
