/** An answer as the command line and the API give it. */
import type { Answer } from '#src/model.ts';

/** The fields of the contract; the chart specification stays inside, pictures have addresses. */
export function answerToJson(answer: Answer): Record<string, unknown> {
  if (answer.outcome !== 'query') return { ...answer };
  const { chart: _, ...rest } = answer;
  return rest;
}
