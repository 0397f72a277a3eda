/** Says that figures are those of an older release. */
import type { Catalogue, DataAnswer } from '#src/model.ts';
import { dateName } from './periods.ts';

/** The first assumption of the answer: it is not the newest. */
export function wordAsOf(answer: DataAnswer, asOf: number, catalogue: Catalogue): DataAnswer {
  const readOn = catalogue.releases.get(asOf)?.readOn;
  const when = readOn === undefined ? '' : ` (gelezen op ${dateName(readOn)})`;
  const line = `Dit zijn de cijfers zoals ze waren na release ${asOf}${when}.`;
  return { ...answer, assumptions: [line, ...answer.assumptions] };
}
