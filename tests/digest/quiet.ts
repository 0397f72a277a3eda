/**
 * A country in which nothing happens, as a digest sees it: pure noise for all municipalities and indicators, coming in
 * month by month, with a composer on it. Each indicator has its own grain, height and scale; places differ as places do,
 * in no way that means anything. A jump can be planted.
 */
import { createParser } from '#intents/parse.ts';
import { createApp } from '#src/answer/app.ts';
import { type ScaleKind, scaleOf } from '#src/answer/compute/notable/scale.ts';
import { thresholdFor } from '#src/answer/compute/notable/threshold.ts';
import { createComposer } from '#src/digest/compose.ts';
import type { Arrival } from '#src/digest/model.ts';
import type { Catalogue, Grain, Indicator, Observation, ObservationNeed, Statistics } from '#src/model.ts';
import { grainOf, partsOf, yearOf } from '#src/periods.ts';
import { demoStatistics } from '../answers/demo.ts';
import { memoryFigures } from '../answers/memory-figures.ts';
import {
  chances,
  countryOf,
  type Jump,
  type Kind,
  levelOf,
  PARTS,
  restlessnessOf,
  walk,
} from '../answers/noise.ts';
import { subscription } from './newsroom.ts';

const FIRST_YEAR = 2011;
const LAST_YEAR = 2025;
/** The first month of which figures come in while one looks on; ten years and more lie before it. */
const LOOKS_FROM = '2022-01';
const LEAST_PERIODS = 8;
/** Counts are divided by them, however few years are known. */
const INHABITANTS = 'inwoners';

/** Of each scale, the noise that `noise.ts` has for it. */
const NOISE: Readonly<Record<ScaleKind, Pick<Kind, 'spread' | 'phi' | 'counts'>>> = {
  percentage: { spread: 0.7, phi: 0.5 },
  count: { spread: 0.04, phi: 0.6, counts: true },
  size: { spread: 0.006, phi: 0.9 },
  amount: { spread: 0.02, phi: 0.8 },
  plain: { spread: 0.3, phi: 0.5 },
};
const SEASON = 0.12;

export interface Planted {
  readonly region: string;
  readonly indicator: string;
  readonly period: string;
  readonly jump: Jump;
}

export interface Quiet {
  readonly catalogue: Catalogue;
  /** Codes of the municipalities. */
  readonly municipalities: readonly string[];
  readonly indicators: readonly string[];
  /** What a digest of everything is held against. */
  readonly threshold: number;
  /**
   * What was called notable in each digest of each municipality (keys of news): the first one, and one a month after it.
   */
  readonly follow: (
    regions: readonly string[],
    months: number,
  ) => Promise<ReadonlyMap<string, readonly (readonly string[])[]>>;
}

interface Series {
  readonly indicator: Indicator;
  readonly grain: Grain;
  readonly periods: readonly string[];
}

/** The month in which a period is over; what is of a year comes in at the start of the next. */
const monthOf = (period: string): string => {
  const year = yearOf(period);
  switch (grainOf(period)) {
    case 'year':
      return `${year + 1}-01`;
    case 'quarter':
      return `${year}-${String(3 * Number(period.slice(-1))).padStart(2, '0')}`;
    default:
      return period;
  }
};

const periodsOf = (grain: Grain): string[] =>
  Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => String(FIRST_YEAR + index)).flatMap(
    (year) => (grain === 'year' ? [year] : partsOf(year, grain)),
  );

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const never = async (): Promise<never> => {
  throw new Error('no pictures are drawn here');
};

interface Figures {
  readonly series: readonly Series[];
  /** By indicator and region. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

/** Noise around the height that the made-up figures have; counts by the number of inhabitants. */
function figuresOf(
  catalogue: Catalogue,
  rows: readonly Observation[],
  municipalities: readonly string[],
  seed: number,
  planted: readonly Planted[],
): Figures {
  const chance = chances(seed);
  const people = (region: string): number => catalogue.regions.get(region)?.population ?? 1;
  const byIndicator = Map.groupBy(rows, ({ indicator }) => indicator);
  const series: Series[] = [];
  const values = new Map<string, ReadonlyMap<string, readonly number[]>>();
  for (const [id, known] of byIndicator) {
    const indicator = catalogue.indicators.get(id);
    const grain = indicator?.frequency ?? 'year';
    const own = known.filter(({ period, value }) => grainOf(period) === grain && value !== null);
    const isLong = id === INHABITANTS || new Set(own.map(({ period }) => period)).size >= LEAST_PERIODS;
    if (indicator === undefined || !isLong) continue;
    const scale = scaleOf(indicator, Math.min(...own.map(({ value }) => value ?? 0)));
    const isCount = scale.kind === 'count' || scale.kind === 'size';
    const height = median(own.map(({ value, region }) => (value ?? 0) / (isCount ? people(region) : 1)));
    const isPoints = scale.kind === 'percentage';
    const noise = NOISE[scale.kind];
    const kind: Kind = {
      ...{ name: id, like: id, grain, level: height, times: 1, ...noise },
      ...(isPoints ? { spread: Math.min(noise.spread, height / 10) } : {}),
      ...(scale.kind === 'count' && indicator.kind === 'flow' && grain !== 'year' ? { season: SEASON } : {}),
    };
    const periods = periodsOf(grain);
    const country = countryOf(chance, periods.length, PARTS[grain]);
    const places = new Map<string, readonly number[]>();
    for (const region of municipalities) {
      const level = height * (isCount ? people(region) : 1);
      const walker = {
        own: levelOf(level, isPoints, chance),
        restless: restlessnessOf(kind, chance),
        country,
        isPoints,
      };
      const happens = planted.filter((one) => one.region === region && one.indicator === id);
      places.set(
        region,
        walk(kind, walker, chance, (steady, index) =>
          happens.reduce(
            (value, { period, jump }) => (periods[index] === period ? jump(value) : value),
            steady,
          ),
        ),
      );
    }
    series.push({ indicator, grain, periods });
    values.set(id, places);
  }
  return { series, values };
}

const demo = demoStatistics();

export function quietCountry(seed: number, planted: readonly Planted[] = []): Quiet {
  const municipalities = [...demo.catalogue.regions.values()]
    .filter(({ kind, validTo }) => kind === 'gemeente' && validTo === undefined)
    .map(({ code }) => code);
  const rows = demo.observations([
    {
      indicators: [...demo.catalogue.indicators.keys()],
      regions: municipalities,
      sectors: [''],
      grains: ['year', 'half', 'quarter', 'month'],
      fromYear: FIRST_YEAR,
    },
  ] as ObservationNeed[]);
  const { series, values } = figuresOf(demo.catalogue, rows, municipalities, seed, planted);
  const months = periodsOf('month');
  /** Of the month that it is: what is known, and under which number. */
  let now = 0;
  const isKnown = (period: string): boolean => monthOf(period) <= (months[now] ?? '');

  const catalogues = new Map<number, Catalogue>();
  function catalogueNow(): Catalogue {
    const known = catalogues.get(now);
    if (known !== undefined) return known;
    const coverage = new Map(
      series.map(({ indicator, grain, periods }) => [
        indicator.id,
        {
          ...{ indicator: indicator.id, fictional: false, levels: ['gemeente' as const], sectors: [] },
          ...{ periods: { [grain]: periods.filter(isKnown) }, newestRelease: 1 },
        },
      ]),
    );
    const made = { ...demo.catalogue, coverage, version: now + 2 };
    catalogues.set(now, made);
    return made;
  }
  function observationsOf({
    indicators,
    regions,
    grains,
    fromYear = 0,
    toYear = 9999,
  }: ObservationNeed): Observation[] {
    return series
      .filter(({ indicator, grain }) => indicators.includes(indicator.id) && grains.includes(grain))
      .flatMap(({ indicator, periods }) =>
        (regions ?? []).flatMap((region) =>
          (values.get(indicator.id)?.get(region) ?? []).flatMap((value, index): Observation[] => {
            const period = periods[index] ?? '';
            const isAsked = yearOf(period) >= fromYear && yearOf(period) <= toYear && isKnown(period);
            return isAsked
              ? [
                  {
                    indicator: indicator.id,
                    region,
                    period,
                    value,
                    status: 'final',
                    release: 1,
                    fictional: false,
                  },
                ]
              : [];
          }),
        ),
      );
  }
  const statistics: Statistics = {
    catalogue: async () => catalogueNow(),
    observations: async (needs) => needs.flatMap(observationsOf),
  };
  const today = (): string => `${months[now] ?? ''}-28`;
  const app = createApp({
    ...{ statistics, createParser, figures: memoryFigures(), xlsx: never, png: never, svg: never, today },
    measure: (text) => text.length * 8,
  });
  const composer = createComposer({
    answerQuery: app.answerQuery,
    catalogue: statistics.catalogue,
    today,
    news: {
      newestRelease: async () => now,
      arrivals: async (ids, regions, after) =>
        series
          .filter(({ indicator }) => ids.includes(indicator.id))
          .flatMap(({ indicator, periods }) =>
            periods
              .filter((period) => isKnown(period) && monthOf(period) > (months[after] ?? ''))
              .flatMap((period) =>
                regions.map(
                  (region): Arrival => ({
                    ...{ indicator: indicator.id, region, period, release: now, kind: 'new', before: null },
                  }),
                ),
              ),
          ),
    },
  });
  const first = months.indexOf(LOOKS_FROM) - 1;

  return {
    catalogue: demo.catalogue,
    municipalities,
    indicators: series.map(({ indicator }) => indicator.id),
    threshold: thresholdFor(series.length),
    follow: async (regions, count) => {
      const followed = regions.map((region) => ({
        region,
        told: new Set<string>(),
        found: [] as string[][],
      }));
      for (let month = 0; month <= count; month++) {
        now = first + month;
        for (const { region, told, found } of followed) {
          const toldUpTo = month === 0 ? now : now - 1;
          const edition = await composer.compose(subscription({ regions: [region], toldUpTo }), told);
          for (const key of edition.told) told.add(key);
          found.push(edition.told.filter((key) => key.startsWith('stands|')));
        }
      }
      return new Map(followed.map(({ region, found }) => [region, found]));
    },
  };
}
