/** `npm run eval [-- FILE]`: how exactly the questions of a file, or of our own corpora, are understood. */
import { readReference } from '#db/reference/read.ts';
import { vocabularyOf } from '#db/reference/vocabulary.ts';
import { createParser } from '#intents/parse.ts';
import { ownCorpora, readLines } from './questions/own.ts';
import { evaluate, LEAST_EXACT, report } from './questions/score.ts';

const [file] = process.argv.slice(2);
const corpora = file === undefined ? ownCorpora : [{ name: file, lines: readLines(file) }];
const parser = createParser(vocabularyOf(readReference()));
const results = corpora.map(({ name, lines }) => ({ name, results: evaluate(lines, parser) }));
if (file === undefined) {
  for (const corpus of results) {
    const exact = corpus.results.filter((result) => result.exact).length;
    process.stdout.write(`${corpus.name.padEnd(24)} ${exact} van ${corpus.results.length}\n`);
  }
}
const all = results.flatMap((corpus) => corpus.results);
process.stdout.write(`${report(all).join('\n')}\n`);
const exact = all.filter((result) => result.exact).length / Math.max(1, all.length);
if (file === undefined && exact < LEAST_EXACT) process.exit(1);
