/** Outlines on the picture, row by row: where a row enters and leaves them. */
import type { Area } from '#src/model.ts';
import type { Projection } from './projection.ts';

/** Places along a row, in turn where it enters and where it leaves the area. */
type Crossings = readonly number[];

/** @param height of a row in pixels. @returns by row (its middle lies at (row + 0.5) * height). */
export function crossingsOf(area: Area, { x, y }: Projection, height: number): Map<number, Crossings> {
  const rows = new Map<number, number[]>();
  for (const ring of area) {
    let [px, py] = [x(ring.at(-2) ?? 0), y(ring.at(-1) ?? 0)];
    for (let index = 0; index + 1 < ring.length; index += 2) {
      const [qx, qy] = [x(ring[index] ?? 0), y(ring[index + 1] ?? 0)];
      const [low, high] = [Math.min(py, qy), Math.max(py, qy)];
      for (let row = Math.ceil(low / height - 0.5); (row + 0.5) * height < high; row++) {
        const along = ((row + 0.5) * height - py) / (qy - py);
        const found = rows.get(row);
        if (found === undefined) rows.set(row, [px + along * (qx - px)]);
        else found.push(px + along * (qx - px));
      }
      [px, py] = [qx, qy];
    }
  }
  for (const found of rows.values()) found.sort((a, b) => a - b);
  return rows;
}

export interface Room {
  /** Middle of the room. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const FINE = 3;

/** What two lists of stretches have in common. */
function common(a: Crossings, b: Crossings): number[] {
  const shared: number[] = [];
  for (let i = 0; i + 1 < a.length; i += 2)
    for (let j = 0; j + 1 < b.length; j += 2) {
      const [from, to] = [Math.max(a[i] ?? 0, b[j] ?? 0), Math.min(a[i + 1] ?? 0, b[j + 1] ?? 0)];
      if (from < to) shared.push(from, to);
    }
  return shared;
}

/** The widest place within an area for a text of this height; undefined when it is nowhere that high. */
export function widestRoom(area: Area, projection: Projection, height: number): Room | undefined {
  const rows = crossingsOf(area, projection, FINE);
  const needed = Math.ceil(height / FINE);
  let best: Room | undefined;
  for (const row of rows.keys()) {
    let shared = rows.get(row) ?? [];
    for (let next = row + 1; next < row + needed && shared.length > 0; next++)
      shared = common(shared, rows.get(next) ?? []);
    for (let index = 0; index + 1 < shared.length; index += 2) {
      const [from, to] = [shared[index] ?? 0, shared[index + 1] ?? 0];
      if (to - from > (best?.width ?? 0))
        best = { x: (from + to) / 2, y: (row + needed / 2) * FINE, width: to - from };
    }
  }
  return best;
}

/** Which cells of a grid lie within any of the areas. */
export function coverageOf(
  areas: readonly Area[],
  projection: Projection,
  cell: number,
): (column: number, row: number) => boolean {
  const covered = new Map<number, Set<number>>();
  for (const area of areas)
    for (const [row, crossings] of crossingsOf(area, projection, cell)) {
      const columns = covered.get(row) ?? new Set();
      for (let index = 0; index + 1 < crossings.length; index += 2) {
        const [from, to] = [crossings[index] ?? 0, crossings[index + 1] ?? 0];
        for (let column = Math.floor(from / cell); column * cell < to; column++) columns.add(column);
      }
      covered.set(row, columns);
    }
  return (column, row) => covered.get(row)?.has(column) === true;
}
