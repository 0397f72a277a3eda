/** Why a reading won, for maintainers: words, what rules and names found, which stage decided. */
import type { Reading } from './reading.ts';

export function traceOf(reading: Reading, stage: string): string[] {
  const { words, findings, mentions, leftovers } = reading;
  const span = (start: number, end: number): string =>
    words
      .slice(start, end)
      .map((word) => word.norm)
      .join(' ');
  return [
    `words     ${words.map((word) => `${word.norm}${word.corrected ? `(<${word.text})` : ''}${word.unknown ? '(?)' : ''}`).join(' ')}`,
    ...mentions.map(
      ({ start, end, names }) =>
        `name      "${span(start, end)}" ${names.map((name) => `${name.kind}:${name.id}${name.official ? '!' : ''}`).join(' ')}`,
    ),
    ...findings.map(
      ({ rule, start, end, soft: _, ...meaning }) =>
        `rule      "${span(start, end)}" ${rule} ${JSON.stringify(meaning)}`,
    ),
    ...(leftovers.length === 0 ? [] : [`left over ${leftovers.map((leftover) => leftover.text).join(' ')}`]),
    `stage     ${stage}`,
  ];
}
