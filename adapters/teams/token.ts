/** The token that Peilstok shows when it posts: got from Microsoft's login with the app's id and secret. */
import { z } from 'zod';
import type { TeamsConfig } from '#src/config/teams.ts';
import { CONNECTOR, MICROSOFT_LOGIN } from './addresses.ts';

/** The tenant that signs for apps of several tenants. */
const SHARED_TENANT = 'botframework.com';

/** A token is renewed this long before it ends. */
const SPARE_MS = 5 * 60_000;
const LOGIN_MS = 10_000;

const grantSchema = z.looseObject({ access_token: z.string().min(1), expires_in: z.coerce.number() });

/** Microsoft's login gave no token. `code` is its own ("invalid_client"), never what was sent. */
export class LoginRefused extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string) {
    super(`the login gives no token: ${status} ${code}`);
    this.status = status;
    this.code = code;
  }
}

export function tokenAddress({
  type,
  tenant,
  loginUrl,
}: Pick<TeamsConfig, 'type' | 'tenant' | 'loginUrl'>): string {
  const base = loginUrl ?? MICROSOFT_LOGIN;
  if (base.endsWith('/token')) return base;
  return `${base}/${type === 'MultiTenant' ? SHARED_TENANT : (tenant ?? SHARED_TENANT)}/oauth2/v2.0/token`;
}

const codeIn = (body: unknown): string => {
  const parsed = z.looseObject({ error: z.string().max(60) }).safeParse(body);
  return parsed.success ? parsed.data.error : 'unknown';
};

/** Asks for a new token. @throws LoginRefused */
export async function requestToken(config: TeamsConfig): Promise<{ token: string; lastsMs: number }> {
  const response = await fetch(tokenAddress(config), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: config.appId,
      client_secret: config.password ?? '',
      scope: `${CONNECTOR}/.default`,
    }),
    signal: AbortSignal.timeout(LOGIN_MS),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new LoginRefused(response.status, codeIn(body));
  const grant = grantSchema.safeParse(body);
  if (!grant.success) throw new LoginRefused(response.status, 'no_token');
  return { token: grant.data.access_token, lastsMs: grant.data.expires_in * 1000 };
}

export interface Token {
  /** One request at a time, and none while the last token is still good. */
  readonly get: () => Promise<string>;
  /** The connector did not take it: the next one is new. */
  readonly drop: () => void;
}

export function createToken(config: TeamsConfig, now: () => number = Date.now): Token {
  let held: { readonly token: Promise<string>; until: number } | undefined;
  return {
    get: () => {
      if (held !== undefined && now() < held.until) return held.token;
      const asked = requestToken(config);
      const mine = { token: asked.then(({ token }) => token), until: Number.POSITIVE_INFINITY };
      held = mine;
      asked.then(
        ({ lastsMs }) => {
          mine.until = now() + lastsMs - SPARE_MS;
        },
        () => {
          if (held === mine) held = undefined;
        },
      );
      return mine.token;
    },
    drop: () => {
      held = undefined;
    },
  };
}
