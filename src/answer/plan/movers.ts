/** What is looked at to find what stands out in a place, and what it is held against. */
import type {
  Catalogue,
  Indicator,
  NoFigure,
  ObservationNeed,
  PeriodWish,
  Place,
  Plan,
  Query,
} from '#src/model.ts';
import { GRAINS, yearOf } from '#src/periods.ts';
import { hasFigures, levelsOf, partsOfRatio, yearsOf } from './availability.ts';
import { isPerInhabitant } from './measure.ts';
import { needsMembers, predecessorsOf } from './needs.ts';
import { notesOf } from './notes.ts';
import { wishOf } from './period.ts';
import { placeOf } from './places.ts';
import { type Resolved, unknown } from './resolve.ts';

/** Ten changes from year to year, each from a year before, and one more. */
const YEARS_READ = 12;
/** A group with more members is too much to read; then the place is held against its peers. */
const MOST_OTHERS = 100;
const LEAST_OTHERS = 6;
/** What is older than this is no news. */
const YEARS_NEW = 3;

const INHABITANTS = 'inwoners';

/** The same count in other words: inhabitants by area. */
const restatesAnother = ({ aggregation }: Indicator): boolean =>
  aggregation.kind === 'mean' && aggregation.weight === 'landoppervlak';

function isRecent(indicator: Indicator, wish: PeriodWish, catalogue: Catalogue, today: string): boolean {
  const years = yearsOf(indicator, catalogue);
  return wish.kind !== 'latest' || (years !== undefined && years.last >= yearOf(today) - YEARS_NEW);
}

/** Indicators with figures for a place of this kind; of the theme, if one is named. */
function indicatorsFor(
  place: Place,
  query: Query,
  wish: PeriodWish,
  catalogue: Catalogue,
  today: string,
): Indicator[] {
  const level = place.kind === 'groep' ? 'gemeente' : place.kind;
  return [...catalogue.indicators.values()].filter(
    (indicator) =>
      (query.theme === undefined || indicator.theme === query.theme) &&
      !restatesAnother(indicator) &&
      hasFigures(indicator, catalogue) &&
      (levelsOf(indicator, catalogue).has(level) ||
        (place.members !== undefined && levelsOf(indicator, catalogue).has('gemeente'))) &&
      isRecent(indicator, wish, catalogue, today),
  );
}

/** Those the statistics hold the place against, and the place they are the members of. */
interface Others {
  readonly among: Place;
  readonly places: readonly Place[];
}

function othersOf(subject: Place, compared: readonly Place[], catalogue: Catalogue): Others | undefined {
  const own = (place: Place): Others => ({
    among: place,
    places: (place.members ?? [])
      .filter((code) => code !== subject.code)
      .flatMap((code) => placeOf(code, undefined, catalogue) ?? []),
  });
  const fits = ({ places }: Others): boolean => places.length >= LEAST_OTHERS && places.length <= MOST_OTHERS;
  if (subject.kind === 'gemeente') {
    const peers = placeOf('PEERS', subject.code, catalogue);
    const named = compared.map(own).find(fits);
    return named ?? (peers === undefined ? undefined : own(peers));
  }
  const nation = placeOf('NL', undefined, catalogue);
  if (subject.kind !== 'provincie' || nation === undefined) return undefined;
  const provinces = [...catalogue.regions.values()].filter(
    ({ kind, code, validTo }) => kind === 'provincie' && code !== subject.code && validTo === undefined,
  );
  return {
    among: nation,
    places: provinces.flatMap(({ code }) => placeOf(code, undefined, catalogue) ?? []),
  };
}

/** Codes to read for some indicators: the places themselves and former parts of what is a municipality. */
function codesOf(places: readonly Place[], catalogue: Catalogue): string[] {
  const codes = new Set(
    places.flatMap((place) => (place.kind === 'groep' ? (place.members ?? []) : [place.code])),
  );
  return [...codes, ...predecessorsOf(codes, catalogue)];
}

function needsFor(
  indicators: readonly Indicator[],
  places: readonly Place[],
  years: { readonly from: number; readonly to?: number | undefined },
  catalogue: Catalogue,
): ObservationNeed[] {
  const idsOf = (list: readonly Indicator[]): string[] => [
    ...new Set([
      INHABITANTS,
      ...list.flatMap((indicator) => [
        indicator.id,
        ...partsOfRatio(indicator),
        ...(indicator.aggregation.kind === 'mean' ? [indicator.aggregation.weight] : []),
      ]),
    ]),
  ];
  const common = {
    sectors: [''],
    grains: GRAINS,
    fromYear: years.from,
    ...(years.to === undefined ? {} : { toYear: years.to }),
  };
  const needs: ObservationNeed[] = [
    { ...common, indicators: idsOf(indicators), regions: codesOf(places, catalogue) },
  ];
  // Larger areas of which some figures have to be put together of their municipalities.
  for (const place of places.filter(({ kind }) => kind !== 'groep' && kind !== 'gemeente')) {
    const apart = indicators.filter((indicator) => needsMembers(place, [indicator], catalogue));
    const members = new Set(place.members ?? []);
    if (apart.length > 0 && members.size > 0)
      needs.push({
        ...common,
        indicators: idsOf(apart),
        regions: [...members, ...predecessorsOf(members, catalogue)],
      });
  }
  return needs;
}

/** The years to read: back from the newest, or from a year that was asked for. */
function yearsToRead(wish: PeriodWish, today: string): { from: number; to?: number | undefined } {
  const asked =
    wish.kind === 'at'
      ? [wish.period]
      : wish.kind === 'points'
        ? wish.periods
        : wish.kind === 'range'
          ? [wish.from, wish.to]
          : [];
  const years = asked.filter((period) => period !== undefined).map(yearOf);
  const to = wish.kind === 'range' && wish.to === undefined ? undefined : Math.max(...years);
  const back = wish.kind === 'last' && wish.unit === 'year' ? wish.count + YEARS_NEW : YEARS_READ;
  const last = Number.isFinite(to ?? Number.NaN) ? to : undefined;
  return { from: Math.min((last ?? yearOf(today)) - Math.max(back, YEARS_READ), ...years), to: last };
}

export function planMovers(
  query: Query,
  resolved: Resolved,
  catalogue: Catalogue,
  today: string,
): Plan | NoFigure {
  const [subject, ...named] = resolved.places;
  if (subject === undefined) return unknown('regions', []);
  const wish = wishOf(query);
  const indicators = indicatorsFor(subject, query, wish, catalogue, today);
  const others = othersOf(subject, named, catalogue);
  const compared = named.length > 0 || others === undefined ? named : [others.among];
  const places = [subject, ...compared];
  const read = [...places, ...(others?.places ?? [])];
  const around =
    others === undefined || places.some(({ code }) => code === others.among.code) ? [] : [others.among];
  return {
    ...resolved,
    query,
    operation: 'movers',
    indicators,
    places,
    ...(others === undefined ? {} : { among: others.among, ranked: others.places }),
    sectors: [],
    measure: 'level',
    measures: Object.fromEntries(
      indicators.map((indicator) => [
        indicator.id,
        isPerInhabitant(indicator) ? 'per_1000_inwoners' : 'level',
      ]),
    ),
    measureAssumed: false,
    grain: 'year',
    wish,
    needs: indicators.length === 0 ? [] : needsFor(indicators, read, yearsToRead(wish, today), catalogue),
    notes: notesOf(query, { ...resolved, places: [...places, ...around] }, undefined, catalogue),
    today,
  };
}
