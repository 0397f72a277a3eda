/**
 * What made-up figures there are at a size: whole catalogues beside each other, each with every indicator of ours at
 * its own frequency, by sector where it has sectors, of every area of today, over twenty-one years. Ten times as many
 * figures are ten times as many indicators: what a product gets when more sources are connected.
 */
import { encodePeriod } from '#db/period.ts';
import type { Reference } from '#db/reference/read.ts';
import type { Aggregation, Indicator, Region } from '#src/model.ts';

export const FIRST_YEAR = 2005;
export const LAST_YEAR = 2025;
/** A catalogue with all its sectors has somewhat more figures than this. */
const ROWS_OF_CATALOGUE = 10_000_000;

/** An indicator with the cells it has of each area. */
export interface Series {
  readonly indicator: Indicator;
  /** Which of the catalogues beside each other, from 0. */
  readonly copy: number;
  readonly periods: readonly number[];
  /** Codes of sectors; the total, which each has, aside. */
  readonly sectors: readonly string[];
}

export interface Shape {
  readonly series: readonly Series[];
  readonly regions: readonly Region[];
  readonly rows: number;
}

/** Id of an indicator in one of the catalogues; the first one is ours. */
export const idIn = (copy: number, id: string): string => (copy === 0 ? id : `${id}_${copy + 1}`);

function aggregationIn(copy: number, aggregation: Aggregation): Aggregation {
  if (aggregation.kind === 'ratio')
    return {
      ...aggregation,
      numerator: idIn(copy, aggregation.numerator),
      denominator: idIn(copy, aggregation.denominator),
    };
  if (aggregation.kind === 'mean' && aggregation.weight !== 'landoppervlak')
    return { ...aggregation, weight: idIn(copy, aggregation.weight) };
  return aggregation;
}

const indicatorIn = (copy: number, indicator: Indicator): Indicator => ({
  ...indicator,
  id: idIn(copy, indicator.id),
  name: copy === 0 ? indicator.name : `${indicator.name} (${copy + 1})`,
  aggregation: aggregationIn(copy, indicator.aggregation),
});

const PARTS = {
  year: [''],
  half: ['-H1', '-H2'],
  quarter: ['-Q1', '-Q2', '-Q3', '-Q4'],
  month: [] as string[],
};
PARTS.month = Array.from({ length: 12 }, (_, month) => `-${String(month + 1).padStart(2, '0')}`);

/** Every year, and the parts of it at which the indicator appears. */
function periodsOf({ frequency }: Indicator): number[] {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  return years.flatMap((year) =>
    [...new Set(['', ...PARTS[frequency]])].map((part) => encodePeriod(`${year}${part}`)),
  );
}

/** @param rows about how many figures are wanted; fewer than a catalogue's worth leaves sectors out. */
export function shapeOf(reference: Reference, rows: number): Shape {
  const copies = Math.max(1, Math.round(rows / ROWS_OF_CATALOGUE));
  const regions = reference.regions.filter(
    (region) =>
      region.validTo === undefined && ['land', 'provincie', 'corop', 'gemeente'].includes(region.kind),
  );
  const bySector = { sector: ['sbi', 'topsector'], beroepsgroep: ['beroepsgroep'] };
  const seriesWith = (share: number): Series[] =>
    Array.from({ length: copies }, (_, copy) =>
      reference.indicators.map((indicator): Series => {
        const schemes = indicator.dimension === undefined ? [] : bySector[indicator.dimension];
        const sectors = reference.sectors.filter(({ scheme }) => schemes.includes(scheme));
        return {
          indicator: indicatorIn(copy, indicator),
          copy,
          periods: periodsOf(indicator),
          sectors: sectors.slice(0, Math.ceil(sectors.length * share)).map(({ id }) => id),
        };
      }),
    ).flat();
  const count = (series: readonly Series[]): number =>
    series.reduce((sum, item) => sum + item.periods.length * (item.sectors.length + 1) * regions.length, 0);
  const whole = count(seriesWith(1));
  const totals = count(seriesWith(0));
  const series = seriesWith(Math.min(1, Math.max(0, (rows - totals) / (whole - totals))));
  return { series, regions, rows: count(series) };
}
