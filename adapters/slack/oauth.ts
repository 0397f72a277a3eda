/** Lets workspaces and organisations add the app themselves. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { INSTALLED, NOT_INSTALLED } from '#src/answer/wording/slack.ts';
import type { DeskLog } from '#src/chat/desk.ts';
import type { Installation, Installations } from '#src/chat/installations.ts';
import { type Client, call } from './client.ts';
import { SCOPES } from './scopes.ts';

export interface OauthParts {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly client: Client;
  readonly installations: Installations;
  /** Signs what goes to Slack and must come back. */
  readonly secret: string;
  /** Absent: Slack takes the address that stands in the app's settings. */
  readonly publicUrl: string | undefined;
  /** Where Slack asks people. */
  readonly authorizeUrl: string;
  readonly log: DeskLog;
  readonly now: () => number;
}

export const INSTALL_PATH = '/slack/install';
const REDIRECT_PATH = '/slack/oauth_redirect';
const STATE_SECONDS = 600;

/** A cookie of this browser for this site alone; without HTTPS browsers know no such cookie. */
const cookieOf = (publicUrl: string | undefined): { readonly name: string; readonly flags: string } =>
  publicUrl?.startsWith('https://')
    ? { name: '__Host-peilstok-slack', flags: 'Path=/; Secure; HttpOnly; SameSite=Lax' }
    : { name: 'peilstok-slack', flags: 'Path=/; HttpOnly; SameSite=Lax' };

const signed = (secret: string, text: string): string =>
  `${text}.${createHmac('sha256', secret).update(`slack-install\0${text}`).digest('base64url')}`;

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Whether Slack sent this browser back with what it was sent off with, not too long ago. */
function isState(state: string, cookie: string, { secret, now }: OauthParts): boolean {
  const text = state.slice(0, state.lastIndexOf('.'));
  const [, until = ''] = text.split('.');
  return same(state, signed(secret, text)) && same(state, cookie) && Number(until) > now() / 1000;
}

const cookieIn = (request: FastifyRequest, name: string): string =>
  (request.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '';

const redirectUri = (publicUrl: string | undefined) =>
  publicUrl === undefined ? {} : { redirect_uri: `${publicUrl}${REDIRECT_PATH}` };

type Given = Awaited<ReturnType<Client['oauth']['v2']['access']>>;

/** What was given for the app; an organisation's counts for all of its workspaces. */
function installationOf(given: Given, botId: string, now: number): Installation {
  const {
    access_token,
    refresh_token,
    expires_in,
    bot_user_id,
    scope,
    team,
    enterprise,
    is_enterprise_install,
  } = given;
  const whole = is_enterprise_install === true;
  const place = whole ? enterprise : team;
  if (access_token === undefined || place?.id === undefined || bot_user_id === undefined)
    throw new Error('Slack gave no token, workspace or bot');
  return {
    tenant: `slack:${place.id}`,
    name: place.name ?? '',
    botUser: bot_user_id,
    botId,
    scopes: scope ?? '',
    token: access_token,
    ...(refresh_token === undefined ? {} : { refreshToken: refresh_token }),
    ...(expires_in === undefined ? {} : { expiresAt: Math.floor(now / 1000) + expires_in }),
  };
}

async function install(code: string, parts: OauthParts): Promise<void> {
  const { client, clientId, clientSecret, publicUrl, installations, now } = parts;
  const given = await call(() =>
    client.oauth.v2.access({
      code,
      client_id: clientId,
      client_secret: clientSecret,
      ...redirectUri(publicUrl),
    }),
  );
  const { bot_id = '' } = await call(() => client.auth.test({ token: given.access_token ?? '' }));
  await installations.store(installationOf(given, bot_id, now()));
}

const page = (reply: FastifyReply, status: number, text: string): FastifyReply =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(
      `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Peilstok</title><p>${text}</p></html>`,
    );

export const oauthRoutes =
  (parts: OauthParts): FastifyPluginAsync =>
  async (server) => {
    const cookie = cookieOf(parts.publicUrl);
    server.get(INSTALL_PATH, async (_request, reply) => {
      const until = Math.floor(parts.now() / 1000) + STATE_SECONDS;
      const state = signed(parts.secret, `${randomBytes(16).toString('base64url')}.${until}`);
      const query = new URLSearchParams({
        client_id: parts.clientId,
        scope: SCOPES.join(','),
        state,
        ...redirectUri(parts.publicUrl),
      });
      return reply
        .header('set-cookie', `${cookie.name}=${state}; Max-Age=${STATE_SECONDS}; ${cookie.flags}`)
        .header('cache-control', 'no-store')
        .redirect(`${parts.authorizeUrl}?${query}`, 302);
    });
    server.get<{ Querystring: { code?: string; state?: string } }>(REDIRECT_PATH, async (request, reply) => {
      const { code, state } = request.query;
      reply.header('set-cookie', `${cookie.name}=; Max-Age=0; ${cookie.flags}`);
      if (typeof code !== 'string' || typeof state !== 'string') return page(reply, 400, NOT_INSTALLED);
      if (!isState(state, cookieIn(request, cookie.name), parts)) return page(reply, 403, NOT_INSTALLED);
      try {
        await install(code, parts);
        return page(reply, 200, INSTALLED);
      } catch (error) {
        parts.log.error({ err: error }, 'adding the app to Slack failed');
        return page(reply, 502, NOT_INSTALLED);
      }
    });
  };
