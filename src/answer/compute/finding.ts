/** From pairs of figures to what may be said of them. */
import type { Coefficient, RelationFinding, RelationOutcome, RelationPlace, Strength } from '#src/model.ts';
import { formatNumber } from '../wording/numbers.ts';
import {
  type FittedLine,
  fisherInterval,
  type Interval,
  median,
  type Pair,
  pearson,
  spearman,
  spreadOf,
  theilSen,
} from './correlation.ts';

/** With 8 only a coefficient of 0.71 or more is beyond chance; with fewer hardly any is. */
export const FEWEST_PAIRS = 8;
/** Below this share of the members there is no figure of all of them (rule 1). */
const ENOUGH = 2 / 3;
/**
 * J. Cohen, Statistical Power Analysis for the Behavioral Sciences (1988), chapter 3: .10 is small, .30 medium,
 * .50 large.
 */
const STRENGTHS: readonly (readonly [from: number, strength: Strength])[] = [
  [0.5, 'strong'],
  [0.3, 'moderate'],
  [0.1, 'weak'],
];
/** Robust standard deviations from the line (Leys and others, J. Exp. Soc. Psychology 2013: 2 to 3). */
const BEYOND_SPREAD = 2;
const MOST_NAMED = 4;
/** A few members are to blame only when the ranks, which they do not move, say less by what Cohen calls small. */
const MOVED = 0.1;

export interface Member extends Pair {
  readonly region: string;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
const textOf = (value: number): string => formatNumber(rounded(value), 2);

/** By the text: who hears 0,50 must hear "sterk". */
const strengthOf = (value: number): Strength | undefined =>
  STRENGTHS.find(([from]) => Math.abs(rounded(value)) >= from)?.[1];

const excludesZero = ({ low, high }: Interval): boolean => low > 0 || high < 0;

interface Measured {
  readonly coefficient: Coefficient;
  readonly clear: boolean;
}

function measured(value: number, count: number, inflation: number): Measured {
  const interval = fisherInterval(value, count, inflation);
  return {
    coefficient: { value, text: textOf(value), low: textOf(interval.low), high: textOf(interval.high) },
    clear: excludesZero(interval) && strengthOf(value) !== undefined,
  };
}

function outcomeOf(linear: Measured, ranked: Measured): RelationOutcome {
  const sameSide = linear.coefficient.value > 0 === ranked.coefficient.value > 0;
  if (linear.clear && ranked.clear && sameSide) return 'relation';
  const moved = Math.abs(linear.coefficient.value) - Math.abs(ranked.coefficient.value) >= MOVED || !sameSide;
  return linear.clear && moved ? 'outliers' : 'none';
}

const residual = ({ x, y }: Pair, { slope, intercept }: FittedLine): number => y - (intercept + slope * x);

/** Farthest from the line, or without one from the middle of both figures; none within the spread. */
function farthestOf(members: readonly Member[], line: FittedLine | undefined): string[] {
  if (members.length <= MOST_NAMED) return members.map(({ region }) => region);
  const sides =
    line === undefined
      ? [members.map(({ x }) => x), members.map(({ y }) => y)]
      : [members.map((member) => residual(member, line))];
  const scaled = sides.map((values) => {
    const [middle, spread] = [median(values), spreadOf(values)];
    return values.map((value) => (spread === 0 ? 0 : Math.abs(value - middle) / spread));
  });
  return members
    .map(({ region }, index) => ({ region, far: Math.max(...scaled.map((side) => side[index] ?? 0)) }))
    .filter(({ far }) => far > BEYOND_SPREAD)
    .sort((a, b) => b.far - a.far || (a.region < b.region ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map(({ region }) => region);
}

/** @param expectedText writes a value of the second indicator. */
function placesOf(
  subjects: readonly Member[],
  line: FittedLine,
  spread: number,
  expectedText: (value: number) => string,
): RelationPlace[] {
  return subjects.map((subject) => {
    const off = residual(subject, line);
    const expected = expectedText(subject.y - off);
    const far = Math.abs(off) > BEYOND_SPREAD * spread && expected !== expectedText(subject.y);
    return { region: subject.region, expected, position: far ? (off > 0 ? 'above' : 'below') : 'near' };
  });
}

export interface FindingInput {
  /** Those with both figures. */
  readonly members: readonly Member[];
  /** How many there are with or without figures. */
  readonly of: number;
  /** Codes of those that were asked for. */
  readonly asked: ReadonlySet<string>;
  readonly expectedText: (value: number) => string;
}

export function findingOf({ members, of, asked, expectedText }: FindingInput): RelationFinding {
  const count = members.length;
  const counts = { members: of, pairs: count, missing: of - count, needed: FEWEST_PAIRS };
  const without = (outcome: RelationOutcome): RelationFinding => ({
    ...{ outcome, ...counts, places: [], farthest: farthestOf(members, undefined) },
  });
  if (count < of * ENOUGH) return without('coverage');
  if (count < FEWEST_PAIRS) return without('too-few');
  const [r, rho] = [pearson(members), spearman(members)];
  if (r === undefined || rho === undefined) return without('no-spread');
  const [linear, ranked] = [measured(r, count, 1), measured(rho, count, 1 + rho ** 2 / 2)];
  const coefficients = { pearson: linear.coefficient, spearman: ranked.coefficient };
  const outcome = outcomeOf(linear, ranked);
  if (outcome !== 'relation') return { ...without(outcome), ...coefficients };
  const strength = strengthOf(Math.min(Math.abs(r), Math.abs(rho)));
  const line = theilSen(members);
  const found = { outcome, ...counts, ...coefficients, ...(strength === undefined ? {} : { strength }) };
  // Ties in rounded figures can lay the line flat; it then shows nothing of the relation.
  if (line === undefined || Math.sign(line.slope) !== Math.sign(r))
    return { ...found, places: [], farthest: farthestOf(members, undefined) };
  const spread = spreadOf(members.map((member) => residual(member, line)));
  return {
    ...found,
    line: { ...line, spread },
    places: placesOf(
      members.filter(({ region }) => asked.has(region)),
      line,
      spread,
      expectedText,
    ),
    farthest: farthestOf(members, line),
  };
}
