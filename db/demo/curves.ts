/** How the country went, 2015–2026: rough shapes, so that corona and the tight labour market show. */

export const FIRST_YEAR = 2015;
/** The last whole year; of 2026 there are three quarters. */
export const LAST_YEAR = 2025;

type Curve = readonly number[];

const CURVES = {
  jobs: [0.93, 0.945, 0.965, 0.985, 1.0, 0.985, 1.0, 1.035, 1.055, 1.065, 1.07, 1.072],
  /** Open vacancies per 1.000 jobs at the end of the year. */
  vacancyRate: [16, 18.5, 23, 27, 29, 23.5, 37, 44, 42, 40, 38, 37],
  /** Unemployed in % of the labour force. */
  unemployment: [7.9, 7.0, 5.9, 4.9, 4.4, 4.9, 4.2, 3.5, 3.6, 3.7, 3.8, 3.9],
  /** WW benefits per 1.000 inhabitants. */
  benefits: [25.5, 24.0, 19.5, 15.5, 13.0, 16.5, 11.0, 8.6, 9.2, 10.2, 10.8, 11.2],
  /** Bijstand per 1.000 inhabitants. */
  welfare: [26.5, 27.2, 27.0, 25.6, 24.2, 24.8, 23.6, 22.6, 22.2, 22.0, 21.9, 21.9],
  vacancyShops: [8.4, 8.2, 7.6, 7.0, 6.9, 7.3, 6.8, 6.2, 6.0, 6.1, 6.2, 6.3],
  shops: [1.06, 1.045, 1.03, 1.015, 1.0, 0.985, 0.965, 0.955, 0.945, 0.935, 0.93, 0.925],
  offices: [16.0, 14.8, 12.6, 10.6, 9.2, 9.0, 9.1, 8.4, 8.2, 8.3, 8.4, 8.4],
  businesses: [0.8, 0.835, 0.875, 0.915, 0.96, 1.0, 1.06, 1.11, 1.155, 1.19, 1.21, 1.22],
  /** Started in a year, as a share of businesses. */
  starts: [0.094, 0.095, 0.097, 0.1, 0.104, 0.098, 0.115, 0.112, 0.108, 0.1, 0.096, 0.095],
  stops: [0.064, 0.062, 0.06, 0.062, 0.064, 0.062, 0.06, 0.07, 0.08, 0.088, 0.086, 0.085],
  /** Per 10.000 businesses. */
  bankruptcies: [33, 27, 20, 18, 17.5, 14, 8.2, 9.4, 14.2, 17.6, 17.8, 17.2],
  turnover: [1.6, 2.2, 5.1, 5.0, 2.6, -4.9, 11.8, 15.2, 3.1, 1.4, 2.6, 2.2],
  income: [36.2, 37.2, 38.4, 39.8, 41.6, 43.1, 45.0, 47.3, 51.2, 54.4, 56.1, 57.0],
  lowIncome: [8.8, 8.6, 8.3, 8.0, 7.6, 6.9, 6.8, 4.9, 4.6, 4.8, 4.9, 4.9],
  housePrice: [206, 209, 216, 230, 248, 270, 290, 315, 368, 379, 398, 421],
  product: [40.5, 41.5, 43.0, 44.8, 46.5, 45.8, 49.6, 54.6, 59.0, 62.2, 64.0, 65.0],
  highlyEducated: [28.0, 28.8, 29.6, 30.6, 31.8, 33.0, 34.0, 34.9, 35.7, 36.4, 37.0, 37.4],
  dropOut: [1.82, 1.75, 1.78, 1.9, 1.97, 1.62, 1.78, 2.2, 2.2, 2.08, 2.0, 1.98],
  lonely: [43, 43, 43.5, 44, 44.5, 45.5, 46.5, 46.8, 46.6, 46.0, 45.8, 45.6],
  volunteers: [28.5, 28.3, 28.0, 27.6, 27.0, 25.5, 24.2, 25.8, 26.8, 27.2, 27.4, 27.4],
} as const satisfies Record<string, Curve>;

export type CurveName = keyof typeof CURVES;

/** The country's figure for a year, or between two years (2023.5 is halfway). */
export function curve(name: CurveName, year: number): number {
  const values = CURVES[name];
  const at = Math.min(values.length - 1, Math.max(0, year - FIRST_YEAR));
  const before = Math.floor(at);
  const [a = 0, b = a] = [values[before], values[Math.min(values.length - 1, before + 1)]];
  return a + (b - a) * (at - before);
}

/** Quarters from 2015-Q1 to 2026-Q3, with a position in years. */
export const QUARTERS: readonly {
  readonly period: string;
  readonly year: number;
  readonly quarter: number;
  readonly at: number;
}[] = Array.from({ length: 47 }, (_, index) => {
  const year = FIRST_YEAR + Math.floor(index / 4);
  const quarter = (index % 4) + 1;
  return { period: `${year}-Q${quarter}`, year, quarter, at: year - 1 + quarter / 4 };
});

export const MONTHS: readonly {
  readonly period: string;
  readonly year: number;
  readonly month: number;
  readonly at: number;
}[] = Array.from({ length: 141 }, (_, index) => {
  const year = FIRST_YEAR + Math.floor(index / 12);
  const month = (index % 12) + 1;
  return { period: `${year}-${String(month).padStart(2, '0')}`, year, month, at: year - 1 + month / 12 };
});

export const YEARS: readonly number[] = Array.from(
  { length: LAST_YEAR - FIRST_YEAR + 1 },
  (_, index) => FIRST_YEAR + index,
);

/** Sectors are given by year, from here on. */
export const FIRST_SECTOR_YEAR = 2021;
