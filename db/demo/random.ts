/** Chance that is always the same: numbers from a hash of what they are for. */

/** FNV-1a with a final mix, as a number from 0 up to 1. */
export function chance(...keys: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  const text = keys.join('|');
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  hash = Math.imul(hash, 0x297a2d39);
  hash ^= hash >>> 15;
  return (hash >>> 0) / 2 ** 32;
}

/** About normal, mean 0 and standard deviation 1: the sum of four chances. */
export function bell(...keys: readonly (string | number)[]): number {
  const sum = [0, 1, 2, 3].reduce((total, turn) => total + chance(turn, ...keys), 0);
  return (sum - 2) * Math.sqrt(3);
}

/** A factor around 1 with the given spread. */
export const around = (spread: number, ...keys: readonly (string | number)[]): number =>
  Math.exp(spread * bell(...keys));

/** Whole parts in proportion to weights that add up to `total` exactly (largest remainder). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0 || total === 0) return weights.map(() => 0);
  const sign = Math.sign(total);
  const exact = weights.map((weight) => (Math.abs(total) * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = Math.abs(total) - parts.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts.map((part) => sign * part);
}
