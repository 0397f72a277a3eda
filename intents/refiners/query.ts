/** From slots to a query: operation, measure, and who stands in `regions` or `among`. */
import type { Grounds, Operation, Period, Query, ReadingNote } from '../query.ts';
import { has, type Reading } from '../reading.ts';
import type { Finding } from '../rule.ts';
import { findPeriod, isRange, type PeriodSaid } from './period.ts';
import { findPlaces, type PlaceSaid, type Places } from './places.ts';
import { findTopics, type Topics } from './topics.ts';

/** Everything a question says, before it is judged. */
export interface Slots {
  readonly places: Places;
  readonly topics: Topics;
  readonly period: PeriodSaid;
}

export const findSlots = (reading: Reading): Slots => ({
  places: findPlaces(reading),
  topics: findTopics(reading),
  period: findPeriod(reading),
});

export interface Draft {
  readonly query: Query;
  readonly grounds: Grounds;
  readonly notes: readonly ReadingNote[];
}

const first = <K extends keyof Finding>(reading: Reading, key: K): Finding[K] | undefined =>
  reading.findings.find((finding) => finding[key] !== undefined)?.[key];

export const wants = (reading: Reading, operation: Operation): boolean =>
  reading.findings.some((finding) => finding.operation === operation);

const kindOf = (code: string, reading: Reading): string =>
  reading.lexicon.regions.get(code)?.kind ?? (code === 'PROVINCE' ? 'provincie' : 'groep');

const isPlural = (place: PlaceSaid, reading: Reading): boolean =>
  kindOf(place.codes[0] ?? '', reading) !== 'gemeente';

const hasFilter = (reading: Reading): boolean =>
  first(reading, 'above') !== undefined || first(reading, 'below') !== undefined;

/** Municipalities named one by one. */
const named = (places: readonly PlaceSaid[], reading: Reading): PlaceSaid[] =>
  places.filter((place) => !place.except && !isPlural(place, reading));

function isRank(reading: Reading, { places, topics }: Slots): boolean {
  const subjects = named(places.said, reading);
  const order = first(reading, 'order') !== undefined;
  if (order && subjects.length > 1) return false;
  if (wants(reading, 'rank') || order) return true;
  if (topics.indicators.length > 0 && (has(reading, 'place-of') || has(reading, 'how-do-we-do'))) return true;
  const members = places.said.some((place) => place.members && !place.compared) || has(reading, 'members-of');
  if (
    members &&
    subjects.length < 2 &&
    !places.said.some((place) => place.compared && !place.members && subjects.length > 0)
  ) {
    return (
      topics.indicators.length > 0 &&
      !(subjects.length === 1 && places.said.some((place) => place.members && place.compared))
    );
  }
  return hasFilter(reading) && subjects.length === 0;
}

function isSeries(period: Period | undefined): boolean {
  return period === undefined || isRange(period) || 'last' in period;
}

export function chooseOperation(reading: Reading, slots: Slots): Operation {
  const { topics, period, places } = slots;
  const none = topics.indicators.length === 0 && topics.unclearIndicator === undefined;
  if (wants(reading, 'about')) return 'about';
  if (wants(reading, 'relation') && topics.indicators.length > 1) return 'relation';
  if (wants(reading, 'movers') && topics.indicators.length === 0) return 'movers';
  if (none && has(reading, 'how-do-we-do')) return 'movers';
  if (wants(reading, 'map')) return 'map';
  if (wants(reading, 'breakdown') && topics.sectors.length === 0) return 'breakdown';
  if (isRank(reading, slots)) return 'rank';
  if (has(reading, 'which-of') && named(places.said, reading).length > 1) return 'value';
  if (wants(reading, 'trend')) return 'trend';
  return isSeries(period.period) ? 'trend' : 'value';
}

const DOWN =
  / (gedaald|daling|daalde|daalden|afgenomen|afname|gekrompen|krimp|decreased|fallen|decrease|gezakt|gedaalde|teruggelopen) /;

function orderOf(reading: Reading, indicator: string | undefined): 'high' | 'low' | undefined {
  const said = first(reading, 'order');
  if (said === undefined) return undefined;
  const polarity = reading.lexicon.indicators.get(indicator ?? '')?.polarity ?? 'neutral';
  const best = polarity === 'lower' ? 'low' : 'high';
  if (said === 'best') return best;
  if (said === 'worst') return best === 'high' ? 'low' : 'high';
  if (said === 'high' && has(reading, 'change') && DOWN.test(reading.text)) return 'low';
  return said;
}

/** One is meant by "welke gemeente heeft de meeste", several by "welke gemeenten". */
function limitOf(reading: Reading, order: string | undefined, subjects: number): number | undefined {
  const said = first(reading, 'limit');
  if (said !== undefined) return said;
  if (order === undefined) return undefined;
  const plural =
    / (welke|which|de) (gemeenten|gemeentes|steden|provincies|municipalities|arbeidsmarktregios|plaatsen) /.test(
      reading.text,
    ) ||
    / (ranglijst|rangschik|lijst|gesorteerd|sorteer|op volgorde|aflopend|oplopend|van hoog naar laag|van laag naar hoog) /.test(
      reading.text,
    );
  const ends = reading.findings.find((finding) => finding.order !== undefined);
  const isChange = has(reading, 'change');
  if (plural || subjects > 0) return undefined;
  const singular =
    / (welke|which|wie|who|wat is de|wat is|waar in|waar|where|wer) /.test(reading.text) ||
    ends?.rule === 'end';
  if (
    isChange &&
    !/ (welke|which) (gemeente|provincie|stad|arbeidsmarktregio|municipality) | (wie|waar|who|where) /.test(
      reading.text,
    )
  )
    return undefined;
  return singular ? 1 : undefined;
}

const PERCENT = /^%|procent|^index/;

/** A change of a percentage or an index is in points; of anything else in percent. */
function changeMeasure(indicator: string | undefined, reading: Reading): 'change' | 'change_pct' | undefined {
  const unit = reading.lexicon.indicators.get(indicator ?? '')?.unit ?? '';
  if (/jaar op jaar/.test(unit)) return undefined;
  return PERCENT.test(unit) ? 'change' : 'change_pct';
}

function measureOf(reading: Reading, operation: Operation, { topics, places }: Slots): Query['measure'] {
  const [indicator] = topics.indicators;
  const known = reading.lexicon.indicators.get(indicator ?? '');
  const said = reading.findings
    .filter((finding) => finding.measure !== undefined)
    .map((finding) => finding.measure);
  const isRate = known?.kind === 'rate';
  if (said.includes('per_1000_inwoners')) return isRate ? undefined : 'per_1000_inwoners';
  if (said.includes('index')) return 'index';
  if (said.includes('change')) return 'change';
  if (said.includes('change_pct') || has(reading, 'change')) return changeMeasure(indicator, reading);
  const shareable =
    topics.sectors.length > 0 ||
    operation === 'breakdown' ||
    places.said.some((place) => !isPlural(place, reading));
  if (said.includes('share') && !isRate && shareable) return 'share';
  const compares = operation === 'rank' || operation === 'map' || places.said.length > 1;
  const counts = has(reading, 'count') || / (meeste|minste|most|fewest) /.test(reading.text);
  return counts && compares && !isRate ? 'level' : undefined;
}

interface Stand {
  readonly regions: readonly string[];
  readonly among?: string;
}

/** In a ranking, a map or a relation a larger place says whose members; a municipality is highlighted. */
function standOf(reading: Reading, operation: Operation, slots: Slots, members: string | undefined): Stand {
  const said = slots.places.said.filter((place) => !place.except);
  const codes = (list: readonly PlaceSaid[]): string[] => list.flatMap((place) => place.codes[0] ?? []);
  if (operation !== 'rank' && operation !== 'map' && operation !== 'relation')
    return { regions: codes(said) };
  const large = said.filter(
    (place) =>
      isPlural(place, reading) &&
      !(members === 'provincie' && kindOf(place.codes[0] ?? '', reading) === 'provincie' && !place.members),
  );
  const preferred = large.find((place) => place.members) ?? large[0];
  const among = preferred?.codes[0];
  const regions = codes(said.filter((place) => !large.includes(place)));
  return { regions, ...(among === undefined || among === 'NL' ? {} : { among }) };
}

/** A place among its peers stands in `regions`, even when it is the asker's own. */
function withHome(
  stand: Stand,
  reading: Reading,
  slots: Slots,
  operation: Operation,
): { stand: Stand; byHome: boolean } {
  const { home } = reading.input;
  if (home === undefined || stand.regions.includes(home)) return { stand, byHome: false };
  const isOrder = operation === 'rank' || operation === 'map' || operation === 'relation';
  if (isOrder) {
    const needsSubject = stand.among === 'PEERS' || stand.among === 'PROVINCE';
    return needsSubject && stand.regions.length === 0
      ? { stand: { ...stand, regions: [home] }, byHome: true }
      : { stand, byHome: false };
  }
  const onlyCompared =
    stand.regions.length > 0 &&
    slots.places.said.every((place) => isPlural(place, reading)) &&
    comparesWith(reading);
  const needsSubject =
    stand.regions.some((code) => code === 'PEERS' || code === 'PROVINCE') &&
    named(slots.places.said, reading).length === 0;
  if (stand.regions.length === 0 || onlyCompared || needsSubject)
    return { stand: { ...stand, regions: [home, ...stand.regions] }, byHome: true };
  return { stand, byHome: false };
}

const comparesWith = (reading: Reading): boolean =>
  / (vs|versus|tegenover|tov|ten opzichte van|vergeleken met|vergelijk|in vergelijking met|afgezet tegen|compared (to|with)|hoger dan|lager dan|meer dan|minder dan) /.test(
    reading.text,
  );

const omitEmpty = (query: Record<string, unknown>): Query =>
  Object.fromEntries(
    Object.entries(query).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Query;

function filterOf(reading: Reading, operation: Operation): Query['filter'] {
  if (operation !== 'rank' && operation !== 'map') return undefined;
  const [above, below] = [first(reading, 'above'), first(reading, 'below')];
  if (above === undefined && below === undefined) return undefined;
  return {
    ...(above === undefined ? {} : { above }),
    ...(below === undefined ? {} : { below }),
  } as Query['filter'];
}

/** For a share the part comes before the whole. */
function partFirst(regions: readonly string[], reading: Reading): string[] {
  return [...regions].sort(
    (a, b) => Number(kindOf(a, reading) !== 'gemeente') - Number(kindOf(b, reading) !== 'gemeente'),
  );
}

function splitOf(reading: Reading, topics: Topics): Query['splitBy'] {
  const said = first(reading, 'splitBy');
  const dimension = reading.lexicon.indicators.get(topics.indicators[0] ?? '')?.dimension;
  return dimension === 'beroepsgroep' ? 'beroepsgroep' : said;
}

export function draftQuery(reading: Reading, slots: Slots): Draft {
  const { topics, places, period } = slots;
  const operation = chooseOperation(reading, slots);
  const members = first(reading, 'members');
  const isOrder = operation === 'rank' || operation === 'map';
  const { stand, byHome } = withHome(standOf(reading, operation, slots, members), reading, slots, operation);
  const order = operation === 'rank' ? orderOf(reading, topics.indicators[0]) : undefined;
  const measure = measureOf(reading, operation, slots);
  const exceptPlaces = places.said.filter((place) => place.except).flatMap((place) => place.codes[0] ?? []);
  const regions =
    measure === 'share' && topics.sectors.length === 0 && operation !== 'rank'
      ? partFirst(stand.regions, reading)
      : stand.regions;
  const useTheme = (operation === 'movers' || operation === 'about') && topics.indicators.length === 0;
  const ignored =
    stand.regions.length > 0 || stand.among !== undefined || places.said.length > 0 ? places.foreign : [];
  const ends = changeEnds(period.period, measure);
  const query = omitEmpty({
    operation,
    indicators: topics.indicators,
    theme: useTheme ? topics.theme : undefined,
    regions: operation === 'about' ? [] : regions,
    among: operation === 'about' ? undefined : stand.among,
    members: isOrder && members !== 'gemeente' ? members : undefined,
    sectors: operation === 'about' ? [] : topics.sectors,
    splitBy: operation === 'breakdown' ? splitOf(reading, topics) : undefined,
    measure: operation === 'about' || operation === 'movers' ? undefined : measure,
    period: operation === 'about' ? undefined : ends,
    step: operation === 'trend' || operation === 'value' ? period.step : undefined,
    order,
    limit: operation === 'rank' ? limitOf(reading, order, regions.length) : undefined,
    filter: filterOf(reading, operation),
    except: [...exceptPlaces, ...topics.exceptSectors, ...period.except],
    ignored,
    show: formOf(reading),
  });
  return {
    query: { ...query, operation: operationAfter(query, ends) },
    grounds: groundsOf(query, byHome),
    notes: notesOf(places),
  };
}

/** A change between two years has a first and a last. */
function changeEnds(period: Period | undefined, measure: Query['measure']): Period | undefined {
  if (period === undefined || !('points' in period) || (measure !== 'change' && measure !== 'change_pct'))
    return period;
  const [from, to] = [period.points[0], period.points.at(-1)];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** A value over a range is a development. */
function operationAfter(query: Query, period: Period | undefined): Operation {
  return query.operation === 'value' && period !== undefined && isSeries(period) ? 'trend' : query.operation;
}

/** A chart is what every answer has. */
function formOf(reading: Reading): Query['show'] {
  const form = first(reading, 'show');
  return form === 'chart' ? undefined : form;
}

function groundsOf(query: Query, byHome: boolean): Grounds {
  const grounds = Object.fromEntries(Object.keys(query).map((slot) => [slot, 'said' as const]));
  return byHome ? { ...grounds, regions: 'home' } : grounds;
}

function notesOf(places: Places): ReadingNote[] {
  const notes = places.said.flatMap((place) => place.note ?? []);
  return [...notes, ...places.foreign.map((said): ReadingNote => ({ kind: 'ignored', said }))];
}

export { first, kindOf, omitEmpty };
