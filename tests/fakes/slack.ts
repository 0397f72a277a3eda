/**
 * A server that speaks Slack's Web API, uploads and Socket Mode as far as Peilstok uses them, keeps what is posted, and
 * fails as it is told to.
 */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type WebSocket, WebSocketServer } from 'ws';

export interface Call {
  readonly method: string;
  readonly token: string;
  readonly args: Readonly<Record<string, string>>;
}

export interface FakeMessage {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | undefined;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: blocks are looked into freely in tests
  blocks: any[];
  readonly metadata: unknown;
}

/** How a call goes wrong: once, or `times` over. */
export type Failure =
  | { readonly status: number; readonly retryAfter?: number; readonly body?: string }
  | { readonly error: string; readonly messages?: readonly string[] }
  /** Does it, and never answers. */
  | { readonly silence: 'after' | 'before' };

export interface FakeSlack {
  readonly url: string;
  readonly calls: Call[];
  /** As they stand, in all channels. */
  readonly messages: FakeMessage[];
  readonly ephemeral: FakeMessage[];
  readonly uploads: {
    readonly id: string;
    readonly name: string;
    readonly bytes: number;
    channel?: string;
  }[];
  /** What came by `response_url`. */
  readonly responses: { readonly text: string; readonly blocks: unknown[]; readonly response_type: string }[];
  readonly responseUrl: string;
  readonly fail: (method: string, failure: Failure, times?: number) => void;
  /** Scopes that the token lacks. */
  readonly lacks: Set<string>;
  /** The team of a token; others are refused. */
  readonly teams: Map<
    string,
    { readonly team: string; readonly enterprise?: string; readonly whole?: boolean }
  >;
  /** Sends an event over the socket. @returns once it is acknowledged, with what came along. */
  readonly overSocket: (type: string, payload: object, envelope?: string) => Promise<unknown>;
  readonly sockets: () => number;
  readonly calledFor: (method: string) => Call[];
  readonly close: () => Promise<void>;
}

export const BOT = 'UBOT00001';

interface Envelope {
  readonly envelope_id: string;
  readonly payload?: unknown;
}

export async function startFakeSlack(): Promise<FakeSlack> {
  const calls: Call[] = [];
  const messages: FakeMessage[] = [];
  const ephemeral: FakeMessage[] = [];
  const uploads: FakeSlack['uploads'] = [];
  const responses: FakeSlack['responses'] = [];
  const failures = new Map<string, Failure[]>();
  const lacks = new Set<string>();
  const teams: FakeSlack['teams'] = new Map([['xoxb-test', { team: 'T0001' }]]);
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, (payload: unknown) => void>();
  let made = 0;

  const nextTs = (): string => {
    made += 1;
    return `1800000000.${String(made).padStart(6, '0')}`;
  };

  function messageOf(args: Call['args']): FakeMessage {
    return {
      channel: args.channel ?? '',
      ts: nextTs(),
      thread: args.thread_ts,
      text: args.text ?? '',
      blocks: args.blocks === undefined ? [] : JSON.parse(args.blocks),
      metadata: args.metadata === undefined ? undefined : JSON.parse(args.metadata),
    };
  }

  const found = ({ channel, ts }: Call['args']): FakeMessage | undefined =>
    messages.find((message) => message.channel === channel && message.ts === ts);

  const refused = (error: string, extra: object = {}) => ({ ok: false, error, ...extra });

  /** What each method answers when nothing is wrong. */
  const methods: Record<string, (args: Call['args'], token: string) => object> = {
    'api.test': () => ({}),
    'auth.test': (args, header) => {
      const token = args.token ?? header;
      const known = teams.get(token);
      if (known === undefined) return refused('invalid_auth');
      return {
        user_id: BOT,
        bot_id: 'B0001',
        team_id: known.team,
        team: 'Gemeente',
        enterprise_id: known.enterprise,
        is_enterprise_install: known.whole ?? false,
      };
    },
    'chat.postMessage': (args) => {
      const message = messageOf(args);
      messages.push(message);
      return { channel: message.channel, ts: message.ts };
    },
    'chat.postEphemeral': (args) => {
      ephemeral.push(messageOf(args));
      return { message_ts: nextTs() };
    },
    'chat.update': (args) => {
      const message = found(args);
      if (message === undefined) return refused('message_not_found');
      message.text = args.text ?? '';
      message.blocks = args.blocks === undefined ? [] : JSON.parse(args.blocks);
      return { channel: message.channel, ts: message.ts };
    },
    'chat.delete': (args) => {
      const message = found(args);
      if (message === undefined) return refused('message_not_found');
      messages.splice(messages.indexOf(message), 1);
      return {};
    },
    'conversations.replies': (args) =>
      lacks.has('history')
        ? refused('missing_scope')
        : {
            messages: messages
              .filter(({ channel, thread }) => channel === args.channel && thread === args.ts)
              .map(({ ts, text, metadata }) => ({ ts, text, metadata })),
          },
    'conversations.history': (args) =>
      lacks.has('history')
        ? refused('missing_scope')
        : { messages: messages.filter(({ channel }) => channel === args.channel) },
    'files.getUploadURLExternal': (args) => {
      const id = `F${String(uploads.length + 1).padStart(4, '0')}`;
      uploads.push({ id, name: args.filename ?? '', bytes: Number(args.length) });
      return { upload_url: `${url}/upload/${id}`, file_id: id };
    },
    'files.completeUploadExternal': (args) => {
      const files = JSON.parse(args.files ?? '[]') as { id: string }[];
      for (const { id } of files) {
        const upload = uploads.find((one) => one.id === id);
        if (upload !== undefined && args.channel_id !== undefined) upload.channel = args.channel_id;
      }
      return { files: files.map(({ id }) => ({ id })) };
    },
    'oauth.v2.access': (args) => {
      made += 1;
      const token = `xoxe.xoxb-${made}`;
      if (args.grant_type === 'refresh_token')
        return {
          access_token: token,
          refresh_token: `xoxe-1-${made}`,
          expires_in: 43_200,
          token_type: 'bot',
        };
      if (args.client_secret !== 'client-secret') return refused('bad_client_secret');
      const [team = '', enterprise, whole] = (args.code ?? '').split('/');
      teams.set(token, { team, ...(enterprise ? { enterprise } : {}), whole: whole === 'whole' });
      return {
        access_token: token,
        refresh_token: `xoxe-1-${made}`,
        expires_in: 43_200,
        token_type: 'bot',
        scope: 'chat:write',
        bot_user_id: BOT,
        app_id: 'A0001',
        team: whole === 'whole' ? null : { id: team, name: 'Gemeente' },
        enterprise: enterprise ? { id: enterprise, name: 'Provincie' } : null,
        is_enterprise_install: whole === 'whole',
      };
    },
    'apps.connections.open': (_args, token) =>
      token.startsWith('xapp-') ? { url: `${url.replace('http', 'ws')}/socket` } : refused('invalid_auth'),
  };

  async function argumentsOf(request: IncomingMessage): Promise<Call['args']> {
    const body = (await buffer(request)).toString('utf8');
    if (request.headers['content-type']?.startsWith('application/json'))
      return JSON.parse(body) as Call['args'];
    return Object.fromEntries(new URLSearchParams(body));
  }

  const json = (response: ServerResponse, body: object, headers: Record<string, string> = {}): void => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

  async function answerCall(
    method: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const args = await argumentsOf(request);
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    calls.push({ method, token, args });
    const failure = failures.get(method)?.shift();
    if (failure !== undefined && 'silence' in failure) {
      if (failure.silence === 'after') methods[method]?.(args, token);
      return;
    }
    if (failure !== undefined && 'status' in failure) {
      const wait = failure.retryAfter === undefined ? {} : { 'retry-after': String(failure.retryAfter) };
      response.writeHead(failure.status, wait).end(failure.body ?? '');
      return;
    }
    if (failure !== undefined && 'error' in failure)
      return json(
        response,
        refused(failure.error, { response_metadata: { messages: failure.messages ?? [] } }),
      );
    const scopes =
      'app_mentions:read,assistant:write,chat:write,commands,files:read,files:write,im:history,links:read,links:write'
        .split(',')
        .filter((scope) => !lacks.has(scope))
        .join(',');
    json(response, { ok: true, ...methods[method]?.(args, token) }, { 'x-oauth-scopes': scopes });
  }

  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/api/')) return answerCall(path.slice('/api/'.length), request, response);
    if (path.startsWith('/upload/')) {
      await buffer(request);
      const failure = failures.get('upload')?.shift();
      response.writeHead(failure !== undefined && 'status' in failure ? failure.status : 200).end('OK');
      return;
    }
    if (path.startsWith('/respond')) {
      responses.push(JSON.parse((await buffer(request)).toString('utf8')));
      return json(response, { ok: true });
    }
    response.writeHead(404).end();
  });
  const upgraded = new WebSocketServer({ server, path: '/socket' });
  upgraded.on('connection', (socket) => {
    sockets.add(socket);
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    socket.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data)) as Envelope;
      waiting.get(envelope_id)?.(payload);
      waiting.delete(envelope_id);
    });
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url: `${url}/api`,
    calls,
    messages,
    ephemeral,
    uploads,
    responses,
    responseUrl: `${url}/respond/1`,
    lacks,
    teams,
    fail: (method, failure, times = 1) => {
      failures.set(method, [
        ...(failures.get(method) ?? []),
        ...Array.from({ length: times }, () => failure),
      ]);
    },
    overSocket: (type, payload, envelope = `E${++made}`) =>
      new Promise((resolve) => {
        waiting.set(envelope, resolve);
        for (const socket of sockets)
          socket.send(
            JSON.stringify({ type, envelope_id: envelope, payload, accepts_response_payload: true }),
          );
      }),
    sockets: () => sockets.size,
    calledFor: (method) => calls.filter((call) => call.method === method),
    close: async () => {
      for (const socket of sockets) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const SIGNING_SECRET = 'a-signing-secret-for-tests';

/** The headers with which Slack signs what it sends. `at` in seconds since 1970. */
export function signed(
  body: string,
  {
    at = Math.floor(Date.now() / 1000),
    secret = SIGNING_SECRET,
  }: { at?: number | string; secret?: string } = {},
): Record<string, string> {
  const hash = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${hash}` };
}

export interface Post {
  readonly body: string;
  readonly type: string;
}

let events = 0;

/** Bodies as Slack sends them. */
export const eventBody = (event: object, extra: object = {}): Post => {
  events += 1;
  return {
    type: 'application/json',
    body: JSON.stringify({
      type: 'event_callback',
      token: 'unused',
      team_id: 'T0001',
      api_app_id: 'A0001',
      event_id: `Ev${events}`,
      event_time: 1_790_000_000,
      authorizations: [
        { enterprise_id: null, team_id: 'T0001', user_id: BOT, is_bot: true, is_enterprise_install: false },
      ],
      event,
      ...extra,
    }),
  };
};

export const pressedBody = (payload: object): Post => ({
  type: 'application/x-www-form-urlencoded',
  body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
});

export const commandBody = (fields: Record<string, string>): Post => ({
  type: 'application/x-www-form-urlencoded',
  body: new URLSearchParams({
    command: '/peilstok',
    team_id: 'T0001',
    channel_id: 'C0001',
    user_id: 'U0001',
    trigger_id: `trigger-${++events}`,
    ...fields,
  }).toString(),
});

/** Delivers a body, signed. */
export const deliver = (
  url: string,
  { body, type }: Post,
  headers: Record<string, string> = signed(body),
): Promise<Response> =>
  fetch(`${url}/slack/events`, { method: 'POST', headers: { 'content-type': type, ...headers }, body });
