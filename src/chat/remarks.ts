/** What people say of a figure: that it seems wrong, what explains it, what they miss. */

export const REMARK_KINDS = ['question', 'error', 'explanation', 'wish'] as const;
export type RemarkKind = (typeof REMARK_KINDS)[number];

export interface Remark {
  /** "slack:T0123"; a remark is seen in its own workspace only. */
  readonly workspace: string;
  /** The same for every delivery of the same remark, in its workspace. */
  readonly id: string;
  readonly person: string;
  readonly figure: string;
  readonly kind: RemarkKind;
  readonly text: string;
  /** Where the figure was shown, so that an answer can go there. */
  readonly channel: string;
  readonly thread: string;
  /** What the door needs to write there, and no more; absent for a remark that was made on the web. */
  readonly address?: unknown;
}

export interface Remarks {
  /** @returns false when this remark is there already. */
  readonly add: (remark: Remark) => Promise<boolean>;
  /** The remarks on a figure made in this workspace, in order. */
  readonly on: (workspace: string, figure: string) => Promise<readonly (Remark & { readonly at: string })[]>;
}
