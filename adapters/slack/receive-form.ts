/** The form for a subscription and the buttons of the Home tab: what is opened, what was sent, what is asked. */
import { z } from 'zod';
import type { Incoming } from '#src/chat/model.ts';
import type { FormValues } from '#src/digest/form.ts';
import { type Address, addressWith } from './address.ts';
import { type FormPlace, formPlaceSchema, readForm } from './form.ts';
import { ACTIONS, actionOf, readValue, VALUES } from './ids.ts';
import { workspaceOf } from './receive.ts';
import { commandSchema, isAlone, tenantSchema } from './receive-pressed.ts';
import { questionIn } from './text.ts';

/** A form that is to be opened: where, with what in it, and the ticket with which it may be. */
export interface FormAsked {
  readonly workspace: string;
  readonly enterprise: string | undefined;
  readonly person: string;
  readonly place: FormPlace;
  readonly trigger: string;
  /** What was understood already. */
  readonly values?: FormValues | undefined;
}

/** On the Home tab there is no channel but the conversation with who looks at it. */
export const homeMetadata = (channel: string | undefined): string =>
  JSON.stringify(channel === undefined ? {} : { channel });

const homeSchema = z.object({ channel: z.string().optional() });

/** The conversation that the Home tab knew when something was pressed on it. */
export function homeChannelOf(given: unknown): string | undefined {
  const read = z.object({ view: z.object({ private_metadata: z.string() }) }).safeParse(given);
  return readValue(homeSchema, read.data?.view.private_metadata)?.channel;
}

const pressedSchema = tenantSchema.extend({
  trigger_id: z.string(),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).nullish(),
  view: z.object({ id: z.string(), type: z.string(), private_metadata: z.string() }).nullish(),
  actions: z
    .array(z.object({ action_id: z.string(), action_ts: z.string(), value: z.string().optional() }))
    .min(1),
  response_url: z.string().optional(),
});
type Pressed = z.infer<typeof pressedSchema>;

/** In a message, in the thread under it; on the Home tab, in the conversation with the person. */
function placeOf({ channel, message, view, user, response_url }: Pressed): FormPlace | undefined {
  if (view?.type === 'home')
    return { channel: readValue(homeSchema, view.private_metadata)?.channel ?? user.id, home: true };
  if (channel == null || message == null) return undefined;
  return {
    channel: channel.id,
    thread: message.thread_ts ?? message.ts,
    ...(response_url === undefined ? {} : { responseUrl: response_url }),
  };
}

/** A button that opens the form. */
export function receiveFormAsked(given: unknown): FormAsked | undefined {
  const read = pressedSchema.safeParse(given);
  const [pressed] = read.data?.actions ?? [];
  const workspace = workspaceOf(read.data?.team?.id, read.data?.enterprise?.id);
  if (!read.success || pressed === undefined || workspace === undefined) return undefined;
  const place = placeOf(read.data);
  const wanted = readValue(VALUES.form, pressed.value);
  if (place === undefined || wanted === undefined || actionOf(pressed.action_id) !== ACTIONS.form)
    return undefined;
  const { user, enterprise, trigger_id } = read.data;
  return {
    workspace,
    enterprise: enterprise?.id,
    person: user.id,
    place: { ...place, ...(wanted.n === undefined ? {} : { number: wanted.n }) },
    trigger: trigger_id,
    values: wanted.v,
  };
}

/** "/peilstok abonnement" asks for the form. */
const FORM_COMMAND = /^(?:nieuw )?(?:abonnement|abonneer|abonneren)\W*$/i;

export function receiveFormCommand(given: unknown): FormAsked | undefined {
  const read = commandSchema.safeParse(given);
  const workspace = workspaceOf(read.data?.team_id, read.data?.enterprise_id);
  if (!read.success || workspace === undefined) return undefined;
  const { text, channel_id, user_id, trigger_id, enterprise_id, response_url } = read.data;
  if (!FORM_COMMAND.test(questionIn(text))) return undefined;
  return {
    workspace,
    enterprise: enterprise_id ?? undefined,
    person: user_id,
    place: { channel: channel_id, ...(response_url === undefined ? {} : { responseUrl: response_url }) },
    trigger: trigger_id,
  };
}

const addressOf = (
  { channel, thread, home, responseUrl }: FormPlace,
  enterprise: string | undefined,
): Address => addressWith({ channel, thread, enterprise, home, responseUrl, unseen: true });

/** A button of the Home tab that asks what a sentence would: it is answered in the conversation. */
export function receiveHomePressed(given: unknown, now: string): Incoming | undefined {
  const read = pressedSchema.safeParse(given);
  const [pressed] = read.data?.actions ?? [];
  const workspace = workspaceOf(read.data?.team?.id, read.data?.enterprise?.id);
  if (!read.success || pressed === undefined || workspace === undefined) return undefined;
  const { view, user, enterprise } = read.data;
  const asked = readValue(VALUES.ask, pressed.value);
  const place = placeOf(read.data);
  if (view?.type !== 'home' || place === undefined || asked === undefined) return undefined;
  return {
    workspace,
    channel: place.channel,
    thread: '',
    id: `${view.id}:${pressed.action_ts}:${user.id}`,
    revision: '',
    position: now,
    person: user.id,
    alone: true,
    wish: { kind: 'question', text: asked.q },
    address: addressOf(place, enterprise?.id),
  };
}

const sentSchema = tenantSchema.extend({
  view: z.object({
    id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: z.unknown() }),
  }),
});

/** The form, sent. @param now as Slack writes moments. */
export function receiveForm(
  given: unknown,
  now: string,
): { readonly incoming: Incoming; readonly values: FormValues } | undefined {
  const read = sentSchema.safeParse(given);
  const workspace = workspaceOf(read.data?.team?.id, read.data?.enterprise?.id);
  const place = readValue(formPlaceSchema, read.data?.view.private_metadata);
  const values = readForm(read.data?.view.state.values, place?.number);
  if (!read.success || workspace === undefined || place === undefined || values === undefined)
    return undefined;
  const { user, view, enterprise } = read.data;
  return {
    values,
    incoming: {
      workspace,
      channel: place.channel,
      thread: place.thread ?? '',
      id: `form:${view.id}`,
      revision: '',
      position: now,
      person: user.id,
      alone: place.home === true || isAlone(place.channel),
      wish: { kind: 'form', values },
      address: addressOf(place, enterprise?.id),
    },
  };
}
