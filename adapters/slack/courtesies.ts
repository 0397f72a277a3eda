/** What Slack is told besides answers: that we work on it, what can be asked, the Home tab, previews, what was deleted. */
import { setTimeout as wait } from 'node:timers/promises';
import { EXAMPLES } from '#src/answer/wording/acts.ts';
import { FOR_EXAMPLE } from '#src/answer/wording/conversation.ts';
import { WORKING } from '#src/answer/wording/slack.ts';
import type { Incoming, Sent } from '#src/chat/model.ts';
import { type Patience, patiently } from '#src/chat/patience.ts';
import type { Service } from '#src/chat/platform.ts';
import { compactId, isFigureId } from '#src/model.ts';
import type { Access } from './access.ts';
import { readAddress } from './address.ts';
import { call } from './client.ts';
import type { Pictures } from './pictures.ts';
import type { RemarkPlace } from './receive-pressed.ts';
import { homeTab, preview, remarkDialog } from './views.ts';

/** A workspace, and the organisation that installed the app for it. */
export interface Tenant {
  readonly workspace: string;
  readonly enterprise: string | undefined;
}

export interface SharedLinks {
  /** The message, or what is being written and is none yet. */
  readonly where:
    | { readonly channel: string; readonly ts: string }
    | { readonly unfurl_id: string; readonly source: 'composer' };
  readonly urls: readonly string[];
}

export interface Courtesies {
  readonly working: (incoming: Incoming) => Promise<unknown>;
  readonly suggest: (tenant: Tenant, channel: string) => Promise<unknown>;
  readonly showHome: (tenant: Tenant, person: string) => Promise<unknown>;
  readonly openRemark: (tenant: Tenant, place: RemarkPlace, trigger: string) => Promise<unknown>;
  readonly previewLinks: (tenant: Tenant, links: SharedLinks) => Promise<unknown>;
  readonly takeBack: (tenant: Tenant, sent: Sent) => Promise<unknown>;
}

const MOST_PROMPTS = 4;
const MOST_RECENT = 5;
const MOST_PREVIEWS = 5;
/** Of taking back. */
const PATIENCE: Patience = { tries: 3, longestSeconds: 60, wait };

export function createCourtesies(
  { app, memory, links, subscriptions }: Service,
  access: Access,
  pictures: Pictures,
): Courtesies {
  const clientOf = ({ workspace, enterprise }: Tenant) => access.client(workspace, enterprise);

  /** The id in an address of one of our own pages; of no other's. */
  function figureAt(url: string): string | undefined {
    const [own = '', ending] = links.figure('~').split('~');
    if (ending !== '' || !url.startsWith(own)) return undefined;
    const id = compactId(decodeURIComponent(/^[^?#/]*/.exec(url.slice(own.length))?.[0] ?? ''));
    return isFigureId(id) ? id : undefined;
  }

  async function previewOf(tenant: Tenant, url: string) {
    const figure = figureAt(url);
    const kept = figure === undefined ? null : await app.figure(figure);
    if (kept === null) return undefined;
    const client = await clientOf(tenant);
    const picture = await pictures.fileOf(client, tenant.workspace, kept.answer).catch(() => undefined);
    return { kept, picture };
  }

  return {
    working: async ({ workspace, address }) => {
      const { channel, thread, enterprise } = readAddress(address);
      if (thread === undefined) return;
      const client = await clientOf({ workspace, enterprise });
      await call(() =>
        client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status: WORKING }),
      );
    },
    suggest: async (tenant, channel) => {
      const client = await clientOf(tenant);
      const [first, ...more] = EXAMPLES.slice(0, MOST_PROMPTS).map((question) => ({
        title: question,
        message: question,
      }));
      if (first === undefined) return;
      await call(() =>
        // An agent has no thread here; with one the call fails in silence.
        client.assistant.threads.setSuggestedPrompts({
          channel_id: channel,
          title: FOR_EXAMPLE,
          prompts: [first, ...more],
        }),
      );
    },
    showHome: async (tenant, person) => {
      const client = await clientOf(tenant);
      const { person: region } = await memory.homes(tenant.workspace, person, '');
      const home = (await app.municipalities()).find(({ code }) => code === region);
      const ids = await memory.recent(tenant.workspace, person, MOST_RECENT);
      const recent = (await Promise.all(ids.map((id) => app.figure(id)))).flatMap((kept) =>
        kept === null ? [] : [kept.answer],
      );
      const listed = (await subscriptions?.list(tenant.workspace, { person })) ?? [];
      const view = homeTab({
        home,
        subscriptions: listed.map(({ text }) => text),
        recent,
        link: links.figure,
      });
      await call(() => client.views.publish({ user_id: person, view }));
    },
    openRemark: async (tenant, place, trigger) => {
      const client = await clientOf(tenant);
      await call(() => client.views.open({ trigger_id: trigger, view: remarkDialog(place) }));
    },
    previewLinks: async (tenant, { where, urls }) => {
      const found = await Promise.all(
        urls.slice(0, MOST_PREVIEWS).map(async (url) => [url, await previewOf(tenant, url)] as const),
      );
      const unfurls = (pictured: boolean) =>
        Object.fromEntries(
          found.flatMap(([url, known]) =>
            known === undefined
              ? []
              : [
                  [
                    url,
                    {
                      blocks: preview(known.kept.answer, pictured ? known.picture : undefined, links.figure),
                    },
                  ],
                ],
          ),
        );
      if (Object.keys(unfurls(true)).length === 0) return;
      const client = await clientOf(tenant);
      const show = (pictured: boolean) =>
        call(() => client.chat.unfurl({ ...where, unfurls: unfurls(pictured) }));
      await show(true).catch(() => show(false));
    },
    takeBack: async (tenant, { channel, ts }) => {
      if (typeof channel !== 'string' || typeof ts !== 'string') return;
      const client = await clientOf(tenant);
      return patiently(() => call(() => client.chat.delete({ channel, ts })), PATIENCE);
    },
  };
}
