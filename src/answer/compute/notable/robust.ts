/** Statistics that one odd figure does not upset. All are deterministic and take figures in any order. */

/** Makes the median absolute deviation of a normal distribution equal to its standard deviation. */
const CONSISTENT = 1.4826;
/** From here on the built-in sort is quicker. */
const LONG = 60;

/** A short list by insertion: series are short, and this is half the work of looking at them. */
function sortedOf(values: readonly number[]): number[] {
  const sorted: number[] = [];
  for (const value of values) {
    let at = sorted.length;
    for (let before = sorted[at - 1]; before !== undefined && before > value; before = sorted[at - 1]) {
      sorted[at] = before;
      at--;
    }
    sorted[at] = value;
  }
  return sorted;
}

/** @returns NaN for no figures. */
export function median(values: readonly number[]): number {
  const sorted = values.length > LONG ? [...values].sort((a, b) => a - b) : sortedOf(values);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Standard deviation from the median absolute deviation (Iglewicz & Hoaglin 1993, the modified z-score). */
export function spreadOf(values: readonly number[], center = median(values)): number {
  return CONSISTENT * median(values.map((value) => Math.abs(value - center)));
}

/** The usual standard deviation: larger than the robust one where some lie far off. */
export function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, values.length - 1));
}

/** Two estimates of one spread as one, weighted by how many figures each rests on (Smyth 2004, moderated t). */
export function pooled(parts: readonly { readonly spread: number; readonly weight: number }[]): number {
  const known = parts.filter(({ spread, weight }) => Number.isFinite(spread) && weight > 0);
  const weight = known.reduce((sum, part) => sum + part.weight, 0);
  return Math.sqrt(known.reduce((sum, part) => sum + part.weight * part.spread ** 2, 0) / weight);
}

/** How unsure a median of `count` figures is: its variance is π/2 times that of a mean. */
export const withUnsureCenter = (spread: number, count: number): number =>
  spread * Math.sqrt(1 + Math.PI / 2 / count);

/**
 * Slope per step and the line's value one step past the last figure: the median of all slopes between two figures
 * (Theil 1950, Sen 1968), through the median of what is left.
 */
export function theilSen(values: readonly number[]): {
  readonly slope: number;
  readonly next: number;
  readonly residuals: readonly number[];
} {
  const slopes = values.flatMap((value, index) =>
    values.slice(index + 1).map((later, step) => (later - value) / (step + 1)),
  );
  const slope = slopes.length === 0 ? 0 : median(slopes);
  const level = median(values.map((value, index) => value - slope * index));
  return {
    slope,
    next: level + slope * values.length,
    residuals: values.map((value, index) => value - slope * index - level),
  };
}

/** Kendall's tau of the figures with time: 1 when each is above the one before, -1 when each is below. */
export function tauOf(values: readonly number[]): number {
  const signs = values.flatMap((value, index) =>
    values.slice(index + 1).map((later) => Math.sign(later - value)),
  );
  return signs.length === 0 ? 0 : signs.reduce((sum, sign) => sum + sign, 0) / signs.length;
}

/** The z beyond which a normal figure comes with this chance (Abramowitz & Stegun 26.2.23, to 0.0005). */
export function normalQuantile(chance: number): number {
  const t = Math.sqrt(-2 * Math.log(chance));
  return (
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3)
  );
}
