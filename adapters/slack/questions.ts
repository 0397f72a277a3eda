/** What can be asked next, as buttons. */
import { type Block, button, buttons } from './blocks.ts';
import { ACTIONS, actionId, buttonValue } from './ids.ts';

/** @param labels what stands on the buttons, where that is shorter. @param figure under which they are asked. */
export const questionButtons = (
  questions: readonly string[],
  labels: readonly string[] = questions,
  figure?: string,
): Block[] =>
  buttons(
    questions.flatMap((q, index) => {
      const value = buttonValue({ q, ...(figure === undefined ? {} : { f: figure }) });
      return value === undefined ? [] : [button(labels[index] ?? q, actionId(ACTIONS.ask, index), value)];
    }),
  );
