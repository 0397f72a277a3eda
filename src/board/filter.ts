/** Which remarks are shown on the board, and what changed since a meeting. */
import type { RemarkKind } from '../chat/remarks.ts';
import type { BoardRemark, RemarkEvent, RemarkStatus } from './model.ts';

/** What is absent does not choose. */
export interface RemarkFilter {
  readonly indicator?: string;
  readonly region?: string;
  readonly status?: RemarkStatus;
  readonly kind?: RemarkKind;
  readonly owner?: string;
  /** Words that stand in the remark. */
  readonly text?: string;
  /** ISO date: only what was made or changed on that day or after. */
  readonly since?: string;
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** @param events of all these remarks. */
export function filterRemarks(
  remarks: readonly BoardRemark[],
  events: readonly RemarkEvent[],
  { indicator, region, status, kind, owner, text, since }: RemarkFilter,
): BoardRemark[] {
  const words = folded(text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const moved = new Set(
    events.flatMap((event) => (since !== undefined && event.at.slice(0, 10) >= since ? [event.remark] : [])),
  );
  return remarks.filter((remark) => {
    const said = folded(remark.text);
    return (
      (indicator === undefined || remark.point.indicator === indicator) &&
      (region === undefined || remark.point.region === region) &&
      (status === undefined || remark.status === status) &&
      (kind === undefined || remark.kind === kind) &&
      (owner === undefined || remark.owner === owner) &&
      words.every((word) => said.includes(word)) &&
      (since === undefined || remark.at.slice(0, 10) >= since || moved.has(remark.number))
    );
  });
}
