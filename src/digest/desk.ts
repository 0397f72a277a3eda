/** What is said in a conversation about subscriptions and alerts: made, listed, tried out, changed, paused, stopped. */
import type { ActAnswer, Catalogue } from '#src/model.ts';
import { askedByForm, FORM, formChoices, wordFaults } from '../answer/wording/subscription-form.ts';
import {
  type Listed,
  type ListedLine,
  listedLines,
  wordCannot,
  wordDone,
  wordList,
  wordNone,
  wordPastDate,
  wordWhich,
} from '../answer/wording/subscriptions.ts';
import type { Incoming, Reply } from '../chat/model.ts';
import { watchFor } from './alert-desk.ts';
import type { Composer } from './compose.ts';
import { actOf, type Choice, type FormModel, type FormValues, faultsOf, valuesOf } from './form.ts';
import type { Alert, Scope, Subscription } from './model.ts';
import type { Alerts, Subscriptions, Whose } from './ports.ts';
import { dateOf } from './schedule.ts';
import { change, formOf, type Said, subscribe } from './subscribe.ts';
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
  /** The same for a form: its act, or the form again with what is wrong about it. */
  readonly respondToForm: (incoming: Incoming, values: FormValues) => Promise<Reply>;
  /** What there is, each in a line: for a Home tab. */
  readonly list: (workspace: string, whose: Whose) => Promise<readonly ListedLine[]>;
  /** Whether it is about subscriptions at all. */
  readonly concerns: (act: ActAnswer) => boolean;
  /** A form with these values, and what is wrong with them. */
  readonly form: (values: FormValues) => Promise<FormModel>;
  /** All places a subscription can be about. */
  readonly places: () => Promise<readonly Choice[]>;
  /** A form to show for a new subscription, or for one that is there. @returns undefined where that is not theirs. */
  readonly formFor: (
    workspace: string,
    whose: Whose,
    number: number | undefined,
    home: string | undefined,
  ) => Promise<FormModel | undefined>;
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

const NO_SCOPE: Scope = { regions: [], themes: [], indicators: [] };

/** In a channel that of the channel, alone with someone all of that person. */
export const whoseOf = ({ alone, person, channel }: Pick<Incoming, 'alone' | 'person' | 'channel'>): Whose =>
  alone ? { person } : { channel };

/** The one that is meant: by its number, or the only one there is. */
function meant<T extends Subscription | Alert>(all: readonly T[], number: number | undefined): T | undefined {
  if (number !== undefined) return all.find(({ id }) => id === number);
  return all.length === 1 ? all[0] : undefined;
}

export function createSubscriptionDesk(parts: SubscriptionDeskParts): SubscriptionDesk {
  const { subscriptions, alerts, composer, now } = parts;

  async function listed(workspace: string, whose: Whose): Promise<Listed> {
    return {
      subscriptions: await subscriptions.of(workspace, whose),
      alerts: await alerts.of(workspace, whose),
    };
  }

  async function stop(incoming: Incoming, act: ActAnswer, all: Listed, catalogue: Catalogue): Promise<Said> {
    const { workspace, wish } = incoming;
    const number = act.details?.number;
    const saysAlert = wish.kind === 'question' && /waarschuwing|alert/i.test(wish.text);
    const alert = saysAlert ? meant(all.alerts, number) : undefined;
    if (alert !== undefined) {
      await alerts.remove(workspace, alert.id);
      return { text: wordDone('alert', alert.id) };
    }
    const one = saysAlert ? undefined : meant(all.subscriptions, number);
    if (one !== undefined) {
      await subscriptions.remove(workspace, one.id);
      return { text: wordDone('subscription', one.id) };
    }
    const none = all.subscriptions.length === 0 && all.alerts.length === 0;
    return { text: none ? wordNone() : wordWhich('stop', all, catalogue) };
  }

  const make = async (
    incoming: Incoming,
    act: ActAnswer,
    home: string | undefined,
    catalogue: Catalogue,
  ): Promise<Said> => {
    if (!parts.canAnnounce(incoming.workspace)) return { text: wordCannot() };
    return act.details?.condition === undefined
      ? subscribe(parts, incoming, act, home, catalogue)
      : { text: await watchFor(parts, incoming, act, home, catalogue) };
  };

  async function handle(
    incoming: Incoming,
    act: ActAnswer,
    home: string | undefined,
    catalogue: Catalogue,
  ): Promise<Said | Reply> {
    if (act.act === 'subscribe') return make(incoming, act, home, catalogue);
    const all = await listed(incoming.workspace, whoseOf(incoming));
    if (act.act === 'unsubscribe') return stop(incoming, act, all, catalogue);
    if (act.act === 'subscriptions')
      return { kind: 'subscriptions', text: wordList(all, catalogue), lines: listedLines(all, catalogue) };
    if (all.subscriptions.length === 0) return { text: wordNone() };
    const one = meant(all.subscriptions, act.details?.number);
    if (one === undefined) return { text: wordWhich(act.act, all, catalogue) };
    if (act.act === 'preview') {
      const told = await subscriptions.told(one.workspace, one.id);
      return { kind: 'digest', edition: await composer.compose(one, told) };
    }
    const until = act.details?.until;
    if (act.act === 'pause' && until !== undefined && until <= dateOf(now())) return { text: wordPastDate() };
    return change(parts, one, act, catalogue);
  }

  const modelOf = (values: FormValues, catalogue: Catalogue, isSent = false): FormModel => ({
    values,
    faults: isSent ? wordFaults(faultsOf(values, catalogue)) : {},
    choices: formChoices(catalogue, values),
  });

  async function respond(
    incoming: Incoming,
    act: ActAnswer,
    home: string | undefined,
    asked: string,
  ): Promise<Reply> {
    const catalogue = await parts.catalogue();
    const outcome = await handle(incoming, act, home, catalogue);
    if ('kind' in outcome) return outcome;
    const { text, form } = outcome;
    return form === undefined
      ? { kind: 'words', asked, answer: { ...act, summary: text, followUps: [] } }
      : { kind: 'form', asked, text, form: modelOf(form, catalogue) };
  }

  return {
    concerns: ({ act }) => ACTS.includes(act),
    list: async (workspace, whose) => listedLines(await listed(workspace, whose), await parts.catalogue()),
    respond: (incoming, act, home) =>
      respond(incoming, act, home, incoming.wish.kind === 'question' ? incoming.wish.text : ''),
    respondToForm: async (incoming, values) => {
      const asked = askedByForm(values);
      const form = modelOf(values, await parts.catalogue(), true);
      return Object.keys(form.faults).length === 0
        ? respond(incoming, actOf(values), undefined, asked)
        : { kind: 'form', asked, text: FORM.mend, form };
    },
    places: async () => {
      const catalogue = await parts.catalogue();
      return formChoices(catalogue, valuesOf(NO_SCOPE)).places;
    },
    form: async (values) => modelOf(values, await parts.catalogue(), true),
    formFor: async (workspace, whose, number, home) => {
      const catalogue = await parts.catalogue();
      if (number === undefined) {
        const regions = home === undefined ? [] : [home];
        return modelOf(valuesOf({ ...NO_SCOPE, regions }), catalogue);
      }
      const one = (await subscriptions.of(workspace, whose)).find(({ id }) => id === number);
      return one && modelOf(formOf(one), catalogue);
    },
  };
}
