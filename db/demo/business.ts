/** Businesses, starters and stoppers, bankruptcies, support, innovation. */
import { curve, FIRST_SECTOR_YEAR, LAST_YEAR, QUARTERS, YEARS } from './curves.ts';
import type { DemoPlace } from './place.ts';
import { apportion, around, bell } from './random.ts';
import { type Spread, split, spreadOf } from './sectors.ts';
import type { Sink } from './sink.ts';

const PER_INHABITANT = 0.118;
const BANKRUPT_FACTORS = {
  horeca: 2.4,
  bouw: 1.5,
  handel: 1.6,
  landbouw: 0.4,
  zorg: 0.3,
  onderwijs: 0.2,
  overheid: 0,
};
const START_FACTORS = { landbouw: 0.4, industrie: 0.8, overheid: 0.2, zorg: 1.2, bouw: 1.2 };
const SUPPORT_FACTORS = {
  horeca: 9,
  cultuur: 4,
  handel: 2,
  vervoer: 1.6,
  overig: 2.2,
  landbouw: 0.4,
  overheid: 0,
  bouw: 0.5,
  ict: 0.6,
  zorg: 0.6,
};

const level = (place: DemoPlace): number =>
  place.inhabitants(2019) *
  PER_INHABITANT *
  (0.85 + 0.3 * place.urban) *
  Math.exp(0.12 * place.wealth) *
  around(0.08, place.code, 'business');

const businessesAt = (place: DemoPlace, at: number): number =>
  level(place) * curve('businesses', at) * (1 + 0.006 * bell(place.code, 'growth') * (at - 2019));

function stock(place: DemoPlace, spread: Spread, sink: Sink): void {
  for (const { period, year, quarter, at } of QUARTERS) {
    const total = Math.round(businessesAt(place, at));
    sink.count('vestigingen', place, '', period, total);
    if (quarter !== 4 || year > LAST_YEAR) continue;
    const alone = Math.round(total * (0.52 + 0.012 * (year - 2015)) * around(0.03, place.code, 'zzp'));
    sink.count('zzp', place, '', String(year), alone);
    if (year < FIRST_SECTOR_YEAR) continue;
    for (const [sector, value] of split(total, spread))
      sink.count('vestigingen', place, sector, String(year), value);
    for (const [sector, value] of split(alone, spread, { industrie: 0.6, overheid: 0, zorg: 1.2, bouw: 1.2 }))
      sink.count('zzp', place, sector, String(year), value);
  }
}

interface Flow {
  readonly indicator: string;
  readonly yearly: (year: number) => number;
  readonly season: readonly number[];
  readonly factors: Readonly<Record<string, number>>;
}

/** A year as whole numbers over its quarters, and over its sectors. */
function flow(
  place: DemoPlace,
  spread: Spread,
  { indicator, yearly, season, factors }: Flow,
  sink: Sink,
): Map<string, number> {
  const values = new Map<string, number>();
  for (let year = 2015; year <= LAST_YEAR + 1; year++) {
    const quarters = year > LAST_YEAR ? 3 : 4;
    const noisy = season.map((weight, index) => weight * around(0.12, place.code, indicator, year, index));
    const whole = Math.round(yearly(year));
    const parts = apportion(whole, noisy).slice(0, quarters);
    for (const [index, value] of parts.entries()) {
      values.set(`|${year}-Q${index + 1}`, value);
      sink.count(indicator, place, '', `${year}-Q${index + 1}`, value);
    }
    if (year < FIRST_SECTOR_YEAR || year > LAST_YEAR) continue;
    for (const [sector, value] of split(whole, spread, factors)) {
      values.set(`${sector}|${year}`, value);
      sink.count(indicator, place, sector, String(year), value);
    }
  }
  return values;
}

function dynamics(place: DemoPlace, spread: Spread, sink: Sink): void {
  const noise =
    (name: string, spreadOf: number) =>
    (year: number): number =>
      around(spreadOf, place.code, name, year);
  const [startNoise, stopNoise, bankruptNoise] = [
    noise('starts', 0.05),
    noise('stops', 0.05),
    noise('bankrupt', 0.12),
  ];
  const starters = flow(
    place,
    spread,
    {
      indicator: 'starters',
      yearly: (year) => businessesAt(place, year) * curve('starts', year) * startNoise(year),
      season: [1.25, 0.98, 0.95, 0.9],
      factors: START_FACTORS,
    },
    sink,
  );
  const stoppers = flow(
    place,
    spread,
    {
      indicator: 'stoppers',
      yearly: (year) => businessesAt(place, year) * curve('stops', year) * stopNoise(year),
      season: [1.3, 0.85, 0.8, 1.15],
      factors: {},
    },
    sink,
  );
  for (const [key, value] of starters) {
    const [sector = '', period = ''] = key.split('|');
    sink.count('groei_vestigingen', place, sector, period, value - (stoppers.get(key) ?? 0));
  }
  flow(
    place,
    spread,
    {
      indicator: 'faillissementen',
      yearly: (year) =>
        (businessesAt(place, year) * curve('bankruptcies', year) * bankruptNoise(year)) / 10_000,
      season: [1.02, 1.0, 0.86, 1.1],
      factors: BANKRUPT_FACTORS,
    },
    sink,
  );
}

/** Both schemes ran from 2020 to early 2022; a business could have more than one grant. */
const SUPPORT: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  now_steun: {
    '2020-Q1': 30,
    '2020-Q2': 68,
    '2020-Q3': 36,
    '2020-Q4': 42,
    '2021-Q1': 40,
    '2021-Q2': 20,
    '2021-Q3': 8,
    '2021-Q4': 26,
    '2022-Q1': 12,
  },
  tvl_steun: {
    '2020-Q2': 18,
    '2020-Q3': 14,
    '2020-Q4': 42,
    '2021-Q1': 52,
    '2021-Q2': 34,
    '2021-Q3': 10,
    '2021-Q4': 30,
    '2022-Q1': 14,
  },
};

function support(place: DemoPlace, spread: Spread, sink: Sink): void {
  for (const [indicator, quarters] of Object.entries(SUPPORT)) {
    const years = new Map<string, number>();
    for (const [period, perThousand] of Object.entries(quarters)) {
      const value = Math.round(
        (level(place) * perThousand * around(0.12, place.code, indicator, period)) / 1000,
      );
      sink.count(indicator, place, '', period, value);
      years.set(period.slice(0, 4), (years.get(period.slice(0, 4)) ?? 0) + value);
    }
    for (const [year, total] of years) {
      for (const [sector, value] of split(total, spread, SUPPORT_FACTORS))
        sink.count(indicator, place, sector, year, value);
    }
  }
}

function innovation(place: DemoPlace, sink: Sink): void {
  const hightech = ['CR36', 'CR12', 'CR27'].includes(place.corop) ? 1.5 : 1;
  for (const year of YEARS) {
    const businesses = businessesAt(place, year);
    const dip = year >= 2021 && year <= 2022 ? 0.8 : 1;
    sink.count(
      'snelgroeiende_bedrijven',
      place,
      '',
      String(year),
      Math.round(businesses * 0.0018 * dip * around(0.2, place.code, 'fast', year)),
    );
    sink.count(
      'innovatieve_bedrijven',
      place,
      '',
      String(year),
      Math.round(businesses * 0.0085 * hightech * around(0.1, place.code, 'wbso', year)),
    );
  }
}

export function business(place: DemoPlace, sink: Sink): void {
  const spread = spreadOf(place, 'businesses');
  stock(place, spread, sink);
  dynamics(place, spread, sink);
  support(place, spread, sink);
  innovation(place, sink);
}
