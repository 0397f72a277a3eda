/**
 * Makes `db/reference/positions.csv`: where municipalities lie (RD, km) and their cell in a map of hexagons. Run by
 * hand with a file of boundaries (TopoJSON or GeoJSON); its result is committed.
 *
 * The cells are those hexagons of which the middle lies on land, of a size that leaves one for each municipality, so
 * that the coast stays. Who gets which cell: the least sum of squared distances between municipalities and cells
 * (Hungarian method, Kuhn 1955, in the form with potentials of Jonker and Volgenant 1987). Then
 * municipalities change places to bring neighbours and provinces together.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { outlinesIn } from '#db/boundaries/features.ts';
import { simplified } from '#db/boundaries/simplify.ts';
import { readReference } from '#db/reference/read.ts';
import type { Area } from '#src/model/shapes.ts';
import { dissolve, extentOf, middleOf, pointsOf, signedArea } from '#src/shapes.ts';

type Point = readonly [number, number];

interface Cell {
  readonly column: number;
  readonly row: number;
  readonly at: Point;
}

const TARGET = new URL('../db/reference/positions.csv', import.meta.url);

/** Whether a point lies within an area: a line to the east crosses its border an odd number of times. */
function contains(area: Area, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of area) {
    const points = pointsOf(ring);
    let before = points.at(-1) ?? [0, 0];
    for (const point of points) {
      const crosses = point[1] > y !== before[1] > y;
      if (crosses && x < ((before[0] - point[0]) * (y - point[1])) / (before[1] - point[1]) + point[0])
        inside = !inside;
      before = point;
    }
  }
  return inside;
}

/** Rows of hexagons with a point up, `size` from middle to middle; odd rows half a cell to the right. */
function gridOver(areas: readonly Area[], size: number): Cell[] {
  const { left, right, bottom, top } = extentOf(areas);
  const height = size * Math.sqrt(0.75);
  const cells: Cell[] = [];
  for (let row = 0; top - row * height > bottom - height; row++)
    for (let column = 0; left + column * size < right + size; column++)
      cells.push({ column, row, at: [left + (column + (row % 2) / 2) * size, top - row * height] });
  return cells;
}

const distance = ([a, b]: Point, [c, d]: Point): number => (a - c) ** 2 + (b - d) ** 2;

/** For each row the column it gets, so that the sum of costs is least. Rows are no more than columns. */
function assign(costs: readonly (readonly number[])[]): number[] {
  const [rows, columns] = [costs.length, costs[0]?.length ?? 0];
  const [u, v] = [new Float64Array(rows + 1), new Float64Array(columns + 1)];
  const owner = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    owner[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Infinity);
    const used = new Uint8Array(columns + 1);
    do {
      used[column] = 1;
      const current = owner[column] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let other = 1; other <= columns; other++) {
        if (used[other] === 1) continue;
        const reduced = (costs[current - 1]?.[other - 1] ?? 0) - (u[current] ?? 0) - (v[other] ?? 0);
        if (reduced < (least[other] ?? 0)) [least[other], way[other]] = [reduced, column];
        if ((least[other] ?? 0) < delta) [delta, next] = [least[other] ?? 0, other];
      }
      for (let other = 0; other <= columns; other++) {
        if (used[other] === 1) {
          const held = owner[other] ?? 0;
          u[held] = (u[held] ?? 0) + delta;
          v[other] = (v[other] ?? 0) - delta;
        } else least[other] = (least[other] ?? 0) - delta;
      }
      column = next;
    } while (owner[column] !== 0);
    while (column !== 0) {
      const before = way[column] ?? 0;
      owner[column] = owner[before] ?? 0;
      column = before;
    }
  }
  const result = new Array<number>(rows).fill(0);
  for (let column = 1; column <= columns; column++)
    if ((owner[column] ?? 0) > 0) result[(owner[column] ?? 0) - 1] = column - 1;
  return result;
}

/** Islands of which the middle of no hexagon lies on land keep the nearest one. */
function cellsFor(areas: readonly Area[], islands: readonly Area[], size: number): Cell[] {
  const land = dissolve(areas).filter((ring) => signedArea(ring) > 0);
  const grid = gridOver(areas, size);
  const onLand = new Set(grid.filter((cell) => contains(land, cell.at)));
  for (const island of islands) {
    const middle = middleOf(island);
    const nearest = grid.reduce((best, cell) =>
      distance(cell.at, middle) < distance(best.at, middle) ? cell : best,
    );
    onLand.add(nearest);
  }
  return [...onLand];
}

/** How much it counts, against one cell's distance squared from where it lies: neighbours, and its province, beside it. */
const TOGETHER = 0.8;
const PROVINCE = 5;
const TRIES = 4_000_000;
const HOTTEST = 14;

interface Around {
  /** Indices of the neighbours of each municipality. */
  readonly neighbours: readonly (readonly number[])[];
  readonly provinces: readonly string[];
}

/** A row of numbers from 0 to 1, the same each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Two at random change places if that brings neighbours and provinces together, and at first sometimes if it does not
 * (simulated annealing, Kirkpatrick and others 1983).
 */
function bringTogether(
  nearest: readonly number[],
  cells: readonly Cell[],
  middles: readonly Point[],
  { neighbours, provinces }: Around,
  size: number,
): number[] {
  const chosen = [...nearest];
  const between = cells.map((cell) => cells.map((other) => distance(cell.at, other.at) / size ** 2));
  const beside = between.map((list) => list.flatMap((far, index) => (far > 0.5 && far < 1.5 ? [index] : [])));
  const away = middles.map((middle) => cells.map((cell) => distance(middle, cell.at) / size ** 2));
  const holder = new Map(chosen.map((cell, index) => [cell, index]));
  const cost = (index: number): number => {
    const cell = chosen[index] ?? 0;
    let sum = away[index]?.[cell] ?? 0;
    for (const other of neighbours[index] ?? []) sum += TOGETHER * (between[cell]?.[chosen[other] ?? 0] ?? 0);
    for (const other of beside[cell] ?? []) {
      const held = holder.get(other);
      if (held !== undefined && provinces[held] === provinces[index]) sum -= PROVINCE;
    }
    return sum;
  };
  const swap = (a: number, b: number): void => {
    [chosen[a], chosen[b]] = [chosen[b] ?? 0, chosen[a] ?? 0];
    holder.set(chosen[a] ?? 0, a).set(chosen[b] ?? 0, b);
  };
  const random = randomFrom(2026);
  for (let tried = 0; tried < TRIES; tried++) {
    const a = Math.floor(random() * chosen.length);
    const b = Math.floor(random() * chosen.length);
    if (a === b || (between[chosen[a] ?? 0]?.[chosen[b] ?? 0] ?? 0) > 30) continue;
    const before = cost(a) + cost(b);
    swap(a, b);
    const worse = cost(a) + cost(b) - before;
    const heat = HOTTEST * (1 - tried / TRIES) ** 2;
    if (worse > 0 && random() >= Math.exp(-worse / (heat + 1e-9))) swap(a, b);
  }
  return chosen;
}

function main(path: string): void {
  const areas = simplified(outlinesIn(JSON.parse(readFileSync(path, 'utf8'))));
  const codes = [...areas.keys()].sort();
  const list = codes.map((code) => areas.get(code) ?? []);
  // Texel and the islands east of it, each one municipality surrounded by water.
  const islands = ['GM0448', 'GM0096', 'GM0093', 'GM0060', 'GM0088'].flatMap((code) => areas.get(code) ?? []);
  let size = 1_600;
  let cells = cellsFor(
    list,
    islands.map((ring) => [ring]),
    size,
  );
  while (cells.length < codes.length) {
    size -= 2;
    cells = cellsFor(
      list,
      islands.map((ring) => [ring]),
      size,
    );
  }
  const middles = list.map(middleOf);
  const regions = new Map(readReference().regions.map((region) => [region.code, region]));
  const near = codes.map((code) =>
    (regions.get(code)?.neighbours ?? []).map((other) => codes.indexOf(other)).filter((index) => index >= 0),
  );
  const nearest = assign(middles.map((middle) => cells.map((cell) => distance(middle, cell.at))));
  const provinces = codes.map((code) => regions.get(code)?.province ?? '');
  const chosen = bringTogether(nearest, cells, middles, { neighbours: near, provinces }, size);
  const lines = codes.map((code, index) => {
    const [x, y] = middles[index] ?? [0, 0];
    const cell = cells[chosen[index] ?? 0];
    return [code, Math.round(x / 100), Math.round(y / 100), cell?.column ?? 0, cell?.row ?? 0].join(',');
  });
  writeFileSync(TARGET, `${['code,x,y,tile_x,tile_y', ...lines].join('\n')}\n`);
  process.stdout.write(`${codes.length} gemeenten, ${cells.length} cellen van ${size / 100} km\n`);
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: node scripts/build-positions.ts BOUNDARIES.json');
main(path);
