/** What may become of a remark, and through whom. */
import type { BoardRemark, RemarkStatus, Visitor } from './model.ts';
import { ROLES, type Role } from './model.ts';

/** Who stands how to a remark. */
type Hand = 'manager' | 'owner' | 'author';

interface Transition {
  readonly from: RemarkStatus;
  readonly to: RemarkStatus;
  readonly by: readonly Hand[];
}

/** What is not here may nobody. Confirming and rejecting is judging: the author of a remark does not judge it. */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'open', to: 'confirmed', by: ['manager', 'owner'] },
  { from: 'open', to: 'resolved', by: ['manager', 'owner', 'author'] },
  { from: 'open', to: 'rejected', by: ['manager', 'owner'] },
  { from: 'confirmed', to: 'open', by: ['manager'] },
  { from: 'confirmed', to: 'resolved', by: ['manager', 'owner'] },
  { from: 'confirmed', to: 'rejected', by: ['manager'] },
  { from: 'resolved', to: 'open', by: ['manager', 'owner', 'author'] },
  { from: 'rejected', to: 'open', by: ['manager'] },
];

type Judged = Pick<BoardRemark, 'status' | 'owner' | 'person'>;

function handsOf(visitor: Visitor, remark: Judged): Hand[] {
  if (!atLeast(visitor, 'member')) return [];
  return [
    ...(visitor.role === 'manager' ? (['manager'] as const) : []),
    ...(visitor.person === remark.owner && visitor.person !== remark.person ? (['owner'] as const) : []),
    ...(visitor.person === remark.person ? (['author'] as const) : []),
  ];
}

export const atLeast = ({ role }: Pick<Visitor, 'role'>, least: Role): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(least);

/** The statuses that this visitor may give the remark now. */
export function statusesFor(visitor: Visitor, remark: Judged): RemarkStatus[] {
  const hands = handsOf(visitor, remark);
  return TRANSITIONS.filter(
    ({ from, by }) => from === remark.status && by.some((hand) => hands.includes(hand)),
  ).map(({ to }) => to);
}
