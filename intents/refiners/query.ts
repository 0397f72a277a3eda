/** From slots to a query, with where each slot came from. */
import type { Grounds, Operation, Period, Query, ReadingNote } from '../query.ts';
import { has, type Reading } from '../reading.ts';
import type { Finding } from '../rule.ts';
import { DOWN } from '../rules/ends.ts';
import { limitOf, measureOf, orderOf } from './measure.ts';
import { chooseOperation, first, isSeries, kindOf, type Slots } from './operation.ts';
import type { Places } from './places.ts';
import { standOf, withHome } from './stand.ts';
import type { Topics } from './topics.ts';

export interface Draft {
  readonly query: Query;
  readonly grounds: Grounds;
  readonly notes: readonly ReadingNote[];
}

export const omitEmpty = (query: Record<string, unknown>): Query =>
  Object.fromEntries(
    Object.entries(query).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Query;

/** Amounts in euros, where the figures are in thousands of them. */
function inUnitOf(indicator: string | undefined, value: number, reading: Reading): number {
  const unit = reading.lexicon.indicators.get(indicator ?? '')?.unit ?? '';
  return /1\.000 euro/.test(unit) && first(reading, 'money') === true ? value / 1000 : value;
}

function filterOf(reading: Reading, operation: Operation, indicator: string | undefined): Query['filter'] {
  if (operation !== 'rank' && operation !== 'map') return undefined;
  const [above, below] = [first(reading, 'above'), first(reading, 'below')];
  if (above === undefined && below === undefined) return undefined;
  // "Met meer dan 20 procent gedaald" is a change below -20.
  const fell = (has(reading, 'change') || has(reading, 'loss')) && DOWN.test(reading.text);
  if (fell) return (above === undefined ? { above: -(below ?? 0) } : { below: -above }) as Query['filter'];
  return {
    ...(above === undefined ? {} : { above: inUnitOf(indicator, above, reading) }),
    ...(below === undefined ? {} : { below: inUnitOf(indicator, below, reading) }),
  } as Query['filter'];
}

/** For a share the part comes before the whole. */
function partFirst(regions: readonly string[], reading: Reading): string[] {
  const size = (code: string): number => {
    if (code === 'NL') return 2;
    return kindOf(code, reading) === 'gemeente' ? 0 : 1;
  };
  return [...regions].sort((a, b) => size(a) - size(b));
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
  const notExcepted = [...exceptUnknown(reading), ...unknownNames(reading)];
  const ignored =
    stand.regions.length > 0 || stand.among !== undefined || places.said.length > 0
      ? [...places.foreign, ...notExcepted]
      : notExcepted;
  const ends = changeEnds(period.period, measure);
  const query = omitEmpty({
    operation,
    indicators: topics.indicators,
    theme: useTheme ? topics.theme : undefined,
    regions: operation === 'about' ? [] : regions,
    among: operation === 'about' ? undefined : stand.among,
    members: (isOrder || operation === 'relation') && members !== 'gemeente' ? members : undefined,
    sectors: operation === 'about' ? [] : topics.sectors,
    splitBy: operation === 'breakdown' ? splitOf(reading, topics) : undefined,
    measure: operation === 'about' || operation === 'movers' ? undefined : measure,
    period: operation === 'about' ? undefined : ends,
    step: operation === 'trend' || operation === 'value' ? period.step : undefined,
    order,
    limit: operation === 'rank' ? limitOf(reading, order, regions.length) : undefined,
    filter: filterOf(reading, operation, topics.indicators[0]),
    except: [...exceptPlaces, ...topics.exceptSectors, ...period.except],
    ignored,
    show: formOf(reading),
  });
  return {
    query: { ...query, operation: operationAfter(query, ends) },
    grounds: groundsOf(query, reading, byHome),
    notes: notesOf(places),
  };
}

/** "Zonder de haven": what cannot be left out, since there are no figures of it apart. */
function exceptUnknown({ findings, leftovers, words }: Reading): string[] {
  return leftovers
    .filter(({ index }) => {
      let at = index;
      while (/^(de|het|een|alle)$/.test(words[at - 1]?.norm ?? '')) at--;
      return findings.some(({ sign, end }) => sign === 'except' && end === at);
    })
    .map(({ text }) => text);
}

/** "Breda vs Xyzdorp": a name beside one that we know, of which there are no figures. */
const unknownNames = ({ leftovers, loose, words }: Reading): string[] =>
  [...leftovers, ...loose]
    .filter(
      ({ index, dutch }) =>
        !dutch && /^(vs|versus|tegenover|tov|gemeente)$/.test(words[index - 1]?.norm ?? ''),
    )
    .map(({ text }) => text);

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

/** Where each slot came from: the words, the asker's own municipality, or what is usual. */
function groundsOf(query: Query, reading: Reading, byHome: boolean): Grounds {
  const said = (...keys: (keyof Finding)[]): boolean =>
    reading.findings.some((finding) => keys.some((key) => finding[key] !== undefined));
  const grounds: { -readonly [S in keyof Grounds]: Grounds[S] } = Object.fromEntries(
    Object.keys(query).map((slot) => [slot, 'said' as const]),
  );
  if (!said('operation', 'order', 'members', 'period', 'point', 'above', 'below', 'sign'))
    grounds.operation = 'default';
  if (query.limit !== undefined && !said('limit')) grounds.limit = 'default';
  if (query.splitBy !== undefined && !said('splitBy')) grounds.splitBy = 'default';
  if (byHome) grounds.regions = 'home';
  return grounds;
}

function notesOf(places: Places): ReadingNote[] {
  const notes = places.said.flatMap((place) => place.note ?? []);
  return [...notes, ...places.foreign.map((said): ReadingNote => ({ kind: 'ignored', said }))];
}
