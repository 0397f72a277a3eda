/** What is said of subscriptions and alerts in a conversation. */

import type { DigestReport } from '#src/commands/backend.ts';
import type { Alert, Subscription } from '#src/digest/model.ts';
import { MOST_REGIONS, type ScopeFault } from '#src/digest/scope.ts';
import type { Catalogue, DataAnswer, SubscriptionDetails } from '#src/model.ts';
import { limitName, watchedName } from './alert.ts';
import { DAYS, momentName, pausedUntil, regionsName, scopeName } from './digest.ts';
import { lastFailed } from './digest-failed.ts';
import { dateName } from './periods.ts';
import { placeByCode } from './places.ts';
import { spaced } from './text.ts';

export interface Listed {
  readonly subscriptions: readonly Subscription[];
  readonly alerts: readonly Alert[];
}

const EXAMPLE = '"zet elke maandag de arbeidsmarktcijfers van Tilburg in dit kanaal"';

/** "vergelijkbare gemeenten", "Drenthe", "de eigen provincie" where there are several places. */
function comparedName(compared: string, { regions }: Subscription, catalogue: Catalogue): string {
  const [region, other] = regions;
  if (compared === 'PEERS') return 'vergelijkbare gemeenten';
  if (compared === 'PROVINCE' && other !== undefined) return 'de eigen provincie';
  return placeByCode(compared, catalogue, region).spoken;
}

/** "winkelleegstand in Emmen, vergeleken met de G40" */
function aboutOf(subscription: Subscription, catalogue: Catalogue): string {
  const scope = scopeName(subscription, catalogue);
  const { compared } = subscription;
  const beside =
    compared === undefined ? '' : `, vergeleken met ${comparedName(compared, subscription, catalogue)}`;
  return `${scope === '' ? 'alle cijfers' : scope} voor ${regionsName(subscription, catalogue)}${beside}`;
}

const whereOf = ({ alone }: Pick<Subscription, 'alone'>): string => (alone ? 'hier' : 'in dit kanaal');

/** What was not said, and what was taken instead. */
function assumptions(
  subscription: Subscription,
  { assumedHome, details }: { readonly assumedHome: boolean; readonly details: SubscriptionDetails },
  catalogue: Catalogue,
): string {
  const home = assumedHome ? `Je noemde geen gemeente; ik neem ${regionsName(subscription, catalogue)}.` : '';
  const missing = [
    ...(details.weekday === undefined ? ['dag'] : []),
    ...(details.time === undefined ? ['tijd'] : []),
  ];
  const moment =
    missing.length === 0
      ? ''
      : `Je noemde geen ${missing.join(' en ')}; ik neem ${momentName(subscription.moment).replace('elke ', '')}.`;
  return spaced(home, moment);
}

const whenNothingText = (whenNothing: Subscription['whenNothing']): string =>
  whenNothing === 'line'
    ? 'Is er niets nieuws, dan krijg je één regel.'
    : 'Is er niets nieuws, dan hoor je niets.';

export function wordMade(
  subscription: Subscription,
  first: string,
  said: { readonly assumedHome: boolean; readonly details: SubscriptionDetails },
  catalogue: Catalogue,
): string {
  const { id, moment, whenNothing } = subscription;
  return spaced(
    `Afgesproken: ${momentName(moment)} zet ik ${whereOf(subscription)} wat er nieuw is en wat opvalt: ${aboutOf(subscription, catalogue)}.`,
    `De eerste keer is ${dateName(first)}. Dit is abonnement ${id}.`,
    assumptions(subscription, said, catalogue),
    whenNothingText(whenNothing),
    'Zeg "laat zien wat er maandag zou komen" om het te proberen.',
  );
}

/** The platform takes answers only. */
export const wordCannot = (): string => 'Abonneren kan hier nog niet. Vraag de cijfers zolang zelf op.';
/** Of a sentence: what there can be no digest about. */
export const SCOPE_FAULTS: Readonly<Record<ScopeFault, string>> = {
  'no-region': `Voor welke gemeente? Zeg het er meteen bij, bijvoorbeeld ${EXAMPLE}.`,
  'too-many-regions': `Dat zijn te veel gemeenten voor één bericht. Neem er hoogstens ${MOST_REGIONS}, of maak er meer abonnementen van.`,
  'not-a-place':
    'Een abonnement gaat over gemeenten, provincies of heel Nederland. Een groep gemeenten kan er alleen naast staan: "vergeleken met de G40".',
  'not-comparable':
    'Daarmee kan ik dit niet vergelijken. Neem iets anders, bijvoorbeeld "vergeleken met de G40".',
};
export const wordNoSuchPlace = (): string =>
  'Die plaats ken ik niet. Een waarschuwing gaat over een gemeente, een provincie, een groep of heel Nederland.';
export const wordNoAlert = (): string =>
  'Waarvoor moet ik waarschuwen? Noem één onderwerp, een plaats en een grens, bijvoorbeeld "waarschuw me als de winkelleegstand in Emmen boven 10% komt".';
export const wordNone = (): string =>
  `Er is hier nog geen abonnement. Maak er een met bijvoorbeeld ${EXAMPLE}.`;
export const wordPastDate = (): string => 'Die dag is al geweest. Tot wanneer moet het stilstaan?';
export const wordDone = (kind: 'subscription' | 'alert', id: number): string =>
  kind === 'subscription'
    ? `Abonnement ${id} is gestopt. Je krijgt het weekbericht niet meer.`
    : `Waarschuwing ${id} is gestopt.`;

function subscriptionLine(subscription: Subscription, catalogue: Catalogue): string {
  const { id, moment, paused, failure } = subscription;
  const marks = [
    paused === undefined ? '' : pausedUntil(paused),
    failure === undefined ? '' : lastFailed,
  ].filter((mark) => mark !== '');
  return `Abonnement ${id}: ${aboutOf(subscription, catalogue)}, ${momentName(moment)}${marks.length === 0 ? '' : ` (${marks.join('; ')})`}`;
}

function alertLine(alert: Alert, catalogue: Catalogue): string {
  const unit = catalogue.indicators.get(alert.indicator)?.unit ?? '';
  const marks = [alert.armed ? '' : 'al gemeld', alert.failure === undefined ? '' : lastFailed];
  const said = marks.filter((mark) => mark !== '').join('; ');
  return `Waarschuwing ${alert.id}: ${watchedName(alert, catalogue)} ${limitName(alert.condition, unit)}${said === '' ? '' : ` (${said})`}`;
}

/** What there is, in a line, with what can be done with it: the orders that a sentence would give. */
export interface ListedLine {
  readonly kind: 'subscription' | 'alert';
  readonly id: number;
  readonly text: string;
  readonly paused: boolean;
  readonly orders: readonly Order[];
}

/** A button: what stands on it, and the sentence it stands for. */
export interface Order {
  readonly kind: 'change' | 'preview' | 'pause' | 'resume' | 'stop';
  readonly label: string;
  readonly says: string;
}

const ordersOn = ({ id, moment, paused }: Subscription): Order[] => [
  { kind: 'change', label: 'Wijzig', says: `wijzig abonnement ${id}` },
  {
    kind: 'preview',
    label: `Wat komt er ${DAYS[moment.weekday - 1] ?? ''}?`,
    says: `toon abonnement ${id}`,
  },
  paused === undefined
    ? { kind: 'pause', label: 'Pauzeer', says: `pauzeer abonnement ${id}` }
    : { kind: 'resume', label: 'Hervat', says: `hervat abonnement ${id}` },
  { kind: 'stop', label: 'Stop', says: `stop abonnement ${id}` },
];

export const listedLines = ({ subscriptions, alerts }: Listed, catalogue: Catalogue): ListedLine[] => [
  ...subscriptions.map((subscription) => ({
    kind: 'subscription' as const,
    id: subscription.id,
    text: subscriptionLine(subscription, catalogue),
    paused: subscription.paused !== undefined,
    orders: ordersOn(subscription),
  })),
  ...alerts.map((alert) => ({
    kind: 'alert' as const,
    id: alert.id,
    text: alertLine(alert, catalogue),
    paused: false,
    orders: [{ kind: 'stop' as const, label: 'Stop', says: `stop waarschuwing ${alert.id}` }],
  })),
];

export function wordList(all: Listed, catalogue: Catalogue): string {
  const lines = listedLines(all, catalogue).map(({ text }) => text);
  return lines.length === 0 ? wordNone() : `${lines.join('.\n')}.`;
}

/** One line of the keeper's list. */
export function digestReport(
  subscription: Subscription & { readonly next: string },
  catalogue: Catalogue,
): DigestReport {
  const { id, workspace, channel, moment, next, paused, failure } = subscription;
  const marks = [paused === undefined ? '' : pausedUntil(paused), failure === undefined ? '' : lastFailed];
  return {
    ...{ id, workspace, channel },
    about: aboutOf(subscription, catalogue),
    moment: momentName(moment),
    next: next.slice(0, 16),
    mark: marks.filter((mark) => mark !== '').join('; '),
  };
}

const ORDERS: Readonly<Record<string, string>> = {
  stop: 'stop abonnement',
  preview: 'toon abonnement',
  pause: 'pauzeer abonnement',
  resume: 'hervat abonnement',
  change: 'wijzig abonnement',
};

/** There are several, or none has that number. */
export function wordWhich(order: string, all: Listed, catalogue: Catalogue): string {
  const [first] = order === 'stop' ? [...all.subscriptions, ...all.alerts] : all.subscriptions;
  const what = all.subscriptions.length === 0 ? 'stop waarschuwing' : (ORDERS[order] ?? order);
  return `Welke bedoel je? Zeg bijvoorbeeld "${what} ${first?.id ?? 1}".\n${wordList(all, catalogue)}`;
}

export function wordChanged(subscription: Subscription, next: string, catalogue: Catalogue): string {
  const { paused, whenNothing, failure: _, ...rest } = subscription;
  const line = subscriptionLine({ ...rest, whenNothing }, catalogue);
  const when =
    paused === undefined
      ? `De eerste keer is ${dateName(next)}.`
      : `Het ${pausedUntil(paused)}${paused === 'forever' ? ' tot je zegt dat het weer mag' : ''}.`;
  return spaced(`${line}.`, when, whenNothingText(whenNothing));
}

export function wordAlertMade(
  alert: Alert,
  now: DataAnswer | undefined,
  { passed, assumed }: { readonly passed: boolean; readonly assumed: boolean },
  catalogue: Catalogue,
): string {
  const unit = catalogue.indicators.get(alert.indicator)?.unit ?? '';
  const already = passed
    ? 'Dat is nu al zo; je hoort het als het eerst terug is geweest en dan weer gebeurt.'
    : '';
  return spaced(
    `Afgesproken: ik waarschuw ${whereOf(alert)} als er nieuwe cijfers zijn en dit gebeurt: ${watchedName(alert, catalogue)} ${limitName(alert.condition, unit)}. Dit is waarschuwing ${alert.id}.`,
    assumed ? `Je noemde geen plaats; ik neem ${placeByCode(alert.region, catalogue).spoken}.` : '',
    now === undefined ? 'Nu is er nog geen cijfer.' : now.summary,
    already,
  );
}
