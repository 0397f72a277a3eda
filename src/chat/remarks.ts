/** What people say about a figure: "klopt niet", an explanation, a question, a wish. */

export const REMARK_KINDS = ['vraag', 'mogelijke-fout', 'verklaring', 'wens'] as const;
export type RemarkKind = (typeof REMARK_KINDS)[number];

export interface Remark {
  readonly workspace: string;
  readonly person: string;
  /** Id of the figure. */
  readonly figure: string;
  readonly kind: RemarkKind;
  readonly text: string;
  readonly channel: string;
  readonly thread: string;
  /** ISO date and time. */
  readonly at: string;
}

export interface Remarks {
  readonly add: (remark: Remark) => Promise<void>;
}
