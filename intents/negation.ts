/**
 * "Niet de leegstand maar het aantal winkels", "Breda, nee, ik bedoel Tilburg": what is denied or taken back is no
 * part of the question.
 */
import type { Mention } from './mentions.ts';
import type { Finding } from './rule.ts';
import type { Word } from './spelling.ts';

const SMALL = /^(de|het|een|in|van|over|voor|bij|om|naar|the|of|meer|langer)$/;

/** Whether "niet" or "geen" stands before the words from `start`, with nothing but small words between. */
export function isDenied(words: readonly Word[], start: number): boolean {
  let at = start - 1;
  while (at >= 0 && SMALL.test(words[at]?.norm ?? '')) at--;
  return /^(niet|geen|not)$/.test(words[at]?.norm ?? '');
}

const isSector = ({ names }: Mention): boolean => names.every(({ kind }) => kind === 'sector');
const isIndicator = ({ names }: Mention): boolean => names.some(({ kind }) => kind === 'indicator');

/** "Niet de zorg maar het onderwijs": the one takes the place of the other. */
const isPutRight = ({ end }: Mention, mentions: readonly Mention[], words: readonly Word[]): boolean =>
  words[end]?.norm === 'maar' &&
  mentions.some((other) => isSector(other) && other.start > end && other.start <= end + 3);

/**
 * Mentions that count. A denied one goes when another of its kind stays; a denied sector, or the only one of its
 * kind, is left to those who look for exceptions.
 */
export function withoutDenied(mentions: readonly Mention[], words: readonly Word[]): Mention[] {
  const denied = mentions.filter(
    (mention) =>
      isDenied(words, mention.start) && (!isSector(mention) || isPutRight(mention, mentions, words)),
  );
  return mentions.filter((mention) => {
    if (!denied.includes(mention)) return true;
    return !mentions.some(
      (other) =>
        !denied.includes(other) &&
        isSector(other) === isSector(mention) &&
        isIndicator(other) === isIndicator(mention),
    );
  });
}

/** Periods that count: "niet 2020 maar 2021". */
export const periodsNotDenied = (findings: readonly Finding[], words: readonly Word[]): Finding[] =>
  findings.filter(({ point, period, start }) => (point ?? period) === undefined || !isDenied(words, start));

/** What people say when they take back what they said just before. */
const TAKES_BACK =
  / (?:(?:of|oh|o|ach|oeps|wacht|uh|eh|nee|neen|sorry|pardon) )*(?:(?:nee|neen|sorry|pardon|oeps|excuus|correctie|no wait|i mean)(?: wacht)?(?:(?: ik)? bedoel(?:de)?(?: ik)?| toch| liever| doe(?: maar)?)?|ik bedoel(?:de)?|bedoel ik|of eigenlijk|of liever(?: gezegd)?)(?! ook)(?= )/g;

/** Words between what takes back and what is said instead, at most. */
const NEAR = 4;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where somebody takes something back; not at the beginning, where there is nothing to take back. */
const takenBackAt = (words: readonly Word[]): Span[] => {
  const text = ` ${words.map(({ norm }) => norm).join(' ')} `;
  return [...text.matchAll(TAKES_BACK)].flatMap((match) => {
    const start = text.slice(0, match.index + 1).split(' ').length - 2;
    const end = start + match[0].trim().split(' ').length;
    return start === 0 ? [] : [{ start, end }];
  });
};

/** Without what was said before it was put right, of the same kind as what stands right behind. */
export function withoutTakenBack<T extends Span>(
  items: readonly T[],
  words: readonly Word[],
  kindOf: (item: T) => string | undefined,
): readonly T[] {
  const corrections = takenBackAt(words);
  if (corrections.length === 0) return items;
  const dropped = new Set<T>();
  for (const { start, end } of corrections) {
    const next = items.find(
      (item) => item.start >= end && item.start < end + NEAR && kindOf(item) !== undefined,
    );
    const kind = next === undefined ? undefined : kindOf(next);
    const last = items.filter((item) => item.end <= start && kindOf(item) === kind).at(-1);
    if (kind !== undefined && last !== undefined) dropped.add(last);
  }
  return items.filter((item) => !dropped.has(item));
}

/** What a mention names, as far as one can take the place of another. */
export const mentionKind = ({ names }: Mention): string | undefined => {
  const kind = names[0]?.kind;
  return kind === 'place' || kind === 'foreign' ? 'region' : kind;
};

export const periodKind = ({ point, period }: Finding): string | undefined =>
  (point ?? period) === undefined ? undefined : 'period';
