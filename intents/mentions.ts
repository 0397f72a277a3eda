/** Names in a question: the best set of them that do not overlap, and names said in two parts. */
import type { Lexicon, Name } from './lexicon.ts';
import { isPlace, placeIsMeant } from './ordinary.ts';
import type { Word } from './spelling.ts';
import { keyOf, said } from './text.ts';

export { isPlace } from './ordinary.ts';

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

/** Weight of a name over a span: longer names win over the shorter ones in them. */
function weigh(span: number, corrected: number, official: boolean): number {
  return 10 * span + 3 * (span - 1) - 3 * corrected + (official ? 1 : 0);
}

/** Ordinary words that are names too, and count as such only in capitals ("IT"). */
const CAPITALS_ONLY = new Set(['it', 'dh', 'nh', 'zh', 'mug', 'ah']);

/** "Super, bedankt" is no supermarket. */
function isInterjection(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    at === 0 &&
    (next === undefined ||
      next.pause !== undefined ||
      /^(bedankt|dank|dankjewel|dankje|thanks|fijn|handig|goed|mooi|leuk|tof|interessant|snel|graag|gedaan)$/.test(
        next.norm,
      ))
  );
}

/** Who writes everything in capitals says nothing with them. */
const shouts = (words: readonly Word[]): boolean => words.every(({ text }) => text === text.toUpperCase());

/** "IT" in capitals, unless everything is, and in Frisian ("WÊR IS IT IT HEECHST"). */
const isAbbreviation = (word: Word | undefined, words: readonly Word[]): boolean =>
  word !== undefined &&
  word.text === word.text.toUpperCase() &&
  !(shouts(words) && words.some(({ norm }) => /^(yn|wer|fan|hokker|hoefolle|binne)$/.test(norm)));

/** Written in English: "now" is no support for wages then. */
const isEnglish = (words: readonly Word[]): boolean =>
  words.some(({ norm }) =>
    /^(the|are|how|many|what|which|show|you|and|right|vacancies|unemployment|from|use|my|assume|set|please|current)$/.test(
      norm,
    ),
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
  const beside = words.some(({ norm }) => norm === 'tvl');
  if (key === 'now' && !beside && isEnglish(words) && (span[0]?.text !== 'NOW' || shouts(words))) return [];
  // "De destijds nog zelfstandige gemeente Beemster".
  if (key === 'zelfstandige' && words[end]?.norm === 'gemeente') return [];
  if (key === 'super' && isInterjection(words, start)) return [];
  if (span.length === 1 && CAPITALS_ONLY.has(key) && !isAbbreviation(span[0], words)) return [];
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
  stops: ReadonlyMap<number, Mention>,
  id: string,
): number | undefined {
  for (let at = from; at + tokens <= Math.min(words.length, from + WIDEST_GAP + tokens); at++) {
    if (keyOf(words.slice(at, at + tokens)) === rest) return at;
    // "Staan er leeg" is a name of the same, and ends in the second part.
    const stop = stops.get(at);
    if (stop !== undefined && !stop.names.some((name) => name.id === id)) return undefined;
  }
  return undefined;
}

function splitMention(
  words: readonly Word[],
  start: number,
  lexicon: Lexicon,
  stops: ReadonlyMap<number, Mention>,
): Mention | undefined {
  for (let end = Math.min(words.length, start + MOST_PARTS); end > start; end--) {
    const found = (lexicon.split.get(keyOf(words.slice(start, end))) ?? []).flatMap((item) => {
      const at = findRest(words, end, item.rest, item.tokens, stops, item.name.id);
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

/** "Woningvoorraad in Dijk en Waard": the second part is a part of a name of a place. */
const isInPlace = ({ rest }: Mention, mentions: readonly Mention[]): boolean =>
  rest !== undefined &&
  mentions.some(
    ({ names, start, end }) =>
      end - start > 1 && names.some(isPlace) && start <= rest.start && rest.end <= end,
  );

/** Names in two parts take the place of what their first part would mean alone. */
function joinParts(words: readonly Word[], mentions: readonly Mention[], lexicon: Lexicon): Mention[] {
  const joined: Mention[] = [];
  for (let start = 0; start < words.length; start++) {
    // A longer name that begins here or before already says what is meant.
    const inside = mentions.some(
      (mention) => isTopic(mention) && mention.start < start && start < mention.end,
    );
    if (inside || joined.some((mention) => start < mention.end)) continue;
    const stops = new Map(
      mentions
        .filter((mention) => isTopic(mention) && mention.start > start)
        .map((mention) => [mention.start, mention]),
    );
    const part = splitMention(words, start, lexicon, stops);
    const mention = part !== undefined && isInPlace(part, mentions) ? undefined : part;
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
