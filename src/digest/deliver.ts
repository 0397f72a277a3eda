/**
 * Sends what is due: claimed first, composed once, posted, noted; then, as a step of its own, what goes under it. A second
 * attempt looks whether the first one posted. Safe to be called any number of times, by any number of processes
 * (decision 11).
 */
import { deliveryFailed, underFailed } from '../answer/wording/digest-failed.ts';
import type { DeskLog, Handled } from '../chat/desk.ts';
import { type Door, Later, type Reply, type Sent, Undeliverable } from '../chat/model.ts';
import type { Composer } from './compose.ts';
import { receiverOf } from './model.ts';
import type { Claimed, Content, Deliveries, DeliveryId, Subscriptions } from './ports.ts';

export interface DelivererParts {
  readonly deliveries: Deliveries;
  readonly subscriptions: Pick<Subscriptions, 'find' | 'told'>;
  readonly composer: Composer;
  readonly doorOf: (workspace: string) => Door | undefined;
  readonly log: DeskLog;
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** How long a process has a delivery: longer than composing takes, and longer than a platform is waited for. */
  readonly leaseSeconds?: number;
}

export interface Deliverer {
  readonly deliver: (id: DeliveryId) => Promise<Handled>;
  /** After the last try: gives up, and tells who asked for it. */
  readonly giveUp: (id: DeliveryId) => Promise<void>;
}

const LEASE_SECONDS = 60;
/** A platform that asks to wait is obeyed this often; then it counts as a failure. */
const MOST_WAITS = 20;

const DONE: Handled = { outcome: 'done' };

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const replyOf = (content: Content): Reply =>
  content.kind === 'digest'
    ? { kind: 'digest', edition: content.edition }
    : { kind: 'alert', message: content.message };

/** What goes under the message. */
const underOf = (content: Content): readonly string[] =>
  content.kind === 'digest' ? content.edition.rest : [];

const underKey = (key: string): string => `${key}:rest`;

export function createDeliverer(parts: DelivererParts): Deliverer {
  const {
    deliveries,
    subscriptions,
    composer,
    doorOf,
    log,
    wait = pause,
    leaseSeconds = LEASE_SECONDS,
  } = parts;

  /** @returns undefined in a week without news for who wants silence then, and when it was stopped meanwhile. */
  async function contentOf(delivery: Claimed): Promise<Content | undefined> {
    if (delivery.content !== undefined) return delivery.content;
    const subscription = await subscriptions.find(delivery.workspace, delivery.of);
    if (subscription === undefined) return undefined;
    const told = await subscriptions.told(delivery.workspace, delivery.of);
    const edition = await composer.compose(subscription, told);
    if (edition.items.length === 0 && subscription.whenNothing === 'silence') return undefined;
    const content: Content = { kind: 'digest', edition };
    await deliveries.compose(delivery, content);
    return content;
  }

  /**
   * Posts one message, once as far as the platform can tell.
   * @returns the messages; undefined when another process has taken it over.
   */
  async function once(
    delivery: Claimed,
    find: (() => Promise<Sent | undefined>) | undefined,
    post: () => Promise<Sent>,
  ): Promise<Sent | undefined> {
    const found = delivery.mayBePosted ? await find?.() : undefined;
    if (found !== undefined) return found;
    await wait(await deliveries.slot(delivery.workspace, delivery.channel));
    return (await deliveries.posting(delivery, leaseSeconds)) ? post() : undefined;
  }

  /** @returns what is left to do: to post what goes under the message. */
  async function sendMain(delivery: Claimed, door: Door): Promise<Claimed | undefined> {
    const content = await contentOf(delivery);
    if (content === undefined) {
      await deliveries.sent(delivery, undefined);
      return undefined;
    }
    const { announce, announceUnder, findAnnounced } = door;
    if (announce === undefined) throw new Undeliverable('no_announcements');
    const [receiver, { key }] = [receiverOf(delivery), delivery];
    const main = await once(delivery, findAnnounced && (() => findAnnounced(receiver, key)), () =>
      announce(receiver, replyOf(content), key),
    );
    if (main === undefined) return undefined;
    const composed = { ...delivery, content };
    if (announceUnder === undefined || underOf(content).length === 0) {
      await deliveries.sent(composed, main);
      return undefined;
    }
    await deliveries.stands(composed, main);
    return { ...composed, main, mayBePosted: false };
  }

  async function sendUnder(delivery: Claimed, main: Sent, door: Door): Promise<void> {
    const { announceUnder, findAnnounced } = door;
    const { content } = delivery;
    if (announceUnder === undefined || content === undefined) return deliveries.sent(delivery, main);
    const [receiver, key] = [receiverOf(delivery), underKey(delivery.key)];
    const under = await once(delivery, findAnnounced && (() => findAnnounced(receiver, key, main)), () =>
      announceUnder(receiver, main, underOf(content), key),
    );
    if (under !== undefined) await deliveries.sent(delivery, { ...main, under });
  }

  /** One step of it. @returns what is left to do. */
  async function step(delivery: Claimed): Promise<Claimed | undefined> {
    const door = doorOf(delivery.workspace);
    if (door === undefined) throw new Undeliverable('no_door');
    if (delivery.main === undefined) return sendMain(delivery, door);
    await sendUnder(delivery, delivery.main, door);
    return undefined;
  }

  async function failed(delivery: Claimed, error: unknown): Promise<Handled> {
    const about = { workspace: delivery.workspace, key: delivery.key, attempts: delivery.attempts };
    if (error instanceof Undeliverable) {
      log.warn({ ...about, reason: error.reason }, 'a digest or alert cannot be delivered');
      await end(delivery, error.reason, true);
      return DONE;
    }
    log.warn({ ...about, err: error }, 'delivering failed; it is tried again');
    const waits = error instanceof Later && delivery.attempts < MOST_WAITS;
    await deliveries.release(delivery, error instanceof Later);
    return { outcome: 'later', error, ...(waits ? { seconds: error.seconds } : {}) };
  }

  /** The end of it, told once to who asked. */
  async function end(id: DeliveryId, reason: string, place: boolean): Promise<void> {
    const over = await deliveries.fail(id, reason, place);
    if (over === undefined) return;
    log.error({ workspace: id.workspace, key: id.key, reason }, 'a digest or alert was not delivered');
    const text = over.under ? underFailed(over.of, over.under) : deliveryFailed(over.kind, over.of, place);
    const notice: Reply = { kind: 'notice', text };
    try {
      await doorOf(id.workspace)?.confide?.(receiverOf(over), notice, `${id.key}:failed`);
    } catch (error) {
      log.warn({ workspace: id.workspace, key: id.key, err: error }, 'who asked could not be told either');
    }
  }

  return {
    deliver: async (id) => {
      const claim = await deliveries.claim(id, leaseSeconds);
      if (claim.state === 'done') return DONE;
      // It is asked again once the other one must have come to an end.
      if (claim.state === 'busy')
        return { outcome: 'later', seconds: claim.seconds, error: new Later(claim.seconds) };
      let left: Claimed = claim.delivery;
      try {
        for (let next = await step(left); next !== undefined; next = await step(left)) left = next;
        return DONE;
      } catch (error) {
        return await failed(left, error);
      }
    },
    giveUp: (id) => end(id, 'all_tries_failed', false),
  };
}
