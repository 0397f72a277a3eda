/** The web door: the page, the API, pictures, and what a keeper of the service needs. */
import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyPluginAsync } from 'fastify';
import { createGuesses } from '#src/answer/figure/guesses.ts';
import type { NoteAsked } from '#src/asked.ts';
import type { Board } from '#src/board/board.ts';
import type { App } from '#src/model.ts';
import { addApi } from './api.ts';
import type { Door } from './asked.ts';
import { addKlankbord } from './board/all.ts';
import { figureRemarksHtml } from './board/figure-remarks.ts';
import { type BoardDoor, visitorOf } from './board/visitor.ts';
import { addCare } from './care.ts';
import { addPage } from './conversation.ts';
import { addFigures } from './figure.ts';
import { createMetrics } from './metrics.ts';
import { addErrors, protect } from './protect.ts';

export interface ServerOptions {
  readonly app: App;
  readonly config: {
    /** Absent: addresses are relative to the service. */
    readonly publicUrl: string | undefined;
    /** Signs the addresses of pictures. */
    readonly secret: string;
    readonly trustProxy: readonly string[];
  };
  readonly logger: FastifyBaseLogger;
  /** The door for commands. */
  readonly internal?: { readonly prefix: string; readonly routes: FastifyPluginAsync };
  /** The klankbordgroep; absent: figures are read, and nothing is said of them. */
  readonly board?: Board;
  /** Notes who asked what, in clear; absent: nobody does. */
  readonly note?: NoteAsked;
  /** Where chat platforms come in; each reads bodies its own way. */
  readonly doors?: readonly FastifyPluginAsync[];
}

const BODY_BYTES = 64 * 1024;
const REQUEST_MS = 15_000;
const HANDLER_MS = 600_000;

export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { config, logger, internal } = options;
  const server = Fastify({
    loggerInstance: logger,
    logController: new Fastify.LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy.length === 0 ? false : [...config.trustProxy],
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    handlerTimeout: HANDLER_MS,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 100 },
  });
  const board: BoardDoor | undefined = options.board && { board: options.board, config };
  const door: Door = {
    ...options,
    metrics: createMetrics(),
    visitorOf: async (request) => board && visitorOf(board, request),
  };
  await protect(server, config.publicUrl);
  addErrors(server);
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    door.metrics.timed(route, reply.statusCode, reply.elapsedTime / 1000);
    request.log.info({ route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    },
  );
  addApi(server, door);
  addFigures(server, {
    app: options.app,
    config,
    slow: createGuesses({ now: Date.now }),
    ...(board === undefined ? {} : { remarks: (request, kept) => figureRemarksHtml(board, request, kept) }),
  });
  if (board !== undefined) addKlankbord(server, board);
  addCare(server, door);
  await addPage(server, door);
  for (const routes of options.doors ?? []) await server.register(routes);
  if (internal !== undefined) await server.register(internal.routes, { prefix: internal.prefix });
  return server;
}
