/** Explanations that come back: what the klankbordgroep confirmed, with the next figure that it touches. */
import type { DataAnswer, Explanation, Row } from '#src/model.ts';
import { wordExplanation } from '../answer/wording/board.ts';
import type { BoardRemark, Point } from './model.ts';
import { touches } from './point.ts';

/** An explanation as answers take it in. */
export type Confirmed = Pick<BoardRemark, 'number' | 'text' | 'point'>;

/** Confirmed explanations of a workspace, in order. */
export type ExplanationsOf = (workspace: string) => Promise<readonly Confirmed[]>;

/** An explanation without a place or subject would be said of everything. */
const saysWhere = ({ region, indicator }: Point): boolean => region !== undefined || indicator !== undefined;

/** Whole municipalities are named with their kind, as people do: "gemeente Breda". */
const placeOf = ({ region, regionName }: Row): string =>
  region.startsWith('GM') && !/^gemeente /i.test(regionName) ? `gemeente ${regionName}` : regionName;

/** The explanations that touch these rows, and the rows with a sign at what is explained. */
export function explained(
  rows: readonly Row[],
  confirmed: readonly Confirmed[],
): { readonly rows: readonly Row[]; readonly explanations: readonly Explanation[] } {
  const touching = confirmed.flatMap(
    ({ number, text, point }): (Explanation & { readonly point: Point })[] => {
      const first = saysWhere(point) ? rows.find((row) => touches(point, row)) : undefined;
      if (first === undefined) return [];
      return [
        {
          remark: number,
          of: point.region === undefined ? first.indicatorName : placeOf(first),
          text,
          point,
        },
      ];
    },
  );
  // What is explained as a whole needs no sign at every number.
  const points = touching.flatMap(({ point }) => (point.period === undefined ? [] : [point]));
  return {
    explanations: touching.map(({ point: _, ...said }) => said),
    rows:
      points.length === 0
        ? rows
        : rows.map((row) =>
            points.some((point) => touches(point, row)) ? { ...row, explained: true } : row,
          ),
  };
}

/** Explanations beside how the question was read, for doors that have no place of their own for them. */
export const withExplanations = (answer: DataAnswer): DataAnswer =>
  answer.explanations === undefined
    ? answer
    : { ...answer, assumptions: [...answer.explanations.map(wordExplanation), ...answer.assumptions] };
