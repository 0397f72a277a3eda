/** What Slack sends: bodies of events, commands and buttons, signed. */
import { createHmac } from 'node:crypto';
import { BOT } from './slack-methods.ts';

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
