/** Who gets in at /api/messages, and what is said to whom. Real tokens, over HTTP, against keys that are published. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { post } from '../../chat/teams-door.ts';
import {
  activity,
  type Microsoft,
  mention,
  OTHER_TENANT,
  startMicrosoft,
  TENANT,
  type TokenParts,
} from '../../fakes/microsoft.ts';
import { textsOf } from './card.ts';
import { FIGURE } from './figure.ts';
import { configFor, listenWith, type Written, writtenService } from './service.ts';

let microsoft: Microsoft;
let server: FastifyInstance;
let url: string;
let written: Written;

beforeAll(async () => {
  microsoft = await startMicrosoft();
  const made = writtenService(FIGURE);
  written = made.written;
  ({ url, server } = await listenWith(configFor(microsoft), made.service));
});
afterAll(async () => {
  await server.close();
  await microsoft.close();
});
beforeEach(() => {
  for (const list of Object.values(written)) list.length = 0;
});

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

describe('an invoke', () => {
  const invoke = async (name: string, value: unknown, extra: object = {}) => {
    const sent = activity(microsoft, { type: 'invoke', name, value, ...extra });
    const response = await post(url, microsoft, sent);
    return { status: response.status, body: (await response.json()) as never, sent };
  };

  it.each([
    ['adaptiveCard/action', (data: object) => ({ action: { type: 'Action.Execute', data } })],
    ['message/submitAction', (data: object) => ({ actionName: 'peilstok', actionValue: data })],
  ])('%s is a button that was pressed', async (name, wrap) => {
    const wish = { kind: 'part', part: 'table', figure: FIGURE.figure };
    expect(await invoke(name, wrap({ peilstok: wish }))).toMatchObject({ status: 200 });
    expect(written.accepted.map((incoming) => incoming.wish)).toEqual([wish]);
    expect(await invoke(name, wrap({ anders: true }))).toMatchObject({
      body: { value: 'Deze knop werkt niet meer. Stel je vraag opnieuw.' },
    });
  });

  it('of the message extension answers what is typed with the figure’s card', async () => {
    const { body } = await invoke('composeExtension/query', {
      commandId: 'vraag',
      parameters: [{ name: 'vraag', value: 'vacatures Breda vs G40' }],
    });
    expect(written.asked).toMatchObject([{ text: 'vacatures Breda vs G40', home: 'GM0758' }]);
    expect(body).toMatchObject({
      composeExtension: {
        type: 'result',
        attachments: [{ preview: { content: { title: FIGURE.headline } } }],
      },
    });
    const [{ content }] = (body as { composeExtension: { attachments: [{ content: object }] } })
      .composeExtension.attachments;
    expect(textsOf(content)).toContain(FIGURE.summary);
    // Who posts it is a person: nobody would answer its buttons.
    expect(JSON.stringify(content)).not.toContain('Action.Submit');
  });

  it('of the message extension knows nobody’s home in another tenant', async () => {
    const value = { parameters: [{ name: 'vraag', value: 'vacatures bij ons' }] };
    await invoke('composeExtension/query', value, { tenant: OTHER_TENANT });
    expect(written.asked[0]?.home).toBeUndefined();
  });

  it('of the message extension waits for more than a few letters', async () => {
    const { body } = await invoke('composeExtension/query', { parameters: [{ name: 'vraag', value: 'va' }] });
    expect(body).toMatchObject({ composeExtension: { type: 'message' } });
    expect(written.asked).toEqual([]);
  });

  it('of the message extension asks in a dialog too, and gives the card', async () => {
    expect((await invoke('composeExtension/fetchTask', { commandId: 'stel' })).body).toMatchObject({
      task: { type: 'continue' },
    });
    const { body } = await invoke('composeExtension/submitAction', {
      commandId: 'stel',
      data: { vraag: 'banen Tilburg' },
    });
    expect(body).toMatchObject({ composeExtension: { type: 'result' } });
    expect(written.asked).toMatchObject([{ text: 'banen Tilburg' }]);
  });

  it('"Klopt niet?" opens a form, and keeps what is filled in, once', async () => {
    const pressed = { data: { opmerking: { figure: FIGURE.figure } } };
    const { body } = await invoke('task/fetch', pressed);
    expect(body).toMatchObject({ task: { type: 'continue', value: { title: 'Klopt er iets niet?' } } });
    const filled = {
      data: { opmerking: { figure: FIGURE.figure }, soort: 'explanation', tekst: ' Een bedrijf vertrok. ' },
    };
    const { sent, body: thanks } = await invoke('task/submit', filled);
    expect(thanks).toMatchObject({ task: { type: 'message', value: expect.stringContaining('Bedankt') } });
    await post(url, microsoft, sent);
    expect(written.remarks).toEqual([
      expect.objectContaining({
        workspace: `teams:${TENANT}`,
        person: 'persoon-anna',
        figure: FIGURE.figure,
        kind: 'explanation',
        text: 'Een bedrijf vertrok.',
        channel: 'a:anna',
      }),
    ]);
  });

  it('without words keeps no remark', async () => {
    const { body } = await invoke('task/submit', {
      data: { opmerking: { figure: FIGURE.figure }, tekst: '  ' },
    });
    expect(body).toMatchObject({ task: { value: 'Schrijf eerst wat je wilt zeggen.' } });
    expect(written.remarks).toEqual([]);
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
