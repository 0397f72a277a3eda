/**
 * Whether a word is Dutch. A word that is Dutch is no typing error: "werkgevers" is not a misspelled "werknemers".
 * The list has base words; plurals, verb forms and compounds of two words are brought back to those by the rules of
 * Dutch spelling (open and closed syllables, f/v, s/z).
 */

/** `word`: in the list. `form`: a form of one. `compound`: two of them. A slip can look like the last two as well. */
export type Dutchness = 'word' | 'form' | 'compound' | undefined;
export type IsDutch = (word: string) => Dutchness;

const VOWEL_ENDINGS = ['en', 'er', 'ers', 'end', 'ende'];
const CONSONANT_ENDINGS = [
  's',
  'n',
  't',
  'te',
  'ten',
  'de',
  'den',
  'je',
  'jes',
  'tje',
  'tjes',
  'ste',
  'sten',
];
const SHORTEST_STEM = 3;
const SHORTEST_PART = 4;

const VOICED: Readonly<Record<string, string>> = { v: 'f', z: 's' };
const VOICELESS: Readonly<Record<string, string>> = { f: 'v', s: 'z' };

/** What stands before "en" or "er" was: "bomm" a bom, "schol" a school, "prijz" a prijs; "baan" nothing. */
function beforeVowel(stem: string): string[] {
  const last = stem.at(-1) ?? '';
  const body = stem.slice(0, -1);
  const end = VOICED[last] ?? last;
  if (/(aa|ee|oo|uu)[^aeiou]$/.test(stem)) return [];
  if (last === stem.at(-2)) return [body];
  const open = /^(.*[^aeiou]|)([aeou])[^aeiouy]$/.exec(stem);
  const unstressed = /(e[lrnm]|ig|ik|es)$/.test(stem) ? [stem] : [];
  if (open !== null) return [`${open[1]}${open[2]}${open[2]}${end}`, ...unstressed, `${stem}en`];
  return [body + end, `${stem}en`];
}

/** What stands before "s" or "t" is a word, or a verb: "krimp" krimpen, "loop" lopen, "leef" leven. */
function beforeConsonant(stem: string): string[] {
  const last = stem.at(-1) ?? '';
  const soft = stem.slice(0, -1) + (VOICELESS[last] ?? last);
  return [
    stem,
    `${stem}en`,
    `${soft}en`,
    `${soft.replace(/([aeou])\1([^aeiou])$/, '$1$2')}en`,
    `${stem}${last}en`,
  ];
}

function isForm(word: string, base: ReadonlySet<string>): boolean {
  const ends = (endings: readonly string[], stems: (stem: string) => string[]): boolean =>
    endings.some((ending) => {
      const stem = word.slice(0, word.length - ending.length);
      if (!word.endsWith(ending) || stem.length < SHORTEST_STEM) return false;
      // "Bedrijvn" is a slip; "zeeen" is none.
      if (ending === 'n' && !/[aeiou]$/.test(stem)) return false;
      return stems(stem).some((candidate) => base.has(candidate));
    });
  return ends(VOWEL_ENDINGS, beforeVowel) || ends(CONSONANT_ENDINGS, beforeConsonant);
}

/** "gegroeid"; "toegenomen" stands in the list itself. */
const isParticiple = (word: string, base: ReadonlySet<string>): boolean =>
  /^ge.{3,}[dt]$/.test(word) && beforeConsonant(word.slice(2, -1)).some((verb) => base.has(verb));

function isCompound(word: string, base: ReadonlySet<string>): boolean {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const first = word.slice(0, at);
    const known = base.has(first) || (/s$|en$/.test(first) && base.has(first.replace(/s$|en$/, '')));
    const second = word.slice(at);
    if (known && (base.has(second) || isForm(second, base))) return true;
  }
  return false;
}

/** @param base base words in lower case without accents. */
export function createDutch(base: ReadonlySet<string>): IsDutch {
  return (word) => {
    if (base.has(word)) return 'word';
    if (isForm(word, base) || isParticiple(word, base)) return 'form';
    return isCompound(word, base) ? 'compound' : undefined;
  };
}
