/** The query with every default filled in, or why there is no figure for it. */
import type { Catalogue, NoFigure, Note, PeriodWish, Plan, Query, Sector } from '#src/model.ts';
import { yearOf } from '#src/periods.ts';
import { faultOf } from './faults.ts';
import { chooseMeasure } from './measure.ts';
import { planMovers } from './movers.ts';
import { needsOf } from './needs.ts';
import { notesOf } from './notes.ts';
import { chooseGrain, wishOf } from './period.ts';
import { placeOf } from './places.ts';
import { isNoFigure, resolve, unknown } from './resolve.ts';
import { provincesBehind } from './spread.ts';

export { isNoFigure };

/** Sectors of a breakdown: sections without the divisions in them, the top sectors, or the occupational classes. */
export function sectorsOfSplit(splitBy: NonNullable<Query['splitBy']>, catalogue: Catalogue): Sector[] {
  const scheme = splitBy === 'sector' ? 'sbi' : splitBy;
  return [...catalogue.sectors.values()].filter(
    (sector) => sector.scheme === scheme && sector.partOf === undefined,
  );
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

/** A relation is between two indicators: the first two that were named. */
function asPair(query: Query): Query {
  if (query.operation !== 'relation' || query.indicators === undefined) return query;
  return { ...query, indicators: [...new Set(query.indicators)].slice(0, 2) };
}

function besidePair(asked: Query, query: Query): Note[] {
  const others = new Set(asked.indicators?.filter((id) => !query.indicators?.includes(id)));
  return others.size === 0 ? [] : [{ kind: 'pair-only', indicators: [...others] }];
}

export function makePlan(asked: Query, catalogue: Catalogue, today: string): Plan | NoFigure {
  const query = asPair(withSplit(asked, catalogue));
  const { operation } = query;
  const resolved = resolve(query, catalogue);
  if (isNoFigure(resolved)) return resolved;
  const { indicators, places, ranked } = resolved;
  const wish = wishOf(query);
  const common = { query, today, wish, indicators };
  if (operation === 'about') {
    return { ...EMPTY, ...common, operation, measure: 'level', measureAssumed: false, grain: 'year' };
  }
  if (operation === 'movers') return planMovers(query, resolved, catalogue, today);
  if (indicators.length < (operation === 'relation' ? 2 : 1)) return unknown('indicators', []);
  if (places.length === 0 && ranked === undefined) return unknown('regions', []);
  const fault = faultOf(query, resolved, catalogue);
  if (fault !== undefined) return fault;

  const { measure, measures, assumed, unfit } = chooseMeasure(query, indicators, places);
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
  const isChange = measure === 'change' || measure === 'change_pct';
  const reach = isChange ? widened(wish) : operation === 'relation' ? lookingBack(wish) : wish;
  const grain = chooseGrain(query, wish, indicators, measure, catalogue);
  const { step } = query;
  return {
    ...resolved,
    ...common,
    operation: operationOf(query, wish),
    places: allPlaces,
    sectors,
    ...(splitBy === undefined ? {} : { splitBy }),
    measure,
    ...(measures === undefined ? {} : { measures }),
    measureAssumed: assumed,
    grain,
    needs: needsOf(
      {
        indicators,
        places: [
          ...allPlaces,
          ...(ranked ?? []),
          ...around,
          ...provincesBehind(query, resolved.among, catalogue),
        ],
        sectors: sectorIds,
        measure,
        wish: reach,
      },
      catalogue,
    ),
    notes: [
      ...notesOf(query, resolved, measure === 'per_1000_inwoners' ? assumed : undefined, catalogue),
      ...besidePair(asked, query),
      ...(step === undefined || step === grain ? [] : [{ kind: 'grain-unavailable', asked: step } as const]),
      ...(unfit === undefined
        ? []
        : [{ kind: 'measure-unfit', asked: query.measure ?? measure, why: unfit } as const]),
    ],
  };
}

/** A change of one period is taken against a year before. */
function widened(wish: PeriodWish): PeriodWish {
  if (wish.kind === 'latest') return { kind: 'range' };
  if (wish.kind !== 'range' || wish.from === undefined) return wish;
  return { ...wish, from: String(yearOf(wish.from) - 1) };
}

/** Of two indicators one may have no figures for the period asked; then its newest of some years before is taken. */
const YEARS_BEFORE = 3;

function lookingBack(wish: PeriodWish): PeriodWish {
  if (wish.kind !== 'at') return wish;
  const year = yearOf(wish.period);
  return { kind: 'range', from: String(year - YEARS_BEFORE), to: String(year) };
}
