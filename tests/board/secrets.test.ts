/** What is planted must not come out: no name, address, code, cookie, remark or question in the log, unless it is switched on. */
import { Writable } from 'node:stream';
import pino, { type Logger } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
import { seedReference } from '#db/seed.ts';
import { type FakeSlack, startFakeSlack } from '#tests/fakes/slack.ts';
import { BOT } from '#tests/fakes/slack-methods.ts';
import { deliver, eventBody, SIGNING_SECRET } from '#tests/fakes/slack-sends.ts';
import { mention } from '../adapters/slack/talk.ts';
import { reference } from '../db/databases.ts';
import { Browser, type Klankbord, signedIn, slackPerson, startKlankbord } from './visitors.ts';

/** Everything that is logged, in full detail. */
function openLog(): { readonly logger: Logger; readonly text: () => string } {
  let log = '';
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      log += chunk;
      done();
    },
  });
  return { logger: pino({ level: 'debug' }, sink), text: () => log };
}

describe('the log', () => {
  let database: Database;
  let klankbord: Klankbord;
  const opened = openLog();
  beforeAll(async () => {
    database = await openDatabase({ folder: 'memory://' });
    await seedReference(database, reference);
    klankbord = await startKlankbord(database, {}, { logger: opened.logger });
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
    const log = opened.text();
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

describe('who asked what', () => {
  let database: Database;
  let slack: FakeSlack;
  beforeAll(async () => {
    database = await openDatabase({ folder: 'memory://' });
    await seedReference(database, reference);
    slack = await startFakeSlack();
  });
  afterAll(async () => {
    await slack?.close();
    await database?.close();
  });

  /** Asks on the page, by the API and in Slack, as someone who has signed in. @returns all that was logged. */
  async function loggedWith(environment: Record<string, string>): Promise<string> {
    const { logger, text } = openLog();
    const klankbord = await startKlankbord(
      database,
      {
        SLACK_BOT_TOKEN: 'xoxb-test',
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_API_URL: slack.url,
        ...environment,
      },
      { logger },
    );
    try {
      const browser = await signedIn(klankbord, 'T0001', 'UVRAGER', { name: 'Vera Vraagbaak' });
      await browser.post('/gesprek', { vraag: 'hoeveel geplante eiken zijn er in Breda?' });
      await browser.post('/', { vraag: 'hoeveel geplante beuken zijn er in Breda?' });
      await klankbord.server.inject({
        method: 'POST',
        url: '/api/ask',
        payload: { question: 'hoeveel geplante berken zijn er in Breda?' },
      });
      const said = mention(`<@${BOT}> hoeveel geplante wilgen zijn er in Breda?`, { user: 'UVRAGER' });
      const before = slack.messages.length;
      expect((await deliver(klankbord.url, eventBody(said.event))).status).toBe(200);
      await expect.poll(() => slack.messages.length).toBeGreaterThan(before);
    } finally {
      await klankbord.close();
    }
    return text();
  }

  it('is not in the log', async () => {
    const log = await loggedWith({});
    expect(log).toContain('"route":"/gesprek"');
    for (const secret of ['geplante', 'Vera', 'UVRAGER']) expect(log).not.toContain(secret);
  });

  it('is in the log where that is switched on, each question once', async () => {
    const log = await loggedWith({ PEILSTOK_LOG_QUESTIONS: 'on' });
    const asked = log
      .split('\n')
      .filter((line) => line.includes('"msg":"asked"'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const who = { workspace: 'slack:T0001', person: 'UVRAGER', name: 'Vera Vraagbaak' };
    expect(asked).toMatchObject([
      { door: 'page', question: 'hoeveel geplante eiken zijn er in Breda?', ...who },
      { door: 'page', question: 'hoeveel geplante beuken zijn er in Breda?', ...who },
      { door: 'api', question: 'hoeveel geplante berken zijn er in Breda?' },
      { door: 'slack', question: 'hoeveel geplante wilgen zijn er in Breda?', ...who },
    ]);
    expect(asked[2]).not.toHaveProperty('name');
  });
});
