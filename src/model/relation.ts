/** What two indicators have to do with each other over the members of an area, as far as figures can tell. */

/** Cohen's small, medium and large; see `compute/correlation.ts`. */
export type Strength = 'weak' | 'moderate' | 'strong';

/**
 * `relation`: both coefficients lie beyond chance on the same side. `none`: they do not. `outliers`: only the
 * one that a few far members can move does, and it differs clearly from the other. `too-few`: fewer pairs than
 * `needed`. `coverage`: fewer than two thirds of the members have both figures. `no-spread`: one of the figures
 * is the same everywhere.
 */
export type RelationOutcome = 'relation' | 'none' | 'outliers' | 'too-few' | 'coverage' | 'no-spread';

/**
 * Why the two go together by the way they are made. `part`: one is calculated with the other. `shared`: both
 * are calculated with the same figure. `subset`: one counts a part of what the other counts. `size`: both are
 * totals, of which large places have more.
 */
export type BuiltIn = 'part' | 'shared' | 'subset' | 'size';

/** From -1 to 1, with its text in two decimals. */
export interface Coefficient {
  readonly value: number;
  readonly text: string;
  /** Of 95%. */
  readonly low: string;
  readonly high: string;
}

/** A member that was asked for, beside the line. */
export interface RelationPlace {
  readonly region: string;
  /** Beyond the spread of the others around the line, or within it. */
  readonly position: 'above' | 'below' | 'near';
  /** The second figure that goes with its first one by the line, as text. */
  readonly expected: string;
}

export interface RelationFinding {
  readonly outcome: RelationOutcome;
  readonly members: number;
  /** Members with both figures. */
  readonly pairs: number;
  readonly missing: number;
  /** Fewest pairs for a coefficient. */
  readonly needed: number;
  readonly builtIn?: BuiltIn;
  readonly pearson?: Coefficient;
  readonly spearman?: Coefficient;
  readonly strength?: Strength;
  /** In units of the second indicator; only with a relation. */
  readonly line?: { readonly slope: number; readonly intercept: number; readonly spread: number };
  readonly places: readonly RelationPlace[];
  /** Codes of the members that stand farthest out, farthest first. */
  readonly farthest: readonly string[];
}
