/** The cards of a weekly digest and of an alert: what is new in a sentence each, with its figure; how to stop it. */
import { isSilentOnFiction, notified } from '#src/answer/present/in-chat.ts';
import { CUT_DIGEST } from '#src/answer/wording/card.ts';
import { figureName } from '#src/answer/wording/conversation.ts';
import { alertLines, editionLines, LOOK_FURTHER, sectionsOf } from '#src/answer/wording/digest.ts';
import { FICTIONAL } from '#src/answer/wording/fictional.ts';
import type { Links } from '#src/chat/platform.ts';
import type { AlertMessage, Edition, EditionItem } from '#src/digest/model.ts';
import {
  askButton,
  bullets,
  type Element,
  heading,
  led,
  link,
  picture,
  small,
  stacked,
  text,
} from './elements.ts';
import { mark } from './figure-elements.ts';
import { type Card, cardOf, firstThatFits, type Message, messageOf } from './message.ts';

/** How much of an edition stands in one card; what is left out of it has its link, or is said to be missing. */
interface Share {
  readonly pictures: boolean;
  /** Items with their sentence; the others have their link alone. */
  readonly sentences: number;
  readonly rest: number;
  readonly more: boolean;
}

const MOST_REST = 20;

const WHOLE: Share = { pictures: true, sentences: 5, rest: MOST_REST, more: true };
const SMALLER: readonly Share[] = [
  { pictures: false, sentences: 5, rest: MOST_REST, more: true },
  { pictures: false, sentences: 5, rest: 0, more: true },
  { pictures: false, sentences: 2, rest: 0, more: true },
  { pictures: false, sentences: 0, rest: 0, more: false },
];

const figureLink = (figure: string, links: Links): Element => link(figureName(figure), links.figure(figure));

/** Made-up figures are marked above all of it, or item by item where others are real. */
const allFictional = ({ items }: Edition): boolean =>
  items.length > 0 && items.every(({ fictional }) => fictional);

/** The chart of an item stands under its sentence. */
function itemElements(
  item: EditionItem,
  edition: Edition,
  links: Links,
  shows: { readonly sentence: boolean; readonly picture: boolean },
): (Element | undefined)[] {
  const chart = edition.charts.find(({ figure }) => figure === item.figure);
  const first = edition.items.find(({ figure }) => figure === item.figure) === item;
  return [
    shows.sentence ? text(item.sentence) : undefined,
    item.fictional && !allFictional(edition) ? small(FICTIONAL) : undefined,
    shows.picture && first && links.reachable && chart !== undefined
      ? picture(links.picture(chart.figure, 'png'), chart.altText)
      : undefined,
    figureLink(item.figure, links),
  ];
}

function bodyOf(edition: Edition, links: Links, share: Share): (Element | undefined)[] {
  const { headline, items, nothing, question, rest, footer } = edition;
  const shown = new Set(items.slice(0, share.sentences));
  const isCut = shown.size < items.length || share.rest < rest.length;
  return [
    mark(allFictional(edition)),
    heading(headline),
    ...sectionsOf(items).flatMap(({ title, items: own }) => [
      text(title, { weight: 'Bolder' }),
      ...own.flatMap((item) =>
        itemElements(item, edition, links, { sentence: shown.has(item), picture: share.pictures }),
      ),
    ]),
    nothing === undefined ? undefined : text(nothing),
    ...(question === undefined || !share.more
      ? []
      : [small(LOOK_FURTHER), ...stacked([askButton(question)])]),
    ...rest.slice(0, share.rest).map((line) => text(line)),
    isCut ? text(CUT_DIGEST) : undefined,
    share.more ? small(footer) : undefined,
  ];
}

function editionCard(edition: Edition, links: Links): Card {
  const spoken = editionLines(edition).filter((line) => line !== '');
  const made = (share: Share) => () => cardOf(bodyOf(edition, links, share), spoken.join(' '));
  return firstThatFits([made(WHOLE), ...SMALLER.map(made)]);
}

/** A digest tried out: all of it in one message. */
export const previewMessage = (edition: Edition, links: Links): Message =>
  messageOf(
    editionCard(edition, links),
    notified({ headline: edition.headline, fictional: edition.items.some(({ fictional }) => fictional) }),
  );

function restMessage({ rest, headline }: Edition): Message {
  const made = (most: number) => () =>
    cardOf(
      [...bullets(rest.slice(0, most)), most < rest.length ? text(CUT_DIGEST) : undefined],
      rest.slice(0, most).join(' '),
    );
  return messageOf(firstThatFits([made(MOST_REST), made(5), made(1), made(0)]), rest[0] ?? headline);
}

/** A digest as it is sent: the compact message, and what stands under it. */
export function digestMessages(
  edition: Edition,
  links: Links,
): { readonly main: Message; readonly under: Message | undefined } {
  return {
    main: previewMessage({ ...edition, rest: [] }, links),
    under: edition.rest.length === 0 ? undefined : restMessage(edition),
  };
}

export function alertMessage(message: AlertMessage, links: Links): Message {
  const { headline, sentence, figure, altText, hasChart, fictional, footer } = message;
  const spoken = alertLines(message)
    .filter((line) => line !== '')
    .join(' ');
  const made = (shows: { readonly picture: boolean; readonly footer: boolean }) => () =>
    cardOf(
      [
        mark(isSilentOnFiction({ fictional, summary: sentence })),
        heading(headline),
        shows.picture && hasChart && links.reachable
          ? picture(links.picture(figure, 'png'), altText)
          : undefined,
        led(sentence),
        figureLink(figure, links),
        shows.footer ? small(footer) : undefined,
      ],
      spoken,
    );
  const card = firstThatFits([
    made({ picture: true, footer: true }),
    made({ picture: false, footer: true }),
    made({ picture: false, footer: false }),
  ]);
  return messageOf(card, notified(message));
}
