/**
 * The klankbordgroep: remarks on figures and what becomes of them, by people who signed in.
 * Everything is of one workspace; ports take the workspace first and never give what is another's.
 */
import type { Remark } from '../chat/remarks.ts';

export const REMARK_STATUSES = ['open', 'confirmed', 'resolved', 'rejected'] as const;
export type RemarkStatus = (typeof REMARK_STATUSES)[number];

/** In order: each may what the one before it may. */
export const ROLES = ['reader', 'member', 'manager'] as const;
export type Role = (typeof ROLES)[number];

/** Who has signed in. `person` is the id that the chat platform has for them. */
export interface Visitor {
  readonly workspace: string;
  readonly person: string;
  readonly name: string;
  readonly role: Role;
}

/** What a remark is about; what is left out stands for all of the figure. Periods as in rows. */
export interface Point {
  readonly region?: string;
  readonly indicator?: string;
  readonly sector?: string;
  readonly period?: string;
  /** Last period, when it is about several. */
  readonly until?: string;
}

export interface BoardRemark extends Remark {
  /** Names it in addresses. */
  readonly number: number;
  /** ISO moment. */
  readonly at: string;
  readonly point: Point;
  readonly status: RemarkStatus;
  /** A person of the workspace. */
  readonly owner?: string;
}

export type EventKind = 'status' | 'owner' | 'answer';

/** Something that was done with a remark; never changed afterwards. */
export interface RemarkEvent {
  readonly number: number;
  readonly remark: number;
  readonly kind: EventKind;
  readonly person: string;
  /** The new status, the new owner (empty: nobody), or the text of the answer. */
  readonly value: string;
  readonly at: string;
}

/** What an event changes of the remark itself. */
export interface RemarkChange {
  readonly status?: RemarkStatus;
  /** null: nobody. */
  readonly owner?: string | null;
  readonly point?: Point;
}

/** Remarks as they are kept. */
export interface RemarkStore {
  /** @returns false when this remark is there already. */
  readonly add: (remark: Remark & { readonly point: Point }) => Promise<boolean>;
  /** The newest first. */
  readonly all: (workspace: string) => Promise<readonly BoardRemark[]>;
  readonly on: (workspace: string, figures: readonly string[]) => Promise<readonly BoardRemark[]>;
  readonly one: (workspace: string, number: number) => Promise<BoardRemark | undefined>;
  /** In order. */
  readonly events: (workspace: string, remarks: readonly number[]) => Promise<readonly RemarkEvent[]>;
  /** Keeps the event and makes the change, both or neither. @returns the number of the event. */
  readonly record: (
    workspace: string,
    event: Omit<RemarkEvent, 'number' | 'at'>,
    change: RemarkChange,
  ) => Promise<number>;
  /** Explanations that were confirmed, in order. */
  readonly explanations: (workspace: string) => Promise<readonly BoardRemark[]>;
  readonly isTold: (workspace: string, event: number) => Promise<boolean>;
  /** Who remarked has been told of this event. */
  readonly told: (workspace: string, event: number) => Promise<void>;
  /** What others did with remarks of this person, who was not told of it yet. In order. */
  readonly untold: (workspace: string, person: string) => Promise<readonly RemarkEvent[]>;
  /** Who remarked has seen all that was done with it. */
  readonly seen: (workspace: string, remark: number) => Promise<void>;
}

/** People who signed in to a workspace, by name. */
export interface Members {
  readonly all: (workspace: string) => Promise<ReadonlyMap<string, string>>;
}

/** Several figures on one page. `id` cannot be guessed. */
export interface Pack {
  readonly id: string;
  readonly workspace: string;
  readonly title: string;
  readonly person: string;
  /** In the order of the page. */
  readonly figures: readonly string[];
  readonly at: string;
}

export interface Packs {
  readonly add: (pack: Omit<Pack, 'at'>) => Promise<void>;
  readonly one: (workspace: string, id: string) => Promise<Pack | undefined>;
  readonly all: (workspace: string) => Promise<readonly Pack[]>;
  readonly change: (
    workspace: string,
    id: string,
    figures: readonly string[],
    title: string,
  ) => Promise<void>;
}

export interface Poll {
  readonly id: string;
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string;
  readonly person: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly at: string;
  /** ISO moment; absent: one can still vote. */
  readonly closed?: string;
  /** What the door needs to write where it is held; absent for one of the web. */
  readonly address?: unknown;
}

/** A poll with its votes counted; nobody's own vote is in it. */
export interface PollResult extends Poll {
  /** Of each option. */
  readonly votes: readonly number[];
}

export interface Polls {
  /** @returns false when it is there already. */
  readonly add: (poll: Omit<Poll, 'at' | 'closed'>) => Promise<boolean>;
  readonly one: (workspace: string, id: string) => Promise<PollResult | undefined>;
  readonly all: (workspace: string) => Promise<readonly PollResult[]>;
  /** The newest poll of a thread (or of a channel outside threads). @param thread absent: of the channel, wherever. */
  readonly latest: (workspace: string, channel: string, thread?: string) => Promise<PollResult | undefined>;
  /** A later vote of the same person takes the place of an earlier one. After the end none counts. */
  readonly vote: (workspace: string, id: string, person: string, option: number) => Promise<void>;
  readonly voteOf: (workspace: string, id: string, person: string) => Promise<number | undefined>;
  /** Ends it. @returns false when it was closed already, or is not there. */
  readonly close: (workspace: string, id: string) => Promise<boolean>;
  readonly isTold: (workspace: string, id: string) => Promise<boolean>;
  /** The result has been said where the poll was held. */
  readonly told: (workspace: string, id: string) => Promise<void>;
}

/** Days on which the klankbordgroep met, as ISO dates. */
export interface Meetings {
  /** The newest first. */
  readonly all: (workspace: string) => Promise<readonly string[]>;
  readonly add: (workspace: string, day: string) => Promise<void>;
  readonly remove: (workspace: string, day: string) => Promise<void>;
}

/** Questions without an answer that were put alike. */
export interface UnansweredGroup {
  readonly reason: string;
  /** Normalised, without names of places; absent until three people used them. */
  readonly words?: string;
  readonly asked: number;
  readonly lastOn: string;
}

export interface Unanswered {
  /** @param words normalised. Kept only when three people used them; beyond a number of different ones, counted without. */
  readonly add: (asked: {
    readonly workspace: string;
    readonly person: string;
    readonly reason: string;
    readonly words: string;
    readonly day: string;
  }) => Promise<void>;
  /** The most asked first. */
  readonly all: (workspace: string) => Promise<readonly UnansweredGroup[]>;
}
