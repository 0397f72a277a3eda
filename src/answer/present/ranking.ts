/** Which members of a long ranking stand in the picture: the ends, and the neighbourhood of who was asked for. */
import type { ChartBar, Row } from '#src/model.ts';

/** Neighbours on either side of a highlighted place. */
const NEAR = 2;

const at = (index: number, count: number): number[] =>
  Array.from({ length: 2 * NEAR + 1 }, (_, step) => index - NEAR + step).filter(
    (candidate) => candidate >= 0 && candidate < count,
  );

/** Indices that are shown, ascending: highlighted ones first in line, then their neighbours, then the ends. */
export function shownIndices(count: number, highlighted: readonly number[], most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  const chosen = new Set<number>();
  const add = (indices: readonly number[]): void => {
    for (const index of indices) if (chosen.size < most) chosen.add(index);
  };
  add([0, count - 1]);
  add(highlighted);
  add(highlighted.flatMap((index) => at(index, count)));
  for (let step = 0; chosen.size < most; step++) add([step, count - 1 - step]);
  return [...chosen].sort((a, b) => a - b);
}

/** @param rows in order, with those without a figure last. */
export function rankingBars(
  rows: readonly Row[],
  most: number,
  texts: (row: Row) => { readonly label: string; readonly text: string },
): ChartBar[] {
  // Who has no figure is counted in the sentence; a place that was asked for stays visible.
  const listed = rows.filter((row) => row.rank !== undefined || row.role === 'subject');
  const highlighted = listed.flatMap((row, index) => (row.role === 'subject' ? [index] : []));
  let before = -1;
  return shownIndices(listed.length, highlighted, most).flatMap((index) => {
    const row = listed[index];
    if (row === undefined) return [];
    const gap = index - before - 1;
    before = index;
    return [
      {
        ...texts(row),
        value: row.value,
        role: row.role === 'subject' ? ('subject' as const) : ('comparison' as const),
        ...(row.rank === undefined ? {} : { rank: row.rank }),
        ...(gap > 0 ? { gapBefore: gap } : {}),
      },
    ];
  });
}
