/** Takes messages in and sees that each gets one answer: stored first, answered after, tried again when it fails. */
import type { Conversation } from './converse.ts';
import { type Door, type Exchange, type Inbox, type Incoming, Later, Undeliverable } from './model.ts';

export interface DeskLog {
  readonly info: (details: object, message: string) => void;
  readonly warn: (details: object, message: string) => void;
  readonly error: (details: object, message: string) => void;
}

export interface DeskParts {
  readonly inbox: Inbox;
  readonly conversation: Conversation;
  /** The door of a workspace; undefined when its platform is not (or no longer) connected. */
  readonly doorOf: (workspace: string) => Door | undefined;
  readonly log: DeskLog;
  /** Makes the id under which a failure is found in the log. */
  readonly reference: () => string;
}

/** How handling ended: `later` asks for another try, after some seconds where the platform said how long. */
export type Handled =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'later'; readonly seconds?: number; readonly error: unknown };

export interface Desk {
  /** @returns whether it was new. Rejects when it could not be stored: the platform must try again. */
  readonly accept: (incoming: Incoming) => Promise<boolean>;
  readonly handle: (workspace: string, id: string) => Promise<Handled>;
  /** After the last try: says so to who asked, once, and gives up. */
  readonly giveUp: (workspace: string, id: string) => Promise<void>;
}

/** A platform that asks to wait is obeyed this often; then it counts as a failure. */
const MOST_WAITS = 20;

export function createDesk({ inbox, conversation, doorOf, log, reference }: DeskParts): Desk {
  const about = ({ workspace, id, attempts }: Exchange) => ({ workspace, id, attempts });

  async function answer(exchange: Exchange, door: Door): Promise<void> {
    const earlier = exchange.sent ?? (exchange.attempts > 1 ? await door.find(exchange) : undefined);
    const reply = await conversation.respond(exchange);
    await inbox.answered(exchange, await door.deliver(exchange, reply, earlier));
  }

  async function handle(workspace: string, id: string): Promise<Handled> {
    const exchange = await inbox.claim(workspace, id);
    if (exchange === undefined) return { outcome: 'done' };
    const door = doorOf(workspace);
    try {
      if (door === undefined) throw new Undeliverable('no_door');
      await answer(exchange, door);
      return { outcome: 'done' };
    } catch (error) {
      if (error instanceof Undeliverable) {
        log.warn({ ...about(exchange), reason: error.reason }, 'an answer cannot be delivered');
        await inbox.undeliverable(exchange);
        return { outcome: 'done' };
      }
      log.warn({ ...about(exchange), err: error }, 'answering failed; it is tried again');
      const waits = error instanceof Later && exchange.attempts < MOST_WAITS;
      return { outcome: 'later', error, ...(waits ? { seconds: error.seconds } : {}) };
    }
  }

  async function giveUp(workspace: string, id: string): Promise<void> {
    const exchange = await inbox.claim(workspace, id);
    if (exchange === undefined) return;
    const named = reference();
    log.error({ ...about(exchange), reference: named }, 'a question stays without an answer');
    try {
      await doorOf(workspace)?.apologise(exchange, named);
    } catch (error) {
      log.warn({ ...about(exchange), err: error }, 'the apology did not arrive either');
    }
    await inbox.undeliverable(exchange);
  }

  return { accept: (incoming) => inbox.accept(incoming), handle, giveUp };
}
