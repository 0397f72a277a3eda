/** Puts one message in its place: posts it, changes an earlier one, shows it to one person, or sends it back by the address that came with a command. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Address } from './address.ts';
import { type Client, Refused } from './client.ts';
import { ANNOUNCEMENT_EVENT, ANSWER_EVENT } from './ids.ts';
import type { Turns } from './pace.ts';
import { type Message, withoutBlocks } from './present.ts';

export interface Posted {
  readonly channel: string;
  readonly ts: string;
}

export interface Mark {
  readonly event_type: string;
  readonly event_payload: Record<string, string>;
}

export const answerMark = (id: string): Mark => ({ event_type: ANSWER_EVENT, event_payload: { id } });
export const announcementMark = (key: string): Mark => ({
  event_type: ANNOUNCEMENT_EVENT,
  event_payload: { key },
});

export interface Sending {
  readonly client: Client;
  readonly turns: Turns;
  readonly address: Address;
  /** By which the message is found again. */
  readonly mark: Mark;
  readonly person: string;
  /** Our message that changes into this one. */
  readonly earlier: string | undefined;
  /** The message, with its picture or without. */
  readonly make: (pictured: boolean) => Message;
  /** Address of the page, to go with words alone. */
  readonly link: string | undefined;
  /** Pauses before trying again while Slack still works on a picture. */
  readonly pauses: readonly number[];
}

const QUIET = { unfurl_links: false, unfurl_media: false } as const;

const RESPOND_MS = 10_000;

const blocksOf = ({ text, blocks }: Message) => ({ text, blocks: [...blocks] });

/** The bot is no member there. */
const OUTSIDE = new Set(['not_in_channel', 'channel_not_found', 'user_not_in_channel']);
/** Our message can no longer be changed. */
const UNCHANGEABLE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);
const TOO_MUCH = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_too_long',
  'msg_blocks_too_long',
  'block_mismatch',
]);

async function respond(url: string, { address, earlier }: Sending, message: Message): Promise<undefined> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      response_type: address.secret ? 'ephemeral' : 'in_channel',
      replace_original: earlier !== undefined,
      ...blocksOf(message),
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(RESPOND_MS),
  }).catch(() => undefined);
  if (!response?.ok) throw new Refused('response_url', String(response?.status ?? 'unreachable'));
}

async function post(
  { client, turns, address, mark, person }: Sending,
  message: Message,
): Promise<Posted | undefined> {
  const place = {
    channel: address.channel,
    ...(address.thread === undefined ? {} : { thread_ts: address.thread }),
  };
  if (address.secret) {
    await turns.post(address.channel, () =>
      client.chat.postEphemeral({ ...place, ...blocksOf(message), user: person }),
    );
    return undefined;
  }
  const posted = await turns.post(address.channel, () =>
    client.chat.postMessage({ ...place, ...blocksOf(message), ...QUIET, metadata: mark }),
  );
  return { channel: posted.channel ?? address.channel, ts: posted.ts ?? '' };
}

async function change(
  { client, turns, address, mark }: Sending,
  ts: string,
  message: Message,
): Promise<Posted> {
  await turns.change(() =>
    client.chat.update({ channel: address.channel, ts, ...blocksOf(message), metadata: mark }),
  );
  return { channel: address.channel, ts };
}

/** Once, into the first place that takes it. */
async function place(sending: Sending, message: Message): Promise<Posted | undefined> {
  const { address, earlier } = sending;
  if (earlier !== undefined) {
    try {
      return await change(sending, earlier, message);
    } catch (error) {
      if (!(error instanceof Refused && UNCHANGEABLE.has(error.code))) throw error;
    }
  }
  try {
    return await post(sending, message);
  } catch (error) {
    if (!(error instanceof Refused && OUTSIDE.has(error.code)) || address.responseUrl === undefined)
      throw error;
    // A picture in a channel we are no member of is not ours to show.
    return respond(address.responseUrl, sending, sending.make(false));
  }
}

const isAboutPicture = (error: unknown): boolean =>
  error instanceof Refused && /slack.?file/i.test(`${error.code} ${error.details}`);

export interface Placed {
  readonly posted: Posted | undefined;
  /** False when there should have been a picture, and Slack would not show it. */
  readonly pictured: boolean;
}

/** The text always arrives: without the picture when Slack will not have that, in words alone when it refuses the blocks. */
export async function send(sending: Sending): Promise<Placed> {
  let pictured = true;
  for (let attempt = 0; ; attempt++) {
    const message = sending.make(pictured);
    try {
      return { posted: await place(sending, message), pictured };
    } catch (error) {
      const pause = sending.pauses[attempt];
      if (pictured && isAboutPicture(error)) {
        if (pause === undefined) pictured = false;
        else await wait(pause);
      } else if (error instanceof Refused && TOO_MUCH.has(error.code) && message.blocks.length > 0)
        return { posted: await place(sending, withoutBlocks(message, sending.link)), pictured };
      else throw error;
    }
  }
}
