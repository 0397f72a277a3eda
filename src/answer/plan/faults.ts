/** Why a well-understood query has no figure: nothing delivered, no such split, or not at that level. */
import type { Catalogue, Indicator, NoFigure, Place, Query } from '#src/model.ts';
import { hasFigures, levelsOf } from './availability.ts';
import type { Resolved } from './resolve.ts';

const LEVELS = ['gemeente', 'corop', 'arbeidsmarktregio', 'provincie', 'land'] as const;

/** The dimension a question asks an indicator to be split by, if it does not have it. */
function missingDimension(
  query: Query,
  indicator: Indicator,
  { indicators, sectors, exceptSectors }: Resolved,
): string | undefined {
  const wanted = query.splitBy ?? sectors[0]?.scheme ?? (exceptSectors.length > 0 ? 'sector' : undefined);
  if (wanted === undefined) return undefined;
  const dimension = wanted === 'beroepsgroep' ? 'beroepsgroep' : 'sector';
  // Of a pair the one that has sectors is narrowed to them; the other is what it is.
  const having = query.operation === 'relation' ? indicators : [indicator];
  return having.some((candidate) => candidate.dimension === dimension) ? undefined : dimension;
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

export function faultOf(query: Query, resolved: Resolved, catalogue: Catalogue): NoFigure | undefined {
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
