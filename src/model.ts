/**
 * What each stage of an answer holds, and the ports through which the outside world comes in.
 *
 *   message → Question → Parse → Plan → ResultTable → Answer → message
 *
 * No stage changes what an earlier one made.
 */
import type {
  Act,
  ClarifyAbout,
  Grounds,
  Measure,
  Operation,
  Parse,
  Query,
  ReadingNote,
  SplitBy,
} from '#intents/query.ts';
import type { RegionKind } from '#intents/vocabulary.ts';
import type { Answer } from './model/answer.ts';

/** Doors see only src/: what they check a query with comes through here. */
export { querySchema } from '#intents/query.ts';
export type * from './model/answer.ts';
export type * from './model/calculation.ts';
export type * from './model/chart.ts';
export type * from './model/observations.ts';
export type * from './model/plan.ts';
export type * from './model/reference.ts';
export type * from './model/relation.ts';
export type * from './model/result.ts';
export type {
  Act,
  ClarifyAbout,
  Grounds,
  Measure,
  Operation,
  Parse,
  Query,
  ReadingNote,
  RegionKind,
  SplitBy,
};

/** A question as a door hands it in. `today` is an ISO date, `home` a region code. */
export interface Question {
  readonly text: string;
  readonly today: string;
  readonly home?: string;
  readonly previous?: Query;
  /** Number of a release: the figures as they were after it. Absent: as they are. */
  readonly asOf?: number;
}

/** What every door may ask of Peilstok. Rejects only when the outside world (the database) fails. */
export interface App {
  readonly ask: (question: Question) => Promise<Answer>;
  /** Answers a query as it stands: a clarification button, a permanent figure. */
  readonly answerQuery: (query: Query, today: string) => Promise<Answer>;
  /** The picture of a figure given before; null when the id is unknown or the figure has no picture. */
  readonly picture: (figure: string, form: 'png' | 'svg') => Promise<Uint8Array | string | null>;
  /** Today's municipalities by name, for choosing one's own. */
  readonly municipalities: () => Promise<readonly { readonly code: string; readonly name: string }[]>;
  /** True when any indicator still rests on demo figures. */
  readonly hasDemoFigures: () => Promise<boolean>;
  /** Resolves when the database answers. */
  readonly ready: () => Promise<void>;
  /** ISO date, by the clock or as configured. */
  readonly today: () => string;
}
