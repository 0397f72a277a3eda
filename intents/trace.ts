/**
 * Why a reading won, for maintainers: how words were read, which names were found and which were passed over, what
 * rules found, which stage decided, and where each slot came from.
 */
import { namesAt, wordsOf } from './mentions.ts';
import type { Parse } from './query.ts';
import type { Reading } from './reading.ts';

const line = (label: string, text: string): string => `${label.padEnd(12)}${text}`;

function spanOf({ words }: Reading, start: number, end: number): string {
  return words
    .slice(start, end)
    .map((word) => word.norm)
    .join(' ');
}

/** Words as they were read: mended, one of several, or unknown. */
function spelling({ words }: Reading): string[] {
  return words.flatMap(({ text, norm, corrected, readings, unknown }) => {
    if (readings !== undefined)
      return [line('spelling', `${text} → ${readings.join(' or ')}? too near to choose`)];
    if (corrected) return [line('spelling', `${text} → ${norm}`)];
    return unknown ? [line('spelling', `${text} → unknown`)] : [];
  });
}

const readingsOf = (names: readonly { kind: string; id: string; official: boolean }[]): string =>
  names.map(({ kind, id, official }) => `${kind} ${id}${official ? '' : ' (by another name)'}`).join(' | ');

/** Names that stand in the question but lost to a longer one, a rule, or the ordinary meaning of their words. */
function passedOver(reading: Reading): string[] {
  const { words, mentions, lexicon } = reading;
  const chosen = (start: number, end: number): boolean =>
    mentions.some((mention) => mention.start === start && mention.end === end);
  const covered = (start: number, end: number): boolean =>
    mentions.some((mention) => wordsOf(mention).some((index) => start <= index && index < end));
  const lines: string[] = [];
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= Math.min(words.length, start + lexicon.longest); end++) {
      if (chosen(start, end)) continue;
      const names = namesAt(words, start, end, lexicon, true);
      const why = covered(start, end)
        ? 'part of a better name'
        : 'taken by a rule, or no sign that it is meant';
      if (names.length > 0)
        lines.push(line('passed over', `"${spanOf(reading, start, end)}" ${readingsOf(names)}: ${why}`));
    }
  }
  return lines;
}

function slots(parse: Parse): string[] {
  if (parse.outcome !== 'query') return [];
  return Object.entries(parse.query).map(([slot, value]) => {
    const ground = parse.grounds[slot as keyof typeof parse.grounds] ?? 'default';
    return line('slot', `${slot} = ${JSON.stringify(value)} (${ground})`);
  });
}

/** @param passed the stages that left the question to the next one; `stage` is the one that decided. */
export function traceOf(reading: Reading, passed: readonly string[], stage: string, parse: Parse): string[] {
  const { words, findings, mentions, leftovers } = reading;
  return [
    line('words', words.map((word) => word.norm).join(' ')),
    ...spelling(reading),
    ...mentions.map(({ start, end, rest, names }) => {
      const second = rest === undefined ? '' : ` … ${spanOf(reading, rest.start, rest.end)}`;
      return line('name', `"${spanOf(reading, start, end)}${second}" ${readingsOf(names)}`);
    }),
    ...passedOver(reading),
    ...findings.map(({ rule, start, end, soft: _, ...meaning }) =>
      line('rule', `"${spanOf(reading, start, end)}" ${rule} ${JSON.stringify(meaning)}`),
    ),
    ...(leftovers.length === 0
      ? []
      : [line('left over', leftovers.map((leftover) => leftover.text).join(' '))]),
    line('stages', [...passed.map((name) => `${name} –`), `${stage} ✓`].join(', ')),
    ...slots(parse),
  ];
}
