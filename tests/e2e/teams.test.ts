/** Peilstok in Teams, as a process, over HTTP: nothing lost, nothing twice, nothing shared, nothing told to the log. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOf, picturesOf, textsOf } from '../adapters/teams/card.ts';
import { awaited, post, toldOn } from '../chat/teams-door.ts';
import {
  activity,
  type Kept,
  type Microsoft,
  mention,
  OTHER_TENANT,
  PASSWORD,
  startMicrosoft,
} from '../fakes/microsoft.ts';
import { freePort, type Service, startService, temporaryFolder } from './processes.ts';

let service: Service;
let microsoft: Microsoft;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let environment: Record<string, string>;

async function start(): Promise<void> {
  service = await startService(environment);
}

/** The embedded database is filled first. */
const FIRST_START_MS = 300_000;

beforeAll(async () => {
  folder = await temporaryFolder();
  microsoft = await startMicrosoft({ limited: true });
  const port = String(await freePort());
  environment = {
    ...microsoft.environment,
    PEILSTOK_DATA: join(folder.path, 'data'),
    PEILSTOK_LOG: 'debug',
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  };
  await start();
}, FIRST_START_MS);
afterAll(async () => {
  await service?.stop();
  await microsoft?.close();
  await folder.remove();
});

let people = 0;

/** Someone in a chat with the bot: what he says, and what he sees. */
function someone(extra: Record<string, unknown> = {}) {
  people += 1;
  const id = `a:persoon-${people}`;
  const who = { conversation: { id }, from: { id: `29:${id}`, aadObjectId: id }, ...extra };
  const place = (who.conversation as { id: string }).id;
  const seen = (): Kept[] =>
    microsoft.messages.filter(({ conversation, removed }) => conversation === place && !removed);
  return {
    seen,
    message: (more: Record<string, unknown>) => activity(microsoft, { ...who, ...more }),
    send: (body: Record<string, unknown>) => post(service.url, microsoft, body),
    says: async (text: string): Promise<string> => {
      const before = seen().length;
      await post(service.url, microsoft, activity(microsoft, { ...who, text }));
      return toldOn(await awaited(() => (seen().length > before ? seen().at(-1) : undefined))).summary;
    },
    sees: async (count: number): Promise<Kept[]> => {
      await awaited(() => (seen().length >= count ? true : undefined));
      // Whoever answers twice does so soon after.
      await sleep(700);
      return seen();
    },
  };
}

/** Longer than the slowest test has to wait. */
const PATIENT = { timeout: 120_000 };

describe('an answer', PATIENT, () => {
  it('brings a picture that Teams can fetch, within what it takes', async () => {
    const anna = someone();
    await anna.says('vacatures Breda vs G40');
    const [picture] = picturesOf(cardOf(anna.seen()[0]?.activity));
    const response = await fetch(String(picture?.url));
    expect(response.headers.get('content-type')).toBe('image/png');
    const png = Buffer.from(await response.arrayBuffer());
    expect(png.length).toBeLessThanOrEqual(1_048_576);
    expect(Math.max(png.readUInt32BE(16), png.readUInt32BE(20))).toBeLessThanOrEqual(1024);
    expect(String(picture?.altText).length).toBeGreaterThan(20);
  });

  it('is given once to a message that comes four times', async () => {
    const anna = someone();
    const body = anna.message({ text: 'banen Tilburg' });
    await Promise.all([1, 2, 3].map(() => anna.send(body)));
    await anna.sees(1);
    await anna.send(body);
    expect(await anna.sees(1)).toHaveLength(1);
  });

  it('changes with its question, and goes with it', async () => {
    const anna = someone();
    const body = anna.message({ text: 'vacatures Breda' });
    await anna.send(body);
    const [first] = await anna.sees(1);
    const before = toldOn(first as Kept).summary;
    await anna.send(anna.message({ type: 'messageUpdate', id: body.id, text: 'vacatures Tilburg' }));
    await awaited(() => (first?.changes === 1 ? true : undefined));
    expect(toldOn(first as Kept).summary).not.toBe(before);
    expect(
      (await anna.send(anna.message({ type: 'messageDelete', id: body.id, text: undefined }))).status,
    ).toBe(200);
    expect(anna.seen()).toEqual([]);
    expect(first?.removed).toBe(true);
  });

  it('in a channel stays in its thread, and so does what follows up on it', async () => {
    const thread = (root: string) =>
      someone({
        conversation: { id: `19:economie@thread.tacv2;messageid=${root}`, conversationType: 'channel' },
      });
    const [one, other] = [thread('1'), thread('2')];
    await one.send(one.message(mention('winkelleegstand Emmen sinds 2018')));
    await one.sees(1);
    await one.send(one.message(mention('en Tilburg?')));
    await other.send(other.message(mention('en Tilburg?')));
    const [, followed] = await one.sees(2);
    expect(toldOn(followed as Kept)).toMatchObject({
      outcome: 'query',
      headline: expect.stringContaining('Tilburg'),
    });
    const [alone] = await other.sees(1);
    expect(toldOn(alone as Kept).headline).not.toBe(toldOn(followed as Kept).headline);
  });

  it('welcomes who adds the bot', async () => {
    const anna = someone();
    const recipient = anna.message({}).recipient as { id: string };
    const added = anna.message({ type: 'conversationUpdate', membersAdded: [recipient], text: undefined });
    await anna.send(added);
    await anna.send({ ...added, id: 'nog-eens' });
    expect(await anna.sees(1)).toHaveLength(1);
  });
});

describe('a connector that is slow to take it', PATIENT, () => {
  it.each([412, 429, 502, 504])('%i gets the answer once it may, once', async (status) => {
    const anna = someone();
    microsoft.failures.push({ status, retryAfter: '1' });
    await anna.send(anna.message({ text: 'inwoners Zwolle' }));
    expect(await anna.sees(1)).toHaveLength(1);
  });

  it('because the conversation is gone, is let be; others go on', async () => {
    const [gone, anna] = [someone(), someone()];
    microsoft.failures.push({ status: 404, code: 'ConversationNotFound' });
    await gone.send(gone.message({ text: 'inwoners Zwolle' }));
    await awaited(() => (microsoft.failures.length === 0 ? true : undefined));
    await anna.says('inwoners Zwolle');
    expect(gone.seen()).toEqual([]);
  });
});

describe('a process that dies', PATIENT, () => {
  it('between taking a question and answering it, answers after it is started again, once', async () => {
    const [anna, bert] = [someone(), someone()];
    // The connector makes it wait, so that it is sure to be on its way.
    microsoft.failures.push({ status: 429, retryAfter: '2' }, { status: 429, retryAfter: '2' });
    expect((await anna.send(anna.message({ text: 'vacatures Breda' }))).status).toBe(200);
    expect((await bert.send(bert.message({ text: 'banen Breda' }))).status).toBe(200);
    await service.stop('SIGKILL');
    microsoft.failures.length = 0;
    expect([...anna.seen(), ...bert.seen()]).toEqual([]);
    await start();
    await Promise.all(
      [anna, bert].map(({ seen }) => expect.poll(() => seen().length, { timeout: 90_000 }).toBe(1)),
    );
    await sleep(2_500);
    expect(anna.seen()).toHaveLength(1);
    expect(bert.seen()).toHaveLength(1);
  });
});

describe('fifty at once', PATIENT, () => {
  it('are all taken before Teams stops waiting, and each is answered once', async () => {
    const all = Array.from({ length: 50 }, () => someone());
    const answers = await Promise.all(
      all.map(async (anna, index) => {
        const signal = AbortSignal.timeout(15_000);
        return fetch(`${service.url}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${microsoft.token()}` },
          body: JSON.stringify(anna.message({ text: `winkelleegstand Breda sinds ${1990 + (index % 30)}` })),
          signal,
        });
      }),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await expect.poll(() => all.filter(({ seen }) => seen().length > 0).length, { timeout: 60_000 }).toBe(50);
    await sleep(700);
    expect(all.map(({ seen }) => seen().length)).toEqual(all.map(() => 1));
  });
});

describe('twenty in one channel at once', PATIENT, () => {
  it('are answered each in its thread, as fast as Teams takes messages there', async () => {
    const channel = '19:druk@thread.tacv2';
    const all = Array.from({ length: 20 }, (_, root) =>
      someone({
        conversation: { id: `${channel};messageid=${root}`, conversationType: 'channel' },
      }),
    );
    await Promise.all(
      all.map((one, index) => one.send(one.message(mention(`banen Breda in ${2015 + (index % 10)}`)))),
    );
    await expect.poll(() => all.filter(({ seen }) => seen().length > 0).length, { timeout: 60_000 }).toBe(20);
    await sleep(700);
    expect(all.map(({ seen }) => seen().length)).toEqual(all.map(() => 1));
    // Sent as they came, more than ten would be refused; two requests do not take equally long to arrive.
    expect(microsoft.refused.filter((conversation) => conversation === channel).length).toBeLessThan(3);
  });
});

describe('two tenants', PATIENT, () => {
  it('share nothing: no home, no thread, though person and conversation have the same name', async () => {
    const here = someone();
    const there = someone({
      tenant: OTHER_TENANT,
      conversation: { id: `${(here.message({}).conversation as { id: string }).id}` },
      from: here.message({}).from,
    });
    await here.says('mijn gemeente is Breda');
    expect(await here.says('winkelleegstand bij ons')).toContain('Breda');
    const answered = here.seen().length;
    await there.send(there.message({ text: 'en in 2022?' }));
    await there.send(there.message({ text: 'winkelleegstand bij ons' }));
    const said = (await here.sees(answered + 2))
      .slice(answered)
      .flatMap(({ activity: sent }) => textsOf(cardOf(sent)));
    expect(said.join(' ')).not.toContain('Breda');
  });
});

describe('the log', PATIENT, () => {
  it('holds no questions, answers, names, tokens or secrets', async () => {
    const secret = 'zoutwinning-48151623';
    const anna = someone({
      from: { id: '29:planted-person', name: 'Geplante Naam', aadObjectId: 'planted-object' },
    });
    const told = await anna.says(`inwoners Zwolle ${secret}`);
    const token = microsoft.token({ key: 'forged' });
    await post(service.url, microsoft, anna.message({ text: secret }), token);
    await fetch(`${service.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"type": "${secret}`,
    });
    microsoft.failures.push({ status: 500 });
    const retried = await anna.says('vacatures Breda');
    const log = service.output();
    const planted = [
      secret,
      told,
      retried,
      'Geplante Naam',
      'planted-object',
      '29:planted',
      PASSWORD,
      'bot-token-',
      token,
    ];
    expect(log).toContain('"reason":"signature"');
    expect(log).toContain('tried again');
    for (const word of planted) expect(log).not.toContain(word);
  });
});

describe('without a public address', PATIENT, () => {
  it('says at start why there are no pictures, and answers all the same', async () => {
    await service.stop();
    const { PUBLIC_URL: _, PORT: __, ...rest } = environment;
    const local = await startService(rest);
    const anna = someone();
    await post(local.url, microsoft, anna.message({ text: 'vacatures Breda' }));
    const [card] = await anna.sees(1);
    expect(picturesOf(cardOf(card?.activity))).toEqual([]);
    expect(toldOn(card as Kept).outcome).toBe('query');
    await local.stop();
    expect(local.output()).toContain('Teams: answers come without their picture');
  });
});
