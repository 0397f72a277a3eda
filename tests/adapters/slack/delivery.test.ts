/** The text always arrives, once: what Slack refuses, delays or loses has its way out. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { singleAccess } from '#adapters/slack/access.ts';
import { clientOptions } from '#adapters/slack/client.ts';
import { createDoor } from '#adapters/slack/door.ts';
import { createBoltLog } from '#adapters/slack/log.ts';
import { createPictures } from '#adapters/slack/pictures.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { createUploads } from '#db/slack/uploads.ts';
import { type Door, type Exchange, Later, type Reply, Undeliverable } from '#src/chat/model.ts';
import type { App } from '#src/model.ts';
import { type FakeSlack, startFakeSlack } from '#tests/fakes/slack.ts';
import { UNPACED } from '../../chat/unpaced.ts';
import { demoApp } from './demo-app.ts';
import { testLinks } from './service.ts';

const silent = createBoltLog({ info: () => {}, warn: () => {}, error: () => {} });

let database: Database;
let slack: FakeSlack;
let app: App;
let door: Door;
let reply: Reply;
let made = 0;

function openDoor(reachable = true): Door {
  const options = { ...clientOptions(slack.url, silent), timeout: 500 };
  return createDoor({
    app,
    access: singleAccess('xoxb-test', options),
    pictures: createPictures({ app, pollPictures: { png: async () => null } }, createUploads(database)),
    links: testLinks(reachable),
    pace: UNPACED,
    pauses: [1, 1, 1],
  });
}

beforeAll(async () => {
  database = await openDatabase({ folder: 'memory://' });
  app = demoApp(database);
  const answer = await app.ask({ text: 'vacatures Breda vs G40', today: app.today() });
  if (answer.outcome !== 'query') throw new Error('no figure');
  reply = { kind: 'figure', asked: 'vacatures Breda vs G40', answer };
});
afterAll(() => database.close());
beforeEach(async () => {
  slack = await startFakeSlack();
  await database.kysely.deleteFrom('uploaded_file').execute();
  door = openDoor();
  return () => slack.close();
});

function exchange(extra: Partial<Exchange> = {}): Exchange {
  made += 1;
  const thread = `1.${made}`;
  return {
    workspace: 'slack:T0001',
    channel: 'D0001',
    thread,
    id: `D0001:${thread}`,
    revision: '',
    position: thread,
    person: 'U0001',
    alone: true,
    wish: { kind: 'question', text: 'vacatures Breda vs G40' },
    address: { channel: 'D0001', thread },
    attempts: 1,
    sent: undefined,
    ...extra,
  };
}

const hasPicture = () => slack.messages.map(({ blocks }) => blocks.some(({ type }) => type === 'image'));
const INVALID_FILE = {
  error: 'invalid_blocks',
  messages: ['[ERROR] invalid slack file [json-pointer:/blocks/2/slack_file]'],
};

describe('a picture', () => {
  it('that Slack still works on is waited for', async () => {
    slack.fail('chat.postMessage', INVALID_FILE, 2);
    await door.deliver(exchange(), reply, undefined);
    expect(hasPicture()).toEqual([true]);
    expect(slack.uploads).toHaveLength(1);
  });

  it('that Slack never shows is left out, and said; next time it is sent anew', async () => {
    slack.fail('chat.postMessage', INVALID_FILE, 4);
    await door.deliver(exchange(), reply, undefined);
    expect(hasPicture()).toEqual([false]);
    expect(JSON.stringify(slack.messages[0]?.blocks)).toContain('De grafiek kan hier nu niet worden getoond');
    await door.deliver(exchange(), reply, undefined);
    expect(hasPicture()).toEqual([false, true]);
    expect(slack.uploads).toHaveLength(2);
  });

  it.each([
    ['files.getUploadURLExternal', { status: 500 }],
    ['files.getUploadURLExternal', { error: 'missing_scope' }],
    ['upload', { status: 500 }],
    ['files.completeUploadExternal', { silence: 'before' }],
  ] as const)('that cannot be sent (%s %o) never drops the answer', async (method, failure) => {
    slack.fail(method, failure);
    await door.deliver(exchange(), reply, undefined);
    expect(hasPicture()).toEqual([false]);
    expect(slack.messages[0]?.text).toContain('Breda');
  });

  it('that must wait is waited for twice, then the text goes alone', async () => {
    slack.fail('files.getUploadURLExternal', { status: 429, retryAfter: 3 }, 3);
    await expect(door.deliver(exchange(), reply, undefined)).rejects.toMatchObject({ seconds: 3 });
    await expect(door.deliver(exchange({ attempts: 2 }), reply, undefined)).rejects.toBeInstanceOf(Later);
    await door.deliver(exchange({ attempts: 3 }), reply, undefined);
    expect(hasPicture()).toEqual([false]);
  });

  it('is sent once a workspace, also when the answer changes or is given again', async () => {
    const sent = await door.deliver(exchange(), reply, undefined);
    await door.deliver(exchange(), reply, sent);
    await door.deliver(exchange(), reply, undefined);
    expect(slack.uploads).toHaveLength(1);
    await door.deliver(exchange({ workspace: 'slack:T0002' }), reply, undefined);
    expect(slack.uploads).toHaveLength(2);
  });
});

describe('Slack', () => {
  it('that asks to wait is obeyed', async () => {
    slack.fail('chat.postMessage', { status: 429, retryAfter: 17 });
    await expect(door.deliver(exchange(), reply, undefined)).rejects.toMatchObject({ seconds: 17 });
    expect(slack.messages).toEqual([]);
  });

  it.each([
    { status: 500 },
    { status: 503, body: '<html>' },
    { error: 'fatal_error' },
    { error: 'token_expired' },
  ])('that fails (%o) is tried again by the desk, not by itself', async (failure) => {
    slack.fail('chat.postMessage', failure);
    const delivered = door.deliver(exchange(), reply, undefined);
    await expect(delivered).rejects.toThrow();
    await expect(delivered).rejects.not.toBeInstanceOf(Undeliverable);
    expect(slack.calledFor('chat.postMessage')).toHaveLength(1);
  });

  it.each([
    'channel_not_found',
    'is_archived',
    'not_in_channel',
    'account_inactive',
    'token_revoked',
    'invalid_auth',
  ])('that says %s will never take it', async (error) => {
    slack.fail('chat.postMessage', { error });
    await expect(door.deliver(exchange(), reply, undefined)).rejects.toMatchObject({ reason: error });
  });

  it.each(['msg_too_long', 'msg_blocks_too_long', 'invalid_blocks'])(
    'that finds it too much (%s) gets words alone, with the address of the page',
    async (error) => {
      slack.fail('chat.postMessage', { error });
      await door.deliver(exchange(), reply, undefined);
      expect(slack.messages[0]).toMatchObject({ blocks: [] });
      expect(slack.messages[0]?.text).toMatch(/Breda[\s\S]*\/figuur\//);
    },
  );

  it('that posted and never said so is looked up: one answer', async () => {
    const asked = exchange();
    slack.fail('chat.postMessage', { silence: 'after' });
    await expect(door.deliver(asked, reply, undefined)).rejects.toThrow();
    const found = await door.find({ ...asked, attempts: 2 });
    await door.deliver({ ...asked, attempts: 2 }, reply, found);
    expect(slack.messages).toHaveLength(1);
    expect(await door.find(exchange())).toBeUndefined();
  });

  it('that does not let us read cannot be looked into', async () => {
    slack.lacks.add('history');
    expect(await door.find(exchange())).toBeUndefined();
  });

  it('that no longer has our message gets a new one', async () => {
    await door.deliver(exchange(), reply, { channel: 'D0001', ts: '9.9' });
    expect(slack.messages).toHaveLength(1);
  });
});

it('files come along where people cannot reach us', async () => {
  if (reply.kind !== 'figure') throw new Error('no figure');
  await openDoor(false).deliver(
    exchange(),
    { kind: 'part', part: 'download', answer: reply.answer },
    undefined,
  );
  expect(slack.uploads.map(({ name, channel }) => [name.split('.')[1], channel])).toEqual([
    ['xlsx', 'D0001'],
    ['csv', 'D0001'],
  ]);
});

it('an apology names under what the failure is found', async () => {
  await door.apologise(exchange(), 'kenmerk-1');
  expect(slack.messages[0]?.text).toContain('kenmerk-1');
});
