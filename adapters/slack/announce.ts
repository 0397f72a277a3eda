/** Posts to Slack what nobody asked for at that moment: the weekly digest, alerts, and that one of them failed. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Door, Reply, Sent } from '#src/chat/model.ts';
import type { Pace } from '#src/chat/pace.ts';
import { type Patience, patiently } from '#src/chat/patience.ts';
import type { Links } from '#src/chat/platform.ts';
import type { Edition, Receiver } from '#src/digest/model.ts';
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

/** What goes in the thread is waited for no longer: another process may take over. */
const PATIENCE: Patience = { tries: 3, longestSeconds: 10, wait };
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

export function createAnnouncer(
  parts: AnnouncerParts,
): Required<Pick<Door, 'announce' | 'findAnnounced' | 'confide' | 'write'>> {
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

  /**
   * What found no room, in the thread. It never throws: the digest itself is there, and a failure would post that again.
   * @returns whether it went out.
   */
  async function postRest(
    { workspace, person }: Receiver,
    address: Address,
    edition: Edition,
    key: string,
  ): Promise<boolean> {
    const message = presentRest(edition);
    const once = async () => {
      const client = await access.client(workspace, address.enterprise);
      await send({
        ...{ client, address, person, earlier: undefined, link: undefined, pauses: [] },
        turns: turnsOf(pace, workspace),
        mark: announcementMark(`${key}:rest`),
        make: () => message,
      });
    };
    try {
      // Without a "not so fast" it may have gone out: better none than two.
      await patiently(once, PATIENCE);
      return true;
    } catch {
      return false;
    }
  }

  async function announce(receiver: Receiver, reply: Reply, key: string): Promise<Sent> {
    const address = placeOf(receiver);
    const posted = await post(receiver, address, reply, key);
    if (posted === undefined) return {};
    if (reply.kind !== 'digest' || reply.edition.rest.length === 0) return { ...posted };
    const inThread = addressWith({ ...address, thread: posted.ts });
    return { ...posted, rest: await postRest(receiver, inThread, reply.edition, key) };
  }

  /** Only where the bot may read, as `find`; a failure that is no refusal says nothing, so it is asked again. */
  async function findAnnounced(receiver: Receiver, key: string): Promise<Sent | undefined> {
    const { channel, enterprise } = placeOf(receiver);
    const client = await access.client(receiver.workspace, enterprise);
    try {
      const { messages = [] } = await call(() =>
        client.conversations.history({ channel, limit: SEARCHED, include_all_metadata: true }),
      );
      const found = messages.find(({ metadata }) => {
        const payload = (metadata?.event_payload ?? {}) as { key?: unknown };
        return metadata?.event_type === ANNOUNCEMENT_EVENT && payload.key === key;
      });
      return found?.ts === undefined ? undefined : { channel, ts: found.ts };
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
