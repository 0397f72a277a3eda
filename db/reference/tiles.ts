/** A hexagon for each municipality, about where it lies: the map until boundaries are loaded. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Area } from '#src/model.ts';

/** Half the width of a hexagon, and half the length of its sides, in tens of metres; rows lie three sides apart. */
const HALF = 566;
const SIDE = 327;
const CORNER = { x: 2_000, y: 62_000 };

function hexagon(column: number, row: number): Area {
  const x = CORNER.x + (2 * column + (row % 2)) * HALF;
  const y = CORNER.y - 3 * SIDE * row;
  const corners = [
    [x, y - 2 * SIDE],
    [x + HALF, y - SIDE],
    [x + HALF, y + SIDE],
    [x, y + 2 * SIDE],
    [x - HALF, y + SIDE],
    [x - HALF, y - SIDE],
  ];
  return [corners.flat()];
}

let tiles: ReadonlyMap<string, Area> | undefined;

/** By code of a municipality. */
export function readTiles(): ReadonlyMap<string, Area> {
  tiles ??= new Map(
    parse<{ code: string; tile_x: string; tile_y: string }>(
      readFileSync(new URL('positions.csv', import.meta.url)),
      { columns: true },
    ).map(({ code, tile_x, tile_y }) => [code, hexagon(Number(tile_x), Number(tile_y))]),
  );
  return tiles;
}
