/** Slack and the service as they run: killed, restarted, flooded, and over the socket. One answer is seen, always. */
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeSlack, startFakeSlack } from '../fakes/slack.ts';
import { BOT } from '../fakes/slack-methods.ts';
import { deliver, eventBody, SIGNING_SECRET } from '../fakes/slack-sends.ts';
import { peilstok, type Service, startService, temporaryFolder } from './processes.ts';

/** Who died is noticed within 35 seconds. */
const NOTICED_MS = 80_000;
const TOKENS = { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_SIGNING_SECRET: SIGNING_SECRET };

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let slack: FakeSlack;
let service: Service;
let environment: Record<string, string>;
let written = '';
let made = 0;

async function start(extra: Record<string, string> = {}): Promise<void> {
  service = await startService({ ...environment, ...extra, PEILSTOK_LOG: 'debug' });
  service.child.stdout?.on('data', (chunk: Buffer) => {
    written += chunk;
  });
  service.child.stderr?.on('data', (chunk: Buffer) => {
    written += chunk;
  });
}

beforeAll(async () => {
  folder = await temporaryFolder();
  slack = await startFakeSlack({ limited: true });
  environment = { PEILSTOK_DATA: join(folder.path, 'data'), SLACK_API_URL: slack.url };
  await start(TOKENS);
});
afterAll(async () => {
  await service.stop();
  await slack.close();
  await folder.remove();
});
beforeEach(() => {
  slack.messages.length = 0;
});

const direct = (text: string, channel = 'D0001') => {
  made += 1;
  const at = `1800000900.${String(made).padStart(6, '0')}`;
  return { at, event: { type: 'message', channel, channel_type: 'im', user: 'U0001', text, ts: at } };
};

const under = (at: string) => slack.messages.filter(({ thread }) => thread === at);
const answered = (at: string, timeout = 20_000) =>
  expect.poll(() => under(at).length, { timeout, interval: 200 }).toBe(1);

async function ask(text: string, channel?: string): Promise<string> {
  const { at, event } = direct(text, channel);
  expect((await deliver(service.url, eventBody(event))).status).toBe(200);
  return at;
}

it('answers with a picture of a real chart', async () => {
  const at = await ask('winkelleegstand in Emmen sinds 2018');
  await answered(at);
  const image = under(at)[0]?.blocks.find(({ type }) => type === 'image');
  expect(slack.uploads.find(({ id }) => id === image.slack_file.id)?.bytes).toBeGreaterThan(5_000);
});

describe('killed', () => {
  it('between what it told Slack and its answer, it answers after it was started again', {
    timeout: 150_000,
  }, async () => {
    slack.fail('chat.postMessage', { silence: 'before' });
    const before = slack.calledFor('chat.postMessage').length;
    const at = await ask('vacatures Breda vs G40');
    await expect.poll(() => slack.calledFor('chat.postMessage').length, { timeout: 20_000 }).toBe(before + 1);
    await service.stop('SIGKILL');
    await start(TOKENS);
    await answered(at, NOTICED_MS);
  });

  it('the very moment it told Slack', { timeout: 150_000 }, async () => {
    const at = await ask('hoeveel inwoners heeft Zwolle?');
    await service.stop('SIGKILL');
    await start(TOKENS);
    await answered(at, NOTICED_MS);
    // What Slack delivers once more is known.
    const { event } = direct('hoeveel inwoners heeft Zwolle?');
    await deliver(service.url, eventBody({ ...event, ts: at }));
    await answered(await ask('banen in Goes'));
    expect(under(at)).toHaveLength(1);
  });

  it('after it posted and before it knew, it does not post again', { timeout: 150_000 }, async () => {
    slack.fail('chat.postMessage', { silence: 'after' });
    const at = await ask('banen in Tilburg per sector');
    await answered(at);
    await service.stop('SIGKILL');
    await start(TOKENS);
    await expect
      .poll(() => slack.calledFor('chat.update').some(({ args }) => args.ts === under(at)[0]?.ts), {
        timeout: NOTICED_MS,
      })
      .toBe(true);
    expect(under(at)).toHaveLength(1);
  });
});

it('fifty questions at once: each is told it arrived and gets one answer, as fast as Slack takes them', {
  timeout: 120_000,
}, async () => {
  const places = ['Breda', 'Tilburg', 'Emmen', 'Zwolle', 'Goes', 'Ede', 'Best', 'Leiden', 'Almere', 'Assen'];
  const asked = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      ask(`banen in ${places[index % places.length]}`, `D010${Math.floor(index / 5)}`),
    ),
  );
  const posted = () =>
    slack.messages.filter(({ thread }) => asked.includes(thread ?? '')).map(({ thread }) => thread);
  await expect.poll(() => posted().length, { timeout: 60_000 }).toBe(50);
  expect(new Set(posted()).size).toBe(50);
  // Sent as they came, most would be refused; two requests do not take equally long to arrive.
  expect(slack.refused.length).toBeLessThan(3);
});

it('Slack that asks to wait and Slack that fails are tried again', { timeout: 60_000 }, async () => {
  slack.fail('chat.postMessage', { status: 429, retryAfter: 1 });
  slack.fail('chat.postMessage', { status: 502, body: '<html>proxy</html>' });
  await answered(await ask('banen in Almere'), 40_000);
});

describe('peilstok check slack', () => {
  const check = (extra: Record<string, string>) =>
    peilstok(['check', 'slack'], { ...environment, ...TOKENS, ...extra });

  it('finds nothing wrong', async () => {
    const { status, stdout } = await check({ PUBLIC_URL: service.url });
    expect(stdout).not.toContain('FOUT');
    expect(status).toBe(0);
  });

  it('names the rights that are missing', async () => {
    slack.lacks.add('files:write');
    const { status, stdout } = await check({ PUBLIC_URL: service.url });
    slack.lacks.clear();
    expect(stdout).toMatch(/FOUT .*files:write/);
    expect(status).toBe(1);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a token that Slack does not know',
      { SLACK_BOT_TOKEN: 'xoxb-ander' },
      /FOUT {2}SLACK_BOT_TOKEN werkt niet/,
    ],
    ['no address', {}, /FOUT {2}PUBLIC_URL ontbreekt/],
    ['an address that leads elsewhere', { PUBLIC_URL: 'http://127.0.0.1:9' }, /FOUT {2}.*is niet bereikbaar/],
    [
      'Slack out of reach',
      { SLACK_API_URL: 'http://127.0.0.1:9' },
      /FOUT {2}Slack is van hieruit niet bereikbaar/,
    ],
  ])('says so of %s', async (_name, extra, said) => {
    const { status, stdout } = await check(extra);
    expect(stdout).toMatch(said);
    expect(status).toBe(1);
  });
});

describe('over the socket', () => {
  const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_APP_TOKEN: 'xapp-test' };
  const body = (event: object) => JSON.parse(eventBody(event).body) as object;
  beforeAll(async () => {
    await service.stop();
    await start(SOCKET);
  });

  it('stores before it tells Slack, and answers', async () => {
    await expect.poll(() => slack.sockets()).toBe(1);
    const { at, event } = direct('vacatures in Emmen');
    await slack.overSocket('events_api', body(event));
    await answered(at);
  });

  it('what comes twice is answered once', async () => {
    const { at, event } = direct('banen in Assen');
    await slack.overSocket('events_api', body(event));
    await slack.overSocket(
      'events_api',
      body({ ...event, type: 'app_mention', text: `<@${BOT}> ${event.text}` }),
    );
    await answered(at);
  });

  it('takes commands and buttons too', async () => {
    await slack.overSocket('slash_commands', {
      command: '/peilstok',
      text: 'vacatures Goes',
      team_id: 'T0001',
      channel_id: 'C0777',
      user_id: 'U0001',
      trigger_id: 'socket-trigger',
    });
    await expect
      .poll(() => slack.messages.some(({ channel }) => channel === 'C0777'), { timeout: 20_000 })
      .toBe(true);
  });

  it('connects again after it was killed, and answers what it had taken', { timeout: 150_000 }, async () => {
    const { at, event } = direct('banen in Leiden');
    await slack.overSocket('events_api', body(event));
    await service.stop('SIGKILL');
    await start(SOCKET);
    await answered(at, NOTICED_MS);
    await expect.poll(() => slack.sockets()).toBe(1);
  });
});

it('writes no token, secret, question or name into the log', () => {
  expect(written.length).toBeGreaterThan(1_000);
  expect(written).not.toMatch(/xox|xapp|Tilburg|leegstand|vacatures|inwoners|U0001|<@|signing-secret/);
});
