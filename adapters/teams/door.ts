/** Puts replies in conversations of Teams, by the connector's address that came with the question. */
import { z } from 'zod';
import { notAnswered } from '#src/answer/wording/chat.ts';
import { type Door, type Exchange, Later, type Sent, Undeliverable } from '#src/chat/model.ts';
import type { Links } from '#src/chat/platform.ts';
import { type Address, addressSchema } from './activity.ts';
import type { Bot } from './bot.ts';
import type { Message } from './message.ts';
import { presentReply, presentWords } from './present.ts';

/** Codes of Microsoft for "try again", and what we wait when it does not say how long. */
const WAIT_SECONDS: Readonly<Record<number, number>> = { 412: 2, 429: 10, 502: 5, 503: 5, 504: 5 };
const LONGEST_WAIT = 3_600;

const failureSchema = z.looseObject({
  statusCode: z.number(),
  code: z.string().optional(),
  response: z.looseObject({ headers: z.custom<{ get: (name: string) => string | undefined }>() }).optional(),
});

/** Retry-After as seconds or as a date. */
export function secondsIn(header: string | undefined, now: () => number): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now()) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), LONGEST_WAIT) : undefined;
}

/** What a failure of the connector means for the answer. */
export function failureOf(error: unknown, now: () => number = Date.now): unknown {
  const parsed = failureSchema.safeParse(error);
  if (!parsed.success) return error;
  const { statusCode, response, code } = parsed.data;
  const wait = WAIT_SECONDS[statusCode];
  if (wait !== undefined) return new Later(secondsIn(response?.headers.get('retry-after'), now) ?? wait);
  // Gone, blocked, left, or never to be taken: the code is Microsoft's ("ConversationNotFound").
  if (statusCode === 403 || statusCode === 404 || statusCode === 413 || statusCode === 400)
    return new Undeliverable(code ?? String(statusCode));
  return error;
}

const isGone = (error: unknown): boolean => {
  const parsed = failureSchema.safeParse(error);
  return parsed.success && [403, 404, 405].includes(parsed.data.statusCode);
};

const sentSchema = z.looseObject({ activity: z.string().min(1) });

/** The message of an answer. */
export function messageIn(sent: Sent | undefined): string | undefined {
  const parsed = sentSchema.safeParse(sent);
  return parsed.success ? parsed.data.activity : undefined;
}

export interface TeamsDoor extends Door {
  /** Takes an answer back. */
  readonly takeBack: (address: Address, sent: Sent) => Promise<void>;
}

export function createDoor(bot: Bot, links: Links): TeamsDoor {
  /** A message that may not be there any more is not worth failing for: then a new one is posted. */
  async function changed(address: Address, id: string, message: Message): Promise<boolean> {
    try {
      await bot.change(address, id, message);
      return true;
    } catch (error) {
      if (isGone(error)) return false;
      throw error;
    }
  }

  async function put(address: Address, message: Message, earlier: string | undefined): Promise<Sent> {
    try {
      if (earlier !== undefined && (await changed(address, earlier, message))) return { activity: earlier };
      return { activity: await bot.send(address, message) };
    } catch (error) {
      throw failureOf(error);
    }
  }

  const addressOf = (exchange: Exchange): Address => addressSchema.parse(exchange.address);

  return {
    deliver: async (exchange, reply, earlier) => {
      const address = addressOf(exchange);
      return put(address, presentReply(reply, links), messageIn(earlier) ?? address.replaces);
    },
    // Teams lets a bot look up nothing that it posted: a crash between posting and noting it posts again.
    find: async () => undefined,
    apologise: async (exchange, reference) => {
      await put(addressOf(exchange), presentWords(notAnswered(reference)), messageIn(exchange.sent));
    },
    takeBack: async (address, sent) => {
      const id = messageIn(sent);
      if (id === undefined) return;
      try {
        await bot.remove(address, id);
      } catch (error) {
        if (!isGone(error)) throw failureOf(error);
      }
    },
  };
}
