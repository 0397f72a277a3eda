/** Several workspaces: added by themselves, with tokens that are renewed and taken away, none seeing another's data. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sharedAccess } from '#adapters/slack/access.ts';
import { clientOptions } from '#adapters/slack/client.ts';
import { createBoltLog } from '#adapters/slack/log.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { createSeal } from '#db/seal.ts';
import { createInstallations } from '#db/slack/installations.ts';
import type { Installation } from '#src/chat/installations.ts';
import { type FakeSlack, startFakeSlack } from '#tests/fakes/slack.ts';
import { BOT } from '#tests/fakes/slack-methods.ts';
import { deliver, eventBody } from '#tests/fakes/slack-sends.ts';
import { eachDatabase, makeDatabase, server } from '../../db/databases.ts';
import { SECRET, type SlackService, startSlackService } from './service.ts';

const NOW = 1_790_000_000_000;
const HOUR = 3600;
const CLIENT = { clientId: 'client-id', clientSecret: 'client-secret' };
const silent = createBoltLog({ info: () => {}, warn: () => {}, error: () => {} });

const installation = (extra: Partial<Installation> = {}): Installation => ({
  tenant: 'slack:T0001',
  name: 'Gemeente',
  botUser: BOT,
  botId: 'B0001',
  scopes: 'chat:write',
  token: 'xoxe.xoxb-old',
  refreshToken: 'xoxe-1-old',
  expiresAt: NOW / 1000 + HOUR,
  ...extra,
});

eachDatabase((database) => {
  let slack: FakeSlack;
  beforeEach(async () => {
    slack = await startFakeSlack();
    await database().kysely.deleteFrom('installation').execute();
    return () => slack.close();
  });
  const accessOf = (db: Database) =>
    sharedAccess(CLIENT, createInstallations(db, SECRET), clientOptions(slack.url, silent), () => NOW);

  it('keeps tokens sealed, and opens them with the same secret only', async () => {
    await createInstallations(database(), SECRET).store(installation());
    const [row] = await database().kysely.selectFrom('installation').selectAll().execute();
    expect(JSON.stringify(row)).not.toMatch(/xox/);
    expect(await createInstallations(database(), SECRET).find(['slack:T0001'])).toEqual(installation());
    const other = createInstallations(database(), 'another-secret-of-thirty-two-characters');
    await expect(other.find(['slack:T0001'])).rejects.toThrow();
  });

  it('a workspace without the app of its own shares that of its organisation, no other', async () => {
    const installations = createInstallations(database(), SECRET);
    await installations.store(installation({ tenant: 'slack:E0001', token: 'whole' }));
    await installations.store(installation({ tenant: 'slack:T0002', token: 'own' }));
    const access = accessOf(database());
    expect(await access.identify('T0005', 'E0001')).toMatchObject({ botUserId: BOT });
    expect(await installations.find(['slack:T0002', 'slack:E0001'])).toMatchObject({ token: 'own' });
    await expect(access.identify('T0005', 'E0002')).rejects.toThrow('a workspace without the app');
    await expect(access.client('slack:T0005', undefined)).rejects.toMatchObject({ reason: 'not_installed' });
  });

  it('renews a token that ends soon, once, however many ask', async () => {
    await createInstallations(database(), SECRET).store(installation());
    const access = accessOf(database());
    const clients = await Promise.all([1, 2, 3, 4].map(() => access.client('slack:T0001', undefined)));
    expect(slack.calledFor('oauth.v2.access')).toHaveLength(1);
    expect(new Set(clients.map(({ token }) => token)).size).toBe(1);
    expect(await createInstallations(database(), SECRET).find(['slack:T0001'])).toMatchObject({
      token: clients[0]?.token,
      expiresAt: NOW / 1000 + 43_200,
    });
  });

  it('leaves a token that lasts alone', async () => {
    await createInstallations(database(), SECRET).store(installation({ expiresAt: NOW / 1000 + 6 * HOUR }));
    expect((await accessOf(database()).client('slack:T0001', undefined)).token).toBe('xoxe.xoxb-old');
    expect(slack.calledFor('oauth.v2.access')).toEqual([]);
  });

  it('a renewal that fails leaves the old token, for the next try', async () => {
    await createInstallations(database(), SECRET).store(installation());
    slack.fail('oauth.v2.access', { status: 503 });
    const access = accessOf(database());
    await expect(access.client('slack:T0001', undefined)).rejects.toThrow('status 503');
    expect((await access.client('slack:T0001', undefined)).token).not.toBe('xoxe.xoxb-old');
  });
});

describe.skipIf(server === undefined)('in several processes', () => {
  it('a token is renewed once', async () => {
    const slack = await startFakeSlack();
    const made = await makeDatabase();
    const databases = [
      await openDatabase({ url: made.url, folder: '' }),
      await openDatabase({ url: made.url, folder: '' }),
    ];
    const [first] = databases;
    await createInstallations(first as Database, SECRET).store(installation());
    const tokens = await Promise.all(
      databases.map(async (database) => {
        const access = sharedAccess(
          CLIENT,
          createInstallations(database, SECRET),
          clientOptions(slack.url, silent),
          () => NOW,
        );
        return (await access.client('slack:T0001', undefined)).token;
      }),
    );
    expect(slack.calledFor('oauth.v2.access')).toHaveLength(1);
    expect(new Set(tokens).size).toBe(1);
    for (const database of databases) await database.close();
    await made.drop();
    await slack.close();
  });
});

it('what is sealed opens under its own context only, and not when it was changed', () => {
  const seal = createSeal(SECRET, 'test');
  const sealed = seal.close('geheim', 'slack:T0001');
  expect(seal.open(sealed, 'slack:T0001')).toBe('geheim');
  expect(seal.close('geheim', 'slack:T0001')).not.toBe(sealed);
  expect(() => seal.open(sealed, 'slack:T0002')).toThrow();
  expect(() => seal.open(`${sealed.slice(0, -2)}AA`, 'slack:T0001')).toThrow();
  expect(() => createSeal(SECRET, 'other').open(sealed, 'slack:T0001')).toThrow();
});

describe('adding the app', () => {
  let slack: FakeSlack;
  let service: SlackService;
  beforeAll(async () => {
    slack = await startFakeSlack();
    service = await startSlackService(slack, { config: { access: CLIENT } });
  });
  afterAll(async () => {
    await service.stop();
    await slack.close();
  });

  const begin = async () => {
    const response = await fetch(`${service.url}/slack/install`, { redirect: 'manual' });
    const cookie = response.headers.get('set-cookie') ?? '';
    const location = new URL(response.headers.get('location') ?? '');
    return { response, cookie, state: location.searchParams.get('state') ?? '', location };
  };
  const comeBack = (code: string, state: string, cookie: string) =>
    fetch(`${service.url}/slack/oauth_redirect?${new URLSearchParams({ code, state })}`, {
      headers: { cookie: cookie.split(';')[0] ?? '' },
    });
  const add = async (code: string) => {
    const { state, cookie } = await begin();
    return comeBack(code, state, cookie);
  };

  it('sends people to Slack with the least scopes and a state that only this browser has', async () => {
    const { response, cookie, location } = await begin();
    expect(response.status).toBe(302);
    expect(location.searchParams.get('scope')?.split(',')).toContain('chat:write');
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
  });

  it('keeps the workspace that comes back', async () => {
    expect((await add('T0010/E0010')).status).toBe(200);
    expect(await service.installations.find(['slack:T0010'])).toMatchObject({ botUser: BOT, botId: 'B0001' });
    expect(await service.installations.find(['slack:E0010'])).toBeUndefined();
  });

  it('keeps an organisation as one', async () => {
    expect((await add('T0011/E0011/whole')).status).toBe(200);
    expect(await service.installations.find(['slack:E0011'])).toMatchObject({ name: 'Provincie' });
    expect(await service.installations.find(['slack:T0011'])).toBeUndefined();
  });

  type Begun = Awaited<ReturnType<typeof begin>>;
  const strangers: readonly { readonly who: string; readonly come: (begun: Begun) => readonly string[] }[] = [
    { who: 'without a cookie', come: ({ state }) => [state, ''] },
    { who: 'with the state of another browser', come: ({ cookie }) => ['a.9999999999.b', cookie] },
    { who: 'with a state that is not in the cookie', come: ({ state }) => [state, 'peilstok-slack=a.b.c'] },
  ];
  it.each(strangers)('refuses who comes back $who', async ({ come }) => {
    const [state = '', cookie = ''] = come(await begin());
    expect((await comeBack('T0012', state, cookie)).status).toBe(403);
    expect(await service.installations.find(['slack:T0012'])).toBeUndefined();
  });

  it('says so when it does not work', async () => {
    slack.fail('oauth.v2.access', { error: 'invalid_code' });
    expect((await add('T0013')).status).toBe(502);
    expect((await fetch(`${service.url}/slack/oauth_redirect?error=access_denied`)).status).toBe(400);
  });

  const asks = (team: string, user: string, text: string, ts: string, around: object = {}) =>
    deliver(
      service.url,
      eventBody(
        { type: 'message', channel: 'D0001', channel_type: 'im', user, text, ts },
        { team_id: team, authorizations: [{ team_id: team, is_enterprise_install: false }], ...around },
      ),
    );
  const answerTo = async (ts: string) => {
    await expect
      .poll(() => slack.messages.find(({ thread }) => thread === ts), { timeout: 15_000 })
      .toBeDefined();
    return slack.messages.find(({ thread }) => thread === ts)?.text ?? '';
  };

  it('none sees the municipality, the talk or the figures of another', async () => {
    await add('T0021');
    await add('T0022');
    // The same person, channel and thread, by name.
    await asks('T0021', 'U0001', 'mijn gemeente is Tilburg', '1820000000.000001');
    expect(await answerTo('1820000000.000001')).toContain('Tilburg');
    await asks('T0021', 'U0001', 'winkelleegstand in Emmen', '1820000000.000002');
    await answerTo('1820000000.000002');
    await asks('T0022', 'U0001', 'hoeveel inwoners hebben wij?', '1820000000.000003');
    expect(await answerTo('1820000000.000003')).not.toContain('Tilburg');
    await asks('T0022', 'U0001', 'en Breda?', '1820000000.000004');
    expect((await answerTo('1820000000.000004')).toLowerCase()).not.toContain('leegstand');
    expect(await service.memory.recent('slack:T0022', 'U0001', 10)).not.toEqual(
      await service.memory.recent('slack:T0021', 'U0001', 10),
    );
    const tokens = slack.calledFor('chat.postMessage').map(({ token }) => slack.teams.get(token)?.team);
    expect(tokens).toEqual(['T0021', 'T0021', 'T0022', 'T0022']);
  });

  it('a workspace of an organisation is answered with its token, and keeps data of its own', async () => {
    await add('T0030/E0030/whole');
    const around = {
      enterprise_id: 'E0030',
      authorizations: [{ enterprise_id: 'E0030', team_id: null, is_enterprise_install: true }],
    };
    await asks('T0031', 'U0001', 'mijn gemeente is Goes', '1820000000.000031', around);
    expect(await answerTo('1820000000.000031')).toContain('Goes');
    expect(await service.memory.homes('slack:T0031', 'U0001', '')).toMatchObject({ person: 'GM0664' });
    expect(await service.memory.homes('slack:T0032', 'U0001', '')).toEqual({ asked: false });
  });

  it('is forgotten when the app is taken away or its token revoked, and only then', async () => {
    const leaves = (team: string, event: object) =>
      deliver(service.url, eventBody(event, { team_id: team, authorizations: [] }));
    await add('T0041');
    await add('T0042');
    await leaves('T0041', { type: 'tokens_revoked', tokens: { oauth: ['U0001'], bot: [] } });
    expect(await service.installations.find(['slack:T0041'])).toBeDefined();
    await leaves('T0041', { type: 'tokens_revoked', tokens: { bot: [BOT] } });
    await leaves('T0042', { type: 'app_uninstalled' });
    expect(await service.installations.find(['slack:T0041', 'slack:T0042'])).toBeUndefined();
    expect((await asks('T0041', 'U0001', 'vacatures Breda', '1820000000.000041')).status).toBe(403);
  });

  it('writes no token, question or name into the log', () => {
    const log = service.log.join('\n');
    expect(log.length).toBeGreaterThan(0);
    expect(log).not.toMatch(/xox|Tilburg|leegstand|client-secret|U0001/);
  });
});
