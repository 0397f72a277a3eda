/** Years as they are said aloud: dictation writes "tweeduizend twintig" and "twintig drieëntwintig". */

const UNITS = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const TEENS = [
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
];
const TWENTY = 20;

const SPOKEN: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, index) => [word, index + 1] as const),
  ...TEENS.map((word, index) => [word, index + 10] as const),
  ['twintig', TWENTY],
  ...UNITS.flatMap((word, index) =>
    ['en', 'ën'].map((and) => [`${word}${and}twintig`, TWENTY + index + 1] as const),
  ),
]);

const ANY = [...SPOKEN.keys()].sort((a, b) => b.length - a.length).join('|');
const FROM_TEN = [...SPOKEN]
  .filter(([, value]) => value >= 10)
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length)
  .join('|');

const THOUSANDS = new RegExp(`\\btweeduizend(?:\\s?(?:en\\s)?(${ANY}))?(?!\\p{L})`, 'giu');
const PAIRS = new RegExp(`\\btwintig\\s?(${FROM_TEN})(?!\\p{L})`, 'giu');

const yearOf = (spoken: string | undefined): string =>
  String(2000 + (spoken === undefined ? 0 : (SPOKEN.get(spoken.toLowerCase()) ?? 0)));

export const spokenYears = (text: string): string =>
  text.replace(THOUSANDS, (_, spoken) => yearOf(spoken)).replace(PAIRS, (_, spoken) => yearOf(spoken));
