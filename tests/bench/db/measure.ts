/** Takes times of ways to do the same, in turns, so that what else the machine does falls on all of them alike. */
import { median } from '../report.ts';

/** Does it once, the `turn`th of its askings, and says how many figures it read. */
export type Way = (turn: number) => Promise<number>;

/** Askings between one way and the next. */
const APART = 7;

export interface Measured {
  /** Median, in milliseconds. */
  readonly ms: number;
  /** Median number of figures read. */
  readonly figures: number;
}

async function timed(way: Way, turn: number): Promise<{ readonly ms: number; readonly figures: number }> {
  const start = performance.now();
  const figures = await way(turn);
  return { ms: performance.now() - start, figures };
}

const summarise = (samples: readonly { readonly ms: number; readonly figures: number }[]): Measured => ({
  ms: median(samples.map(({ ms }) => ms)),
  figures: median(samples.map(({ figures }) => figures)),
});

/**
 * One after the other, in an order that turns. Each way is at another asking, or the first would fetch from disk what
 * the next ones find in memory.
 */
export async function inTurns(ways: readonly Way[], askings: number, rounds: number): Promise<Measured[]> {
  const samples = ways.map((): { ms: number; figures: number }[] => []);
  for (let turn = 0; turn < askings * rounds; turn++) {
    for (let step = 0; step < ways.length; step++) {
      const index = (turn + step) % ways.length;
      const way = ways[index];
      if (way !== undefined) samples[index]?.push(await timed(way, (turn + index * APART) % askings));
    }
  }
  return samples.map(summarise);
}

/** `workers` ask at once, each its next question when it has its answer; the ways take blocks in turns. */
export async function atOnce(
  ways: readonly Way[],
  { askings, workers, blocks, each }: { askings: number; workers: number; blocks: number; each: number },
): Promise<Measured[]> {
  const samples = ways.map((): { ms: number; figures: number }[] => []);
  for (let block = 0; block < blocks; block++) {
    for (const [index, way] of ways.entries()) {
      let next = 0;
      const work = async (): Promise<void> => {
        while (next < each) {
          next += 1;
          samples[index]?.push(await timed(way, next % askings));
        }
      };
      await Promise.all(Array.from({ length: workers }, work));
    }
  }
  return samples.map(summarise);
}
