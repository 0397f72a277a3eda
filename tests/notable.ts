/**
 * `npm run notable`: how often chance alone brings an item that "valt op", for all municipalities, and how surely
 * real jumps are found. The figures of docs/opvallend.md.
 */
import { INDICATORS, itemsByChance, power, THRESHOLD, TRIALS } from './answers/trials.ts';

const GROUPS = 31;
const TRIES = 1000;
const part = (share: number): string => `${(100 * share).toFixed(1)}%`;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const items = itemsByChance(GROUPS);
const mean = items.reduce((sum, count) => sum + count, 0) / items.length;
say(`${items.length} municipalities, ${INDICATORS} indicators, threshold ${THRESHOLD.toFixed(2)}`);
say(`items by chance, a municipality a look: ${mean.toFixed(2)}`);
for (const count of [0, 1, 2, 3])
  say(
    `  ${count}${count === 3 ? ' or more' : ''}: ${part(items.filter((n) => (count === 3 ? n >= 3 : n === count)).length / items.length)}`,
  );
for (const trial of TRIALS) say(`${part(power(trial, TRIES)).padStart(7)}  ${trial.name}`);
