/** Posts to Slack what nobody asked for at that moment: the weekly digest, alerts, and that one of them failed. */
import type { Door, Reply, Sent } from '#src/chat/model.ts';
import type { Pace } from '#src/chat/pace.ts';
import type { Links } from '#src/chat/platform.ts';
import type { Receiver } from '#src/digest/model.ts';
import type { App } from '#src/model.ts';
import type { Access } from './access.ts';
import { type Address, addressWith, readAddress } from './address.ts';
import { asFinal, type Client, call, Refused } from './client.ts';
import { presentRest } from './digest.ts';
import { ANNOUNCEMENT_EVENT } from './ids.ts';
import { turnsOf } from './pace.ts';
import type { Pictures } from './pictures.ts';
import { present } from './present.ts';
import { announcementMark, type Posted, send } from './send.ts';

export interface AnnouncerParts {
  readonly app: Pick<App, 'figure'>;
  readonly access: Access;
  readonly pictures: Pictures;
  readonly links: Links;
  readonly pace: Pace;
  /** Pauses in milliseconds before trying again while Slack still works on a picture. */
  readonly pauses: readonly number[];
}

/** Slack gives apps that are sold no more than these at once. */
const SEARCHED = 15;

/** Figures of which the message shows the chart. */
function chartsOf(reply: Reply): readonly string[] {
  if (reply.kind === 'digest') return reply.edition.charts.map(({ figure }) => figure);
  return reply.kind === 'alert' && reply.message.hasChart ? [reply.message.figure] : [];
}

function firstFigure(reply: Reply): string | undefined {
  if (reply.kind === 'digest') return reply.edition.items[0]?.figure;
  return reply.kind === 'alert' ? reply.message.figure : undefined;
}

/** Into the channel itself, whatever thread or command the subscription was made in. */
function placeOf({ address }: Receiver): Address {
  const { channel, enterprise } = readAddress(address);
  return addressWith({ channel, enterprise });
}

/** The files of the charts of a digest or an alert, by figure. A picture that fails never drops the message. */
export async function picturesOf(
  { app, pictures }: Pick<AnnouncerParts, 'app' | 'pictures'>,
  client: Client,
  workspace: string,
  reply: Reply,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const figure of chartsOf(reply)) {
    try {
      const kept = await app.figure(figure);
      const file = kept === null ? undefined : await pictures.fileOf(client, workspace, kept.answer);
      if (file !== undefined) files.set(figure, file);
    } catch {
      // The message says that a chart is missing, and where it is.
    }
  }
  return files;
}

/** The message that others go under; undefined in what something else noted. */
const rootOf = (main: Sent | undefined): string | undefined =>
  typeof main?.ts === 'string' ? main.ts : undefined;

export function createAnnouncer(
  parts: AnnouncerParts,
): Required<Pick<Door, 'announce' | 'announceUnder' | 'findAnnounced' | 'confide' | 'write'>> {
  const { access, pictures, links, pace, pauses } = parts;

  async function post(
    { workspace, person }: Pick<Receiver, 'workspace' | 'person'>,
    address: Address,
    reply: Reply,
    key: string,
  ): Promise<Posted | undefined> {
    const client = await access.client(workspace, address.enterprise);
    const files = await picturesOf(parts, client, workspace, reply);
    const figure = firstFigure(reply);
    const { posted, pictured } = await send({
      client,
      turns: turnsOf(pace, workspace),
      address,
      mark: announcementMark(key),
      person,
      earlier: undefined,
      make: (withPictures) =>
        present(reply, {
          picture: undefined,
          pictures: withPictures ? files : new Map(),
          restApart: true,
          link: links.figure,
          download: undefined,
          asker: undefined,
        }),
      link: figure === undefined ? undefined : links.figure(figure),
      pauses,
    });
    if (!pictured) await Promise.all([...files.keys()].map((one) => pictures.forget(workspace, one)));
    return posted;
  }

  async function announce(receiver: Receiver, reply: Reply, key: string): Promise<Sent> {
    const posted = await post(receiver, placeOf(receiver), reply, key);
    return posted === undefined ? {} : { ...posted, thread: posted.ts };
  }

  async function announceUnder(
    receiver: Receiver,
    main: Sent,
    lines: readonly string[],
    key: string,
  ): Promise<Sent> {
    const { workspace, person } = receiver;
    const address = addressWith({ ...placeOf(receiver), thread: rootOf(main) });
    const client = await access.client(workspace, address.enterprise);
    const message = presentRest(lines);
    const { posted } = await send({
      ...{ client, address, person, earlier: undefined, link: undefined, pauses: [] },
      turns: turnsOf(pace, workspace),
      mark: announcementMark(key),
      make: () => message,
    });
    return { ...posted };
  }

  /** Only where the bot may read, as `find`; a failure that is no refusal says nothing, so it is asked again. */
  async function findAnnounced(receiver: Receiver, key: string, main?: Sent): Promise<Sent | undefined> {
    const { channel, enterprise } = placeOf(receiver);
    const client = await access.client(receiver.workspace, enterprise);
    const place = { channel, limit: SEARCHED, include_all_metadata: true };
    const root = rootOf(main);
    try {
      const { messages = [] } = await call(() =>
        root === undefined
          ? client.conversations.history(place)
          : client.conversations.replies({ ...place, ts: root }),
      );
      const found = messages.find(({ metadata }) => {
        const payload = (metadata?.event_payload ?? {}) as { key?: unknown };
        return metadata?.event_type === ANNOUNCEMENT_EVENT && payload.key === key;
      });
      if (found?.ts === undefined) return undefined;
      return { channel, ts: found.ts, ...(root === undefined ? { thread: found.ts } : {}) };
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  }

  const final = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      throw asFinal(error);
    }
  };

  return {
    announce: (receiver, reply, key) => final(announce(receiver, reply, key)),
    announceUnder: (receiver, main, lines, key) => final(announceUnder(receiver, main, lines, key)),
    findAnnounced,
    confide: async (receiver, reply, key) => {
      // Slack opens the conversation of two by itself when the place is a person.
      const address = addressWith({ ...placeOf(receiver), channel: receiver.person });
      await final(post(receiver, address, reply, key));
    },
    write: async ({ workspace, person, known }, reply, key) => {
      const enterprise = known === undefined ? undefined : readAddress(known).enterprise;
      await final(post({ workspace, person }, addressWith({ channel: person, enterprise }), reply, key));
      return true;
    },
  };
}
