/** From a reply to a message of Slack. Pure: pictures are uploaded before, and come in as the id of their file. */
import { isSilentOnFiction, linkApart, sourceLine, tableInMessage } from '#src/answer/present/in-chat.ts';
import { buttonLabels } from '#src/answer/wording/button.ts';
import {
  BUTTONS,
  FILES,
  FOR_EXAMPLE,
  figureName,
  thisIsMine,
  UNDERSTOOD,
} from '#src/answer/wording/conversation.ts';
import { FICTIONAL } from '#src/answer/wording/fictional.ts';
import { askedBy, NO_PICTURE } from '#src/answer/wording/slack.ts';
import type { Reply } from '#src/chat/model.ts';
import type { ClarifyAnswer, DataAnswer } from '#src/model.ts';
import {
  type Block,
  button,
  buttons,
  heading,
  image,
  LIMITS,
  led,
  linkButton,
  paragraph,
  small,
  strong,
} from './blocks.ts';
import { alertBlocks, alertText, type DigestSurroundings, digestBlocks, digestText } from './digest.ts';
import { ACTIONS, actionId, buttonValue } from './ids.ts';
import { calculationBlocks, partBlocks } from './part.ts';
import { pollBlocks, pollText } from './poll.ts';
import { questionButtons } from './questions.ts';
import { formBlocks, subscriptionBlocks } from './subscriptions.ts';
import { tableBlocks } from './table.ts';
import { cut, escaped, escapedCut, mentionOf } from './text.ts';

export interface Message {
  /** Of notifications, and of clients that know no blocks. Escaped. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

export interface Surroundings extends DigestSurroundings {
  /** The uploaded picture of the figure; `failed`: there should be one. */
  readonly picture: string | 'failed' | undefined;
  /** Absent: files must be sent along, since Slack's users cannot reach this service. */
  readonly download: ((figure: string, form: 'csv' | 'xlsx') => string) | undefined;
  /** Who asked, where nobody saw the question. */
  readonly asker: string | undefined;
}

/** "Bron: CBS, tabel 81528NED … · Figuur 7K3QBCDF" */
export function sourceBlock(
  answer: Pick<DataAnswer, 'sources' | 'figure' | 'fictional' | 'summary'>,
  link: Surroundings['link'],
): Block {
  const figure = `<${escaped(link(answer.figure))}|${escaped(figureName(answer.figure))}>`;
  const sources = sourceLine(answer) ?? '';
  // Marks in the name of a source stay what they are.
  const safe = escapedCut(sources.replace(/[*_~`]/g, ' '), LIMITS.section - figure.length - 3);
  return small({ marked: safe === '' ? figure : `${safe} · ${figure}` });
}

export const fictionalMark = (answer: Pick<DataAnswer, 'fictional' | 'summary'>): Block[] =>
  isSilentOnFiction(answer) ? [strong(FICTIONAL)] : [];

function pictureBlocks({ altText, chart }: DataAnswer, picture: Surroundings['picture']): Block[] {
  if (chart === null || picture === undefined) return [];
  return [picture === 'failed' ? small(NO_PICTURE) : image(picture, altText)];
}

/** What can be done with a figure. */
function figureButtons(
  { figure, table, calculation, aspect }: DataAnswer,
  offer: { readonly code: string; readonly name: string } | undefined,
): Block[] {
  const part = (p: 'table' | 'download' | 'calculation', number: number) =>
    button(BUTTONS[p], actionId(ACTIONS.part, number), buttonValue({ p, f: figure }) ?? '');
  const rows = table.rows.length > 0;
  return buttons([
    ...(rows ? [part('table', 0), part('download', 1)] : []),
    ...(calculation === undefined || aspect === 'calculation' ? [] : [part('calculation', 2)]),
    button(BUTTONS.remark, actionId(ACTIONS.remark), figure),
    ...(offer === undefined ? [] : [button(thisIsMine(offer.name), actionId(ACTIONS.home), offer.code)]),
  ]);
}

/** The form that was asked for in words. */
function askedForm(answer: DataAnswer, { download }: Surroundings): Block[] {
  const { show } = answer.query;
  if (answer.aspect === 'calculation') return calculationBlocks(answer, 0);
  if (answer.table.rows.length === 0) return [];
  if (show === 'table') return tableBlocks(tableInMessage(answer.table));
  if ((show === 'csv' || show === 'xlsx') && download !== undefined)
    return buttons([linkButton(FILES[show], actionId(ACTIONS.link), download(answer.figure, show))]);
  return [];
}

function figureBlocks(reply: Extract<Reply, { kind: 'figure' }>, around: Surroundings): Block[] {
  const { answer } = reply;
  return [
    heading(answer.headline),
    ...fictionalMark(answer),
    ...pictureBlocks(answer, around.picture),
    led(answer.summary),
    ...askedForm(answer, around),
    ...(answer.assumptions.length === 0 ? [] : [small(`${UNDERSTOOD}: ${answer.assumptions.join(' ')}`)]),
    sourceBlock(answer, around.link),
    ...questionButtons(answer.followUps, buttonLabels(answer), answer.figure),
    ...figureButtons(answer, reply.offerHome),
  ];
}

const clarifyBlocks = ({ summary, options }: ClarifyAnswer): Block[] => [
  paragraph(summary),
  ...buttons(
    options.flatMap(({ label, query }, index) => {
      const value = buttonValue({ q: query, l: label });
      return value === undefined ? [] : [button(label, actionId(ACTIONS.choose, index), value)];
    }),
  ),
];

/** Sentences, and the page that they end in. */
function wordsBlocks(words: string, { link }: Pick<Surroundings, 'link'>): Block[] {
  const own = link('').replace(/figuur\/$/, '');
  const { text, link: page } = linkApart(words, own);
  return [
    paragraph(text),
    ...(page === undefined ? [] : [small({ marked: `<${escaped(page.url)}|${escaped(page.label)}>` })]),
  ];
}

function replyBlocks(reply: Reply, around: Surroundings): Block[] {
  switch (reply.kind) {
    case 'figure':
      return figureBlocks(reply, around);
    case 'clarify':
      return clarifyBlocks(reply.answer);
    case 'words':
      return [
        ...wordsBlocks(reply.answer.summary, around),
        ...(reply.answer.followUps.length === 0 ? [] : [small(FOR_EXAMPLE)]),
        ...questionButtons(reply.answer.followUps),
      ];
    case 'part':
      return [
        ...partBlocks(reply.part, reply.answer, around.download),
        sourceBlock(reply.answer, around.link),
      ];
    case 'poll':
      return pollBlocks(reply.answer, around.picture);
    case 'notice':
      return wordsBlocks(reply.text, around);
    case 'form':
      return formBlocks(reply.text, reply.form.values);
    case 'subscriptions':
      return reply.lines.length === 0
        ? [paragraph(reply.text), ...subscriptionBlocks([])]
        : subscriptionBlocks(reply.lines);
    case 'digest':
      return digestBlocks(reply.edition, around);
    case 'alert':
      return alertBlocks(reply.message, around);
  }
}

function textOf(reply: Reply, around: Surroundings): string {
  switch (reply.kind) {
    case 'figure':
      return `${isSilentOnFiction(reply.answer) ? `${FICTIONAL}: ` : ''}${reply.answer.headline}. ${reply.answer.summary}`;
    case 'part':
      return [...(reply.answer.fictional ? [`${FICTIONAL}:`] : []), `${reply.answer.headline}.`].join(' ');
    case 'clarify':
    case 'words':
      return reply.answer.summary;
    case 'poll':
      return pollText(reply.answer);
    case 'notice':
    case 'form':
    case 'subscriptions':
      return reply.text;
    case 'digest':
      return digestText(reply.edition, around);
    case 'alert':
      return alertText(reply.message);
  }
}

/** Who asked what, above the answer. */
function askedBlock(reply: Reply, asker: string | undefined): Block[] {
  const asked = 'asked' in reply ? reply.asked : '';
  if (asker === undefined || asked === '') return [];
  return [
    small({ marked: askedBy(mentionOf(asker), escapedCut(cut(asked.replace(/[*_~`]/g, ' '), 300), 1_000)) }),
  ];
}

export function present(reply: Reply, around: Surroundings): Message {
  return {
    text: escapedCut(textOf(reply, around), LIMITS.text),
    blocks: [...askedBlock(reply, around.asker), ...replyBlocks(reply, around)].slice(0, LIMITS.blocks),
  };
}

/** Words alone, for when blocks are refused. */
export const withoutBlocks = ({ text }: Message, link: string | undefined): Message => ({
  text: link === undefined ? text : `${text}\n${escaped(link)}`,
  blocks: [],
});
