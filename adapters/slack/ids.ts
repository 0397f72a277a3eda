/** What our buttons, menus and dialogs are called, and what they carry. */
import { z } from 'zod';
import { PARTS } from '#src/chat/model.ts';
import { formSchema } from '#src/digest/form.ts';
import { isFigureId, querySchema } from '#src/model.ts';
import { LIMITS } from './blocks.ts';

/** Starts of `action_id`; a number after it keeps buttons of one message apart. */
export const ACTIONS = {
  ask: 'ask',
  choose: 'choose',
  part: 'part',
  home: 'home',
  remark: 'remark',
  link: 'link',
  chooseHome: 'choose-home',
  form: 'form',
  formPlaces: 'form-places',
} as const;
export type Action = (typeof ACTIONS)[keyof typeof ACTIONS];

export const COMMAND = '/peilstok';
export const SHORTCUT = 'ask-message';
export const REMARK_VIEW = 'remark';
export const FORM_VIEW = 'subscription';
export const ANSWER_EVENT = 'peilstok_answer';
export const ANNOUNCEMENT_EVENT = 'peilstok_announcement';

export const actionId = (action: Action, number = 0): string => `${action}:${number}`;
export const actionOf = (id: string): string => id.split(':')[0] ?? '';

const figure = z.string().refine(isFigureId);

/** A follow-up: the question, and the figure it was offered under. */
const askValue = z.strictObject({ q: z.string().min(1), f: figure.optional() });
const chooseValue = z.strictObject({ q: querySchema, l: z.string() });
const partValue = z.strictObject({ p: z.enum(PARTS), f: figure });
/** A form to open: for a subscription that is there, or with what was understood already. */
const formValue = z.strictObject({ n: z.int().positive().optional(), v: formSchema.optional() });
const homeValue = z.string().regex(/^GM\d{4}$/);

export const VALUES = {
  ask: askValue,
  choose: chooseValue,
  part: partValue,
  form: formValue,
  home: homeValue,
  figure,
};

/** The value of a button; undefined when it does not fit in one. */
export function buttonValue(
  value:
    | z.infer<typeof askValue>
    | z.infer<typeof chooseValue>
    | z.infer<typeof partValue>
    | z.infer<typeof formValue>,
): string | undefined {
  const text = JSON.stringify(value);
  return text.length <= LIMITS.value ? text : undefined;
}

/** What a button carried; undefined when it is none of ours. */
export function readValue<Value>(schema: z.ZodType<Value>, text: string | undefined): Value | undefined {
  try {
    const read = schema.safeParse(JSON.parse(text ?? ''));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
