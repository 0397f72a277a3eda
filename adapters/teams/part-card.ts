/** Parts of a figure that were asked for by their button, each as a message of its own. */
import { tableInMessage } from '#src/answer/present/in-chat.ts';
import { BUTTONS } from '#src/answer/wording/conversation.ts';
import type { Links } from '#src/chat/platform.ts';
import type { DataAnswer } from '#src/model.ts';
import { buttons, type Element, heading } from './elements.ts';
import {
  barest,
  calculationElements,
  fileButtons,
  mark,
  originOf,
  spokenOf,
  tableElements,
} from './figure-elements.ts';
import { type Card, cardOf, firstThatFits } from './message.ts';

/** Rows of a message that is all table. */
const MOST_ROWS = 60;

function partCard(
  answer: DataAnswer,
  links: Links,
  elements: (most: number) => readonly (Element | undefined)[],
): Card {
  const made = (most: number) => () =>
    cardOf([mark(answer.fictional), ...elements(most), ...originOf(answer, links)], spokenOf(answer));
  return firstThatFits([made(MOST_ROWS), made(30), made(12), made(0), () => barest(answer, links)]);
}

export const tablePart = (answer: DataAnswer, links: Links): Card =>
  partCard(answer, links, (most) => [
    heading(answer.headline),
    ...tableElements(tableInMessage(answer.table), most),
  ]);

export const calculationPart = (answer: DataAnswer, links: Links): Card =>
  partCard(answer, links, (most) => [heading(BUTTONS.calculation), ...calculationElements(answer, most)]);

export const downloadPart = (answer: DataAnswer, links: Links): Card =>
  partCard(answer, links, () => [heading(answer.headline), ...buttons(fileButtons(answer, links))]);
