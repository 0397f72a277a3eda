/**
 * Sends what is due: claimed first, composed once, posted, noted. A second attempt looks whether the first one posted.
 * Safe to be called any number of times, by any number of processes (decision 11).
 */
import { deliveryFailed } from '../answer/wording/digest-failed.ts';
import type { DeskLog, Handled } from '../chat/desk.ts';
import { type Door, Later, type Reply, type Sent, Undeliverable } from '../chat/model.ts';
import type { Composer } from './compose.ts';
import type { Receiver } from './model.ts';
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

const receiverOf = ({ workspace, channel, person, alone, address }: Receiver): Receiver => ({
  ...{ workspace, channel, person, alone, address },
});

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

  /** @returns the messages; undefined when another process has taken it over. */
  async function post(delivery: Claimed, content: Content, door: Door): Promise<Sent | undefined> {
    if (door.announce === undefined) throw new Undeliverable('no_announcements');
    const receiver = receiverOf(delivery);
    const found = delivery.mayBePosted ? await door.findAnnounced?.(receiver, delivery.key) : undefined;
    if (found !== undefined) return found;
    await wait(await deliveries.slot(delivery.workspace, delivery.channel));
    if (!(await deliveries.posting(delivery, leaseSeconds))) return undefined;
    return door.announce(receiver, replyOf(content), delivery.key);
  }

  async function send(delivery: Claimed): Promise<void> {
    const door = doorOf(delivery.workspace);
    if (door === undefined) throw new Undeliverable('no_door');
    const content = await contentOf(delivery);
    if (content === undefined) return deliveries.sent(delivery, undefined);
    const sent = await post(delivery, content, door);
    if (sent !== undefined) await deliveries.sent({ ...delivery, content }, sent);
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
    const notice: Reply = { kind: 'notice', text: deliveryFailed(over.kind, over.of, place) };
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
      try {
        await send(claim.delivery);
        return DONE;
      } catch (error) {
        return await failed(claim.delivery, error);
      }
    },
    giveUp: (id) => end(id, 'all_tries_failed', false),
  };
}
