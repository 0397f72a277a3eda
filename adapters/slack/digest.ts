/** The weekly digest and alerts as messages of Slack: one sentence an item, with the link to its figure. */
import type { types } from '@slack/bolt';
import { isSilentOnFiction } from '#src/answer/present/in-chat.ts';
import { figureName } from '#src/answer/wording/conversation.ts';
import { alertLines, editionLines, LOOK_FURTHER, sectionsOf } from '#src/answer/wording/digest.ts';
import { FICTIONAL } from '#src/answer/wording/fictional.ts';
import { NO_PICTURE } from '#src/answer/wording/slack.ts';
import type { AlertMessage, Edition, EditionChart } from '#src/digest/model.ts';
import { type Block, button, buttons, heading, image, LIMITS, paragraph, small, strong } from './blocks.ts';
import { ACTIONS, actionId, buttonValue } from './ids.ts';
import { cut, escapedCut } from './text.ts';

export interface DigestSurroundings {
  /** Uploaded pictures, by figure. */
  readonly pictures?: ReadonlyMap<string, string> | undefined;
  /** What found no room goes in a thread of its own, so not in this message. */
  readonly restApart?: boolean;
  readonly link: (figure: string) => string;
}

/** Of one sentence; all of a message together must stay under some thirteen thousand. */
const SENTENCE = 1_000;
const MOST_ITEMS = 5;
const MOST_CHARTS = 2;

/** In rich text nothing in a sentence can become a mark, a mention or an emoji. */
const words = (text: string, bold = false): types.RichTextElement => ({
  type: 'text',
  // Slack refuses an empty text.
  text: cut(text, SENTENCE) || ' ',
  ...(bold ? { style: { bold } } : {}),
});

const section = (...elements: types.RichTextElement[]): types.RichTextSection => ({
  type: 'rich_text_section',
  elements,
});

const sentenceWithLink = (
  { sentence, figure }: { readonly sentence: string; readonly figure: string },
  link: DigestSurroundings['link'],
): types.RichTextSection =>
  section(words(sentence), words(' '), { type: 'link', url: link(figure), text: figureName(figure) });

const fictionalBlocks = (fictional: boolean): Block[] => (fictional ? [strong(FICTIONAL)] : []);

function chartBlocks(
  charts: readonly EditionChart[],
  pictures: DigestSurroundings['pictures'] = new Map(),
): Block[] {
  const shown = charts.slice(0, MOST_CHARTS);
  const blocks = shown.flatMap(({ figure, altText }) => {
    const file = pictures.get(figure);
    return file === undefined ? [] : [image(file, altText)];
  });
  return blocks.length < shown.length ? [...blocks, small(NO_PICTURE)] : blocks;
}

function itemBlocks({ items }: Edition, link: DigestSurroundings['link']): Block[] {
  const elements = sectionsOf(items.slice(0, MOST_ITEMS)).flatMap(
    ({ title, items: own }): (types.RichTextSection | types.RichTextList)[] => [
      section(words(title, true)),
      { type: 'rich_text_list', style: 'bullet', elements: own.map((item) => sentenceWithLink(item, link)) },
    ],
  );
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
}

function questionBlocks(question: string | undefined): Block[] {
  const value = question ? buttonValue({ q: question }) : undefined;
  if (question === undefined || value === undefined) return [];
  return [small(LOOK_FURTHER), ...buttons([button(question, actionId(ACTIONS.ask), value)])];
}

const hasFiction = ({ items }: Edition): boolean => items.some(({ fictional }) => fictional);

const restBlocks = ({ rest }: Pick<Edition, 'rest'>): Block[] =>
  rest.length === 0 ? [] : [paragraph(rest.join('\n'))];

export const digestBlocks = (edition: Edition, around: DigestSurroundings): Block[] => [
  heading(edition.headline),
  ...fictionalBlocks(hasFiction(edition)),
  ...itemBlocks(edition, around.link),
  ...chartBlocks(edition.charts, around.pictures),
  ...(edition.nothing === undefined ? [] : [paragraph(edition.nothing)]),
  ...questionBlocks(edition.question),
  ...(around.restApart ? [] : restBlocks(edition)),
  small(edition.footer),
];

const silent = ({ fictional, sentence }: AlertMessage): boolean =>
  isSilentOnFiction({ fictional, summary: sentence });

export const alertBlocks = (message: AlertMessage, { pictures, link }: DigestSurroundings): Block[] => [
  heading(message.headline),
  ...fictionalBlocks(silent(message)),
  ...(message.hasChart ? chartBlocks([message], pictures) : []),
  { type: 'rich_text', elements: [sentenceWithLink(message, link)] },
  small(message.footer),
];

const marked = (fictional: boolean, lines: readonly string[]): string =>
  `${fictional ? `${FICTIONAL}: ` : ''}${lines.join('\n')}`;

/** All of it: screen readers read this, and not the blocks. */
export const digestText = (edition: Edition, { restApart }: Pick<DigestSurroundings, 'restApart'>): string =>
  marked(hasFiction(edition), editionLines(restApart ? { ...edition, rest: [] } : edition));

export const alertText = (message: AlertMessage): string => marked(silent(message), alertLines(message));

/** What found no room, for the thread under the message. */
export const presentRest = (edition: Edition) => ({
  text: escapedCut(edition.rest.join('\n'), LIMITS.text),
  blocks: restBlocks(edition),
});
