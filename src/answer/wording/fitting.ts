/** Headlines that fit above a picture: two lines on a phone. */

/** Characters in two lines, with room for wide letters and for a word that does not fit on the first. */
const LONGEST_HEADLINE = 78;

/** The first that fits, else the shortest: give the fullest first. */
export function fitting(headlines: readonly string[]): string {
  const fits = headlines.find((headline) => headline.length <= LONGEST_HEADLINE);
  return fits ?? headlines.toSorted((a, b) => a.length - b.length)[0] ?? '';
}
