/**
 * Calls to Slack's Web API, with limits of our own: the library's waits for ever, tries ten times over half an hour,
 * also what posts, and keeps quiet about it. Trying again is the desk's work.
 */
import { webApi } from '@slack/bolt';
import { Later, Undeliverable } from '#src/chat/model.ts';
import type { BoltLog } from './log.ts';

export type Client = webApi.WebClient;
export type ClientOptions = webApi.WebClientOptions;

const TIMEOUT_MS = 10_000;

export const clientOptions = (apiUrl: string | undefined, logger: BoltLog): ClientOptions => ({
  ...(apiUrl === undefined ? {} : { slackApiUrl: `${apiUrl}/` }),
  timeout: TIMEOUT_MS,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: true,
  logger,
});

export const createClient = (token: string | undefined, options: ClientOptions): Client =>
  new webApi.WebClient(token, { ...options });

/** Slack said no. `code` is its own word for why; `details` names the place in the message. */
export class Refused extends Error {
  readonly code: string;
  readonly details: string;
  constructor(code: string, details: string) {
    super(`Slack refuses: ${code}`);
    this.code = code;
    this.details = details;
  }
}

/** No use in trying again: the place is gone, or we may not be there. */
const FINAL = new Set([
  'account_inactive',
  'app_missing_action_url',
  'cannot_dm_bot',
  'channel_not_found',
  'ekm_access_denied',
  'enterprise_is_restricted',
  'invalid_auth',
  'is_archived',
  'messages_tab_disabled',
  'missing_scope',
  'no_permission',
  'not_authed',
  'not_in_channel',
  'org_login_required',
  'restricted_action',
  'restricted_action_non_threadable_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_locked',
  'restricted_action_thread_only_channel',
  'team_access_not_granted',
  'team_not_found',
  'token_revoked',
  'two_factor_setup_required',
  'user_not_found',
  'user_not_in_channel',
]);

/** Slack's word for "not so fast" in an answer that is no 429. */
const SECONDS_WHEN_NOT_SAID = 30;
/** Slack writes more into an answer than fits a log. */
const LONGEST_CODE = 60;

const codeOf = (error: unknown): string => {
  const text = String(error ?? 'unknown');
  // What is no code is the page of a proxy.
  return /^[\w.:-]+$/.test(text) ? text.slice(0, LONGEST_CODE) : 'unreadable_answer';
};

/** An error of the library as one of ours, without what was said in it. */
export function failureOf(error: unknown): Error {
  if (error instanceof webApi.WebAPIRateLimitedError) return new Later(error.retryAfter);
  if (error instanceof webApi.WebAPIPlatformError) {
    const { data } = error as {
      data: { error?: unknown; response_metadata?: { messages?: readonly string[] } };
    };
    const code = codeOf(data.error);
    if (code === 'ratelimited' || code === 'rate_limited') return new Later(SECONDS_WHEN_NOT_SAID);
    return new Refused(code, (data.response_metadata?.messages ?? []).join(' '));
  }
  if (error instanceof webApi.WebAPIHTTPError)
    return new Error(`Slack answers with status ${error.statusCode}`);
  if (error instanceof webApi.WebAPIRequestError)
    return new Error(`Slack cannot be reached: ${error.original.name}`);
  return error instanceof Later || error instanceof Undeliverable || error instanceof Refused
    ? error
    : new Error(`calling Slack failed: ${error instanceof Error ? error.name : 'unknown'}`);
}

/** @throws Later, Refused, or an error that says no more than its kind. */
export async function call<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw failureOf(error);
  }
}

/** A refusal that no second try will change is told so. */
export const asFinal = (error: unknown): unknown =>
  error instanceof Refused && FINAL.has(error.code) ? new Undeliverable(error.code) : error;
