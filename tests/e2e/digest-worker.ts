/** A process that sends digests, as the service does, to a receiver of the test. Arguments: database, receiver, its name. */

import { openDatabase } from '#db/client.ts';
import { createDeliveries } from '#db/digest/deliveries.ts';
import { createSubscriptions } from '#db/digest/subscriptions.ts';
import { createJobs } from '#db/jobs.ts';
import { type Door, Later, type Sent, Undeliverable } from '#src/chat/model.ts';
import { createDeliverer } from '#src/digest/deliver.ts';
import { announceFromQueue, turn } from '#src/digest/run.ts';

const [, , url = '', receiver = '', name = ''] = process.argv;
const TICK_MS = 1_000;
/** Shorter than in the service, so that the test need not wait: what is tried is the order of things. */
const QUICK = { retries: 3, heartbeatSeconds: 10, monitorSeconds: 3 };
const LEASE_SECONDS = 10;

const silent = { info: () => {}, warn: () => {}, error: () => {} };

async function ask(path: string, body: object): Promise<Response> {
  return fetch(`${receiver}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, worker: name }),
    signal: AbortSignal.timeout(5_000),
  });
}

async function post(channel: string, key: string): Promise<Sent> {
  const response = await ask('/post', { channel, key });
  if (response.status === 429) throw new Later(Number(response.headers.get('retry-after')));
  if (response.status === 404) throw new Undeliverable('channel_not_found');
  if (!response.ok) throw new Error(`the receiver answered ${response.status}`);
  return (await response.json()) as Sent;
}

const common: Omit<Door, 'findAnnounced'> = {
  announce: ({ channel }, _reply, key) => post(channel, key),
  announceUnder: ({ channel }, _main, _lines, key) => post(channel, key),
  confide: async ({ person }, _reply, key) => {
    await ask('/confide', { person, key });
  },
  deliver: async () => ({}),
  find: async () => undefined,
  apologise: async () => {},
};

const withLookUp: Door = {
  ...common,
  findAnnounced: async (_, key) => {
    const response = await ask('/find', { key });
    if (!response.ok) throw new Error(`the receiver answered ${response.status}`);
    return ((await response.json()) as { sent: Sent | null }).sent ?? undefined;
  },
};

const database = await openDatabase({ url, folder: '' });
const jobs = createJobs(database, silent, QUICK);
const deliveries = createDeliveries(database);
const running = {
  deliveries,
  watch: { check: async () => 0 },
  deliverer: createDeliverer({
    deliveries,
    subscriptions: createSubscriptions(database),
    composer: {
      compose: async (subscription, told) => ({
        headline: `Abonnement ${subscription.id}`,
        items: [
          {
            ...{ kind: 'new', region: 'GM0114', indicator: 'banen', period: '2025' },
            ...{ sentence: 'Een zin.', figure: 'FIGUUR1', fictional: false },
          },
        ],
        charts: [],
        rest: subscription.id % 4 === 0 ? ['Ook nieuw in Emmen: banen.'] : [],
        footer: '',
        told: [`nieuws ${told.size}`],
        upTo: 2,
      }),
    },
    doorOf: (workspace) => (workspace.startsWith('slack:') ? withLookUp : common),
    log: silent,
    leaseSeconds: LEASE_SECONDS,
  }),
  jobs,
  log: silent,
  now: () => new Date(),
};
await jobs.start();
await announceFromQueue(running);
setInterval(() => {
  turn(running).catch(() => {});
}, TICK_MS);
process.stdout.write('ready\n');
