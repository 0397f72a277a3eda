/** A message to Teams: a card, what notifications say of it, and the limits that hold for both. */
import type { Action, Element } from './elements.ts';

/** Of the schema; the newest that Teams takes on a desk and on a phone. */
const CARD_VERSION = '1.5';
/**
 * Bytes of a card as JSON. Teams takes messages to 100 KB in UTF-16 and advises 80; what a person posts himself
 * (a card out of the message extension) is held to 28 KB. One limit for both.
 */
export const CARD_BYTES = 28_000;
const SUMMARY_LENGTH = 250;

export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: string;
  readonly lang: string;
  /** Wide, so that chart and table are readable on a desk; a phone has its own width. */
  readonly msteams: { readonly width: 'full' };
  /** For clients that show no cards. */
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
}

export interface Message {
  readonly card: Card;
  /** In notifications and lists of chats; plain text. */
  readonly summary: string;
}

export const clip = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

export const cardOf = (body: readonly (Element | undefined)[], fallbackText: string): Card => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: CARD_VERSION,
  lang: 'nl',
  msteams: { width: 'full' },
  fallbackText: clip(fallbackText, 2_000),
  body: body.filter((element) => element !== undefined),
});

export const messageOf = (card: Card, summary: string): Message => ({
  card,
  summary: clip(summary, SUMMARY_LENGTH),
});

const fits = (card: Card): boolean => Buffer.byteLength(JSON.stringify(card)) <= CARD_BYTES;

/** The first that fits, of cards that hold less and less; the last one is made to fit always. */
export function firstThatFits(cards: readonly [() => Card, ...(() => Card)[]]): Card {
  let card = cards[0]();
  for (const smaller of cards.slice(1)) {
    if (fits(card)) return card;
    card = smaller();
  }
  return card;
}
