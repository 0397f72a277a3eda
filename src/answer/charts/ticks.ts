/** Round values for an axis. */

const STEPS = [1, 2, 2.5, 5, 10];

/** Ticks from at or below `low` to at or above `high`, at most `most` of them. */
export function niceTicks(low: number, high: number, most: number): number[] {
  if (high === low) return niceTicks(low, low + (Math.abs(low) || 1), most);
  const range = high - low;
  const power = 10 ** Math.floor(Math.log10(range / Math.max(1, most - 1)));
  for (const factor of [0.1, 1, 10]) {
    for (const step of STEPS) {
      const size = step * power * factor;
      const first = Math.floor(low / size + 1e-9);
      const last = Math.ceil(high / size - 1e-9);
      if (last - first + 1 <= most)
        return Array.from({ length: Math.max(2, last - first + 1) }, (_, index) =>
          Number(((first + index) * size).toPrecision(12)),
        );
    }
  }
  return [low, high];
}

/** Ticks within `low` and `high`, at most `most` of them: for an axis that need not begin or end at one. */
export function innerTicks(low: number, high: number, most: number): number[] {
  const range = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(range / most));
  for (const factor of [1, 10]) {
    for (const step of STEPS) {
      const size = step * power * factor;
      const first = Math.ceil(low / size - 1e-9);
      const last = Math.floor(high / size + 1e-9);
      if (last - first + 1 <= most)
        return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
          Number(((first + index) * size).toPrecision(12)),
        );
    }
  }
  return [];
}

/** Years to label, and all years to mark: every one, every second, or every fifth. */
export function yearTicks(first: number, last: number): { labelled: number[]; marked: number[] } {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const every = years.length <= 6 ? 1 : years.length <= 13 ? 2 : 5;
  const labelled =
    every === 5
      ? years.filter((year) => year % 5 === 0)
      : years.filter((year) => (last - year) % every === 0);
  return { labelled, marked: years };
}
