/**
 * Outlines with fewer points, so that a map is drawn quickly. Lines that neighbours share stay shared: the points that
 * matter least are left out of the line once (Visvalingam's method, by way of topojson-simplify).
 */
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify';
import type { Area, Ring } from '#src/model/shapes.ts';
import { dissolve, signedArea } from '#src/shapes.ts';
import type { Outline, Polygons } from './features.ts';

/** Points of the whole country: what a picture of 500 pixels can show of it. */
const MOST_POINTS = 6_000;
/** Islands below this many square tens of metres (half a square kilometre) are left out. */
const SMALLEST_ISLAND = 5_000;

const directed = (ring: Ring, isOuter: boolean): Ring => {
  if (signedArea(ring) > 0 === isOuter) return ring;
  const turned: number[] = [];
  for (let at = ring.length - 2; at >= 0; at -= 2) turned.push(ring[at] ?? 0, ring[at + 1] ?? 0);
  return turned;
};

function areaOf(polygons: Polygons): Area {
  return polygons.flatMap((rings) =>
    rings.flatMap((points, index) => {
      const open = points.slice(0, -1);
      if (open.length < 3) return [];
      return [directed(open.flat(), index === 0)];
    }),
  );
}

/** The least weight a point must have for at most `most` points to stay. */
function leastWeight(weights: readonly number[], most: number): number {
  if (weights.length <= most) return 0;
  return weights.toSorted((a, b) => b - a)[most] ?? 0;
}

/** @returns areas by code; a code with several outlines is one area. */
export function simplified(outlines: readonly Outline[], most = MOST_POINTS): Map<string, Area> {
  const whole = topology({
    all: {
      type: 'FeatureCollection',
      features: outlines.map(({ code, polygons }) => ({
        type: 'Feature',
        properties: { code },
        geometry: { type: 'MultiPolygon', coordinates: polygons },
      })),
    },
  } as never);
  const weighed = presimplify(whole as never);
  const weights = weighed.arcs.flat().map((point) => point[2] ?? 0);
  const fewer = simplify(weighed, leastWeight(weights, most));
  const kept = filter(fewer, filterAttachedWeight(fewer, SMALLEST_ISLAND));
  const made = feature(kept, kept.objects.all as never) as unknown as {
    features: { properties: { code: string }; geometry: { type: string; coordinates: never } | null }[];
  };
  const byCode = new Map<string, Area[]>();
  for (const { properties, geometry } of made.features) {
    if (geometry === null || geometry.coordinates === undefined) continue;
    const polygons: Polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const area = areaOf(polygons);
    if (area.length > 0) byCode.set(properties.code, [...(byCode.get(properties.code) ?? []), area]);
  }
  return new Map(
    [...byCode].map(([code, areas]) => [code, areas.length === 1 ? (areas[0] ?? []) : dissolve(areas)]),
  );
}
