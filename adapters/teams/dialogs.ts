/** Small windows over the conversation: a remark on a figure, a question in the message extension. */
import { z } from 'zod';
import { NOT_UNDERSTOOD_HERE, REMARK_FAILED, REMARK_INTRO } from '#src/answer/wording/card.ts';
import { figureName, REMARK, REMARK_KIND } from '#src/answer/wording/conversation.ts';
import type { Service } from '#src/chat/platform.ts';
import { REMARK_KINDS } from '#src/chat/remarks.ts';
import { type Activity, addressOf } from './activity.ts';
import { remarkedIn } from './button.ts';
import { text } from './elements.ts';
import { type Card, cardOf } from './message.ts';
import { spotOf } from './receive.ts';

const TEXT_LENGTH = 2_000;

const dialog = (title: string, card: Card): object => ({
  type: 'continue',
  value: {
    title,
    width: 'medium',
    height: 'medium',
    card: { contentType: 'application/vnd.microsoft.card.adaptive', content: card },
  },
});

const message = (value: string): object => ({ task: { type: 'message', value } });

/** The form for a remark on a figure. */
export function remarkDialog(figure: string): object {
  const body = [
    text(figureName(figure), { weight: 'Bolder' }),
    text(REMARK_INTRO),
    {
      type: 'Input.ChoiceSet',
      id: 'soort',
      label: REMARK.kind,
      style: 'expanded',
      value: 'error',
      choices: REMARK_KINDS.map((kind) => ({ title: REMARK_KIND[kind], value: kind })),
    },
    {
      type: 'Input.Text',
      id: 'tekst',
      label: REMARK.text,
      isMultiline: true,
      isRequired: true,
      errorMessage: REMARK.needed,
      maxLength: TEXT_LENGTH,
    },
  ];
  const actions = [{ type: 'Action.Submit' as const, title: REMARK.send, data: { opmerking: { figure } } }];
  return { task: dialog(REMARK.title, { ...cardOf(body, REMARK_INTRO), actions }) };
}

/** The form of the action of the message extension. */
export function questionDialog(): object {
  const body = [
    {
      type: 'Input.Text',
      id: 'vraag',
      label: 'Je vraag',
      placeholder: 'vacatures Breda vs G40',
      isRequired: true,
      errorMessage: NOT_UNDERSTOOD_HERE,
      maxLength: TEXT_LENGTH,
    },
  ];
  const actions = [{ type: 'Action.Submit' as const, title: 'Zoek op', data: {} }];
  return { task: dialog('Peilstok', { ...cardOf(body, NOT_UNDERSTOOD_HERE), actions }) };
}

const filledSchema = z.looseObject({
  soort: z.enum(REMARK_KINDS).catch('error'),
  tekst: z.string().trim().min(1).max(TEXT_LENGTH),
});

/** What was pressed or filled in: the data of an invoke. */
export const dataIn = (value: unknown): unknown => {
  const parsed = z.looseObject({ data: z.unknown() }).safeParse(value);
  return parsed.success ? parsed.data.data : undefined;
};

/** Keeps a remark, once: Teams sends an invoke again when it hears nothing. @returns the body of the answer. */
export async function keepRemark(
  { remarks, log }: Pick<Service, 'remarks' | 'log'>,
  activity: Activity,
  now: () => Date,
): Promise<object> {
  const data = dataIn(activity.value);
  const figure = remarkedIn(data);
  const filled = filledSchema.safeParse(data);
  if (figure === undefined || !filled.success) return message(REMARK.needed);
  const { workspace, channel, thread, person } = spotOf(activity);
  try {
    const { soort: kind, tekst } = filled.data;
    const id = `${channel}/${activity.id ?? now().toISOString()}`;
    const address = addressOf(activity);
    await remarks.add({ workspace, id, person, figure, kind, text: tekst, channel, thread, address });
    return message(REMARK.thanks);
  } catch (error) {
    log.error({ err: error, workspace }, 'a remark could not be kept');
    return message(REMARK_FAILED);
  }
}
