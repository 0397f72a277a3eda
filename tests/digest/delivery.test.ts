/** Each digest is delivered once, on both databases: crashes, two processes, retries, giving up, silence. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAlerts } from '#db/digest/alerts.ts';
import { createDeliveries } from '#db/digest/deliveries.ts';
import { createSubscriptions } from '#db/digest/subscriptions.ts';
import { createJobs, type DatabaseJobs } from '#db/jobs.ts';
import { Later, Undeliverable } from '#src/chat/model.ts';
import type { Composer } from '#src/digest/compose.ts';
import { createDeliverer, type Deliverer } from '#src/digest/deliver.ts';
import type { Edition } from '#src/digest/model.ts';
import type { Alerts, Deliveries, DeliveryId, NewSubscription, Subscriptions } from '#src/digest/ports.ts';
import { announceFromQueue, planDue, turn } from '#src/digest/run.ts';
import { nextMoment } from '#src/digest/schedule.ts';
import { eachDatabase } from '../db/databases.ts';
import { type AnnouncingDoor, createAnnouncingDoor } from './announcing-door.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const MONDAY = { weekday: 1, time: '08:00' };
/** A Sunday, and the Mondays after it at nine. */
const SUNDAY = new Date('2026-11-29T12:00:00Z');
const weeks = (count: number): Date => new Date(Date.parse('2026-11-30T08:00:00Z') + count * 7 * 86_400_000);

const edition = (told: readonly string[], items: number): Edition => ({
  headline: `Emmen: ${items}`,
  items: Array.from({ length: items }, (_, index) => ({
    kind: 'new',
    region: 'GM0114',
    indicator: 'banen',
    period: String(2020 + index),
    sentence: 'De zin.',
    figure: 'FIGUUR1',
    fictional: false,
  })),
  charts: [],
  rest: [],
  footer: '',
  told,
  upTo: 5,
});

eachDatabase((database) => {
  let subscriptions: Subscriptions;
  let alerts: Alerts;
  let deliveries: Deliveries;
  let door: AnnouncingDoor;
  let deliverer: Deliverer;
  let items: number;
  let rest: readonly string[];
  let composed: number;
  let waited: number[];
  let made = 0;

  const composer: Composer = {
    compose: async (_, told) => {
      composed += 1;
      return { ...edition([`nieuws ${told.size}`], items), rest };
    },
  };

  const delivererWith = (own: AnnouncingDoor): Deliverer =>
    createDeliverer({
      deliveries,
      subscriptions,
      composer,
      doorOf: () => own,
      log: silent,
      wait: async (milliseconds) => {
        waited.push(milliseconds);
      },
    });

  beforeEach(async () => {
    subscriptions = createSubscriptions(database());
    alerts = createAlerts(database());
    deliveries = createDeliveries(database());
    door = createAnnouncingDoor();
    deliverer = delivererWith(door);
    items = 2;
    rest = [];
    composed = 0;
    waited = [];
    await database().kysely.deleteFrom('subscription').execute();
    await database().kysely.deleteFrom('delivery').execute();
    await database().kysely.deleteFrom('alert').execute();
    await database().kysely.deleteFrom('channel_pace').execute();
  });

  const wanted = (extra: Partial<NewSubscription> = {}): NewSubscription => ({
    workspace: 'slack:T1',
    channel: 'C1',
    person: 'U1',
    alone: false,
    address: { channel: 'C1' },
    regions: ['GM0114'],
    themes: [],
    indicators: ['banen'],
    moment: MONDAY,
    whenNothing: 'silence',
    language: 'nl',
    toldUpTo: 1,
    ...extra,
  });
  const subscribe = async (extra: Partial<NewSubscription> = {}) => {
    made += 1;
    return subscriptions.add(`m${made}`, wanted(extra), nextMoment(MONDAY, SUNDAY));
  };
  const due = () => deliveries.waiting(100);
  const deliverAll = async () => Promise.all((await due()).map((id) => deliverer.deliver(id)));
  const lapse = () =>
    database().kysely.updateTable('delivery').set({ lease_until: '2020-01-01T00:00:00Z' }).execute();
  const keys = () => door.announced.map(({ key }) => key);

  describe('what is due', () => {
    it('is planned once, whoever sees it first', async () => {
      await subscribe();
      expect(await planDue(deliveries, SUNDAY)).toBe(0);
      const planned = await Promise.all([1, 2, 3].map(() => planDue(deliveries, weeks(0))));
      expect(planned.reduce((sum, count) => sum + count)).toBe(1);
      expect(await planDue(deliveries, weeks(0))).toBe(0);
    });

    it('comes late and not double after the service was down for a month', async () => {
      const { id } = await subscribe();
      await planDue(deliveries, new Date(weeks(4).getTime() + 3 * 86_400_000));
      await deliverAll();
      expect(keys()).toEqual([`digest:${id}:2026-12-28`]);
    });

    it('rests while it is paused, and goes on by itself on its day', async () => {
      const { id } = await subscribe();
      await subscriptions.change('slack:T1', id, { paused: '2026-12-10' }, nextMoment(MONDAY, SUNDAY));
      for (const week of [0, 1, 2]) await planDue(deliveries, weeks(week));
      await deliverAll();
      expect(keys()).toEqual([`digest:${id}:2026-12-14`]);
      expect((await subscriptions.find('slack:T1', id))?.paused).toBeUndefined();
    });
  });

  describe('one delivery', () => {
    beforeEach(async () => {
      await subscribe();
      await planDue(deliveries, weeks(0));
    });
    const first = async () => (await due())[0] ?? { workspace: '', key: '' };

    it('is posted once, however often it is asked', async () => {
      const id = await first();
      await Promise.all([1, 2, 3, 4].map(() => deliverer.deliver(id)));
      await deliverer.deliver(id);
      expect(keys()).toEqual([id.key]);
    });

    it('is not posted by a second process while the first one has it', async () => {
      const id = await first();
      await deliveries.claim(id, 60);
      expect(await deliverer.deliver(id)).toMatchObject({ outcome: 'later' });
      expect(keys()).toEqual([]);
    });

    it('is taken over when the first one died', async () => {
      const id = await first();
      await deliveries.claim(id, 60);
      await lapse();
      await deliverer.deliver(id);
      expect(keys()).toEqual([id.key]);
    });

    it('is found when the first one died between posting and noting', async () => {
      const id = await first();
      door.failures.push({ when: 'after', error: new Error('the process died here') });
      expect((await deliverer.deliver(id)).outcome).toBe('later');
      expect((await deliverer.deliver(id)).outcome).toBe('done');
      expect(keys()).toEqual([id.key]);
    });

    it('is posted again in that case where a platform cannot tell: the window that is named', async () => {
      const blind = createAnnouncingDoor(false);
      const id = await first();
      blind.failures.push({ when: 'after', error: new Error('the process died here') });
      const own = delivererWith(blind);
      await own.deliver(id);
      await own.deliver(id);
      await own.deliver(id);
      expect(blind.announced.map(({ key }) => key)).toEqual([id.key, id.key]);
    });

    it('is not posted by a process that came back after its time', async () => {
      const id = await first();
      const claim = await deliveries.claim(id, 60);
      await lapse();
      await deliverer.deliver(id);
      if (claim.state !== 'mine') throw new Error('not claimed');
      expect(await deliveries.posting(claim.delivery, 60)).toBe(false);
    });

    it('waits as long as the platform asks, without looking for what it refused', async () => {
      const id = await first();
      door.failures.push({ when: 'before', error: new Later(9) });
      expect(await deliverer.deliver(id)).toMatchObject({ outcome: 'later', seconds: 9 });
      const claim = await deliveries.claim(id, 60);
      expect(claim).toMatchObject({ state: 'mine', delivery: { mayBePosted: false } });
    });

    it('sends on a second attempt what it composed for the first', async () => {
      const id = await first();
      door.failures.push({ when: 'before', error: new Error('500') });
      await deliverer.deliver(id);
      items = 4;
      await deliverer.deliver(id);
      expect(composed).toBe(1);
      expect(door.announced[0]?.reply).toMatchObject({ edition: { headline: 'Emmen: 2' } });
    });

    it('notes what was told, with the end of it', async () => {
      await deliverAll();
      const [one] = await subscriptions.of('slack:T1', { channel: 'C1' });
      expect(one?.toldUpTo).toBe(5);
      expect([...(await subscriptions.told('slack:T1', one?.id ?? 0))]).toEqual(['nieuws 0']);
    });

    it('tells who asked for it when it finally fails, once', async () => {
      const id = await first();
      await deliverer.giveUp(id);
      await deliverer.giveUp(id);
      await deliverer.deliver(id);
      expect(keys()).toEqual([]);
      expect(door.confided).toHaveLength(1);
      expect(door.confided[0]).toMatchObject({
        person: 'U1',
        text: expect.stringMatching(/niet aangekomen/),
      });
      const [one] = await subscriptions.of('slack:T1', { channel: 'C1' });
      expect(one).toMatchObject({ failure: 'all_tries_failed' });
      expect(one?.paused).toBeUndefined();
    });

    it('rests when its channel is gone', async () => {
      door.failures.push({ when: 'before', error: new Undeliverable('channel_not_found') });
      expect((await deliverer.deliver(await first())).outcome).toBe('done');
      expect(door.confided).toHaveLength(1);
      const [one] = await subscriptions.of('slack:T1', { channel: 'C1' });
      expect(one).toMatchObject({ failure: 'channel_not_found', paused: 'forever' });
    });

    it('is not sent when it was stopped meanwhile', async () => {
      const id = await first();
      await database().kysely.deleteFrom('subscription').execute();
      expect((await deliverer.deliver(id)).outcome).toBe('done');
      expect(keys()).toEqual([]);
      expect(await due()).toEqual([]);
    });
  });

  describe('what goes under it', () => {
    let id: DeliveryId;
    beforeEach(async () => {
      rest = ['Ook nieuw in Emmen: banen.'];
      await subscribe();
      await planDue(deliveries, weeks(0));
      [id = { workspace: '', key: '' }] = await due();
    });
    const under = () => `${id.key}:rest`;
    const rowOf = () =>
      database()
        .kysely.selectFrom('delivery')
        .select(['state', 'sent', 'failure'])
        .where('key', '=', id.key)
        .executeTakeFirstOrThrow();
    const tellings = async () => {
      const [one] = await subscriptions.of('slack:T1', { channel: 'C1' });
      return [...(await subscriptions.told('slack:T1', one?.id ?? 0))];
    };

    it('is posted after it, a second later, and noted with it', async () => {
      expect(await deliverer.deliver(id)).toEqual({ outcome: 'done' });
      expect(door.announced).toMatchObject([{ key: id.key }, { key: under(), reply: rest }]);
      expect(waited.map((milliseconds) => Math.round(milliseconds / 1000))).toEqual([0, 1]);
      expect(await rowOf()).toMatchObject({ state: 'sent', sent: { ts: id.key, under: { ts: under() } } });
    });

    it.each([
      ['429', new Later(9), { outcome: 'later', seconds: 9 }],
      ['500', new Error('500'), { outcome: 'later' }],
    ])('is tried again by itself after %s: the message stands, and is told', async (_, error, handled) => {
      door.failures.push('none', { when: 'before', error });
      expect(await deliverer.deliver(id)).toMatchObject(handled);
      expect(keys()).toEqual([id.key]);
      expect(await tellings()).toEqual(['nieuws 0']);
      expect(await rowOf()).toMatchObject({ state: 'due', sent: { ts: id.key } });
      expect(await deliverer.deliver(id)).toEqual({ outcome: 'done' });
      expect(keys()).toEqual([id.key, under()]);
      expect(composed).toBe(1);
    });

    it('is posted by another process when the first one was killed in between', async () => {
      door.failures.push('none', { when: 'before', error: 'silence' });
      void deliverer.deliver(id);
      await expect.poll(async () => (await rowOf()).sent).not.toBeNull();
      await expect.poll(() => door.failures).toEqual([]);
      await lapse();
      expect(await delivererWith(door).deliver(id)).toEqual({ outcome: 'done' });
      expect(keys()).toEqual([id.key, under()]);
    });

    it('is found when it went out without the platform saying so', async () => {
      door.failures.push('none', { when: 'after', error: new Error('the process died here') });
      await deliverer.deliver(id);
      await deliverer.deliver(id);
      expect(keys()).toEqual([id.key, under()]);
    });

    it.each([
      ['all tries failed', () => deliverer.giveUp(id)],
      [
        'the thread is gone',
        () => {
          door.failures.push({ when: 'before', error: new Undeliverable('thread_not_found') });
          return deliverer.deliver(id);
        },
      ],
    ])('is said to who asked when %s, and the subscription goes on', async (_, end) => {
      door.failures.push('none', { when: 'before', error: new Error('500') });
      await deliverer.deliver(id);
      await end();
      expect(door.confided).toMatchObject([
        { person: 'U1', text: expect.stringMatching(/hoorde nog iets.*Ook nieuw in Emmen: banen\.$/) },
      ]);
      expect((await rowOf()).state).toBe('sent');
      const [one] = await subscriptions.of('slack:T1', { channel: 'C1' });
      expect(one?.paused ?? one?.failure).toBeUndefined();
      expect(await due()).toEqual([]);
    });

    it('falls away when the subscription was stopped in between', async () => {
      door.failures.push('none', { when: 'before', error: new Error('500') });
      await deliverer.deliver(id);
      await database().kysely.deleteFrom('subscription').execute();
      expect(await deliverer.deliver(id)).toEqual({ outcome: 'done' });
      expect(keys()).toEqual([id.key]);
      expect((await rowOf()).state).toBe('sent');
    });
  });

  it('is silent in a week without news, or one line for who wants that', async () => {
    items = 0;
    await subscribe();
    const { id } = await subscribe({ whenNothing: 'line' });
    await planDue(deliveries, weeks(0));
    await deliverAll();
    expect(keys()).toEqual([`digest:${id}:2026-11-30`]);
    expect(await due()).toEqual([]);
  });

  it('takes one second a message in a channel, and none in others', async () => {
    for (const channel of ['C7', 'C7', 'C7', 'C8']) await subscribe({ channel });
    await planDue(deliveries, weeks(0));
    await deliverAll();
    const rounded = waited.map((milliseconds) => Math.round(milliseconds / 1000)).sort();
    expect(rounded).toEqual([0, 0, 1, 2]);
  });

  it('makes one subscription of one message, in its own workspace only', async () => {
    const [one, again] = [
      await subscriptions.add('same', wanted(), SUNDAY),
      await subscriptions.add('same', wanted(), SUNDAY),
    ];
    const other = await subscriptions.add('same', wanted({ workspace: 'slack:T2' }), SUNDAY);
    expect(again.id).toBe(one.id);
    expect(other.id).not.toBe(one.id);
    expect(await subscriptions.find('slack:T1', other.id)).toBeUndefined();
    expect(await subscriptions.remove('slack:T1', other.id)).toBe(false);
    expect(await subscriptions.change('slack:T1', other.id, { paused: 'forever' }, SUNDAY)).toBeUndefined();
    expect([...(await subscriptions.told('slack:T1', other.id))]).toEqual([]);
    expect(await subscriptions.of('slack:T2', { person: 'U1' })).toHaveLength(1);
  });

  it('an alert that two processes see is told once', async () => {
    await alerts.add('a1', {
      ...{ workspace: 'slack:T1', channel: 'C1', person: 'U1', alone: false, address: null },
      ...{ indicator: 'winkelleegstand', region: 'GM0114', armed: true },
      condition: { kind: 'above', value: 10 },
    });
    await database().kysely.updateTable('alert').set({ checked: -1 }).execute();
    const [check] = await alerts.unchecked(10);
    if (check === undefined) throw new Error('nothing to check');
    const message = {
      headline: 'h',
      sentence: 's',
      figure: 'F',
      altText: '',
      hasChart: false,
      fictional: false,
      footer: '',
    };
    await Promise.all(
      [1, 2].map(() => alerts.checked(check, false, { key: `alert:${check.alert.id}:1`, message })),
    );
    expect(await alerts.unchecked(10)).toEqual([]);
    await deliverAll();
    expect(keys()).toEqual([`alert:${check.alert.id}:1`]);
    expect((await alerts.of('slack:T1', { channel: 'C1' }))[0]?.armed).toBe(false);
  });

  describe('from the queue', () => {
    let jobs: DatabaseJobs;
    beforeAll(async () => {
      jobs = createJobs(database(), silent);
      await jobs.start();
    });
    afterAll(() => jobs.stop());

    it('sends forty at once, each once, through errors and requests to wait', async () => {
      for (let index = 0; index < 40; index++) await subscribe({ channel: `C${index % 10}` });
      door.failures.push(
        { when: 'before', error: new Later(1) },
        { when: 'before', error: new Error('500') },
        { when: 'after', error: new Error('cut off') },
      );
      const running = {
        deliveries,
        watch: { check: async () => 0 },
        deliverer,
        jobs,
        log: silent,
        now: () => weeks(0),
      };
      await announceFromQueue(running);
      await Promise.all([turn(running), turn(running)]);
      await expect
        .poll(
          async () =>
            (
              await database()
                .kysely.selectFrom('delivery')
                .select('key')
                .where('state', '=', 'due')
                .execute()
            ).length,
          { timeout: 25_000 },
        )
        .toBe(0);
      expect(keys()).toHaveLength(40);
      expect(new Set(keys()).size).toBe(40);
    });
  });
});
