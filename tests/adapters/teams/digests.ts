/** Peilstok behind the Teams door with a database, for subscribing in a test: figures are made up, what came in is as told. */
import type { FastifyInstance } from 'fastify';
import { createInbox } from '#db/chat/inbox.ts';
import { createMemory } from '#db/chat/memory.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { createAlerts } from '#db/digest/alerts.ts';
import { createDeliveries } from '#db/digest/deliveries.ts';
import { createSubscriptions } from '#db/digest/subscriptions.ts';
import { createJobs } from '#db/jobs.ts';
import { createConversation } from '#src/chat/converse.ts';
import { createDesk, type Desk } from '#src/chat/desk.ts';
import type { Door } from '#src/chat/model.ts';
import { createDeliverer, type Deliverer } from '#src/digest/deliver.ts';
import { createSubscriptionDesk } from '#src/digest/desk.ts';
import { createWatch } from '#src/digest/watch.ts';
import { arrival, newsroom } from '../../digest/newsroom.ts';
import type { Microsoft } from '../../fakes/microsoft.ts';
import { configFor, listenWith, SILENT, writtenService } from './service.ts';

/** A Wednesday. */
const NOW = new Date('2026-11-25T12:00:00Z');

export interface Digests {
  readonly database: Database;
  readonly url: string;
  readonly desk: Desk;
  readonly deliverer: Deliverer;
  readonly close: () => Promise<void>;
}

export async function openDigests(microsoft: Microsoft): Promise<Digests> {
  const { app, composer, catalogue } = newsroom([arrival('winkelleegstand', 'GM0114', '2026')]);
  const database = await openDatabase({ folder: 'memory://' });
  const jobs = createJobs(database, SILENT);
  await jobs.start();
  const inbox = createInbox(database, jobs);
  const alerts = createAlerts(database);
  const doors: Door[] = [];
  const doorOf = () => doors[0];
  const parts = {
    subscriptions: createSubscriptions(database),
    alerts,
    composer,
    catalogue: async () => catalogue,
  };
  const { answerQuery, today } = app;
  const subscriptionDesk = createSubscriptionDesk({
    ...parts,
    watch: createWatch({ ...parts, answerQuery, today }),
    newestRelease: async () => 2,
    now: () => NOW,
    canAnnounce: () => doorOf()?.announce !== undefined,
  });
  const desk = createDesk({
    inbox,
    conversation: createConversation(app, createMemory(database), undefined, subscriptionDesk),
    doorOf,
    log: SILENT,
    reference: () => 'KENMERK',
  });
  const { service } = writtenService({} as never, { desk, inbox });
  const listening = await listenWith(configFor(microsoft), service);
  const server: FastifyInstance = listening.server;
  doors.push(listening.platform.door);
  const deliverer = createDeliverer({
    ...parts,
    deliveries: createDeliveries(database),
    doorOf,
    log: SILENT,
    wait: async () => {},
  });
  return {
    ...{ database, url: listening.url, desk, deliverer },
    close: async () => {
      await server.close();
      await jobs.stop();
      await database.close();
    },
  };
}
