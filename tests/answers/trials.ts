/** Trials of what is called notable: on noise, and on noise with a real jump in it. */
import { findingsOf } from '#src/answer/compute/notable/find.ts';
import { thresholdFor } from '#src/answer/compute/notable/threshold.ts';
import type { Finding } from '#src/model.ts';
import { chances, type Jump, KINDS, type Kind, type Noise, noiseOf } from './noise.ts';

export const SEED = 20261122;
/** A municipality and its ten peers. */
const GROUP = 11;
export const INDICATORS = KINDS.reduce((sum, { times }) => sum + times, 0);
export const THRESHOLD = thresholdFor(INDICATORS);

function foundFor({ places, scale, newest }: Noise, place: number): Finding[] {
  const [subject, others] = [places[place] ?? new Map(), places.filter((_, index) => index !== place)];
  return findingsOf({ subject, others, scale, newest }).filter(({ score }) => score >= THRESHOLD);
}

/** How many items chance brings each municipality, in groups of eleven, in one look at all indicators. */
export function itemsByChance(groups: number): number[] {
  const chance = chances(SEED);
  const items = new Array<number>(groups * GROUP).fill(0);
  for (let group = 0; group < groups; group++)
    for (const kind of KINDS)
      for (let time = 0; time < kind.times; time++) {
        const noise = noiseOf(kind, GROUP, chance);
        for (let place = 0; place < GROUP; place++) {
          const index = group * GROUP + place;
          if (foundFor(noise, place).length > 0) items[index] = (items[index] ?? 0) + 1;
        }
      }
  return items;
}

/** Part of the tries in which a jump upwards is found. */
export function power({ kind, jump }: Trial, tries: number): number {
  const chance = chances(SEED);
  const hits = Array.from({ length: tries }, () =>
    foundFor(noiseOf(kind, GROUP, chance, jump), 0).some(({ direction }) => direction === 'up'),
  );
  return hits.filter(Boolean).length / tries;
}

export const kindLike = (name: string): Kind => {
  const found = KINDS.find((kind) => kind.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

export interface Trial {
  readonly name: string;
  readonly kind: Kind;
  readonly jump: Jump;
  /** Between which parts of the tries it must be found. */
  readonly least: number;
  readonly most?: number;
}

const some500: Kind = { ...kindLike('hundreds a quarter, seasons'), level: 500 };

export const TRIALS: readonly Trial[] = [
  {
    name: '30% more than some 500 that only chance moves, with seasons',
    kind: { ...some500, spread: 0.0001, phi: 0 },
    jump: (value) => value * 1.3,
    least: 0.9,
  },
  {
    name: '4 points on a percentage with a deviation of 0.7, half of which stays',
    kind: kindLike('percentage, some memory'),
    jump: (value) => value + 4,
    least: 0.9,
  },
  {
    name: 'the same where most of it stays from year to year',
    kind: kindLike('percentage, long memory'),
    jump: (value) => value + 4,
    least: 0.9,
  },
  { name: '12% on an amount', kind: kindLike('amount'), jump: (value) => value * 1.12, least: 0.9 },
  {
    name: '30% more than some 500 that also move 4% by themselves',
    kind: some500,
    jump: (value) => value * 1.3,
    least: 0.65,
  },
  {
    name: '4 points where nothing stays from year to year',
    kind: kindLike('percentage, no memory'),
    jump: (value) => value + 4,
    least: 0.65,
  },
  {
    name: 'half as much again on six',
    kind: kindLike('a few a quarter'),
    jump: (value) => value * 1.5,
    least: 0,
    most: 0.1,
  },
];
