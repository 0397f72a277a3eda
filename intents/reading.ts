/** A question after tagging: words, what rules found, and the names in it. */
import { contextWords } from './context.ts';
import type { Lexicon } from './lexicon.ts';
import { isLight } from './light/light.ts';
import { findMentions, isPlace, type Mention, wordsOf } from './mentions.ts';
import { mentionKind, periodKind, periodsNotDenied, withoutDenied, withoutTakenBack } from './negation.ts';
import { usedAsOrdinary } from './ordinary-use.ts';
import type { Input } from './query.ts';
import { applyRules, type Finding, type Sign } from './rule.ts';
import { earlyRules, lateRules, RULE_WORDS, UNLISTED_WORDS } from './rules/all.ts';
import { readWords, type Word } from './spelling.ts';
import { keyOf, tokenize } from './text.ts';
import { ORDINARY } from './words.ts';

export type { Mention } from './mentions.ts';

export interface Reading {
  readonly input: Input;
  readonly today: string;
  readonly lexicon: Lexicon;
  readonly words: readonly Word[];
  /** Words joined by single spaces, with one before and after. */
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly mentions: readonly Mention[];
  /** Positions of words in titles of documents and names of departments: they say what a question is for. */
  readonly titles: ReadonlySet<number>;
  /** Content words that nothing accounts for. */
  readonly leftovers: readonly Leftover[];
  /** Words of ours that nothing accounts for either: numbers, and parts of names that are not named ("zuid"). */
  readonly loose: readonly Leftover[];
}

interface Leftover {
  readonly index: number;
  readonly text: string;
  readonly capital: boolean;
  readonly dutch: boolean;
}

/** Words of names are hidden from the rules that come after; for patterns it is a word like any other. */
const HIDDEN = '_';

function hide(words: readonly Word[], mentions: readonly Mention[]): string[] {
  const hidden = new Set<number>();
  for (const mention of mentions) {
    const single = mention.end - mention.start === 1;
    const word = words[mention.start]?.norm ?? '';
    // A single ordinary word keeps its ordinary meaning as well.
    if (single && ORDINARY.has(word) && !mention.names.some(isPlace)) continue;
    for (const index of wordsOf(mention)) hidden.add(index);
  }
  return words.map((word, index) => (hidden.has(index) ? HIDDEN : word.norm));
}

/** "Regionaal product per inwoner" is a name; its last words ask for no figure per inhabitant. */
function endsName(words: readonly Word[], { start, end }: Finding, lexicon: Lexicon): boolean {
  for (let from = Math.max(0, end - lexicon.longest); from < start; from++) {
    if (lexicon.names.has(keyOf(words.slice(from, end)))) return true;
  }
  return false;
}

/** Names outside titles; a place in one only when no other is named, and the asker has no own. */
function findInTurn(
  words: readonly Word[],
  ruled: ReadonlySet<number>,
  taken: ReadonlySet<number>,
  input: Input,
  lexicon: Lexicon,
): Mention[] {
  const outside = findMentions(words, taken, lexicon);
  const isPlaceName = (mention: Mention): boolean => mention.names.some(isPlace);
  if (taken.size === ruled.size || input.home !== undefined || outside.some(isPlaceName)) return outside;
  const inside = findMentions(words, ruled, lexicon).filter(
    (mention) => isPlaceName(mention) && taken.has(mention.start) && !ruled.has(mention.start),
  );
  return [...outside, ...inside].sort((a, b) => a.start - b.start);
}

/** What a sentence before the question says of the occasion is no part of the question. */
const OF_OCCASION: ReadonlySet<Sign | undefined> = new Set<Sign | undefined>([
  'personal',
  'forecast',
  'change',
  'changing',
  'overview',
  'how-do-we-do',
]);

/** "Morgen debat over de Hema die weggaat. Hoe staat het met de leegstand in Ede?" */
const withoutPrelude = (findings: readonly Finding[], begins: number): readonly Finding[] =>
  findings.filter(({ sign, end }) => end > begins || !OF_OCCASION.has(sign));

/** Words that open a question. */
const ASKS = /^(hoeveel|hoe|wat|welke|welk|waar|wie|hoeveelste|aantal|percentage|how|what|which)$/;

/** Where the sentence around a word begins, or the question behind a comma: "Mijn tante zit in Velp, hoe eenzaam …". */
const sentenceStart = (at: number, words: readonly Word[]): number =>
  Math.max(
    0,
    words.findLastIndex(
      ({ pause, norm }, index) =>
        index <= at && (pause === 'sentence' || (pause === 'comma' && ASKS.test(norm))),
    ),
  );

/** Where the sentence that asks about the topic begins; 0 when no topic is named. */
function questionStart(mentions: readonly Mention[], words: readonly Word[]): number {
  const topics = mentions.filter(({ names }) => names.some(({ kind }) => kind === 'indicator'));
  const starts = topics.map(({ start }) => sentenceStart(start, words));
  return starts.find((start) => ASKS.test(words[start]?.norm ?? '')) ?? starts[0] ?? 0;
}

/** "Beste, ik zoek …", "Beste Marieke, …": to whom it is said, and no end of an order. */
function isSalutation(words: readonly Word[]): boolean {
  const [first, second, third] = words;
  return (
    first?.norm === 'beste' && (second?.pause === 'comma' || (third?.pause === 'comma' && !!second?.unknown))
  );
}

export function read(input: Input, today: string, lexicon: Lexicon): Reading {
  const words = readWords(tokenize(input.question), lexicon);
  const context = { today };
  const tagged = applyRules(
    earlyRules,
    words.map((word) => word.norm),
    context,
  );
  const early = tagged.filter((finding) => !endsName(words, finding, lexicon));
  const titles = contextWords(words, lexicon);
  const ruled = new Set(early.flatMap(({ start, end }) => wordsOf({ start, end })));
  const taken = new Set([...ruled, ...titles]);
  const found = findInTurn(words, ruled, taken, input, lexicon);
  const mentions = withoutTakenBack(withoutDenied(found, words), words, mentionKind);
  const visible = hide(words, found).map((word, index) =>
    taken.has(index) || (index === 0 && isSalutation(words)) ? HIDDEN : word,
  );
  const late = applyRules(lateRules, visible, context);
  const tags = periodsNotDenied([...early, ...late], words).sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const start = questionStart(found, words);
  const findings = withoutPrelude(withoutTakenBack(tags, words, periodKind), start);
  // What is unknown before that is of the occasion, unless it may be the place that is asked about.
  const begins = mentions.some((mention) => mention.start >= start && mention.names.some(isPlace))
    ? start
    : 0;
  const accounted = new Set<number>(taken);
  for (const mention of [...found, ...findings]) for (const index of wordsOf(mention)) accounted.add(index);
  const open = words.flatMap((word, index) => (accounted.has(index) ? [] : [{ word, index }]));
  const isLoose = ({ norm }: Word): boolean =>
    /\d/.test(norm) ||
    (norm.length > 1 &&
      lexicon.words.has(norm) &&
      !ORDINARY.has(norm) &&
      !RULE_WORDS.has(norm) &&
      !isLight(norm));
  const isUnknown = ({ norm, unknown }: Word): boolean =>
    unknown === true || (UNLISTED_WORDS.has(norm) && !ORDINARY.has(norm) && !isLight(norm));
  const leftover = ({ word, index }: (typeof open)[number]): Leftover => ({
    index,
    text: word.text,
    capital: word.capital,
    dutch: lexicon.isDutch(word.norm) !== undefined,
  });
  return {
    input,
    today,
    lexicon,
    words,
    text: ` ${words.map((word) => word.norm).join(' ')} `,
    findings,
    mentions,
    titles,
    leftovers: open.filter(({ word, index }) => isUnknown(word) && index >= begins).map(leftover),
    loose: open
      .filter(({ word, index }) => !word.unknown && isLoose(word) && !usedAsOrdinary(words, index, lexicon))
      .map(leftover),
  };
}

export const has = (reading: Reading, sign: Sign): boolean =>
  reading.findings.some((finding) => finding.sign === sign);

/** Whether a rule found its words between two positions. */
export const between = (reading: Reading, sign: Sign, start: number, end: number): boolean =>
  reading.findings.some((finding) => finding.sign === sign && finding.start >= start && finding.end <= end);
