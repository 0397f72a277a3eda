/** Answers what was asked at the web door, whether on the page or by a program. */
import type { FastifyRequest } from 'fastify';
import { queryAfter } from '#src/answer/follow.ts';
import type { NoteAsked } from '#src/asked.ts';
import type { Board } from '#src/board/board.ts';
import type { Visitor } from '#src/board/model.ts';
import { countUnanswered, PUBLIC } from '#src/board/questions.ts';
import type { Answer, App, Query } from '#src/model.ts';
import { askerAt } from './asker.ts';
import { type Form, pictureAddress } from './links.ts';
import type { Metrics } from './metrics.ts';
import type { Asked } from './receive.ts';

const QUESTIONS_A_MINUTE = 120;

/** What the routes of questions work with. */
export interface Door {
  readonly app: App;
  readonly config: { readonly publicUrl: string | undefined; readonly secret: string };
  readonly board?: Board;
  readonly note?: NoteAsked;
  readonly metrics: Metrics;
  readonly visitorOf: (request: FastifyRequest) => Promise<Visitor | undefined>;
}

export type Readable = Exclude<Asked, { faults: readonly string[] }>;

/** Of asking, for one address. */
export const limited = { config: { rateLimit: { max: QUESTIONS_A_MINUTE, timeWindow: 60_000 } } };

type DoorName = 'page' | 'api';

/** For whom a question without an answer is counted; undefined: for nobody. */
function countedFor(
  { board }: Door,
  visitor: Visitor | undefined,
  door: DoorName,
  request: FastifyRequest,
): Pick<Visitor, 'workspace' | 'person'> | undefined {
  if (visitor !== undefined) return visitor;
  // Programs ask what they like, and where nobody signs in nobody reads it.
  return door === 'page' && board !== undefined && board.providers.length > 0
    ? { workspace: PUBLIC, person: askerAt(request.ip) }
    : undefined;
}

export async function answerAsked(
  parts: Door,
  asked: Readable,
  door: DoorName,
  request: FastifyRequest,
): Promise<Answer> {
  const { app, metrics, board, note } = parts;
  const visitor = await parts.visitorOf(request);
  const { workspace, person, name } = visitor ?? {};
  if ('question' in asked)
    note?.({
      door,
      question: asked.question.text,
      ...(workspace === undefined ? {} : { workspace }),
      ...(person === undefined ? {} : { person }),
      ...(name === undefined ? {} : { name }),
    });
  const answer =
    'query' in asked
      ? await app.answerQuery(asked.query, asked.today, workspace)
      : await app.ask({
          ...asked.question,
          asker: askerAt(request.ip),
          ...(workspace === undefined ? {} : { workspace }),
        });
  metrics.answered(answer.outcome, door);
  const counted = countedFor(parts, visitor, door, request);
  if (board !== undefined && counted !== undefined && 'question' in asked)
    await countUnanswered(board, { ...counted, text: asked.question.text }, answer);
  return answer;
}

export const addressesIn =
  ({ config }: Door) =>
  (figure: string, form: Form): string =>
    pictureAddress(config.publicUrl ?? '', config.secret, figure, form);

/** What a next question on the page follows up on. */
export const nextQuery = (answer: Answer, asked: Readable): Query | undefined =>
  answer.outcome === 'query'
    ? queryAfter(answer, 'question' in asked ? asked.question.previous : undefined)
    : undefined;
