/**
 * A mention in a sentence that was not meant for the bot costs nobody anything. In a channel, and not spoken to, it
 * answers only what it can answer or what is asked with a question mark.
 */
import type { Exchange, Reply } from '#src/chat/model.ts';
import type { Address } from './address.ts';

export function isForNobody({ wish }: Pick<Exchange, 'wish'>, { aside }: Address, reply: Reply): boolean {
  if (!aside || ['figure', 'part', 'poll'].includes(reply.kind)) return false;
  const isAsked = wish.kind === 'question' && wish.text.includes('?');
  if (reply.kind === 'words' && reply.answer.outcome === 'act')
    return !isAsked || ['greeting', 'thanks', 'feedback'].includes(reply.answer.act);
  if (reply.kind === 'words' && reply.answer.outcome === 'unsupported')
    return !isAsked || reply.answer.reason === 'nonsense';
  return !isAsked;
}
