/** The web door: the page, the API, pictures, and what a keeper of the service needs. */
import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { createGuesses } from '#src/answer/figure/guesses.ts';
import { queryAfter } from '#src/answer/follow.ts';
import { answerToJson } from '#src/answer/json.ts';
import type { Board } from '#src/board/board.ts';
import type { Visitor } from '#src/board/model.ts';
import { countUnanswered } from '#src/board/questions.ts';
import type { Answer, App, Query } from '#src/model.ts';
import { answerHtml } from './answer.ts';
import { askerAt } from './asker.ts';
import { loadAssets } from './assets.ts';
import { addKlankbord } from './board/all.ts';
import { figureRemarksHtml } from './board/figure-remarks.ts';
import { type BoardDoor, visitorOf } from './board/visitor.ts';
import { addFigures } from './figure.ts';
import { type Form, figureAddress, pictureAddress } from './links.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { API_VERSION, openApi } from './openapi.ts';
import { pageHtml } from './page.ts';
import { describe, nothingHere, problem } from './problem.ts';
import { type Asked, receiveAsk, receiveForm } from './receive.ts';

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
  /** Where chat platforms come in; each reads bodies its own way. */
  readonly doors?: readonly FastifyPluginAsync[];
}

const BODY_BYTES = 64 * 1024;
const REQUEST_MS = 15_000;
const HANDLER_MS = 600_000;
const QUESTIONS_A_MINUTE = 120;
const READY_MS = 2_000;
const YEAR_SECONDS = 31_536_000;

interface Door extends ServerOptions {
  readonly metrics: Metrics;
  readonly visitorOf: (request: FastifyRequest) => Promise<Visitor | undefined>;
}

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

async function protect(server: FastifyInstance, publicUrl: string | undefined): Promise<void> {
  const secure = publicUrl?.startsWith('https://') === true;
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", ...(publicUrl === undefined ? [] : [publicUrl])],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await server.register(rateLimit, {
    global: false,
    errorResponseBuilder: () =>
      Object.assign(new Error('Te veel vragen achter elkaar. Wacht een minuut.'), { statusCode: 429 }),
  });
}

/** Faults as application/problem+json; what broke inside goes to the log, with the id that the answer names. */
function addErrors(server: FastifyInstance): void {
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 503;
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    const detail =
      status >= 500
        ? `Het antwoord kon niet worden gemaakt. Meld dit met kenmerk ${request.id}.`
        : status === 429
          ? error.message
          : describe(error);
    return problem(reply, status >= 500 ? 503 : status, detail);
  });
  server.setNotFoundHandler(async (request, reply) => nothingHere(request, reply));
}

const limited = { config: { rateLimit: { max: QUESTIONS_A_MINUTE, timeWindow: 60_000 } } };

async function answerAsked(
  { app, metrics, board, visitorOf }: Door,
  asked: Exclude<Asked, { faults: readonly string[] }>,
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

const addressesIn =
  ({ config }: Door) =>
  (figure: string, form: Form): string =>
    pictureAddress(config.publicUrl ?? '', config.secret, figure, form);

function addApi(server: FastifyInstance, door: Door): void {
  server.post('/api/ask', limited, async (request, reply) => {
    const asked = receiveAsk(request.body, door.app.today);
    if ('faults' in asked) return problem(reply, 400, asked.faults.join('; '), asked.faults);
    const answer = await answerAsked(door, asked, 'api', request);
    const address = addressesIn(door);
    const page =
      answer.outcome === 'query'
        ? { figureUrl: figureAddress(door.config.publicUrl ?? '', answer.figure) }
        : {};
    const chart =
      answer.outcome === 'query' && answer.chart !== null
        ? { chart: { png: address(answer.figure, 'png'), svg: address(answer.figure, 'svg') } }
        : {};
    return reply.header('api-version', API_VERSION).send({ ...answerToJson(answer), ...page, ...chart });
  });
  server.get('/openapi.json', async (request, reply) =>
    reply
      .header('access-control-allow-origin', '*')
      .send(openApi(door.config.publicUrl ?? `${request.protocol}://${request.host}`)),
  );
}

/** Health, readiness, and counts. */
function addCare(server: FastifyInstance, { app, metrics }: Door): void {
  server.get('/healthz', async () => ({ status: 'ok' }));
  server.get('/readyz', async (request, reply) => {
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error('the database does not answer')), READY_MS);
    try {
      await Promise.race([app.ready(), late]);
      return { status: 'ok' };
    } catch (error) {
      request.log.error({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'niet bereikbaar' });
    } finally {
      clearTimeout(timer);
    }
  });
  server.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}

/** What a next question on the page follows up on. */
const nextQuery = (
  answer: Answer,
  asked: Exclude<Asked, { faults: readonly string[] }>,
): Query | undefined =>
  answer.outcome === 'query'
    ? queryAfter(answer, 'question' in asked ? asked.question.previous : undefined)
    : undefined;

async function addPage(server: FastifyInstance, door: Door): Promise<void> {
  const { app } = door;
  const assets = await loadAssets();
  const common = async (home: string) => ({
    municipalities: await app.municipalities(),
    home,
    fictional: await app.hasDemoFigures(),
  });
  const asPage = (reply: FastifyReply, page: string) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);

  server.get('/', async (_request, reply) => asPage(reply, pageHtml(await common(''))));
  server.post('/', limited, async (request, reply) => {
    const { text, home, asked } = receiveForm(request.body, app.today);
    if (asked === undefined) return asPage(reply, pageHtml(await common(home)));
    const answer = await answerAsked(door, asked, 'page', request);
    const exchange = { question: text, answer: answerHtml(answer, { picture: addressesIn(door), home }) };
    const next = nextQuery(answer, asked);
    const previous = next === undefined ? {} : { previous: JSON.stringify(next) };
    return asPage(reply, pageHtml({ ...(await common(home)), exchange, ...previous }));
  });
  server.post('/gesprek', limited, async (request, reply) => {
    const { home, asked } = receiveForm(request.body, app.today);
    if (asked === undefined) return problem(reply, 400, 'Geef een vraag.');
    const answer = await answerAsked(door, asked, 'page', request);
    const markup = answerHtml(answer, { picture: addressesIn(door), home }).text;
    const next = nextQuery(answer, asked);
    return { html: markup, ...(next === undefined ? {} : { query: next }) };
  });
  server.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
    const asset = assets.get(request.params.name);
    if (asset === undefined) return problem(reply, 404, 'Dit bestand bestaat niet.');
    reply
      .header('etag', asset.etag)
      .header('cache-control', 'public, max-age=3600')
      .header('vary', 'accept-encoding')
      .type(asset.type);
    if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send();
    const zipped = request.headers['accept-encoding']?.includes('gzip') === true;
    return zipped ? reply.header('content-encoding', 'gzip').send(asset.compressed) : reply.send(asset.body);
  });
}
