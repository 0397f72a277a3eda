/** From an activity of Teams to what is wanted of us. */

import { HELP_QUESTION } from '#src/answer/wording/card.ts';
import type { Incoming, Wish } from '#src/chat/model.ts';
import {
  type Activity,
  type Address,
  addressOf,
  channelOf,
  isAlone,
  personOf,
  tenantOf,
  threadOf,
} from './activity.ts';
import { wishIn } from './button.ts';

export type Received =
  | { readonly kind: 'message'; readonly incoming: Incoming }
  /** A question was deleted: its answer goes too. */
  | { readonly kind: 'deleted'; readonly workspace: string; readonly id: string; readonly address: Address }
  | { readonly kind: 'nothing' };

const NOTHING: Received = { kind: 'nothing' };
/** Longer is no question; what comes after it is not read. */
const LONGEST = 2_000;

export const workspaceOf = (activity: Activity): string => `teams:${tenantOf(activity) ?? ''}`;

/** Where and by whom something was said: the same for messages, buttons and invokes. */
export const spotOf = (activity: Activity) => ({
  workspace: workspaceOf(activity),
  channel: channelOf(activity),
  thread: threadOf(activity),
  person: personOf(activity),
  alone: isAlone(activity),
});

const idOf = (activity: Activity, id: string): string => `${channelOf(activity)}/${id}`;

/** ISO with milliseconds, so that it sorts as text. */
const timeOf = (activity: Activity, now: () => Date): string => {
  const time = new Date(activity.timestamp ?? '');
  return (Number.isNaN(time.getTime()) ? now() : time).toISOString();
};

const isMentioned = ({ entities, recipient }: Activity): boolean =>
  (entities ?? []).some(({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient.id);

/** The text as typed, without our own name; others who are mentioned keep theirs. */
export function questionIn({ text, entities, recipient }: Activity): string {
  let question = text ?? '';
  for (const { type, text: tag, mentioned } of entities ?? []) {
    if (type !== 'mention' || tag === undefined || tag === '') continue;
    question = question.replaceAll(tag, mentioned?.id === recipient.id ? ' ' : tag.replace(/<[^>]*>/g, ''));
  }
  return question.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

const authorAddressOf = (activity: Activity): Address => ({
  ...addressOf(activity),
  member: activity.from.id,
});

function incomingOf(activity: Activity, id: string, wish: Wish, now: () => Date): Incoming {
  const at = timeOf(activity, now);
  return {
    ...spotOf(activity),
    id: idOf(activity, id),
    revision: activity.type === 'messageUpdate' ? at : '',
    position: `${at} ${id}`,
    wish,
    address: authorAddressOf(activity),
  };
}

/** A button of a card, whichever way Teams sends it. What was chosen or filled in is answered in its place. */
export function pressed(activity: Activity, data: unknown, now: () => Date): Incoming | undefined {
  const wish = wishIn(data);
  if (wish === undefined || activity.id === undefined) return undefined;
  const incoming = incomingOf(activity, activity.id, wish, now);
  const card = activity.replyToId ?? undefined;
  return (wish.kind === 'query' || wish.kind === 'form') && card !== undefined
    ? { ...incoming, address: { ...authorAddressOf(activity), replaces: card } }
    : incoming;
}

function typed(activity: Activity, id: string, now: () => Date): Received {
  if (!isAlone(activity) && !isMentioned(activity)) return NOTHING;
  const text = questionIn(activity) || HELP_QUESTION;
  return { kind: 'message', incoming: incomingOf(activity, id, { kind: 'question', text }, now) };
}

/** Who adds the bot for himself gets to know what it can do; a team is left alone until it asks. */
function welcomed(activity: Activity, now: () => Date): Received {
  const added = activity.membersAdded?.some(({ id }) => id === activity.recipient.id) === true;
  if (!added || !isAlone(activity)) return NOTHING;
  const wish: Wish = { kind: 'question', text: HELP_QUESTION };
  return { kind: 'message', incoming: incomingOf(activity, 'welkom', wish, now) };
}

/** @param now for an activity that does not say when it was. */
export function receive(activity: Activity, now: () => Date): Received {
  const { type, id } = activity;
  if (type === 'conversationUpdate') return welcomed(activity, now);
  if (id === undefined) return NOTHING;
  switch (type) {
    case 'message': {
      const incoming = pressed(activity, activity.value, now);
      return incoming === undefined ? typed(activity, id, now) : { kind: 'message', incoming };
    }
    case 'messageUpdate':
      return activity.channelData?.eventType === 'undeleteMessage' ? NOTHING : typed(activity, id, now);
    case 'messageDelete':
      return {
        kind: 'deleted',
        workspace: workspaceOf(activity),
        id: idOf(activity, id),
        address: addressOf(activity),
      };
    default:
      return NOTHING;
  }
}
