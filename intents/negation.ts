/** "Niet de leegstand maar het aantal winkels": what is denied is no part of the question. */
import type { Mention } from './mentions.ts';
import type { Finding } from './rule.ts';
import type { Word } from './spelling.ts';

const SMALL = /^(de|het|een|in|van|over|voor|bij|om|naar|the|of)$/;

/** Whether "niet" or "geen" stands before the words from `start`, with nothing but small words between. */
export function isDenied(words: readonly Word[], start: number): boolean {
  let at = start - 1;
  while (at >= 0 && SMALL.test(words[at]?.norm ?? '')) at--;
  return /^(niet|geen|not)$/.test(words[at]?.norm ?? '');
}

const isSector = ({ names }: Mention): boolean => names.every(({ kind }) => kind === 'sector');
const isIndicator = ({ names }: Mention): boolean => names.some(({ kind }) => kind === 'indicator');

/**
 * Mentions that count. A denied one goes when another of its kind stays; a denied sector, or the only one of its
 * kind, is left to those who look for exceptions.
 */
export function withoutDenied(mentions: readonly Mention[], words: readonly Word[]): Mention[] {
  const denied = mentions.filter((mention) => !isSector(mention) && isDenied(words, mention.start));
  return mentions.filter((mention) => {
    if (!denied.includes(mention)) return true;
    return !mentions.some(
      (other) => !denied.includes(other) && !isSector(other) && isIndicator(other) === isIndicator(mention),
    );
  });
}

/** Periods that count: "niet 2020 maar 2021". */
export const periodsNotDenied = (findings: readonly Finding[], words: readonly Word[]): Finding[] =>
  findings.filter(({ point, period, start }) => (point ?? period) === undefined || !isDenied(words, start));
