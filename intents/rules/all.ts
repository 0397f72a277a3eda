/** Every rule in its order, and the words they are made of. */
import type { Rule } from '../rule.ts';
import { actRules } from './act.ts';
import { conversationRules } from './conversation.ts';
import { measureRules } from './measure.ts';
import { operationRules } from './operation.ts';
import { overviewRules } from './overview.ts';
import { periodRules } from './period.ts';
import { placeRules } from './place.ts';
import { refusalRules } from './refusal.ts';

/** These take their words before names are looked for: they contain words that are names elsewhere. */
const BEFORE_NAMES = new Set([
  'per 1000',
  'size between',
  'size or more',
  'size or less',
  'size below',
  'size above',
  'size plus',
  'size minus',
  'peers',
  'peers described',
  'peers asked for',
  'best compared',
  'small places',
  'large places',
  'members of the province',
  'here',
  'right now',
  'personal',
  'a person or a company by name',
  'where it sits',
  'above an average',
  'below an average',
]);

/** A base year belongs to its index, not to the period. */
const isIndex = (rule: Rule): boolean => rule.name.startsWith('index');

/** "Hoe actueel" asks about the figure, "het actuele" for it. */
const isAbout = (rule: Rule): boolean => rule.name.startsWith('about');

const everyRule: readonly Rule[] = [
  ...operationRules.filter(isAbout),
  ...measureRules.filter(isIndex),
  ...periodRules,
  ...conversationRules,
  ...refusalRules,
  ...operationRules.filter((rule) => !isAbout(rule)),
  ...measureRules.filter((rule) => !isIndex(rule)),
  ...placeRules,
];

export const earlyRules: readonly Rule[] = everyRule.filter((rule) => BEFORE_NAMES.has(rule.name));
export const lateRules: readonly Rule[] = everyRule.filter((rule) => !BEFORE_NAMES.has(rule.name));

/** Words that rules look for: they are never taken for a misspelled name. */
const isQuiet = (rule: Rule): boolean => rule.unlisted === true || overviewRules.includes(rule);

const wordsIn = (rules: readonly { readonly pattern: RegExp }[]): string[] =>
  rules.flatMap(({ pattern }) => pattern.source.match(/[a-z]{3,}/g) ?? []);

export const RULE_WORDS: ReadonlySet<string> = new Set(wordsIn(everyRule.filter((rule) => !isQuiet(rule))));

/** Words that rules look for only beside others ("media markt"): alone they are left over like any other. */
export const UNLISTED_WORDS: ReadonlySet<string> = new Set(
  wordsIn([...everyRule.filter(isQuiet), ...actRules]).filter((word) => !RULE_WORDS.has(word)),
);
