/**
 * Messages that nobody asked for at that moment: the weekly digest and alerts.
 *
 *   subscription → edition (composed from answers) → delivery (claimed, sent once) → messages of a platform
 */
import type { Condition, Theme } from '#intents/query.ts';

/** Where a message goes, and who asked for it. All keyed by workspace: no other sees it. */
export interface Receiver {
  readonly workspace: string;
  readonly channel: string;
  /** Who made the subscription: told when a delivery finally fails. */
  readonly person: string;
  /** Only the person and the bot read along. */
  readonly alone: boolean;
  /** What the door needs to post there, as JSON; of the message in which the subscription was made. */
  readonly address: unknown;
}

/** The receiver of something that was asked for in a message, apart from what else is known of that. */
export const receiverOf = ({ workspace, channel, person, alone, address }: Receiver): Receiver => ({
  ...{ workspace, channel, person, alone, address },
});

/** A weekday (1 is Monday) and a time ("08:00") in Europe/Amsterdam. */
export interface Moment {
  readonly weekday: number;
  readonly time: string;
}

/** What a digest is about. Without themes and indicators: everything. */
export interface Scope {
  /** Codes of municipalities or larger areas. */
  readonly regions: readonly string[];
  readonly themes: readonly Theme[];
  readonly indicators: readonly string[];
  /** Code of the place it is compared with ("G40"). */
  readonly compared?: string;
}

export interface Subscription extends Receiver, Scope {
  readonly id: number;
  readonly moment: Moment;
  /** In a week without news. */
  readonly whenNothing: 'silence' | 'line';
  readonly language: 'nl';
  /** ISO date from which it goes on, `forever` until it is resumed. */
  readonly paused?: string;
  /** Number of the release up to which all was told. */
  readonly toldUpTo: number;
  /** Why the last delivery failed for good. */
  readonly failure?: string;
}

export interface Alert extends Receiver {
  readonly id: number;
  readonly indicator: string;
  readonly region: string;
  readonly sector?: string;
  readonly condition: Condition;
  /** Not armed: it was told, and the figure has not gone back far enough since. */
  readonly armed: boolean;
  readonly failure?: string;
}

/** Something new, something that stands out. */
export type NewsKind = 'new' | 'revised' | 'stands';

/** One sentence with its figure. */
export interface EditionItem {
  readonly kind: NewsKind;
  readonly region: string;
  readonly indicator: string;
  readonly period: string;
  readonly sentence: string;
  readonly figure: string;
  readonly fictional: boolean;
  /** It is new, and stands out as well. */
  readonly stands?: true;
}

/** The picture of an item. */
export interface EditionChart {
  readonly figure: string;
  readonly altText: string;
}

/** One weekly message, before a platform makes one of it. All texts are plain Dutch. */
export interface Edition {
  readonly headline: string;
  /** At most five; what is new first. */
  readonly items: readonly EditionItem[];
  /** At most two. */
  readonly charts: readonly EditionChart[];
  /** One question to look further with; absent when nothing was told. */
  readonly question?: string;
  /** The figure that the question follows up on. Absent in what an earlier version composed. */
  readonly questionFigure?: string;
  /** Sentences for the thread under the message. */
  readonly rest: readonly string[];
  /** Instead of items in a week without news. */
  readonly nothing?: string;
  /** How to change or stop it. */
  readonly footer: string;
  /** Keys of the news in it: none of it is told again. */
  readonly told: readonly string[];
  /** The newest release when it was composed. */
  readonly upTo: number;
}

/** An alert that goes off. */
export interface AlertMessage {
  readonly headline: string;
  readonly sentence: string;
  readonly figure: string;
  readonly altText: string;
  readonly hasChart: boolean;
  readonly fictional: boolean;
  readonly footer: string;
}

/** A figure that came in after a release: new, or in place of another. */
export interface Arrival {
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  readonly release: number;
  /** `revised`: there was one already, with this figure. */
  readonly kind: 'new' | 'revised';
  readonly before: number | null;
}

/** What came in. */
export interface News {
  readonly newestRelease: () => Promise<number>;
  /** Totals that came in after release `after`, of any of these indicators and regions. */
  readonly arrivals: (
    indicators: readonly string[],
    regions: readonly string[],
    after: number,
  ) => Promise<readonly Arrival[]>;
}
