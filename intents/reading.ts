/** A question after tagging: words, what rules found, and the names in it. */
import type { Lexicon, Name } from './lexicon.ts';
import type { Input } from './query.ts';
import { applyRules, type Finding, type Sign } from './rule.ts';
import { earlyRules, lateRules } from './rules/all.ts';
import { readWord, type Word } from './spelling.ts';
import { said, tokenize } from './text.ts';
import { ORDINARY, ORDINARY_PLACES } from './words.ts';

/** A name in the question with its readings, from word `start` up to `end`. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly names: readonly Name[];
  /** In the asker's words. */
  readonly said: string;
  readonly corrected: boolean;
}

export interface Reading {
  readonly input: Input;
  readonly today: string;
  readonly lexicon: Lexicon;
  readonly words: readonly Word[];
  /** Words joined by single spaces, with one before and after. */
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly mentions: readonly Mention[];
  /** Content words that nothing accounts for. */
  readonly leftovers: readonly { readonly index: number; readonly text: string; readonly capital: boolean }[];
}

/** Words before a name that say a place follows. */
const BEFORE_PLACE = new Set(
  'in van voor te uit naar bij gemeente gemeenten stad dorp vs versus tegenover tov met of en and for dan tussen rond binnen op ook yn foar is heeft telt'.split(
    ' ',
  ),
);

const PLACE_KINDS = new Set(['region', 'place', 'foreign']);
const isPlace = (name: Name): boolean => PLACE_KINDS.has(name.kind);

/** An ordinary word is a place only with a sign that one is meant. */
function placeIsMeant(words: readonly Word[], start: number, end: number, lenient: boolean): boolean {
  const word = words[start];
  if (word === undefined || end - start > 1 || !ORDINARY_PLACES.has(word.norm)) return true;
  if (lenient && !ORDINARY.has(word.norm)) return true;
  const opensWithName = start === 0 && /^\p{Lu}/u.test(word.text) && !ORDINARY.has(word.norm);
  if (opensWithName || (start === 0 && /^(en|vs|versus|of|tegenover)$/.test(words[end]?.norm ?? '')))
    return true;
  const before = words[start - 1]?.norm;
  if (word.capital) return true;
  if (before !== undefined && BEFORE_PLACE.has(before))
    return words[end] === undefined || !/^(de|het|een)$/.test(before);
  return words.length <= 4 && end === words.length && !ORDINARY.has(word.norm);
}

/** Weight of a name over a span: longer names win over the shorter ones in them. */
function weigh(span: number, corrected: number, official: boolean): number {
  return 10 * span + 3 * (span - 1) - 3 * corrected + (official ? 1 : 0);
}

/** Ordinary words that are names too, and count as such only in capitals ("IT"). */
const CAPITALS_ONLY = new Set(['it', 'dh', 'nh', 'zh', 'mug', 'tech', 'ah']);

function namesAt(
  words: readonly Word[],
  start: number,
  end: number,
  lexicon: Lexicon,
  lenient: boolean,
): readonly Name[] {
  const span = words.slice(start, end);
  const key = span.map((word) => word.norm).join('');
  const names = lexicon.names.get(key) ?? [];
  if (names.length === 0) return names;
  if (span.length === 1 && CAPITALS_ONLY.has(key) && span[0]?.text !== span[0]?.text.toUpperCase()) return [];
  return placeIsMeant(words, start, end, lenient) ? names : names.filter((name) => !isPlace(name));
}

/** The best set of names that do not overlap: a shortest-path over word positions. */
function findMentions(
  words: readonly Word[],
  taken: ReadonlySet<number>,
  lexicon: Lexicon,
  lenient = false,
): Mention[] {
  interface Step {
    readonly score: number;
    readonly mention?: Mention;
    readonly from: number;
  }
  const best: Step[] = [{ score: 0, from: 0 }];
  for (let end = 1; end <= words.length; end++) {
    let step: Step = { score: best[end - 1]?.score ?? 0, from: end - 1 };
    for (let start = Math.max(0, end - lexicon.longest); start < end; start++) {
      if (Array.from({ length: end - start }, (_, index) => start + index).some((index) => taken.has(index)))
        continue;
      const names = namesAt(words, start, end, lexicon, lenient);
      if (names.length === 0) continue;
      const corrected = words.slice(start, end).filter((word) => word.corrected).length;
      const score =
        (best[start]?.score ?? 0) +
        weigh(
          end - start,
          corrected,
          names.some((name) => name.official),
        );
      if (score > step.score) {
        step = {
          score,
          from: start,
          mention: { start, end, names, said: said(words, start, end), corrected: corrected > 0 },
        };
      }
    }
    best.push(step);
  }
  const mentions: Mention[] = [];
  for (let at = words.length; at > 0; at = best[at]?.from ?? 0) {
    const mention = best[at]?.mention;
    if (mention !== undefined) mentions.unshift(mention);
  }
  return mentions;
}

/** Words of names are hidden from the rules that come after. */
const HIDDEN = '\u00A4';

function hide(words: readonly Word[], mentions: readonly Mention[]): string[] {
  const hidden = new Set<number>();
  for (const mention of mentions) {
    const single = mention.end - mention.start === 1;
    const word = words[mention.start]?.norm ?? '';
    // A single ordinary word keeps its ordinary meaning as well.
    if (single && ORDINARY.has(word) && !mention.names.some(isPlace)) continue;
    for (let index = mention.start; index < mention.end; index++) hidden.add(index);
  }
  return words.map((word, index) => (hidden.has(index) ? HIDDEN : word.norm));
}

export function read(input: Input, today: string, lexicon: Lexicon): Reading {
  const words = tokenize(input.question).flatMap((token) => readWord(token, lexicon));
  const context = { today };
  const early = applyRules(
    earlyRules,
    words.map((word) => word.norm),
    context,
  );
  const taken = new Set(
    early.flatMap((finding) =>
      Array.from({ length: finding.end - finding.start }, (_, i) => finding.start + i),
    ),
  );
  const strict = findMentions(words, taken, lexicon);
  // Without any other place, an ordinary word that is a name too is the place that is meant.
  const mentions = strict.some((mention) => mention.names.some(isPlace))
    ? strict
    : findMentions(words, taken, lexicon, true);
  const visible = hide(words, mentions).map((word, index) => (taken.has(index) ? HIDDEN : word));
  const late = applyRules(lateRules, visible, context);
  const findings = [...early, ...late].sort((a, b) => a.start - b.start || a.end - b.end);
  const accounted = new Set<number>(taken);
  for (const { start, end } of [...mentions, ...findings]) for (let i = start; i < end; i++) accounted.add(i);
  const leftovers = words.flatMap((word, index) =>
    accounted.has(index) || !word.unknown ? [] : [{ index, text: word.text, capital: word.capital }],
  );
  return {
    input,
    today,
    lexicon,
    words,
    text: ` ${words.map((word) => word.norm).join(' ')} `,
    findings,
    mentions,
    leftovers,
  };
}

export const has = (reading: Reading, sign: Sign): boolean =>
  reading.findings.some((finding) => finding.sign === sign);

/** Whether a rule found its words between two positions. */
export const between = (reading: Reading, sign: Sign, start: number, end: number): boolean =>
  reading.findings.some((finding) => finding.sign === sign && finding.start >= start && finding.end <= end);
