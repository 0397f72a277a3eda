/**
 * Series in which nothing happens: noise of the kinds that municipal figures have, for trying out what is called
 * notable. Places of one group are alike in size, each with its own level and its own restlessness; all go through
 * the same ups and downs of the country.
 */
import { readReference } from '#db/reference/read.ts';
import { type Scale, scaleOf } from '#src/answer/compute/notable/scale.ts';
import { type Observed, type PlaceSeries, seriesOf } from '#src/answer/compute/notable/series.ts';
import type { Grain, Indicator } from '#src/model.ts';
import { partsOf } from '#src/periods.ts';

/** A 32-bit generator (mulberry32): the same seed gives the same figures everywhere. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Normal, by Box and Muller. */
const bell = (chance: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

/** Poisson: exact below 30, above it the rounded normal. */
function poisson(mean: number, chance: () => number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * bell(chance)));
  let count = 0;
  for (let left = chance(); left > Math.exp(-mean); left *= chance()) count++;
  return count;
}

export interface Kind {
  readonly name: string;
  readonly like: string;
  readonly grain: Grain;
  readonly level: number;
  /** Standard deviation of the noise, as a part of the level; for percentages in points. */
  readonly spread: number;
  /** How much of the noise stays from one year to the next. */
  readonly phi: number;
  /** Adds the noise of counting. */
  readonly counts?: true;
  /** Size of the seasons, as a part of the level. */
  readonly season?: number;
  /** How many indicators are of this kind; together there are 44. */
  readonly times: number;
}

export const KINDS: readonly Kind[] = [
  {
    name: 'a few a quarter',
    like: 'faillissementen',
    grain: 'quarter',
    level: 6,
    spread: 0.1,
    phi: 0.5,
    counts: true,
    times: 3,
  },
  {
    name: 'hundreds a quarter, seasons',
    like: 'starters',
    grain: 'quarter',
    level: 400,
    spread: 0.04,
    phi: 0.6,
    counts: true,
    season: 0.12,
    times: 4,
  },
  {
    name: 'thousands, quarterly stock',
    like: 'bijstandsuitkeringen',
    grain: 'quarter',
    level: 3000,
    spread: 0.03,
    phi: 0.8,
    season: 0.02,
    times: 3,
  },
  {
    name: 'tens a year',
    like: 'innovatieve_bedrijven',
    grain: 'year',
    level: 40,
    spread: 0.05,
    phi: 0.6,
    counts: true,
    times: 4,
  },
  {
    name: 'tens of thousands, yearly stock',
    like: 'banen',
    grain: 'year',
    level: 40_000,
    spread: 0.015,
    phi: 0.8,
    times: 6,
  },
  {
    name: 'size of the place',
    like: 'inwoners',
    grain: 'year',
    level: 90_000,
    spread: 0.006,
    phi: 0.9,
    times: 4,
  },
  {
    name: 'percentage, no memory',
    like: 'eenzaamheid',
    grain: 'year',
    level: 45,
    spread: 0.7,
    phi: 0,
    times: 6,
  },
  {
    name: 'percentage, some memory',
    like: 'winkelleegstand',
    grain: 'year',
    level: 7,
    spread: 0.7,
    phi: 0.5,
    times: 6,
  },
  {
    name: 'percentage, long memory',
    like: 'hoogopgeleiden',
    grain: 'year',
    level: 34,
    spread: 0.7,
    phi: 0.8,
    times: 4,
  },
  { name: 'amount', like: 'besteedbaar_inkomen', grain: 'year', level: 50, spread: 0.02, phi: 0.8, times: 4 },
];

const indicators = new Map(readReference().indicators.map((indicator) => [indicator.id, indicator]));

export function indicatorLike({ like }: Kind): Indicator {
  const found = indicators.get(like);
  if (found === undefined) throw new Error(like);
  return found;
}

const FIRST_YEAR = 2015;
const LAST_YEAR = 2025;
const THOUSANDS = 90;

const periodsOf = (grain: Grain): string[] =>
  Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => String(FIRST_YEAR + index)).flatMap(
    (year) => (grain === 'year' ? [year] : partsOf(year, grain)),
  );

export const PARTS: Readonly<Record<Grain, number>> = { year: 1, half: 2, quarter: 4, month: 12 };

/** The country: a slow wave, the same for all places of a group. */
export function countryOf(chance: () => number, length: number, perYear: number): number[] {
  const [phase, size] = [chance() * 2 * Math.PI, chance()];
  return Array.from({ length }, (_, index) => size * Math.sin(phase + (index / perYear / 7) * 2 * Math.PI));
}

/** What happens to a figure: nothing, unless a jump is given. */
export type Jump = (value: number) => number;

/** One place: its level, how restless it is, and the country it lies in. */
export interface Walker {
  readonly own: number;
  readonly restless: number;
  readonly country: readonly number[];
  /** The noise is in points, not a part of the level. */
  readonly isPoints: boolean;
}

/** Its figures of so many periods. @param happens what happens in a period, before it is counted. */
export function walk(
  kind: Kind,
  { own, restless, country, isPoints }: Walker,
  chance: () => number,
  happens: (steady: number, index: number) => number = (steady) => steady,
): number[] {
  const perYear = PARTS[kind.grain];
  const phi = kind.phi ** (1 / perYear);
  let noise = bell(chance);
  return country.map((slow, index) => {
    noise = phi * noise + Math.sqrt(1 - phi * phi) * bell(chance);
    const change = slow * kind.spread * 3 + restless * noise;
    const season = (kind.season ?? 0) * Math.cos((2 * Math.PI * index) / perYear);
    const value = happens(isPoints ? own + change : own * (1 + change + season), index);
    return kind.counts ? poisson(Math.max(0, value), chance) : value;
  });
}

/** How much places of a group differ, in height and in restlessness. */
export const levelOf = (level: number, isPoints: boolean, chance: () => number): number =>
  level * Math.exp((isPoints ? 0.12 : 0.2) * bell(chance));
export const restlessnessOf = ({ spread }: Kind, chance: () => number): number =>
  spread * Math.exp(0.25 * bell(chance));

export interface Noise {
  readonly scale: Scale;
  readonly places: readonly PlaceSeries[];
  readonly newest: string;
}

/** One indicator for a group of `size` places. @param jump in the last period of the first place. */
export function noiseOf(
  kind: Kind,
  size: number,
  chance: () => number,
  jump: Jump = (value) => value,
): Noise {
  const scale = scaleOf(indicatorLike(kind), 1);
  const periods = periodsOf(kind.grain);
  const isPoints = scale.kind === 'percentage';
  const country = countryOf(chance, periods.length, PARTS[kind.grain]);
  const places = Array.from({ length: size }, (_, place): PlaceSeries => {
    const own = levelOf(kind.level, isPoints, chance);
    const walker = { own, restless: restlessnessOf(kind, chance), country, isPoints };
    const values = walk(kind, walker, chance, (steady, index) =>
      place === 0 && index === periods.length - 1 ? jump(steady) : steady,
    );
    const points = values.map((value, index): Observed => {
      const raw =
        scale.kind === 'count' ? { value: value / THOUSANDS, counted: value, of: THOUSANDS } : { value };
      return { period: periods[index] ?? '', y: scale.of(raw), noise: scale.noise(raw) };
    });
    return seriesOf(points);
  });
  return { scale, places, newest: periods.at(-1) ?? '' };
}
