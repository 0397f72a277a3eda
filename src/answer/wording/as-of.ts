/** Says that figures are those of an older release. */
import type { Catalogue, DataAnswer } from '#src/model.ts';
import { dateName } from './periods.ts';

/** The first assumption of the answer: it is not the newest. */
export function wordAsOf<A extends Pick<DataAnswer, 'assumptions'>>(
  answer: A,
  asOf: number,
  catalogue: Catalogue,
): A {
  const readOn = catalogue.releases.get(asOf)?.readOn;
  const when = readOn === undefined ? '' : ` (gelezen op ${dateName(readOn)})`;
  const line = `Dit zijn de cijfers zoals ze waren na release ${asOf}${when}.`;
  return { ...answer, assumptions: [line, ...answer.assumptions] };
}
