/** What a chat platform brings to the service, and what it gets from it. */
import type { App, Download } from '#src/model.ts';
import type { PollPicture } from '../board/poll.ts';
import type { PollPictures } from '../board/poll-pictures.ts';
import type { SubscriptionDesk } from '../digest/desk.ts';
import type { Desk, DeskLog } from './desk.ts';
import type { Door, Inbox, Memory } from './model.ts';
import type { Pace } from './pace.ts';
import type { Remarks } from './remarks.ts';

/** Addresses people and platforms can reach. */
export interface Links {
  /** The page of a figure. */
  readonly figure: (figure: string) => string;
  /** The picture, signed; only with a public address can a platform fetch it. */
  readonly picture: (figure: string, form: 'png' | 'svg') => string;
  /** The picture of a poll as it stood, signed. */
  readonly pollPicture: (picture: PollPicture) => string;
  /** Any other page, by its path. */
  readonly page: (path: string) => string;
  readonly download: (figure: string, form: Download) => string;
  /** False while the service listens on this machine only: then pictures must be sent along. */
  readonly reachable: boolean;
}

/** What a platform may use. */
export interface Service {
  readonly app: App;
  readonly desk: Desk;
  readonly inbox: Inbox;
  readonly memory: Memory;
  /** For a Home tab. */
  readonly subscriptions?: SubscriptionDesk;
  readonly remarks: Remarks;
  readonly pollPictures: Pick<PollPictures, 'png'>;
  readonly links: Links;
  readonly pace: Pace;
  readonly log: DeskLog;
}

/** A platform that is connected. `Routes` is what the web server takes; absent where nothing comes in by HTTP. */
export interface Platform<Routes> {
  /** What its workspaces begin with: "slack", "teams". */
  readonly name: string;
  readonly door: Door;
  readonly routes?: Routes;
  /** Opens what is not HTTP (a socket). */
  readonly start: () => Promise<void>;
  /** Takes nothing new, and lets what is under way finish. */
  readonly stop: () => Promise<void>;
}
