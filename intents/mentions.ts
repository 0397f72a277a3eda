/** Names in a question: the best set of them that do not overlap, and names said in two parts. */
import type { Lexicon, Name } from './lexicon.ts';
import type { Word } from './spelling.ts';
import { keyOf, said } from './text.ts';
import { ORDINARY, ORDINARY_PLACES } from './words.ts';

/** A name in the question with its readings, from word `start` up to `end`. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly names: readonly Name[];
  /** In the asker's words. */
  readonly said: string;
  readonly corrected: boolean;
  /** The second part of a name of which the parts stand apart ("winkels … leeg"). */
  readonly rest?: { readonly start: number; readonly end: number };
}

const PLACE_KINDS = new Set(['region', 'place', 'foreign']);
export const isPlace = (name: Name): boolean => PLACE_KINDS.has(name.kind);

/** Words before a name that say a place follows. */
const BEFORE_PLACE = new Set(
  'in van voor te uit naar bij gemeente gemeenten stad dorp vs versus tegenover tov met of en and for dan tussen rond binnen op ook yn foar is heeft telt kent had'.split(
    ' ',
  ),
);
/** Of those, the ones that as often stand before an ordinary word ("is best hoog"). */
const WEAK = new Set('op met en of is dan ook'.split(' '));
const BETWEEN_PLACES =
  /^(en|of|vs|versus|tegenover|tov|and|or|met|in|naast|dan|vergeleken met|in vergelijking met|ten opzichte van|afgezet tegen)$/;
/** Words in the longest of these. */
const LONGEST_BETWEEN = 3;

/** Whether a word is a place and nothing else. */
const isCertain = (word: Word | undefined, lexicon: Lexicon): boolean =>
  word !== undefined &&
  !ORDINARY_PLACES.has(word.norm) &&
  (lexicon.names.get(word.norm)?.some(isPlace) ?? false);

/** "ede vs arnhem", "best en goes": set beside something that is a place for sure. */
function standsBesidePlace(words: readonly Word[], start: number, end: number, lexicon: Lexicon): boolean {
  const certain = (index: number): boolean => isCertain(words[index], lexicon);
  const between = (from: number, to: number): boolean =>
    BETWEEN_PLACES.test(
      words
        .slice(from, to)
        .map((word) => word.norm)
        .join(' '),
    );
  return Array.from({ length: LONGEST_BETWEEN }, (_, index) => index + 1).some(
    (width) =>
      (between(end, end + width) && certain(end + width)) ||
      (start >= width && between(start - width, start) && certain(start - width - 1)),
  );
}

/** "vacatures best 2024": right after a topic, with nothing but a period or a comparison behind it. */
function endsTopic(words: readonly Word[], start: number, end: number, lexicon: Lexicon): boolean {
  const [before, after] = [words[start - 1]?.norm ?? '', words[end]?.norm];
  const afterTopic = lexicon.names.get(before)?.some((name) => name.kind === 'indicator') ?? false;
  const isWhole = words[start]?.norm === 'heel';
  return (
    afterTopic &&
    !isWhole &&
    (after === undefined || /^(\d|vs$|versus$|tov$|tegenover$|sinds$|vanaf$)/.test(after))
  );
}

/** Whether a name of a place begins here. */
const startsPlace = (words: readonly Word[], start: number, lexicon: Lexicon): boolean =>
  [1, 2, 3].some(
    (width) => lexicon.names.get(keyOf(words.slice(start, start + width)))?.some(isPlace) ?? false,
  );

/** An ordinary word is a place only with a sign that one is meant. */
function placeIsMeant(
  words: readonly Word[],
  start: number,
  end: number,
  lexicon: Lexicon,
  lenient: boolean,
): boolean {
  const word = words[start];
  if (word === undefined || end - start > 1 || !ORDINARY_PLACES.has(word.norm)) return true;
  // "Voor heel Noord-Holland": all of it.
  if (word.norm === 'heel' && !word.capital && startsPlace(words, end, lexicon)) return false;
  const ordinary = ORDINARY.has(word.norm);
  if (lenient && !ordinary) return true;
  // "Goes Borsele Kapelle": right beside a place that is one for sure.
  if (!ordinary && (isCertain(words[end], lexicon) || isCertain(words[start - 1], lexicon))) return true;
  if (standsBesidePlace(words, start, end, lexicon)) return true;
  const opensWithName = start === 0 && /^\p{Lu}/u.test(word.text) && !ordinary;
  if (opensWithName || (start === 0 && /^(vs|versus|tegenover|tov)$/.test(words[end]?.norm ?? '')))
    return true;
  if (word.capital) return true;
  if (endsTopic(words, start, end, lexicon)) return true;
  const before = words[start - 1]?.norm;
  const after = words[end]?.norm;
  if (before !== undefined && BEFORE_PLACE.has(before) && !(ordinary && WEAK.has(before)))
    return after === undefined || !/^(de|het|een)$/.test(before);
  return words.length <= 4 && end === words.length && !ordinary;
}

/** Weight of a name over a span: longer names win over the shorter ones in them. */
function weigh(span: number, corrected: number, official: boolean): number {
  return 10 * span + 3 * (span - 1) - 3 * corrected + (official ? 1 : 0);
}

/** Ordinary words that are names too, and count as such only in capitals ("IT"). */
const CAPITALS_ONLY = new Set(['it', 'dh', 'nh', 'zh', 'mug', 'ah']);

/** Written in English: "now" is no support for wages then. */
const isEnglish = (words: readonly Word[]): boolean =>
  words.some(({ norm }) =>
    /^(the|are|how|many|what|which|show|you|and|right|vacancies|unemployment)$/.test(norm),
  );

/** What a span of words may name. `lenient` takes ordinary words for places without a sign that one is meant. */
export function namesAt(
  words: readonly Word[],
  start: number,
  end: number,
  lexicon: Lexicon,
  lenient: boolean,
): readonly Name[] {
  const span = words.slice(start, end);
  const key = keyOf(span);
  const readings = span.length === 1 ? (span[0]?.readings ?? [key]) : [key];
  const names = readings.flatMap((reading) => lexicon.names.get(reading) ?? []);
  if (names.length === 0) return names;
  if (key === 'now' && span[0]?.text !== 'NOW' && isEnglish(words)) return [];
  if (span.length === 1 && CAPITALS_ONLY.has(key) && span[0]?.text !== span[0]?.text.toUpperCase()) return [];
  return placeIsMeant(words, start, end, lexicon, lenient) ? names : names.filter((name) => !isPlace(name));
}

interface Step {
  readonly score: number;
  readonly mention?: Mention;
  readonly from: number;
}

/** A shortest path over word positions; `taken` words belong to a rule. */
function bestPath(
  words: readonly Word[],
  taken: ReadonlySet<number>,
  lexicon: Lexicon,
  lenient: boolean,
): Mention[] {
  const best: Step[] = [{ score: 0, from: 0 }];
  for (let end = 1; end <= words.length; end++) {
    let step: Step = { score: best[end - 1]?.score ?? 0, from: end - 1 };
    for (let start = end - 1; start >= Math.max(0, end - lexicon.longest); start--) {
      if (taken.has(start)) break;
      const names = namesAt(words, start, end, lexicon, lenient);
      if (names.length === 0) continue;
      const corrected = words.slice(start, end).filter((word) => word.corrected).length;
      const official = names.some((name) => name.official);
      const score = (best[start]?.score ?? 0) + weigh(end - start, corrected, official);
      if (score > step.score) {
        const mention = { start, end, names, said: said(words, start, end), corrected: corrected > 0 };
        step = { score, from: start, mention };
      }
    }
    best.push(step);
  }
  const mentions: Mention[] = [];
  for (let at = words.length; at > 0; at = best[at]?.from ?? 0) {
    const mention = best[at]?.mention;
    if (mention !== undefined) mentions.unshift(mention);
  }
  return mentions;
}

/** Words between the two parts of a name at most. */
const WIDEST_GAP = 10;
const MOST_PARTS = 5;

/** Where the second part of a name stands after its first, before another topic begins. */
function findRest(
  words: readonly Word[],
  from: number,
  rest: string,
  tokens: number,
  stops: ReadonlySet<number>,
): number | undefined {
  for (let at = from; at + tokens <= Math.min(words.length, from + WIDEST_GAP + tokens); at++) {
    if (keyOf(words.slice(at, at + tokens)) === rest) return at;
    if (stops.has(at)) return undefined;
  }
  return undefined;
}

function splitMention(
  words: readonly Word[],
  start: number,
  lexicon: Lexicon,
  stops: ReadonlySet<number>,
): Mention | undefined {
  for (let end = Math.min(words.length, start + MOST_PARTS); end > start; end--) {
    const found = (lexicon.split.get(keyOf(words.slice(start, end))) ?? []).flatMap((item) => {
      const at = findRest(words, end, item.rest, item.tokens, stops);
      return at === undefined ? [] : [{ name: item.name, at, end: at + item.tokens }];
    });
    const nearest = Math.min(...found.map(({ at }) => at));
    const hits = found.filter(({ at }) => at === nearest);
    const [hit] = hits.sort((a, b) => b.end - a.end);
    if (hit === undefined) continue;
    const names = hits.filter((other) => other.end === hit.end).map(({ name }) => name);
    const text = `${said(words, start, end)} … ${said(words, hit.at, hit.end)}`;
    return { start, end, names, said: text, corrected: false, rest: { start: hit.at, end: hit.end } };
  }
  return undefined;
}

const isTopic = (mention: Mention): boolean => mention.names.some(({ kind }) => kind === 'indicator');

/** Names in two parts take the place of what their first part would mean alone. */
function joinParts(words: readonly Word[], mentions: readonly Mention[], lexicon: Lexicon): Mention[] {
  const joined: Mention[] = [];
  for (let start = 0; start < words.length; start++) {
    // A longer name that begins here or before already says what is meant.
    const inside = mentions.some(
      (mention) => isTopic(mention) && mention.start < start && start < mention.end,
    );
    if (inside || joined.some((mention) => start < mention.end)) continue;
    const stops = new Set(
      mentions.filter((mention) => isTopic(mention) && mention.start > start).map((mention) => mention.start),
    );
    const mention = splitMention(words, start, lexicon, stops);
    const longer = mentions.some(
      (other) => isTopic(other) && other.start === start && other.end > (mention?.end ?? 0),
    );
    if (mention !== undefined && !longer) joined.push(mention);
  }
  const overlaps = (a: Mention): boolean =>
    joined.some(
      ({ start, end, rest }) =>
        (a.start < end && start < a.end) || (rest !== undefined && a.start < rest.end && rest.start < a.end),
    );
  return [...mentions.filter((mention) => !overlaps(mention)), ...joined].sort((a, b) => a.start - b.start);
}

/** Names of a question; without any certain place, an ordinary word that is a name too is the place meant. */
export function findMentions(
  words: readonly Word[],
  taken: ReadonlySet<number>,
  lexicon: Lexicon,
): Mention[] {
  const strict = bestPath(words, taken, lexicon, false);
  const hasPlace = strict.some((mention) => mention.names.some(isPlace));
  return joinParts(words, hasPlace ? strict : bestPath(words, taken, lexicon, true), lexicon);
}

/** Every word that belongs to a mention. */
export const wordsOf = ({ start, end, rest }: Pick<Mention, 'start' | 'end' | 'rest'>): number[] => [
  ...Array.from({ length: end - start }, (_, index) => start + index),
  ...(rest === undefined
    ? []
    : Array.from({ length: rest.end - rest.start }, (_, index) => rest.start + index)),
];
