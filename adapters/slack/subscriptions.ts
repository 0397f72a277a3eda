/** Subscriptions and alerts with their buttons, in a message and on the Home tab; and the button that opens the form. */
import type { types } from '@slack/bolt';
import { HOME_TAB, STOP } from '#src/answer/wording/slack.ts';
import { FORM } from '#src/answer/wording/subscription-form.ts';
import type { ListedLine, Order } from '#src/answer/wording/subscriptions.ts';
import type { FormValues } from '#src/digest/form.ts';
import { type Block, button, buttons, confirmed, paragraph, small } from './blocks.ts';
import { ACTIONS, actionId, buttonValue } from './ids.ts';

/** A message holds fifty blocks, a Home tab a hundred. */
const MOST_LINES = 20;

const orderButton = ({ id }: ListedLine, { kind, label, says }: Order, number: number): types.Button => {
  if (kind === 'change') return button(label, actionId(ACTIONS.form, number), buttonValue({ n: id }) ?? '');
  const asks = button(label, actionId(ACTIONS.ask, number), buttonValue({ q: says }) ?? '');
  return kind === 'stop' ? confirmed(asks, STOP.title, STOP.sure(says), STOP.yes, STOP.no) : asks;
};

/** @param values what was understood already; absent: an empty form. */
const openButton = (label: string, values?: FormValues): types.Button => {
  const filled = values && buttonValue(values.number === undefined ? { v: values } : { n: values.number });
  return { ...button(label, actionId(ACTIONS.form), filled ?? buttonValue({}) ?? ''), style: 'primary' };
};

export function subscriptionBlocks(lines: readonly ListedLine[]): Block[] {
  const left = lines.length - MOST_LINES;
  return [
    ...lines
      .slice(0, MOST_LINES)
      .flatMap((line) => [
        paragraph(line.text),
        ...buttons(line.orders.map((order, number) => orderButton(line, order, number))),
      ]),
    ...(left > 0 ? [small(HOME_TAB.moreSubscriptions(left))] : []),
    ...buttons([openButton(FORM.new)]),
  ];
}

/** The words, and the button that opens the form. */
export const formBlocks = (text: string, values: FormValues): Block[] => [
  paragraph(text),
  ...buttons([openButton(FORM.open, values)]),
];
