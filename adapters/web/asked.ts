/** Answers what was asked at the web door, whether on the page or by a program. */
import type { FastifyRequest } from 'fastify';
import { queryAfter } from '#src/answer/follow.ts';
import type { Board } from '#src/board/board.ts';
import type { Visitor } from '#src/board/model.ts';
import { countUnanswered } from '#src/board/questions.ts';
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
  readonly metrics: Metrics;
  readonly visitorOf: (request: FastifyRequest) => Promise<Visitor | undefined>;
}

export type Readable = Exclude<Asked, { faults: readonly string[] }>;

/** Of asking, for one address. */
export const limited = { config: { rateLimit: { max: QUESTIONS_A_MINUTE, timeWindow: 60_000 } } };

export async function answerAsked(
  { app, metrics, board, visitorOf }: Door,
  asked: Readable,
  door: string,
  request: FastifyRequest,
): Promise<Answer> {
  const visitor = await visitorOf(request);
  const workspace = visitor?.workspace;
  const answer =
    'query' in asked
      ? await app.answerQuery(asked.query, asked.today, workspace)
      : await app.ask({
          ...asked.question,
          asker: askerAt(request.ip),
          ...(workspace === undefined ? {} : { workspace }),
        });
  metrics.answered(answer.outcome, door);
  if (board !== undefined && visitor !== undefined && 'question' in asked)
    await countUnanswered(board, { ...visitor, text: asked.question.text }, answer);
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
