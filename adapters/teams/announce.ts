/** Posts what nobody asked for at this moment: digests and alerts in their place, failures to one person alone. */
import { type Door, type Reply, Undeliverable } from '#src/chat/model.ts';
import type { Links } from '#src/chat/platform.ts';
import { type Address, addressSchema, inThread, messageIn, withoutThread } from './activity.ts';
import type { Bot } from './bot.ts';
import { restMessage } from './digest-card.ts';
import { failureOf } from './failure.ts';
import type { Message } from './message.ts';
import { presentReply } from './present.ts';

const tenantIn = (workspace: string): string => workspace.slice(workspace.indexOf(':') + 1);

const placeOf = ({ conversation }: Address): string => withoutThread(conversation);

/** A channel; what was said in one came from a thread of it. */
const hasThreads = (address: Address): boolean => placeOf(address) !== address.conversation;

/** `findAnnounced` is absent: Teams lets a bot look up nothing that it posted (decision 11). */
export function announcing(
  bot: Bot,
  links: Links,
): Required<Pick<Door, 'announce' | 'announceUnder' | 'confide'>> {
  async function post(address: Address, message: Message): Promise<string> {
    try {
      return await bot.send(address, message);
    } catch (error) {
      throw failureOf(error);
    }
  }

  return {
    announce: async (receiver, reply) => {
      const address = addressSchema.parse(receiver.address);
      // A post of its own, not an answer in the thread where the subscription was made.
      const place = placeOf(address);
      const shown: Reply =
        reply.kind === 'digest' ? { ...reply, edition: { ...reply.edition, rest: [] } } : reply;
      const activity = await post({ ...address, conversation: place }, presentReply(shown, links));
      return { activity, ...(hasThreads(address) ? { thread: activity } : {}) };
    },
    // In the thread that the message began, where it was posted in a channel; else after it, for chats have no threads.
    announceUnder: async (receiver, main, lines) => {
      const address = addressSchema.parse(receiver.address);
      const root = messageIn(main);
      if (root === undefined) throw new Undeliverable('no_message');
      const conversation = hasThreads(address) ? inThread(placeOf(address), root) : placeOf(address);
      return { activity: await post({ ...address, conversation }, restMessage(lines)) };
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
