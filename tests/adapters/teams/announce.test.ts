/** Digests and alerts in Teams, from the sentence in a channel to the post in it, with Microsoft and a database in between. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBot } from '#adapters/teams/bot.ts';
import { createDoor } from '#adapters/teams/door.ts';
import { createInbox } from '#db/chat/inbox.ts';
import { createMemory } from '#db/chat/memory.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { createAlerts } from '#db/digest/alerts.ts';
import { createDeliveries } from '#db/digest/deliveries.ts';
import { createSubscriptions } from '#db/digest/subscriptions.ts';
import { createJobs, type DatabaseJobs } from '#db/jobs.ts';
import { createConversation } from '#src/chat/converse.ts';
import { createDesk, type Desk } from '#src/chat/desk.ts';
import { type Door, Later, type Reply, Undeliverable } from '#src/chat/model.ts';
import { createDeliverer, type Deliverer } from '#src/digest/deliver.ts';
import { createSubscriptionDesk } from '#src/digest/desk.ts';
import type { AlertMessage, Edition, Receiver } from '#src/digest/model.ts';
import { planDue } from '#src/digest/run.ts';
import { createWatch } from '#src/digest/watch.ts';
import { post } from '../../chat/teams-door.ts';
import { arrival, newsroom } from '../../digest/newsroom.ts';
import { activity, BOT, type Microsoft, mention, startMicrosoft, TENANT } from '../../fakes/microsoft.ts';
import { cardOf, dataOf, picturesOf, textsOf } from './card.ts';
import { configFor, LINKS, listenWith, SILENT, writtenService } from './service.ts';

const CHANNEL = '19:kanaal@thread.tacv2';
const THREAD = `${CHANNEL};messageid=1764`;
const WORKSPACE = `teams:${TENANT}`;
const ANNA_ALONE = 'a:alleen-29:anna';

let microsoft: Microsoft;

beforeAll(async () => {
  microsoft = await startMicrosoft();
});
afterAll(() => microsoft.close());
beforeEach(() => {
  for (const list of [microsoft.messages, microsoft.failures, microsoft.requests, microsoft.opened])
    list.length = 0;
});

const postsIn = (conversation: string) =>
  microsoft.messages.filter((message) => message.conversation === conversation);
const read = (conversation: string): string =>
  postsIn(conversation)
    .flatMap(({ activity: posted }) => textsOf(cardOf(posted)))
    .join('\n');

describe('a digest that was asked for in a channel', () => {
  /** A Wednesday, and the Monday after it at nine. */
  const NOW = new Date('2026-11-25T12:00:00Z');
  const MONDAY = new Date('2026-11-30T08:00:00Z');
  const { app, composer, catalogue } = newsroom([arrival('winkelleegstand', 'GM0114', '2026')]);
  let database: Database;
  let jobs: DatabaseJobs;
  let server: FastifyInstance;
  let url: string;
  let desk: Desk;
  let deliverer: Deliverer;
  const deliveries = () => createDeliveries(database);
  const subscriptions = () => createSubscriptions(database);

  beforeAll(async () => {
    database = await openDatabase({ folder: 'memory://' });
    jobs = createJobs(database, SILENT);
    await jobs.start();
    const inbox = createInbox(database, jobs);
    const alerts = createAlerts(database);
    const doors: Door[] = [];
    const doorOf = () => doors[0];
    const parts = { subscriptions: subscriptions(), alerts, composer, catalogue: async () => catalogue };
    const { answerQuery, today } = app;
    const subscriptionDesk = createSubscriptionDesk({
      ...parts,
      watch: createWatch({ ...parts, answerQuery, today }),
      newestRelease: async () => 2,
      now: () => NOW,
      canAnnounce: () => doorOf()?.announce !== undefined,
    });
    desk = createDesk({
      inbox,
      conversation: createConversation(app, createMemory(database), undefined, subscriptionDesk),
      doorOf,
      log: SILENT,
      reference: () => 'KENMERK',
    });
    const { service } = writtenService({} as never, { desk, inbox });
    const listening = await listenWith(configFor(microsoft), service);
    ({ server, url } = listening);
    doors.push(listening.platform.door);
    deliverer = createDeliverer({
      ...parts,
      deliveries: deliveries(),
      doorOf,
      log: SILENT,
      wait: async () => {},
    });
  });
  afterAll(async () => {
    await server.close();
    await jobs.stop();
    await database.close();
  });
  beforeEach(async () => {
    await database.kysely.deleteFrom('subscription').execute();
    await database.kysely.deleteFrom('delivery').execute();
    await subscribe();
    microsoft.messages.length = 0;
  });

  async function subscribe(): Promise<void> {
    const said = activity(microsoft, {
      ...mention('zet elke maandag de winkelleegstand van Emmen in dit kanaal'),
      conversation: { id: THREAD, conversationType: 'channel' },
    });
    expect((await post(url, microsoft, said)).status).toBe(200);
    await desk.handle(WORKSPACE, `${CHANNEL}/${said.id}`);
    expect(read(THREAD)).toContain('Afgesproken');
  }

  async function due() {
    await planDue(deliveries(), MONDAY);
    const [id] = await deliveries().waiting(10);
    if (id === undefined) throw new Error('nothing is due');
    return id;
  }
  const mine = async () => (await subscriptions().of(WORKSPACE, { channel: CHANNEL }))[0];

  it('is announced there once, as a post of its own, with its figure', async () => {
    const id = await due();
    await Promise.all([deliverer.deliver(id), deliverer.deliver(id)]);
    await deliverer.deliver(id);
    expect(postsIn(THREAD)).toEqual([]);
    expect(postsIn(CHANNEL)).toHaveLength(1);
    expect(read(CHANNEL)).toMatch(/winkelleegstand/i);
    expect(read(CHANNEL)).toMatch(/\[Figuur (\w+)\]\(https:\/\/peilstok\.example\/figuur\/\1\)/);
    expect(picturesOf(cardOf(postsIn(CHANNEL)[0]?.activity))[0]?.url).toContain('?s=handtekening');
  });

  it('waits as long as Teams asks for, and is then there once', async () => {
    const id = await due();
    microsoft.failures.push({ status: 429, retryAfter: '17' });
    expect(await deliverer.deliver(id)).toMatchObject({ outcome: 'later', seconds: 17 });
    expect(postsIn(CHANNEL)).toEqual([]);
    expect(await deliverer.deliver(id)).toEqual({ outcome: 'done' });
    expect(postsIn(CHANNEL)).toHaveLength(1);
  });

  it('that has lost its channel is told to who asked for it, alone, and rests', async () => {
    const id = await due();
    microsoft.failures.push({ status: 404, code: 'ConversationNotFound' });
    await deliverer.deliver(id);
    await deliverer.deliver(id);
    expect(postsIn(CHANNEL)).toEqual([]);
    expect(microsoft.opened).toEqual([
      expect.objectContaining({
        isGroup: false,
        bot: expect.objectContaining({ id: BOT }),
        members: [expect.objectContaining({ id: '29:anna' })],
        tenantId: TENANT,
        channelData: { tenant: { id: TENANT } },
      }),
    ]);
    expect(postsIn(ANNA_ALONE)).toHaveLength(1);
    expect(read(ANNA_ALONE)).toMatch(/abonnement/i);
    expect(await mine()).toMatchObject({ failure: 'ConversationNotFound', paused: 'forever' });
  });
});

describe('the door', () => {
  const door = () => createDoor(createBot(configFor(microsoft)), LINKS, SILENT);
  const receiver = (address: object = {}): Receiver => ({
    workspace: WORKSPACE,
    channel: CHANNEL,
    person: 'persoon-anna',
    alone: false,
    address: { serviceUrl: microsoft.serviceUrl, conversation: THREAD, bot: BOT, ...address },
  });
  const item = (figure: string, kind: 'new' | 'stands', fictional = false) => ({
    ...{ kind, region: 'GM0114', indicator: 'banen', period: '2025', figure, fictional },
    sentence: `De zin van ${figure}.`,
  });
  const edition = (more: Partial<Edition> = {}): Edition => ({
    headline: 'Emmen: drie nieuwe cijfers',
    items: [item('AAAAAAAA', 'new'), item('BBBBBBBB', 'new'), item('CCCCCCCC', 'stands')],
    charts: [
      { figure: 'AAAAAAAA', altText: 'Lijngrafiek A' },
      { figure: 'CCCCCCCC', altText: 'Lijngrafiek C' },
    ],
    question: 'Hoe staat Emmen ervoor?',
    rest: ['Ook nieuw in Emmen: banen.'],
    footer: 'Zeg "stop abonnement 3".',
    told: [],
    upTo: 5,
    ...more,
  });
  const digest = (more?: Partial<Edition>): Reply => ({ kind: 'digest', edition: edition(more) });
  const announce = (reply: Reply, address?: object) => door().announce?.(receiver(address), reply, 'sleutel');

  it('posts the compact message in the channel and the rest in its thread', async () => {
    expect(await announce(digest())).toEqual({ activity: 'antwoord-1', under: 'antwoord-2' });
    expect(microsoft.messages.map(({ conversation }) => conversation)).toEqual([
      CHANNEL,
      `${CHANNEL};messageid=antwoord-1`,
    ]);
    const card = cardOf(postsIn(CHANNEL)[0]?.activity);
    expect(textsOf(card)).toEqual([
      'Emmen: drie nieuwe cijfers',
      'Nieuw',
      'De zin van AAAAAAAA.',
      '[Figuur AAAAAAAA](https://peilstok.example/figuur/AAAAAAAA)',
      'De zin van BBBBBBBB.',
      '[Figuur BBBBBBBB](https://peilstok.example/figuur/BBBBBBBB)',
      'Valt op',
      'De zin van CCCCCCCC.',
      '[Figuur CCCCCCCC](https://peilstok.example/figuur/CCCCCCCC)',
      'Kijk verder:',
      'Zeg "stop abonnement 3".',
    ]);
    expect(picturesOf(card).map(({ altText }) => altText)).toEqual(['Lijngrafiek A', 'Lijngrafiek C']);
    expect(dataOf(card, 'Hoe staat Emmen ervoor?')).toMatchObject({ peilstok: { kind: 'question' } });
    expect(read(`${CHANNEL};messageid=antwoord-1`)).toBe('• Ook nieuw in Emmen: banen.');
  });

  it('posts the rest as a second card in a chat, which has no threads', async () => {
    await announce(digest(), { conversation: 'a:anna' });
    expect(postsIn('a:anna')).toHaveLength(2);
  });

  it('lets the message stand when the rest cannot be posted', async () => {
    microsoft.failures.push('none', { status: 429 });
    expect(await announce(digest())).toEqual({ activity: 'antwoord-1' });
    expect(microsoft.messages).toHaveLength(1);
  });

  it('never takes the place of the card whose button made the subscription', async () => {
    await announce(digest({ rest: [] }), { replaces: 'kaart-1' });
    expect(microsoft.requests.map(({ method }) => method)).toEqual(['POST']);
  });

  it('marks what is made up: above all of it, or item by item', async () => {
    await announce(digest({ items: [item('AAAAAAAA', 'new', true)], rest: [] }));
    expect(textsOf(cardOf(microsoft.messages[0]?.activity))[0]).toBe('Voorbeeldcijfers (fictief)');
    await announce(digest({ items: [item('AAAAAAAA', 'new'), item('BBBBBBBB', 'new', true)], rest: [] }));
    const texts = textsOf(cardOf(microsoft.messages[1]?.activity));
    expect(texts.filter((text) => text === 'Voorbeeldcijfers (fictief)')).toHaveLength(1);
    expect(texts.indexOf('Voorbeeldcijfers (fictief)')).toBe(texts.indexOf('De zin van BBBBBBBB.') + 1);
  });

  it('posts an alert with its chart', async () => {
    const message: AlertMessage = {
      headline: 'Winkelleegstand in Emmen boven 10%',
      sentence: 'In 2026 stond 10,4% van de winkels in Emmen leeg.',
      figure: 'AAAAAAAA',
      altText: 'Lijngrafiek',
      hasChart: true,
      fictional: true,
      footer: 'Zeg "stop waarschuwing 4".',
    };
    await announce({ kind: 'alert', message });
    const card = cardOf(postsIn(CHANNEL)[0]?.activity);
    expect(textsOf(card)).toEqual([
      'Voorbeeldcijfers (fictief)',
      'Winkelleegstand in Emmen boven 10%',
      'In 2026 stond 10,4% van de winkels in Emmen leeg.',
      '[Figuur AAAAAAAA](https://peilstok.example/figuur/AAAAAAAA)',
      'Zeg "stop waarschuwing 4".',
    ]);
    expect(picturesOf(card)).toHaveLength(1);
  });

  it.each([
    [412, '3', 3],
    [429, undefined, 10],
    [502, '4', 4],
    [504, undefined, 5],
  ])('told %i with Retry-After %s waits %i seconds', async (status, retryAfter, seconds) => {
    microsoft.failures.push({ status, ...(retryAfter === undefined ? {} : { retryAfter }) });
    await expect(announce(digest())).rejects.toEqual(new Later(seconds));
  });

  it.each([
    [403, 'BotNotInConversationRoster'],
    [404, 'ConversationNotFound'],
  ])('told %i %s gives up', async (status, code) => {
    microsoft.failures.push({ status, code });
    await expect(announce(digest())).rejects.toEqual(new Undeliverable(code));
  });

  it('confides by the id of the directory where no other was kept, and fails as posting does', async () => {
    const notice: Reply = { kind: 'notice', text: 'Het bericht is niet aangekomen.' };
    await door().confide?.(receiver(), notice, 'sleutel:failed');
    expect(read('a:alleen-persoon-anna')).toBe('Het bericht is niet aangekomen.');
    microsoft.failures.push({ status: 403, code: 'ForbiddenOperationException' });
    await expect(door().confide?.(receiver(), notice, 'sleutel:failed')).rejects.toEqual(
      new Undeliverable('ForbiddenOperationException'),
    );
  });

  it('looks up nothing: Teams has no such thing', () => {
    expect(door().findAnnounced).toBeUndefined();
  });
});
