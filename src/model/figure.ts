/** A permanent figure: an answer as it was given, with what a reader needs to rely on it. */
import type { Grounds, ReadingNote } from '#intents/query.ts';
import type { DataAnswer } from './answer.ts';
import type { Indicator } from './reference.ts';

/** Files of a figure, apart from its picture. */
export type Download = 'csv' | 'xlsx';

/** What is told of an indicator beside its figures. */
export interface FigureIndicator
  extends Pick<Indicator, 'id' | 'name' | 'unit' | 'definition' | 'source' | 'kind' | 'moment'> {
  /** How the figure of a group of municipalities comes about. */
  readonly formula: string;
}

/** A delivery that the figure rests on. `readOn` is an ISO date. */
export interface FigureRelease {
  readonly id: number;
  readonly source: string;
  readonly table: string;
  readonly readOn: string;
  readonly fictional: boolean;
}

/** How the query came out of the question: what was said, and how names were read. */
export interface ReadingOfQuery {
  readonly grounds: Grounds;
  readonly notes: readonly ReadingNote[];
}

/** What is kept of a figure; it never changes. A field that is added later is absent in older ones. */
export interface FigureSnapshot {
  readonly answer: DataAnswer;
  /** Of every indicator in it, also those that only divide. */
  readonly indicators: readonly FigureIndicator[];
  readonly releases: readonly FigureRelease[];
  readonly reading: ReadingOfQuery;
}

/** What the newest figures say other than a figure did. */
export interface FigureChanges {
  /** Periods that were not there, ascending. */
  readonly addedPeriods: readonly string[];
  /** Rows of `rows` that have another value, status or place. */
  readonly changed: number;
  readonly rows: number;
  /** Rows that are not there any more. */
  readonly gone: number;
  /** Made-up figures made way for real ones. */
  readonly real?: true;
}

export interface KeptFigure extends FigureSnapshot {
  /** ISO date on which it was first given. */
  readonly givenOn: string;
  /** The same question on the newest figures, when those say something else. */
  readonly newer: {
    readonly figure: string;
    readonly changes: FigureChanges;
    /** What is different, in plain Dutch. */
    readonly text: string;
  } | null;
  /** Releases that it rests on and that were taken back. */
  readonly withdrawn: readonly number[];
}
