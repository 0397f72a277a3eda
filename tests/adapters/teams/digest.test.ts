/** A digest in Teams, from the sentence in a channel to the post in it, with Microsoft and a database in between. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDeliveries } from '#db/digest/deliveries.ts';
import { createSubscriptions } from '#db/digest/subscriptions.ts';
import { planDue } from '#src/digest/run.ts';
import { post } from '../../chat/teams-door.ts';
import { activity, BOT, mention, TENANT } from '../../fakes/microsoft.ts';
import { cardOf, picturesOf } from './card.ts';
import { type Digests, openDigests } from './digests.ts';
import { CHANNEL, openMicrosoft, seenIn, THREAD, WORKSPACE } from './talk.ts';

const ANNA_ALONE = 'a:alleen-29:anna';

const microsoft = await openMicrosoft();
const { postsIn, read } = seenIn(microsoft);

describe('a digest that was asked for in a channel', () => {
  /** The Monday after it was asked for, at nine. */
  const MONDAY = new Date('2026-11-30T08:00:00Z');
  let digests: Digests;
  const deliveries = () => createDeliveries(digests.database);
  const subscriptions = () => createSubscriptions(digests.database);

  beforeAll(async () => {
    digests = await openDigests(microsoft);
  });
  afterAll(() => digests.close());
  beforeEach(async () => {
    await digests.database.kysely.deleteFrom('subscription').execute();
    await digests.database.kysely.deleteFrom('delivery').execute();
    await subscribe();
    microsoft.messages.length = 0;
  });

  async function subscribe(): Promise<void> {
    const said = activity(microsoft, {
      ...mention('zet elke maandag de winkelleegstand van Emmen in dit kanaal'),
      conversation: { id: THREAD, conversationType: 'channel' },
    });
    expect((await post(digests.url, microsoft, said)).status).toBe(200);
    await digests.desk.handle(WORKSPACE, `${CHANNEL}/${said.id}`);
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
    await Promise.all([digests.deliverer.deliver(id), digests.deliverer.deliver(id)]);
    await digests.deliverer.deliver(id);
    expect(postsIn(THREAD)).toEqual([]);
    expect(postsIn(CHANNEL)).toHaveLength(1);
    expect(read(CHANNEL)).toMatch(/winkelleegstand/i);
    expect(read(CHANNEL)).toMatch(/\[Figuur (\w+)\]\(https:\/\/peilstok\.example\/figuur\/\1\)/);
    expect(picturesOf(cardOf(postsIn(CHANNEL)[0]?.activity))[0]?.url).toContain('?s=handtekening');
  });

  it('waits as long as Teams asks for, and is then there once', async () => {
    const id = await due();
    microsoft.failures.push({ status: 429, retryAfter: '17' });
    expect(await digests.deliverer.deliver(id)).toMatchObject({ outcome: 'later', seconds: 17 });
    expect(postsIn(CHANNEL)).toEqual([]);
    expect(await digests.deliverer.deliver(id)).toEqual({ outcome: 'done' });
    expect(postsIn(CHANNEL)).toHaveLength(1);
  });

  it('that has lost its channel is told to who asked for it, alone, and rests', async () => {
    const id = await due();
    microsoft.failures.push({ status: 404, code: 'ConversationNotFound' });
    await digests.deliverer.deliver(id);
    await digests.deliverer.deliver(id);
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
