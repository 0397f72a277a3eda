/** Signing in against a provider on this machine, honest and lying; and what the session is worth. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
import { seedReference } from '#db/seed.ts';
import { readConfig } from '#src/config.ts';
import { reference } from '../db/databases.ts';
import type { Lie } from '../fakes/oidc.ts';
import {
  Browser,
  type Klankbord,
  MANAGER,
  signedIn,
  slackPerson,
  startKlankbord,
  TENANT,
} from './visitors.ts';

let database: Database;
let klankbord: Klankbord;

beforeAll(async () => {
  database = await openDatabase({ folder: 'memory://' });
  await seedReference(database, reference);
  klankbord = await startKlankbord(database);
});
afterEach(() => {
  klankbord.slack.lie = {};
  klankbord.microsoft.lie = {};
});
afterAll(async () => {
  await klankbord?.close();
  await database?.close();
});

const microsoftPerson = (more: object = {}) => ({
  sub: 'x',
  tid: TENANT,
  oid: 'o-1',
  name: 'Mia',
  email: MANAGER,
  ...more,
});

describe('signing in', () => {
  it('goes to the provider with PKCE, state and nonce, and comes back as the person of the chat', async () => {
    const browser = new Browser(klankbord.url);
    klankbord.slack.who = slackPerson('T1', 'U1');
    const begun = await browser.get('/aanmelden/slack?terug=/klankbord/vragen');
    const address = new URL(begun.headers.get('location') ?? '');
    expect(address.searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(address.searchParams.get(name)?.length).toBeGreaterThan(30);
    const away = await fetch(address, { redirect: 'manual' });
    const back = await browser.get(away.headers.get('location') ?? '');
    expect([back.status, back.headers.get('location')]).toEqual([303, '/klankbord/vragen']);
    const rows = await database.kysely.selectFrom('session').select(['workspace', 'person']).execute();
    expect(rows).toContainEqual({ workspace: 'slack:T1', person: 'U1' });
  });

  it('knows people of the tenant by the id that Teams has for them', async () => {
    const browser = new Browser(klankbord.url);
    klankbord.microsoft.who = microsoftPerson();
    expect((await browser.signIn(`microsoft-${TENANT}`)).status).toBe(303);
    const page = await (await browser.get('/klankbord')).text();
    expect(page).toContain('Mia (lid)');
  });

  it('keeps no address in clear, and no cookie that can be read back', async () => {
    const browser = await signedIn(klankbord, 'T1', 'U2');
    const all = await sql<{
      row: string;
    }>`select to_jsonb(s)::text as row from session s union all select to_jsonb(m)::text from member m`.execute(
      database.kysely,
    );
    const kept = all.rows.map(({ row }) => row).join('\n');
    expect(kept).not.toContain('@');
    for (const value of browser.cookies.values()) expect(kept).not.toContain(value);
  });

  const lies: [string, Lie][] = [
    ['another issuer', { claims: { iss: 'https://kwaad.voorbeeld.nl' } }],
    ['another audience', { claims: { aud: 'andere-app' } }],
    ['another nonce', { claims: { nonce: 'n' } }],
    ['no signature (alg none)', { alg: 'none' }],
    ['another algorithm', { alg: 'HS256' }],
    ['another key', { wrongKey: true }],
    ['a token that has ended', { claims: { exp: Math.floor(Date.now() / 1000) - 3600 } }],
    ['no team', { claims: { 'https://slack.com/team_id': undefined } }],
  ];
  it.each(lies)('refuses %s', async (_, lie) => {
    klankbord.slack.who = slackPerson('T1', 'U1');
    klankbord.slack.lie = lie;
    const browser = new Browser(klankbord.url);
    expect((await browser.signIn()).status).toBe(400);
    expect((await browser.get('/klankbord')).status).toBe(401);
  });

  it('refuses a person of another tenant', async () => {
    klankbord.microsoft.who = microsoftPerson({ tid: '99999999-2222-3333-4444-555555555555' });
    const browser = new Browser(klankbord.url);
    expect((await browser.signIn(`microsoft-${TENANT}`)).status).toBe(400);
  });

  async function wayBack(browser: Browser): Promise<URL> {
    klankbord.slack.who = slackPerson('T1', 'U1');
    const begun = await browser.get('/aanmelden/slack');
    const away = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' });
    return new URL(away.headers.get('location') ?? '');
  }

  it('refuses another state', async () => {
    const browser = new Browser(klankbord.url);
    const back = await wayBack(browser);
    back.searchParams.set('state', 'iets-anders');
    expect((await browser.get(back.href)).status).toBe(400);
  });

  it('refuses a way back that was used before, and one that another browser began', async () => {
    const browser = new Browser(klankbord.url);
    const back = await wayBack(browser);
    const kept = new Map(browser.cookies);
    expect((await browser.get(back.href)).status).toBe(303);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.get(back.href)).status).toBe(400);
    const victim = new Browser(klankbord.url);
    expect((await victim.get((await wayBack(browser)).href)).status).toBe(400);
  });

  it('says so when the provider does not answer, and when its document is of another', async () => {
    const other = await startKlankbord(database);
    other.slack.lie = { issuer: 'https://kwaad.voorbeeld.nl' };
    expect((await new Browser(other.url).get('/aanmelden/slack')).status).toBe(503);
    await other.close();
    expect((await new Browser(klankbord.url).get('/aanmelden/google')).status).toBe(404);
  });

  it.each(['//kwaad.nl', 'https://kwaad.nl', '/klankbord/../intern', '/figuur/\\kwaad', '/api/ask'])(
    'never leads on to %s',
    async (back) => {
      klankbord.slack.who = slackPerson('T1', 'U1');
      const returned = await new Browser(klankbord.url).signIn('slack', encodeURIComponent(back));
      expect(returned.headers.get('location')).toBe('/klankbord');
    },
  );
});

describe('a session', () => {
  it('has a cookie that scripts and other sites do not get', async () => {
    const browser = new Browser(klankbord.url);
    klankbord.slack.who = slackPerson('T1', 'U1');
    const [cookie = ''] = (await browser.signIn()).headers.getSetCookie();
    expect(cookie).toMatch(/^peilstok-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('is another one after signing in again, and the old one is worth nothing', async () => {
    const browser = await signedIn(klankbord, 'T1', 'U1');
    const before = new Map(browser.cookies);
    await browser.signIn();
    expect(browser.cookies.get('peilstok-session')).not.toBe(before.get('peilstok-session'));
    const old = new Browser(klankbord.url);
    for (const [name, value] of before) old.cookies.set(name, value);
    expect((await old.get('/klankbord')).status).toBe(401);
  });

  it('ends at signing out, for every copy of the cookie', async () => {
    const browser = await signedIn(klankbord, 'T1', 'U1');
    const copy = new Browser(klankbord.url);
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    expect((await copy.get('/klankbord')).status).toBe(200);
    await browser.post('/afmelden', {});
    expect((await copy.get('/klankbord')).status).toBe(401);
  });

  it.each([
    ['silence', "seen_at = now() - interval '5 hours'"],
    ['a day', "created_at = now() - interval '25 hours'"],
  ])('ends after %s', async (_, change) => {
    const browser = await signedIn(klankbord, 'T1', 'U7');
    await sql.raw(`update session set ${change} where person = 'U7'`).execute(database.kysely);
    expect((await browser.get('/klankbord')).status).toBe(401);
  });

  it.each([
    ['another site', { origin: 'https://kwaad.nl' }],
    ['a hidden site', { origin: 'null' }],
    ['another site by the browser’s word', { 'sec-fetch-site': 'cross-site' }],
  ])('takes no form from %s', async (_, headers) => {
    const browser = await signedIn(klankbord, 'T1', 'U1');
    expect((await browser.post('/klankbord/opmerking/1/antwoord', { tekst: 'x' }, headers)).status).toBe(403);
  });

  it('takes no form without the proof, nor with that of another session', async () => {
    const [browser, other] = [await signedIn(klankbord, 'T1', 'U1'), await signedIn(klankbord, 'T1', 'U3')];
    for (const bewijs of ['', await other.proof()])
      expect((await browser.post('/klankbord/opmerking/1/antwoord', { bewijs, tekst: 'x' })).status).toBe(
        403,
      );
  });
});

describe('roles', () => {
  const roleOn = async (page: Klankbord, user: string, more = {}) =>
    /\((lezer|lid|beheerder)\)/.exec(
      await (await (await signedIn(page, 'T1', user, more)).get('/klankbord')).text(),
    )?.[1];

  it('are given by a verified address, by person and by workspace', async () => {
    expect(await roleOn(klankbord, 'U5', { email: MANAGER.toUpperCase() })).toBe('beheerder');
    expect(await roleOn(klankbord, 'U6')).toBe('lid');
    const strict = await startKlankbord(database, { PEILSTOK_MEMBERS: 'slack:T1/U8, slack:T2' });
    expect(await roleOn(strict, 'U8')).toBe('lid');
    expect(await roleOn(strict, 'U9')).toBe('lezer');
    const page = await (await (await signedIn(strict, 'T2', 'U9')).get('/klankbord')).text();
    expect(page).toContain('(lid)');
    await strict.close();
  });

  it('are not given by an address that nobody vouches for', async () => {
    expect(await roleOn(klankbord, 'U5', { email: MANAGER, email_verified: false })).toBe('lid');
    const browser = new Browser(klankbord.url);
    klankbord.microsoft.who = microsoftPerson();
    await browser.signIn(`microsoft-${TENANT}`);
    expect(await (await browser.get('/klankbord')).text()).toContain('(lid)');
  });
});

describe('without a provider', () => {
  it('the pages say that nobody can sign in', async () => {
    const bare = await startKlankbord(database, {
      OIDC_SLACK_CLIENT_ID: '',
      OIDC_SLACK_CLIENT_SECRET: '',
      OIDC_MICROSOFT_CLIENT_ID: '',
      OIDC_MICROSOFT_CLIENT_SECRET: '',
      OIDC_MICROSOFT_TENANTS: '',
    });
    const response = await new Browser(bare.url).get('/klankbord');
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('Aanmelden is hier niet ingesteld');
    await bare.close();
  });

  it.each([
    [{ OIDC_SLACK_CLIENT_ID: 'a' }, 'OIDC_SLACK_CLIENT_ID, OIDC_SLACK_CLIENT_SECRET: geef ze allebei'],
    [
      { OIDC_MICROSOFT_CLIENT_ID: 'a', OIDC_MICROSOFT_CLIENT_SECRET: 'b' },
      'OIDC_MICROSOFT_TENANTS: verplicht',
    ],
    [{ OIDC_MICROSOFT_TENANTS: 'common' }, '‘common’ is geen id van een tenant'],
    [{ PEILSTOK_MANAGERS: 'piet' }, '‘piet’ is geen e-mailadres'],
    [
      {
        OIDC_SLACK_CLIENT_ID: 'a',
        OIDC_SLACK_CLIENT_SECRET: 'b',
        PUBLIC_URL: 'http://peilstok.voorbeeld.nl',
      },
      'PUBLIC_URL: aanmelden kan alleen over https',
    ],
  ])('mistakes are refused at start: %j', (environment, fault) => {
    const read = readConfig(environment as Record<string, string>);
    expect('faults' in read ? read.faults.join('; ') : 'started').toContain(fault);
  });
});
