/** Municipalities with their outlines out of TopoJSON or GeoJSON, on the Dutch grid in whole tens of metres. */
import proj4 from 'proj4';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { z } from 'zod';

/** Rings of points, the outer one first; as GeoJSON has them. */
export type Polygons = readonly (readonly (readonly (readonly [number, number])[])[])[];

export interface Outline {
  /** "GM0758" */
  readonly code: string;
  readonly polygons: Polygons;
}

/** The file is no map of municipalities; the message is fit for who brought it. */
export class BoundariesUnreadable extends Error {}

/** Properties that may hold the code, in the order they are tried. */
const CODE_PROPERTIES = [
  'statcode',
  'gemeentecode',
  'gm_code',
  'gmcode',
  'gem_code',
  'gemcode',
  'regioncode',
  'cbscode',
  'code',
];

/** EPSG:28992, Amersfoort / RD New, with the shift from WGS84 that Kadaster publishes. */
const RD =
  '+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.417,50.3319,465.552,-0.398957,0.343988,-1.8774,4.0725 +units=m +no_defs';
const fromDegrees = proj4('EPSG:4326', RD);
const UNIT = 10;

const position = z.array(z.number()).min(2);
const polygon = z.array(z.array(position));
const geometry = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('Polygon'), coordinates: polygon }),
  z.looseObject({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
]);
const oneFeature = z.looseObject({
  id: z.union([z.string(), z.number()]).nullish(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown(),
});
const collection = z.looseObject({ type: z.literal('FeatureCollection'), features: z.array(oneFeature) });
const topology = z.looseObject({
  type: z.literal('Topology'),
  objects: z.record(z.string(), z.unknown()),
  arcs: z.array(z.unknown()),
});

type Feature = z.infer<typeof oneFeature>;

/** "758", 758 and "GM0758" are one code; anything else is no municipality. */
function municipalityCode(value: unknown): string | undefined {
  const digits = /^(?:GM)?(\d{1,4})$/i.exec(String(value ?? '').trim())?.[1];
  return digits === undefined ? undefined : `GM${digits.padStart(4, '0')}`;
}

function codeOf({ id, properties }: Feature, asked: string | undefined): string | undefined {
  const byName = new Map(
    Object.entries(properties ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  if (asked !== undefined) return municipalityCode(byName.get(asked.toLowerCase()));
  const found = CODE_PROPERTIES.find((name) => municipalityCode(byName.get(name)) !== undefined);
  return municipalityCode(found === undefined ? id : byName.get(found));
}

/** Properties that may hold the year, in the order they are tried; `jrstatcode` is "2023GM0758". */
const YEAR_PROPERTIES = ['jaarcode', 'jrstatcode', 'statjaar', 'peiljaar', 'jaar', 'year'];
const YEAR = /^((?:19|20)\d{2})(?:\D|$)/;

/** The one year that the areas themselves are of; undefined when they say none, or several. */
export function yearIn(content: unknown): number | undefined {
  const features = featuresIn(content);
  for (const wanted of YEAR_PROPERTIES) {
    const years = features.flatMap(({ properties }) =>
      Object.entries(properties ?? {}).flatMap(([name, value]) => {
        const year = name.toLowerCase() === wanted ? YEAR.exec(String(value ?? '').trim())?.[1] : undefined;
        return year === undefined ? [] : Number(year);
      }),
    );
    const [only, ...others] = new Set(years);
    if (only !== undefined) return others.length === 0 ? only : undefined;
  }
  return undefined;
}

/** The files of CBS and Kadaster (gebiedsindelingen) name the code `statcode`. */
export const isOfCbs = (content: unknown): boolean =>
  featuresIn(content).some(({ properties }) =>
    Object.keys(properties ?? {}).some((name) => /^(jr)?statcode$/i.test(name)),
  );

/** Degrees are small numbers, metres on the grid large ones. */
function toGrid([x = 0, y = 0]: readonly number[]): [number, number] {
  const [east, north] = Math.abs(x) <= 180 && Math.abs(y) <= 90 ? fromDegrees.forward([x, y]) : [x, y];
  return [Math.round(east / UNIT), Math.round(north / UNIT)];
}

function featuresIn(content: unknown): Feature[] {
  const asCollection = collection.safeParse(content);
  if (asCollection.success) return asCollection.data.features;
  const asTopology = topology.safeParse(content);
  if (!asTopology.success) throw new BoundariesUnreadable('Dit is geen TopoJSON of GeoJSON met gebieden.');
  const whole = asTopology.data as unknown as Topology;
  return Object.values(whole.objects).flatMap((object) => {
    const made = feature(whole, object);
    return (made.type === 'FeatureCollection' ? made.features : [made]) as unknown as Feature[];
  });
}

/**
 * @param codeProperty the property that holds the code; absent: the first of the usual ones, else the id.
 * @throws BoundariesUnreadable
 */
export function outlinesIn(content: unknown, codeProperty?: string): Outline[] {
  const outlines = featuresIn(content).flatMap((item): Outline[] => {
    const code = codeOf(item, codeProperty);
    const shape = geometry.safeParse(item.geometry);
    if (code === undefined || !shape.success) return [];
    const polygons = shape.data.type === 'Polygon' ? [shape.data.coordinates] : shape.data.coordinates;
    return [{ code, polygons: polygons.map((rings) => rings.map((ring) => ring.map(toGrid))) }];
  });
  if (outlines.length === 0)
    throw new BoundariesUnreadable(
      'In dit bestand staan geen gemeenten met een code (zoals GM0758). Met --code geef je de naam van het veld.',
    );
  return outlines;
}
