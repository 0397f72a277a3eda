/** Whether what is said rests on so few that a difference may be chance. */
import type { Row } from '#src/model.ts';
import type { Telling } from './draft.ts';
import { beside, isPlaceShare, type Strand } from './strands.ts';

/** As for percentages: on fewer than this no difference is worth much. */
const FEW = 20;

/** Of how many a figure was made; undefined for what is no count. */
function countOf(row: Row, { topic: { indicator, counted } }: Strand): number | undefined {
  if (counted === undefined || indicator.aggregation.kind !== 'sum') return undefined;
  const count = row.unit === indicator.unit && row.base === undefined ? row.value : row.absolute;
  return count ?? undefined;
}

/** Figures that are held against each other in the sentences, of the places that were asked for. */
function heldAgainstEachOther(telling: Telling): readonly (readonly [Row, Strand])[] {
  const { strands, plan, table } = telling;
  const [subject] = strands;
  if (subject === undefined || plan.operation === 'breakdown' || isPlaceShare(plan)) return [];
  if (plan.operation === 'rank' || plan.operation === 'map') {
    const asked = table.rows.filter(({ role }) => role === 'subject');
    const said = asked.length > 0 ? asked : table.rows.filter(({ rank }) => rank === 1);
    return said.flatMap((row) => {
      const strand = strands.find(({ place }) => place.code === row.region);
      return strand === undefined ? [] : [[row, strand] as const];
    });
  }
  const others = beside(subject, strands);
  const own = [subject.known[0], subject.known.at(-1)].filter((row) => row !== undefined);
  if (others.length === 0 && new Set(own).size < 2) return [];
  const theirs = others.flatMap((strand) => strand.known.slice(-1).map((row) => [row, strand] as const));
  return [...own.map((row) => [row, subject] as const), ...theirs];
}

export const restsOnFew = (telling: Telling): boolean =>
  heldAgainstEachOther(telling).some(([row, strand]) => {
    const count = countOf(row, strand);
    return count !== undefined && Math.abs(count) < FEW;
  });
