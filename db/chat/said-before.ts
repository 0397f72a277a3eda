/** What a message may follow up on: what was said before it in the same conversation, not too long ago. */
import { type ExpressionBuilder, sql } from 'kysely';
import type { SaidHere } from '#src/chat/model.ts';
import type { Tables } from '../tables.ts';

/** A conversation that has been silent this long starts anew. */
const REMEMBERED_DAYS = 7;

/** Of rows of `exchange` that had a figure: whether they come before this message in its conversation. */
export const saidBefore =
  ({ workspace, channel, thread, position, person, alone }: SaidHere) =>
  (is: ExpressionBuilder<Tables, 'exchange'>) => {
    const inThread = is.or([
      is('thread', '=', thread),
      // The message that a thread hangs under is part of it, though it was said outside.
      is.and([is('thread', '=', ''), is('position', '=', thread)]),
    ]);
    return is.and([
      is('workspace', '=', workspace),
      is('channel', '=', channel),
      // Alone with the bot and outside threads, one goes on with what was said last: a button under an answer is
      // pressed in the thread that the answer stands in.
      alone && thread === '' ? is('person', '=', person) : inThread,
      is('position', '<', position),
      is('outcome', 'is not', null),
      is('accepted_at', '>', sql<string>`now() - make_interval(days => ${REMEMBERED_DAYS})`),
    ]);
  };
