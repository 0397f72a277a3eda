/** A talk in Slack for a test file: a service with its fake Slack, and the hands of who asks. */
import { afterAll, beforeAll, expect } from 'vitest';
import { type FakeMessage, type FakeSlack, startFakeSlack } from '#tests/fakes/slack.ts';
import { deliver, eventBody, type Post, pressedBody } from '#tests/fakes/slack-sends.ts';
import { buttonsOf as buttonsIn } from './blocks.ts';
import { type SlackService, startSlackService } from './service.ts';

let made = 0;

/** A moment as Slack writes it, later than the one before. */
export const ts = (): string => `1810000000.${String(++made).padStart(6, '0')}`;

/** Someone names the bot in a channel. */
export const mention = (text: string, extra: object = {}) => {
  const at = ts();
  return { at, event: { type: 'app_mention', channel: 'C0001', user: 'U0001', text, ts: at, ...extra } };
};

/** Someone writes to the bot itself. */
export const direct = (text: string, extra: object = {}) => {
  const at = ts();
  return {
    at,
    event: { type: 'message', channel: 'D0001', channel_type: 'im', user: 'U0001', text, ts: at, ...extra },
  };
};

export const buttonsOf = (message: FakeMessage) => buttonsIn(message.blocks);

export const buttonNamed = (message: FakeMessage, label: string) =>
  buttonsOf(message).find(({ text }) => text.text === label);

export interface Talk {
  readonly slack: () => FakeSlack;
  readonly service: () => SlackService;
  /** Delivers, and expects to be told that it arrived. @returns what came along with that. */
  readonly send: (post: Post) => Promise<unknown>;
  /** The answers under a message, once there are as many. */
  readonly answersTo: (thread: string, count?: number) => Promise<FakeMessage[]>;
  readonly ask: (event: { readonly at: string; readonly event: object }) => Promise<FakeMessage>;
  readonly press: (message: FakeMessage, button: { action_id: string; value?: string }) => Promise<unknown>;
  /** Long enough for what should not come to have come. */
  readonly nothingMore: () => Promise<void>;
}

export function openTalk(): Talk {
  let slack: FakeSlack;
  let service: SlackService;
  beforeAll(async () => {
    slack = await startFakeSlack();
    service = await startSlackService(slack);
  });
  afterAll(async () => {
    await service.stop();
    await slack.close();
  });

  const send: Talk['send'] = async (post) => {
    const response = await deliver(service.url, post);
    expect(response.status).toBe(200);
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  };
  const answersTo: Talk['answersTo'] = async (thread, count = 1) => {
    const found = () => slack.messages.filter((message) => message.thread === thread);
    await expect.poll(() => found().length, { timeout: 15_000 }).toBeGreaterThanOrEqual(count);
    return found();
  };
  const ask: Talk['ask'] = async ({ at, event }) => {
    await send(eventBody(event));
    const [answer] = await answersTo(at);
    if (answer === undefined) throw new Error('no answer');
    return answer;
  };
  return {
    slack: () => slack,
    service: () => service,
    send,
    answersTo,
    ask,
    press: (message, button) =>
      send(
        pressedBody({
          type: 'block_actions',
          team: { id: 'T0001' },
          user: { id: 'U0002' },
          channel: { id: message.channel },
          message: { ts: message.ts, thread_ts: message.thread },
          trigger_id: 'trigger-1',
          response_url: slack.responseUrl,
          actions: [{ type: 'button', block_id: 'b', action_ts: ts(), ...button }],
        }),
      ),
    nothingMore: async () => {
      await ask(direct('hoeveel inwoners heeft Zwolle?'));
    },
  };
}
