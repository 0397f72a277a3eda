/** Makes words readable: typing errors mended, compounds and inflections brought back to names. */
import type { Lexicon } from './lexicon.ts';
import { RULE_WORDS } from './rules/all.ts';
import type { Token } from './text.ts';
import { ORDINARY } from './words.ts';

export interface Word extends Token {
  /** What it was read as, when that is not what was typed. */
  readonly corrected?: true;
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
  [/(groei|toename|stijging)$/, 'groei'],
  [/(daling|afname|krimp)$/, 'daling'],
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

/** "vacaturecijfers" → "vacature", "werkloosheidspercentage" → "werkloosheid percentage". */
function splitSuffix(word: string, lexicon: Lexicon): string[] | undefined {
  for (const [pattern, apart] of SUFFIXES) {
    const stem = word.replace(pattern, '');
    if (stem === word) continue;
    const known = stemsOf(stem).find((candidate) => isTopic(lexicon, candidate));
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
  RULE_WORDS.has(word);

/** Two names as near as each other: guessing would be wrong half of the time. */
const CLOSE = 0.15;

function correction(word: string, lexicon: Lexicon): string | undefined {
  const [best, next] = lexicon.speller.correct(word);
  if (best === undefined) return undefined;
  const tie = next !== undefined && next.cost - best.cost < CLOSE;
  if (!tie) return best.word;
  const both = [best.word, next.word];
  const ordinary = both.find((candidate) => ORDINARY.has(candidate));
  const topic = both.find((candidate) => isTopic(lexicon, candidate));
  const official = both.find((candidate) =>
    lexicon.names.get(candidate)?.some((name) => name.kind === 'region' && name.official),
  );
  if (official !== undefined && sameRegionOrForm(both, lexicon)) return official;
  // Between two places nothing is chosen; a topic or an ordinary word does no harm.
  if (both.every((candidate) => isKind(lexicon, candidate, 'region') || isKind(lexicon, candidate, 'place')))
    return undefined;
  return topic ?? ordinary ?? best.word;
}

/** A name and a form of a name ("Groningen", "Groninger"): no doubt which is meant. */
function sameRegionOrForm(words: readonly string[], lexicon: Lexicon): boolean {
  return (
    words.filter((word) =>
      lexicon.names.get(word)?.some((name) => name.kind === 'region' && !name.adjective && name.official),
    ).length === 1
  );
}

/** One typed word as one or more words that rules and names know. */
export function readWord(token: Token, lexicon: Lexicon): Word[] {
  const { norm } = token;
  if (isKnown(norm, lexicon)) return [token];
  const parts = splitSuffix(norm, lexicon) ?? splitCompound(norm, lexicon);
  if (parts !== undefined) return parts.map((part) => ({ ...token, norm: part }));
  const stem = inflected(norm, lexicon);
  if (stem !== undefined) return [{ ...token, norm: stem }];
  const better = correction(norm, lexicon);
  if (better !== undefined) return [{ ...token, norm: better, corrected: true }];
  return [{ ...token, unknown: true }];
}
