/**
 * Decimal figures in binary: 6.1 − 5.9 and 4.6 − 4.4 differ in the sixteenth digit, and 7 of 100 is a little more than
 * 7%. Who shares a place, and who is above a limit, must not hang on that.
 */

/** Figures are given in far fewer digits than this; a double holds three more. */
const DIGITS = 13;

/** A figure as it is compared with another, or with a limit. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(DIGITS));

/** `last` minus `first`, as exact as the larger of the two. */
export function minus(last: number, first: number): number {
  const size = Math.max(Math.abs(last), Math.abs(first));
  if (size === 0) return 0;
  const places = DIGITS - Math.ceil(Math.log10(size));
  return Number((last - first).toFixed(Math.min(100, Math.max(0, places))));
}

/** Whether a figure is on the right side of the limits. */
export function passes(
  filter: { readonly above?: number | undefined; readonly below?: number | undefined } | undefined,
  value: number | null,
): boolean {
  if (filter === undefined) return true;
  if (value === null) return false;
  const { above, below } = filter;
  const exact = withoutNoise(value);
  return (above === undefined || exact > above) && (below === undefined || exact < below);
}
