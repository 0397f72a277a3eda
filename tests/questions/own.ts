/** The whole of our own corpus: the phrase families, and whole questions by kind of asker. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Family, type GoldLine, linesOf } from '#intents/corpus.ts';
import { actCorpus } from '#intents/rules/act.corpus.ts';
import { conversationCorpus } from '#intents/rules/conversation.corpus.ts';
import { homeCorpus } from '#intents/rules/home.corpus.ts';
import { measureCorpus } from '#intents/rules/measure.corpus.ts';
import { operationCorpus } from '#intents/rules/operation.corpus.ts';
import { orderCorpus } from '#intents/rules/order.corpus.ts';
import { periodCorpus } from '#intents/rules/period.corpus.ts';
import { placeCorpus } from '#intents/rules/place.corpus.ts';
import { refusalCorpus } from '#intents/rules/refusal.corpus.ts';
import { subscriptionCorpus } from '#intents/rules/subscription.corpus.ts';
import { corpus as whole } from './corpus.ts';

export interface NamedCorpus {
  readonly name: string;
  readonly lines: readonly GoldLine[];
}

const family = (name: string, families: readonly Family[]): NamedCorpus => ({
  name,
  lines: families.flatMap(linesOf),
});

const folder = new URL('./askers/', import.meta.url);

/** Lines of a file with one JSON object on each. */
export const readLines = (file: string | URL): GoldLine[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

export const ownCorpora: readonly NamedCorpus[] = [
  family('period', periodCorpus),
  family('measure', measureCorpus),
  family('operation', operationCorpus),
  family('own municipality', homeCorpus),
  family('order', orderCorpus),
  family('place', placeCorpus),
  family('conversation', conversationCorpus),
  { name: 'refusal', lines: refusalCorpus },
  { name: 'act', lines: actCorpus },
  { name: 'subscription', lines: subscriptionCorpus },
  { name: 'whole questions', lines: whole },
  ...readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({
      name: `asked by ${file.replace('.jsonl', '')}`,
      lines: readLines(new URL(file, folder)),
    })),
];
