/** Looks whether Slack would work with these settings: token, scopes, socket, address, clock. */
import * as wording from '#src/answer/wording/slack-check.ts';
import type { Finding } from '#src/commands/check.ts';
import type { SlackConfig } from '#src/config/slack.ts';
import { type Client, call, clientOptions, createClient, failureOf, Refused } from './client.ts';
import { createBoltLog } from './log.ts';
import { EVENTS_PATH } from './routes.ts';
import { SCOPES } from './scopes.ts';

export interface Checking {
  readonly config: SlackConfig;
  readonly publicUrl: string | undefined;
  readonly now: () => number;
}

const SILENT = createBoltLog({ info: () => {}, warn: () => {}, error: () => {} });
const TIMEOUT_MS = 10_000;
/** Slack refuses, and we refuse, what is more than five minutes off; this much says so in time. */
const CLOCK_SECONDS = 60;

const good = (text: string): Finding => ({ ok: true, text });
const bad = (text: string): Finding => ({ ok: false, text });

const reasonOf = (error: unknown): string => {
  const failure = failureOf(error);
  return failure instanceof Refused ? failure.code : failure.message;
};

async function checkToken(client: Client): Promise<Finding[]> {
  try {
    const { team, response_metadata } = await call(() => client.auth.test());
    const given = (response_metadata as { scopes?: readonly string[] } | undefined)?.scopes ?? [];
    const missing = SCOPES.filter((scope) => !given.includes(scope));
    return [
      good(wording.tokenWorks(team ?? '')),
      missing.length === 0 ? good(wording.SCOPES_COMPLETE) : bad(wording.scopesMissing(missing)),
    ];
  } catch (error) {
    return [bad(wording.tokenRefused(reasonOf(error)))];
  }
}

async function checkSocket(client: Client): Promise<Finding> {
  try {
    await call(() => client.apps.connections.open());
    return good(wording.SOCKET_WORKS);
  } catch (error) {
    return bad(wording.socketRefused(reasonOf(error)));
  }
}

const reach = (url: string, method: 'GET' | 'POST'): Promise<Response | undefined> =>
  fetch(url, { method, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => undefined);

/** An unsigned request must be refused by us: then the address leads here. */
async function checkAddress(publicUrl: string | undefined, local: boolean): Promise<Finding[]> {
  if (publicUrl === undefined) return [bad(wording.ADDRESS_MISSING)];
  const secure = publicUrl.startsWith('https://') || local;
  const response = await reach(`${publicUrl}${EVENTS_PATH}`, 'POST');
  return [
    secure ? good(wording.ADDRESS_SECURE) : bad(wording.ADDRESS_INSECURE),
    response?.status === 401
      ? good(wording.addressReached(`${publicUrl}${EVENTS_PATH}`))
      : bad(wording.addressNotReached(`${publicUrl}${EVENTS_PATH}`, response?.status)),
  ];
}

async function checkClock(apiUrl: string, now: () => number): Promise<Finding> {
  const date = Date.parse((await reach(`${apiUrl}/api.test`, 'GET'))?.headers.get('date') ?? '');
  if (Number.isNaN(date)) return bad(wording.SLACK_NOT_REACHED);
  const seconds = Math.round((now() - date) / 1000);
  return Math.abs(seconds) <= CLOCK_SECONDS ? good(wording.CLOCK_RIGHT) : bad(wording.clockOff(seconds));
}

export async function checkSlack({ config, publicUrl, now }: Checking): Promise<readonly Finding[]> {
  const { way, access, apiUrl } = config;
  const options = clientOptions(apiUrl, SILENT);
  return [
    ...('botToken' in access
      ? await checkToken(createClient(access.botToken, options))
      : [good(wording.SEVERAL_WORKSPACES)]),
    ...('appToken' in way
      ? [await checkSocket(createClient(way.appToken, options))]
      : await checkAddress(publicUrl, apiUrl !== undefined)),
    await checkClock(apiUrl ?? 'https://slack.com/api', now),
  ];
}
