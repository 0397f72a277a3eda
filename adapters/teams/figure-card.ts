/** The card of a figure: finding, chart, sentences, how it was understood, where it comes from, what next. */
import {
  calculationInMessage,
  isSilentOnFiction,
  sourceLine,
  tableInMessage,
} from '#src/answer/present/in-chat.ts';
import { buttonLabels } from '#src/answer/wording/button.ts';
import { BELONGS_TO_IT, GO_ON } from '#src/answer/wording/card.ts';
import {
  BUTTONS,
  CUT_OFF,
  cutRows,
  FILES,
  figureName,
  thisIsMine,
  UNDERSTOOD,
} from '#src/answer/wording/conversation.ts';
import { FICTIONAL } from '#src/answer/wording/fictional.ts';
import type { Links } from '#src/chat/platform.ts';
import type { DataAnswer, DisplayTable } from '#src/model.ts';
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
  link,
  openButton,
  partButton,
  picture,
  remarkButton,
  small,
  stacked,
  TABLE_COLUMNS,
  table,
  text,
  toggleButton,
} from './elements.ts';
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

/** Rows of a message that is all table. */
const MOST_ROWS = 60;

const originOf = (answer: DataAnswer, links: Links): (Element | undefined)[] => {
  const source = sourceLine(answer);
  return [
    source === undefined ? undefined : small(source),
    link(figureName(answer.figure), links.figure(answer.figure)),
  ];
};

const mark = (shown: boolean): Element | undefined =>
  shown ? text(FICTIONAL, { weight: 'Bolder' }) : undefined;

/** A table with its legend, cut where it must be, and saying so. */
function tableElements(shown: DisplayTable, most: number): (Element | undefined)[] {
  const { caption, columns, rows, legend } = shown;
  if (rows.length === 0) return [];
  const wide = columns.length > TABLE_COLUMNS;
  return [
    text(caption, { weight: 'Bolder' }),
    wide ? undefined : table(shown, most, cutRows(0, rows.length)),
    wide || rows.length > most ? text(cutRows(wide ? 0 : most, rows.length)) : undefined,
    ...legend.map((line) => small(line)),
  ];
}

/** Formulas and remarks; `most` rows of the tables that went in. */
function calculationElements(answer: DataAnswer, most: number): (Element | undefined)[] {
  const calculation = calculationInMessage(answer);
  if (calculation === undefined) return [];
  const { title, formulas, tables, remarks } = calculation;
  return [
    title === '' ? undefined : text(title, { weight: 'Bolder' }),
    ...formulas.map((line) => text(line)),
    ...(most === 0 ? [] : tables.flatMap((shown) => tableElements(shown, most))),
    ...(remarks.length === 0 ? [] : [text(BELONGS_TO_IT, { weight: 'Bolder' }), ...bullets(remarks)]),
  ];
}

const fileButtons = ({ figure }: DataAnswer, links: Links): Action[] =>
  (['xlsx', 'csv'] as const).map((form) => openButton(FILES[form], links.download(figure, form)));

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

const spokenOf = ({ headline, summary }: DataAnswer): string => `${headline}. ${summary}`;

/** What always fits: the finding, the sentences, and where the rest is. */
const barest = (answer: DataAnswer, links: Links): Card =>
  cardOf(
    [
      mark(isSilentOnFiction(answer)),
      heading(answer.headline),
      led(answer.summary),
      text(CUT_OFF),
      link(figureName(answer.figure), links.figure(answer.figure)),
    ],
    spokenOf(answer),
  );

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

/** A part of a figure that was asked for by its button, as a message of its own. */
export function partCard(
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
