/** Sums with outlines: joining areas, their extent, their middle. Units as in `model/shapes.ts`. */
import type { Area, Ring } from './model/shapes.ts';

/** Coordinates are below this; a point is one number: x * SPAN + y. */
const SPAN = 2 ** 20;

/** Points of a ring as pairs. */
export function pointsOf(ring: Ring): (readonly [number, number])[] {
  const points: [number, number][] = [];
  for (let at = 0; at + 1 < ring.length; at += 2) points.push([ring[at] ?? 0, ring[at + 1] ?? 0]);
  return points;
}

/** Twice the area within a ring; negative when it runs clockwise. */
export function signedArea(ring: Ring): number {
  let sum = 0;
  let [x0, y0] = ring.slice(-2) as [number, number];
  for (let at = 0; at + 1 < ring.length; at += 2) {
    const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
    sum += x0 * y - x * y0;
    [x0, y0] = [x, y];
  }
  return sum;
}

/** The directed lines of all areas that no other area runs the other way: the outline of them together. */
function outerLines(areas: readonly Area[]): Map<number, number[]> {
  const lines = new Map<number, Set<number>>();
  for (const ring of areas.flat()) {
    let from = (ring.at(-2) ?? 0) * SPAN + (ring.at(-1) ?? 0);
    for (let at = 0; at + 1 < ring.length; at += 2) {
      const to = (ring[at] ?? 0) * SPAN + (ring[at + 1] ?? 0);
      if (lines.get(to)?.delete(from) !== true) {
        const starts = lines.get(from);
        if (starts === undefined) lines.set(from, new Set([to]));
        else starts.add(to);
      }
      from = to;
    }
  }
  return new Map([...lines].map(([from, ends]) => [from, [...ends]]));
}

/** Several areas as one, without the lines between them. */
export function dissolve(areas: readonly Area[]): Area {
  const lines = outerLines(areas);
  const rings: number[][] = [];
  for (const [start, ends] of lines) {
    while (ends.length > 0) {
      const ring: number[] = [];
      let at = start;
      do {
        ring.push(Math.floor(at / SPAN), at % SPAN);
        const next = lines.get(at)?.pop();
        if (next === undefined) break;
        at = next;
      } while (at !== start);
      if (ring.length >= 6) rings.push(ring);
    }
  }
  return rings;
}

export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export function extentOf(areas: readonly Area[]): Extent {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const ring of areas.flat()) {
    for (let at = 0; at + 1 < ring.length; at += 2) {
      const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
    }
  }
  return { left, right, bottom, top };
}

/** Centre of gravity of the largest part. */
export function middleOf(area: Area): readonly [number, number] {
  const ring = area.reduce(
    (best, other) => (signedArea(other) > signedArea(best) ? other : best),
    area[0] ?? [],
  );
  let [sum, sumX, sumY] = [0, 0, 0];
  let [x0, y0] = ring.slice(-2) as [number, number];
  for (const [x, y] of pointsOf(ring)) {
    const cross = x0 * y - x * y0;
    sum += cross;
    sumX += (x0 + x) * cross;
    sumY += (y0 + y) * cross;
    [x0, y0] = [x, y];
  }
  return sum === 0 ? [x0 ?? 0, y0 ?? 0] : [sumX / (3 * sum), sumY / (3 * sum)];
}
