/** What is said of a subscription: its day and time, what it is compared with, when it warns, which one is meant. */

import type { Condition, SubscriptionDetails } from '../query.ts';
import type { Reading } from '../reading.ts';
import { NUMBERS } from '../rule.ts';
import { MONTHS } from '../rules/dates.ts';
import { normalize } from '../text.ts';
import type { Slots } from './operation.ts';

const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const HOURS = NUMBERS.slice(1);

const pad = (value: number): string => String(value).padStart(2, '0');
const timeOf = (hour: number, minute: number): string | undefined =>
  hour < 24 && minute < 60 ? `${pad(hour)}:${pad(minute)}` : undefined;

function weekdayIn(text: string): number | undefined {
  const index = DAYS.findIndex((day) => new RegExp(`\\b${day}`).test(text));
  return index < 0 ? undefined : index + 1;
}

/** "om 9 uur", "9:30", "om 9.30 uur", "half negen", "8 uur 's avonds". */
function timeIn(text: string): string | undefined {
  const later = /'?s (?:middags|avonds)|\b(?:smiddags|savonds)\b/.test(text) ? 12 : 0;
  const hourOf = (hour: number): number => (hour < 12 ? hour + later : hour);
  const digits =
    /\b(\d{1,2})[:.](\d{2})(?: ?uur)?\b/.exec(text) ??
    /\b(\d{1,2}) ?uur(?: ?(\d{2}))?\b/.exec(text) ??
    /\bom (\d{1,2})()\b/.exec(text);
  if (digits !== null) return timeOf(hourOf(Number(digits[1])), Number(digits[2] || 0));
  const words = new RegExp(`\\b(half )?(${HOURS.join('|')})(?: uur)?\\b`);
  const said = /\b(?:om|naar) /.test(text) ? words.exec(text.slice(text.search(/\b(?:om|naar) /))) : null;
  if (said === null) return undefined;
  const hour = HOURS.indexOf(said[2] ?? '') + 1;
  return said[1] === undefined ? timeOf(hourOf(hour), 0) : timeOf(hourOf(hour - 1), 30);
}

const numberFrom = (text: string): number =>
  Number(/^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text.replace(',', '.'));

const LIMIT =
  /\b(boven|hoger dan|meer dan|groter dan|over|ten minste|minstens|onder|lager dan|minder dan|kleiner dan)(?: de)? (?:€ ?)?(\d[\d.]*(?:,\d+)?) ?(%|procent(?!punt))?/;
const RISES = /\b(?:stijg|toeneem|toenem|groei|omhoog)/;
const FALLS = /\b(?:daal|dalen|afneem|afnem|krimp|omlaag|zak)/;

function conditionIn(text: string): Condition | undefined {
  const limit = LIMIT.exec(text);
  if (limit === null) return undefined;
  const value = numberFrom(limit[2] ?? '');
  if (!Number.isFinite(value)) return undefined;
  const movement = RISES.test(text) ? 'rises' : FALLS.test(text) ? 'falls' : undefined;
  // "Meer dan 20% stijgen" is a change; "stijgt boven 10%" is a limit that is passed.
  if (movement !== undefined && limit[3] !== undefined && /^meer|^minst|^ten/.test(limit[1] ?? ''))
    return { kind: movement, percent: value };
  return { kind: /^(?:onder|lager|minder|kleiner)/.test(limit[1] ?? '') ? 'below' : 'above', value };
}

/** "tot januari", "tot 12 januari", "tot 2027": the day from which it goes on, after today. */
function untilIn(text: string, today: string): string | undefined {
  const said = new RegExp(`\\btot (?:en met )?(?:(\\d{1,2}) )?(${MONTHS.join('|')})(?: (\\d{4}))?`).exec(
    text,
  );
  if (said !== null) {
    const month = MONTHS.indexOf(said[2] ?? '') + 1;
    const inYear = (year: number): string => `${year}-${pad(month)}-${pad(Number(said[1] ?? 1))}`;
    const year = Number(said[3] ?? today.slice(0, 4));
    return inYear(year) > today || said[3] !== undefined ? inYear(year) : inYear(year + 1);
  }
  const iso = /\btot (\d{4}-\d{2}-\d{2})\b/.exec(text);
  const year = /\btot (\d{4})\b/.exec(text);
  return iso?.[1] ?? (year === null ? undefined : `${year[1]}-01-01`);
}

const NUMBERED =
  /\b(?:abonnement|weekbericht|digest|melding|waarschuwing|nummer|nr)\s*(?:nummer |nr )?#?(\d{1,6})\b/;

function whenNothingIn(text: string): SubscriptionDetails['whenNothing'] {
  if (!/\bniets nieuws\b/.test(text)) return undefined;
  return /\b(?:geen|niet|stil|niks)\b/.test(text.replace(/\bniets nieuws\b/, '')) ? 'silence' : 'line';
}

/** The place behind "vergeleken met", as a code. */
function comparedIn(reading: Reading, { places }: Slots): string | undefined {
  const from = reading.words.findIndex(({ norm }) =>
    /^(?:vergeleken|vergelijk|versus|vs|tov|naast)$/.test(norm),
  );
  const place = from < 0 ? undefined : places.said.find(({ start }) => start > from);
  if (place !== undefined) return place.codes[0];
  return from >= 0 && / vergelijkbare gemeenten /.test(reading.text) ? 'PEERS' : undefined;
}

const given = <K extends keyof SubscriptionDetails>(
  key: K,
  value: SubscriptionDetails[K],
): Pick<SubscriptionDetails, K> | object => (value === undefined ? {} : { [key]: value });

export function subscriptionDetails(reading: Reading, slots: Slots): SubscriptionDetails {
  const text = normalize(reading.input.question).replace(/\s+/g, ' ');
  const number = NUMBERED.exec(text)?.[1] ?? /^\W*stop (\d{1,6})\W*$/.exec(text)?.[1];
  const { sectors } = slots.topics;
  return {
    ...given('weekday', weekdayIn(text)),
    ...given('time', timeIn(text)),
    ...given('compared', comparedIn(reading, slots)),
    ...given('condition', conditionIn(text)),
    ...given('sectors', sectors.length === 0 ? undefined : sectors),
    ...given('number', number === undefined ? undefined : Number(number)),
    ...given('until', untilIn(text, reading.today)),
    ...given('whenNothing', whenNothingIn(text)),
  };
}
