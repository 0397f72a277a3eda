/** What rules find in a question, and how they are written. */
import type { Measure, MemberKind, Operation, Period, Query, SplitBy, Step } from './query.ts';

/** What a phrase means, apart from names of places, indicators and sectors. */
export interface Meaning {
  readonly period?: Period;
  /** A year on its own, or a period that may be one end or one of several points. */
  readonly point?: string;
  readonly step?: Step;
  readonly measure?: Measure;
  readonly operation?: Operation;
  readonly order?: 'high' | 'low' | 'best' | 'worst';
  readonly limit?: number;
  readonly above?: number;
  readonly below?: number;
  /** The limit is in euros. */
  readonly money?: true;
  readonly members?: MemberKind;
  readonly splitBy?: SplitBy;
  readonly show?: NonNullable<Query['show']>;
  /** A region code that is no name: PEERS, PROVINCE, SIZE:…. */
  readonly region?: string;
  /** The asker's own municipality. */
  /** `weak`: "we" as colleagues, which is the municipality only when no other place is named. */
  readonly home?: 'we' | 'here' | 'weak';
  /** A season and its year, of which it must be asked which months are meant. */
  readonly season?: { readonly name: string; readonly year: number };
  /** Something the refiners look for by name. */
  readonly sign?: Sign;
}

export type Sign =
  | 'versus'
  | 'members-of'
  | 'except'
  | 'also'
  | 'and-what-about'
  | 'without'
  | 'crisis'
  | 'forecast'
  | 'cause'
  | 'personal'
  | 'place-of'
  | 'how-do-we-do'
  | 'count'
  | 'percentage'
  | 'question'
  | 'per-province'
  | 'which-of'
  | 'change'
  | 'previous-step'
  | 'instead'
  | 'available'
  | 'when'
  | 'except-after'
  | 'sorted'
  | 'exchange'
  | 'in-percent'
  | 'only'
  | 'province-word'
  | 'same'
  | 'total'
  | 'long-ago'
  | 'overview'
  | 'reverse'
  | 'own-area'
  | 'changing'
  | 'compared-year'
  | 'calculation'
  | 'membership'
  | 'relative'
  | 'loss';

export interface Context {
  /** ISO date. */
  readonly today: string;
}

/** One family of phrasings: a pattern on normalized text, and what it means. */
export interface Rule {
  readonly name: string;
  /** Global; words are separated by one space. */
  readonly pattern: RegExp;
  /** What the text must have for the pattern to be worth trying: the large ones cost time. */
  readonly needs?: RegExp;
  readonly mean: (match: RegExpMatchArray, context: Context) => Meaning | undefined;
  /** The words stay readable for names ("werkloosheid onder jongeren" keeps "onder"). */
  readonly soft?: boolean;
  /** Its words stay words like any other: they may still be left over, or a slip of a name. */
  readonly unlisted?: true;
}

/** A phrase found by a rule, from token `start` up to `end`. */
export interface Finding extends Meaning {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly soft: boolean;
}

/** Applies rules in order; a later rule does not take words of an earlier one, unless either is soft. */
export function applyRules(rules: readonly Rule[], words: readonly string[], context: Context): Finding[] {
  const text = ` ${words.join(' ')} `;
  const starts: number[] = [];
  let at = 1;
  for (const word of words) {
    starts.push(at);
    at += word.length + 1;
  }
  const taken = new Set<number>();
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (rule.needs !== undefined && !rule.needs.test(text)) continue;
    for (const match of text.matchAll(rule.pattern)) {
      const from = (match.index ?? 0) + (match[0].startsWith(' ') ? 1 : 0);
      const to = (match.index ?? 0) + match[0].trimEnd().length;
      const start = starts.findIndex((position) => position >= from);
      const end = starts.filter((position) => position < to).length;
      if (start < 0 || end <= start) continue;
      const span = Array.from({ length: end - start }, (_, index) => start + index);
      if (!rule.soft && span.some((index) => taken.has(index))) continue;
      const meaning = rule.mean(match, context);
      if (meaning === undefined) continue;
      if (!rule.soft) for (const index of span) taken.add(index);
      findings.push({ ...meaning, rule: rule.name, start, end, soft: rule.soft === true });
    }
  }
  return findings;
}

/** Nought to twelve in Dutch: a word stands at the place that it counts to. */
export const NUMBERS = [
  'nul',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
];
const ENGLISH = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "Een vijftal gemeenten". */
const GROUPS: Readonly<Record<string, number>> = {
  drietal: 3,
  viertal: 4,
  vijftal: 5,
  zestal: 6,
  zevental: 7,
  achttal: 8,
  tiental: 10,
  twintigtal: 20,
};

/** Matches a number in digits or words. */
export const NUMBER = `(?:\\d+(?:\\.\\d+)?|${[...NUMBERS.slice(1), ...ENGLISH.slice(1), 'vijftien', 'twintig', 'dertig', 'veertig', 'vijftig', ...Object.keys(GROUPS)].join('|')})`;

export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d/.test(text)) return Number(text);
  const tens = { vijftien: 15, twintig: 20, dertig: 30, veertig: 40, vijftig: 50 }[text];
  if (tens !== undefined) return tens;
  if (GROUPS[text] !== undefined) return GROUPS[text];
  const index = Math.max(NUMBERS.indexOf(text), ENGLISH.indexOf(text));
  return index < 0 ? undefined : index;
}
