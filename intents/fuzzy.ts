/** Typing errors: keyboard slips and the ways Dutch is misspelled. */

/** Longer words bear more errors; short ones none, since one letter makes another word. */
export function allowedErrors(length: number): number {
  if (length < 4) return 0;
  if (length < 8) return 1;
  return length < 13 ? 2 : 3;
}

/** The same sound, the same key: ij/ei/y, ou/au, d/t at the end, c/k, v/f, z/s, double letters. */
export function soundKey(word: string): string {
  return word
    .replace(/ij|ei|y/g, 'i')
    .replace(/ou|au/g, 'o')
    .replace(/sch|sg/g, 's')
    .replace(/ch|gh/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/th|dt/g, 't')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/v/g, 'f')
    .replace(/z/g, 's')
    .replace(/d(?=$|s)/g, 't')
    .replace(/ie/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const neighbours = new Map<string, Set<string>>();
for (const [y, row] of ROWS.entries()) {
  for (const [x, key] of [...row].entries()) {
    const near = [
      row[x - 1],
      row[x + 1],
      ROWS[y - 1]?.[x],
      ROWS[y - 1]?.[x + 1],
      ROWS[y + 1]?.[x],
      ROWS[y + 1]?.[x - 1],
    ];
    neighbours.set(key, new Set(near.filter((item) => item !== undefined)));
  }
}

const VOWELS = new Set('aeiouy');

/** What replacing one letter by another costs: less for a key beside it, or a vowel for a vowel. */
function substitution(a: string, b: string): number {
  if (a === b) return 0;
  if (neighbours.get(a)?.has(b)) return 0.7;
  if (VOWELS.has(a) && VOWELS.has(b)) return 0.8;
  return 1;
}

/**
 * Weighted edit distance with swapped neighbours (Damerau's optimal string alignment); doubling or dropping a
 * double letter is half an error.
 * @returns the distance, or more than `limit` as soon as that is certain.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit * 2) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const [x, y] = [a[i - 1] ?? '', b[j - 1] ?? ''];
      const drop = (previous[j] ?? 0) + (x === a[i - 2] ? 0.5 : 1);
      const add = (current[j - 1] ?? 0) + (y === b[j - 2] ? 0.5 : 1);
      let cost = Math.min(drop, add, (previous[j - 1] ?? 0) + substitution(x, y));
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y)
        cost = Math.min(cost, (before[j - 2] ?? 0) + 0.7);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

export interface Correction {
  readonly word: string;
  readonly cost: number;
}

/** Words by length, so that only those near in length are compared. */
export interface Speller {
  /** The words nearest to a misspelled one, best first; empty when none is near enough. */
  readonly correct: (word: string) => readonly Correction[];
}

const MOST = 5;
/** What a word of the same sound costs at least. */
const SAME_SOUND = 0.4;

/** Which letters a word has, one bit each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const bit = word.charCodeAt(at) - 97;
    if (bit >= 0 && bit < 26) letters |= 1 << bit;
  }
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

export function createSpeller(words: Iterable<string>): Speller {
  const byLength = new Map<number, { word: string; letters: number }[]>();
  const bySound = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 4 || /\d/.test(word)) continue;
    const ofLength = byLength.get(word.length) ?? [];
    ofLength.push({ word, letters: lettersOf(word) });
    byLength.set(word.length, ofLength);
    const sound = soundKey(word);
    bySound.set(sound, [...(bySound.get(sound) ?? []), word]);
  }
  const cache = new Map<string, readonly Correction[]>();

  function search(word: string): Correction[] {
    const limit = allowedErrors(word.length);
    if (limit === 0) return [];
    const found = new Map<string, number>();
    for (const same of bySound.get(soundKey(word)) ?? [])
      found.set(same, SAME_SOUND + 0.2 * distance(word, same, limit + 1));
    const own = lettersOf(word);
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      for (const { word: candidate, letters } of byLength.get(length) ?? []) {
        // One error changes two letters at most: most words are out before they are compared.
        if (countBits(own ^ letters) > 2 * limit) continue;
        // A wrong first letter is rare, and makes another word of many a name.
        const first = candidate[0] === word[0] ? 0 : 0.5;
        const cost = distance(word, candidate, limit) + first;
        if (cost <= limit && cost < (found.get(candidate) ?? Number.POSITIVE_INFINITY))
          found.set(candidate, cost);
      }
    }
    return [...found]
      .map(([candidate, cost]) => ({ word: candidate, cost }))
      .sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
      .slice(0, MOST);
  }

  return {
    correct(word) {
      const known = cache.get(word);
      if (known !== undefined) return known;
      const corrections = search(word);
      if (cache.size < 5_000) cache.set(word, corrections);
      return corrections;
    },
  };
}
