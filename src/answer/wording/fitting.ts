/**
 * Headlines that fit above a picture: two lines on a phone. The words know no fonts, so widths are those of the
 * letters of the title, rounded up; `tests/answers/sentences.test.ts` holds them against the real ones.
 */

/** Width of the picture inside its margins, and of letters in the size of a title, in pixels. */
const LINE = 460;
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["ijlI .,:;'’ft", 7],
  ['r()-1²–', 9],
  ['mwM%W', 19],
  ['ACDGHKNOQUVXY4€', 15],
];
const USUAL = 12.6;

const widths = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])));
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (widths.get(letter) ?? USUAL), 0);

function fits(headline: string): boolean {
  let [lines, used] = [1, 0];
  for (const word of headline.split(' ')) {
    const width = widthOf(word);
    const longer = used === 0 ? width : used + 7 + width;
    if (longer <= LINE) used = longer;
    else [lines, used] = [lines + 1, width];
  }
  return lines <= 2;
}

/** Shorter ways to say the same, the ones that are missed least first. */
const SHORTER: readonly (readonly [long: RegExp, short: string])[] = [
  [/\b(het|de) (\d)e (kwartaal|helft) van (\d{4})/g, '$2e $3 $4'],
  [/\bin de (\S+) en in Nederland\b/g, 'in de $1 en Nederland'],
  [/\bhet COROP-gebied /g, 'COROP '],
  [/\bgemeenten vanaf (\S+) inwoners\b/g, '$1-plusgemeenten'],
  [/\binformatie en communicatie\b/g, 'de ict'],
  [/\bvestigingen van bedrijven\b/gi, 'bedrijfsvestigingen'],
  [/\bbanen van werknemers\b/gi, 'banen'],
  [/\bopenstaande vacatures\b/gi, 'vacatures'],
  [/\btoekenningen van (\S+)-steun\b/gi, '$1-toekenningen'],
  [/\bstartende ondernemingen\b/gi, 'starters'],
  [/\bgestopte ondernemingen\b/gi, 'stoppers'],
];

/** Where no figure is said, who has more per 1.000 has more per one. */
function perInhabitant(headline: string): string {
  const rest = headline.replaceAll('per 1.000 inwoners', '');
  return /\d[.,]\d|(naar|met|:) [−€\d]/.test(rest)
    ? headline
    : headline.replaceAll('per 1.000 inwoners', 'per inwoner');
}

/** The headline in ever fewer words. */
function shortenings(headline: string): string[] {
  const steps = [headline, perInhabitant(headline)];
  for (const [long, short] of SHORTER) steps.push((steps.at(-1) ?? headline).replace(long, short));
  return steps;
}

/** As short as it gets, for what must hold of every shortening. */
export const shortest = (text: string): string => shortenings(text).at(-1) ?? text;

/** Whether it fits, if need be in fewer words. */
export const canFit = (headline: string): boolean => shortenings(headline).some(fits);

/** The first that fits, if need be in fewer words; else the shortest: give the fullest first. */
export function fitting(headlines: readonly string[]): string {
  const tried = headlines.flatMap(shortenings);
  return tried.find(fits) ?? tried.toSorted((a, b) => widthOf(a) - widthOf(b))[0] ?? '';
}
