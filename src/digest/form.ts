/**
 * A form for a subscription: what can be chosen, what was filled in, and the act that it comes down to, which is the very
 * act of a sentence. What a platform hands in is checked here, so that each says the same of a mistake.
 */
import { z } from 'zod';
import type { Theme } from '#intents/query.ts';
import type { ActAnswer, Catalogue, SubscriptionDetails } from '#src/model.ts';
import { hasFigures } from '../answer/plan/availability.ts';
import { isToday } from '../answer/plan/places.ts';
import type { Moment, Scope, Subscription } from './model.ts';
import { faultOf, type ScopeFault } from './scope.ts';

/** Longer lists are no form of ours. */
const MOST_CHOSEN = 200;
const codes = z.array(z.string().min(1).max(80)).max(MOST_CHOSEN);

/** As it is filled in; whoever sends it may have changed it. */
export const formSchema = z.object({
  /** The subscription that is changed; absent: a new one. */
  number: z.int().positive().optional(),
  regions: codes,
  /** Ids of indicators; of themes behind `THEME`. None: everything. */
  subjects: codes,
  /** Code of a place, or `NOTHING`. */
  compared: z.string().max(80),
  /** 1 is Monday. */
  weekday: z.string().max(20),
  /** "08:00" */
  time: z.string().max(20),
  whenNothing: z.string().max(20),
});
export type FormValues = z.infer<typeof formSchema>;

export const THEME = 'thema:';
export const NOTHING = 'geen';

export type FormField = Exclude<keyof FormValues, 'number'>;
export type FormFault = ScopeFault | 'no-subject' | 'no-day' | 'no-time' | 'no-choice';
/** What is wrong, by the field in which it can be mended. */
export type FormFaults = Partial<Record<FormField, FormFault>>;

const themeIn = (subject: string): string | undefined =>
  subject.startsWith(THEME) ? subject.slice(THEME.length) : undefined;

const themesOf = ({ subjects }: FormValues): Theme[] =>
  subjects.flatMap((subject) => (themeIn(subject) as Theme | undefined) ?? []);

const indicatorsOf = ({ subjects }: FormValues): string[] =>
  subjects.filter((subject) => themeIn(subject) === undefined);

const scopeIn = (values: FormValues): Scope => ({
  regions: values.regions,
  themes: themesOf(values),
  indicators: indicatorsOf(values),
  ...(values.compared === NOTHING ? {} : { compared: values.compared }),
});

const FIELD_OF: Readonly<Record<ScopeFault, FormField>> = {
  'no-region': 'regions',
  'too-many-regions': 'regions',
  'not-a-place': 'regions',
  'not-comparable': 'compared',
};

const isKnown = (subject: string, catalogue: Catalogue): boolean => {
  const theme = themeIn(subject);
  return theme === undefined
    ? catalogue.indicators.has(subject)
    : catalogue.vocabulary.themes.some(({ id }) => id === theme);
};

/** Empty: it can be taken as it is. */
export function faultsOf(values: FormValues, catalogue: Catalogue): FormFaults {
  const scope = scopeIn(values);
  const fault = faultOf(scope, catalogue);
  const isOwn = scope.compared !== undefined && scope.regions.includes(scope.compared);
  return {
    ...(isOwn ? { compared: 'not-comparable' } : {}),
    ...(fault === undefined ? {} : { [FIELD_OF[fault]]: fault }),
    ...(values.subjects.every((subject) => isKnown(subject, catalogue)) ? {} : { subjects: 'no-subject' }),
    ...(/^[1-7]$/.test(values.weekday) ? {} : { weekday: 'no-day' }),
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(values.time) ? {} : { time: 'no-time' }),
    ...(['silence', 'line'].includes(values.whenNothing) ? {} : { whenNothing: 'no-choice' }),
  };
}

/** What was filled in as the act that a sentence would have been. */
export function actOf(values: FormValues): ActAnswer {
  const { number, regions, compared, weekday, time, whenNothing } = values;
  const details: SubscriptionDetails = {
    ...(number === undefined ? {} : { number }),
    compared: compared === NOTHING ? null : compared,
    themes: themesOf(values),
    weekday: Number(weekday),
    time,
    whenNothing: whenNothing === 'line' ? 'line' : 'silence',
  };
  return {
    outcome: 'act',
    act: number === undefined ? 'subscribe' : 'change',
    regions,
    indicators: indicatorsOf(values),
    details,
    summary: '',
    followUps: [],
  };
}

export const DEFAULT_MOMENT: Moment = { weekday: 1, time: '08:00' };

/** A form filled in with what is known already. */
export const valuesOf = (
  { regions, themes, indicators, compared }: Scope,
  { weekday, time }: Moment = DEFAULT_MOMENT,
  whenNothing: Subscription['whenNothing'] = 'silence',
  number?: number,
): FormValues => ({
  ...(number === undefined ? {} : { number }),
  regions: [...regions],
  subjects: [...themes.map((theme) => `${THEME}${theme}`), ...indicators],
  compared: compared ?? NOTHING,
  weekday: String(weekday),
  time,
  whenNothing,
});

/** Codes of all that can be chosen; their names are in `wording/subscription-form.ts`. */
export const placesToChoose = (catalogue: Catalogue): string[] =>
  [...catalogue.regions.values()]
    .filter((region) => ['gemeente', 'provincie', 'land'].includes(region.kind) && isToday(region))
    .map(({ code }) => code);

export const indicatorsToChoose = (catalogue: Catalogue): string[] =>
  [...catalogue.indicators.values()]
    .filter((indicator) => hasFigures(indicator, catalogue))
    .map(({ id }) => id);

/** @param chosen what it is compared with now, kept among the choices whatever it is. */
export const comparisonsToChoose = (catalogue: Catalogue, chosen: string): string[] => [
  ...new Set([NOTHING, 'PEERS', 'PROVINCE', ...catalogue.groups.keys(), 'NL', chosen]),
];

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Choices under a title, all of one theme. */
export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** All that can be chosen. */
export interface FormChoices {
  /** In the order of their names. */
  readonly places: readonly Choice[];
  readonly subjects: readonly ChoiceGroup[];
  readonly comparisons: readonly Choice[];
  readonly days: readonly Choice[];
  readonly whenNothing: readonly Choice[];
}

/** What is wrong, in plain Dutch, by field. */
export type FormFaultTexts = Partial<Record<FormField, string>>;

/** A form to be shown: filled in as far as is known, with what is wrong about it if it was sent. */
export interface FormModel {
  readonly values: FormValues;
  readonly faults: FormFaultTexts;
  readonly choices: FormChoices;
}
