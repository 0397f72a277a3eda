/** An answer as the command line and the API give it. */
import type { Answer } from '#src/model.ts';

/** The fields of the contract; the chart specification stays inside, pictures have addresses, the calculation is for people. */
export function answerToJson(answer: Answer): Record<string, unknown> {
  if (answer.outcome === 'act') {
    const { details: _, ...act } = answer;
    return act;
  }
  if (answer.outcome !== 'query') return { ...answer };
  const { chart: _, calculation: __, standing: ___, ...rest } = answer;
  return rest;
}
