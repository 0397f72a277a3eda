/** A follow-up replaces the slot that it names and keeps the rest. */
import type { Grounds, Period, Query } from '../query.ts';
import { has, type Reading } from '../reading.ts';
import { mergePeriod } from './followup-period.ts';
import { isOrder, isShareOf, type Merge, mergeRegions } from './followup-places.ts';
import { first, isSeries, kindOf, named, type Slots, wants } from './operation.ts';
import { type Draft, draftQuery, omitEmpty } from './query.ts';
import { findTopics } from './topics.ts';

/** A question that stands on its own inherits nothing. */
export function standsAlone(reading: Reading, { topics, places }: Slots): boolean {
  const asksAbout = wants(reading, 'about') && (topics.indicators.length > 0 || topics.theme !== undefined);
  const hasTopic = topics.indicators.length > 0 || topics.unclearIndicator !== undefined || asksAbout;
  const hasPlace = places.said.length > 0 || reading.findings.some((finding) => finding.home !== undefined);
  const hasShape =
    wants(reading, 'rank') ||
    wants(reading, 'map') ||
    (wants(reading, 'relation') && topics.indicators.length > 1) ||
    first(reading, 'order') !== undefined;
  const movers = wants(reading, 'movers') && hasPlace;
  if (asksAbout || movers) return true;
  const opens = has(reading, 'and-what-about') || has(reading, 'also') || has(reading, 'same');
  return hasTopic && (hasPlace || hasShape) && !opens;
}

function mergeIndicators({ reading, slots, previous }: Merge): string[] {
  const before = previous.indicators ?? [];
  const said = slots.topics.indicators;
  if (said.length === 0)
    return wantsCount(reading)
      ? before.map((id) =>
          reading.lexicon.indicators.has(COUNTED_BY[id] ?? '') ? (COUNTED_BY[id] ?? id) : id,
        )
      : before;
  const [first = ''] = before;
  if (wants(reading, 'relation') && said.length === 1 && before.length > 0)
    return [...new Set([first, ...said])];
  return has(reading, 'also') ? [...new Set([...before, ...said])] : [...said];
}

/** "Ik wil aantallen, geen procenten": what a percentage was computed from. */
const COUNTED_BY: Readonly<Record<string, string>> = {
  werkloosheid: 'werklozen',
  winkelleegstand: 'leegstaande_winkelpanden',
};

const wantsCount = ({ text }: Reading): boolean =>
  / (?:aantal|aantallen) (?:\w+ ){0,4}?(?:geen|niet|ipv|in plaats van) (?:\w+ )?(?:procent|procenten|percentages?) | (?:geen|niet|ipv|in plaats van) (?:\w+ )?(?:procent|procenten|percentages?) (?:\w+ ){0,4}?(?:aantal|aantallen) /.test(
    text,
  );

/** Sectors stay as long as the indicator has them. */
function mergeSectors({ reading, slots, previous }: Merge, indicators: readonly string[]): string[] {
  const isShare = reading.findings.some((finding) => finding.measure === 'share');
  if (has(reading, 'total') && !isShare) return [];
  const { sectors } = slots.topics;
  const splits = indicators.every((id) => reading.lexicon.indicators.get(id)?.dimension !== undefined);
  if (!splits) return [];
  if (sectors.length === 0) return previous.sectors ?? [];
  return has(reading, 'also') ? [...new Set([...(previous.sectors ?? []), ...sectors])] : [...sectors];
}

/** "Hoe scoort Breda daarmee binnen de G40?" */
function standsAmong({ reading, slots }: Merge): boolean {
  const compares = has(reading, 'also') || named(slots.places.said, reading).length > 1;
  return (has(reading, 'place-of') || has(reading, 'how-do-we-do')) && !compares;
}

function mergeOperation(merge: Merge, period: Period | undefined): Query['operation'] {
  const { reading, slots, previous } = merge;
  if (wants(reading, 'about')) return 'about';
  if (wants(reading, 'map')) return 'map';
  if (wants(reading, 'relation')) return 'relation';
  if (wants(reading, 'movers')) return 'movers';
  if (wants(reading, 'breakdown') || isShareOfTotal(merge)) return 'breakdown';
  if (previous.operation === 'movers' && slots.topics.indicators.length > 0)
    return isSeries(period) ? 'trend' : 'value';
  if (previous.operation === 'map' && wants(reading, 'rank')) return 'rank';
  if (isOrder(previous.operation)) return previous.operation;
  const ends =
    first(reading, 'order') !== undefined ||
    wants(reading, 'rank') ||
    (first(reading, 'members') !== undefined && named(slots.places.said, reading).length === 0);
  if (ends || slots.places.said.some((place) => place.members)) return 'rank';
  if (previous.operation === 'breakdown' && (slots.topics.sectors.length > 0 || has(reading, 'total')))
    return isSeries(period) ? 'trend' : 'value';
  if (previous.operation === 'breakdown') return wants(reading, 'trend') ? 'trend' : 'breakdown';
  if (standsAmong(merge)) return 'rank';
  if (wants(reading, 'trend')) return 'trend';
  const newPeriod = slots.period.period !== undefined;
  if (newPeriod) return isSeries(period) ? 'trend' : 'value';
  return previous.operation;
}

/** "Wat betekent dat?": the indicator itself is asked about, whatever was shown of it. */
function aboutThat(indicators: readonly string[], previous: Query): Draft {
  const theme = indicators.length === 0 ? previous.theme : undefined;
  const query = omitEmpty({ operation: 'about', indicators, theme });
  return { query, grounds: groundsAfter(query, previous), notes: [] };
}

/** What the question says by itself, with the topics of the conversation. */
function ownQuery({ reading, slots }: Merge, indicators: string[], sectors: string[]): Query {
  return draftQuery(reading, { ...slots, topics: { ...slots.topics, indicators, sectors } }).query;
}

/** The slots of a ranking, a map or a relation. */
function mergeOrder({ reading, previous }: Merge, own: Query, operation: Query['operation']): Partial<Query> {
  if (!isOrder(operation)) return {};
  const wantsMunicipalities = first(reading, 'members') === 'gemeente';
  const several = / (?:hekkensluiters|koplopers|laagsten|hoogsten|achterhoede|onderkant|bovenkant) /.test(
    reading.text,
  );
  const limit =
    first(reading, 'limit') ??
    (several ? previous.limit : undefined) ??
    (own.order === undefined ? previous.limit : (own.limit ?? previous.limit));
  return {
    members: own.members ?? (wantsMunicipalities ? undefined : previous.members),
    filter: own.filter ?? filterFrom(reading) ?? previous.filter,
    ...(operation === 'rank' ? { order: own.order ?? orderFrom(reading, previous), limit } : {}),
  } as Partial<Query>;
}

function mergeSplit(
  { reading, previous }: Merge,
  own: Query,
  operation: Query['operation'],
): Query['splitBy'] {
  if (operation !== 'breakdown') return undefined;
  return own.splitBy ?? first(reading, 'splitBy') ?? previous.splitBy ?? 'sector';
}

/** Places of a follow-up; beside a ranking only members of the larger place that was asked about stand. */
function mergePlaces(merge: Merge, operation: Query['operation'], members: Query['members']): Partial<Query> {
  const { reading, previous } = merge;
  const { regions = [], among, except = [] } = mergeRegions(merge, operation);
  if (!isOrder(operation)) return { regions, except };
  const larger = operation === previous.operation ? undefined : amongOf(regions, reading);
  const member = (code: string): boolean => kindOf(code, reading) === 'gemeente' || members === 'provincie';
  const within = among ?? larger;
  // Provinces have no place in a ranking within one of them.
  const all = members === 'provincie' && kindOf(within ?? '', reading) === 'provincie';
  return { regions: regions.filter(member), among: all ? undefined : within, except } as Partial<Query>;
}

/** The slots of a follow-up: "de horeca" is a sector of what was asked before. */
export const inThread = (reading: Reading, slots: Slots, previous: Query): Slots => ({
  ...slots,
  topics: findTopics(reading, previous.indicators),
});

/** A follow-up: the query before, with what this question names in place of what it had. */
export function mergeFollowUp(reading: Reading, slots: Slots, previous: Query): Draft {
  const merge = { reading, slots, previous };
  const indicators = mergeIndicators(merge);
  const sectors = mergeSectors(merge, indicators);
  const period = mergePeriod(merge);
  const operation = mergeOperation(merge, period);
  if (operation === 'about') return aboutThat(indicators, previous);
  const own = ownQuery(merge, indicators, sectors);
  const order = mergeOrder(merge, own, operation);
  const places = mergePlaces(merge, operation, order.members);
  const movers = operation === 'movers';
  const query = omitEmpty({
    operation,
    indicators: movers ? [] : indicators,
    theme: movers ? (slots.topics.theme ?? previous.theme) : undefined,
    ...places,
    ...order,
    sectors: operation === 'breakdown' || movers ? [] : sectors,
    splitBy: mergeSplit(merge, own, operation),
    measure: isShareOf(merge) || isShareOfTotal(merge) ? 'share' : measureAfter(own, previous, reading),
    period: wants(reading, 'trend') && !isSeries(period) ? undefined : period,
    step: slots.period.step ?? previous.step,
    except: [...(places.except ?? []), ...slots.topics.exceptSectors, ...slots.period.except],
    ignored: slots.places.foreign,
    show: own.show,
  });
  const notes = slots.places.said.flatMap((place) => place.note ?? []);
  return { query, grounds: groundsAfter(query, previous), notes };
}

/** "In procenten van het totaal", after figures by sector. */
const isShareOfTotal = ({ reading, previous }: Merge): boolean =>
  previous.operation === 'breakdown' && asksShareOfTotal(reading);

const asksShareOfTotal = ({ text }: Reading): boolean =>
  / (?:procenten|percentage|percentages|procent|aandeel|aandelen|deel) (?:van|in|tov|ten opzichte van) (?:het )?(?:totaal|geheel) /.test(
    text,
  );

function amongOf(regions: readonly string[] | undefined, reading: Reading): string | undefined {
  const large = (regions ?? []).find((code) => kindOf(code, reading) !== 'gemeente');
  return large === 'NL' ? undefined : large;
}

function measureAfter(own: Query, previous: Query, reading: Reading): Query['measure'] {
  const said = own.measure !== undefined && own.measure !== 'level';
  if (!said && / (absoluut|absolute|aantallen|in aantallen|gewone cijfers) /.test(reading.text))
    return undefined;
  if (has(reading, 'in-percent')) return 'change_pct';
  return own.measure === 'level' ? previous.measure : (own.measure ?? previous.measure);
}

/** "alleen de top 3" asks for an end; a number alone keeps the one that was asked for. */
function orderFrom(reading: Reading, previous: Query): Query['order'] {
  if (has(reading, 'reverse')) return previous.order === 'low' ? 'high' : 'low';
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
