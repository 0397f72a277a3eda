/** The form for a subscription as a card in the conversation, what was filled in on it, and the list of subscriptions. */
import { z } from 'zod';
import { FORM } from '#src/answer/wording/subscription-form.ts';
import type { ListedLine } from '#src/answer/wording/subscriptions.ts';
import {
  type Choice,
  type FormField,
  type FormModel,
  type FormValues,
  formSchema,
} from '#src/digest/form.ts';
import { type Action, askButton, buttons, type Element, heading, stacked, text } from './elements.ts';
import { type Card, cardOf, firstThatFits } from './message.ts';

/** What its fields are called in what comes back. */
const FIELDS = {
  regions: 'gemeenten',
  subjects: 'onderwerpen',
  compared: 'vergelijking',
  weekday: 'dag',
  time: 'tijd',
  whenNothing: 'stil',
} as const satisfies Record<FormField, string>;

const small = (content: string): Element => text(content, { size: 'Small', isSubtle: true });

const choiceOf = ({ value, label }: Choice): object => ({ title: label, value });

/** Teams brings several choices back behind each other. */
const SEPARATOR = ',';

interface Field {
  readonly name: FormField;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | readonly string[];
  readonly style: 'compact' | 'expanded' | 'filtered';
  readonly more?: object;
}

const choiceSet = ({ name, label, choices, value, style, more = {} }: Field): Element => ({
  type: 'Input.ChoiceSet',
  id: FIELDS[name],
  label,
  style,
  ...(typeof value === 'string' ? { value } : { isMultiSelect: true, value: value.join(SEPARATOR) }),
  choices: choices.map(choiceOf),
  ...more,
});

/** What is wrong stands above the field in which it can be mended. */
const withFault = (
  { faults }: FormModel,
  name: FormField,
  ...elements: readonly Element[]
): (Element | undefined)[] => {
  const fault = faults[name];
  return [fault === undefined ? undefined : text(fault, { weight: 'Bolder' }), ...elements];
};

/** Subjects in one list: Teams knows no lists in lists. */
const subjectChoices = ({ choices }: FormModel): Choice[] => {
  const [themes, ...groups] = choices.subjects;
  return [
    ...(themes?.choices ?? []).map(({ value, label }) => ({ value, label: FORM.theme(label) })),
    ...groups.flatMap((group) => group.choices),
  ];
};

function fieldsOf(form: FormModel): (Element | undefined)[] {
  const { values, choices } = form;
  const required = { isRequired: true };
  return [
    ...withFault(
      form,
      'regions',
      choiceSet({
        name: 'regions',
        label: FORM.regions,
        choices: choices.places,
        value: values.regions,
        style: 'filtered',
        more: { ...required, errorMessage: FORM.regionsNeeded, placeholder: FORM.regionsPlaceholder },
      }),
      small(FORM.regionsHint),
    ),
    ...withFault(
      form,
      'subjects',
      choiceSet({
        name: 'subjects',
        label: FORM.subjects,
        choices: subjectChoices(form),
        value: values.subjects,
        style: 'filtered',
        more: { placeholder: FORM.subjectsPlaceholder },
      }),
      small(FORM.subjectsHint),
    ),
    ...withFault(
      form,
      'compared',
      choiceSet({
        name: 'compared',
        label: FORM.compared,
        choices: choices.comparisons,
        value: values.compared,
        style: 'compact',
      }),
      small(FORM.comparedHint),
    ),
    ...withFault(
      form,
      'weekday',
      choiceSet({
        name: 'weekday',
        label: FORM.weekday,
        choices: choices.days,
        value: values.weekday,
        style: 'compact',
      }),
    ),
    ...withFault(form, 'time', {
      type: 'Input.Time',
      id: FIELDS.time,
      label: FORM.time,
      value: values.time,
      ...required,
      errorMessage: FORM.timeNeeded,
    }),
    ...withFault(
      form,
      'whenNothing',
      choiceSet({
        name: 'whenNothing',
        label: FORM.whenNothing,
        choices: choices.whenNothing,
        value: values.whenNothing,
        style: 'expanded',
      }),
    ),
  ];
}

/** @param words above it. */
export function formCard(words: string, form: FormModel): Card {
  const { number } = form.values;
  const send: Action = {
    type: 'Action.Submit',
    title: number === undefined ? FORM.subscribe : FORM.keep,
    data: { peilstok: { kind: 'form', ...(number === undefined ? {} : { number }) } },
  };
  const whole = (): Card => ({
    ...cardOf([heading(FORM.title(number)), text(words), ...fieldsOf(form)], words),
    actions: [send],
  });
  return firstThatFits([whole, () => cardOf([text(words)], words)]);
}

const several = z
  .string()
  .max(20_000)
  .optional()
  .transform((chosen) => (chosen ?? '').split(SEPARATOR).filter((value) => value !== ''));
const one = z.string().optional().default('');

const sentSchema = z.looseObject({
  peilstok: z.looseObject({ kind: z.literal('form'), number: z.number().optional() }),
  [FIELDS.regions]: several,
  [FIELDS.subjects]: several,
  [FIELDS.compared]: one,
  [FIELDS.weekday]: one,
  [FIELDS.time]: one,
  [FIELDS.whenNothing]: one,
});

/** What was filled in; undefined where it is no form of ours. */
export function formIn(data: unknown): FormValues | undefined {
  const sent = sentSchema.safeParse(data);
  if (!sent.success) return undefined;
  const { number } = sent.data.peilstok;
  const values = formSchema.safeParse({
    ...(number === undefined ? {} : { number }),
    ...Object.fromEntries(Object.entries(FIELDS).map(([name, id]) => [name, sent.data[id]])),
  });
  return values.success ? values.data : undefined;
}

const lineElements = ({ text: words, orders }: ListedLine, withButtons: boolean): Element[] => [
  text(words),
  ...(withButtons ? buttons(orders.map(({ label, says }) => askButton(says, undefined, label))) : []),
];

/** @param words all of it, for clients that show no cards, and where there is nothing to list. */
export function subscriptionsCard(words: string, lines: readonly ListedLine[]): Card {
  const made = (most: number) => (): Card =>
    cardOf(
      [
        ...(lines.length === 0 ? [text(words)] : []),
        ...lines.flatMap((line, index) => lineElements(line, index < most)),
        ...stacked([askButton(FORM.newSays, undefined, FORM.new)]),
      ],
      words,
    );
  return firstThatFits([made(20), made(8), made(3), () => cardOf([text(words)], words)]);
}
