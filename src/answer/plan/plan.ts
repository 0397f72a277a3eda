/** The query with every default filled in, or why there is no figure for it. */
import type {
  Catalogue,
  Indicator,
  NoFigure,
  Note,
  PeriodWish,
  Place,
  Plan,
  Query,
  ResultTable,
  Sector,
} from '#src/model.ts';
import { hasFigures, levelsOf } from './availability.ts';
import { chooseMeasure } from './measure.ts';
import { needsOf } from './needs.ts';
import { chooseGrain, wishOf } from './period.ts';
import { municipalitiesBehind, placeOf, rankedPlaces, without } from './places.ts';

export function isNoFigure(value: Plan | ResultTable | NoFigure): value is NoFigure {
  return 'reason' in value;
}

const LEVELS = ['gemeente', 'corop', 'arbeidsmarktregio', 'provincie', 'land'] as const;

interface Resolved {
  readonly indicators: readonly Indicator[];
  readonly places: readonly Place[];
  readonly among?: Place;
  readonly ranked?: readonly Place[];
  readonly sectors: readonly Sector[];
  readonly exceptSectors: readonly string[];
  readonly exceptPeriods: readonly string[];
}

const unknown = (field: string, codes: readonly string[]): NoFigure => ({ reason: 'unknown', field, codes });

/** Looks up a list of ids; names those that are unknown. */
function lookUp<T>(
  field: string,
  ids: readonly string[],
  find: (id: string) => T | undefined,
): T[] | NoFigure {
  const missing = ids.filter((id) => find(id) === undefined);
  return missing.length > 0 ? unknown(field, missing) : ids.flatMap((id) => find(id) ?? []);
}

const isFault = (value: object): value is NoFigure => 'reason' in value;

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

function resolve(query: Query, catalogue: Catalogue): Resolved | NoFigure {
  const subject = query.regions?.find((code) => catalogue.regions.get(code)?.kind === 'gemeente');
  const indicators = lookUp('indicators', query.indicators ?? [], (id) => catalogue.indicators.get(id));
  if (isFault(indicators)) return indicators;
  const places = lookUp('regions', query.regions ?? [], (code) => placeOf(code, subject, catalogue));
  if (isFault(places)) return places;
  const sectors = lookUp('sectors', query.sectors ?? [], (id) => catalogue.sectors.get(id));
  if (isFault(sectors)) return sectors;
  const except = splitExcept(query, catalogue);
  const excluded = municipalitiesBehind(except.regions, subject, catalogue);
  const base = {
    indicators,
    places: places.map((place) => without(place, excluded)),
    sectors,
    exceptSectors: except.sectors,
    exceptPeriods: except.periods,
  };
  if (query.operation !== 'rank') return base;
  const among = placeOf(query.among ?? 'NL', subject, catalogue);
  if (among === undefined) return unknown('among', [query.among ?? 'NL']);
  const ranked = rankedPlaces(among, query.members ?? 'gemeente', catalogue);
  if (ranked.length === 0) return unknown('members', [query.members ?? 'gemeente']);
  return {
    ...base,
    among: without(among, excluded),
    ranked: ranked.filter((place) => !excluded.has(place.code)),
  };
}

/** The dimension a question asks an indicator to be split by, if it does not have it. */
function missingDimension(
  query: Query,
  indicator: Indicator,
  { sectors, exceptSectors }: Resolved,
): string | undefined {
  const wanted = query.splitBy ?? sectors[0]?.scheme ?? (exceptSectors.length > 0 ? 'sector' : undefined);
  if (wanted === undefined) return undefined;
  const dimension = wanted === 'beroepsgroep' ? 'beroepsgroep' : 'sector';
  return indicator.dimension === dimension ? undefined : dimension;
}

/** Whether a place can have a figure: delivered at its level, or computed from its municipalities. */
function reaches(place: Place, levels: ReadonlySet<string>): boolean {
  return levels.has(place.kind) || (place.members !== undefined && levels.has('gemeente'));
}

/** The smallest area around a place that has figures. */
function offerFor(place: Place, levels: ReadonlySet<string>, catalogue: Catalogue): string | undefined {
  const region = catalogue.regions.get(place.code);
  const around = {
    gemeente: place.code,
    corop: region?.corop,
    provincie: region?.province,
    land: 'NL',
    arbeidsmarktregio: undefined,
  };
  const level = LEVELS.find(
    (kind) => levels.has(kind) && around[kind] !== undefined && around[kind] !== place.code,
  );
  return level === undefined ? undefined : around[level];
}

function levelFault(
  indicator: Indicator,
  places: readonly Place[],
  catalogue: Catalogue,
): NoFigure | undefined {
  const levels = levelsOf(indicator, catalogue);
  const place = places.find((candidate) => !reaches(candidate, levels));
  if (place === undefined) return undefined;
  const smallest = LEVELS.find((level) => levels.has(level)) ?? indicator.smallestArea;
  const offer = offerFor(place, levels, catalogue);
  return {
    reason: 'level',
    indicator: indicator.id,
    region: place.code,
    smallest,
    ...(offer === undefined ? {} : { offer }),
  };
}

function faultOf(query: Query, resolved: Resolved, catalogue: Catalogue): NoFigure | undefined {
  const { indicators, places, ranked } = resolved;
  const empty = indicators.filter((indicator) => !hasFigures(indicator, catalogue));
  if (empty.length > 0) return { reason: 'no-data', indicators: empty.map((indicator) => indicator.id) };
  for (const indicator of indicators) {
    const dimension = missingDimension(query, indicator, resolved);
    if (dimension !== undefined) return { reason: 'no-dimension', indicator: indicator.id, dimension };
    const fault = levelFault(indicator, ranked ?? places, catalogue);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Sectors of a breakdown: sections without the divisions in them, the top sectors, or the occupational classes. */
export function sectorsOfSplit(splitBy: NonNullable<Query['splitBy']>, catalogue: Catalogue): Sector[] {
  const scheme = splitBy === 'sector' ? 'sbi' : splitBy;
  return [...catalogue.sectors.values()].filter(
    (sector) => sector.scheme === scheme && sector.partOf === undefined,
  );
}

function membershipNotes(places: readonly Place[], query: Query, catalogue: Catalogue): Note[] {
  return places.flatMap((place): Note[] => {
    if (place.code === 'PEERS') {
      const names = (place.members ?? []).flatMap((code) => catalogue.regions.get(code)?.name ?? []);
      const subject = catalogue.regions.get(query.regions?.[0] ?? '')?.name ?? '';
      return [{ kind: 'peers', subject, names }];
    }
    if (place.asOf === undefined) return [];
    const { code, name, asOf, knownIncomplete } = place;
    const known = place.members?.length ?? 0;
    return [
      {
        kind: 'membership',
        code,
        name,
        asOf,
        known,
        ...(knownIncomplete === undefined ? {} : { knownIncomplete }),
      },
    ];
  });
}

function notesOf(
  query: Query,
  resolved: Resolved,
  perThousandAssumed: boolean | undefined,
  catalogue: Catalogue,
): Note[] {
  const groups = [...resolved.places, ...(resolved.among === undefined ? [] : [resolved.among])];
  const notes = membershipNotes(groups, query, catalogue);
  if (perThousandAssumed !== undefined) notes.unshift({ kind: 'per-1000', assumed: perThousandAssumed });
  const name = (code: string): string =>
    catalogue.regions.get(code)?.name ??
    catalogue.groups.get(code)?.name ??
    catalogue.sectors.get(code)?.name ??
    code;
  if (query.except !== undefined && query.except.length > 0)
    notes.push({ kind: 'excluded', what: query.except.map(name) });
  const [indicator] = resolved.indicators;
  if (query.order !== undefined && indicator?.polarity === 'neutral')
    notes.push({ kind: 'polarity-neutral', indicator: indicator.id });
  return notes;
}

/** A value over a range is a development; a change needs both ends whatever it is called. */
function operationOf(query: Query, wish: PeriodWish): Plan['operation'] {
  const isSeries = wish.kind === 'range' || wish.kind === 'last';
  return query.operation === 'value' && isSeries ? 'trend' : query.operation;
}

const EMPTY = {
  places: [],
  sectors: [],
  needs: [],
  notes: [],
  exceptSectors: [],
  exceptPeriods: [],
} as const;

/** A breakdown that names no split takes the one its indicator has. */
function withSplit(query: Query, catalogue: Catalogue): Query {
  if (query.operation !== 'breakdown' || query.splitBy !== undefined) return query;
  const dimension = catalogue.indicators.get(query.indicators?.[0] ?? '')?.dimension;
  return { ...query, splitBy: dimension === 'beroepsgroep' ? 'beroepsgroep' : 'sector' };
}

export function makePlan(asked: Query, catalogue: Catalogue, today: string): Plan | NoFigure {
  const query = withSplit(asked, catalogue);
  const { operation } = query;
  if (operation === 'map' || operation === 'relation' || operation === 'movers')
    return { reason: 'not-yet', operation };
  const resolved = resolve(query, catalogue);
  if (isFault(resolved)) return resolved;
  const { indicators, places, ranked } = resolved;
  const wish = wishOf(query);
  const common = { query, today, wish, indicators };
  if (operation === 'about') {
    return { ...EMPTY, ...common, operation, measure: 'level', measureAssumed: false, grain: 'year' };
  }
  if (indicators.length === 0) return unknown('indicators', []);
  if (places.length === 0 && ranked === undefined) return unknown('regions', []);
  const fault = faultOf(query, resolved, catalogue);
  if (fault !== undefined) return fault;

  const { measure, assumed } = chooseMeasure(query, indicators, places);
  const shareOfLand =
    measure === 'share' && resolved.sectors.length === 0 && operation !== 'breakdown' && places.length === 1;
  const nation = shareOfLand ? placeOf('NL', undefined, catalogue) : undefined;
  const allPlaces = nation === undefined ? places : [...places, nation];
  const { splitBy } = query;
  const split = splitBy === undefined ? [] : sectorsOfSplit(splitBy, catalogue);
  const sectors = (resolved.sectors.length > 0 ? resolved.sectors : split).filter(
    (sector) => !resolved.exceptSectors.includes(sector.id),
  );
  const sectorIds = ['', ...sectors.map((sector) => sector.id), ...resolved.exceptSectors];
  const around = resolved.among === undefined ? [] : [resolved.among];
  const reach = measure === 'change' || measure === 'change_pct' ? widened(wish) : wish;
  return {
    ...resolved,
    ...common,
    operation: operationOf(query, wish),
    places: allPlaces,
    sectors,
    ...(splitBy === undefined ? {} : { splitBy }),
    measure,
    measureAssumed: assumed,
    grain: chooseGrain(query, wish, indicators, measure, catalogue),
    needs: needsOf(
      {
        indicators,
        places: [...allPlaces, ...(ranked ?? []), ...around],
        sectors: sectorIds,
        measure,
        wish: reach,
      },
      catalogue,
    ),
    notes: notesOf(query, resolved, measure === 'per_1000_inwoners' ? assumed : undefined, catalogue),
  };
}

/** A change of one period is taken against a year before. */
function widened(wish: PeriodWish): PeriodWish {
  if (wish.kind === 'at') return wish;
  return wish.kind === 'latest' ? { kind: 'range' } : wish;
}
