/** Whether two indicators go together by the way they are made, whatever the places are like. */
import type { BuiltIn, Catalogue, Indicator, Measure } from '#src/model.ts';
import { partsOfRatio } from '../plan/availability.ts';

/** One counts a part of the other: together they make a percentage ("leegstaande winkelpanden" of "winkelpanden"). */
function isSubset(a: Indicator, b: Indicator, { indicators }: Catalogue): boolean {
  return [...indicators.values()].some(({ aggregation, unit }) => {
    if (aggregation.kind !== 'ratio' || unit !== '%') return false;
    const { numerator, denominator } = aggregation;
    return (numerator === a.id && denominator === b.id) || (numerator === b.id && denominator === a.id);
  });
}

const isTotal = ({ aggregation, kind }: Indicator, measure: Measure): boolean =>
  aggregation.kind === 'sum' && kind !== 'rate' && measure === 'level';

export function builtInOf(
  [a, b]: readonly [Indicator, Indicator],
  [measureA, measureB]: readonly [Measure, Measure],
  catalogue: Catalogue,
): BuiltIn | undefined {
  const [partsA, partsB] = [partsOfRatio(a), partsOfRatio(b)];
  if (partsA.includes(b.id) || partsB.includes(a.id)) return 'part';
  if (partsA.some((part) => partsB.includes(part))) return 'shared';
  if (isSubset(a, b, catalogue)) return 'subset';
  return isTotal(a, measureA) && isTotal(b, measureB) ? 'size' : undefined;
}
