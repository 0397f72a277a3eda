/** From the Dutch grid to the picture: as large as fits beside the key, outlines as paths, hatching. */
import type { Area } from '#src/model.ts';
import { type Extent, extentOf } from '#src/shapes.ts';
import type { Box } from './values.ts';

export interface Projection {
  readonly x: (east: number) => number;
  readonly y: (north: number) => number;
  /** Pixels to a unit of the grid. */
  readonly scale: number;
  /** Lower edge of what is drawn. */
  readonly bottom: number;
}

const STEP = 0.97;
const SHIFT = 8;

function at(extent: Extent, scale: number, left: number, top: number): Projection {
  return {
    x: (east) => left + (east - extent.left) * scale,
    y: (north) => top + (extent.top - north) * scale,
    scale,
    bottom: top + (extent.top - extent.bottom) * scale,
  };
}

/** Whether any point of the areas lies in the box. */
function touches(areas: readonly Area[], { x, y }: Projection, box: Box): boolean {
  for (const ring of areas.flat())
    for (let index = 0; index + 1 < ring.length; index += 2) {
      const [px, py] = [x(ring[index] ?? 0), y(ring[index + 1] ?? 0)];
      if (px > box.x && px < box.x + box.w && py > box.y && py < box.y + box.h) return true;
    }
  return false;
}

/**
 * As large as fits the room without a point under the key, to the right and as high as it can be: the north-west of
 * the country is sea, and a wide province moves below the key.
 */
export function project(areas: readonly Area[], room: Box, key: Box): Projection {
  const extent = extentOf(areas);
  const [wide, high] = [extent.right - extent.left, extent.top - extent.bottom];
  const kept = { ...key, w: key.w + 12, h: key.h + 8 };
  let scale = Math.min(room.w / wide, room.h / high);
  for (; ; scale *= STEP) {
    const left = room.x + room.w - wide * scale;
    for (let top = room.y; top + high * scale <= room.y + room.h + 0.5; top += SHIFT) {
      const projection = at(extent, scale, left, top);
      // Far smaller than this there is always room beside the key.
      if (!touches(areas, projection, kept) || wide * scale < room.w / 6) return projection;
    }
  }
}

const short = (value: number): string => String(Math.round(value * 10) / 10);

export function pathOf(area: Area, { x, y }: Projection): string {
  let path = '';
  for (const ring of area) {
    for (let index = 0; index + 1 < ring.length; index += 2)
      path += `${index === 0 ? 'M' : 'L'}${short(x(ring[index] ?? 0))},${short(y(ring[index + 1] ?? 0))}`;
    path += 'Z';
  }
  return path;
}

const HATCH = 5;

/** Slanting lines within an area: where lines x + y = constant enter and leave it. */
export function hatch(area: Area, { x, y }: Projection): string {
  const crossings = new Map<number, number[]>();
  for (const ring of area) {
    const points = Array.from({ length: ring.length / 2 }, (_, index) => {
      const [px, py] = [x(ring[2 * index] ?? 0), y(ring[2 * index + 1] ?? 0)];
      return { sum: px + py, x: px };
    });
    let before = points.at(-1) ?? { sum: 0, x: 0 };
    for (const point of points) {
      const [low, high] = [Math.min(before.sum, point.sum), Math.max(before.sum, point.sum)];
      for (let line = Math.floor(low / HATCH) + 1; line * HATCH <= high; line++) {
        const part = (line * HATCH - before.sum) / (point.sum - before.sum);
        crossings.set(line, [...(crossings.get(line) ?? []), before.x + part * (point.x - before.x)]);
      }
      before = point;
    }
  }
  let path = '';
  for (const [line, found] of crossings) {
    const sorted = found.sort((a, b) => a - b);
    for (let index = 0; index + 1 < sorted.length; index += 2) {
      const [from, to] = [sorted[index] ?? 0, sorted[index + 1] ?? 0];
      path += `M${short(from)},${short(line * HATCH - from)}L${short(to)},${short(line * HATCH - to)}`;
    }
  }
  return path;
}
