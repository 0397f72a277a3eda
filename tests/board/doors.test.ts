/** The klankbordgroep where people are: polls as pictures in Slack, Teams and on the web; answers that find who asked. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPolls } from '#db/board/polls.ts';
import { createRemarkStore } from '#db/board/remarks.ts';
import { purge } from '#db/chat/retention.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { seedReference } from '#db/seed.ts';
import { type FakeMessage, type FakeSlack, startFakeSlack } from '#tests/fakes/slack.ts';
import { BOT } from '#tests/fakes/slack-methods.ts';
import { deliver as deliverToSlack, eventBody, SIGNING_SECRET } from '#tests/fakes/slack-sends.ts';
import { direct, mention } from '../adapters/slack/talk.ts';
import { actionsOf, cardOf, picturesOf, textsOf } from '../adapters/teams/card.ts';
import { post } from '../chat/teams-door.ts';
import { deliver } from '../db/app.ts';
import { reference } from '../db/databases.ts';
import { freePort } from '../e2e/processes.ts';
import {
  activity,
  type Microsoft,
  mention as mentionInTeams,
  startMicrosoft,
  TENANT,
} from '../fakes/microsoft.ts';
import { Browser, type Klankbord, MANAGER, signedIn, startKlankbord } from './visitors.ts';

const TEAM = 'T0001';
const QUESTION = 'faillissementen in Breda sinds 2020';
const POLL = 'poll: welke indicator missen jullie het meest? horeca / zorg / energie';
const CHANNEL = '19:kanaal@thread.tacv2';

describe('the klankbordgroep, beside Slack and Teams', () => {
  let database: Database;
  let folder: string;
  let slack: FakeSlack;
  let microsoft: Microsoft;
  let klankbord: Klankbord;
  let figure: string;
  let manager: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'peilstok-doors-'));
    database = await openDatabase({ folder: 'memory://' });
    await seedReference(database, reference);
    const cells = ['2020,40', '2021,45', '2022,50', '2023,61'];
    await deliver(
      database,
      folder,
      cells.map((cell) => `faillissementen,GM0758,${cell}`),
    );
    slack = await startFakeSlack();
    microsoft = await startMicrosoft();
    const port = await freePort();
    klankbord = await startKlankbord(
      database,
      {
        PORT: String(port),
        SLACK_BOT_TOKEN: 'xoxb-test',
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_API_URL: slack.url,
      },
      { publicUrl: `http://127.0.0.1:${port}`, teams: microsoft.environment, tenant: TENANT },
    );
    const answer = await klankbord.app.ask({ text: QUESTION, today: klankbord.app.today() });
    if (answer.outcome !== 'query') throw new Error(answer.summary);
    figure = answer.figure;
    manager = await signedIn(klankbord, TEAM, 'UBAAS', { email: MANAGER });
  });
  afterAll(async () => {
    await klankbord?.close();
    await slack?.close();
    await microsoft?.close();
    await database?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Says something in Slack. @returns the answers under it so far. */
  async function inSlack(said: ReturnType<typeof mention>, thread = said.at): Promise<FakeMessage[]> {
    const under = () => slack.messages.filter((message) => message.thread === thread);
    const before = under().length;
    expect((await deliverToSlack(klankbord.url, eventBody(said.event))).status).toBe(200);
    await expect.poll(() => under().length).toBeGreaterThan(before);
    return under();
  }

  /** Says something in Teams, in a channel unless told otherwise. @returns the card that answers it. */
  async function inTeams(text: string, extra: Record<string, unknown> = {}) {
    const before = microsoft.messages.length;
    const where = { conversation: { id: `${CHANNEL};messageid=1764`, conversationType: 'channel' } };
    const said = activity(microsoft, { ...mentionInTeams(text), ...where, ...extra });
    expect((await post(klankbord.url, microsoft, said)).status).toBe(200);
    await expect.poll(() => microsoft.messages.length).toBeGreaterThan(before);
    return cardOf(microsoft.messages.at(-1)?.activity);
  }

  const imagesIn = ({ blocks }: FakeMessage) => blocks.filter(({ type }) => type === 'image');
  const page = async (browser: Browser, path: string): Promise<string> => (await browser.get(path)).text();
  const pollOf = async (workspace: string) => {
    const [newest] = await createPolls(database).all(workspace);
    if (newest === undefined) throw new Error('no poll');
    return newest;
  };

  describe('a poll', () => {
    it('in Slack begins with its buttons, and is a picture when someone asks how it stands', async () => {
      const asked = mention(`<@${BOT}> ${POLL}`);
      const [begun] = await inSlack(asked);
      expect(begun?.blocks[0].text.text).toBe('Peiling: welke indicator missen jullie het meest?');
      expect(
        begun?.blocks.flatMap(({ elements = [] }) =>
          elements.map((one: { text: { text: string } }) => one.text.text),
        ),
      ).toEqual(expect.arrayContaining(['Stem 1: horeca', 'Stem 2: zorg', 'Stem 3: energie']));
      expect(begun && imagesIn(begun)).toEqual([]);
      for (const [user, vote] of [
        ['U0001', 'stem 2'],
        ['U0002', 'stem 2: zorg'],
        ['U0003', 'stem 1'],
      ] as const)
        await inSlack(mention(`<@${BOT}> ${vote}`, { user, thread_ts: asked.at }), asked.at);
      const uploads = slack.uploads.length;
      const result = (await inSlack(mention(`<@${BOT}> uitslag`, { thread_ts: asked.at }), asked.at)).at(-1);
      expect(result?.blocks[0].text.text).toBe('De meeste stemmen zijn voor ‘zorg’: 2 van de 3');
      expect(result && imagesIn(result)).toMatchObject([
        {
          slack_file: { id: expect.stringMatching(/^F/) },
          alt_text:
            'Staafgrafiek bij de peiling ‘welke indicator missen jullie het meest?’. ' +
            'horeca: 1 stem; zorg: 2 stemmen; energie: 0 stemmen. Tussenstand: 3 stemmen.',
        },
      ]);
      expect(slack.uploads.slice(uploads)).toMatchObject([{ name: 'peilstok-peiling.png' }]);
      await inSlack(mention(`<@${BOT}> uitslag`, { thread_ts: asked.at }), asked.at);
      expect(slack.uploads).toHaveLength(uploads + 1);
    });

    it('has the same picture on its page, for who is signed in there or was given its address', async () => {
      const poll = await pollOf(`slack:${TEAM}`);
      const shown = await page(manager, `/klankbord/poll/${poll.id}`);
      const address = /<img src="(\/peiling\/[^"]+)"/.exec(shown)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const given = await new Browser(klankbord.url).get(address);
      expect([given.status, given.headers.get('content-type')]).toEqual([200, 'image/png']);
      const picture = new Uint8Array(await given.arrayBuffer());
      expect(slack.uploads.at(-1)?.bytes).toBe(picture.length);
      expect(shown).toContain('horeca: 1 stem; zorg: 2 stemmen; energie: 0 stemmen');
      for (const changed of [
        address.replace('1-2-0', '9-2-0'),
        address.replace('tussenstand', 'eindstand'),
        address.replace(TEAM, 'T0002'),
        address.replace(/s=.*/, 's='),
      ])
        expect((await new Browser(klankbord.url).get(changed)).status).toBe(404);
    });

    it('in Teams is a picture too, and is ended on the web: the result comes in the conversation, once', async () => {
      const begun = await inTeams(POLL);
      expect(actionsOf(begun).map(({ title }) => title)).toContain('Stem 3: energie');
      await inTeams('stem 3', { from: { id: '29:anna', aadObjectId: 'persoon-anna' } });
      await inTeams('stem 3', { from: { id: '29:bert', aadObjectId: 'persoon-bert' } });
      const result = await inTeams('uitslag');
      expect(textsOf(result)[0]).toBe('Beide stemmen zijn voor ‘energie’');
      const [image] = picturesOf(result);
      expect(image?.altText).toContain('energie: 2 stemmen');
      const fetched = await fetch(String(image?.url));
      expect([fetched.status, fetched.headers.get('content-type')]).toEqual([200, 'image/png']);

      const workspace = `teams:${TENANT}`;
      const poll = await pollOf(workspace);
      klankbord.microsoft.who = { sub: 'x', tid: TENANT, oid: 'persoon-bert', name: 'Bert' };
      const bert = new Browser(klankbord.url);
      await bert.signIn(`microsoft-${TENANT}`);
      klankbord.microsoft.who = { sub: 'x', tid: TENANT, oid: 'persoon-anna', name: 'Anna' };
      const anna = new Browser(klankbord.url);
      await anna.signIn(`microsoft-${TENANT}`);
      expect((await bert.post(`/klankbord/poll/${poll.id}/sluit`, {})).status).toBe(403);
      const before = microsoft.messages.length;
      for (let twice = 0; twice < 2; twice++)
        expect((await anna.post(`/klankbord/poll/${poll.id}/sluit`, {})).status).toBe(303);
      await expect.poll(() => microsoft.messages.length).toBe(before + 1);
      const said = microsoft.messages.at(-1);
      expect(said?.conversation).toBe(`${CHANNEL};messageid=1764`);
      expect(textsOf(cardOf(said?.activity)).join(' ')).toMatch(/Eindstand op .*: 2 stemmen\./);
      expect(actionsOf(cardOf(said?.activity))).toEqual([]);
      expect((await anna.post(`/klankbord/poll/${poll.id}`, { keuze: '0' })).status).toBe(409);
      expect(await page(anna, `/klankbord/poll/${poll.id}`)).not.toContain('name="keuze"');
    });
  });

  describe('who remarked on the page of a figure', () => {
    /** @returns the number of the remark, which the manager has answered. */
    async function answered(browser: Browser, by: Browser, workspace: string, text: string): Promise<number> {
      await browser.post(`/figuur/${figure}/opmerking`, { soort: 'question', tekst: text });
      const [newest] = await createRemarkStore(database).all(workspace);
      const number = newest?.number ?? 0;
      const sent = await by.post(`/klankbord/opmerking/${number}/antwoord`, {
        tekst: 'Nagevraagd: het klopt.',
      });
      expect(sent.status).toBe(303);
      return number;
    }

    it('hears of the answer in a message of Slack to that person alone, once', async () => {
      const member = await signedIn(klankbord, TEAM, 'U0007', { name: 'Zeven' });
      const number = await answered(member, manager, `slack:${TEAM}`, 'Waarom zo veel?');
      const alone = () => slack.messages.filter(({ channel }) => channel === 'U0007');
      await expect.poll(() => alone().length).toBe(1);
      expect(alone()[0]?.text).toBe(
        `Naam van UBAAS antwoordt op je opmerking ‘Waarom zo veel?’ bij figuur ${figure}: ` +
          `Nagevraagd: het klopt. ${klankbord.url}/klankbord/opmerking/${number}`,
      );
      expect(await page(member, '/klankbord')).not.toContain('Nieuw antwoord');
    });

    it('hears of it in Teams where there was a talk with that person alone, else at the next sign-in', async () => {
      const workspace = `teams:${TENANT}`;
      const visit = async (oid: string): Promise<Browser> => {
        klankbord.microsoft.who = { sub: 'x', tid: TENANT, oid, name: `Naam van ${oid}` };
        const browser = new Browser(klankbord.url);
        await browser.signIn(`microsoft-${TENANT}`);
        return browser;
      };
      const [cor, dora] = [await visit('persoon-cor'), await visit('persoon-dora')];
      await inTeams('help', {
        text: 'help',
        conversation: { id: 'a:cor', conversationType: 'personal' },
        from: { id: '29:cor', aadObjectId: 'persoon-cor' },
      });
      const before = microsoft.messages.length;
      await answered(cor, dora, workspace, 'Hoe kan dit?');
      await expect.poll(() => microsoft.messages.length).toBe(before + 1);
      expect(microsoft.messages.at(-1)?.conversation).toBe('a:cor');
      expect(textsOf(cardOf(microsoft.messages.at(-1)?.activity)).join(' ')).toContain('‘Hoe kan dit?’');

      const number = await answered(dora, cor, workspace, 'En dit?');
      const again = await visit('persoon-dora');
      const news = `Nieuw antwoord op je opmerking ${number}`;
      expect(await page(again, '/klankbord')).toContain(news);
      expect(await page(again, `/figuur/${figure}`)).toContain(news);
      expect(await page(cor, '/klankbord')).not.toContain(news);
      expect(await page(again, `/klankbord/opmerking/${number}`)).toContain('Nagevraagd: het klopt.');
      expect(await page(again, '/klankbord')).not.toContain(news);
      expect(microsoft.messages).toHaveLength(before + 1);
    });

    it('is told what was decided too, when Slack does not take the message', async () => {
      const member = await signedIn(klankbord, TEAM, 'U0008');
      slack.fail('chat.postMessage', { error: 'user_not_found' }, 2);
      const number = await answered(member, manager, `slack:${TEAM}`, 'Nog eentje?');
      await manager.post(`/klankbord/opmerking/${number}/status`, { status: 'resolved' });
      await expect
        .poll(() => slack.calledFor('chat.postMessage').filter(({ args }) => args.channel === 'U0008').length)
        .toBe(2);
      await expect
        .poll(() => page(member, '/klankbord'))
        .toContain(`Nieuw antwoord op je opmerking ${number}, en die is nu opgelost`);
    });
  });

  it('who remarked in a thread of Slack hears of it there, also after that talk was removed', async () => {
    const asked = mention(`<@${BOT}> ${QUESTION}`);
    await inSlack(asked);
    await inSlack(
      mention(`<@${BOT}> opmerking: in 2021 is een veiling gestopt`, { thread_ts: asked.at }),
      asked.at,
    );
    await purge(database, -1);
    const [newest] = await createRemarkStore(database).all(`slack:${TEAM}`);
    await manager.post(`/klankbord/opmerking/${newest?.number}/status`, { status: 'confirmed' });
    await expect
      .poll(() => slack.messages.filter(({ thread }) => thread === asked.at).at(-1)?.text)
      .toContain('is nu bevestigd');
    expect(newest?.address).toEqual({ channel: 'C0001', thread: asked.at });
  });

  it('keeps of the place of a remark no more than it takes to write there', async () => {
    const asked = direct(QUESTION);
    await inSlack(asked);
    await inSlack(direct('opmerking: in 2022 is iets verhuisd', { thread_ts: asked.at }), asked.at);
    await inTeams(QUESTION);
    await inTeams('opmerking: in 2023 is iets gesloten');
    const kept = await database.kysely
      .selectFrom('remark')
      .select('address')
      .where('address', 'is not', null)
      .execute();
    const fields = kept.flatMap(({ address }) => Object.keys(address as object));
    expect([...new Set(fields)].sort()).toEqual([
      'bot',
      'channel',
      'conversation',
      'serviceUrl',
      'tenant',
      'thread',
    ]);
  });
});
