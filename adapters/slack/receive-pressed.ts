/** From a command, a button or a menu of Slack to what is asked with it. */
import { z } from 'zod';
import type { Incoming, Wish } from '#src/chat/model.ts';
import type { Remark } from '#src/chat/remarks.ts';
import { REMARK_KINDS } from '#src/chat/remarks.ts';
import { addressWith } from './address.ts';
import { ACTIONS, actionOf, readValue, VALUES } from './ids.ts';
import { workspaceOf } from './receive.ts';
import { questionIn } from './text.ts';

export const tenantSchema = z.object({
  team: z.object({ id: z.string() }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string() }),
});

export const commandSchema = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  channel_id: z.string(),
  user_id: z.string(),
  text: z.string().default(''),
  trigger_id: z.string(),
  response_url: z.string().optional(),
});

const actionSchema = tenantSchema.extend({
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }),
  actions: z
    .array(z.object({ action_id: z.string(), action_ts: z.string(), value: z.string().optional() }))
    .min(1),
  response_url: z.string().optional(),
});

const shortcutSchema = tenantSchema.extend({
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional(), text: z.string().nullish() }),
  action_ts: z.string(),
  response_url: z.string().optional(),
});

export const isAlone = (channel: string): boolean => channel.startsWith('D');

/** "gemeente Breda" says which one is one's own. */
const HOME = /^(?:mijn\s+)?gemeente\s+(?:is\s+)?(.+)$/i;

/** @param now as Slack writes moments: seconds with six decimals. */
export function receiveCommand(given: unknown, now: string): Incoming | undefined {
  const read = commandSchema.safeParse(given);
  if (!read.success) return undefined;
  const body = read.data;
  const workspace = workspaceOf(body.team_id, body.enterprise_id);
  if (workspace === undefined) return undefined;
  const question = questionIn(body.text);
  const home = HOME.exec(question)?.[1];
  // Help and one's own municipality are of use to who asks alone.
  const secret = home !== undefined || /^help\W*$/i.test(question);
  return {
    workspace,
    channel: body.channel_id,
    thread: '',
    id: `command:${body.trigger_id}`,
    revision: '',
    position: now,
    person: body.user_id,
    alone: isAlone(body.channel_id) || secret,
    wish: { kind: 'question', text: home === undefined ? question : `mijn gemeente is ${home}` },
    address: addressWith({
      channel: body.channel_id,
      enterprise: body.enterprise_id ?? undefined,
      unseen: secret ? undefined : true,
      secret: secret ? true : undefined,
      responseUrl: body.response_url,
    }),
  };
}

function wishOf(action: string, value: string | undefined): Wish | undefined {
  switch (action) {
    case ACTIONS.ask: {
      const read = readValue(VALUES.ask, value);
      return read && { kind: 'question', text: read.q, ...(read.f === undefined ? {} : { after: read.f }) };
    }
    case ACTIONS.choose: {
      const read = readValue(VALUES.choose, value);
      return read && { kind: 'query', query: read.q, label: read.l };
    }
    case ACTIONS.part: {
      const read = readValue(VALUES.part, value);
      return read && { kind: 'part', part: read.p, figure: read.f };
    }
    case ACTIONS.home: {
      const read = VALUES.home.safeParse(value);
      return read.success ? { kind: 'home', region: read.data } : undefined;
    }
    default:
      return undefined;
  }
}

/** A button under an answer; undefined for those that ask nothing. */
export function receiveAction(given: unknown): Incoming | undefined {
  const read = actionSchema.safeParse(given);
  const [pressed] = read.data?.actions ?? [];
  if (!read.success || pressed === undefined) return undefined;
  const { team, enterprise, user, channel, message, response_url } = read.data;
  const workspace = workspaceOf(team?.id, enterprise?.id);
  const action = actionOf(pressed.action_id);
  const wish = wishOf(action, pressed.value);
  if (workspace === undefined || wish === undefined) return undefined;
  const thread = message.thread_ts ?? message.ts;
  return {
    workspace,
    channel: channel.id,
    thread,
    id: `${channel.id}:${message.ts}:${pressed.action_ts}:${user.id}`,
    revision: '',
    position: pressed.action_ts,
    person: user.id,
    alone: isAlone(channel.id),
    wish,
    address: addressWith({
      channel: channel.id,
      thread,
      enterprise: enterprise?.id,
      unseen: wish.kind === 'question' ? true : undefined,
      // A question that asked back is answered where it asked.
      replace: wish.kind === 'query' ? message.ts : undefined,
      secret: wish.kind === 'home' ? true : undefined,
      responseUrl: response_url,
    }),
  };
}

/** "Wat zeggen de cijfers?" on someone's message. */
export function receiveShortcut(given: unknown): Incoming | undefined {
  const read = shortcutSchema.safeParse(given);
  if (!read.success) return undefined;
  const { team, enterprise, user, channel, message, action_ts, response_url } = read.data;
  const workspace = workspaceOf(team?.id, enterprise?.id);
  if (workspace === undefined) return undefined;
  const thread = message.thread_ts ?? message.ts;
  return {
    workspace,
    channel: channel.id,
    thread,
    id: `${channel.id}:${message.ts}:${action_ts}:${user.id}`,
    revision: '',
    position: action_ts,
    person: user.id,
    alone: isAlone(channel.id),
    wish: { kind: 'question', text: questionIn(message.text ?? '') },
    address: addressWith({
      channel: channel.id,
      thread,
      enterprise: enterprise?.id,
      unseen: true,
      responseUrl: response_url,
    }),
  };
}

/** Where "Klopt niet?" was pressed, kept in the dialog until it is sent. */
const placeSchema = z.object({ figure: VALUES.figure, channel: z.string(), thread: z.string() });
export type RemarkPlace = z.infer<typeof placeSchema>;

/** The button "Klopt niet?": what the dialog is about, and the ticket with which it may be opened. */
export function receiveRemarkAsked(given: unknown): { place: RemarkPlace; trigger: string } | undefined {
  const read = actionSchema.extend({ trigger_id: z.string() }).safeParse(given);
  const [pressed] = read.data?.actions ?? [];
  if (!read.success || pressed === undefined) return undefined;
  const figure = VALUES.figure.safeParse(pressed.value);
  if (!figure.success) return undefined;
  const { channel, message, trigger_id } = read.data;
  return {
    place: { figure: figure.data, channel: channel.id, thread: message.thread_ts ?? message.ts },
    trigger: trigger_id,
  };
}

const viewSchema = tenantSchema.extend({
  view: z.object({
    id: z.string(),
    private_metadata: z.string(),
    state: z.object({
      values: z.object({
        kind: z.object({ kind: z.object({ selected_option: z.object({ value: z.enum(REMARK_KINDS) }) }) }),
        text: z.object({ text: z.object({ value: z.string().trim().min(1).max(3_000) }) }),
      }),
    }),
  }),
});

/** The dialog, sent. */
export function receiveRemark(given: unknown): Remark | undefined {
  const read = viewSchema.safeParse(given);
  if (!read.success) return undefined;
  const { team, enterprise, user, view } = read.data;
  const workspace = workspaceOf(team?.id, enterprise?.id);
  const place = readValue(placeSchema, view.private_metadata);
  if (workspace === undefined || place === undefined) return undefined;
  const { kind, text } = view.state.values;
  return {
    workspace,
    id: view.id,
    person: user.id,
    ...place,
    address: addressWith({ channel: place.channel, thread: place.thread, enterprise: enterprise?.id }),
    kind: kind.kind.selected_option.value,
    text: text.text.value,
  };
}
