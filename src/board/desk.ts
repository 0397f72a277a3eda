/** What signed-in people do: make remarks, answer them, judge them, take them on; end polls. */
import type { DataAnswer } from '#src/model.ts';
import type { Remark } from '../chat/remarks.ts';
import type {
  BoardRemark,
  EventKind,
  Members,
  Polls,
  RemarkChange,
  RemarkEvent,
  RemarkStatus,
  RemarkStore,
  Visitor,
} from './model.ts';
import { pointOfFigure } from './point.ts';
import { mayClose } from './poll.ts';
import { atLeast, statusesFor } from './status.ts';
import type { Tell } from './tell.ts';

/** How an act ended. `forbidden`: this visitor may not, or not with this remark as it is now. */
export type Done = 'done' | 'unknown' | 'forbidden';

export interface BoardDeskParts {
  readonly remarks: RemarkStore;
  readonly members: Members;
  readonly figure: (id: string) => Promise<{ readonly answer: DataAnswer } | null>;
  readonly polls: Pick<Polls, 'one' | 'close'>;
  readonly tell: Tell;
}

export interface BoardDesk {
  /** @returns whether the figure is there and the visitor may remark on it. */
  readonly remark: (
    visitor: Visitor,
    remark: Omit<Remark, 'workspace' | 'person'> & Pick<BoardRemark, 'point'>,
  ) => Promise<Done>;
  readonly answer: (visitor: Visitor, number: number, text: string) => Promise<Done>;
  readonly judge: (visitor: Visitor, number: number, status: RemarkStatus) => Promise<Done>;
  /** @param owner undefined: nobody. Members take a remark on or put it down; managers give it to anyone. */
  readonly assign: (visitor: Visitor, number: number, owner: string | undefined) => Promise<Done>;
  /** Ends a poll, and has its result said where it was held. */
  readonly closePoll: (visitor: Visitor, id: string) => Promise<Done>;
}

export const LONGEST_REMARK = 3_000;

export function createBoardDesk({ remarks, members, polls, figure, tell }: BoardDeskParts): BoardDesk {
  async function record(
    { workspace, person }: Visitor,
    remark: BoardRemark,
    kind: EventKind,
    value: string,
    change: RemarkChange,
  ): Promise<Done> {
    const event: Omit<RemarkEvent, 'number' | 'at'> = { remark: remark.number, kind, person, value };
    const number = await remarks.record(workspace, event, change);
    // Nobody has to be told of what they did themselves.
    const heard = person === remark.person || kind === 'owner';
    if (!heard) await tell.event(workspace, remark.number, number);
    return 'done';
  }

  /** An explanation that comes back must say of what: by itself, or else of what its figure is about. */
  async function placed(remark: BoardRemark): Promise<RemarkChange> {
    const { region, indicator } = remark.point;
    if (region !== undefined || indicator !== undefined) return {};
    const known = await figure(remark.figure);
    return known === null ? {} : { point: { ...pointOfFigure(known.answer), ...remark.point } };
  }

  return {
    remark: async (visitor, remark) => {
      if (!atLeast(visitor, 'member')) return 'forbidden';
      if ((await figure(remark.figure)) === null) return 'unknown';
      await remarks.add({ ...remark, workspace: visitor.workspace, person: visitor.person });
      return 'done';
    },
    answer: async (visitor, number, text) => {
      const remark = await remarks.one(visitor.workspace, number);
      if (remark === undefined) return 'unknown';
      return atLeast(visitor, 'member') ? record(visitor, remark, 'answer', text, {}) : 'forbidden';
    },
    judge: async (visitor, number, status) => {
      const remark = await remarks.one(visitor.workspace, number);
      if (remark === undefined) return 'unknown';
      if (!statusesFor(visitor, remark).includes(status)) return 'forbidden';
      const point = status === 'confirmed' && remark.kind === 'explanation' ? await placed(remark) : {};
      return record(visitor, remark, 'status', status, { status, ...point });
    },
    assign: async (visitor, number, owner) => {
      const remark = await remarks.one(visitor.workspace, number);
      if (remark === undefined) return 'unknown';
      const ownHands =
        (owner ?? remark.owner) === visitor.person && (remark.owner ?? visitor.person) === visitor.person;
      if (!atLeast(visitor, 'member') || (visitor.role !== 'manager' && !ownHands)) return 'forbidden';
      const known =
        owner === undefined || owner === visitor.person || (await members.all(visitor.workspace)).has(owner);
      if (!known) return 'unknown';
      return record(visitor, remark, 'owner', owner ?? '', { owner: owner ?? null });
    },
    closePoll: async (visitor, id) => {
      const { workspace } = visitor;
      const poll = await polls.one(workspace, id);
      if (poll === undefined) return 'unknown';
      if (poll.closed !== undefined) return 'done';
      if (!mayClose(visitor, poll)) return 'forbidden';
      if ((await polls.close(workspace, id)) && poll.address !== undefined) await tell.result(workspace, id);
      return 'done';
    },
  };
}
