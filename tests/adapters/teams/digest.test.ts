/** A digest in Teams, from the sentence in a channel to the post in it, with Microsoft and a database in between. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createInbox } from '#db/chat/inbox.ts';
import { createMemory } from '#db/chat/memory.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { createAlerts } from '#db/digest/alerts.ts';
import { createDeliveries } from '#db/digest/deliveries.ts';
import { createSubscriptions } from '#db/digest/subscriptions.ts';
import { createJobs, type DatabaseJobs } from '#db/jobs.ts';
import { createConversation } from '#src/chat/converse.ts';
import { createDesk, type Desk } from '#src/chat/desk.ts';
import type { Door } from '#src/chat/model.ts';
import { createDeliverer, type Deliverer } from '#src/digest/deliver.ts';
import { createSubscriptionDesk } from '#src/digest/desk.ts';
import { planDue } from '#src/digest/run.ts';
import { createWatch } from '#src/digest/watch.ts';
import { post } from '../../chat/teams-door.ts';
import { arrival, newsroom } from '../../digest/newsroom.ts';
import { activity, BOT, mention, TENANT } from '../../fakes/microsoft.ts';
import { cardOf, picturesOf } from './card.ts';
import { configFor, listenWith, SILENT, writtenService } from './service.ts';
import { CHANNEL, openMicrosoft, seenIn, THREAD, WORKSPACE } from './talk.ts';

const ANNA_ALONE = 'a:alleen-29:anna';

const microsoft = await openMicrosoft();
const { postsIn, read } = seenIn(microsoft);

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
