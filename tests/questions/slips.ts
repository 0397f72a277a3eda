/** Slips of the fingers, as on a phone. */

/** A letter left out, doubled, swapped with the next, or replaced by the key beside it. */
export const slips: readonly ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  (word, at) => word.slice(0, at) + (KEY_BESIDE[word.charAt(at).toLowerCase()] ?? 'e') + word.slice(at + 1),
];

const KEY_BESIDE: Readonly<Record<string, string>> = Object.fromEntries(
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row) =>
    [...row].map((key, at) => [key, row[at + 1] ?? row[at - 1] ?? key]),
  ),
);

/** The words that a slip still leaves readable: letters only, and long enough. */
const LONG = /[a-z]{6,}/gi;

/** Follows from the question alone: a line that is added to a corpus changes no slip in another. */
export const seedOf = (question: string): number =>
  [...question].reduce((seed, sign) => (seed * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003, 7);

/**
 * The question with one slip in one of its longer words.
 * @param seed which word, which place in it, and which slip; the same seed gives the same slip.
 * @returns undefined when the question has no such word.
 */
export function withSlip(question: string, seed: number): string | undefined {
  const words = [...question.matchAll(LONG)];
  const word = words[seed % Math.max(1, words.length)];
  if (word === undefined) return undefined;
  const at = 1 + ((seed * 7) % (word[0].length - 2));
  const slip = slips[(seed * 13) % slips.length];
  const typed = slip?.(word[0], at) ?? word[0];
  return question.slice(0, word.index) + typed + question.slice(word.index + word[0].length);
}
