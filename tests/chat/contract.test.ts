/** Every door against the same contract. A new one is added to the list. */
import { present } from '#adapters/slack/present.ts';
import { figureCard } from '#adapters/teams/figure-card.ts';
import { CARD_BYTES } from '#adapters/teams/message.ts';
import { presentReply } from '#adapters/teams/present.ts';
import { presentAsText } from '#adapters/terminal/present.ts';
import { answerHtml } from '#adapters/web/answer.ts';
import type { Reply } from '#src/chat/model.ts';
import type { Answer } from '#src/model.ts';
import { readable } from '../adapters/markup.ts';
import {
  labelOf,
  buttonsOf as slackButtons,
  linksOf as slackLinks,
  picturesOf as slackPictures,
  textsOf as slackTexts,
} from '../adapters/slack/blocks.ts';
import { faultsOf } from '../adapters/slack/limits.ts';
import { actionsOf, picturesOf, textsOf } from '../adapters/teams/card.ts';
import { FIGURE } from '../adapters/teams/figure.ts';
import { LINKS } from '../adapters/teams/service.ts';
import { contractFor, type Presenter } from './contract.ts';

const replyOf = (answer: Answer): Reply => {
  switch (answer.outcome) {
    case 'query':
      return { kind: 'figure', asked: 'vraag', answer };
    case 'clarify':
      return { kind: 'clarify', asked: 'vraag', answer };
    default:
      return { kind: 'words', asked: 'vraag', answer };
  }
};

const MARKDOWN_LINK = /^\[(.*)\]\((.*)\)$/;

function seenOnCard(card: object) {
  const texts = textsOf(card);
  return {
    texts: texts.map((text) => text.replace(MARKDOWN_LINK, '$1')),
    pictures: picturesOf(card).map(({ altText }) => ({ alt: String(altText) })),
    links: [
      ...texts.flatMap((text) => MARKDOWN_LINK.exec(text)?.[2] ?? []),
      ...actionsOf(card).flatMap(({ url }) => (typeof url === 'string' ? [url] : [])),
    ],
    buttons: actionsOf(card).map(({ title }) => String(title)),
    size: Buffer.byteLength(JSON.stringify(card)),
  };
}

const teams: Presenter = {
  name: 'Teams',
  mostSize: CARD_BYTES,
  followUps: 4,
  saysOnce: true,
  show: (answer) => seenOnCard(presentReply(replyOf(answer), LINKS).card),
  showPart: (part, answer) => seenOnCard(presentReply({ kind: 'part', part, answer }, LINKS).card),
  showPoll: (answer) => seenOnCard(presentReply({ kind: 'poll', asked: '', answer }, LINKS).card),
};

/** A card that a person puts in a conversation: nobody answers its buttons, so it asks for none. */
const extension: Presenter = {
  name: 'the message extension of Teams',
  mostSize: CARD_BYTES,
  followUps: 0,
  saysOnce: true,
  show: (answer) =>
    answer.outcome === 'query'
      ? seenOnCard(figureCard(answer, { links: LINKS, answersButtons: false }))
      : seenOnCard(presentReply(replyOf(answer), LINKS).card),
};

/** Slack's parts are counted by `faultsOf`; this is what it was seen to take of all blocks together. */
const SLACK_CHARACTERS = 13_000;

function seenInSlack(reply: Reply) {
  const { blocks, text } = present(reply, {
    picture:
      reply.kind === 'poll' || (reply.kind === 'figure' && reply.answer.chart !== null) ? 'F0001' : undefined,
    link: LINKS.figure,
    download: LINKS.download,
    asker: undefined,
  });
  return {
    texts: slackTexts(blocks),
    pictures: slackPictures(blocks),
    links: slackLinks(blocks),
    buttons: slackButtons(blocks).map(labelOf),
    size: JSON.stringify(blocks).length,
    faults: [...faultsOf(blocks), ...(text === '' ? ['no text beside the blocks'] : [])],
  };
}

/** A message with its picture uploaded. */
const slack: Presenter = {
  name: 'Slack',
  mostSize: SLACK_CHARACTERS,
  followUps: 4,
  saysOnce: true,
  show: (answer) => seenInSlack(replyOf(answer)),
  showPart: (part, answer) => seenInSlack({ kind: 'part', part, answer }),
  showPoll: (answer) => seenInSlack({ kind: 'poll', asked: '', answer }),
};

const page: Presenter = {
  name: 'the web page',
  mostSize: Number.POSITIVE_INFINITY,
  followUps: 10,
  show: (answer) => {
    const markup = answerHtml(answer, { picture: LINKS.picture, home: '' }).text;
    const all = (pattern: RegExp) => [...markup.matchAll(pattern)].map((found) => readable(found[1] ?? ''));
    return {
      texts: [readable(markup)],
      pictures: all(/<img[^>]* alt="([^"]*)"/g).map((alt) => ({ alt })),
      links: all(/href="([^"]*)"/g),
      buttons: all(/<button[^>]*>(.*?)<\/button>/gs),
      size: Buffer.byteLength(markup),
    };
  },
};

const terminal: Presenter = {
  name: 'the command line',
  mostSize: Number.POSITIVE_INFINITY,
  followUps: 10,
  plain: true,
  show: (answer) => {
    const link = LINKS.figure(FIGURE.figure);
    const lines = presentAsText(answer, link);
    return {
      texts: lines,
      pictures: [],
      links: lines.flatMap((line) => /https?:\S+/.exec(line)?.[0] ?? []),
      buttons: [],
      size: lines.join('\n').length,
    };
  },
};

for (const door of [slack, teams, extension, page, terminal]) contractFor(door, FIGURE);
