/** The names of a query looked up: indicators, places with their members, sectors, and what is left out. */
import type { Catalogue, Indicator, NoFigure, Place, Query, Sector } from '#src/model.ts';
import { WITH_MEMBERS } from './members.ts';
import { municipalitiesBehind, placeOf, rankedPlaces, without } from './places.ts';

export function isNoFigure(value: object): value is NoFigure {
  return 'reason' in value;
}

export interface Resolved {
  readonly indicators: readonly Indicator[];
  readonly places: readonly Place[];
  readonly among?: Place;
  readonly ranked?: readonly Place[];
  readonly sectors: readonly Sector[];
  readonly exceptSectors: readonly string[];
  readonly exceptPeriods: readonly string[];
}

export const unknown = (field: string, codes: readonly string[]): NoFigure => ({
  reason: 'unknown',
  field,
  codes,
});

/** Looks up a list of ids; names those that are unknown. */
function lookUp<T>(
  field: string,
  ids: readonly string[],
  find: (id: string) => T | undefined,
): T[] | NoFigure {
  const missing = ids.filter((id) => find(id) === undefined);
  return missing.length > 0 ? unknown(field, missing) : ids.flatMap((id) => find(id) ?? []);
}

function splitExcept(
  query: Query,
  catalogue: Catalogue,
): { regions: string[]; sectors: string[]; periods: string[] } {
  const except = query.except ?? [];
  const periods = except.filter((item) => /^\d{4}/.test(item));
  const sectors = except.filter((item) => catalogue.sectors.has(item));
  const regions = except.filter((item) => !periods.includes(item) && !sectors.includes(item));
  return { regions, sectors, periods };
}

export function resolve(query: Query, catalogue: Catalogue): Resolved | NoFigure {
  const subject = query.regions?.find((code) => catalogue.regions.get(code)?.kind === 'gemeente');
  const indicators = lookUp('indicators', query.indicators ?? [], (id) => catalogue.indicators.get(id));
  if (isNoFigure(indicators)) return indicators;
  const places = lookUp('regions', query.regions ?? [], (code) => placeOf(code, subject, catalogue));
  if (isNoFigure(places)) return places;
  const sectors = lookUp('sectors', query.sectors ?? [], (id) => catalogue.sectors.get(id));
  if (isNoFigure(sectors)) return sectors;
  const except = splitExcept(query, catalogue);
  const excluded = municipalitiesBehind(except.regions, subject, catalogue);
  const base = {
    indicators,
    places: places.map((place) => without(place, excluded)),
    sectors,
    exceptSectors: except.sectors,
    exceptPeriods: except.periods,
  };
  if (!WITH_MEMBERS.has(query.operation)) return base;
  const among = placeOf(query.among ?? 'NL', subject, catalogue);
  if (among === undefined) return unknown('among', [query.among ?? 'NL']);
  const members = rankedPlaces(among, query.members ?? 'gemeente', catalogue);
  // Peers are the others: who they are the peers of stands among them.
  const own = among.code === 'PEERS' ? places.filter((place) => place.code === subject) : [];
  const ranked = [...own, ...members];
  if (ranked.length === 0) return unknown('members', [query.members ?? 'gemeente']);
  return {
    ...base,
    among: without(among, excluded),
    ranked: ranked.filter((place) => !excluded.has(place.code)),
  };
}
