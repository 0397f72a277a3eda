/**
 * Classes of a map: five, chosen so that differences show, with limits that can be read.
 *
 * Natural breaks: the limits for which figures differ least within their class, found exactly by dynamic programming
 * (W. D. Fisher, "On grouping for maximum homogeneity", JASA 53, 1958; known in cartography by G. F. Jenks, 1967).
 * Where those would put most members into one class, as with a few very large ones, classes of equal numbers instead.
 */

const MOST = 5;
/** More than this part of the members in one class shows nothing. */
const TOO_MANY = 0.6;
/** A limit may move over this part of the distinct figures to become a round number. */
const LENIENCY = 0.04;
const STEPS = [5, 2, 1];

interface Distinct {
  readonly value: number;
  readonly count: number;
}

function distinctOf(values: readonly number[]): Distinct[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([value, count]) => ({ value, count }));
}

/** Sum of squared distances to their mean, of any run of distinct figures. */
function spreadWithin(distinct: readonly Distinct[]): (from: number, to: number) => number {
  const sums = [{ count: 0, sum: 0, squares: 0 }];
  for (const { value, count } of distinct) {
    const last = sums.at(-1) ?? { count: 0, sum: 0, squares: 0 };
    sums.push({
      count: last.count + count,
      sum: last.sum + value * count,
      squares: last.squares + value * value * count,
    });
  }
  return (from, to) => {
    const [a, b] = [sums[from], sums[to]];
    if (a === undefined || b === undefined) return 0;
    const sum = b.sum - a.sum;
    return b.squares - a.squares - (sum * sum) / (b.count - a.count);
  };
}

/** Where classes begin, as places in the list of distinct figures; the first class begins at 0. */
function naturalBreaks(distinct: readonly Distinct[], classes: number): number[] {
  const within = spreadWithin(distinct);
  const size = distinct.length;
  let best = Array.from({ length: size + 1 }, (_, to) => (to === 0 ? Infinity : within(0, to)));
  const starts: number[][] = [];
  for (let count = 2; count <= classes; count++) {
    const from: number[] = new Array(size + 1).fill(0);
    const next: number[] = new Array(size + 1).fill(Infinity);
    for (let to = count; to <= size; to++) {
      for (let start = count - 1; start < to; start++) {
        const cost = (best[start] ?? Infinity) + within(start, to);
        if (cost < (next[to] ?? Infinity)) [next[to], from[to]] = [cost, start];
      }
    }
    best = next;
    starts.push(from);
  }
  const breaks: number[] = [];
  let to = size;
  for (const from of starts.toReversed()) {
    to = from[to] ?? 0;
    breaks.unshift(to);
  }
  return breaks;
}

function equalNumbers(distinct: readonly Distinct[], classes: number): number[] {
  const total = distinct.reduce((sum, { count }) => sum + count, 0);
  const breaks: number[] = [];
  let seen = 0;
  for (const [index, { count }] of distinct.entries()) {
    const wanted = ((breaks.length + 1) * total) / classes;
    const isLast = breaks.length === classes - 1;
    if (!isLast && index > (breaks.at(-1) ?? 0) && seen + count / 2 >= wanted) breaks.push(index);
    seen += count;
  }
  return breaks;
}

/** The roundest number above `low` and at most `high`, near the middle of them. */
function roundBetween(low: number, high: number): number {
  const middle = (low + high) / 2;
  const largest = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high), high - low)));
  for (let power = largest; power > largest - 14; power--) {
    for (const step of STEPS) {
      const size = step * 10 ** power;
      const nearest = Math.round(middle / size);
      for (const times of [nearest, nearest + 1, nearest - 1]) {
        const number = Number((times * size).toPrecision(12));
        if (number > low && number <= high) return number;
      }
    }
  }
  return high;
}

/** Limits at round numbers around the breaks; every class keeps at least one figure. */
function roundLimits(distinct: readonly Distinct[], breaks: readonly number[]): number[] {
  const leniency = Math.floor(distinct.length * LENIENCY);
  const limits: number[] = [];
  let start = 0;
  for (const [index, at] of breaks.entries()) {
    const end = (breaks[index + 1] ?? distinct.length) - 1;
    const low = distinct[Math.max(start, at - 1 - leniency)]?.value ?? 0;
    const high = distinct[Math.min(end, at + leniency)]?.value ?? 0;
    const limit = roundBetween(low, high);
    limits.push(limit);
    start = distinct.findIndex(({ value }) => value >= limit);
  }
  return limits;
}

function limitsAmong(values: readonly number[], most: number): number[] {
  const distinct = distinctOf(values);
  const classes = Math.min(most, distinct.length);
  if (classes < 2) return [];
  const natural = roundLimits(distinct, naturalBreaks(distinct, classes));
  const largest = Math.max(...countsIn(values, natural));
  const uneven = classes > 2 && largest > values.length * TOO_MANY;
  return uneven ? roundLimits(distinct, equalNumbers(distinct, classes)) : natural;
}

/** The class of a figure: how many limits it has reached. */
export const classOf = (value: number, limits: readonly number[]): number =>
  limits.filter((limit) => value >= limit).length;

function countsIn(values: readonly number[], limits: readonly number[]): number[] {
  const counts = new Array<number>(limits.length + 1).fill(0);
  for (const value of values) {
    const place = classOf(value, limits);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

export interface Classes {
  /** Inner limits, ascending; a figure at a limit is in the class above it. */
  readonly limits: readonly number[];
  readonly counts: readonly number[];
  /** How many classes lie below zero; for changes only. */
  readonly below: number;
}

/** @param diverging changes: zero is a limit, so that growth and decline have a colour each. */
export function classesOf(values: readonly number[], diverging: boolean): Classes {
  const down = values.filter((value) => value < 0);
  const up = values.filter((value) => value >= 0);
  if (!diverging || down.length === 0 || up.length === 0) {
    const limits = limitsAmong(values, MOST);
    const counts = countsIn(values, limits);
    return { limits, counts, below: diverging && up.length === 0 ? counts.length : 0 };
  }
  const forDown = down.length > up.length ? 3 : 2;
  const below = limitsAmong(down, forDown);
  const above = limitsAmong(up, MOST - forDown);
  const limits = [...below, 0, ...above];
  return { limits, counts: countsIn(values, limits), below: below.length + 1 };
}

/** Shades of five for the classes of one colour: far enough apart, the middle for a single one. */
const SHADES: Readonly<Record<number, readonly number[]>> = {
  1: [2],
  2: [1, 3],
  3: [1, 2, 4],
  4: [0, 1, 3, 4],
  5: [0, 1, 2, 3, 4],
};

/** Colour of each class, from low to high: darker is further from zero, or more. */
export function coloursOf({ counts, below }: Classes): { hue: 'more' | 'less'; shade: number }[] {
  const shades = (count: number): readonly number[] => SHADES[count] ?? [];
  return [
    ...shades(below)
      .toReversed()
      .map((shade) => ({ hue: 'less' as const, shade })),
    ...shades(counts.length - below).map((shade) => ({ hue: 'more' as const, shade })),
  ];
}
