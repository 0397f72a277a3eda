/** What a failure of the connector means: wait, never, or a fault that may pass. */
import { z } from 'zod';
import { Later, Undeliverable } from '#src/chat/model.ts';

/** Codes of Microsoft for "try again", and what we wait when it does not say how long. */
const WAIT_SECONDS: Readonly<Record<number, number>> = { 412: 2, 429: 10, 502: 5, 503: 5, 504: 5 };
const LONGEST_WAIT = 3_600;

const failureSchema = z.looseObject({
  statusCode: z.number(),
  code: z.string().optional(),
  response: z.looseObject({ headers: z.custom<{ get: (name: string) => string | undefined }>() }).optional(),
});

/** Retry-After as seconds or as a date. */
export function secondsIn(header: string | undefined, now: () => number): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now()) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), LONGEST_WAIT) : undefined;
}

/** What a failure of the connector means for the answer. */
export function failureOf(error: unknown, now: () => number = Date.now): unknown {
  const parsed = failureSchema.safeParse(error);
  if (!parsed.success) return error;
  const { statusCode, response, code } = parsed.data;
  const wait = WAIT_SECONDS[statusCode];
  if (wait !== undefined) return new Later(secondsIn(response?.headers.get('retry-after'), now) ?? wait);
  // Gone, blocked, left, or never to be taken: the code is Microsoft's ("ConversationNotFound").
  if (statusCode === 403 || statusCode === 404 || statusCode === 413 || statusCode === 400)
    return new Undeliverable(code ?? String(statusCode));
  return error;
}

/** Milliseconds of silence that Teams asks for, of who sends too much. */
export function silenceAskedIn(error: unknown): number | undefined {
  const parsed = failureSchema.safeParse(error);
  if (!parsed.success || parsed.data.statusCode !== 429) return undefined;
  const failure = failureOf(error);
  return failure instanceof Later ? failure.seconds * 1000 : undefined;
}

export const isGone = (error: unknown): boolean => {
  const parsed = failureSchema.safeParse(error);
  return parsed.success && [403, 404, 405].includes(parsed.data.statusCode);
};
