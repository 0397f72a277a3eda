/**
 * The elements of an Adaptive Card that Peilstok uses; all of them are in version 1.5 and in Teams' list.
 * No colours of our own: Teams picks them for its light, dark and high-contrast themes.
 */

import { leadOf } from '#src/answer/present/in-chat.ts';
import type { Part } from '#src/chat/model.ts';
import type { DisplayTable, Query } from '#src/model.ts';
import { clip } from './message.ts';

export interface Element {
  readonly type: string;
  readonly id?: string;
  readonly isVisible?: boolean;
  readonly [property: string]: unknown;
}

export interface Action {
  readonly type: 'Action.Submit' | 'Action.OpenUrl' | 'Action.ToggleVisibility';
  readonly title: string;
  readonly [property: string]: unknown;
}

export interface TextStyle {
  readonly weight?: 'Bolder';
  readonly size?: 'Small' | 'Medium' | 'Large';
  readonly isSubtle?: boolean;
  readonly horizontalAlignment?: 'Right';
}

/** Letters that fit in a row of two buttons on a phone; Teams cuts what does not. */
const LETTERS_A_ROW = 31;
const TITLE_LENGTH = 80;
const TEXT_LENGTH = 3_000;

/**
 * Text that Teams could take for Markdown, or for one of its date functions. A backslash before the sign does not
 * help: on phones the backslash itself is shown. A RichTextBlock is never read as Markdown.
 */
const MARKED = /[*_[\]\\`~#<>|&]|\{\{|^\s*[-+]\s|^\s*\d+[.)]\s|\n|https?:/m;

/** A paragraph, word for word. */
export function text(content: string, style: TextStyle = {}): Element {
  const shown = clip(content, TEXT_LENGTH);
  if (!MARKED.test(shown)) return { type: 'TextBlock', text: shown, wrap: true, ...style };
  const { horizontalAlignment, ...run } = style;
  return {
    type: 'RichTextBlock',
    ...(horizontalAlignment === undefined ? {} : { horizontalAlignment }),
    inlines: [{ type: 'TextRun', text: shown, ...run }],
  };
}

/** What belongs to something else: where it comes from, what its buttons are for. */
export const small = (content: string): Element => text(content, { size: 'Small', isSubtle: true });

/** A paragraph with words in front that must not be missed. */
export function led(content: string): Element {
  const { lead, rest } = leadOf(content);
  if (lead === '') return text(content);
  return {
    type: 'RichTextBlock',
    inlines: [
      { type: 'TextRun', text: lead, weight: 'Bolder' },
      { type: 'TextRun', text: clip(` ${rest}`, TEXT_LENGTH) },
    ],
  };
}

/** The finding: a heading for who listens to the card. */
export function heading(content: string): Element {
  const element = text(content, { weight: 'Bolder', size: 'Large' });
  return element.type === 'TextBlock' ? { ...element, style: 'heading' } : element;
}

/** A link with a label of our own. */
export const link = (label: string, url: string): Element => ({
  type: 'TextBlock',
  text: `[${label}](${url})`,
  wrap: true,
  size: 'Small',
});

export const picture = (url: string, altText: string): Element => ({
  type: 'Image',
  url,
  altText: clip(altText, TEXT_LENGTH),
  size: 'Stretch',
  msteams: { allowExpand: true },
});

/** Folded until its button is pressed. */
export const container = (items: readonly (Element | undefined)[], id: string): Element => ({
  type: 'Container',
  id,
  isVisible: false,
  spacing: 'Medium',
  items: items.filter((item) => item !== undefined),
});

export const bullets = (lines: readonly string[]): Element[] =>
  lines.map((line) => ({ ...text(`• ${line}`), spacing: 'Small' }));

const row = (actions: readonly Action[]): Element => ({ type: 'ActionSet', spacing: 'Small', actions });

/** Short buttons, two to a row where both can be read whole on a phone. */
export function buttons(actions: readonly (Action | undefined)[]): Element[] {
  const rows: Action[][] = [];
  for (const action of actions.filter((one) => one !== undefined)) {
    const [first, second] = rows.at(-1) ?? [];
    const fits = first !== undefined && first.title.length + action.title.length <= LETTERS_A_ROW;
    if (fits && second === undefined) rows.at(-1)?.push(action);
    else rows.push([action]);
  }
  return rows.map(row);
}

/** Long ones (a question, a reading) one below the other, so that each can be read whole. */
export const stacked = (actions: readonly (Action | undefined)[]): Element[] =>
  actions.flatMap((action) => (action === undefined ? [] : [row([action])]));

const submit = (title: string, data: object): Action => ({
  type: 'Action.Submit',
  title: clip(title, TITLE_LENGTH),
  // What is typed elsewhere in the card does not belong to this button.
  associatedInputs: 'none',
  data,
});

/**
 * Asks a question as if it was typed: the others see it too.
 * @param after the figure that it is about. @param label what stands on it, where that is shorter.
 */
export function askButton(question: string, after?: string, label = question): Action {
  const data = { peilstok: { kind: 'question', text: question, ...(after === undefined ? {} : { after }) } };
  // `value` is what such a message is said to bring back; the rest is for clients that bring all of it.
  const back = { type: 'messageBack', text: question, displayText: question, value: JSON.stringify(data) };
  return submit(label, { msteams: back, ...data });
}

export const chooseButton = (label: string, query: Query): Action =>
  submit(label, { peilstok: { kind: 'query', query, label } });

export const partButton = (title: string, part: Part, figure: string): Action =>
  submit(title, { peilstok: { kind: 'part', part, figure } });

export const homeButton = (title: string, region: string): Action =>
  submit(title, { peilstok: { kind: 'home', region } });

/** Opens a dialog for a remark. */
export const remarkButton = (title: string, figure: string): Action =>
  submit(title, { msteams: { type: 'task/fetch' }, opmerking: { figure } });

export const openButton = (title: string, url: string): Action => ({ type: 'Action.OpenUrl', title, url });

export const toggleButton = (title: string, id: string): Action => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements: [id],
});

/** More columns do not fit on a phone, nor beside a chat. */
export const TABLE_COLUMNS = 6;

const cell = (content: string, numeric: boolean, head: boolean): object => ({
  type: 'TableCell',
  items: [
    text(content, {
      ...(numeric ? { horizontalAlignment: 'Right' } : {}),
      ...(head ? { weight: 'Bolder' } : {}),
    }),
  ],
});

/** The first rows of a table. @param instead what stands in its place where tables are not shown. */
export function table({ columns, rows }: DisplayTable, most: number, instead: string): Element {
  const line = (cells: readonly string[], head: boolean): object => ({
    type: 'TableRow',
    cells: columns.map(({ numeric }, index) => cell(cells[index] ?? '', numeric, head)),
  });
  const labels = columns.map(({ label }) => label);
  return {
    type: 'Table',
    firstRowAsHeaders: true,
    gridStyle: 'default',
    columns: columns.map(({ numeric }) => ({ width: numeric ? 2 : 3 })),
    rows: [line(labels, true), ...rows.slice(0, most).map((cells) => line(cells, false))],
    fallback: text(instead),
  };
}
