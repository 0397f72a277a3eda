/** Posting, changing and taking back, against a connector that does not always do as it is asked. */
import { describe, expect, it } from 'vitest';
import { createBot } from '#adapters/teams/bot.ts';
import { createDoor } from '#adapters/teams/door.ts';
import { failureOf, secondsIn } from '#adapters/teams/failure.ts';
import { type Exchange, Later, type Reply, Undeliverable } from '#src/chat/model.ts';
import { cardOf, textsOf } from './card.ts';
import { FIGURE } from './figure.ts';
import { configFor, LINKS, SILENT } from './service.ts';
import { CHANNEL, openMicrosoft, THREAD } from './talk.ts';

const microsoft = await openMicrosoft();
const door = createDoor(createBot(configFor(microsoft)), LINKS, SILENT);

const REPLY: Reply = { kind: 'figure', asked: 'vacatures', answer: FIGURE };

const exchange = (address: object = {}): Exchange => ({
  workspace: 'teams:T',
  channel: CHANNEL,
  thread: '1764',
  id: `${CHANNEL}/1765`,
  revision: '',
  position: '1',
  person: 'p',
  alone: false,
  wish: { kind: 'question', text: 'vacatures' },
  address: { serviceUrl: microsoft.serviceUrl, conversation: THREAD, bot: '28:bot', ...address },
  attempts: 1,
  sent: undefined,
});

const shown = () => microsoft.messages.filter(({ removed }) => !removed);
const deliver = (address?: object, earlier?: { activity: string }) =>
  door.deliver(exchange(address), REPLY, earlier);

describe('an answer', () => {
  it('is posted in the thread of its question, with a token of the login', async () => {
    expect(await deliver()).toEqual({ activity: 'antwoord-1' });
    expect(shown()).toEqual([expect.objectContaining({ conversation: THREAD })]);
    expect(shown()[0]?.activity).toMatchObject({ type: 'message', summary: FIGURE.headline });
    expect(microsoft.requests[0]?.authorization).toMatch(/^Bearer bot-token-/);
  });

  it('needs one token for many', async () => {
    const before = microsoft.logins();
    const other = createDoor(createBot(configFor(microsoft)), LINKS, SILENT);
    await Promise.all([1, 2, 3, 4].map(() => other.deliver(exchange(), REPLY, undefined)));
    await other.deliver(exchange(), REPLY, undefined);
    expect(microsoft.logins() - before).toBe(1);
  });

  it('changes the earlier one', async () => {
    await deliver({}, (await deliver()) as { activity: string });
    expect(shown().map(({ changes }) => changes)).toEqual([1]);
  });

  it('takes the place of the card whose button was pressed', async () => {
    const first = (await deliver()) as { activity: string };
    expect(await deliver({ replaces: first.activity })).toEqual(first);
    expect(shown()).toHaveLength(1);
  });

  it('is posted anew when the earlier one is gone', async () => {
    const first = (await deliver()) as { activity: string };
    await door.takeBack(exchange().address as never, first);
    expect(await deliver({}, first)).toEqual({ activity: 'antwoord-2' });
    expect(shown().map(({ id }) => id)).toEqual(['antwoord-2']);
  });

  it('can be taken back twice', async () => {
    const sent = await deliver();
    await door.takeBack(exchange().address as never, sent);
    await door.takeBack(exchange().address as never, sent);
    await door.takeBack(exchange().address as never, { activity: 'nooit-geweest' });
    expect(shown()).toEqual([]);
  });

  it('that failed for good is apologised for, with the id of the log', async () => {
    await door.apologise(exchange(), 'KENMERK-1');
    expect(textsOf(cardOf(shown()[0]?.activity)).join(' ')).toContain('KENMERK-1');
  });

  it('is looked up nowhere: Teams has no such thing', async () => {
    expect(await door.find(exchange())).toBeUndefined();
  });
});

describe('a connector that says', () => {
  it.each([
    [412, '3', 3],
    [412, undefined, 2],
    [429, '17', 17],
    [429, undefined, 10],
    [502, undefined, 5],
    [503, '4', 4],
    [504, undefined, 5],
  ])(
    '%i with Retry-After %s is tried again after %i seconds, and not before',
    async (status, retryAfter, seconds) => {
      microsoft.failures.push({ status, ...(retryAfter === undefined ? {} : { retryAfter }) });
      await expect(deliver()).rejects.toMatchObject({ seconds });
      await expect(deliver()).resolves.toBeDefined();
      expect(microsoft.requests).toHaveLength(2);
    },
  );

  it.each([
    [403, 'MessageWritesBlocked'],
    [403, 'BotNotInConversationRoster'],
    [404, 'ConversationNotFound'],
    [400, 'BadSyntax'],
    [413, 'MessageSizeTooBig'],
  ])('%i %s will never take it', async (status, code) => {
    microsoft.failures.push({ status, code });
    await expect(deliver()).rejects.toEqual(new Undeliverable(code));
    expect(microsoft.requests).toHaveLength(1);
  });

  it('401 is shown a new token the next time', async () => {
    const before = microsoft.logins();
    await deliver();
    microsoft.failures.push({ status: 401 });
    await expect(deliver()).rejects.toThrow();
    await deliver();
    expect(microsoft.logins() - before).toBeLessThanOrEqual(2);
    const [, , last] = microsoft.requests;
    expect(last?.authorization).not.toBe(microsoft.requests[0]?.authorization);
  });

  it('500 counts as a fault that may pass', async () => {
    microsoft.failures.push({ status: 500 });
    const error = await deliver().then(
      () => undefined,
      (failure: unknown) => failure,
    );
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(Undeliverable);
  });

  it('nothing, because it is not there, counts as a fault that may pass', async () => {
    const error = await deliver({ serviceUrl: 'http://127.0.0.1:1/' }).then(
      () => undefined,
      (failure: unknown) => failure,
    );
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(Undeliverable);
  });
});

it('a login that refuses the secret is a fault that may pass, and tells nothing of the secret', async () => {
  const wrong = createDoor(createBot(configFor(microsoft, { password: 'verlopen-geheim' })), LINKS, SILENT);
  const error: unknown = await wrong
    .deliver(exchange(), REPLY, undefined)
    .catch((failure: unknown) => failure);
  expect(error).toMatchObject({ code: 'invalid_client', status: 401 });
  expect(String(error)).not.toContain('verlopen-geheim');
});

describe('Retry-After', () => {
  const now = () => Date.parse('2026-11-25T12:00:00Z');
  it.each([
    ['5', 5],
    ['0', 1],
    ['999999', 3600],
    ['Wed, 25 Nov 2026 12:00:30 GMT', 30],
    ['Wed, 25 Nov 2026 11:00:00 GMT', 1],
    ['straks', undefined],
    [undefined, undefined],
  ])('%s is %s seconds', (header, seconds) => {
    expect(secondsIn(header, now)).toBe(seconds);
  });

  it('is Later, whatever the error looks like', () => {
    expect(failureOf({ statusCode: 429 })).toEqual(new Later(10));
    expect(failureOf('kapot')).toBe('kapot');
  });
});
