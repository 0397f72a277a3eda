/** Where places lie: outlines of municipalities for maps. */

/**
 * A closed line: x and y in turn, in whole tens of metres on the Dutch grid (RD, y to the north); the first point is
 * not repeated. Outer rings run counterclockwise, holes clockwise, and neighbours share their points exactly, so that
 * areas can be joined by leaving out the lines they share.
 */
export type Ring = readonly number[];

/** One or more outer rings with their holes. */
export type Area = readonly Ring[];

/** The municipalities of today, by code. */
export interface Shapes {
  /** `tiles`: one hexagon a municipality, about where it lies; until boundaries are loaded. */
  readonly kind: 'boundaries' | 'tiles';
  /** Year of the boundaries. */
  readonly year?: number;
  /** Who made the boundaries, to be named on the map. */
  readonly source?: string;
  readonly areas: ReadonlyMap<string, Area>;
}
