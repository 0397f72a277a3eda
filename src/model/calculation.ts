/** How a figure came about: as data that travels with it, and as people read it. */
import type { DisplayTable } from './answer.ts';
import type { Place } from './plan.ts';
import type { Indicator, Status } from './reference.ts';

/** One figure with what must travel with it: status, releases, whether anything in it is made up, its derivation. */
export interface Cell {
  /** Null: there is a cell, but no figure can be given. Unrounded. */
  readonly value: number | null;
  readonly status: Status;
  readonly fictional: boolean;
  readonly releases: readonly number[];
  /** Put together from former municipalities; `partial`: one of them was split. */
  readonly boundary?: 'merged' | 'partial';
  /** A weight stands in for the exact one. */
  readonly approx?: true;
  /** A year made of its parts. */
  readonly from?: 'last' | 'sum';
  /** For a figure over members. */
  readonly members?: number;
  readonly withFigure?: number;
  readonly mean?: number | null;
  /** Too few members have a figure for one of the group. */
  readonly tooFew?: true;
  /** The members have figures enough, but not the weight (an indicator) of the same period: no figure. */
  readonly noWeight?: string;
  /** What in it is made up, if it is not the indicator itself. */
  readonly fictionalPart?: string;
  /** Absent: as delivered. */
  readonly derivation?: Derivation;
}

/** A figure that goes into another, and what it is of. `sector` empty: the total. No cell: no figure. */
export interface Term {
  /** Id of an indicator, or `landoppervlak`. */
  readonly indicator: string;
  readonly region: string;
  readonly sector: string;
  readonly period: string;
  readonly cell: Cell | undefined;
}

/** What a municipality brings to the figure of a group. */
export interface Member {
  readonly code: string;
  /** Its figure; of a quotient the numerator. */
  readonly figure: Term;
  /** Its weight (mean) or its denominator (quotient). */
  readonly beside?: Term | undefined;
  /** Whether it is in the outcome: it has all that is needed. */
  readonly counted: boolean;
  /** No member of today, but split later between these members: in the outcome, not in their number. */
  readonly former?: readonly string[];
}

/** `ratio`: of the indicator itself; the others are measures of it. */
export type QuotientOf = 'ratio' | 'per-1000' | 'share' | 'index';

/** How the value of a cell follows from other cells. */
export type Derivation =
  | {
      readonly kind: 'quotient';
      readonly of: QuotientOf;
      readonly top: Term;
      readonly bottom: Term;
      readonly factor: number;
    }
  /** The total of all members; there is none when one is missing. */
  | { readonly kind: 'members'; readonly how: 'sum'; readonly members: readonly Member[] }
  /** Figures times weights, divided by the weights. */
  | {
      readonly kind: 'members';
      readonly how: 'mean';
      readonly weight: string;
      readonly members: readonly Member[];
    }
  /** Numerators together, divided by denominators together. */
  | {
      readonly kind: 'members';
      readonly how: 'quotient';
      readonly of: QuotientOf;
      readonly factor: number;
      readonly members: readonly Member[];
    }
  /** A total without some sectors. */
  | { readonly kind: 'less'; readonly whole: Term; readonly left: readonly Term[] }
  | { readonly kind: 'change'; readonly base: Term; readonly last: Term; readonly inPercent: boolean }
  | { readonly kind: 'subperiods'; readonly how: 'last' | 'sum'; readonly parts: readonly Term[] }
  /** In today's boundaries. `weights` for a mean, in the order of `parts`. */
  | {
      readonly kind: 'former';
      readonly how: 'sum' | 'mean';
      readonly parts: readonly Term[];
      readonly weights?: readonly number[];
    };

/** A figure of the answer with the cell it was made of. */
export interface Working {
  readonly indicator: Indicator;
  readonly place: Place;
  /** Empty: the total. */
  readonly sector: string;
  readonly period: string;
  readonly cell: Cell | undefined;
  /** As it stands in the table. */
  readonly text: string;
  readonly role: 'subject' | 'comparison' | 'member' | 'average';
  /** Its place in a ranking. */
  readonly rank?: number | undefined;
}

/** The figures whose calculation is told, at the newest period shown. */
export interface Workings {
  readonly figures: readonly Working[];
  readonly ranking?: {
    readonly order: 'high' | 'low';
    readonly members: number;
    readonly withFigure: number;
    /** Names of the members without a figure. */
    readonly missing: readonly string[];
  };
}

/** How the figures of an answer came about, as people read it. */
export interface Calculation {
  /** The first figure: "Winkelleegstand in Breda in 2025". */
  readonly title: string;
  /** One sentence each: the formula with its numbers filled in. */
  readonly formulas: readonly string[];
  /** Coverage, who is missing, approximation, boundaries, releases: one sentence each, the weightiest first. */
  readonly remarks: readonly string[];
  /** What went in: a table for each group of municipalities, one for all single places. At most 400 rows together. */
  readonly tables: readonly DisplayTable[];
}
