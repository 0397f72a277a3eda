/** Text in lines, by measured width. */
import type { MeasureText } from '#src/model.ts';
import type { Font } from './theme.ts';

const ELLIPSIS = '…';

/** Cuts a text that does not fit, with an ellipsis. */
export function fit(text: string, width: number, font: Font, measure: MeasureText): string {
  if (measure(text, font) <= width) return text;
  let [fits, tooLong] = [1, text.length];
  while (tooLong - fits > 1) {
    const tried = Math.floor((fits + tooLong) / 2);
    if (measure(cutAt(text, tried), font) <= width) fits = tried;
    else tooLong = tried;
  }
  return cutAt(text, fits);
}

const cutAt = (text: string, length: number): string => `${text.slice(0, length).trimEnd()}${ELLIPSIS}`;

/** Whether a text did not fit in these lines. */
export const isCut = (lines: readonly string[]): boolean => lines.some((line) => line.includes(ELLIPSIS));

function greedy(words: readonly string[], width: number, font: Font, measure: MeasureText): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer, font) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** At most `most` lines; the last one is cut when the text is longer. */
export function wrap(text: string, width: number, font: Font, measure: MeasureText, most: number): string[] {
  // Only plain spaces may break: a no-break space keeps "€ 1.200" together.
  const lines = greedy(text.split(' ').filter(Boolean), width, font, measure);
  const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')];
  return kept.map((line) => fit(line, width, font, measure));
}

/** Like `wrap`, with lines of about the same length: two even lines read better than a full one and a stub. */
export function balance(
  text: string,
  width: number,
  font: Font,
  measure: MeasureText,
  most: number,
): string[] {
  const lines = wrap(text, width, font, measure, most);
  if (lines.length < 2 || isCut(lines)) return lines;
  let narrow = width;
  let best = lines;
  while (narrow > width / 2) {
    narrow -= 8;
    const tried = wrap(text, narrow, font, measure, most);
    if (tried.length !== lines.length || isCut(tried)) break;
    best = tried;
  }
  return best;
}
