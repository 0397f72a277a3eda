/** A subscription made or changed, of a sentence or of a form: both are an act by now. */
import type { ActAnswer, Catalogue, SubscriptionDetails } from '#src/model.ts';
import { fillIn } from '../answer/wording/subscription-form.ts';
import { SCOPE_FAULTS, wordChanged, wordMade, wordNone } from '../answer/wording/subscriptions.ts';
import type { Incoming } from '../chat/model.ts';
import { DEFAULT_MOMENT, type FormValues, valuesOf } from './form.ts';
import { type Moment, receiverOf, type Subscription } from './model.ts';
import type { SubscriptionChange, Subscriptions } from './ports.ts';
import { dateOf, nextMoment } from './schedule.ts';
import { faultOf, type SaidScope, scopeChange, scopeOf } from './scope.ts';

export interface SubscribingParts {
  readonly subscriptions: Subscriptions;
  readonly newestRelease: () => Promise<number>;
  readonly now: () => Date;
}

/** What is said; with a form where something is missing, filled in as far as it was said. */
export interface Said {
  readonly text: string;
  readonly form?: FormValues;
}

export const momentIn = ({ weekday, time }: SubscriptionDetails): Partial<Moment> => ({
  ...(weekday === undefined ? {} : { weekday }),
  ...(time === undefined ? {} : { time }),
});

/** "Abonneren", and no more. */
const saysNothing = ({ regions, indicators, theme, details }: ActAnswer): boolean =>
  [regions, indicators, theme, details].every((said) => said === undefined);

function filledIn(scope: SaidScope, { details = {} }: ActAnswer, catalogue: Catalogue): FormValues {
  const regions = scope.regions.filter((code) => catalogue.regions.has(code));
  return valuesOf({ ...scope, regions }, { ...DEFAULT_MOMENT, ...momentIn(details) }, details.whenNothing);
}

export async function subscribe(
  { subscriptions, newestRelease, now }: SubscribingParts,
  incoming: Incoming,
  act: ActAnswer,
  home: string | undefined,
  catalogue: Catalogue,
): Promise<Said> {
  const { details = {} } = act;
  const scope = scopeOf(act, home, catalogue);
  if (saysNothing(act)) return { text: fillIn(undefined), form: filledIn(scope, act, catalogue) };
  const fault = faultOf(scope, catalogue);
  if (fault !== undefined) return { text: SCOPE_FAULTS[fault], form: filledIn(scope, act, catalogue) };
  const moment = { ...DEFAULT_MOMENT, ...momentIn(details) };
  const next = nextMoment(moment, now());
  const { assumedHome, ...about } = scope;
  const subscription = await subscriptions.add(
    incoming.id,
    {
      ...receiverOf(incoming),
      ...about,
      moment,
      whenNothing: details.whenNothing ?? 'silence',
      language: 'nl',
      toldUpTo: await newestRelease(),
    },
    next,
  );
  return { text: wordMade(subscription, dateOf(next), { assumedHome, details }, catalogue) };
}

/** What is to be otherwise. */
function wantedChange(act: ActAnswer, { moment }: Subscription, catalogue: Catalogue): SubscriptionChange {
  const { details = {} } = act;
  if (act.act === 'pause') return { paused: details.until ?? 'forever' };
  if (act.act === 'resume') return { paused: null };
  const said = momentIn(details);
  return {
    ...(Object.keys(said).length === 0 ? {} : { moment: { ...moment, ...said } }),
    ...(details.whenNothing === undefined ? {} : { whenNothing: details.whenNothing }),
    ...scopeChange(act, catalogue),
  };
}

/** The scope as it would be. */
function scopeAfter(
  { regions, themes, indicators, compared }: Subscription,
  change: SubscriptionChange,
): Pick<Subscription, 'regions' | 'themes' | 'indicators' | 'compared'> {
  const beside = change.compared === undefined ? compared : (change.compared ?? undefined);
  return {
    regions: change.regions ?? regions,
    themes: change.themes ?? themes,
    indicators: change.indicators ?? indicators,
    ...(beside === undefined ? {} : { compared: beside }),
  };
}

export const formOf = (subscription: Subscription): FormValues =>
  valuesOf(subscription, subscription.moment, subscription.whenNothing, subscription.id);

export async function change(
  { subscriptions, now }: Pick<SubscribingParts, 'subscriptions' | 'now'>,
  subscription: Subscription,
  act: ActAnswer,
  catalogue: Catalogue,
): Promise<Said> {
  const { workspace, id } = subscription;
  const wanted = wantedChange(act, subscription, catalogue);
  if (Object.keys(wanted).length === 0) return { text: fillIn(id), form: formOf(subscription) };
  const fault = faultOf(scopeAfter(subscription, wanted), catalogue);
  if (fault !== undefined) return { text: SCOPE_FAULTS[fault], form: formOf(subscription) };
  const next = nextMoment(wanted.moment ?? subscription.moment, now());
  const changed = await subscriptions.change(workspace, id, wanted, next);
  return { text: changed === undefined ? wordNone() : wordChanged(changed, dateOf(next), catalogue) };
}
