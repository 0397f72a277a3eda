/** Where Slack comes in by HTTP: signed requests, checked on the bytes as they came. */
import { type App as Bolt, verifySlackRequest } from '@slack/bolt';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { DeskLog } from '#src/chat/desk.ts';
import { UnknownTeam } from './access.ts';
import { NotOurs, take } from './take.ts';

export const EVENTS_PATH = '/slack/events';

/** Buttons carry the message they stand under. */
const BODY_BYTES = 1024 * 1024;
/** Slack gives up after three seconds. */
const ANSWER_MS = 2_900;
/** Slack's own window, here both ways: a signature for later is as false as one of long ago. */
const WINDOW_SECONDS = 300;

export interface RoutesParts {
  readonly bolt: Bolt;
  readonly signingSecret: string;
  readonly log: DeskLog;
  readonly now: () => number;
}

const headerOf = (request: FastifyRequest, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

function isGenuine(request: FastifyRequest, body: Buffer, { signingSecret, now }: RoutesParts): boolean {
  const written = headerOf(request, 'x-slack-request-timestamp');
  const signature = headerOf(request, 'x-slack-signature');
  const timestamp = Number(written);
  if (!/^\d{1,12}$/.test(written) || timestamp - now() / 1000 > WINDOW_SECONDS) return false;
  try {
    verifySlackRequest({
      signingSecret,
      body: body.toString('utf8'),
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
      nowMilliseconds: now(),
    });
    return true;
  } catch {
    return false;
  }
}

/** JSON of events; a form for commands, and a form with JSON in it for what is pressed. */
function readBody(type: string, body: Buffer): Readonly<Record<string, unknown>> | undefined {
  const text = body.toString('utf8');
  try {
    if (type.startsWith('application/json')) return asObject(JSON.parse(text));
    const form = Object.fromEntries(new URLSearchParams(text));
    return form.payload === undefined ? form : asObject(JSON.parse(form.payload));
  } catch {
    return undefined;
  }
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;

/** What Slack is told when it was not stored. */
function refuse(error: unknown, reply: FastifyReply, { log }: RoutesParts): FastifyReply {
  if (error instanceof UnknownTeam) return reply.code(403).header('x-slack-no-retry', '1').send();
  if (error instanceof NotOurs) return reply.code(404).header('x-slack-no-retry', '1').send();
  log.error({ err: error }, 'a delivery of Slack was not stored; Slack tries again');
  return reply.code(503).send();
}

/** Bolt wraps what our code throws. */
const causeOf = (error: unknown): unknown =>
  error instanceof Error && 'original' in error && error.original instanceof Error ? error.original : error;

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: RoutesParts,
): Promise<FastifyReply> {
  const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (!isGenuine(request, raw, parts)) return reply.code(401).send();
  const body = readBody(headerOf(request, 'content-type'), raw);
  if (body === undefined) return reply.code(400).send();
  if (body.ssl_check !== undefined) return reply.send();
  if (body.type === 'url_verification') return reply.send({ challenge: String(body.challenge) });
  const acknowledged = Promise.withResolvers<unknown>();
  const timer = setTimeout(() => acknowledged.reject(new Error('not stored in time')), ANSWER_MS);
  const retry = Number(headerOf(request, 'x-slack-retry-num'));
  take(parts.bolt, { body, ...(retry > 0 ? { retryNum: retry } : {}) }, async (response) =>
    acknowledged.resolve(response),
  ).catch(acknowledged.reject);
  try {
    const response = await acknowledged.promise;
    return reply.send(typeof response === 'object' ? response : typeof response === 'string' ? response : '');
  } catch (error) {
    return refuse(causeOf(error), reply, parts);
  } finally {
    clearTimeout(timer);
  }
}

/** In a scope of its own: here bodies stay as they came. */
export const slackRoutes =
  (parts: RoutesParts): FastifyPluginAsync =>
  async (server) => {
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    server.post(EVENTS_PATH, { bodyLimit: BODY_BYTES }, (request, reply) => answer(request, reply, parts));
  };
