/** The card of a figure: finding, chart, sentences, how it was understood, where it comes from, what next. */
import { isSilentOnFiction, tableInMessage } from '#src/answer/present/in-chat.ts';
import { buttonLabels } from '#src/answer/wording/button.ts';
import { GO_ON } from '#src/answer/wording/card.ts';
import { BUTTONS, CUT_OFF, thisIsMine, UNDERSTOOD } from '#src/answer/wording/conversation.ts';
import type { Links } from '#src/chat/platform.ts';
import type { DataAnswer } from '#src/model.ts';
import {
  type Action,
  askButton,
  bullets,
  buttons,
  container,
  type Element,
  heading,
  homeButton,
  led,
  partButton,
  picture,
  remarkButton,
  small,
  stacked,
  TABLE_COLUMNS,
  text,
  toggleButton,
} from './elements.ts';
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

export interface FigureCardOptions {
  readonly links: Links;
  /** False where nobody answers buttons: in a card that a person posts himself. Then it only has links. */
  readonly answersButtons: boolean;
  readonly offerHome?: { readonly code: string; readonly name: string };
}

/** How much of it stands in the card itself. What does not is a button away. */
interface Share {
  readonly rows: number;
  readonly calculation: boolean;
  readonly assumptions: number;
  readonly followUps: number;
}

const SHARES: readonly Share[] = [
  { rows: 12, calculation: true, assumptions: 12, followUps: 4 },
  { rows: 12, calculation: false, assumptions: 12, followUps: 4 },
  { rows: 0, calculation: false, assumptions: 8, followUps: 4 },
  { rows: 0, calculation: false, assumptions: 0, followUps: 2 },
];

/** Something that opens under its button, or comes as a message of its own where it does not fit. */
interface Fold {
  readonly button: Action | undefined;
  readonly content: Element | undefined;
}
const NO_FOLD: Fold = { button: undefined, content: undefined };

const fold = (title: string, id: string, items: readonly (Element | undefined)[]): Fold => ({
  button: toggleButton(title, id),
  content: container(items, id),
});

const isTableInside = ({ table: { rows, columns } }: DataAnswer, share: Share): boolean =>
  rows.length <= share.rows && columns.length <= TABLE_COLUMNS;

function tableFold(answer: DataAnswer, share: Share, answersButtons: boolean): Fold {
  const { table: shown, query, figure, aspect } = answer;
  if (shown.rows.length === 0 || aspect === 'calculation') return NO_FOLD;
  const inside = isTableInside(answer, share);
  if (inside && query.show === 'table') return NO_FOLD;
  if (inside) return fold(BUTTONS.table, 'tabel', tableElements(tableInMessage(shown), share.rows));
  return answersButtons ? { ...NO_FOLD, button: partButton(BUTTONS.table, 'table', figure) } : NO_FOLD;
}

function calculationFold(answer: DataAnswer, { calculation }: Share, answersButtons: boolean): Fold {
  if (answer.calculation === undefined || answer.aspect === 'calculation') return NO_FOLD;
  if (calculation) return fold(BUTTONS.calculation, 'berekening', calculationElements(answer, 0));
  return answersButtons
    ? { ...NO_FOLD, button: partButton(BUTTONS.calculation, 'calculation', answer.figure) }
    : NO_FOLD;
}

function foldsOf(answer: DataAnswer, share: Share, { links, answersButtons }: FigureCardOptions): Fold[] {
  const { assumptions, rows } = answer;
  return [
    assumptions.length === 0 || share.assumptions === 0
      ? NO_FOLD
      : fold(UNDERSTOOD, 'uitleg', bullets(assumptions.slice(0, share.assumptions))),
    tableFold(answer, share, answersButtons),
    calculationFold(answer, share, answersButtons),
    rows.length === 0 || asksForFile(answer)
      ? NO_FOLD
      : fold(BUTTONS.download, 'bestanden', buttons(fileButtons(answer, links))),
  ];
}

const asksForFile = ({ query: { show } }: DataAnswer): boolean => show === 'csv' || show === 'xlsx';

/** The form that was asked for in words, right under them. */
function askedElements(answer: DataAnswer, share: Share, links: Links): (Element | undefined)[] {
  if (answer.aspect === 'calculation') return calculationElements(answer, 0);
  if (answer.query.show === 'table') return tableElements(tableInMessage(answer.table), share.rows);
  return asksForFile(answer) && answer.rows.length > 0 ? buttons(fileButtons(answer, links)) : [];
}

function nextElements(answer: DataAnswer, share: Share, options: FigureCardOptions): Element[] {
  const { offerHome, answersButtons } = options;
  if (!answersButtons) return [];
  const labels = buttonLabels(answer);
  const asked = answer.followUps
    .slice(0, share.followUps)
    .map((question, index) => askButton(question, answer.figure, labels[index]));
  return [
    ...(asked.length === 0 ? [] : [small(GO_ON)]),
    ...stacked([
      ...asked,
      offerHome === undefined ? undefined : homeButton(thisIsMine(offerHome.name), offerHome.code),
    ]),
  ];
}

function bodyOf(answer: DataAnswer, share: Share, options: FigureCardOptions): (Element | undefined)[] {
  const { links, answersButtons } = options;
  const folds = foldsOf(answer, share, options);
  const shown = links.reachable && answer.chart !== null;
  return [
    mark(isSilentOnFiction(answer)),
    heading(answer.headline),
    shown ? picture(links.picture(answer.figure, 'png'), answer.altText) : undefined,
    led(answer.summary),
    ...askedElements(answer, share, links),
    share.assumptions < answer.assumptions.length ? text(CUT_OFF) : undefined,
    ...originOf(answer, links),
    ...buttons([
      ...folds.map(({ button }) => button),
      answersButtons ? remarkButton(BUTTONS.remark, answer.figure) : undefined,
    ]),
    ...folds.map(({ content }) => content),
    ...nextElements(answer, share, options),
  ];
}

export function figureCard(answer: DataAnswer, options: FigureCardOptions): Card {
  const [first, ...others] = SHARES.map(
    (share) => () => cardOf(bodyOf(answer, share, options), spokenOf(answer)),
  );
  return firstThatFits([
    first ?? (() => barest(answer, options.links)),
    ...others,
    () => barest(answer, options.links),
  ]);
}
