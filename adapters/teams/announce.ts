/** Posts what nobody asked for at this moment: digests and alerts in their place, failures to one person alone. */
import { setTimeout as wait } from 'node:timers/promises';
import type { DeskLog } from '#src/chat/desk.ts';
import type { Door, Sent } from '#src/chat/model.ts';
import { type Patience, patiently } from '#src/chat/patience.ts';
import type { Links } from '#src/chat/platform.ts';
import { type Address, addressSchema, inThread, withoutThread } from './activity.ts';
import type { Bot } from './bot.ts';
import { digestMessages } from './digest-card.ts';
import { failureOf } from './failure.ts';
import type { Message } from './message.ts';
import { presentReply } from './present.ts';

const PATIENCE: Patience = { tries: 3, longestSeconds: 30, wait };

const tenantIn = (workspace: string): string => workspace.slice(workspace.indexOf(':') + 1);

/** `findAnnounced` is absent: Teams lets a bot look up nothing that it posted (decision 11). */
export function announcing(
  bot: Bot,
  links: Links,
  log: Pick<DeskLog, 'warn'>,
): Required<Pick<Door, 'announce' | 'confide'>> {
  async function post(address: Address, message: Message): Promise<string> {
    try {
      return await bot.send(address, message);
    } catch (error) {
      throw failureOf(error);
    }
  }

  /**
   * In the thread that the message began, where it was posted in a channel; else after it, for chats have no threads.
   * The message itself stands: failing for what is under it would post all of it again.
   */
  async function postUnder(address: Address, root: string, under: Message): Promise<Sent> {
    const place = withoutThread(address.conversation);
    const conversation = place === address.conversation ? place : inThread(place, root);
    try {
      const sent = () => post({ ...address, conversation }, under);
      return { under: await patiently(sent, PATIENCE) };
    } catch (error) {
      log.warn({ err: error }, 'Teams: what belongs under a digest could not be posted');
      return {};
    }
  }

  return {
    announce: async (receiver, reply) => {
      const address = addressSchema.parse(receiver.address);
      // A post of its own, not an answer in the thread where the subscription was made.
      const place = { ...address, conversation: withoutThread(address.conversation) };
      if (reply.kind !== 'digest') return { activity: await post(place, presentReply(reply, links)) };
      const { main, under } = digestMessages(reply.edition, links);
      const activity = await post(place, main);
      return { activity, ...(under === undefined ? {} : await postUnder(address, activity, under)) };
    },
    confide: async (receiver, reply) => {
      const address = addressSchema.parse(receiver.address);
      try {
        const alone = await bot.open(
          address,
          tenantIn(receiver.workspace),
          address.member ?? receiver.person,
        );
        await bot.send(alone, presentReply(reply, links));
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}
