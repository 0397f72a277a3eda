/** The card of a figure: finding, chart, sentences, how it was understood, where it comes from, what next. */
import { sourceText } from '#src/answer/present/source-text.ts';
import {
  BELONGS_TO_IT,
  CUT_CARD,
  cutRows,
  FILE_NAMES,
  figureLabel,
  GO_ON,
  rememberHome,
  SHOW_CALCULATION,
  SHOW_DOWNLOADS,
  SHOW_TABLE,
  sourceLabel,
  UNDERSTOOD,
  WRONG,
} from '#src/answer/wording/card.ts';
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

const sourceLine = ({ sources }: DataAnswer): Element | undefined =>
  sources.length === 0 ? undefined : small(sourceLabel(sources.map(sourceText).join('; ')));

const originOf = (answer: DataAnswer, links: Links): (Element | undefined)[] => [
  sourceLine(answer),
  link(figureLabel(answer.figure), links.figure(answer.figure)),
];

const fictionalMark = ({ fictional }: DataAnswer): Element | undefined =>
  fictional ? text(FICTIONAL, { weight: 'Bolder' }) : undefined;

/** A table with its legend, cut where it must be, and saying so. */
export function tableElements(shown: DisplayTable, most: number): (Element | undefined)[] {
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
  const { calculation } = answer;
  if (calculation === undefined) return [];
  const { title, formulas, tables, remarks } = calculation;
  return [
    text(title, { weight: 'Bolder' }),
    ...formulas.map((line) => text(line)),
    ...(most === 0 ? [] : tables.flatMap((shown) => tableElements(shown, most))),
    ...(remarks.length === 0 ? [] : [text(BELONGS_TO_IT, { weight: 'Bolder' }), ...bullets(remarks)]),
  ];
}

const fileButtons = ({ figure }: DataAnswer, links: Links): Action[] =>
  (['xlsx', 'csv'] as const).map((form) => openButton(FILE_NAMES[form], links.download(figure, form)));

/** Something that opens under its button, or comes as a message of its own where it does not fit. */
interface Fold {
  readonly button: Action | undefined;
  readonly content: Element | undefined;
}
const NO_FOLD: Fold = { button: undefined, content: undefined };

const fold = (title: string, id: string, open: boolean, items: readonly (Element | undefined)[]): Fold => ({
  button: toggleButton(title, id),
  content: container(items, { id, open }),
});

function tableFold(answer: DataAnswer, { rows }: Share, answersButtons: boolean): Fold {
  const { table: shown, query, figure, aspect } = answer;
  if (shown.rows.length === 0 || aspect === 'calculation') return NO_FOLD;
  const inside = shown.rows.length <= rows && shown.columns.length <= TABLE_COLUMNS;
  if (inside || query.show === 'table')
    return fold(SHOW_TABLE, 'tabel', query.show === 'table', tableElements(shown, rows));
  return answersButtons ? { ...NO_FOLD, button: partButton(SHOW_TABLE, 'table', figure) } : NO_FOLD;
}

function calculationFold(answer: DataAnswer, { calculation }: Share, answersButtons: boolean): Fold {
  if (answer.calculation === undefined) return NO_FOLD;
  const open = answer.aspect === 'calculation';
  if (calculation || open) return fold(SHOW_CALCULATION, 'berekening', open, calculationElements(answer, 0));
  return answersButtons
    ? { ...NO_FOLD, button: partButton(SHOW_CALCULATION, 'calculation', answer.figure) }
    : NO_FOLD;
}

function foldsOf(answer: DataAnswer, share: Share, { links, answersButtons }: FigureCardOptions): Fold[] {
  const { assumptions, query, rows } = answer;
  const askedFile = query.show === 'csv' || query.show === 'xlsx';
  return [
    assumptions.length === 0 || share.assumptions === 0
      ? NO_FOLD
      : fold(UNDERSTOOD, 'uitleg', false, bullets(assumptions.slice(0, share.assumptions))),
    tableFold(answer, share, answersButtons),
    calculationFold(answer, share, answersButtons),
    rows.length === 0
      ? NO_FOLD
      : fold(SHOW_DOWNLOADS, 'bestanden', askedFile, buttons(fileButtons(answer, links))),
  ];
}

function nextElements(answer: DataAnswer, share: Share, options: FigureCardOptions): Element[] {
  const { offerHome, answersButtons } = options;
  if (!answersButtons) return [];
  const asked = answer.followUps
    .slice(0, share.followUps)
    .map((question) => askButton(question, answer.figure));
  return [
    ...(asked.length === 0 ? [] : [small(GO_ON)]),
    ...stacked([
      ...asked,
      offerHome === undefined ? undefined : homeButton(rememberHome(offerHome.name), offerHome.code),
    ]),
  ];
}

function bodyOf(answer: DataAnswer, share: Share, options: FigureCardOptions): (Element | undefined)[] {
  const { links, answersButtons } = options;
  const folds = foldsOf(answer, share, options);
  const shown = links.reachable && answer.chart !== null;
  return [
    fictionalMark(answer),
    heading(answer.headline),
    shown ? picture(links.picture(answer.figure, 'png'), answer.altText) : undefined,
    text(answer.summary),
    share.assumptions < answer.assumptions.length ? text(CUT_CARD) : undefined,
    ...originOf(answer, links),
    ...buttons([
      ...folds.map(({ button }) => button),
      answersButtons ? remarkButton(WRONG, answer.figure) : undefined,
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
      fictionalMark(answer),
      heading(answer.headline),
      text(answer.summary),
      text(CUT_CARD),
      link(figureLabel(answer.figure), links.figure(answer.figure)),
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
    cardOf([fictionalMark(answer), ...elements(most), ...originOf(answer, links)], spokenOf(answer));
  return firstThatFits([made(MOST_ROWS), made(30), made(12), made(0), () => barest(answer, links)]);
}

export const tablePart = (answer: DataAnswer, links: Links): Card =>
  partCard(answer, links, (most) => [heading(answer.headline), ...tableElements(answer.table, most)]);

export const calculationPart = (answer: DataAnswer, links: Links): Card =>
  partCard(answer, links, (most) => [heading(SHOW_CALCULATION), ...calculationElements(answer, most)]);

export const downloadPart = (answer: DataAnswer, links: Links): Card =>
  partCard(answer, links, () => [heading(answer.headline), ...buttons(fileButtons(answer, links))]);
