/** What Bolt calls for each kind of delivery: store it, and no more before Slack is told. */
import type { App as Bolt } from '@slack/bolt';
import { z } from 'zod';
import type { Incoming } from '#src/chat/model.ts';
import type { Service } from '#src/chat/platform.ts';
import type { Access } from './access.ts';
import type { Background } from './background.ts';
import type { Courtesies, SharedLinks, Tenant } from './courtesies.ts';
import { ACTIONS, actionOf, COMMAND, SHORTCUT, VALUES } from './ids.ts';
import { listenToForms, listenToRemarks } from './listen-dialogs.ts';
import { momentOf, receiveMessage, workspaceOf } from './receive.ts';
import { homeChannelOf, receiveFormAsked, receiveFormCommand, receiveHomePressed } from './receive-form.ts';
import { receiveAction, receiveCommand, receiveRemarkAsked, receiveShortcut } from './receive-pressed.ts';
import { choiceOf, placeOptions } from './views.ts';

export interface Listening {
  readonly service: Service;
  readonly access: Access;
  readonly courtesies: Courtesies;
  readonly background: Background;
  readonly now: () => number;
}

const eventSchema = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  event: z.object({
    tab: z.string().optional(),
    user: z.string().optional(),
    channel: z.string().optional(),
    message_ts: z.string().optional(),
    unfurl_id: z.string().optional(),
    source: z.string().optional(),
    links: z.array(z.object({ url: z.string() })).optional(),
  }),
});

const pressedSchema = z.object({
  team: z.object({ id: z.string() }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string() }),
  actions: z.array(z.object({ selected_option: z.object({ value: z.string() }).nullish() })).optional(),
});

const tenantOf = (
  team: string | null | undefined,
  enterprise: string | null | undefined,
): Tenant | undefined => {
  const workspace = workspaceOf(team, enterprise);
  return workspace === undefined ? undefined : { workspace, enterprise: enterprise ?? undefined };
};

function readEvent(body: unknown) {
  const read = eventSchema.safeParse(body);
  const tenant = read.success ? tenantOf(read.data.team_id, read.data.enterprise_id) : undefined;
  return read.success && tenant !== undefined ? { tenant, event: read.data.event } : undefined;
}

function readPressed(body: unknown) {
  const read = pressedSchema.safeParse(body);
  const tenant = read.success ? tenantOf(read.data.team?.id, read.data.enterprise?.id) : undefined;
  if (!read.success || tenant === undefined) return undefined;
  return { tenant, person: read.data.user.id, chosen: read.data.actions?.[0]?.selected_option?.value };
}

export function listen(bolt: Bolt, listening: Listening): void {
  const { service, courtesies, background } = listening;
  const accept = async (incoming: Incoming | undefined): Promise<void> => {
    if (incoming === undefined || !(await service.desk.accept(incoming))) return;
    background.run('status', () => courtesies.working(incoming));
  };
  listenToMessages(bolt, listening, accept);
  listenToPages(bolt, listening);
  listenToDepartures(bolt, listening);
  bolt.command(COMMAND, async ({ body, ack }) => {
    const asked = receiveFormCommand(body);
    const incoming = receiveCommand(body, momentOf(listening.now()));
    if (asked === undefined) await accept(incoming);
    await ack();
    if (asked === undefined) return;
    // Slack gives three seconds for a dialog; the question itself is answered with the button that opens it.
    background.run('form', () =>
      courtesies.openForm(asked).catch(async (error: unknown) => {
        await accept(incoming);
        throw error;
      }),
    );
  });
  bolt.shortcut(SHORTCUT, async ({ body, ack }) => {
    await accept(receiveShortcut(body));
    await ack();
  });
  listenToButtons(bolt, listening, accept);
  listenToRemarks(bolt, listening);
  listenToForms(bolt, listening, accept);
}

function listenToMessages(
  bolt: Bolt,
  { service, courtesies, background }: Listening,
  accept: (incoming: Incoming) => Promise<void>,
): void {
  bolt.event(/^(?:message|app_mention)$/, async ({ body, context }) => {
    const received = receiveMessage(body, { user: context.botUserId ?? '' });
    if (received.kind === 'asked') await accept(received.incoming);
    if (received.kind !== 'withdrawn') return;
    const { workspace, id, enterprise } = received;
    const sent = await service.inbox.withdraw(workspace, id);
    if (sent !== undefined)
      background.run('take back', () => courtesies.takeBack({ workspace, enterprise }, sent));
  });
}

/** A link stands in a message, or in what is being written. */
function whereOf({
  channel,
  message_ts,
  unfurl_id,
  source,
}: z.infer<typeof eventSchema>['event']): SharedLinks['where'] | undefined {
  if (source === 'composer') return unfurl_id === undefined ? undefined : { unfurl_id, source };
  return channel === undefined || message_ts === undefined ? undefined : { channel, ts: message_ts };
}

/** Tabs and previews. */
function listenToPages(bolt: Bolt, { courtesies, background }: Listening): void {
  bolt.event('app_home_opened', async ({ body }) => {
    const read = readEvent(body);
    if (read === undefined) return;
    const { tenant, event } = read;
    const { tab, user, channel } = event;
    if (tab === 'home' && user !== undefined)
      background.run('home tab', () => courtesies.showHome(tenant, user, channel));
    if (tab === 'messages' && channel !== undefined)
      background.run('suggestions', () => courtesies.suggest(tenant, channel));
  });
  bolt.event('link_shared', async ({ body }) => {
    const read = readEvent(body);
    const where = read && whereOf(read.event);
    if (read === undefined || where === undefined) return;
    const urls = (read.event.links ?? []).map(({ url }) => url);
    background.run('preview', () => courtesies.previewLinks(read.tenant, { where, urls }));
  });
}

/** Where the app is taken away, its tokens are of no use. */
function listenToDepartures(bolt: Bolt, { access }: Listening): void {
  bolt.event(/^(?:app_uninstalled|tokens_revoked)$/, async ({ body }) => {
    const read = z
      .object({
        team_id: z.string().nullish(),
        enterprise_id: z.string().nullish(),
        is_enterprise_install: z.boolean().optional(),
        authorizations: z.array(z.object({ is_enterprise_install: z.boolean() })).optional(),
        event: z.object({
          type: z.string(),
          tokens: z.object({ bot: z.array(z.string()).optional() }).optional(),
        }),
      })
      .safeParse(body);
    if (!read.success) return;
    const { team_id, enterprise_id, event, authorizations, is_enterprise_install } = read.data;
    // Tokens of people may be withdrawn without ours.
    if (event.type === 'tokens_revoked' && (event.tokens?.bot ?? []).length === 0) return;
    const whole = authorizations?.[0]?.is_enterprise_install ?? is_enterprise_install ?? false;
    const tenant = whole ? workspaceOf(undefined, enterprise_id) : workspaceOf(team_id, enterprise_id);
    if (tenant !== undefined) await access.forget(tenant);
  });
}

function listenToButtons(
  bolt: Bolt,
  listening: Listening,
  accept: (incoming: Incoming | undefined) => Promise<void>,
): void {
  const { service, courtesies, background } = listening;
  bolt.action(/.*/, async ({ body, action, ack }) => {
    const kind = actionOf('action_id' in action ? action.action_id : '');
    const pressed = readPressed(body);
    if (kind === ACTIONS.remark) {
      const asked = receiveRemarkAsked(body);
      await ack();
      if (asked !== undefined && pressed !== undefined)
        background.run('dialog', () => courtesies.openRemark(pressed.tenant, asked.place, asked.trigger));
      return;
    }
    if (kind === ACTIONS.chooseHome) {
      const region = VALUES.home.safeParse(pressed?.chosen);
      if (pressed === undefined || !region.success) return ack();
      await service.memory.setHome(pressed.tenant.workspace, { person: pressed.person }, region.data);
      await ack();
      background.run('home tab', () =>
        courtesies.showHome(pressed.tenant, pressed.person, homeChannelOf(body)),
      );
      return;
    }
    if (kind === ACTIONS.form) {
      const asked = receiveFormAsked(body);
      await ack();
      if (asked !== undefined) background.run('form', () => courtesies.openForm(asked));
      return;
    }
    await accept(receiveAction(body) ?? receiveHomePressed(body, momentOf(listening.now())));
    await ack();
  });
  bolt.options(ACTIONS.chooseHome, async ({ payload, ack }) => {
    await ack({ options: placeOptions(await service.app.municipalities(), payload.value) });
  });
  bolt.options(ACTIONS.formPlaces, async ({ payload, ack }) => {
    const places = (await service.subscriptions?.places()) ?? [];
    await ack({ options: placeOptions(places.map(choiceOf), payload.value) });
  });
}
