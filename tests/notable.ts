/**
 * `npm run notable`: how often chance alone brings an item that "valt op", for all municipalities, and how surely real
 * jumps are found. `npm run notable -- digests`: the same for digests, from figures to message (some minutes). The figures
 * of docs/opvallend.md.
 */
import { INDICATORS, itemsByChance, power, THRESHOLD, TRIALS } from './answers/trials.ts';
import { calledByChance, DIGEST_TRIALS, foundInDigests } from './digest/quiet-trials.ts';

const GROUPS = 31;
const TRIES = 1000;
/** Of the municipalities one in three is looked at, for two years. */
const STEP = 3;
const QUARTERS = 8;
const COUNTRIES = 5;

const part = (share: number): string => `${(100 * share).toFixed(1)}%`;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function sayCounts(what: string, counts: readonly number[]): void {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  say(`${what}: ${mean.toFixed(2)} (of ${counts.length})`);
  for (const count of [0, 1, 2, 3])
    say(
      `  ${count}${count === 3 ? ' or more' : ''}: ${part(counts.filter((n) => (count === 3 ? n >= 3 : n === count)).length / counts.length)}`,
    );
}

function looks(): void {
  say(`${INDICATORS} indicators, threshold ${THRESHOLD.toFixed(2)}`);
  sayCounts('items by chance, a municipality a look', itemsByChance(GROUPS));
  for (const trial of TRIALS) say(`${part(power(trial, TRIES)).padStart(7)}  ${trial.name}`);
}

async function digests(): Promise<void> {
  const { first, quarters } = await calledByChance(STEP, QUARTERS);
  sayCounts('called notable by chance, in the first digest of a municipality', first);
  sayCounts('called notable by chance after that, a municipality a quarter', quarters);
  for (const trial of DIGEST_TRIALS)
    say(`${part(await foundInDigests(trial, COUNTRIES)).padStart(7)}  ${trial.name}`);
}

if (process.argv.includes('digests')) await digests();
else looks();
