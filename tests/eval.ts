/** `npm run eval -- FILE`: how exactly the questions of a file are understood. */
import { readFileSync } from 'node:fs';
import { readReference } from '#db/reference/read.ts';
import { vocabularyOf } from '#db/reference/vocabulary.ts';
import { createParser } from '#intents/parse.ts';
import { evaluate, type GoldLine, report } from './questions/score.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Gebruik: npm run eval -- BESTAND.jsonl\n');
  process.exit(2);
}
const lines: GoldLine[] = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line));
const parser = createParser(vocabularyOf(readReference()));
const results = evaluate(lines, parser);
process.stdout.write(`${report(results).join('\n')}\n`);
