/**
 * A conversation on a chat platform, whichever it is: what comes in, what is remembered, what goes out.
 *
 *   event → Incoming (stored) → Exchange (claimed) → Reply → messages of the platform
 */
import type { ActAnswer, Answer, ClarifyAnswer, DataAnswer, Query, UnsupportedAnswer } from '#src/model.ts';
import type { PollAnswer } from '../board/poll.ts';
import type { AlertMessage, Edition, Receiver } from '../digest/model.ts';

/** Where something was said. All ids are the platform's own; `thread` is empty outside threads. */
export interface Spot {
  /** Platform and tenant: "slack:T0123", "teams:8a1b…". Nothing is shared between workspaces. */
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string;
}

/** What is wanted of an answer that was given before. */
export const PARTS = ['table', 'calculation', 'download'] as const;
export type Part = (typeof PARTS)[number];

/** What a person wants, by typing or by pressing a button. */
export type Wish =
  /** `after`: the figure it follows up on, where it was asked under one; else what was said before it counts. */
  | { readonly kind: 'question'; readonly text: string; readonly after?: string }
  /** A reading that was chosen among several; `label` is what stood on the button. */
  | { readonly kind: 'query'; readonly query: Query; readonly label: string }
  | { readonly kind: 'part'; readonly part: Part; readonly figure: string }
  /** "Dit is mijn gemeente", by button. */
  | { readonly kind: 'home'; readonly region: string };

/** A message as a door hands it in. */
export interface Incoming extends Spot {
  /** The same for every delivery of the same message, in its workspace. */
  readonly id: string;
  /** Grows with each edit of the message; empty for the first. Compared as text. */
  readonly revision: string;
  /** Orders the messages of a thread, whatever order they arrive in. Compared as text. */
  readonly position: string;
  readonly person: string;
  /** True where only the person and the bot talk: the home is then the person's, else the channel's first. */
  readonly alone: boolean;
  readonly wish: Wish;
  /** What the door needs to answer, as JSON. */
  readonly address: unknown;
}

/** By which what was said before a message is found. */
export type SaidHere = Spot & Pick<Incoming, 'position' | 'person' | 'alone'>;

/** Messages of an answer, as the door that sent them names them. */
export type Sent = Readonly<Record<string, unknown>>;

/** An accepted message, claimed to be answered now. */
export interface Exchange extends Incoming {
  /** 1 the first time; more after a failure or a crash, when an answer may have gone out already. */
  readonly attempts: number;
  /** The answer to an earlier revision. */
  readonly sent: Sent | undefined;
}

/** What is answered, before a platform makes messages of it. */
export type Reply =
  | {
      readonly kind: 'figure';
      /** The question as it was asked. */
      readonly asked: string;
      readonly answer: DataAnswer;
      /** Offer to remember this municipality as the asker's own; once. */
      readonly offerHome?: { readonly code: string; readonly name: string };
    }
  | { readonly kind: 'clarify'; readonly asked: string; readonly answer: ClarifyAnswer }
  | { readonly kind: 'words'; readonly asked: string; readonly answer: UnsupportedAnswer | ActAnswer }
  | { readonly kind: 'part'; readonly part: Part; readonly answer: DataAnswer }
  /** A poll that begins, a vote in it, or how it stands. */
  | { readonly kind: 'poll'; readonly asked: string; readonly answer: PollAnswer }
  /** The weekly digest: by itself on its day, or tried out when asked for. */
  | { readonly kind: 'digest'; readonly edition: Edition }
  | { readonly kind: 'alert'; readonly message: AlertMessage }
  /** Something that was asked for is not there (any more), in plain Dutch. */
  | { readonly kind: 'notice'; readonly text: string };

/** The municipality that a person or a channel has chosen. */
export interface Homes {
  readonly person?: string;
  readonly channel?: string;
  /** The person has been asked before. */
  readonly asked: boolean;
}

export type HomeHolder = { readonly person: string } | { readonly channel: string };

/** What came of a message that was answered with a figure. */
export interface Outcome {
  readonly query: Query;
  readonly figure: string;
}

/** What is remembered of conversations. Every function sees one workspace only. */
export interface Memory {
  readonly homes: (workspace: string, person: string, channel: string) => Promise<Homes>;
  /** @param region undefined: asked, and none chosen. */
  readonly setHome: (workspace: string, holder: HomeHolder, region: string | undefined) => Promise<void>;
  /**
   * The query that this message follows up on: of the last one before it in its thread that had a figure. Alone with
   * the bot and outside threads: of the last one at all.
   */
  readonly context: (message: SaidHere) => Promise<Query | undefined>;
  /** What a next message follows up on; undefined when this one gave no figure. */
  readonly remember: (
    message: Pick<Incoming, 'workspace' | 'id'>,
    outcome: Outcome | undefined,
  ) => Promise<void>;
  /** Figures that this person was given, the newest first, each once. */
  readonly recent: (workspace: string, person: string, most: number) => Promise<readonly string[]>;
}

/** Accepted messages, kept until they are answered. */
export interface Inbox {
  /**
   * Stores a message and its job in one transaction. A new revision of an answered message is answered again.
   * @returns false when this message (or a later revision) is there already.
   */
  readonly accept: (incoming: Incoming) => Promise<boolean>;
  /** @returns false when an event of this id was seen in the last two days. */
  readonly firstSeen: (workspace: string, event: string) => Promise<boolean>;
  /** The message to answer now; undefined when it is answered or withdrawn. */
  readonly claim: (workspace: string, id: string) => Promise<Exchange | undefined>;
  /**
   * Where the answer began a thread of its own, `sent.thread` names it and `sent.position` its place in time: the
   * message counts as the first of it.
   */
  readonly answered: (exchange: Exchange, sent: Sent) => Promise<void>;
  /** The platform will never take the answer (channel gone, access revoked). */
  readonly undeliverable: (exchange: Exchange) => Promise<void>;
  /** The question was deleted, perhaps before it came in. @returns the answer to take back, if it had one. */
  readonly withdraw: (workspace: string, id: string) => Promise<Sent | undefined>;
}

/** What a platform does with a reply. */
export interface Door {
  /**
   * Posts the reply, or changes `earlier` into it. @returns the messages, to change or take back later.
   * @throws Undeliverable when it will never work; Later when it may; anything else counts as Later.
   */
  readonly deliver: (exchange: Exchange, reply: Reply, earlier: Sent | undefined) => Promise<Sent>;
  /** Looks whether an answer went out in an attempt that was cut off; undefined where none is found. */
  readonly find: (exchange: Exchange) => Promise<Sent | undefined>;
  /** Says that the question could not be answered, naming the id under which it is in the log. */
  readonly apologise: (exchange: Exchange, reference: string) => Promise<void>;
  /**
   * Posts what nobody asked for at this moment. Fails as `deliver` does. The compact message goes in the channel, what
   * does not fit in its thread.
   * @param key the same for every attempt: send it along where the platform can hold it (metadata, an idempotency key).
   */
  readonly announce?: (receiver: Receiver, reply: Reply, key: string) => Promise<Sent>;
  /**
   * Whether an announcement went out in an attempt that was cut off. Absent where a platform cannot tell: then a crash
   * between posting and noting it posts again.
   */
  readonly findAnnounced?: (receiver: Receiver, key: string) => Promise<Sent | undefined>;
  /** Says something to one person alone: that a delivery failed. */
  readonly confide?: (receiver: Receiver, reply: Reply, key: string) => Promise<void>;
  /**
   * Of the address of a message, what is needed to write there later; undefined where only one person saw the talk, so
   * that nothing is said in front of others.
   */
  readonly lasting?: (address: unknown) => unknown;
  /** Writes to one person alone. Fails as `deliver` does. @returns false where there is no way to that person. */
  readonly write?: (to: Addressee, reply: Reply, key: string) => Promise<boolean>;
}

/** Someone to write to, who did not ask for it just now. */
export interface Addressee {
  readonly workspace: string;
  readonly person: string;
  /** Address of the newest talk with that person alone, if any is kept. */
  readonly known: unknown;
}

/** The answer will never arrive. `reason` is the platform's code. */
export class Undeliverable extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(`cannot be delivered: ${reason}`);
    this.reason = reason;
  }
}

/** The platform asks to wait. */
export class Later extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super(`the platform asks to wait ${seconds} s`);
    this.seconds = seconds;
  }
}

/** The part of the app that conversations need. */
export interface Answering {
  readonly ask: (question: {
    readonly text: string;
    readonly today: string;
    readonly home?: string;
    readonly previous?: Query;
    readonly workspace?: string;
  }) => Promise<Answer>;
  readonly answerQuery: (query: Query, today: string, workspace?: string) => Promise<Answer>;
  readonly figure: (id: string) => Promise<{ readonly answer: DataAnswer } | null>;
  /** What is said when a municipality is remembered. */
  readonly confirmHome: (region: string) => Promise<ActAnswer>;
  readonly today: () => string;
}
