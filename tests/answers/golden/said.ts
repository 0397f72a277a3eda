/** A question asked of the demo figures, as if they were real, with rows changed where a case needs it. */
import { createParser } from '#intents/parse.ts';
import { unnamedAnswer, unnamedRefusal } from '#src/answer/compose.ts';
import { tabulate } from '#src/answer/compute/tabulate.ts';
import { isNoFigure, makePlan } from '#src/answer/plan/plan.ts';
import type { Query } from '#src/model.ts';
import { demoStatistics } from '../demo.ts';
import { type Change, TODAY } from '../told.ts';

const indicators = [...demoStatistics().catalogue.indicators.keys()];
const real = demoStatistics(indicators);
const made = demoStatistics();
const parser = createParser(real.catalogue.vocabulary);

export interface Said {
  readonly headline: string;
  readonly sentences: readonly string[];
  readonly assumptions: readonly string[];
  readonly altText: string;
  readonly followUps: readonly string[];
}

interface Asked {
  readonly home?: string;
  readonly change?: Change;
  /** With the mark of made-up figures. */
  readonly fictional?: boolean;
}

/** A full stop, then a capital, a quotation mark or a digit; no abbreviation is used. */
const sentencesOf = (summary: string): string[] => summary.split(/(?<=\.) (?=[\p{Lu}'‘\d])/u);

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

export function sayQuery(query: Query, asked: Asked = {}, reading = NOTHING): Said {
  const { catalogue, observations } = asked.fictional ? made : real;
  const parse = { outcome: 'query' as const, query, ...reading };
  const plan = makePlan(query, catalogue, TODAY);
  const change: Change = asked.change ?? ((rows) => rows);
  const table = isNoFigure(plan)
    ? plan
    : tabulate(plan, plan.needs.length === 0 ? [] : change(observations(plan.needs)), catalogue);
  const answer =
    isNoFigure(plan) || isNoFigure(table)
      ? unnamedRefusal({ parse, noFigure: table as Extract<typeof table, { reason: string }>, catalogue })
      : unnamedAnswer({ parse, plan, table, catalogue });
  return {
    headline: plain(answer.headline),
    sentences: sentencesOf(plain(answer.summary)),
    assumptions: answer.assumptions.map(plain),
    altText: plain(answer.altText),
    followUps: answer.followUps,
  };
}

const NOTHING: Pick<Extract<ReturnType<typeof parser.parse>, { outcome: 'query' }>, 'grounds' | 'notes'> = {
  grounds: {},
  notes: [],
};

/** @throws when the question is not understood as one about figures. */
export function sayQuestion(question: string, asked: Asked = {}): Said {
  const { home } = asked;
  const parse = parser.parse({ question, today: TODAY, ...(home === undefined ? {} : { home }) });
  if (parse.outcome !== 'query') throw new Error(`${question}: ${parse.outcome}`);
  return sayQuery(parse.query, asked, { grounds: parse.grounds, notes: parse.notes });
}

export const isUnderstood = (question: string): boolean =>
  parser.parse({ question, today: TODAY }).outcome === 'query';

export const catalogueOfReal = real.catalogue;
