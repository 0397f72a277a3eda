/**
 * How two figures go together. Every pair weighs the same: the question is whether places that have more of the
 * one have more of the other, and a large place is one place.
 */

export interface Pair {
  readonly x: number;
  readonly y: number;
}

/** Of 95%: the 97.5th percentile of the normal distribution. */
const Z_95 = 1.959964;
/** Makes the median absolute deviation as wide as a standard deviation of normal figures. */
const MAD_TO_SIGMA = 1.4826;

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

/** All the same, by the figures themselves: a computed spread of nothing may be a rounding error. */
const isConstant = (values: readonly number[]): boolean => values.every((value) => value === values[0]);

/** Pearson's product-moment correlation; undefined when a figure is the same everywhere. */
export function pearson(pairs: readonly Pair[]): number | undefined {
  const [xs, ys] = [pairs.map(({ x }) => x), pairs.map(({ y }) => y)];
  if (isConstant(xs) || isConstant(ys)) return undefined;
  const [middleX, middleY] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const { x, y } of pairs) {
    xy += (x - middleX) * (y - middleY);
    xx += (x - middleX) ** 2;
    yy += (y - middleY) ** 2;
  }
  const size = Math.sqrt(xx) * Math.sqrt(yy);
  return size > 0 && Number.isFinite(size) ? Math.max(-1, Math.min(1, xy / size)) : undefined;
}

/** Ranks from 1; equal values share the mean of their ranks. */
export function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end++;
    for (const index of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

/** Spearman's rank correlation: Pearson's of the ranks. A few places far out do not move it. */
export function spearman(pairs: readonly Pair[]): number | undefined {
  const [xs, ys] = [ranksOf(pairs.map(({ x }) => x)), ranksOf(pairs.map(({ y }) => y))];
  return pearson(xs.map((x, index) => ({ x, y: ys[index] ?? 0 })));
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Interval of 95% by Fisher's transformation (R. A. Fisher, On the probable error of a coefficient of
 * correlation, Metron 1921). Municipalities are all there are, not a sample; the interval says how far chance
 * alone could move the coefficient of so many places.
 * @param inflation of the variance; 1 for Pearson, 1 + rho²/2 for Spearman (Bonett and Wright, Psychometrika 2000).
 */
export function fisherInterval(coefficient: number, count: number, inflation = 1): Interval {
  const centre = Math.atanh(coefficient);
  const reach = Z_95 * Math.sqrt(inflation / (count - 3));
  return { low: Math.tanh(centre - reach), high: Math.tanh(centre + reach) };
}

export function median(values: Iterable<number>): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export interface FittedLine {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * The line of Theil and Sen: the median of the slopes between all pairs (H. Theil 1950; P. K. Sen, JASA 1968),
 * through the median of what is left. Least squares would let a handful of places far out (the four large
 * cities, an island) turn the line, and so decide for all others whether they stand above or below it.
 */
export function theilSen(pairs: readonly Pair[]): FittedLine | undefined {
  const slopes = new Float64Array((pairs.length * (pairs.length - 1)) / 2);
  let count = 0;
  for (const [index, one] of pairs.entries()) {
    for (const two of pairs.slice(index + 1)) {
      if (two.x !== one.x) slopes[count++] = (two.y - one.y) / (two.x - one.x);
    }
  }
  if (count === 0) return undefined;
  const slope = median(slopes.subarray(0, count));
  return { slope, intercept: median(pairs.map(({ x, y }) => y - slope * x)) };
}

/** Robust spread around the middle, as wide as a standard deviation where figures are normal. */
export function spreadOf(values: readonly number[]): number {
  const middle = median(values);
  return MAD_TO_SIGMA * median(values.map((value) => Math.abs(value - middle)));
}
