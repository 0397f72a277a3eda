/** Small builders of Slack's blocks that keep its limits. Text is plain wherever no link is needed: nothing in a figure can become a mention or a link. */
import type { types } from '@slack/bolt';
import { leadOf } from '#src/answer/present/in-chat.ts';
import { cut } from './text.ts';

export type Block = types.KnownBlock;
type Button = types.Button;

export const LIMITS = {
  blocks: 50,
  section: 3_000,
  header: 150,
  altText: 2_000,
  button: 75,
  value: 2_000,
  buttons: 25,
  context: 10,
  /** Of the text beside the blocks: what notifications and old clients show. */
  text: 3_000,
  tableRows: 100,
  tableColumns: 20,
  tableCharacters: 10_000,
  option: 75,
} as const;

const plain = (text: string, most: number): types.PlainTextElement => ({
  type: 'plain_text',
  // Slack refuses an empty text.
  text: cut(text, most) || ' ',
  emoji: false,
});

export const plainOption = (text: string): types.PlainTextElement => plain(text, LIMITS.option);

/** A heading; what is too long for one is a paragraph. */
export const heading = (text: string): Block =>
  text.length <= LIMITS.header ? { type: 'header', text: plain(text, LIMITS.header) } : paragraph(text);

export const paragraph = (text: string): Block => ({
  type: 'section',
  text: plain(text, LIMITS.section),
  expand: true,
});

/** A paragraph with words in front that must not be missed; in rich text nothing can become a mark or a mention. */
export function led(content: string): Block {
  const { lead, rest } = leadOf(content);
  if (lead === '') return paragraph(content);
  const bold: types.RichTextElement = { type: 'text', text: lead, style: { bold: true } };
  const words: types.RichTextElement = { type: 'text', text: cut(` ${rest}`, LIMITS.section) };
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [bold, words] }] };
}

/** A word that must not be missed. */
export const strong = (text: string): Block => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text, style: { bold: true } }] }],
});

/** Small grey text; an element with links is written in Slack's marks by who makes it. */
export const small = (...elements: (string | { readonly marked: string })[]): Block => ({
  type: 'context',
  elements: elements
    .slice(0, LIMITS.context)
    .map((element) =>
      typeof element === 'string'
        ? plain(element, LIMITS.section)
        : { type: 'mrkdwn', text: element.marked, verbatim: true },
    ),
});

export const image = (file: string, altText: string): Block => ({
  type: 'image',
  slack_file: { id: file },
  alt_text: cut(altText, LIMITS.altText),
});

export const button = (label: string, action: string, value: string): Button => ({
  type: 'button',
  text: plain(label, LIMITS.button),
  action_id: action,
  value,
});

export const linkButton = (label: string, action: string, url: string): Button => ({
  type: 'button',
  text: plain(label, LIMITS.button),
  action_id: action,
  url,
});

export const buttons = (elements: readonly Button[]): Block[] =>
  elements.length === 0 ? [] : [{ type: 'actions', elements: elements.slice(0, LIMITS.buttons) }];
