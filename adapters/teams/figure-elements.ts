/** Pieces of a figure that cards are made of: where it comes from, its table, its calculation, its files. */
import { calculationInMessage, isSilentOnFiction, sourceLine } from '#src/answer/present/in-chat.ts';
import { BELONGS_TO_IT } from '#src/answer/wording/card.ts';
import { CUT_OFF, cutRows, FILES, figureName } from '#src/answer/wording/conversation.ts';
import { FICTIONAL } from '#src/answer/wording/fictional.ts';
import type { Links } from '#src/chat/platform.ts';
import type { DataAnswer, DisplayTable } from '#src/model.ts';
import {
  type Action,
  bullets,
  type Element,
  heading,
  led,
  link,
  openButton,
  small,
  TABLE_COLUMNS,
  table,
  text,
} from './elements.ts';
import { type Card, cardOf } from './message.ts';

export const originOf = (answer: DataAnswer, links: Links): (Element | undefined)[] => {
  const source = sourceLine(answer);
  return [
    source === undefined ? undefined : small(source),
    link(figureName(answer.figure), links.figure(answer.figure)),
  ];
};

export const mark = (shown: boolean): Element | undefined =>
  shown ? text(FICTIONAL, { weight: 'Bolder' }) : undefined;

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
export function calculationElements(answer: DataAnswer, most: number): (Element | undefined)[] {
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

export const fileButtons = ({ figure }: DataAnswer, links: Links): Action[] =>
  (['xlsx', 'csv'] as const).map((form) => openButton(FILES[form], links.download(figure, form)));

export const spokenOf = ({ headline, summary }: DataAnswer): string => `${headline}. ${summary}`;

/** What always fits: the finding, the sentences, and where the rest is. */
export const barest = (answer: DataAnswer, links: Links): Card =>
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
