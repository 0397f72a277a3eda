/** Microsoft, as far as a bot sees it: signs tokens, publishes its keys, gives the bot tokens, and keeps messages. */
import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { createRate, type Limit, type Rate } from './rate.ts';

export const APP_ID = '11111111-aaaa-4bbb-8ccc-000000000001';
export const PASSWORD = 'geheim-van-de-bot-planted';
export const TENANT = 'aaaaaaaa-0000-4000-8000-000000000001';
export const OTHER_TENANT = 'bbbbbbbb-0000-4000-8000-000000000002';
export const BOT = `28:${APP_ID}`;

export interface Kept {
  readonly id: string;
  readonly conversation: string;
  activity: Record<string, unknown>;
  /** How often it was changed. */
  changes: number;
  removed: boolean;
}

/** What the connector does next, instead of taking the message; `after`: although it has taken it. */
export interface Failure {
  readonly status: number;
  readonly code?: string;
  readonly retryAfter?: string;
  readonly after?: boolean;
}

export interface TokenParts {
  readonly aud?: string;
  readonly iss?: string;
  readonly serviceurl?: string;
  /** Seconds from now; null: for ever. */
  readonly lasts?: number | null;
  readonly key?: 'own' | 'unknown' | 'forged';
  readonly alg?: string;
}

export interface Microsoft {
  readonly url: string;
  /** Base of the connector; ends in a slash, as Microsoft's does. */
  readonly serviceUrl: string;
  readonly messages: Kept[];
  /** One a request; 'none' lets it through. */
  readonly failures: (Failure | 'none')[];
  /** Conversations with one person, as they were asked for. */
  readonly opened: Record<string, unknown>[];
  /** Requests to the connector, whatever came of them. */
  readonly requests: { readonly method: string; readonly path: string; readonly authorization: string }[];
  /** Conversations of requests that were refused because there were too many; only where limits are kept. */
  readonly refused: readonly string[];
  /** Times that the login gave a token. */
  readonly logins: () => number;
  readonly token: (parts?: TokenParts) => string;
  readonly environment: Readonly<Record<string, string>>;
  /** Silence of the key set, as when Microsoft does not answer. */
  readonly closeKeys: (closed: boolean) => void;
  readonly close: () => Promise<void>;
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function sign(header: object, claims: object, key: KeyObject): string {
  const content = `${encoded(header)}.${encoded(claims)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key, 'base64url')}`;
}

/** Microsoft's own: per bot per thread. */
const LIMITS: readonly Limit[] = [
  { most: 7, seconds: 1 },
  { most: 8, seconds: 2 },
  { most: 60, seconds: 30 },
  { most: 1_800, seconds: 3_600 },
];

function addConnector(
  server: FastifyInstance,
  state: Pick<Microsoft, 'messages' | 'failures' | 'requests' | 'opened'>,
  rate: Rate | undefined,
) {
  const { messages, failures, requests, opened } = state;
  const nextFailure = (): Failure | undefined => {
    const next = failures.shift();
    return next === 'none' ? undefined : next;
  };
  const fail = (reply: FastifyReply, { status, code, retryAfter }: Failure) => {
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
    return reply.code(status).send({ error: { code: code ?? 'ServiceError', message: 'no' } });
  };
  server.addHook('preHandler', async (request, reply) => {
    if (!request.url.includes('/v3/conversations')) return;
    const authorization = request.headers.authorization ?? '';
    requests.push({ method: request.method, path: request.url, authorization });
    if (!authorization.startsWith('Bearer bot-token-'))
      return reply.code(401).send({ error: { code: 'Unauthorized', message: 'no' } });
    const [, conversation = ''] = /conversations\/([^/]+)\/activities/.exec(request.url) ?? [];
    const seconds = rate?.refuse(decodeURIComponent(conversation).replace(/;messageid=.*/, ''), LIMITS);
    if (seconds !== undefined) return fail(reply, { status: 429, retryAfter: String(seconds) });
  });
  type Place = { Params: { conversation: string; id?: string }; Body: Record<string, unknown> };
  const post = (conversation: string, activity: Record<string, unknown>, reply: FastifyReply) => {
    const failure = nextFailure();
    if (failure !== undefined && failure.after !== true) return fail(reply, failure);
    const id = `antwoord-${messages.length + 1}`;
    messages.push({ id, conversation, activity, changes: 0, removed: false });
    return failure === undefined ? reply.code(201).send({ id }) : fail(reply, failure);
  };
  server.post<{ Body: { members?: { id: string }[] } }>('/emea/v3/conversations', async (request, reply) => {
    const failure = nextFailure();
    if (failure !== undefined) return fail(reply, failure);
    opened.push(request.body);
    return reply.code(201).send({ id: `a:alleen-${request.body.members?.[0]?.id}` });
  });
  server.post<Place>('/emea/v3/conversations/:conversation/activities', async (request, reply) =>
    post(request.params.conversation, request.body, reply),
  );
  server.post<Place>('/emea/v3/conversations/:conversation/activities/:id', async (request, reply) =>
    post(request.params.conversation, request.body, reply),
  );
  server.put<Place>('/emea/v3/conversations/:conversation/activities/:id', async (request, reply) => {
    const failure = nextFailure();
    if (failure !== undefined) return fail(reply, failure);
    const kept = messages.find(({ id, removed }) => id === request.params.id && !removed);
    if (kept === undefined) return fail(reply, { status: 404, code: 'ActivityNotFoundInConversation' });
    kept.activity = request.body;
    kept.changes += 1;
    return { id: kept.id };
  });
  server.delete<Place>('/emea/v3/conversations/:conversation/activities/:id', async (request, reply) => {
    const kept = messages.find(({ id }) => id === request.params.id);
    if (kept === undefined) return fail(reply, { status: 404, code: 'ActivityNotFoundInConversation' });
    kept.removed = true;
    return reply.code(200).send();
  });
}

/** @param limited more than Microsoft's limits allow is refused. */
export async function startMicrosoft({ limited = false } = {}): Promise<Microsoft> {
  const rate = limited ? createRate() : undefined;
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const strange = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const server = Fastify({ bodyLimit: 1_000_000, routerOptions: { maxParamLength: 400 } });
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  const state = {
    messages: [] as Kept[],
    failures: [] as Microsoft['failures'],
    requests: [] as Microsoft['requests'],
    opened: [] as Microsoft['opened'],
  };
  let logins = 0;
  let closed = false;
  let url = '';
  server.get('/openid', async () => ({ issuer: 'https://api.botframework.com', jwks_uri: `${url}/keys` }));
  server.get('/keys', async (_request, reply) =>
    closed
      ? reply.code(503).send()
      : {
          keys: [
            { ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', endorsements: ['msteams'] },
          ],
        },
  );
  server.post<{ Body: Record<string, string>; Params: { tenant: string } }>(
    '/:tenant/oauth2/v2.0/token',
    async (request, reply) => {
      const { client_id, client_secret } = request.body;
      if (request.params.tenant !== TENANT && request.params.tenant !== 'botframework.com')
        return reply.code(400).send({ error: 'invalid_tenant' });
      if (client_id !== APP_ID) return reply.code(400).send({ error: 'unauthorized_client' });
      if (client_secret !== PASSWORD) return reply.code(401).send({ error: 'invalid_client' });
      logins += 1;
      return { token_type: 'Bearer', expires_in: 3599, access_token: `bot-token-${randomUUID()}` };
    },
  );
  addConnector(server, state, rate);
  url = await server.listen({ port: 0, host: '127.0.0.1' });
  const serviceUrl = `${url}/emea/`;
  return {
    url,
    serviceUrl,
    ...state,
    refused: rate?.refused ?? [],
    logins: () => logins,
    token: ({
      aud = APP_ID,
      iss,
      serviceurl = serviceUrl,
      lasts = 3600,
      key = 'own',
      alg = 'RS256',
    } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        iss: iss ?? 'https://api.botframework.com',
        aud,
        serviceurl,
        nbf: now - 3600,
        ...(lasts === null ? {} : { exp: now + lasts }),
      };
      const header = { alg, typ: 'JWT', kid: key === 'unknown' ? 'strange' : 'own' };
      if (alg === 'none') return `${encoded(header)}.${encoded(claims)}.`;
      return sign(header, claims, key === 'own' ? own.privateKey : strange.privateKey);
    },
    environment: {
      MICROSOFT_APP_ID: APP_ID,
      MICROSOFT_APP_TYPE: 'SingleTenant',
      MICROSOFT_APP_PASSWORD: PASSWORD,
      MICROSOFT_APP_TENANT_ID: TENANT,
      MICROSOFT_ALLOWED_TENANTS: `${TENANT},${OTHER_TENANT}`,
      MICROSOFT_OPENID_METADATA_URL: `${url}/openid`,
      MICROSOFT_LOGIN_URL: url,
    },
    closeKeys: (close) => {
      closed = close;
    },
    close: () => server.close(),
  };
}

let said = 0;

/** An activity as Teams sends it: a message in a chat of one person with the bot, unless told otherwise. */
export function activity(
  { serviceUrl }: Pick<Microsoft, 'serviceUrl'>,
  extra: Record<string, unknown> = {},
): Record<string, unknown> {
  said += 1;
  const tenant = (extra.tenant as string | undefined) ?? TENANT;
  const { tenant: _tenant, conversation, ...rest } = extra;
  return {
    type: 'message',
    id: `17640000${String(said).padStart(5, '0')}`,
    timestamp: new Date(Date.UTC(2026, 10, 25, 12, 0, 0, said)).toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:anna', name: 'Anna', aadObjectId: 'persoon-anna' },
    recipient: { id: BOT, name: 'Peilstok' },
    conversation: {
      id: 'a:anna',
      conversationType: 'personal',
      tenantId: tenant,
      ...(conversation as object),
    },
    channelData: { tenant: { id: tenant } },
    textFormat: 'plain',
    text: 'vacatures Breda vs G40',
    ...rest,
  };
}

/** A message in a channel that names the bot. */
export const mention = (question: string) => ({
  text: `<at>Peilstok</at> ${question}`,
  entities: [{ type: 'mention', text: '<at>Peilstok</at>', mentioned: { id: BOT, name: 'Peilstok' } }],
});
