/** Invokes: Teams waits five seconds for what comes back, and shows it. */

import { z } from 'zod';
import { ASKED_AGAIN, BUTTON_TOO_OLD, TAKES_TOO_LONG } from '#src/answer/wording/card.ts';
import type { Service } from '#src/chat/platform.ts';
import type { Activity } from './activity.ts';
import type { Answered } from './bot.ts';
import { remarkedIn } from './button.ts';
import { dataIn, keepRemark, questionDialog, remarkDialog } from './dialogs.ts';
import { search } from './extension.ts';
import { pressed } from './receive.ts';

/** Before Teams gives up, so that it can be said. */
const INVOKE_MS = 4_500;

const said = (text: string, statusCode = 200): Answered => ({
  status: 200,
  body: { statusCode, type: 'application/vnd.microsoft.activity.message', value: text },
});

const executedSchema = z.looseObject({ action: z.looseObject({ data: z.unknown() }) });
const submittedSchema = z.looseObject({ actionValue: z.unknown() });

/** The data of a button, in the two shapes in which an invoke holds it. */
function buttonData(value: unknown): unknown {
  const executed = executedSchema.safeParse(value);
  if (executed.success) return executed.data.action.data;
  const submitted = submittedSchema.safeParse(value);
  return submitted.success ? submitted.data.actionValue : value;
}

/** A button that came as an invoke: stored, and answered in the conversation. */
async function press(service: Service, activity: Activity, now: () => Date): Promise<Answered> {
  const incoming = pressed(activity, buttonData(activity.value), now);
  if (incoming === undefined) return said(BUTTON_TOO_OLD);
  await service.desk.accept(incoming);
  return said(ASKED_AGAIN);
}

async function withinTime(work: Promise<object>, late: object): Promise<Answered> {
  const { promise, resolve } = Promise.withResolvers<object>();
  const timer = setTimeout(() => resolve(late), INVOKE_MS);
  try {
    return { status: 200, body: await Promise.race([work, promise]) };
  } finally {
    clearTimeout(timer);
  }
}

const TOO_LATE = { composeExtension: { type: 'message', text: TAKES_TOO_LONG } };

/** @returns undefined for an invoke that is not known. */
export async function answerInvoke(
  service: Service,
  activity: Activity,
  now: () => Date,
): Promise<Answered | undefined> {
  switch (activity.name) {
    case 'adaptiveCard/action':
    case 'message/submitAction':
      return press(service, activity, now);
    case 'task/fetch': {
      const figure = remarkedIn(dataIn(activity.value));
      return {
        status: 200,
        body:
          figure === undefined ? { task: { type: 'message', value: BUTTON_TOO_OLD } } : remarkDialog(figure),
      };
    }
    case 'task/submit':
      return { status: 200, body: await keepRemark(service, activity, now) };
    case 'composeExtension/fetchTask':
      return { status: 200, body: questionDialog() };
    case 'composeExtension/query':
    case 'composeExtension/submitAction':
      return withinTime(search(service, activity), TOO_LATE);
    default:
      return undefined;
  }
}
