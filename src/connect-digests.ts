/** Puts the parts of digests and alerts together: for the service, and for the commands that look at them. */
import { Cron } from 'croner';
import type { Logger } from 'pino';
import type { Database } from '#db/client.ts';
import { createAlerts } from '#db/digest/alerts.ts';
import { createDeliveries } from '#db/digest/deliveries.ts';
import { createNews } from '#db/digest/news.ts';
import { createSubscriptions } from '#db/digest/subscriptions.ts';
import { editionLines } from './answer/wording/digest.ts';
import { digestReport } from './answer/wording/subscriptions.ts';
import type { Door } from './chat/model.ts';
import type { Backend } from './commands/backend.ts';
import { createComposer } from './digest/compose.ts';
import { createDeliverer } from './digest/deliver.ts';
import { createSubscriptionDesk, type SubscriptionDesk } from './digest/desk.ts';
import { announceFromQueue, planDue, type RunParts, turn } from './digest/run.ts';
import { createWatch } from './digest/watch.ts';
import type { Jobs } from './jobs.ts';
import type { App, Statistics } from './model.ts';

export interface DigestParts {
  readonly database: Database;
  readonly app: Pick<App, 'answerQuery' | 'today'>;
  readonly statistics: Pick<Statistics, 'catalogue'>;
}

/** All that needs no chat platform. */
function digestsOn({ database, app, statistics }: DigestParts) {
  const news = createNews(database);
  const { answerQuery, today } = app;
  const { catalogue } = statistics;
  const alerts = createAlerts(database);
  return {
    news,
    alerts,
    catalogue,
    subscriptions: createSubscriptions(database),
    deliveries: createDeliveries(database),
    composer: createComposer({ answerQuery, catalogue, news, today }),
    watch: createWatch({ answerQuery, catalogue, today, alerts }),
  };
}

const clock = (): Date => new Date();

/** What the commands do with digests. */
export function digestCommands(
  parts: DigestParts,
): Pick<Backend, 'digests' | 'previewDigest' | 'sendDigests'> {
  const { subscriptions, deliveries, composer, catalogue } = digestsOn(parts);
  return {
    digests: async () => {
      const known = await catalogue();
      return (await subscriptions.all()).map((subscription) => digestReport(subscription, known));
    },
    previewDigest: async (id) => {
      const subscription = (await subscriptions.all()).find((candidate) => candidate.id === id);
      if (subscription === undefined) return null;
      const told = await subscriptions.told(subscription.workspace, id);
      return editionLines(await composer.compose(subscription, told));
    },
    sendDigests: () => planDue(deliveries, clock()),
  };
}

export interface ConnectedDigests {
  readonly desk: SubscriptionDesk;
  /** Begins to see what is due, each minute, and to send it. The queue must have been started. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

export function connectDigests(
  parts: DigestParts,
  jobs: Jobs,
  doorOf: (workspace: string) => Door | undefined,
  log: Logger,
): ConnectedDigests {
  const { news, ...own } = digestsOn(parts);
  const deliverer = createDeliverer({ ...own, doorOf, log });
  const running: RunParts = { ...own, deliverer, jobs, log, now: clock };
  const ticking = new Cron('* * * * *', { paused: true, protect: true, unref: true }, () =>
    turn(running).catch((error: unknown) => log.error({ err: error }, 'digests could not be looked at')),
  );
  return {
    desk: createSubscriptionDesk({
      ...own,
      newestRelease: news.newestRelease,
      now: clock,
      canAnnounce: (workspace) => doorOf(workspace)?.announce !== undefined,
    }),
    start: async () => {
      await announceFromQueue(running);
      ticking.resume();
      // What was missed while the service was down need not wait for the next minute.
      ticking.trigger();
    },
    stop: () => ticking.stop(),
  };
}
