/** Figures as delivered, and the port to the database. */
import type { RegionKind } from '#intents/vocabulary.ts';
import type { Catalogue, Grain, Status } from './reference.ts';

/** One figure as delivered. `value` is null when the source has the cell but no figure. `sector` absent: total. */
export interface Observation {
  readonly indicator: string;
  readonly region: string;
  readonly sector?: string;
  readonly period: string;
  readonly value: number | null;
  readonly status: Status;
  readonly release: number;
  readonly fictional: boolean;
}

/** Which observations a plan needs. All lists are OR within, AND between. Periods of `grains`, from and to inclusive. */
export interface ObservationNeed {
  readonly indicators: readonly string[];
  /** Codes; municipalities may be given as a whole by `allOfKind`. */
  readonly regions: readonly string[];
  readonly allOfKind?: RegionKind;
  /** Sector ids; the empty string is the total. */
  readonly sectors: readonly string[];
  readonly grains: readonly Grain[];
  /** Years, inclusive. */
  readonly fromYear?: number;
  readonly toYear?: number;
}

/** The port to the database. Both functions may fail with the outside world; the caller's edge catches that. */
export interface Statistics {
  readonly catalogue: () => Promise<Catalogue>;
  /** @param asOf number of a release: the figures as they were after it. */
  readonly observations: (
    needs: readonly ObservationNeed[],
    asOf?: number,
  ) => Promise<readonly Observation[]>;
}
