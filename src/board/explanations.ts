/** Explanations that come back: what the klankbordgroep confirmed, with the next figure that it touches. */
import type { DataAnswer, Explanation, Row } from '#src/model.ts';
import { explanationSign, wordExplanation } from '../answer/wording/board.ts';
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

interface Touching {
  readonly remark: Confirmed;
  /** The first row it touches. */
  readonly at: number;
  readonly of: string;
}

/** In the order in which a reader meets them: what is about the whole first, then by row. */
function touchingOf(rows: readonly Row[], confirmed: readonly Confirmed[]): Touching[] {
  return confirmed
    .flatMap((remark): Touching[] => {
      const { point } = remark;
      const at = saysWhere(point) ? rows.findIndex((row) => touches(point, row)) : -1;
      const first = rows[at];
      if (first === undefined) return [];
      return [{ remark, at, of: point.region === undefined ? first.indicatorName : placeOf(first) }];
    })
    .toSorted((a, b) => Number(isOfPoint(a)) - Number(isOfPoint(b)) || a.at - b.at);
}

/** What is explained as a whole needs no sign at every number. */
const isOfPoint = ({ remark }: Pick<Touching, 'remark'>): boolean => remark.point.period !== undefined;

/** The explanations that touch these rows, each with its sign, and the rows with the signs of what explains them. */
export function explained(
  rows: readonly Row[],
  confirmed: readonly Confirmed[],
): { readonly rows: readonly Row[]; readonly explanations: readonly Explanation[] } {
  const touching = touchingOf(rows, confirmed);
  const ofPoints = touching.filter(isOfPoint);
  const signed = ofPoints.map(({ remark }, index) => ({
    remark,
    sign: explanationSign(index, ofPoints.length),
  }));
  const signOf = (remark: Confirmed): string | undefined => signed.find((one) => one.remark === remark)?.sign;
  return {
    explanations: touching.map(({ remark, of }) => {
      const sign = signOf(remark);
      return { remark: remark.number, of, text: remark.text, ...(sign === undefined ? {} : { sign }) };
    }),
    rows: rows.map((row) => {
      const signs = signed.flatMap(({ remark, sign }) => (touches(remark.point, row) ? [sign] : []));
      return signs.length === 0 ? row : { ...row, explained: signs };
    }),
  };
}

/** Explanations beside how the question was read, for doors that have no place of their own for them. */
export const withExplanations = (answer: DataAnswer): DataAnswer =>
  answer.explanations === undefined
    ? answer
    : { ...answer, assumptions: [...answer.explanations.map(wordExplanation), ...answer.assumptions] };
