/** When a digest is due, in Europe/Amsterdam, through both changes of the clock. Holidays are days like others. */
import { Cron } from 'croner';
import type { Moment } from './model.ts';

const ZONE = 'Europe/Amsterdam';

function cronOf({ weekday, time }: Moment): Cron {
  const [hour = 8, minute = 0] = time.split(':').map(Number);
  return new Cron(`${minute} ${hour} * * ${weekday % 7}`, { timezone: ZONE, paused: true });
}

/** The first moment after `now`. A time that the clock skips comes an hour later; one that it repeats comes once. */
export function nextMoment(moment: Moment, now: Date): Date {
  const next = cronOf(moment).nextRun(now);
  if (next === null) throw new Error(`no moment after ${now.toISOString()} for ${JSON.stringify(moment)}`);
  return next;
}

const WEEK_MS = 7 * 24 * 3600 * 1000;
/** A week may last an hour more. */
const SLACK_MS = 2 * 3600 * 1000;

/** The last moment up to and including `now`. */
export function lastMoment(moment: Moment, now: Date): Date {
  const cron = cronOf(moment);
  let last = cron.nextRun(new Date(now.getTime() - WEEK_MS - SLACK_MS));
  for (let next = last; next !== null && next.getTime() <= now.getTime(); next = cron.nextRun(next))
    last = next;
  if (last === null) throw new Error(`no moment before ${now.toISOString()} for ${JSON.stringify(moment)}`);
  return last;
}

const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' });

/** The date in the Netherlands, as an ISO date. */
export const dateOf = (moment: Date): string => day.format(moment);

/** One delivery of a subscription: the same for everyone who finds it due. */
export const digestKey = (subscription: number, scheduled: Date): string =>
  `digest:${subscription}:${dateOf(scheduled)}`;
