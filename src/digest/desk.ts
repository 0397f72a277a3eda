/** What is said in a conversation about subscriptions and alerts: made, listed, tried out, changed, paused, stopped. */
import type { ActAnswer, Catalogue, Condition, Indicator, SubscriptionDetails } from '#src/model.ts';
import { placeOf } from '../answer/plan/places.ts';
import {
  type Listed,
  type ListedLine,
  listedLines,
  wordAlertMade,
  wordBadRegions,
  wordCannot,
  wordChanged,
  wordDone,
  wordList,
  wordMade,
  wordNoAlert,
  wordNone,
  wordNoRegion,
  wordPastDate,
  wordTooMany,
  wordWhich,
} from '../answer/wording/subscriptions.ts';
import type { Incoming, Reply } from '../chat/model.ts';
import { stepAlert } from './alerts.ts';
import type { Composer } from './compose.ts';
import type { Alert, Moment, Subscription } from './model.ts';
import type { Alerts, SubscriptionChange, Subscriptions, Whose } from './ports.ts';
import { dateOf, nextMoment } from './schedule.ts';
import { scopeOf } from './scope.ts';
import type { Watch } from './watch.ts';

export interface SubscriptionDeskParts {
  readonly subscriptions: Subscriptions;
  readonly alerts: Alerts;
  readonly composer: Composer;
  readonly watch: Pick<Watch, 'observe'>;
  readonly catalogue: () => Promise<Catalogue>;
  readonly newestRelease: () => Promise<number>;
  readonly now: () => Date;
  /** Whether messages can be sent there that nobody asked for at that moment. */
  readonly canAnnounce: (workspace: string) => boolean;
}

export interface SubscriptionDesk {
  /** Safe to run again for the same message. @param home the municipality that "wij" means here. */
  readonly respond: (incoming: Incoming, act: ActAnswer, home: string | undefined) => Promise<Reply>;
  /** What there is, each in a line: for a Home tab. "Stop abonnement 3" and its like are what its buttons ask. */
  readonly list: (workspace: string, whose: Whose) => Promise<readonly ListedLine[]>;
  /** Whether it is about subscriptions at all. */
  readonly concerns: (act: ActAnswer) => boolean;
}

const ACTS: readonly ActAnswer['act'][] = [
  'subscribe',
  'unsubscribe',
  'subscriptions',
  'preview',
  'pause',
  'resume',
  'change',
];

const DEFAULT_MOMENT: Moment = { weekday: 1, time: '08:00' };
const MOST_REGIONS = 10;

/** In a channel that of the channel, alone with someone all of that person. */
const whoseOf = ({ alone, person, channel }: Incoming): Whose => (alone ? { person } : { channel });

export function createSubscriptionDesk(parts: SubscriptionDeskParts): SubscriptionDesk {
  const { subscriptions, alerts, composer, watch, now } = parts;

  async function listed(incoming: Incoming): Promise<Listed> {
    const whose = whoseOf(incoming);
    return {
      subscriptions: await subscriptions.of(incoming.workspace, whose),
      alerts: await alerts.of(incoming.workspace, whose),
    };
  }

  const receiver = ({ workspace, channel, person, alone, address }: Incoming) => ({
    ...{ workspace, channel, person, alone, address },
  });

  async function subscribe(
    incoming: Incoming,
    act: ActAnswer,
    home: string | undefined,
    catalogue: Catalogue,
  ): Promise<string> {
    const { details = {} } = act;
    const scope = scopeOf(act, home, catalogue);
    if (scope.regions.length === 0) return wordNoRegion();
    if (scope.regions.length > MOST_REGIONS) return wordTooMany(MOST_REGIONS);
    if (scope.regions.some((code) => !catalogue.regions.has(code))) return wordBadRegions();
    const moment = { ...DEFAULT_MOMENT, ...momentIn(details) };
    const next = nextMoment(moment, now());
    const { assumedHome, ...about } = scope;
    const subscription = await subscriptions.add(
      incoming.id,
      {
        ...receiver(incoming),
        ...about,
        moment,
        whenNothing: details.whenNothing ?? 'silence',
        language: 'nl',
        toldUpTo: await parts.newestRelease(),
      },
      next,
    );
    return wordMade(subscription, dateOf(next), { assumedHome, details }, catalogue);
  }

  async function watchFor(
    incoming: Incoming,
    act: ActAnswer,
    home: string | undefined,
    catalogue: Catalogue,
  ): Promise<string> {
    const { details = {}, indicators = [] } = act;
    const [indicator, other] = indicators;
    const { sectors = [] } = details;
    const condition =
      details.condition && inUnitOf(details.condition, catalogue.indicators.get(indicator ?? ''));
    const region = act.regions?.[0] ?? home ?? 'NL';
    if (condition === undefined || indicator === undefined || other !== undefined || sectors.length > 1)
      return wordNoAlert();
    if (placeOf(region, undefined, catalogue) === undefined) return wordBadRegions();
    const [sector] = sectors;
    const watched = { indicator, region, condition, ...(sector === undefined ? {} : { sector }) };
    const observed = await watch.observe(watched);
    // Where the limit is passed already, it goes off once the figure has been back.
    const { tells } = stepAlert({ condition, armed: true }, observed?.value ?? null, observed?.decimals ?? 0);
    const alert = await alerts.add(incoming.id, { ...receiver(incoming), ...watched, armed: !tells });
    return wordAlertMade(
      alert,
      observed?.answer,
      { passed: tells, assumed: act.regions === undefined },
      catalogue,
    );
  }

  /** The one that is meant: by its number, or the only one there is. */
  function meant<T extends Subscription | Alert>(
    all: readonly T[],
    number: number | undefined,
  ): T | undefined {
    if (number !== undefined) return all.find(({ id }) => id === number);
    return all.length === 1 ? all[0] : undefined;
  }

  async function change(
    subscription: Subscription,
    wanted: SubscriptionChange,
    catalogue: Catalogue,
  ): Promise<string> {
    const next = nextMoment(wanted.moment ?? subscription.moment, now());
    const changed = await subscriptions.change(subscription.workspace, subscription.id, wanted, next);
    return changed === undefined ? wordNone() : wordChanged(changed, dateOf(next), catalogue);
  }

  async function stop(incoming: Incoming, act: ActAnswer, catalogue: Catalogue): Promise<string> {
    const { workspace, wish } = incoming;
    const all = await listed(incoming);
    const number = act.details?.number;
    const saysAlert = wish.kind === 'question' && /waarschuwing|alert/i.test(wish.text);
    const alert = saysAlert ? meant(all.alerts, number) : undefined;
    if (alert !== undefined) {
      await alerts.remove(workspace, alert.id);
      return wordDone('alert', alert.id);
    }
    const one = saysAlert ? undefined : meant(all.subscriptions, number);
    if (one !== undefined) {
      await subscriptions.remove(workspace, one.id);
      return wordDone('subscription', one.id);
    }
    const none = all.subscriptions.length === 0 && all.alerts.length === 0;
    return none ? wordNone() : wordWhich('stop', all, catalogue);
  }

  function wantedChange({ act, details = {} }: ActAnswer, { moment }: Subscription): SubscriptionChange {
    if (act === 'pause') return { paused: details.until ?? 'forever' };
    if (act === 'resume') return { paused: null };
    return {
      moment: { ...moment, ...momentIn(details) },
      ...(details.whenNothing === undefined ? {} : { whenNothing: details.whenNothing }),
    };
  }

  async function handle(
    incoming: Incoming,
    act: ActAnswer,
    home: string | undefined,
  ): Promise<string | Reply> {
    const catalogue = await parts.catalogue();
    if (act.act === 'subscribe' && !parts.canAnnounce(incoming.workspace)) return wordCannot();
    if (act.act === 'subscribe')
      return act.details?.condition === undefined
        ? subscribe(incoming, act, home, catalogue)
        : watchFor(incoming, act, home, catalogue);
    if (act.act === 'unsubscribe') return stop(incoming, act, catalogue);
    const all = await listed(incoming);
    if (act.act === 'subscriptions') return wordList(all, catalogue);
    if (all.subscriptions.length === 0) return wordNone();
    const one = meant(all.subscriptions, act.details?.number);
    if (one === undefined) return wordWhich(act.act, all, catalogue);
    if (act.act === 'preview') {
      const told = await subscriptions.told(one.workspace, one.id);
      return { kind: 'digest', edition: await composer.compose(one, told) };
    }
    const until = act.details?.until;
    if (act.act === 'pause' && until !== undefined && until <= dateOf(now())) return wordPastDate();
    return change(one, wantedChange(act, one), catalogue);
  }

  return {
    concerns: ({ act }) => ACTS.includes(act),
    list: async (workspace, whose) =>
      listedLines(
        {
          subscriptions: await subscriptions.of(workspace, whose),
          alerts: await alerts.of(workspace, whose),
        },
        await parts.catalogue(),
      ),
    respond: async (incoming, act, home) => {
      const outcome = await handle(incoming, act, home);
      if (typeof outcome !== 'string') return outcome;
      const asked = incoming.wish.kind === 'question' ? incoming.wish.text : '';
      return { kind: 'words', asked, answer: { ...act, summary: outcome, followUps: [] } };
    },
  };
}

/** "€ 40.000" is 40 where figures are delivered in thousands. */
function inUnitOf(condition: Condition, indicator: Indicator | undefined): Condition {
  const inThousands = indicator?.unit === 'x 1.000 euro' && 'value' in condition && condition.value >= 1000;
  return inThousands ? { ...condition, value: condition.value / 1000 } : condition;
}

function momentIn({ weekday, time }: SubscriptionDetails): Partial<Moment> {
  return { ...(weekday === undefined ? {} : { weekday }), ...(time === undefined ? {} : { time }) };
}
