/** The story of one message: what is remembered, what is answered, what is remembered for the next one. */
import type { ActAnswer, Answer, DataAnswer, Query } from '#src/model.ts';
import { queryAfter } from '../answer/follow.ts';
import { HOME_OF_CHANNEL, NO_SUBSCRIPTIONS_HERE, NO_SUCH_FIGURE } from '../answer/wording/chat.ts';
import { withExplanations } from '../board/explanations.ts';
import type { BoardTalk } from '../board/talk.ts';
import type { SubscriptionDesk } from '../digest/desk.ts';
import type { Answering, Homes, Incoming, Memory, Reply, Wish } from './model.ts';

export interface Conversation {
  /** Safe to run again: what it remembers does not depend on how often it ran. */
  readonly respond: (incoming: Incoming & { readonly attempts?: number }) => Promise<Reply>;
}

/** "De gemeente van dit kanaal is Breda" is said for everyone in it. */
const SAYS_CHANNEL = /\b(kanaal|channel|groep|team)\b/i;

/** Among others the channel's municipality is meant by "wij", else one's own. */
export const homeFor = ({ person, channel }: Homes, alone: boolean): string | undefined =>
  alone ? (person ?? channel) : (channel ?? person);

const askedText = (wish: Wish): string =>
  wish.kind === 'question' ? wish.text : wish.kind === 'query' ? wish.label : '';

/** The municipality an answer is about, if it is about one. */
function subjectOf({ query, rows }: DataAnswer): { code: string; name: string } | undefined {
  const codes = (query.regions ?? []).filter((code) => code.startsWith('GM'));
  const [code, other] = codes;
  const name = rows.find((row) => row.region === code)?.regionName;
  return code === undefined || other !== undefined || name === undefined ? undefined : { code, name };
}

/**
 * @param board absent: remarks, packs and polls are told that they are not at hand.
 * @param subscriptions absent: it is said where one can subscribe.
 */
export function createConversation(
  app: Answering,
  memory: Memory,
  board?: BoardTalk,
  subscriptions?: SubscriptionDesk,
): Conversation {
  async function queryOf(figure: string | undefined): Promise<Query | undefined> {
    return figure === undefined ? undefined : (await app.figure(figure))?.answer.query;
  }

  /** @returns whether it now counts for the channel too. */
  async function rememberHome(incoming: Incoming, region: string, homes: Homes): Promise<boolean> {
    const { workspace, person, channel, alone, wish } = incoming;
    const forChannel = wish.kind === 'question' && SAYS_CHANNEL.test(wish.text);
    if (!forChannel) await memory.setHome(workspace, { person }, region);
    if (alone || (!forChannel && homes.channel !== undefined)) return false;
    await memory.setHome(workspace, { channel }, region);
    return true;
  }

  async function replyToHome(incoming: Incoming, answer: ActAnswer, homes: Homes): Promise<Reply> {
    const asked = askedText(incoming.wish);
    const [region] = answer.regions ?? [];
    if (region === undefined) return { kind: 'words', asked, answer };
    const both = await rememberHome(incoming, region, homes);
    return {
      kind: 'words',
      asked,
      answer: both ? { ...answer, summary: `${answer.summary} ${HOME_OF_CHANNEL}` } : answer,
    };
  }

  /** A digest that is tried out is followed up on like an answer: on its first figure. */
  async function replyToSubscriber(
    desk: SubscriptionDesk,
    incoming: Incoming,
    answer: ActAnswer,
    homes: Homes,
  ): Promise<Reply> {
    const reply = await desk.respond(incoming, answer, homeFor(homes, incoming.alone));
    const figure = reply.kind === 'digest' ? reply.edition.items[0]?.figure : undefined;
    const query = await queryOf(figure);
    if (figure !== undefined && query !== undefined) await memory.remember(incoming, { query, figure });
    return reply;
  }

  /** An answer to a question that was typed or chosen, with what follows from it. */
  async function replyWith(
    incoming: Incoming,
    answer: Answer,
    homes: Homes,
    previous?: Query,
  ): Promise<Reply> {
    const asked = askedText(incoming.wish);
    await memory.remember(
      incoming,
      answer.outcome === 'query' ? { query: queryAfter(answer, previous), figure: answer.figure } : undefined,
    );
    switch (answer.outcome) {
      case 'query': {
        const offer = homes.asked || homes.person !== undefined ? undefined : subjectOf(answer);
        const shown = withExplanations(answer);
        if (offer === undefined) return { kind: 'figure', asked, answer: shown };
        await memory.setHome(incoming.workspace, { person: incoming.person }, undefined);
        return { kind: 'figure', asked, answer: shown, offerHome: offer };
      }
      case 'clarify':
        return { kind: 'clarify', asked, answer };
      case 'unsupported':
        return { kind: 'words', asked, answer };
      case 'act':
        if (answer.act === 'set_home') return replyToHome(incoming, answer, homes);
        return subscriptions?.concerns(answer)
          ? replyToSubscriber(subscriptions, incoming, answer, homes)
          : { kind: 'words', asked, answer };
    }
  }

  /** A question under a figure is about that figure, whatever was said since; the first under a digest about its first. */
  const previousTo = async (incoming: Incoming, after: string | undefined): Promise<Query | undefined> =>
    (await queryOf(after)) ?? (await memory.context(incoming)) ?? queryOf(await memory.announced(incoming));

  async function respond(incoming: Incoming): Promise<Reply> {
    const { workspace, person, channel, alone, wish } = incoming;
    if (wish.kind === 'part') {
      const known = await app.figure(wish.figure);
      return known === null
        ? { kind: 'notice', text: NO_SUCH_FIGURE }
        : { kind: 'part', part: wish.part, answer: known.answer };
    }
    if (wish.kind === 'form')
      return subscriptions === undefined
        ? { kind: 'notice', text: NO_SUBSCRIPTIONS_HERE }
        : subscriptions.respondToForm(incoming, wish.values);
    const homes = await memory.homes(workspace, person, channel);
    const today = app.today();
    if (wish.kind === 'query')
      return replyWith(incoming, await app.answerQuery(wish.query, today, workspace), homes);
    if (wish.kind === 'home') return replyToHome(incoming, await app.confirmHome(wish.region), homes);
    const home = homeFor(homes, alone);
    const previous = await previousTo(incoming, wish.after);
    const answer = await app.ask({
      text: wish.text,
      today,
      workspace,
      ...(home === undefined ? {} : { home }),
      ...(previous === undefined ? {} : { previous }),
    });
    await board?.heard(incoming, answer);
    const reply = await board?.reply(incoming, answer, wish.text);
    return reply ?? replyWith(incoming, answer, homes, previous);
  }

  return { respond };
}
