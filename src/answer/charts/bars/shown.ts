/** Which members of a long ranking stand in the picture: the ends, and the neighbourhood of who was asked for. */

/** Neighbours on either side of a highlighted place. */
const NEAR = 2;

const around = (index: number, count: number): number[] =>
  Array.from({ length: 2 * NEAR + 1 }, (_, step) => index - NEAR + step).filter(
    (candidate) => candidate >= 0 && candidate < count,
  );

/** Indices that are shown, ascending: the first and last, highlighted ones, their neighbours, then the ends. */
export function shownIndices(count: number, highlighted: readonly number[], most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  const chosen = new Set<number>();
  const add = (indices: readonly number[]): void => {
    for (const index of indices) if (chosen.size < most) chosen.add(index);
  };
  add([0, count - 1]);
  add(highlighted);
  add(highlighted.flatMap((index) => around(index, count)));
  for (let step = 0; chosen.size < most; step++) add([step, count - 1 - step]);
  return [...chosen].sort((a, b) => a - b);
}
