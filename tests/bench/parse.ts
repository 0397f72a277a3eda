/**
 * Understanding questions: how long it takes, which stage takes it, and what a general fuzzy search over the same
 * names costs, which only finds names and understands nothing.
 */
import MiniSearch from 'minisearch';
import { readReference } from '#db/reference/read.ts';
import { vocabularyOf } from '#db/reference/vocabulary.ts';
import { createLexicon } from '#intents/lexicon.ts';
import { createParser } from '#intents/parse.ts';
import type { Input } from '#intents/query.ts';
import { read } from '#intents/reading.ts';
import { readWords } from '#intents/spelling.ts';
import { tokenize } from '#intents/text.ts';
import type { Vocabulary } from '#intents/vocabulary.ts';
import { ownCorpora } from '../questions/own.ts';
import { median, percentile, say, table } from './report.ts';

const TODAY = '2026-11-22';
const BUILDS = 5;

const inputs: Input[] = ownCorpora
  .flatMap((corpus) => corpus.lines)
  .map(({ question, home, previous, today = TODAY }) => ({
    question,
    today,
    ...(home === undefined ? {} : { home }),
    ...(previous === undefined ? {} : { previous }),
  }));

/** Every question once, after a round to warm up; the speller remembers misspelled words of that round. */
function timeEach(run: (input: Input) => void): number[] {
  for (const input of inputs) run(input);
  return inputs.map((input) => {
    const start = performance.now();
    run(input);
    return performance.now() - start;
  });
}

function timeBuild(build: () => void): number {
  return median(
    Array.from({ length: BUILDS }, () => {
      const start = performance.now();
      build();
      return performance.now() - start;
    }),
  );
}

/** A general search library over the names the lexicon has. */
function createSearch(vocabulary: Vocabulary): (question: string) => void {
  const names = [
    ...vocabulary.regions.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...vocabulary.places.map((place) => place.name),
    ...vocabulary.indicators.flatMap(({ name, synonyms }) => [name, ...synonyms]),
    ...vocabulary.sectors.flatMap(({ name, synonyms }) => [name, ...synonyms]),
  ];
  const search = new MiniSearch<{ id: number; name: string }>({ fields: ['name'] });
  search.addAll(names.map((name, id) => ({ id, name })));
  return (question) => void search.search(question, { fuzzy: 0.2, combineWith: 'OR' });
}

/** Medians and 99th percentiles of all questions of our own corpora, in milliseconds. */
export function benchParsing(): void {
  const vocabulary = vocabularyOf(readReference());
  const building = timeBuild(() => createLexicon(vocabulary));
  const parser = createParser(vocabulary);
  const lexicon = createLexicon(vocabulary);
  const cold = inputs.map((input) => {
    const start = performance.now();
    parser.parse(input);
    return performance.now() - start;
  });
  const whole = timeEach((input) => void parser.parse(input));
  const tokens = timeEach((input) => void tokenize(input.question));
  const words = timeEach((input) => void readWords(tokenize(input.question), lexicon));
  const tagged = timeEach((input) => void read(input, TODAY, lexicon));
  const search = createSearch(vocabulary);
  const searched = timeEach((input) => search(input.question));
  const searchBuilding = timeBuild(() => void createSearch(vocabulary));

  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const share = (part: number): string => `${((100 * part) / mean(whole)).toFixed(0)}%`;
  say(`Understanding ${inputs.length} questions of our own corpora`);
  table([
    ['', 'median ms', '99th pct'],
    ['a question', median(whole).toFixed(3), percentile(whole, 0.99).toFixed(2)],
    ['a question, never seen, right after start', median(cold).toFixed(3), percentile(cold, 0.99).toFixed(2)],
    [
      'fuzzy search for names only (MiniSearch)',
      median(searched).toFixed(3),
      percentile(searched, 0.99).toFixed(2),
    ],
    ['search against parsing', `${(median(searched) / median(whole)).toFixed(1)} times`, ''],
    ['building the lexicon', building.toFixed(0), ''],
    ['building the search index', searchBuilding.toFixed(0), ''],
  ]);
  table([
    ['share of a question', ''],
    ['text to tokens', share(mean(tokens))],
    ['spelling', share(mean(words) - mean(tokens))],
    ['names and phrases', share(mean(tagged) - mean(words))],
    ['judging', share(mean(whole) - mean(tagged))],
  ]);
}
