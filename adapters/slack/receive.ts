/** From a message in Slack to what is asked in it; everything else is left alone. */
import { z } from 'zod';
import type { Incoming } from '#src/chat/model.ts';
import { addressWith } from './address.ts';
import { isAddressed, mentions, questionIn } from './text.ts';

export interface Bot {
  readonly user: string;
}

export type Received =
  | { readonly kind: 'asked'; readonly incoming: Incoming }
  /** The question was deleted. */
  | {
      readonly kind: 'withdrawn';
      readonly workspace: string;
      readonly id: string;
      readonly enterprise?: string;
    }
  | { readonly kind: 'nothing' };

const said = z.object({
  ts: z.string(),
  thread_ts: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  subtype: z.string().nullish(),
  edited: z.object({ ts: z.string() }).nullish(),
});
type Said = z.infer<typeof said>;

const bodySchema = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  event: said.partial({ ts: true }).extend({
    type: z.enum(['message', 'app_mention']),
    channel: z.string(),
    channel_type: z.string().optional(),
    deleted_ts: z.string().optional(),
    message: said.optional(),
    previous_message: said.optional(),
  }),
});
type Body = z.infer<typeof bodySchema>;

const NOTHING: Received = { kind: 'nothing' };

/** Things people say; other subtypes are news of the channel itself. */
const SAID = [undefined, null, 'file_share', 'thread_broadcast'];

/** Data of one workspace are its own, also where an organisation installed the app for all. */
export const workspaceOf = (
  team: string | null | undefined,
  enterprise: string | null | undefined,
): string | undefined => {
  const tenant = team ?? enterprise;
  return tenant ? `slack:${tenant}` : undefined;
};

/** A moment (milliseconds since 1970) as Slack writes it. */
export const momentOf = (milliseconds: number): string => (milliseconds / 1000).toFixed(6);

/** One message, however often and as whichever event it arrives. */
export const messageId = (channel: string, ts: string): string => `${channel}:${ts}`;

function asked({ team_id, enterprise_id, event }: Body, message: Said, bot: Bot): Received {
  const workspace = workspaceOf(team_id, enterprise_id);
  const text = message.text ?? '';
  const { channel } = event;
  const alone = event.channel_type === 'im' || channel.startsWith('D');
  if (workspace === undefined || message.user === undefined || message.bot_id) return NOTHING;
  if (message.user === bot.user || (!alone && !mentions(text, bot.user))) return NOTHING;
  return {
    kind: 'asked',
    incoming: {
      workspace,
      channel,
      // A conversation of two goes on outside threads too.
      thread: message.thread_ts ?? (alone ? '' : message.ts),
      id: messageId(channel, message.ts),
      revision: message.edited?.ts ?? '',
      position: message.ts,
      person: message.user,
      alone,
      wish: { kind: 'question', text: questionIn(text) },
      address: addressWith({
        channel,
        thread: message.thread_ts ?? message.ts,
        enterprise: enterprise_id ?? undefined,
        aside: !alone && !isAddressed(text, bot.user) ? true : undefined,
      }),
    },
  };
}

function withdrawn({ team_id, enterprise_id, event }: Body, ts: string | undefined): Received {
  const workspace = workspaceOf(team_id, enterprise_id);
  if (workspace === undefined || ts === undefined) return NOTHING;
  return {
    kind: 'withdrawn',
    workspace,
    id: messageId(event.channel, ts),
    ...(enterprise_id ? { enterprise: enterprise_id } : {}),
  };
}

/** An edit changes the words; a preview that Slack adds to a message is none. */
function edited(body: Body, bot: Bot): Received {
  const { message, previous_message: before } = body.event;
  if (message === undefined) return NOTHING;
  if (message.subtype === 'tombstone') return withdrawn(body, message.ts);
  if (!SAID.includes(message.subtype) || !message.edited || message.text === before?.text) return NOTHING;
  return asked(body, message, bot);
}

export function receiveMessage(given: unknown, bot: Bot): Received {
  const read = bodySchema.safeParse(given);
  if (!read.success) return NOTHING;
  const { event } = read.data;
  if (event.subtype === 'message_changed') return edited(read.data, bot);
  if (event.subtype === 'message_deleted')
    return withdrawn(read.data, event.deleted_ts ?? event.previous_message?.ts);
  if (!SAID.includes(event.subtype) || event.ts === undefined) return NOTHING;
  return asked(read.data, { ...event, ts: event.ts }, bot);
}
