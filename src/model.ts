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
  Condition,
  Grounds,
  Measure,
  Operation,
  Parse,
  Query,
  ReadingNote,
  SplitBy,
  SubscriptionDetails,
} from '#intents/query.ts';
import type { RegionKind } from '#intents/vocabulary.ts';
import type { ActAnswer, Answer, DataAnswer } from './model/answer.ts';
import type { Download, KeptFigure } from './model/figure.ts';

/** Doors see only src/: what they check a query or the id of a figure with comes through here. */
export { compactId, isFigureId } from '#intents/figure-id.ts';
export { querySchema } from '#intents/query.ts';
export type * from './model/answer.ts';
export type * from './model/calculation.ts';
export type * from './model/chart.ts';
export type * from './model/figure.ts';
export type * from './model/no-figure.ts';
export type * from './model/notable.ts';
export type * from './model/observations.ts';
export type * from './model/plan.ts';
export type * from './model/reference.ts';
export type * from './model/relation.ts';
export type * from './model/result.ts';
export type * from './model/shapes.ts';
export type {
  Act,
  ClarifyAbout,
  Condition,
  Grounds,
  Measure,
  Operation,
  Parse,
  Query,
  ReadingNote,
  RegionKind,
  SplitBy,
  SubscriptionDetails,
};

/** A question as a door hands it in. `today` is an ISO date, `home` a region code. */
export interface Question {
  readonly text: string;
  readonly today: string;
  readonly home?: string;
  readonly previous?: Query;
  /** Number of a release: the figures as they were after it. Absent: as they are. */
  readonly asOf?: number;
  /** Who asks, as the door knows them ("adres 192.0.2.1"): only to slow down who guesses at figures. */
  readonly asker?: string;
  /** Where it is asked ("slack:T0123"): explanations that were confirmed there come with the answer. */
  readonly workspace?: string;
}

/** What every door may ask of Peilstok. Rejects only when the outside world (the database) fails. */
export interface App {
  readonly ask: (question: Question) => Promise<Answer>;
  /** Answers a query as it stands: a clarification button, a permanent figure. @param asOf as in `Question`. */
  readonly answerQuery: (
    query: Query,
    today: string,
    workspace?: string,
    asOf?: number,
  ) => Promise<DataAnswer>;
  /** The picture of a figure given before; null when the id is unknown or the figure has no picture. */
  readonly picture: (figure: string, form: 'png' | 'svg') => Promise<Uint8Array | string | null>;
  /** A figure as it was given, and whether it still stands; null when the id is unknown. */
  readonly figure: (id: string) => Promise<KeptFigure | null>;
  /** A figure as a file; null when the id is unknown or the figure has no table. `link`: its page, if known. */
  readonly download: (id: string, form: Download, link?: string) => Promise<Uint8Array | string | null>;
  /** What is said when a municipality is remembered as someone's own. */
  readonly confirmHome: (region: string) => Promise<ActAnswer>;
  /** Today's municipalities by name, for choosing one's own. */
  readonly municipalities: () => Promise<readonly { readonly code: string; readonly name: string }[]>;
  /** True when any indicator still rests on demo figures. */
  readonly hasDemoFigures: () => Promise<boolean>;
  /** Resolves when the database answers. */
  readonly ready: () => Promise<void>;
  /** ISO date, by the clock or as configured. */
  readonly today: () => string;
}
