/** Slack as a door under test: a person who writes to the bot, Slack in between. */
import { askedBy, buttonsOf, textsOf } from '../adapters/slack/blocks.ts';
import type { FakeMessage, FakeSlack } from '../fakes/slack.ts';
import { BOT } from '../fakes/slack-methods.ts';
import { deliver, eventBody, type Post, pressedBody } from '../fakes/slack-sends.ts';
import type { DoorUnderTest, Told } from './door-under-test.ts';
import { someone } from './doors.ts';
import { awaited } from './teams-door.ts';

const asks = ({ action_id }: { action_id: string }): boolean => /^(ask|choose|form):/.test(action_id);

/** Nothing but the way to a page. */
const isLink = ({ type, elements }: { type: string; elements?: { text: string }[] }): boolean =>
  type === 'context' && (elements ?? []).every(({ text }) => /^<[^>]*>$/.test(text));

/** What a person reads in a message. */
export function toldIn({ blocks }: FakeMessage): Told {
  const pressable = buttonsOf(blocks).filter(asks);
  const buttons = pressable.map(askedBy);
  const figure = textsOf(blocks).flatMap((text) => /\bFiguur (\w{8})$/.exec(text)?.[1] ?? [])[0];
  const [first = '', second = ''] = textsOf(
    blocks.filter(({ type }) => ['header', 'section', 'rich_text'].includes(type)),
  );
  if (figure !== undefined) return { outcome: 'query', headline: first, summary: second, figure, buttons };
  // A poll, or a digest that is tried out: all of it, but for the way to its page.
  const at = blocks.findIndex(({ type }) => type === 'header');
  if (at >= 0) {
    const rest = textsOf(blocks.slice(at + 1).filter((block) => !isLink(block)));
    return { outcome: 'act', headline: first, summary: rest.join(' ').replaceAll('\n', ' '), buttons };
  }
  const isChoice = pressable.some(({ action_id }) => action_id.startsWith('choose:'));
  return { outcome: isChoice ? 'clarify' : 'act', summary: first, buttons };
}

let made = 0;
/** A moment as Slack writes it, later than the one before and than what is posted meanwhile. */
const moment = (): string => `1800000900.${String(++made).padStart(6, '0')}`;

/** Slack escapes what is typed. */
const typed = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What a person writes: the event that Slack makes of it, and the thread in which it stands. */
interface Way {
  readonly name: string;
  readonly channel: string;
  /** Follow-ups are written in the thread of the first question. */
  readonly inThread: boolean;
  readonly event: (text: string) => { readonly type: string; readonly text: string };
}

const WAYS = {
  /** Alone with the bot, one message after another. */
  alone: {
    name: 'Slack',
    channel: 'D',
    inThread: false,
    event: (text) => ({ type: 'message', channel_type: 'im', text: typed(text) }),
  },
  /** Among others, in the thread under the first question. */
  channel: {
    name: 'Slack, in a channel',
    channel: 'C',
    inThread: true,
    event: (text) => ({ type: 'app_mention', text: `<@${BOT}> ${typed(text)}` }),
  },
} as const satisfies Record<string, Way>;

export const slack = (
  url: () => string,
  fake: () => FakeSlack,
  way: keyof typeof WAYS = 'alone',
): DoorUnderTest => {
  const { name, inThread, event, channel: kind } = WAYS[way];
  return {
    name,
    lacks: [way === 'alone' ? 'among' : 'alone'],
    open: async () => {
      const id = someone().toUpperCase();
      const [user, channel] = [`U${id}`, `${kind}${id}`];
      let thread: string | undefined;
      let said = { ts: '', text: '' };
      let read: FakeMessage | undefined;
      const mine = () => fake().messages.filter((message) => message.channel === channel);
      const send = async (post: Post): Promise<void> => {
        const response = await deliver(url(), post);
        if (response.status !== 200) throw new Error(`Slack hears ${response.status}`);
      };
      const newOne = async (act: () => Promise<void>): Promise<void> => {
        const count = mine().length;
        const before = read?.blocks;
        await act();
        read = await awaited(() => {
          if (mine().length > count) return mine().at(-1);
          return read?.blocks === before ? undefined : read;
        });
      };
      return {
        say: (text) =>
          newOne(async () => {
            said = { ts: moment(), text };
            const place = {
              channel,
              user,
              ts: said.ts,
              ...(thread === undefined ? {} : { thread_ts: thread }),
            };
            if (inThread) thread ??= said.ts;
            await send(eventBody({ ...event(text), ...place }));
          }),
        choose: (label) =>
          newOne(async () => {
            const button = buttonsOf(read?.blocks ?? []).find((one) => askedBy(one) === label);
            if (button === undefined)
              throw new Error(`no button "${label}" in ${JSON.stringify(read?.blocks)}`);
            await send(
              pressedBody({
                type: 'block_actions',
                team: { id: 'T0001' },
                user: { id: user },
                channel: { id: channel },
                message: { ts: read?.ts, thread_ts: read?.thread },
                trigger_id: `trigger-${moment()}`,
                response_url: fake().responseUrl,
                actions: [{ type: 'button', block_id: 'b', action_ts: moment(), ...button }],
              }),
            );
          }),
        edit: (text) =>
          newOne(async () => {
            const { text: words, ...rest } = event(text);
            const message = {
              type: 'message',
              user,
              ts: said.ts,
              ...(thread === said.ts ? {} : { thread_ts: thread }),
            };
            await send(
              eventBody({
                ...rest,
                type: 'message',
                subtype: 'message_changed',
                channel,
                ts: moment(),
                message: { ...message, text: words, edited: { user, ts: moment() } },
                previous_message: { ...message, text: said.text },
              }),
            );
          }),
        read: async () => {
          if (read === undefined) throw new Error('nothing was said');
          return toldIn(read);
        },
      };
    },
  };
};
