/** A question that was understood, and that has no figure. */

/** Why a well-understood query has no figure. Worded by `answer/wording`. */
export type NoFigure =
  | { readonly reason: 'no-data'; readonly indicators: readonly string[] }
  | {
      readonly reason: 'no-data-region';
      readonly indicators: readonly string[];
      readonly regions: readonly string[];
    }
  | {
      readonly reason: 'no-data-period';
      readonly indicators: readonly string[];
      readonly asked: string;
      readonly newest?: string;
      readonly oldest?: string;
    }
  /** A change takes two figures, and of these two periods there are figures of one only. */
  | {
      readonly reason: 'no-change';
      readonly indicators: readonly string[];
      readonly has: string;
      readonly lacks: string;
    }
  /** The municipalities have figures over `asked`, but the weight for a mean of the region is not known. */
  | {
      readonly reason: 'no-weight';
      readonly indicator: string;
      readonly region: string;
      readonly weight: string;
      readonly asked: readonly string[];
      readonly known: readonly string[];
    }
  | { readonly reason: 'no-dimension'; readonly indicator: string; readonly dimension: string }
  | {
      readonly reason: 'level';
      readonly indicator: string;
      readonly region: string;
      readonly smallest: string;
      readonly offer?: string;
    }
  | { readonly reason: 'unknown'; readonly field: string; readonly codes: readonly string[] };
