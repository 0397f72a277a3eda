/**
 * Corpora: what people type, and what it means. Beside each file of rules stands one, a table of a meaning and its
 * phrasings; a wrong answer from the field becomes one line of it.
 */
import type { Parse, Query } from './query.ts';

/** What a question must turn out to be; what is not named here is not compared. */
export interface Gold {
  readonly outcome: Parse['outcome'];
  readonly query?: Query;
  readonly about?: string;
  readonly options_regions?: readonly string[];
  readonly act?: string;
  readonly reason?: string;
  readonly regions?: readonly string[];
  readonly indicators?: readonly string[];
  readonly theme?: string;
  readonly figure?: string;
  /** What is asked beside the query. */
  readonly aspect?: string;
}

/** One question of a corpus, in the form of the contract's input. */
export interface GoldLine {
  readonly id?: string;
  readonly question: string;
  readonly today?: string;
  readonly home?: string;
  readonly previous?: Query;
  readonly gold: Gold;
  /** Outcomes that are as right. */
  readonly alt?: readonly Gold[];
}

/** Phrasings with one meaning. `{}` in the frame is where a phrase goes. */
export interface Phrases {
  readonly means: Partial<Query>;
  /** Separated by bars; "(niets)" is no phrase at all. */
  readonly said: string;
  readonly aspect?: string;
}

/** A question around a phrase: "werkloosheid in Breda {}" asks for `query`, and the phrase adds what it means. */
export interface Family {
  readonly frame: string;
  readonly query: Query;
  readonly home?: string;
  readonly previous?: Query;
  readonly rows: readonly Phrases[];
}

/** A trend shows the newest figure, a value its history: without a period either is right. */
function eitherWay(query: Query): readonly Gold[] {
  if (query.period !== undefined || (query.operation !== 'trend' && query.operation !== 'value')) return [];
  return [
    { outcome: 'query', query: { ...query, operation: query.operation === 'trend' ? 'value' : 'trend' } },
  ];
}

const phrasesOf = (said: string): string[] =>
  said.split('|').map((phrase) => phrase.trim().replace('(niets)', ''));

/** Every phrase of a family in its frame. */
export function linesOf({ frame, query, home, previous, rows }: Family): GoldLine[] {
  return rows.flatMap(({ means, said, aspect }) => {
    const meant = { ...query, ...means };
    return phrasesOf(said).map((phrase) => ({
      question: frame.replace('{}', phrase).trim(),
      ...(home === undefined ? {} : { home }),
      ...(previous === undefined ? {} : { previous }),
      gold: { outcome: 'query' as const, query: meant, ...(aspect === undefined ? {} : { aspect }) },
      alt: eitherWay(meant),
    }));
  });
}

/** Questions that are no query, by what they turn out to be. */
export const linesAs = (gold: Gold, questions: readonly string[]): GoldLine[] =>
  questions.map((question) => ({ question, gold }));
