/** From a question to its picture, on the demo figures, without a database. */

import { createMeasure } from '#adapters/render/fonts.ts';
import { createParser } from '#intents/parse.ts';
import { composeAnswer } from '#src/answer/compose.ts';
import { tabulate } from '#src/answer/compute/tabulate.ts';
import { isNoFigure, makePlan } from '#src/answer/plan/plan.ts';
import { choosePicture } from '#src/answer/present/content.ts';
import { type Confirmed, explained } from '#src/board/explanations.ts';
import type { DataAnswer } from '#src/model.ts';
import { demoStatistics } from '#tests/answers/demo.ts';

export const TODAY = '2026-11-22';

const { catalogue, observations } = demoStatistics();
const parser = createParser(catalogue.vocabulary);

export const measure = createMeasure();

export interface Pictured {
  readonly answer: DataAnswer;
  /** Why this kind of picture, in Dutch. */
  readonly because: string;
}

/** @param confirmed explanations of the klankbordgroep. @returns undefined where the question has no figures. */
export function pictureOf(
  question: string,
  home?: string,
  confirmed: readonly Confirmed[] = [],
): Pictured | undefined {
  const parse = parser.parse({ question, today: TODAY, ...(home === undefined ? {} : { home }) });
  if (parse.outcome !== 'query') return undefined;
  const plan = makePlan(parse.query, catalogue, TODAY);
  if (isNoFigure(plan)) return undefined;
  const found = tabulate(plan, observations(plan.needs), catalogue);
  if (isNoFigure(found)) return undefined;
  const { rows, explanations } = explained(found.rows, confirmed);
  const table = { ...found, rows };
  const answer = composeAnswer({ parse, plan, table, catalogue, explanations, measure, figure: '7K2QBRDA' });
  const { because } = choosePicture(plan, table, catalogue, { headline: answer.headline, source: '' });
  return { answer, because };
}

export const answerOf = (question: string, home?: string): DataAnswer | undefined =>
  pictureOf(question, home)?.answer;
