/** A follow-up replaces the slot that it names and keeps the rest. */
import type { Grounds, Period, Query } from '../query.ts';
import { has, type Reading } from '../reading.ts';
import { first, kindOf, type Slots, wants } from './operation.ts';
import { isRange } from './period.ts';
import { type Draft, draftQuery, omitEmpty } from './query.ts';

/** A question that stands on its own inherits nothing. */
export function standsAlone(reading: Reading, { topics, places }: Slots): boolean {
  const asksAbout = wants(reading, 'about') && (topics.indicators.length > 0 || topics.theme !== undefined);
  const hasTopic = topics.indicators.length > 0 || topics.unclearIndicator !== undefined || asksAbout;
  const hasPlace = places.said.length > 0 || reading.findings.some((finding) => finding.home !== undefined);
  const hasShape =
    wants(reading, 'rank') ||
    wants(reading, 'map') ||
    wants(reading, 'relation') ||
    first(reading, 'order') !== undefined;
  const movers = wants(reading, 'movers') && hasPlace;
  if (asksAbout || movers) return true;
  const opens = has(reading, 'and-what-about') || has(reading, 'also') || has(reading, 'same');
  return hasTopic && (hasPlace || hasShape) && !opens;
}

interface Merge {
  readonly reading: Reading;
  readonly slots: Slots;
  readonly previous: Query;
}

const isOrder = (operation: Query['operation']): boolean =>
  operation === 'rank' || operation === 'map' || operation === 'relation';

function drops(reading: Reading): boolean {
  return (
    has(reading, 'without') ||
    has(reading, 'except') ||
    / (weg|weglaten|eruit|verwijder|remove) /.test(reading.text)
  );
}

/** Regions after "en Tilburg?" (the subject is replaced) or "ook Tilburg" (one is added). */
function mergeRegions(
  { reading, slots, previous }: Merge,
  operation: Query['operation'],
): Pick<Query, 'regions' | 'among' | 'except'> {
  const before = previous.regions ?? [];
  const said = slots.places.said.flatMap((place) => place.codes[0] ?? []);
  const kept = {
    regions: before,
    ...(previous.among === undefined ? {} : { among: previous.among }),
    ...(previous.except === undefined ? {} : { except: previous.except }),
  };
  if (said.length === 0) return kept;
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
  const rest = before.slice(1).filter((code) => !said.includes(code));
  const larger = said.every((code) => kindOf(code, reading) !== 'gemeente');
  return { ...kept, regions: said.length > 1 || (larger && before.length < 2) ? said : [...said, ...rest] };
}

const comparesToo = (reading: Reading): boolean =>
  / (vergeleken met|in vergelijking met|ten opzichte van|tov|versus|vs|tegenover|naast|vergelijk|vergelijken|afgezet tegen|compared (to|with)|tegen) /.test(
    reading.text,
  );

function mergeIndicators({ reading, slots, previous }: Merge): string[] {
  const before = previous.indicators ?? [];
  const said = slots.topics.indicators;
  if (said.length === 0) return before;
  return has(reading, 'also') ? [...new Set([...before, ...said])] : [...said];
}

/** Sectors stay as long as the indicator has them. */
function mergeSectors({ reading, slots, previous }: Merge, indicators: readonly string[]): string[] {
  if (has(reading, 'total')) return [];
  const { sectors } = slots.topics;
  const splits = indicators.every((id) => reading.lexicon.indicators.get(id)?.dimension !== undefined);
  if (!splits) return [];
  if (sectors.length === 0) return previous.sectors ?? [];
  return has(reading, 'also') ? [...new Set([...(previous.sectors ?? []), ...sectors])] : [...sectors];
}

function shiftStep(period: Period | undefined, by: number): Period | undefined {
  if (period === undefined || !('at' in period)) return period;
  const [year, part = ''] = period.at.split('-');
  if (part === '') return { at: String(Number(year) + by) };
  const mark = part.replace(/\d+/, '');
  const count = mark === 'Q' ? 4 : mark === 'H' ? 2 : 12;
  const index = Number(year) * count + Number(part.replace(/\D/g, '')) - 1 + by;
  const number = (index % count) + 1;
  return {
    at: `${Math.floor(index / count)}-${mark === '' ? String(number).padStart(2, '0') : `${mark}${number}`}`,
  };
}

function mergePeriod({ reading, slots, previous }: Merge): Period | undefined {
  if (has(reading, 'previous-step'))
    return shiftStep(previous.period, / (erna|daarna) /.test(reading.text) ? 1 : -1);
  const said = slots.period.period;
  const before = previous.period;
  if (said !== undefined && has(reading, 'also') && before !== undefined && 'at' in said && 'at' in before) {
    return { points: [before.at, said.at].sort() };
  }
  return said ?? before;
}

const isSeries = (period: Period | undefined): boolean =>
  period === undefined || isRange(period) || 'last' in period;

function mergeOperation({ reading, slots, previous }: Merge, period: Period | undefined): Query['operation'] {
  if (wants(reading, 'map')) return 'map';
  if (wants(reading, 'relation')) return 'relation';
  if (wants(reading, 'movers')) return 'movers';
  if (wants(reading, 'breakdown')) return 'breakdown';
  if (previous.operation === 'movers' && slots.topics.indicators.length > 0)
    return isSeries(period) ? 'trend' : 'value';
  if (isOrder(previous.operation)) return previous.operation;
  const ends =
    first(reading, 'order') !== undefined ||
    wants(reading, 'rank') ||
    first(reading, 'members') !== undefined;
  if (ends || slots.places.said.some((place) => place.members)) return 'rank';
  if (previous.operation === 'breakdown' && (slots.topics.sectors.length > 0 || has(reading, 'total')))
    return isSeries(period) ? 'trend' : 'value';
  if (previous.operation === 'breakdown') return wants(reading, 'trend') ? 'trend' : 'breakdown';
  if (wants(reading, 'trend')) return 'trend';
  const newPeriod = slots.period.period !== undefined;
  if (newPeriod) return isSeries(period) ? 'trend' : 'value';
  return previous.operation;
}

/** What the reading says on its own, for slots that are simply replaced. */
export function mergeFollowUp(reading: Reading, slots: Slots, previous: Query): Draft {
  const merge = { reading, slots, previous };
  const own = draftQuery(reading, {
    ...slots,
    topics: { ...slots.topics, indicators: mergeIndicators(merge) },
  }).query;
  const period = mergePeriod(merge);
  const operation = mergeOperation(merge, period);
  const order = isOrder(operation);
  const indicators = mergeIndicators(merge);
  const { regions, among, except } = mergeRegions(merge, operation);
  const limit =
    first(reading, 'limit') ?? (own.order === undefined ? previous.limit : (own.limit ?? previous.limit));
  const changesOperation = operation !== previous.operation;
  const theme = slots.topics.theme ?? previous.theme;
  const query = omitEmpty({
    operation,
    indicators: operation === 'movers' ? [] : indicators,
    theme: operation === 'movers' || operation === 'about' ? theme : undefined,
    regions,
    among: order ? (among ?? (changesOperation ? amongOf(regions, reading) : undefined)) : undefined,
    members: order
      ? (own.members ?? (first(reading, 'members') === 'gemeente' ? undefined : previous.members))
      : undefined,
    sectors: operation === 'breakdown' || operation === 'movers' ? [] : mergeSectors(merge, indicators),
    splitBy:
      operation === 'breakdown'
        ? (own.splitBy ?? first(reading, 'splitBy') ?? previous.splitBy ?? 'sector')
        : undefined,
    measure: measureAfter(own, previous, reading),
    period: wants(reading, 'trend') && period !== undefined && !isSeries(period) ? undefined : period,
    step: slots.period.step ?? previous.step,
    order: operation === 'rank' ? (own.order ?? orderFrom(reading, previous)) : undefined,
    limit: operation === 'rank' ? limit : undefined,
    filter: order ? (own.filter ?? filterFrom(reading) ?? previous.filter) : undefined,
    except: [...(except ?? []), ...slots.topics.exceptSectors, ...slots.period.except],
    ignored: slots.places.foreign,
    show: own.show ?? undefined,
  });
  // A place beside a ranking stands among the members of the larger place that was asked about.
  const placed =
    order && query.regions !== undefined
      ? {
          ...query,
          regions: query.regions.filter(
            (code) => kindOf(code, reading) === 'gemeente' || query.members === 'provincie',
          ),
        }
      : query;
  return {
    query: omitEmpty({ ...placed }),
    grounds: groundsAfter(placed, previous),
    notes: slots.places.said.flatMap((place) => place.note ?? []),
  };
}

function amongOf(regions: readonly string[] | undefined, reading: Reading): string | undefined {
  const large = (regions ?? []).find((code) => kindOf(code, reading) !== 'gemeente');
  return large === 'NL' ? undefined : large;
}

function measureAfter(own: Query, previous: Query, reading: Reading): Query['measure'] {
  if (/ (absoluut|absolute|aantallen|in aantallen|gewone cijfers) /.test(reading.text)) return undefined;
  return own.measure === 'level' ? previous.measure : (own.measure ?? previous.measure);
}

/** "alleen de top 3" asks for an end; a number alone keeps the one that was asked for. */
function orderFrom(reading: Reading, previous: Query): Query['order'] {
  return previous.order ?? (first(reading, 'limit') === undefined ? undefined : 'high');
}

function filterFrom(reading: Reading): Query['filter'] {
  const [above, below] = [first(reading, 'above'), first(reading, 'below')];
  if (above !== undefined) return { above };
  return below === undefined ? undefined : { below };
}

function groundsAfter(query: Query, previous: Query): Grounds {
  return Object.fromEntries(
    Object.entries(query).map(([slot, value]) => [
      slot,
      JSON.stringify(value) === JSON.stringify(previous[slot as keyof Query])
        ? ('conversation' as const)
        : ('said' as const),
    ]),
  );
}
