/** What stands out in a place: the finding of one indicator, and the lines behind it. */

/**
 * Why it stands out: `history` the change is large beside the place's own earlier changes; `peers-change` beside
 * the changes elsewhere; `peers-level` the figure itself is far from those elsewhere; `rank` it moved among them;
 * `turn` a long rise became a fall, or the reverse; `since` it changed unlike elsewhere between two years.
 */
export type FindingKind = 'history' | 'peers-change' | 'peers-level' | 'rank' | 'turn' | 'since';

export interface Finding {
  readonly kind: FindingKind;
  /** Robust deviation in standard deviations, made comparable across kinds: all have one threshold. */
  readonly score: number;
  /** Where the figure went; for `peers-level` on which side it lies. */
  readonly direction: 'up' | 'down';
  readonly period: string;
  /** What it is held against in time; absent for `peers-level`. */
  readonly base?: string;
  /** `history`: how many years of changes it was held against, and whether none of them was as large. */
  readonly years?: number;
  readonly record?: boolean;
  /** How many of the others it passes in its direction, of how many with a figure. */
  readonly passed?: number;
  readonly others?: number;
  /** `rank`: place by the height of the figure, 1 is the highest. */
  readonly rankBefore?: number;
  readonly rankNow?: number;
  readonly of?: number;
  /** The others went the same way as much. */
  readonly shared?: boolean;
}

/** One indicator of an answer on what stands out, with its figures as texts. */
export interface NotableItem {
  readonly indicator: string;
  /** False: it moved most, but no more than chance brings. */
  readonly stands: boolean;
  readonly finding: Finding;
  readonly now: string;
  readonly before?: string;
  /** The change without its sign, with its unit ("12,5%", "0,8 procentpunt", "7"). */
  readonly change?: string;
  /** Where the figure itself went; absent when it stayed the same as shown. */
  readonly moved?: 'up' | 'down';
  /** The undivided figure behind one per 1.000 inwoners. */
  readonly total?: string;
  /** The same for the place it is compared with. */
  readonly compared?: string;
  readonly comparedChange?: string;
  readonly comparedMoved?: 'up' | 'down';
  readonly provisional?: true;
  readonly fictional?: true;
}

/** The lines of one item, for its picture: ascending, with null where there is no figure. */
export interface NotableLines {
  readonly indicator: string;
  readonly points: readonly {
    readonly period: string;
    readonly value: number | null;
    readonly compared: number | null;
  }[];
}
