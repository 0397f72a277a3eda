/** Puts replies in conversations of Teams, by the connector's address that came with the question. */
import { z } from 'zod';
import { notAnswered } from '#src/answer/wording/chat.ts';
import type { DeskLog } from '#src/chat/desk.ts';
import type { Door, Exchange, Sent } from '#src/chat/model.ts';
import type { Links } from '#src/chat/platform.ts';
import { type Address, addressSchema, lastingAddress } from './activity.ts';
import { announcing } from './announce.ts';
import type { Bot } from './bot.ts';
import { failureOf, isGone } from './failure.ts';
import type { Message } from './message.ts';
import { presentReply, presentWords } from './present.ts';

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

export function createDoor(bot: Bot, links: Links, log: Pick<DeskLog, 'warn'>): TeamsDoor {
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
    ...announcing(bot, links, log),
    lasting: (address) => lastingAddress(addressSchema.parse(address)),
    // A bot may not write to who never talked with it.
    write: async ({ known }, reply) => {
      if (known === undefined) return false;
      await put(lastingAddress(addressSchema.parse(known)), presentReply(reply, links), undefined);
      return true;
    },
    deliver: async (exchange, reply, earlier) => {
      const address = addressOf(exchange);
      return put(address, presentReply(reply, links), messageIn(earlier) ?? address.replaces);
    },
    // Teams lets a bot look up nothing that it posted: a crash between posting and noting it posts again.
    find: async () => undefined,
    apologise: async (exchange, reference) => {
      await put(addressOf(exchange), presentWords(notAnswered(reference), links), messageIn(exchange.sent));
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
