/** What digests need of the outside world: what is kept of them. Every function sees one workspace only, unless it says so. */
import type { Sent } from '../chat/model.ts';
import type { Alert, AlertMessage, Edition, Moment, Subscription } from './model.ts';

export type NewSubscription = Omit<Subscription, 'id' | 'failure'>;
export type NewAlert = Omit<Alert, 'id' | 'failure'>;
export type SubscriptionChange = Partial<
  Pick<Subscription, 'moment' | 'whenNothing' | 'regions' | 'themes' | 'indicators'>
> & {
  /** null: with nothing any more. */
  readonly compared?: string | null;
  /** null: it goes on. */
  readonly paused?: string | null;
};

/** Whose: of a channel, or of a person in any channel. */
export type Whose = { readonly channel: string } | { readonly person: string };

export interface Subscriptions {
  /**
   * @param origin id of the message that asked for it: the same message makes one, however often it is handled.
   * @param next when it is due first.
   */
  readonly add: (origin: string, subscription: NewSubscription, next: Date) => Promise<Subscription>;
  readonly of: (workspace: string, whose: Whose) => Promise<readonly Subscription[]>;
  readonly find: (workspace: string, id: number) => Promise<Subscription | undefined>;
  /** @param next when it is due then. */
  readonly change: (
    workspace: string,
    id: number,
    change: SubscriptionChange,
    next: Date,
  ) => Promise<Subscription | undefined>;
  readonly remove: (workspace: string, id: number) => Promise<boolean>;
  /** Keys of all that was told in it. */
  readonly told: (workspace: string, id: number) => Promise<ReadonlySet<string>>;
  /** Of all workspaces, for the keeper of the service. */
  readonly all: () => Promise<readonly (Subscription & { readonly next: string })[]>;
}

export interface Alerts {
  readonly add: (origin: string, alert: NewAlert) => Promise<Alert>;
  readonly of: (workspace: string, whose: Whose) => Promise<readonly Alert[]>;
  readonly remove: (workspace: string, id: number) => Promise<boolean>;
  /** Of all workspaces: those of indicators that got figures since they were looked at, at most `most`. */
  readonly unchecked: (most: number) => Promise<readonly AlertCheck[]>;
  /** Notes the outcome, and plans the delivery of a message in the same transaction. */
  readonly checked: (check: AlertCheck, armed: boolean, message?: PlannedAlert) => Promise<void>;
}

export interface AlertCheck {
  readonly alert: Alert;
  /** The version of the figures it is looked at with. */
  readonly version: number;
}

export interface PlannedAlert {
  readonly key: string;
  readonly message: AlertMessage;
}

export interface DeliveryId {
  readonly workspace: string;
  readonly key: string;
}

/** What is sent: composed once, so that a second attempt sends the same. */
export type Content =
  | { readonly kind: 'digest'; readonly edition: Edition }
  | { readonly kind: 'alert'; readonly message: AlertMessage };

/** A delivery that this process has taken upon it for some time. */
export interface Claimed extends DeliveryId {
  readonly channel: string;
  readonly attempts: number;
  readonly person: string;
  readonly alone: boolean;
  readonly address: unknown;
  /** Id of the subscription or alert. */
  readonly of: number;
  readonly content: Content | undefined;
  /** An earlier attempt came to the point of posting, and may have posted: the message, or what goes under it. */
  readonly mayBePosted: boolean;
  /** The message, where it stands already: only what goes under it is still to be posted. */
  readonly main: Sent | undefined;
}

export type Claim =
  | { readonly state: 'mine'; readonly delivery: Claimed }
  /** Another process has it; it is free again after some seconds, if that one died. */
  | { readonly state: 'busy'; readonly seconds: number }
  | { readonly state: 'done' };

export interface Deliveries {
  /**
   * Of all workspaces: makes a delivery of each subscription that is due, once for all processes, and sets when it
   * is due next. @returns how many. @param momentsAround the last moment up to `now`, and the first after it.
   */
  readonly plan: (
    now: Date,
    momentsAround: (moment: Moment) => { readonly last: Date; readonly next: Date },
  ) => Promise<number>;
  /** Of all workspaces: deliveries without a job, or whose job was lost. */
  readonly waiting: (most: number) => Promise<readonly (DeliveryId & { readonly channel: string })[]>;
  /** A job for them was made. */
  readonly queued: (ids: readonly DeliveryId[]) => Promise<void>;
  readonly claim: (id: DeliveryId, seconds: number) => Promise<Claim>;
  readonly compose: (delivery: Claimed, content: Content) => Promise<void>;
  /** Takes the next second of the channel. @returns milliseconds to wait for it. */
  readonly slot: (workspace: string, channel: string) => Promise<number>;
  /** From here on it may have been posted. @returns false when another process has taken it over. */
  readonly posting: (delivery: Claimed, seconds: number) => Promise<boolean>;
  /** The message stands, and what was told in it is noted; what goes under it is still to be posted. */
  readonly stands: (delivery: Claimed, main: Sent) => Promise<void>;
  /** The end of it. @param sent all its messages; undefined: there was nothing to say. */
  readonly sent: (delivery: Claimed, sent: Sent | undefined) => Promise<void>;
  /** Free for another attempt. @param refused the platform said that it did not post. */
  readonly release: (delivery: Claimed, refused: boolean) => Promise<void>;
  /**
   * Never to be sent: all of it, or what goes under a message that stands. @param pause the place is gone: the
   * subscription rests, unless the message stands. @returns undefined when it was over already.
   */
  readonly fail: (id: DeliveryId, reason: string, pause: boolean) => Promise<Failed | undefined>;
}

/** Whom to tell of a failure. */
export type Failed = Pick<
  Claimed,
  'workspace' | 'key' | 'channel' | 'person' | 'alone' | 'address' | 'of'
> & {
  readonly kind: Content['kind'];
  /** What did not go out under a message that stands; absent when the message itself did not. */
  readonly under?: readonly string[];
};
