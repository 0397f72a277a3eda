/** What is planted must not come out: no name, address, code, cookie or remark in the log. */
import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
import { seedReference } from '#db/seed.ts';
import { reference } from '../db/databases.ts';
import { Browser, type Klankbord, signedIn, slackPerson, startKlankbord } from './visitors.ts';

describe('the log', () => {
  let database: Database;
  let klankbord: Klankbord;
  let log = '';
  beforeAll(async () => {
    database = await openDatabase({ folder: 'memory://' });
    await seedReference(database, reference);
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        log += chunk;
        done();
      },
    });
    klankbord = await startKlankbord(database, {}, { logger: pino({ level: 'debug' }, sink) });
  });
  afterAll(async () => {
    await klankbord?.close();
    await database?.close();
  });

  it('tells what happened, and nothing of whom or what', async () => {
    const browser = await signedIn(klankbord, 'T1', 'UGEHEIM', { name: 'Petra Plant' });
    const figure = await klankbord.app.ask({ text: 'wat betekent grijze druk', today: '2026-11-22' });
    if (figure.outcome !== 'query') throw new Error('no figure');
    await browser.post(`/figuur/${figure.figure}/opmerking`, {
      soort: 'question',
      tekst: 'geplante opmerking',
    });
    await browser.get('/klankbord?tekst=geplante');
    klankbord.slack.who = slackPerson('T1', 'UGEHEIM');
    klankbord.slack.lie = { claims: { nonce: 'n' } };
    expect((await new Browser(klankbord.url).signIn()).status).toBe(400);
    expect(log).toContain('"route":"/klankbord"');
    expect(log).toContain('a sign-in was refused');
    const planted = [
      'UGEHEIM',
      'ugeheim@',
      'Petra',
      'geplante',
      'geheim',
      'code=',
      ...browser.cookies.values(),
    ];
    for (const secret of planted) expect(log).not.toContain(secret);
  });

  it('and the cookie over https is of this host alone', async () => {
    const secure = await startKlankbord(database, {}, { publicUrl: 'https://peilstok.voorbeeld.nl' });
    const begun = await new Browser(secure.url).get('/aanmelden/slack');
    expect(begun.headers.getSetCookie()[0]).toMatch(
      /^__Host-peilstok-aanmelden=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/,
    );
    const back = new URL(begun.headers.get('location') ?? '').searchParams.get('redirect_uri');
    expect(back).toBe('https://peilstok.voorbeeld.nl/aanmelden/slack/terug');
    await secure.close();
  });

  it('and where no address is given, a made-up host gets nobody signed in', async () => {
    const page = await klankbord.server.inject({ url: '/aanmelden/slack', headers: { host: 'kwaad.nl' } });
    expect(page.statusCode).toBe(404);
  });
});
