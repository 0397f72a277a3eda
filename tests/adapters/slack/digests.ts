/** Subscribing in a service of a test: composed on demo figures, with two that came in. */
import type { Database } from '#db/client.ts';
import { createAlerts } from '#db/digest/alerts.ts';
import { createSubscriptions } from '#db/digest/subscriptions.ts';
import { createComposer } from '#src/digest/compose.ts';
import { createSubscriptionDesk } from '#src/digest/desk.ts';
import { createWatch } from '#src/digest/watch.ts';
import type { App } from '#src/model.ts';
import { demo } from '../../answers/told.ts';
import { arrival } from '../../digest/newsroom.ts';

const SUNDAY = new Date('2026-11-29T12:00:00Z');

const catalogue = async () => demo.catalogue;
export const composerOn = ({ answerQuery, today }: App) =>
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

export function deskOn(app: App, database: Database) {
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
