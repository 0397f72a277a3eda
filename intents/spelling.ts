/** Makes words readable: typing errors mended, compounds and inflections brought back to names. */
import { distance } from './fuzzy.ts';
import { type Lexicon, LONGEST_NAME } from './lexicon.ts';
import { isLight } from './light/light.ts';
import { QUALITY_WORDS } from './qualifiers.ts';
import { RULE_WORDS, UNLISTED_WORDS } from './rules/all.ts';
import type { Token } from './text.ts';
import { ORDINARY } from './words.ts';

export interface Word extends Token {
  /** What it was read as, when that is not what was typed. */
  readonly corrected?: true;
  /** Names it may have been meant for, as near as each other; it must be asked which. */
  readonly readings?: readonly string[];
  /** No word of ours, and not like one. */
  readonly unknown?: true;
}

/** Second parts of compounds, and the word that says the same apart. */
const SUFFIXES: readonly (readonly [RegExp, string])[] = [
  [
    /(cijfers?|statistieken|statistiek|gegevens|data|situatie|niveau|beeld|peil|monitor|getallen|getal|overzicht|stand|problematiek|indicator)$/,
    '',
  ],
  [/(percentages?|graad)$/, 'percentage'],
  [/(aantallen|aantal)$/, 'aantal'],
  [/(ontwikkeling|ontwikkelingen|verloop|trend|trends|reeks)$/, 'ontwikkeling'],
  [/(dichtheid)$/, 'relatief'],
  [/(aandeel)$/, 'aandeel'],
  [/(volume|bestand|bestanden)$/, ''],
  [/(groei|toename|stijging)$/, 'groei'],
  [/(verandering|veranderingen)$/, 'verandering'],
  [/(daling|afname|krimp|verlies)$/, 'daling'],
  [/(kaart|kaartje)$/, 'kaart'],
  [/(ranglijst|ranking)$/, 'ranglijst'],
];
const SHORTEST_STEM = 3;

/** The stem itself, or without the joining letter. */
function stemsOf(word: string): string[] {
  return [word, word.replace(/s$/, ''), word.replace(/en$/, ''), word.replace(/e$/, '')].filter(
    (stem) => stem.length >= SHORTEST_STEM,
  );
}

const isTopic = (lexicon: Lexicon, key: string): boolean =>
  lexicon.names.get(key)?.some((name) => name.kind === 'indicator' || name.kind === 'sector') ?? false;

const isKind = (lexicon: Lexicon, key: string, kind: string): boolean =>
  lexicon.names.get(key)?.some((name) => name.kind === kind) ?? false;

/** "bevlkings(groei)": the first part of a compound, misspelled. */
function mendedTopic(stem: string, lexicon: Lexicon): string | undefined {
  if (lexicon.isDutch(stem) !== undefined) return undefined;
  const near = stemsOf(stem).flatMap((candidate) => lexicon.speller.correct(candidate));
  return near.sort((a, b) => a.cost - b.cost).find(({ word, cost }) => cost <= 1 && isTopic(lexicon, word))
    ?.word;
}

const LONG = 9;

/** "vaaturegraad", "winkellleegstand": one slip in a long name, which is likelier than a compound with a slip in it. */
function wholeTopic(word: string, lexicon: Lexicon): string | undefined {
  if (word.length < LONG || lexicon.isDutch(word) !== undefined) return undefined;
  const [best] = lexicon.speller.correct(word);
  return best !== undefined && best.cost <= 1 && isTopic(lexicon, best.word) ? best.word : undefined;
}

/** "vacaturecijfers" → "vacature", "werkloosheidspercentage" → "werkloosheid percentage". */
function splitSuffix(word: string, lexicon: Lexicon): string[] | undefined {
  for (const [pattern, apart] of SUFFIXES) {
    const stem = word.replace(pattern, '');
    if (stem === word) continue;
    const known =
      stemsOf(stem).find((candidate) => isTopic(lexicon, candidate)) ?? mendedTopic(stem, lexicon);
    if (known !== undefined) return apart === '' ? [known] : [known, apart];
  }
  return undefined;
}

/** "bouwvacatures" → "bouw vacatures"; "vacaturesbreda" → "vacatures breda". */
function splitCompound(word: string, lexicon: Lexicon): string[] | undefined {
  for (let at = word.length - SHORTEST_STEM; at >= SHORTEST_STEM; at--) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    const stem = stemsOf(first).find((candidate) => isKind(lexicon, candidate, 'sector'));
    if (stem !== undefined && isKind(lexicon, second, 'indicator')) return [stem, second];
    if (
      first.length > 4 &&
      second.length > 3 &&
      isKind(lexicon, first, 'indicator') &&
      isKind(lexicon, second, 'region')
    )
      return [first, second];
  }
  return undefined;
}

/** "winkeltjes", "zzpers": endings of the same word. */
function inflected(word: string, lexicon: Lexicon): string | undefined {
  const stems = [/tjes?$/, /jes?$/, /en$/, /s$/, /e$/, /ers$/].map((ending) => word.replace(ending, ''));
  return stems.find((stem) => stem !== word && stem.length > 3 && isTopic(lexicon, stem));
}

const isKnown = (word: string, lexicon: Lexicon): boolean =>
  /\d/.test(word) ||
  word.length < 3 ||
  lexicon.words.has(word) ||
  lexicon.names.has(word) ||
  ORDINARY.has(word) ||
  RULE_WORDS.has(word) ||
  UNLISTED_WORDS.has(word) ||
  isLight(word);

/** Two names as near as each other: guessing would be wrong half of the time. */
const CLOSE = 0.15;
/** For places, where a wrong guess is a figure for another one, the difference must be clear. */
const CLOSE_PLACES = 0.35;
/** A municipality is meant more often than a village is. */
const VILLAGE = 0.3;

/**
 * How far a name may be from what was typed, by how Dutch that is: "werkgevers" is a word and no slip, "inwonners"
 * could be a form of one, "vestgingen" looks like two.
 */
const SLIPS = { word: -1, form: 0.85, compound: 1, none: Number.POSITIVE_INFINITY } as const;

const isPlaceWord = (lexicon: Lexicon, word: string): boolean =>
  isKind(lexicon, word, 'region') || isKind(lexicon, word, 'place');

/** Whether a word names a municipality of today, or is only a village or a form of a name. */
const isOfficial = (lexicon: Lexicon, word: string): boolean =>
  lexicon.names.get(word)?.some((name) => name.kind === 'region' && name.official) ?? false;

const placesOf = (lexicon: Lexicon, word: string): string =>
  (lexicon.names.get(word) ?? [])
    .filter((name) => name.kind === 'region' || name.kind === 'place')
    .map((name) => name.id)
    .sort()
    .join();

/** The word that was meant, or several places that it may have been. */
function correction(word: string, lexicon: Lexicon, limit: number): string | readonly string[] | undefined {
  const near = lexicon.speller
    .correct(word)
    .filter(({ cost }) => cost <= limit)
    .map((item) => {
      const village = isPlaceWord(lexicon, item.word) && !isOfficial(lexicon, item.word);
      return village ? { ...item, cost: item.cost + VILLAGE } : item;
    })
    .sort((a, b) => a.cost - b.cost);
  const [best, next] = near;
  if (best === undefined) return undefined;
  if (isPlaceWord(lexicon, best.word)) {
    const rivals = near.filter(
      ({ word: other, cost }) => isPlaceWord(lexicon, other) && cost - best.cost < CLOSE_PLACES,
    );
    const places = new Set(rivals.map((rival) => placesOf(lexicon, rival.word)));
    if (places.size > 1) return rivals.map((rival) => rival.word);
  }
  if (next === undefined || next.cost - best.cost >= CLOSE) return best.word;
  const both = [best.word, next.word];
  const topic = both.find((candidate) => isTopic(lexicon, candidate));
  return topic ?? both.find((candidate) => ORDINARY.has(candidate)) ?? best.word;
}

/** Words too short to be mended by themselves may be, as part of a name ("den hag"). */
const SHORT = 3;

/** "den hag", "hof van twene": a name of several words of which one has a slip. */
function mendNames(tokens: readonly Token[], lexicon: Lexicon): Word[] {
  const words: Word[] = [...tokens];
  for (const [at, token] of words.entries()) {
    const { norm } = token;
    if (norm.length < SHORT || lexicon.names.has(norm) || ORDINARY.has(norm) || /\d/.test(norm)) continue;
    const ends = endsBeside(words, at, lexicon);
    if (ends.includes(norm)) continue;
    const meant = ends.find((end) => end !== norm && end.length > SHORT && distance(norm, end, 1) <= 1);
    if (meant !== undefined) words[at] = { ...token, norm: meant, corrected: true };
  }
  return words;
}

/** Which words make a name with the ones around this one. */
function endsBeside(words: readonly Word[], at: number, lexicon: Lexicon): readonly string[] {
  const found: string[] = [];
  for (let length = 2; length <= LONGEST_NAME; length++) {
    for (let start = at - length + 1; start <= at; start++) {
      if (start < 0 || start + length > words.length) continue;
      const around = words
        .slice(start, start + length)
        .map((word, index) => (start + index === at ? '*' : word.norm));
      found.push(...(lexicon.gaps.get(around.join(' ')) ?? []));
    }
  }
  return found;
}

/** The words of a question as rules and names know them. */
export const readWords = (tokens: readonly Token[], lexicon: Lexicon): Word[] =>
  mendNames(tokens, lexicon).flatMap((word) => readWord(word, lexicon));

/** One typed word as one or more words that rules and names know. */
function readWord(token: Word, lexicon: Lexicon): Word[] {
  const { norm } = token;
  if (isKnown(norm, lexicon)) return [token];
  if (QUALITY_WORDS.has(norm)) return [{ ...token, unknown: true }];
  const slip = wholeTopic(norm, lexicon);
  if (slip !== undefined) return [{ ...token, norm: slip, corrected: true }];
  const parts = splitSuffix(norm, lexicon) ?? splitCompound(norm, lexicon);
  if (parts !== undefined) return parts.map((part) => ({ ...token, norm: part }));
  const stem = inflected(norm, lexicon);
  if (stem !== undefined) return [{ ...token, norm: stem }];
  const dutch = lexicon.isDutch(norm);
  const better = correction(norm, lexicon, SLIPS[dutch ?? 'none']);
  if (typeof better === 'string') return [{ ...token, norm: better, corrected: true }];
  if (better !== undefined) return [{ ...token, corrected: true, readings: better }];
  return [{ ...token, unknown: true }];
}
