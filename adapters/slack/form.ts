/** The form for a subscription as a dialog of Slack, and what stands in one that was sent. */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import { FORM } from '#src/answer/wording/subscription-form.ts';
import {
  type Choice,
  type FormField,
  type FormModel,
  type FormValues,
  formSchema,
} from '#src/digest/form.ts';
import { MOST_REGIONS } from '#src/digest/scope.ts';
import { paragraph, plainOption } from './blocks.ts';
import { ACTIONS, FORM_VIEW } from './ids.ts';

/** Where the form was opened, kept in the dialog until it is sent. */
export const formPlaceSchema = z.object({
  channel: z.string(),
  thread: z.string().optional(),
  /** Opened on the Home tab, which is shown anew after it. */
  home: z.literal(true).optional(),
  responseUrl: z.string().optional(),
  /** The subscription that is changed. */
  number: z.number().optional(),
});
export type FormPlace = z.infer<typeof formPlaceSchema>;

const TITLE = 24;
const MOST_OPTIONS = 100;
const ZONE = 'Europe/Amsterdam';

const optionOf = ({ value, label }: Choice): types.PlainTextOption => ({ text: plainOption(label), value });

const chosenIn = (choices: readonly Choice[], values: readonly string[]): types.PlainTextOption[] =>
  choices.filter(({ value }) => values.includes(value)).map(optionOf);

/** Slack refuses an empty list of what is chosen at first. */
const initially = (options: types.PlainTextOption[]): { initial_options?: types.PlainTextOption[] } =>
  options.length === 0 ? {} : { initial_options: options };

const first = (options: types.PlainTextOption[]): { initial_option?: types.PlainTextOption } =>
  options[0] === undefined ? {} : { initial_option: options[0] };

/** A field is a block of its own, so that what is wrong with it can be said under it. */
const field = (
  name: FormField,
  label: string,
  element: types.InputBlock['element'],
  more: { readonly hint?: string; readonly optional?: boolean } = {},
): types.InputBlock => ({
  type: 'input',
  block_id: name,
  label: { type: 'plain_text', text: label, emoji: false },
  element,
  ...(more.hint === undefined ? {} : { hint: { type: 'plain_text', text: more.hint, emoji: false } }),
  ...(more.optional === true ? { optional: true } : {}),
});

const title = (number: number | undefined): types.PlainTextElement => ({
  type: 'plain_text',
  text: FORM.title(number).slice(0, TITLE),
  emoji: false,
});

export function formDialog({ values, choices }: FormModel, place: FormPlace): types.ModalView {
  const { number, regions, subjects, compared, weekday, time, whenNothing } = values;
  const all = choices.subjects.flatMap((group) => group.choices);
  return {
    type: 'modal',
    callback_id: FORM_VIEW,
    private_metadata: JSON.stringify({ ...place, ...(number === undefined ? {} : { number }) }),
    title: title(number),
    submit: plainOption(number === undefined ? FORM.subscribe : FORM.keep),
    close: plainOption(FORM.cancel),
    blocks: [
      field(
        'regions',
        FORM.regions,
        {
          type: 'multi_external_select',
          action_id: ACTIONS.formPlaces,
          placeholder: plainOption(FORM.regionsPlaceholder),
          min_query_length: 1,
          max_selected_items: MOST_REGIONS,
          ...initially(chosenIn(choices.places, regions)),
        },
        { hint: FORM.regionsHint },
      ),
      field(
        'subjects',
        FORM.subjects,
        {
          type: 'multi_static_select',
          action_id: 'subjects',
          placeholder: plainOption(FORM.subjectsPlaceholder),
          option_groups: choices.subjects.map((group) => ({
            label: plainOption(group.title),
            options: group.choices.slice(0, MOST_OPTIONS).map(optionOf),
          })),
          ...initially(chosenIn(all, subjects)),
        },
        { hint: FORM.subjectsHint, optional: true },
      ),
      field(
        'compared',
        FORM.compared,
        {
          type: 'static_select',
          action_id: 'compared',
          options: choices.comparisons.slice(0, MOST_OPTIONS).map(optionOf),
          ...first(chosenIn(choices.comparisons, [compared])),
        },
        { hint: FORM.comparedHint },
      ),
      field('weekday', FORM.weekday, {
        type: 'static_select',
        action_id: 'weekday',
        options: choices.days.map(optionOf),
        ...first(chosenIn(choices.days, [weekday])),
      }),
      field('time', FORM.time, {
        type: 'timepicker',
        action_id: 'time',
        initial_time: time,
        timezone: ZONE,
      }),
      field('whenNothing', FORM.whenNothing, {
        type: 'radio_buttons',
        action_id: 'whenNothing',
        options: choices.whenNothing.map(optionOf),
        ...first(chosenIn(choices.whenNothing, [whenNothing])),
      }),
    ],
  };
}

/** There is no such subscription any more. */
export const noFormDialog = (words: string): types.ModalView => ({
  type: 'modal',
  title: title(undefined),
  close: plainOption(FORM.cancel),
  blocks: [paragraph(words)],
});

const option = z.object({ value: z.string() });
const chosen = z
  .object({ selected_option: option.nullish() })
  .transform(({ selected_option: one }) => one?.value ?? '');
const severalChosen = z
  .object({ selected_options: z.array(option).nullish() })
  .transform(({ selected_options: some }) => (some ?? []).map(({ value }) => value));
const timeChosen = z
  .object({ selected_time: z.string().nullish() })
  .transform(({ selected_time: at }) => at ?? '');

const stateSchema = z.object({
  regions: z.object({ [ACTIONS.formPlaces]: severalChosen }),
  subjects: z.object({ subjects: severalChosen }),
  compared: z.object({ compared: chosen }),
  weekday: z.object({ weekday: chosen }),
  time: z.object({ time: timeChosen }),
  whenNothing: z.object({ whenNothing: chosen }),
});

/** What was filled in; undefined where it is no form of ours. */
export function readForm(state: unknown, number: number | undefined): FormValues | undefined {
  const read = stateSchema.safeParse(state);
  if (!read.success) return undefined;
  const { regions, subjects, compared, weekday, time, whenNothing } = read.data;
  const values = formSchema.safeParse({
    ...(number === undefined ? {} : { number }),
    regions: regions[ACTIONS.formPlaces],
    subjects: subjects.subjects,
    compared: compared.compared,
    weekday: weekday.weekday,
    time: time.time,
    whenNothing: whenNothing.whenNothing,
  });
  return values.success ? values.data : undefined;
}
