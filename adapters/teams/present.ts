/** From a reply to a message of Teams. */

import { linkApart, notified } from '#src/answer/present/in-chat.ts';
import { CHOOSE } from '#src/answer/wording/card.ts';
import { BUTTONS, FOR_EXAMPLE } from '#src/answer/wording/conversation.ts';
import { POLL_PAGE } from '#src/answer/wording/poll.ts';
import type { PollAnswer } from '#src/board/poll.ts';
import type { Part, Reply } from '#src/chat/model.ts';
import type { Links } from '#src/chat/platform.ts';
import type { ActAnswer, ClarifyAnswer, DataAnswer, UnsupportedAnswer } from '#src/model.ts';
import { alertMessage, previewMessage } from './digest-card.ts';
import {
  askButton,
  chooseButton,
  type Element,
  heading,
  link,
  picture as pictureElement,
  small,
  stacked,
  text,
} from './elements.ts';
import { figureCard } from './figure-card.ts';
import { type Card, cardOf, firstThatFits, type Message, messageOf } from './message.ts';
import { calculationPart, downloadPart, tablePart } from './part-card.ts';

/** More options are no help; the question can be asked again in other words. */
const MOST_OPTIONS = 12;
const MOST_QUESTIONS = 6;

/** Sentences, and the page that they end in. */
function wordsElements(words: string, links: Links): (Element | undefined)[] {
  const { text: said, link: page } = linkApart(words, links.page('/'));
  return [text(said), page === undefined ? undefined : link(page.label, page.url)];
}

export const presentWords = (words: string, links: Links): Message =>
  messageOf(cardOf(wordsElements(words, links), words), words);

function presentClarify({ summary, options }: ClarifyAnswer): Message {
  const withOptions = (most: number) => () =>
    cardOf(
      [
        text(summary),
        small(CHOOSE),
        ...stacked(options.slice(0, most).map(({ label, query }) => chooseButton(label, query))),
      ],
      [summary, ...options.slice(0, most).map(({ label }) => label)].join(' '),
    );
  return messageOf(firstThatFits([withOptions(MOST_OPTIONS), withOptions(4), withOptions(0)]), summary);
}

function presentAdvice({ summary, followUps }: UnsupportedAnswer | ActAnswer, links: Links): Message {
  const asked = (most: number) => () =>
    cardOf(
      [
        ...wordsElements(summary, links),
        ...(most === 0 || followUps.length === 0 ? [] : [small(FOR_EXAMPLE)]),
        ...stacked(followUps.slice(0, most).map((question) => askButton(question))),
      ],
      summary,
    );
  return messageOf(firstThatFits([asked(MOST_QUESTIONS), asked(4), asked(0)]), summary);
}

const PARTS: Readonly<Record<Part, (answer: DataAnswer, links: Links) => Card>> = {
  table: tablePart,
  calculation: calculationPart,
  download: downloadPart,
};

function presentPoll(
  { headline, lines, summary, picture, link: page, followUps }: PollAnswer,
  links: Links,
): Message {
  const shown = picture !== undefined && links.reachable;
  const whole = () =>
    cardOf(
      [
        heading(headline),
        shown ? pictureElement(links.pollPicture(picture.of), picture.altText) : undefined,
        ...lines.map((line) => text(line)),
        ...stacked(followUps.map((question) => askButton(question))),
        small(summary),
        link(POLL_PAGE, page),
      ],
      [headline, ...lines, summary].join(' '),
    );
  return messageOf(
    firstThatFits([whole, () => cardOf([heading(headline), link(POLL_PAGE, page)], headline)]),
    headline,
  );
}

export function presentReply(reply: Reply, links: Links): Message {
  switch (reply.kind) {
    case 'figure': {
      const { answer, offerHome } = reply;
      const home = offerHome === undefined ? {} : { offerHome };
      return messageOf(figureCard(answer, { links, answersButtons: true, ...home }), notified(answer));
    }
    case 'clarify':
      return presentClarify(reply.answer);
    case 'words':
      return presentAdvice(reply.answer, links);
    case 'part': {
      const { part, answer } = reply;
      return messageOf(PARTS[part](answer, links), `${BUTTONS[part]}: ${notified(answer)}`);
    }
    case 'poll':
      return presentPoll(reply.answer, links);
    case 'notice':
      return presentWords(reply.text, links);
    case 'digest':
      return previewMessage(reply.edition, links);
    case 'alert':
      return alertMessage(reply.message, links);
  }
}
