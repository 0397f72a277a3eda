/** The query with every default filled in. */
import type { Measure, Operation, Query, SplitBy } from '#intents/query.ts';
import type { RegionKind } from '#intents/vocabulary.ts';
import type { ObservationNeed } from './observations.ts';
import type { Grain, Indicator, Sector } from './reference.ts';
import type { Note } from './result.ts';

/** Something with a figure: a region, or a set of municipalities under one name (group, size class, peers). */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly kind: RegionKind;
  /** Municipalities it is computed from, if it may have to be computed (all but a gemeente). */
  readonly members?: readonly string[];
  /** Date of the membership, for groups. */
  readonly asOf?: string;
  readonly knownIncomplete?: string;
  /** Some of its municipalities are left out, so a delivered figure does not fit. */
  readonly reduced?: true;
}

/** Which periods are asked for; the table settles them on what there is. */
export type PeriodWish =
  | { readonly kind: 'latest' }
  | { readonly kind: 'at'; readonly period: string }
  | { readonly kind: 'points'; readonly periods: readonly string[] }
  | { readonly kind: 'range'; readonly from?: string; readonly to?: string }
  | { readonly kind: 'last'; readonly count: number; readonly unit: Grain };

/** The query with every default filled in. */
export interface Plan {
  readonly query: Query;
  readonly operation: Operation;
  readonly indicators: readonly Indicator[];
  /** Subject first, then what it is compared with; for rank and relation the regions to highlight. */
  readonly places: readonly Place[];
  /** For rank and relation: whose members, and which. */
  readonly among?: Place;
  readonly ranked?: readonly Place[];
  readonly sectors: readonly Sector[];
  readonly splitBy?: SplitBy;
  readonly measure: Measure;
  /** Of each indicator, where they are shown in measures of their own (a relation). */
  readonly measures?: Readonly<Record<string, Measure>>;
  /** True when the product chose the measure, so that the answer says so. */
  readonly measureAssumed: boolean;
  readonly grain: Grain;
  readonly wish: PeriodWish;
  readonly needs: readonly ObservationNeed[];
  readonly notes: readonly Note[];
  /** Sectors and periods that are left out. */
  readonly exceptSectors: readonly string[];
  readonly exceptPeriods: readonly string[];
  /** Today, ISO date. */
  readonly today: string;
}
