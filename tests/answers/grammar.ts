/** Mistakes in Dutch that can be seen without understanding it. */
import { KNOWN_NOUNS } from '#src/answer/wording/nouns-known.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const plurals = Object.values(KNOWN_NOUNS)
  .flatMap((noun) => ('many' in noun ? [noun.many.split(' ')[0] ?? ''] : []))
  .filter((word) => /(en|s)$/.test(word));

/** Each with what it looks like. */
const MISTAKES: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['two spaces', / {2}/],
  ['a space before a mark', / [,.;:)]/],
  ['two marks', /[.,;:]{2}|,\./],
  ['two articles', /\b(de|het|een) (de|het|een)\b(?! door het ander)/i],
  ['two prepositions', /\b(in|op|van|naar|met) (in|op|van|naar|met)\b/i],
  ['the same word twice', /(?<![\p{L}\p{N}-])(\p{L}{3,}) \1(?![\p{L}\p{N}-])/iu],
  ['the unit twice', /per 1\.000 inwoners[^;.:]{0,12}per 1\.000 inwoners/],
  ['one of many', new RegExp(`(?<![\\d.,–])1 (${plurals.map(escaped).join('|')})\\b`)],
  ['were one', /\bwaren er \S+ \S+ 1 \p{L}/u],
  [
    'the group is',
    /(?<!\b(?:van de|van) [\d.]+ )\b(gemeenten (vanaf|onder) \S+ inwoners|vergelijkbare gemeenten) (zit|heeft|telt|telde|staat)\b/i,
  ],
  ['a code', /\b(GM|PV|CR|AM)\d{2,4}\b|\p{L}_\p{L}/u],
  ['a word that is no Dutch', /\b(undefined|null|NaN|true|false|the|and|level|value|object)\b/],
  ['a hyphen for a minus', /(?<![\p{L}\p{N}])-[\d€]/u],
  ['an empty pair', /\(\s*\)/],
];

export const mistakesIn = (text: string): string[] =>
  MISTAKES.flatMap(([what, pattern]) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`${what}: “${found[0]}” in “${text}”`];
  });

/** Whole sentences, each with its end. */
export function faultsOfSentence(text: string): string[] {
  const faults = mistakesIn(text);
  if (!/^[\p{Lu}\d'‘€−]/u.test(text)) faults.push(`no capital: ${text}`);
  if (!/[^.]\.$/.test(text)) faults.push(`no full stop: ${text}`);
  return faults;
}

/** Figures a sentence names, without years and counts of places. */
const figuresIn = (text: string): string =>
  (text.match(/[−\d][\d.,]*%?/g) ?? [])
    .map((figure) => figure.replace(/[.,]$/, ''))
    .filter((figure) => !/^20\d\d$/.test(figure))
    .join(' ');

/** Pairs of sentences with the same figures in the same order, or the same words. */
export const repeatedIn = (sentences: readonly string[]): string[] =>
  sentences.filter((one, index) =>
    sentences.some(
      (other, later) =>
        later > index &&
        (one === other || (figuresIn(one).includes(' ') && figuresIn(one) === figuresIn(other))),
    ),
  );
