/** Delivers replies to Slack. */
import { notAnswered } from '#src/answer/wording/chat.ts';
import { type Door, type Exchange, Later, type Reply, type Sent } from '#src/chat/model.ts';
import type { App, DataAnswer } from '#src/model.ts';
import { type Address, lastingAddress, readAddress } from './address.ts';
import { type AnnouncerParts, createAnnouncer, picturesOf } from './announce.ts';
import { asFinal, type Client, call } from './client.ts';
import { ANSWER_EVENT } from './ids.ts';
import { turnsOf } from './pace.ts';
import { pollPictureId } from './pictures.ts';
import { type Message, present, type Surroundings } from './present.ts';
import { answerMark, type Posted, type Sending, send } from './send.ts';
import { isForNobody } from './silence.ts';

export interface DoorParts extends AnnouncerParts {
  readonly app: Pick<App, 'download' | 'figure'>;
}

/** A picture that Slack asks to wait with is waited for this often; then the text goes alone. */
const WAITS_FOR_PICTURE = 2;
/** Slack gives apps that are sold no more than these at once. */
const SEARCHED = 15;

/** An answer that stands by itself begins the thread in which the talk goes on. */
const begunBy = (ts: string) => ({ thread: ts, position: ts });

const isPosted = (sent: Sent | undefined): sent is Sent & Posted => typeof sent?.ts === 'string';

const figureOf = (reply: Reply): DataAnswer | undefined =>
  reply.kind === 'figure' || reply.kind === 'part' ? reply.answer : undefined;

/** Under which the picture of the reply itself is remembered. */
function ownPicture(reply: Reply): string[] {
  if (reply.kind === 'poll' && reply.answer.picture !== undefined)
    return [pollPictureId(reply.answer.picture.of)];
  const figure = figureOf(reply);
  return figure === undefined ? [] : [figure.figure];
}

export function createDoor(parts: DoorParts): Door {
  const { app, access, pictures, links, pace, pauses } = parts;
  /** A failed picture never drops the answer. */
  async function pictureOf(
    client: Client,
    { workspace, attempts }: Exchange,
    reply: Reply,
  ): Promise<Surroundings['picture']> {
    try {
      if (reply.kind === 'poll') return await pictures.fileOfPoll(client, workspace, reply.answer);
      return reply.kind === 'figure' ? await pictures.fileOf(client, workspace, reply.answer) : undefined;
    } catch (error) {
      if (error instanceof Later && attempts <= WAITS_FOR_PICTURE) throw error;
      return 'failed';
    }
  }

  /** Where people cannot reach us, the files come to them. */
  async function sendFiles(
    { client, turns }: Pick<Sending, 'client' | 'turns'>,
    { channel, thread }: Address,
    answer: DataAnswer,
    words: Message,
  ): Promise<Sent> {
    const { figure } = answer;
    const link = links.figure(figure);
    const [xlsx, csv] = await Promise.all([
      app.download(figure, 'xlsx', link),
      app.download(figure, 'csv', link),
    ]);
    const uploads = Object.entries({ xlsx, csv }).flatMap(([form, file]) =>
      file === null ? [] : [{ file: Buffer.from(file), filename: `peilstok-figuur-${figure}.${form}` }],
    );
    await turns.post(channel, () =>
      client.filesUploadV2({
        channel_id: channel,
        ...(thread === undefined ? {} : { thread_ts: thread }),
        initial_comment: words.text,
        file_uploads: uploads,
      } as Parameters<Client['filesUploadV2']>[0]),
    );
    return {};
  }

  const asksForFiles = (reply: Reply): boolean =>
    (reply.kind === 'part' && reply.part === 'download') ||
    (reply.kind === 'figure' && ['csv', 'xlsx'].includes(reply.answer.query.show ?? ''));

  async function deliver(exchange: Exchange, reply: Reply, earlier: Sent | undefined): Promise<Sent> {
    const address = readAddress(exchange.address);
    if (!isPosted(earlier) && isForNobody(exchange, address, reply)) return {};
    const client = await access.client(exchange.workspace, address.enterprise);
    const turns = turnsOf(pace, exchange.workspace);
    const picture = await pictureOf(client, exchange, reply);
    const files = await picturesOf(parts, client, exchange.workspace, reply);
    const make = (pictured: boolean): Message =>
      present(reply, {
        picture: picture !== undefined && !pictured ? 'failed' : picture,
        pictures: pictured ? files : new Map(),
        link: links.figure,
        download: links.reachable ? links.download : undefined,
        asker: address.unseen ? exchange.person : undefined,
      });
    const figure = figureOf(reply);
    const asFiles =
      figure !== undefined && figure.table.rows.length > 0 && !links.reachable && asksForFiles(reply);
    if (asFiles && reply.kind === 'part') return sendFiles({ client, turns }, address, figure, make(false));
    const { posted, pictured } = await send({
      client,
      turns,
      address,
      mark: answerMark(exchange.id),
      person: exchange.person,
      earlier: isPosted(earlier) ? earlier.ts : address.replace,
      make,
      link: figure === undefined ? undefined : links.figure(figure.figure),
      pauses,
    });
    if (!pictured)
      for (const shown of [...files.keys(), ...ownPicture(reply)])
        await pictures.forget(exchange.workspace, shown);
    if (asFiles && !isPosted(earlier))
      await sendFiles(
        { client, turns },
        { ...address, thread: address.thread ?? posted?.ts },
        figure,
        make(false),
      );
    if (posted === undefined) return {};
    return { ...posted, ...(address.thread === undefined ? begunBy(posted.ts) : {}) };
  }

  /** Only where the bot may read: conversations of two. Elsewhere Slack refuses, and the answer may go out twice. */
  async function find(exchange: Exchange): Promise<Sent | undefined> {
    const address = readAddress(exchange.address);
    const client = await access.client(exchange.workspace, address.enterprise);
    const place = {
      channel: address.channel,
      oldest: exchange.position,
      limit: SEARCHED,
      include_all_metadata: true,
    };
    try {
      const { messages = [] } =
        address.thread === undefined
          ? await call(() => client.conversations.history(place))
          : await call(() => client.conversations.replies({ ...place, ts: address.thread ?? '' }));
      const found = messages.find(({ metadata }) => {
        const { id } = (metadata?.event_payload ?? {}) as { id?: unknown };
        return metadata?.event_type === ANSWER_EVENT && id === exchange.id;
      });
      if (found?.ts === undefined) return undefined;
      const thread = address.thread === undefined ? begunBy(found.ts) : {};
      return { channel: address.channel, ts: found.ts, ...thread };
    } catch (error) {
      if (error instanceof Later) throw error;
      return undefined;
    }
  }

  return {
    deliver: async (exchange, reply, earlier) => {
      try {
        return await deliver(exchange, reply, earlier);
      } catch (error) {
        throw asFinal(error);
      }
    },
    find,
    lasting: lastingAddress,
    ...createAnnouncer(parts),
    apologise: async (exchange, reference) => {
      const address = readAddress(exchange.address);
      const client = await access.client(exchange.workspace, address.enterprise);
      const message = present(
        { kind: 'notice', text: notAnswered(reference) },
        { picture: undefined, link: links.figure, download: undefined, asker: undefined },
      );
      await send({
        client,
        turns: turnsOf(pace, exchange.workspace),
        address,
        mark: answerMark(exchange.id),
        person: exchange.person,
        earlier: undefined,
        make: () => message,
        link: undefined,
        pauses: [],
      });
    },
  };
}
