/** Places of a follow-up: one replaced, added, dropped, or set in the place of another. */
import type { Query } from '../query.ts';
import { has, type Reading } from '../reading.ts';
import { kindOf, type Slots } from './operation.ts';

/** A question that follows up on another one. */
export interface Merge {
  readonly reading: Reading;
  readonly slots: Slots;
  readonly previous: Query;
}

export const isOrder = (operation: Query['operation']): boolean =>
  operation === 'rank' || operation === 'map' || operation === 'relation';

function drops(reading: Reading): boolean {
  return (
    has(reading, 'without') ||
    has(reading, 'except') ||
    / (weg|weglaten|eruit|eraf|verwijder|schrap|remove) /.test(reading.text)
  );
}

/** "De provincie" of a conversation is the one its subject lies in. */
function provinceOf(
  code: string | undefined,
  subject: string | undefined,
  reading: Reading,
): string | undefined {
  if (code !== 'PROVINCE') return code;
  return reading.lexicon.regions.get(subject ?? '')?.province ?? code;
}

/** "Tilburg in plaats van Breda", "vervang Breda door Tilburg": one place takes the other's. */
function exchange(reading: Reading, { places }: Slots, before: readonly string[]): string[] | undefined {
  const instead = reading.findings.find((finding) => finding.sign === 'instead');
  if (instead === undefined && !has(reading, 'exchange')) return undefined;
  const old =
    instead === undefined ? places.said[0] : places.said.find((place) => place.start >= instead.end);
  const next = places.said.find((place) => place !== old);
  const [from, to] = [old?.codes[0], next?.codes[0]];
  if (from === undefined || to === undefined || !before.includes(from)) return undefined;
  return before.map((code) => (code === from ? to : code));
}

/** Regions after "en Tilburg?" (the subject is replaced) or "ook Tilburg" (one is added). */
export function mergeRegions(
  { reading, slots, previous }: Merge,
  operation: Query['operation'],
): Pick<Query, 'regions' | 'among' | 'except'> {
  const before = previous.regions ?? [];
  const said = slots.places.said.flatMap((place) => provinceOf(place.codes[0], before[0], reading) ?? []);
  const kept = {
    regions: before,
    ...(previous.among === undefined ? {} : { among: previous.among }),
    ...(previous.except === undefined ? {} : { except: previous.except }),
  };
  if (said.length === 0) return kept;
  const exchanged = exchange(reading, slots, before);
  if (exchanged !== undefined) return { ...kept, regions: exchanged };
  if (isShareOf({ reading, slots, previous })) return { ...kept, regions: [...before.slice(0, 1), ...said] };
  const known = said.filter((code) => before.includes(code));
  if (drops(reading)) {
    if (known.length > 0) return { ...kept, regions: before.filter((code) => !known.includes(code)) };
    return { ...kept, except: [...new Set([...(previous.except ?? []), ...said])] };
  }
  if (isOrder(operation)) {
    const large = said.filter((code) => kindOf(code, reading) !== 'gemeente');
    const small = said.filter((code) => kindOf(code, reading) === 'gemeente');
    const among = large[0] ?? previous.among;
    const regions =
      small.length === 0
        ? before.filter((code) => kindOf(code, reading) === 'gemeente')
        : has(reading, 'also')
          ? [...new Set([...before, ...small])]
          : small;
    return { regions, ...(among === undefined || among === 'NL' ? {} : { among }) };
  }
  if (has(reading, 'also') || comparesToo(reading))
    return { ...kept, regions: [...new Set([...before, ...said])] };
  // The subject is replaced; what it was compared with stays.
  // Another topic in another place is another question.
  const rest =
    slots.topics.indicators.length > 0 ? [] : before.slice(1).filter((code) => !said.includes(code));
  const larger = said.every((code) => kindOf(code, reading) !== 'gemeente');
  return { ...kept, regions: said.length > 1 || (larger && before.length < 2) ? said : [...said, ...rest] };
}

/** "Welk aandeel van Limburg is dat?": what was asked about, in something larger. */
export const isShareOf = ({ reading, slots, previous }: Merge): boolean =>
  reading.findings.some(({ measure }) => measure === 'share') &&
  slots.topics.sectors.length === 0 &&
  (previous.regions?.length ?? 0) > 0 &&
  slots.places.said.length === 1 &&
  slots.places.said.every(({ codes }) => kindOf(codes[0] ?? '', reading) !== 'gemeente');

const comparesToo = (reading: Reading): boolean =>
  / (vergeleken met|in vergelijking met|ten opzichte van|tov|versus|vs|tegenover|naast|vergelijk|vergelijken|afgezet tegen|compared (to|with)|tegen) /.test(
    reading.text,
  );
