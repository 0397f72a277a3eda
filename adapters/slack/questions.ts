/** What can be asked next, as buttons. */
import { type Block, button, buttons } from './blocks.ts';
import { ACTIONS, actionId, buttonValue } from './ids.ts';

/** @param figure under which they are asked. */
export const questionButtons = (questions: readonly string[], figure?: string): Block[] =>
  buttons(
    questions.flatMap((q, index) => {
      const value = buttonValue({ q, ...(figure === undefined ? {} : { f: figure }) });
      return value === undefined ? [] : [button(q, actionId(ACTIONS.ask, index), value)];
    }),
  );
