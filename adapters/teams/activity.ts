/** The parts of a Bot Framework activity that are read; everything else is let through unseen. */
import { z } from 'zod';

const account = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  aadObjectId: z.string().optional(),
});

const entity = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  mentioned: z.looseObject({ id: z.string(), name: z.string().optional() }).optional(),
});

export const activitySchema = z.looseObject({
  type: z.string().min(1),
  id: z.string().optional(),
  name: z.string().optional(),
  timestamp: z.string().optional(),
  channelId: z.string().optional(),
  serviceUrl: z.string(),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
    isGroup: z.boolean().nullish(),
  }),
  text: z.string().nullish(),
  entities: z.array(entity).nullish(),
  value: z.unknown().optional(),
  replyToId: z.string().nullish(),
  membersAdded: z.array(account).nullish(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string() }).nullish(),
      eventType: z.string().nullish(),
    })
    .nullish(),
});

export type Activity = z.infer<typeof activitySchema>;

/** Where to answer: what is stored with a message, and all that is needed to send one. */
export const addressSchema = z.object({
  serviceUrl: z.string(),
  /** As Teams gave it: in a channel with the thread (";messageid=…"). */
  conversation: z.string(),
  /** The bot, as its messages name it. */
  bot: z.string(),
  /** The message whose button was pressed, when the answer takes its place. */
  replaces: z.string().optional(),
  /** Absent in what was stored before it was kept. */
  tenant: z.string().optional(),
  /** Who wrote, as Teams names that person to this bot: opens a conversation with him alone. */
  member: z.string().optional(),
});

export type Address = z.infer<typeof addressSchema>;

/** The tenant that an activity comes from; undefined when it names none, or two that differ. */
export function tenantOf({ conversation, channelData }: Activity): string | undefined {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((tenant) => tenant !== undefined);
  const [tenant, other = tenant] = named;
  return tenant === other ? tenant : undefined;
}

const THREAD = /;messageid=(.*)$/s;

/** A conversation apart from its thread. */
export const withoutThread = (conversation: string): string => conversation.replace(THREAD, '');

export const channelOf = ({ conversation }: Activity): string => withoutThread(conversation.id);

export const inThread = (channel: string, root: string): string => `${channel};messageid=${root}`;

/** The root of the thread in a channel; chats have no threads. */
export const threadOf = ({ conversation }: Activity): string => THREAD.exec(conversation.id)?.[1] ?? '';

export const isAlone = ({ conversation }: Activity): boolean =>
  (conversation.conversationType ?? (conversation.isGroup ? 'groupChat' : 'personal')) === 'personal';

/** The same person in every conversation of a tenant. */
export const personOf = ({ from }: Activity): string => from.aadObjectId ?? from.id;

/** What is needed to write there later. */
export const lastingAddress = ({ serviceUrl, conversation, bot, tenant }: Address): Address => ({
  serviceUrl,
  conversation,
  bot,
  tenant,
});

export const addressOf = (activity: Activity): Address => ({
  serviceUrl: activity.serviceUrl,
  conversation: activity.conversation.id,
  bot: activity.recipient.id,
  tenant: tenantOf(activity),
});
