/** Digests and alerts in Slack: subscribed to by sentence, posted once in the channel, and what happens when Slack will not have them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { createAlerts } from '#db/digest/alerts.ts';
import { createDeliveries } from '#db/digest/deliveries.ts';
import { createSubscriptions } from '#db/digest/subscriptions.ts';
import { Later, type Reply, Undeliverable } from '#src/chat/model.ts';
import { createComposer } from '#src/digest/compose.ts';
import { createDeliverer, type Deliverer } from '#src/digest/deliver.ts';
import { createSubscriptionDesk } from '#src/digest/desk.ts';
import type { Receiver } from '#src/digest/model.ts';
import type { Deliveries } from '#src/digest/ports.ts';
import { planDue } from '#src/digest/run.ts';
import { createWatch } from '#src/digest/watch.ts';
import type { App } from '#src/model.ts';
import { type FakeMessage, type FakeSlack, startFakeSlack } from '#tests/fakes/slack.ts';
import { deliver, eventBody } from '#tests/fakes/slack-sends.ts';
import { demo } from '../../answers/told.ts';
import { arrival } from '../../digest/newsroom.ts';
import { ALERT, EDITION } from './announcements.ts';
import { faultsOf } from './limits.ts';
import { type SlackService, startSlackService } from './service.ts';
import { mention } from './talk.ts';

const SUNDAY = new Date('2026-11-29T12:00:00Z');
const MONDAY = new Date('2026-11-30T08:00:00Z');
const NEXT_MONDAY = new Date('2026-12-07T08:00:00Z');

const catalogue = async () => demo.catalogue;
const silent = { info: () => {}, warn: () => {}, error: () => {} };

const composerOn = ({ answerQuery, today }: App) =>
  createComposer({
    answerQuery,
    catalogue,
    today,
    news: {
      newestRelease: async () => 3,
      arrivals: async (indicators, regions, after) =>
        ['2025', '2026']
          .map((period) => arrival('winkelleegstand', 'GM0114', period))
          .filter(
            (one) =>
              indicators.includes(one.indicator) && regions.includes(one.region) && one.release > after,
          ),
    },
  });

function deskOn(app: App, database: Database) {
  const alerts = createAlerts(database);
  return createSubscriptionDesk({
    subscriptions: createSubscriptions(database),
    alerts,
    composer: composerOn(app),
    watch: createWatch({ answerQuery: app.answerQuery, catalogue, today: app.today, alerts }),
    catalogue,
    newestRelease: async () => 2,
    now: () => SUNDAY,
    canAnnounce: () => true,
  });
}

let slack: FakeSlack;
let service: SlackService;
let deliveries: Deliveries;
let deliverer: Deliverer;

beforeAll(async () => {
  slack = await startFakeSlack();
  service = await startSlackService(slack, { subscriptions: deskOn });
  const subscriptions = createSubscriptions(service.database);
  deliveries = createDeliveries(service.database);
  deliverer = createDeliverer({
    ...{ deliveries, subscriptions, composer: composerOn(service.app), log: silent },
    doorOf: () => service.door,
    wait: async () => {},
  });
});
afterAll(async () => {
  await service.stop();
  await slack.close();
});
beforeEach(async () => {
  slack.messages.length = 0;
  slack.lacks.clear();
  await service.database.kysely.deleteFrom('subscription').execute();
  await service.database.kysely.deleteFrom('delivery').execute();
});

const keyOf = ({ metadata }: FakeMessage) =>
  (metadata as { event_payload?: { key?: string } } | undefined)?.event_payload?.key;
/** Messages by key, of the channel itself. */
const announced = () => slack.messages.filter((message) => keyOf(message) !== undefined);
const contentOf = ({ blocks }: FakeMessage): string => JSON.stringify(blocks).replaceAll('\u00A0', ' ');

async function subscribe(): Promise<void> {
  const { at, event } = mention('<@UBOT00001> zet elke maandag de winkelleegstand van Emmen in dit kanaal');
  await deliver(service.url, eventBody(event));
  const answer = () => slack.messages.find(({ thread }) => thread === at)?.text;
  await expect.poll(answer, { timeout: 15_000 }).toContain('Afgesproken');
}

/** What is due then, tried once each. */
async function sendDue(now: Date) {
  await planDue(deliveries, now);
  const ids = await deliveries.waiting(10);
  const outcomes = [];
  for (const id of ids) outcomes.push({ id, handled: await deliverer.deliver(id) });
  return outcomes;
}

describe('a digest that was asked for in a channel', () => {
  it('is posted there once, beside no thread, with its sentence, figure and chart', async () => {
    await subscribe();
    const [first] = await sendDue(MONDAY);
    expect(first?.handled).toEqual({ outcome: 'done' });
    if (first !== undefined) await deliverer.deliver(first.id);
    await sendDue(MONDAY);
    expect(announced()).toMatchObject([{ channel: 'C0001', thread: undefined }]);
    const [message] = announced() as [FakeMessage];
    expect(keyOf(message)).toBe(first?.id.key);
    expect(faultsOf(message.blocks)).toEqual([]);
    expect(contentOf(message)).toMatch(/De winkelleegstand in Emmen [^"]*2026.*\/figuur\//);
    expect(message.blocks.filter(({ type }) => type === 'image')).toHaveLength(1);
    expect(message.text).toContain('stop abonnement');
  });

  it('waits when Slack asks to, and then comes once', async () => {
    await subscribe();
    slack.fail('chat.postMessage', { status: 429, retryAfter: 7 });
    const [first] = await sendDue(MONDAY);
    expect(first?.handled).toMatchObject({ outcome: 'later', seconds: 7 });
    expect(announced()).toEqual([]);
    if (first !== undefined) await deliverer.deliver(first.id);
    expect(announced()).toHaveLength(1);
  });

  it('that went out without Slack saying so is found on the second attempt', async () => {
    await subscribe();
    slack.fail('chat.postMessage', { status: 500 });
    const [first] = await sendDue(MONDAY);
    expect(first?.handled).toMatchObject({ outcome: 'later' });
    if (first === undefined) throw new Error('nothing was due');
    const event = { event_type: 'peilstok_announcement', event_payload: { key: first.id.key } };
    slack.messages.push({
      channel: 'C0001',
      ts: '9.9',
      thread: undefined,
      text: '',
      blocks: [],
      metadata: event,
    });
    await deliverer.deliver(first.id);
    expect(announced().map(({ ts }) => ts)).toEqual(['9.9']);
    expect(await deliverer.deliver(first.id)).toEqual({ outcome: 'done' });
  });

  it('whose channel is gone rests, and who asked is told alone', async () => {
    await subscribe();
    slack.fail('chat.postMessage', { error: 'is_archived' });
    await sendDue(MONDAY);
    expect(announced()).toMatchObject([{ channel: 'U0001' }]);
    expect(announced()[0]?.text).toContain('ik kan niet meer in dat kanaal schrijven');
    expect(await sendDue(NEXT_MONDAY)).toEqual([]);
  });
});

describe('the door', () => {
  const receiver: Receiver = {
    ...{ workspace: 'slack:T0001', channel: 'C0001', person: 'U0001', alone: false },
    address: { channel: 'C0001', thread: '1.1', unseen: true, responseUrl: 'https://slack.example/respond' },
  };
  const digest: Reply = { kind: 'digest', edition: EDITION };
  const announce = (reply: Reply, key: string) => service.door.announce?.(receiver, reply, key);
  const find = (key: string) => service.door.findAnnounced?.(receiver, key);

  it('puts what found no room in the thread', async () => {
    const sent = await announce(digest, 'week 1');
    const [message, rest] = slack.messages as [FakeMessage, FakeMessage];
    expect(sent).toMatchObject({ channel: 'C0001', ts: message.ts, rest: true });
    expect(contentOf(message)).not.toContain('Ook nieuw');
    expect(rest).toMatchObject({ thread: message.ts, text: EDITION.rest[0] });
  });

  it('does not fail, and so does not post again, when only the thread is refused', async () => {
    slack.fail('chat.postMessage', 'none');
    slack.fail('chat.postMessage', { status: 500 });
    expect(await announce(digest, 'week 2')).toMatchObject({ rest: false });
    expect(slack.messages).toHaveLength(1);
  });

  it('posts an alert with what is said of it, marked as made up', async () => {
    await announce({ kind: 'alert', message: ALERT }, 'alert 1');
    expect(slack.messages).toHaveLength(1);
    expect(slack.messages[0]?.text).toMatch(
      /^Voorbeeldcijfers \(fictief\): Winkelleegstand in Emmen boven 9%/,
    );
  });

  it('finds an announcement by its key alone, and only where it may read', async () => {
    const sent = await announce({ kind: 'alert', message: ALERT }, 'alert 2');
    expect(await find('alert 2')).toEqual(sent);
    expect(await find('alert 3')).toBeUndefined();
    slack.lacks.add('history');
    expect(await find('alert 2')).toBeUndefined();
  });

  it('does not take a failing look-up for "not there"', async () => {
    slack.fail('conversations.history', { status: 500 });
    await expect(find('alert 2')).rejects.toThrow();
    slack.fail('conversations.history', { status: 429, retryAfter: 3 });
    await expect(find('alert 2')).rejects.toBeInstanceOf(Later);
  });

  it.each(['not_in_channel', 'channel_not_found', 'token_revoked'])('cannot announce: %s', async (error) => {
    slack.fail('chat.postMessage', { error });
    await expect(announce(digest, 'week 3')).rejects.toBeInstanceOf(Undeliverable);
  });

  it('says it in words alone, with the address of the figure, when blocks are refused', async () => {
    slack.fail('chat.postMessage', { error: 'invalid_blocks' });
    await announce({ kind: 'alert', message: ALERT }, 'alert 4');
    expect(slack.messages[0]).toMatchObject({ blocks: [] });
    expect(slack.messages[0]?.text).toContain('/figuur/7K3QBCDF');
  });
});

it('the Home tab lists what someone is subscribed to', async () => {
  await subscribe();
  await deliver(
    service.url,
    eventBody({ type: 'app_home_opened', user: 'U0001', channel: 'D0001', tab: 'home' }),
  );
  const shown = () => slack.calledFor('views.publish').at(-1)?.args.view ?? '';
  await expect
    .poll(shown, { timeout: 15_000 })
    .toMatch(/Abonnement \d+: winkelleegstand voor Emmen, elke maandag/);
});
