/** From a reply to a message of Teams. */

import {
  CHOOSE,
  FOR_EXAMPLE,
  SHOW_CALCULATION,
  SHOW_DOWNLOADS,
  SHOW_TABLE,
} from '#src/answer/wording/card.ts';
import { POLL_PAGE } from '#src/answer/wording/poll.ts';
import type { PollAnswer } from '#src/board/poll.ts';
import type { Part, Reply } from '#src/chat/model.ts';
import type { Links } from '#src/chat/platform.ts';
import type { ActAnswer, ClarifyAnswer, DataAnswer, UnsupportedAnswer } from '#src/model.ts';
import { alertMessage, digestMessage } from './digest-card.ts';
import {
  askButton,
  chooseButton,
  heading,
  link,
  picture as pictureElement,
  stacked,
  text,
} from './elements.ts';
import { calculationPart, downloadPart, figureCard, tablePart } from './figure-card.ts';
import { type Card, cardOf, firstThatFits, type Message, messageOf } from './message.ts';
import { formCard, subscriptionsCard } from './subscription-cards.ts';

/** More options are no help; the question can be asked again in other words. */
const MOST_OPTIONS = 12;

export const presentWords = (words: string): Message => messageOf(cardOf([text(words)], words), words);

function presentClarify({ summary, options }: ClarifyAnswer): Message {
  const withOptions = (most: number) => () =>
    cardOf(
      [
        text(summary),
        text(CHOOSE, { size: 'Small', isSubtle: true }),
        ...stacked(options.slice(0, most).map(({ label, query }) => chooseButton(label, query))),
      ],
      [summary, ...options.slice(0, most).map(({ label }) => label)].join(' '),
    );
  return messageOf(firstThatFits([withOptions(MOST_OPTIONS), withOptions(4), withOptions(0)]), summary);
}

function presentAdvice({ summary, followUps }: UnsupportedAnswer | ActAnswer): Message {
  const asked = followUps.slice(0, 6).map((question) => askButton(question));
  const example = asked.length === 0 ? [] : [text(FOR_EXAMPLE, { size: 'Small', isSubtle: true })];
  const whole = () => cardOf([text(summary), ...example, ...stacked(asked)], summary);
  return messageOf(firstThatFits([whole, () => cardOf([text(summary)], summary)]), summary);
}

const PARTS: Readonly<
  Record<Part, { readonly title: string; readonly card: (answer: DataAnswer, links: Links) => Card }>
> = {
  table: { title: SHOW_TABLE, card: tablePart },
  calculation: { title: SHOW_CALCULATION, card: calculationPart },
  download: { title: SHOW_DOWNLOADS, card: downloadPart },
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
        text(summary, { size: 'Small', isSubtle: true }),
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
      return messageOf(figureCard(answer, { links, answersButtons: true, ...home }), answer.headline);
    }
    case 'clarify':
      return presentClarify(reply.answer);
    case 'words':
      return presentAdvice(reply.answer);
    case 'part': {
      const { title, card } = PARTS[reply.part];
      return messageOf(card(reply.answer, links), `${title}: ${reply.answer.headline}`);
    }
    case 'form':
      return messageOf(formCard(reply.text, reply.form), reply.text);
    case 'subscriptions':
      return messageOf(subscriptionsCard(reply.text, reply.lines), reply.text);
    case 'poll':
      return presentPoll(reply.answer, links);
    case 'notice':
      return presentWords(reply.text);
    case 'digest':
      return digestMessage(reply.edition, links);
    case 'alert':
      return alertMessage(reply.message, links);
  }
}
