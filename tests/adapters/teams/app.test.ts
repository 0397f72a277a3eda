/** Who gets in at /api/messages, and what is said to whom. Real tokens, over HTTP, against keys that are published. */
import { describe, expect, it } from 'vitest';
import { post } from '../../chat/teams-door.ts';
import {
  activity,
  mention,
  OTHER_TENANT,
  startMicrosoft,
  TENANT,
  type TokenParts,
} from '../../fakes/microsoft.ts';
import { FIGURE } from './figure.ts';
import { configFor, listenWith, writtenService } from './service.ts';
import { openWritten } from './talk.ts';

const { microsoft, url, written } = await openWritten();

const SECRET_TEXT = 'geheime vraag 48151623';

describe('a token', () => {
  const bad: readonly (readonly [string, TokenParts, string])[] = [
    ['expired', { lasts: -301 }, 'expired'],
    ['without an end', { lasts: null }, 'malformed'],
    ['for another app', { aud: 'aaaaaaaa-1111-4111-8111-000000000009' }, 'audience'],
    ['of another issuer', { iss: 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/' }, 'issuer'],
    [
      'of the emulator',
      { iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0' },
      'issuer',
    ],
    ['for another service address', { serviceurl: 'https://kwaad.example/' }, 'service-url'],
    ['without a service address', { serviceurl: '' }, 'service-url'],
    ['signed with a key that is not published', { key: 'unknown' }, 'signature'],
    ['forged under the name of a published key', { key: 'forged' }, 'signature'],
    ['without a signature', { alg: 'none' }, 'signature'],
    ['signed in another way than its header says', { alg: 'HS256' }, 'signature'],
  ];
  it.each(bad)('%s is refused', async (_name, parts, reason) => {
    const token = microsoft.token(parts);
    const response = await post(url, microsoft, activity(microsoft, { text: SECRET_TEXT }), token);
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('');
    expect(written.accepted).toEqual([]);
    expect(written.logged).toEqual([expect.objectContaining({ level: 'warn', details: { reason } })]);
    expect(JSON.stringify(written.logged)).not.toContain(token.split('.')[1]);
    expect(JSON.stringify(written.logged)).not.toContain(SECRET_TEXT);
  });

  const odd: readonly (readonly [string, string | undefined])[] = [
    ['none', undefined],
    ['empty', ''],
    ['another scheme', 'Basic YTpi'],
    ['garbage', 'Bearer garbage'],
    ['garbage in three parts', 'Bearer a.b.c'],
    ['only a name', 'Bearer'],
    ['two tokens', 'Bearer a.b.c a.b.c'],
  ];
  it.each(odd)('that is %s is refused', async (_name, authorization) => {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization === undefined ? {} : { authorization }),
      },
      body: JSON.stringify(activity(microsoft)),
    });
    expect(response.status).toBe(401);
    expect(written.accepted).toEqual([]);
  });

  it('that is good lets in, also when the clocks differ by a few minutes', async () => {
    expect((await post(url, microsoft, activity(microsoft))).status).toBe(200);
    expect((await post(url, microsoft, activity(microsoft), microsoft.token({ lasts: -120 }))).status).toBe(
      200,
    );
    expect(written.accepted).toHaveLength(2);
  });

  it('is of no use with an activity for another address', async () => {
    const elsewhere = activity(microsoft, { serviceUrl: 'https://kwaad.example/' });
    expect((await post(url, microsoft, elsewhere)).status).toBe(401);
    expect((await post(url, microsoft, activity(microsoft, { serviceUrl: '' }))).status).toBe(401);
  });
});

describe('a request', () => {
  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no type', JSON.stringify({ text: 'vacatures' })],
    ['a type that is no text', JSON.stringify({ type: 5 })],
    ['nothing at all', 'null'],
  ])('with %s is malformed, whatever its token', async (_name, body) => {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${microsoft.token()}` },
      body,
    });
    expect(response.status).toBe(400);
  });

  it('that is no whole activity is refused by its token first', async () => {
    const { conversation: _, ...part } = activity(microsoft);
    expect((await post(url, microsoft, { type: 'message' }, 'geen.goed.token')).status).toBe(401);
    expect((await post(url, microsoft, { type: 'message' })).status).toBe(401);
    expect((await post(url, microsoft, part)).status).toBe(400);
  });

  it('of a tenant that is not listed, of none, or of two at once is refused', async () => {
    const strangers = [
      activity(microsoft, { tenant: 'cccccccc-0000-4000-8000-000000000003' }),
      activity(microsoft, { conversation: { tenantId: undefined }, channelData: {} }),
      activity(microsoft, { channelData: { tenant: { id: OTHER_TENANT } } }),
    ];
    for (const stranger of strangers) expect((await post(url, microsoft, stranger)).status).toBe(403);
    expect(written.accepted).toEqual([]);
  });

  it('of each listed tenant is its own workspace', async () => {
    await post(url, microsoft, activity(microsoft));
    await post(url, microsoft, activity(microsoft, { tenant: OTHER_TENANT }));
    expect(written.accepted.map(({ workspace }) => workspace)).toEqual([
      `teams:${TENANT}`,
      `teams:${OTHER_TENANT}`,
    ]);
  });

  it('that could not be stored gets a 503, so that Microsoft sends it again', async () => {
    const failing = writtenService(FIGURE, {
      desk: { accept: () => Promise.reject(new Error('no database')) } as never,
    });
    const other = await listenWith(configFor(microsoft), failing.service);
    expect((await post(other.url, microsoft, activity(microsoft))).status).toBe(503);
    await other.server.close();
  });

  it('gets a 503, not a 401, when Microsoft does not give its keys', async () => {
    const fresh = await startMicrosoft();
    fresh.closeKeys(true);
    const other = await listenWith(configFor(fresh), writtenService(FIGURE).service);
    expect((await post(other.url, fresh, activity(fresh))).status).toBe(503);
    fresh.closeKeys(false);
    expect((await post(other.url, fresh, activity(fresh))).status).toBe(200);
    await other.server.close();
    await fresh.close();
  });

  it('in a channel counts when it names the bot', async () => {
    const channel = {
      conversation: { id: '19:kanaal@thread.tacv2;messageid=1764', conversationType: 'channel' },
    };
    await post(url, microsoft, activity(microsoft, { ...channel, text: 'zomaar wat' }));
    await post(url, microsoft, activity(microsoft, { ...channel, ...mention('vacatures Breda') }));
    expect(written.accepted.map(({ wish }) => wish)).toEqual([{ kind: 'question', text: 'vacatures Breda' }]);
  });

  it('of a kind that is not known is taken and let be', async () => {
    for (const type of ['typing', 'messageReaction', 'endOfConversation', 'installationUpdate'])
      expect((await post(url, microsoft, activity(microsoft, { type }))).status).toBe(200);
    expect(
      (await post(url, microsoft, activity(microsoft, { type: 'invoke', name: 'signin/verifyState' })))
        .status,
    ).toBe(501);
    expect(written.accepted).toEqual([]);
  });
});

describe('the emulator', () => {
  it('needs no token, and is for no other mode', async () => {
    const { service, written: noted } = writtenService(FIGURE);
    const emulator = await listenWith(
      configFor(microsoft, {
        type: 'Emulator',
        appId: '',
        password: undefined,
        tenant: undefined,
        allowedTenants: [],
      }),
      service,
    );
    expect(
      (await post(emulator.url, microsoft, activity(microsoft, { channelId: 'emulator' }), '')).status,
    ).toBe(200);
    expect(noted.accepted).toHaveLength(1);
    await emulator.server.close();
  });

  it('is not what an empty app id means', () => {
    const { service } = writtenService(FIGURE);
    return expect(listenWith(configFor(microsoft, { appId: '' }), service)).rejects.toThrow('app id');
  });
});
