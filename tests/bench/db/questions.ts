/** The typical questions: what our path reads for each, and the same figures read with SQL by hand. */
import type { Query } from '#intents/query.ts';
import { peersOf } from '#src/answer/plan/places.ts';
import { isNoFigure, makePlan } from '#src/answer/plan/plan.ts';
import type { Catalogue, ObservationNeed, Plan } from '#src/model.ts';
import { GRAINS } from '#src/periods.ts';
import type { RowIds } from './figures.ts';
import { idIn, LAST_YEAR } from './shape.ts';

export const TODAY = '2026-03-02';

/** One asking of a question. */
export interface Asking {
  readonly needs: readonly ObservationNeed[];
  /** Absent where a question is not planned by makePlan. */
  readonly plan?: Plan;
  /** The same figures by hand. */
  readonly hand: { readonly text: string; readonly values: readonly unknown[] };
}

export interface TypicalQuestion {
  readonly name: string;
  /** About a municipality, and the indicators of one of the catalogues beside each other. */
  readonly ask: (municipality: string, copy: number) => Asking;
}

/** The catalogue comes first in the list of indicators. */
const OUR_INDICATORS = 44;
const MOVERS_YEARS = 10;
const DIGEST_YEARS = 2;

const CELLS = 'select indicator_id, region_id, sector_id, period, value, status, release_id from observation';
/** One indicator in one place. */
const PLACE = `${CELLS} where indicator_id = $1 and sector_id = 0 and region_id = $2 and period between $3 and $4`;
/** One indicator in many places, and its weights in all years. */
const PLACES = `${CELLS}
  where indicator_id = $1 and sector_id = 0 and region_id = any($2::int[]) and period between $3 and $4
  union all ${CELLS} where indicator_id = any($5::int[]) and sector_id = 0 and region_id = any($2::int[])`;
const SECTORS = `${CELLS}
  where indicator_id = $1 and sector_id = any($5::int[]) and region_id = $2 and period between $3 and $4`;
const INDICATORS = `${CELLS} where region_id = any($1::int[]) and sector_id = 0 and period between $2 and $3
  and indicator_id = any($4::int[])`;

/** First and last period of a need, encoded. */
const span = ({ fromYear = 0, toYear = 9999 }: ObservationNeed): [number, number] => [
  fromYear * 1000,
  toYear * 1000 + 999,
];

/** Municipalities that never merged, so that a question about one reads itself alone. */
export function municipalitiesOf(catalogue: Catalogue): string[] {
  const merged = new Set(catalogue.mergers.map(({ newCode }) => newCode));
  return [...catalogue.regions.values()]
    .filter(({ kind, validTo, code }) => kind === 'gemeente' && validTo === undefined && !merged.has(code))
    .map(({ code }) => code);
}

export function typicalQuestions(catalogue: Catalogue, ids: RowIds): TypicalQuestion[] {
  const find = (codes: readonly string[], among: ReadonlyMap<string, number>): number[] =>
    codes.flatMap((code) => among.get(code) ?? []);

  /** By a plan; the values of the SQL by hand come from its needs. */
  function planned(
    query: Query,
    text: string,
    valuesOf: (needs: readonly [ObservationNeed, ...ObservationNeed[]]) => readonly unknown[],
  ): Asking {
    const plan = makePlan(query, catalogue, TODAY);
    if (isNoFigure(plan)) throw new Error(`no plan for ${JSON.stringify(query)}: ${plan.reason}`);
    const [first, ...others] = plan.needs;
    if (first === undefined) throw new Error(`nothing is needed for ${JSON.stringify(query)}`);
    return { plan, needs: plan.needs, hand: { text, values: valuesOf([first, ...others]) } };
  }

  const place = (query: Query): Asking =>
    planned(query, PLACE, ([need]) => [
      find(need.indicators, ids.indicators)[0],
      find(need.regions, ids.regions)[0],
      ...span(need),
    ]);
  const places = (query: Query): Asking =>
    planned(query, PLACES, ([need, weights]) => [
      find(need.indicators, ids.indicators)[0],
      find(need.regions, ids.regions),
      ...span(need),
      find(weights?.indicators ?? [], ids.indicators),
    ]);
  const sectors = (query: Query): Asking =>
    planned(query, SECTORS, ([need]) => [
      find(need.indicators, ids.indicators)[0],
      find(need.regions, ids.regions)[0],
      ...span(need),
      [0, ...find(need.sectors, ids.sectors)],
    ]);

  const all = [...catalogue.indicators.keys()];
  const ours = all.slice(0, OUR_INDICATORS);
  function moving(regions: readonly string[], years: number, indicators: readonly string[]): Asking {
    const need: ObservationNeed = {
      indicators,
      regions,
      sectors: [''],
      grains: GRAINS,
      fromYear: LAST_YEAR - years + 1,
      toYear: LAST_YEAR,
    };
    const values = [find(regions, ids.regions), ...span(need), find(indicators, ids.indicators)];
    return { needs: [need], hand: { text: INDICATORS, values } };
  }
  function withPeers(code: string): string[] {
    const region = catalogue.regions.get(code);
    return [code, ...(region === undefined ? [] : peersOf(region, catalogue).map((peer) => peer.code))];
  }

  const period = { from: String(LAST_YEAR - 14) };
  const level = 'level' as const;
  const asking = (copy: number, indicator: string, region: string) => ({
    indicators: [idIn(copy, indicator)],
    regions: [region],
  });
  return [
    {
      name: 'value',
      ask: (code, copy) => place({ operation: 'value', ...asking(copy, 'banen', code), measure: level }),
    },
    {
      name: 'trend',
      ask: (code, copy) =>
        place({ operation: 'trend', ...asking(copy, 'vacatures', code), measure: level, period }),
    },
    {
      name: 'against a weighted group',
      ask: (code, copy) =>
        places({
          operation: 'trend',
          indicators: [idIn(copy, 'besteedbaar_inkomen')],
          regions: [code, 'G40'],
          period,
        }),
    },
    {
      name: 'rank of all',
      ask: (_, copy) => places({ operation: 'rank', indicators: [idIn(copy, 'zzp')], among: 'NL' }),
    },
    {
      name: 'breakdown',
      ask: (code, copy) =>
        sectors({ operation: 'breakdown', ...asking(copy, 'banen', code), measure: level }),
    },
    { name: 'movers, our indicators', ask: (code) => moving([code], MOVERS_YEARS, ours) },
    { name: 'movers, all indicators', ask: (code) => moving([code], MOVERS_YEARS, all) },
    { name: 'movers, all, two years', ask: (code) => moving([code], DIGEST_YEARS, all) },
    { name: 'movers, all, with ten peers', ask: (code) => moving(withPeers(code), MOVERS_YEARS, all) },
  ];
}
