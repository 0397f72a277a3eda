/** A provider of OpenID Connect on this machine: discovery, keys, authorisation, tokens. Lies as it is told to. */
import { createHash, generateKeyPairSync, randomBytes, sign as signWith } from 'node:crypto';
import Fastify from 'fastify';

export type Claims = Record<string, unknown>;

/** How the next token is wrong. */
export interface Lie {
  readonly claims?: Claims;
  /** In the head of the token; `none` also leaves the signature out. */
  readonly alg?: 'none' | 'HS256';
  readonly wrongKey?: true;
  /** Of the discovery document. */
  readonly issuer?: string;
}

export interface FakeIssuer {
  readonly url: string;
  /** Who signs in next. */
  who: Claims;
  lie: Lie;
  /** Code challenges that were not met, and codes that came twice. */
  readonly refused: string[];
  readonly close: () => Promise<void>;
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

interface Grant {
  readonly client: string;
  readonly redirect: string;
  readonly nonce: string;
  readonly challenge: string;
  readonly who: Claims;
}

/** @param path of the issuer behind the address: "/TENANT/v2.0". */
export async function startIssuer(secret: string, path = ''): Promise<FakeIssuer> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const others = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const server = Fastify();
  let issuer = '';
  const state: { who: Claims; lie: Lie; refused: string[] } = { who: {}, lie: {}, refused: [] };
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  server.get(`${path}/.well-known/openid-configuration`, async () => ({
    issuer: state.lie.issuer ?? issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  }));
  server.get(`${path}/keys`, async () => ({
    keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }],
  }));
  server.get<{ Querystring: Record<string, string> }>(`${path}/authorize`, async (request, reply) => {
    const asked = request.query;
    const code = randomBytes(12).toString('hex');
    grants.set(code, {
      client: asked.client_id ?? '',
      redirect: asked.redirect_uri ?? '',
      nonce: asked.nonce ?? '',
      challenge: asked.code_challenge ?? '',
      who: state.who,
    });
    const back = new URL(asked.redirect_uri ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.state ?? '');
    return reply.redirect(back.href, 302);
  });
  server.post<{ Body: Record<string, string> }>(`${path}/token`, async (request, reply) => {
    const { code = '', code_verifier = '', redirect_uri, client_secret } = request.body;
    const grant = grants.get(code);
    grants.delete(code);
    const met = createHash('sha256').update(code_verifier).digest('base64url') === grant?.challenge;
    if (grant === undefined || !met || redirect_uri !== grant.redirect || client_secret !== secret) {
      state.refused.push(code);
      return reply.code(400).send({ error: 'invalid_grant' });
    }
    const now = Math.floor(Date.now() / 1000);
    const { lie } = state;
    const alg = lie.alg ?? 'RS256';
    const head = encoded({ alg, typ: 'JWT', ...(alg === 'none' ? {} : { kid: 'k1' }) });
    const claims = {
      iss: issuer,
      aud: grant.client,
      iat: now,
      exp: now + 300,
      nonce: grant.nonce,
      ...grant.who,
      ...lie.claims,
    };
    const body = `${head}.${encoded(claims)}`;
    const key = lie.wrongKey ? others.privateKey : keys.privateKey;
    const signature = alg === 'none' ? '' : signWith('sha256', Buffer.from(body), key).toString('base64url');
    return { access_token: 'a', token_type: 'Bearer', expires_in: 300, id_token: `${body}.${signature}` };
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  issuer = `${url}${path}`;
  return {
    url,
    refused: state.refused,
    get who() {
      return state.who;
    },
    set who(who) {
      state.who = who;
    },
    get lie() {
      return state.lie;
    },
    set lie(lie) {
      state.lie = lie;
    },
    close: () => server.close(),
  };
}
