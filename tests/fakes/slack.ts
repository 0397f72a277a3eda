/**
 * A server that speaks Slack's Web API, uploads and Socket Mode as far as Peilstok uses them, keeps what is posted, and
 * fails as it is told to.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type WebSocket, WebSocketServer } from 'ws';
import { createRate, type Limit } from './rate.ts';
import {
  type Call,
  type FakeMessage,
  refusal,
  SCOPES_GIVEN,
  slackMethods,
  type Teams,
  type Upload,
} from './slack-methods.ts';

export type { FakeMessage };

/** How a call goes wrong: once, or `times` over. */
export type Failure =
  /** It does not: the one after it may. */
  | 'none'
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
  /** Channels in which a message was refused because it came too soon; only where the limit is kept. */
  readonly refused: readonly string[];
  readonly calledFor: (method: string) => Call[];
  readonly close: () => Promise<void>;
}

interface Envelope {
  readonly envelope_id: string;
  readonly payload?: unknown;
}

/** What Slack takes in a channel. */
const ONE_A_SECOND: readonly Limit[] = [{ most: 1, seconds: 1 }];

/** @param limited more than Slack's limit allows is refused. */
export async function startFakeSlack({ limited = false } = {}): Promise<FakeSlack> {
  const rate = limited ? createRate() : undefined;
  const calls: Call[] = [];
  const messages: FakeMessage[] = [];
  const ephemeral: FakeMessage[] = [];
  const uploads: Upload[] = [];
  const responses: FakeSlack['responses'] = [];
  const failures = new Map<string, Failure[]>();
  const lacks = new Set<string>();
  const teams: Teams = new Map([['xoxb-test', { team: 'T0001' }]]);
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, (payload: unknown) => void>();
  let made = 0;
  const next = (): number => {
    made += 1;
    return made;
  };

  const methods = slackMethods({ messages, ephemeral, uploads, lacks, teams, next, url: () => url });

  async function argumentsOf(request: IncomingMessage): Promise<Call['args']> {
    const body = (await buffer(request)).toString('utf8');
    if (request.headers['content-type']?.startsWith('application/json'))
      return JSON.parse(body) as Call['args'];
    return Object.fromEntries(new URLSearchParams(body));
  }

  const json = (response: ServerResponse, body: object, headers: Record<string, string> = {}): void => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

  function nextFailure(method: string, { channel = '' }: Call['args']): Exclude<Failure, 'none'> | undefined {
    const seconds = method === 'chat.postMessage' ? rate?.refuse(channel, ONE_A_SECOND) : undefined;
    if (seconds !== undefined) return { status: 429, retryAfter: seconds };
    const next = failures.get(method)?.shift();
    return next === 'none' ? undefined : next;
  }

  async function answerCall(
    method: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const args = await argumentsOf(request);
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    calls.push({ method, token, args });
    const failure = nextFailure(method, args);
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
        refusal(failure.error, { response_metadata: { messages: failure.messages ?? [] } }),
      );
    const scopes = SCOPES_GIVEN.filter((scope) => !lacks.has(scope)).join(',');
    json(response, { ok: true, ...methods[method]?.(args, token) }, { 'x-oauth-scopes': scopes });
  }

  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/api/')) return answerCall(path.slice('/api/'.length), request, response);
    if (path.startsWith('/upload/')) {
      await buffer(request);
      const failure = failures.get('upload')?.shift();
      response.writeHead(typeof failure === 'object' && 'status' in failure ? failure.status : 200).end('OK');
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
    overSocket: (type, payload, envelope = `E${next()}`) =>
      new Promise((resolve) => {
        waiting.set(envelope, resolve);
        for (const socket of sockets)
          socket.send(
            JSON.stringify({ type, envelope_id: envelope, payload, accepts_response_payload: true }),
          );
      }),
    sockets: () => sockets.size,
    refused: rate?.refused ?? [],
    calledFor: (method) => calls.filter((call) => call.method === method),
    close: async () => {
      for (const socket of sockets) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
