/** What Slack's door refuses, and what it says when it cannot store. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeSlack, startFakeSlack } from '#tests/fakes/slack.ts';
import { BOT } from '#tests/fakes/slack-methods.ts';
import { commandBody, deliver, eventBody, signed } from '#tests/fakes/slack-sends.ts';
import { type SlackService, startSlackService } from './service.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const SECONDS = NOW / 1000;

let slack: FakeSlack;
let service: SlackService;

beforeAll(async () => {
  slack = await startFakeSlack();
  service = await startSlackService(slack, { answering: false, now: () => NOW });
});
afterAll(async () => {
  await service.stop();
  await slack.close();
});

let made = 0;
const question = (extra: object = {}, around: object = {}) => {
  made += 1;
  const event = {
    type: 'app_mention',
    channel: 'C0001',
    user: 'U0001',
    text: `<@${BOT}> vacatures Breda`,
    ts: `1.${made}`,
  };
  return eventBody({ ...event, ...extra }, around);
};
const stored = async (): Promise<number> =>
  (await service.database.kysely.selectFrom('exchange').select('id').execute()).length;
const at = (seconds: number | string) => (body: string) => signed(body, { at: seconds });

describe('a signature', () => {
  it.each<[string, (body: string) => Record<string, string>]>([
    ['that is missing', () => ({})],
    [
      'without its moment',
      (body) => ({ 'x-slack-signature': signed(body, { at: SECONDS })['x-slack-signature'] ?? '' }),
    ],
    ['that is a moment alone', () => ({ 'x-slack-request-timestamp': String(SECONDS) })],
    [
      'that is halved',
      (body) => {
        const headers = signed(body, { at: SECONDS });
        return { ...headers, 'x-slack-signature': headers['x-slack-signature']?.slice(0, 40) ?? '' };
      },
    ],
    ['that is empty', (body) => ({ ...signed(body, { at: SECONDS }), 'x-slack-signature': 'v0=' })],
    [
      'of another version',
      (body) => {
        const headers = signed(body, { at: SECONDS });
        return { ...headers, 'x-slack-signature': headers['x-slack-signature']?.replace('v0', 'v1') ?? '' };
      },
    ],
    ['by another secret', (body) => signed(body, { at: SECONDS, secret: 'another-secret-altogether' })],
    ['with a moment that is none', at('gisteren')],
    ['with an empty moment', at('')],
    ['with a moment below zero', at(-SECONDS)],
    ['of 301 seconds ago', at(SECONDS - 301)],
    ['of 301 seconds ahead', at(SECONDS + 301)],
    ['for another body', () => signed('{}', { at: SECONDS })],
  ])('%s is refused', async (_name, headers) => {
    const before = await stored();
    const post = question();
    expect((await deliver(service.url, post, headers(post.body))).status).toBe(401);
    expect(await stored()).toBe(before);
  });

  it('of a body in which one byte was changed is refused', async () => {
    const post = question();
    const headers = signed(post.body, { at: SECONDS });
    const changed = { ...post, body: post.body.replace('Breda', 'Breds') };
    expect((await deliver(service.url, changed, headers)).status).toBe(401);
  });

  it.each([-300, 0, 300])('of %i seconds from now is taken', async (seconds) => {
    const post = question();
    const before = await stored();
    expect((await deliver(service.url, post, signed(post.body, { at: SECONDS + seconds }))).status).toBe(200);
    expect(await stored()).toBe(before + 1);
  });

  it('that is sent again counts once', async () => {
    const post = question();
    const headers = signed(post.body, { at: SECONDS });
    const before = await stored();
    for (let times = 0; times < 3; times++)
      expect((await deliver(service.url, post, headers)).status).toBe(200);
    expect(await stored()).toBe(before + 1);
    const command = commandBody({ text: 'vacatures Emmen' });
    for (let times = 0; times < 3; times++)
      expect((await deliver(service.url, command, signed(command.body, { at: SECONDS }))).status).toBe(200);
    expect(await stored()).toBe(before + 2);
  });
});

describe('a body', () => {
  const send = (body: string, type = 'application/json') =>
    deliver(service.url, { body, type }, signed(body, { at: SECONDS }));

  it.each<[string, string, string, number]>([
    ['that is too large', 'application/json', `{"a":"${'x'.repeat(1024 * 1024)}"}`, 413],
    ['that breaks off', 'application/json', '{"type":"event_callback"', 400],
    ['that is a list', 'application/json', '[]', 400],
    ['that is nothing', 'application/json', 'null', 400],
    ['whose form holds no JSON', 'application/x-www-form-urlencoded', 'payload=%7B', 400],
    ['of a kind that nobody listens to', 'application/json', '{"type":"iets"}', 404],
    [
      'of a command of another app',
      'application/x-www-form-urlencoded',
      'command=%2Fander&team_id=T0001&text=x&channel_id=C1&user_id=U1&trigger_id=1',
      404,
    ],
  ])('%s is refused', async (_name, type, body, status) => {
    expect((await send(body, type)).status).toBe(status);
  });

  it('of an event whose fields are of another kind does nothing', async () => {
    const before = await stored();
    const odd = [{ text: 12 }, { ts: null }, { channel: {} }, { user: ['U1'] }];
    for (const extra of odd) {
      const post = question(extra);
      expect((await deliver(service.url, post, signed(post.body, { at: SECONDS }))).status).toBe(200);
    }
    expect(await stored()).toBe(before);
  });

  it('that checks the address is answered', async () => {
    const response = await send(JSON.stringify({ type: 'url_verification', challenge: 'abc' }));
    expect(await response.json()).toEqual({ challenge: 'abc' });
    expect((await send('ssl_check=1&token=x', 'application/x-www-form-urlencoded')).status).toBe(200);
  });
});

it('a workspace without the app is refused, and not tried again', async () => {
  const before = await stored();
  const post = question({}, { team_id: 'T9999', authorizations: [] });
  const response = await deliver(service.url, post, signed(post.body, { at: SECONDS }));
  expect(response.status).toBe(403);
  expect(response.headers.get('x-slack-no-retry')).toBe('1');
  expect(await stored()).toBe(before);
});

it('nothing goes out before Slack is told', async () => {
  const before = slack.calls.length;
  slack.fail('assistant.threads.setStatus', { silence: 'before' });
  const post = question();
  expect((await deliver(service.url, post, signed(post.body, { at: SECONDS }))).status).toBe(200);
  expect(slack.calls.slice(before).filter(({ method }) => method !== 'assistant.threads.setStatus')).toEqual(
    [],
  );
});

it('fifty questions at once are all told that they arrived', async () => {
  const before = await stored();
  const posts = Array.from({ length: 50 }, () => question());
  const answers = await Promise.all(
    posts.map((post) => deliver(service.url, post, signed(post.body, { at: SECONDS }))),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await stored()).toBe(before + 50);
});

describe('Slack is asked to try again', () => {
  it('while it has not said who we are', async () => {
    const silent = await startFakeSlack();
    silent.fail('auth.test', { status: 503 });
    const starting = await startSlackService(silent, { answering: false });
    const post = question();
    expect((await deliver(starting.url, post)).status).toBe(503);
    await starting.stop();
    await silent.close();
  });

  it('when storing fails', async () => {
    const broken = await startSlackService(slack, { answering: false });
    await broken.database.kysely.schema.alterTable('exchange').renameTo('elsewhere').execute();
    const post = question();
    expect((await deliver(broken.url, post)).status).toBe(503);
    const pressed = commandBody({ text: 'vacatures Breda' });
    expect((await deliver(broken.url, pressed)).status).toBe(503);
    await broken.stop();
  });
});
