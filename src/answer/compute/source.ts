/**
 * Figures of single regions: as delivered, in today's boundaries, and a coarser period made of finer ones.
 * Rules 3 (mergers) and 4 (stock and flow) of the statistics.
 */
import type { Catalogue, Grain, Indicator, Merger, Observation, Term } from '#src/model.ts';
import { GRAINS, grainOf, isFiner, partsOf, yearOf } from '#src/periods.ts';
import { type Cell, combine, hasValue, sum } from './cell.ts';

/** Inhabitants of a region, and of which year they are. */
export interface Inhabitants {
  readonly cell: Cell;
  readonly year: number;
}

export interface Source {
  /** The figure of a region in today's boundaries; undefined where nothing is known of it. */
  readonly region: (indicator: Indicator, region: string, sector: string, period: string) => Cell | undefined;
  /** Inhabitants on 1 January of `year`, else of the nearest year that is known (the earlier of two). */
  readonly inhabitants: (region: string, year: number) => Inhabitants | undefined;
  /** Periods in which any of these regions or their former parts has a figure of its own. */
  readonly periods: (indicator: string, sector: string) => ReadonlySet<string>;
  readonly catalogue: Catalogue;
}

const INHABITANTS = 'inwoners';
const keyOf = (...parts: readonly string[]): string => parts.join('|');

interface Index {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly periods: ReadonlyMap<string, ReadonlySet<string>>;
  readonly inhabitantYears: ReadonlyMap<string, readonly number[]>;
}

function indexOf(observations: readonly Observation[]): Index {
  const cells = new Map<string, Cell>();
  const periods = new Map<string, Set<string>>();
  const inhabitantYears = new Map<string, number[]>();
  for (const { indicator, region, sector = '', period, value, status, release, fictional } of observations) {
    cells.set(keyOf(indicator, region, sector, period), { value, status, fictional, releases: [release] });
    if (value === null) continue;
    const key = keyOf(indicator, sector);
    const known = periods.get(key) ?? new Set();
    periods.set(key, known.add(period));
    if (indicator === INHABITANTS && period.length === 4) {
      inhabitantYears.set(region, [...(inhabitantYears.get(region) ?? []), Number(period)]);
    }
  }
  return { cells, periods, inhabitantYears };
}

export function createSource(observations: readonly Observation[], catalogue: Catalogue): Source {
  const { cells, periods, inhabitantYears } = indexOf(observations);
  const cache = new Map<string, Cell | undefined>();
  const mergersByCode = Map.groupBy(catalogue.mergers, ({ newCode }) => newCode);
  const people = new Map<string, ReturnType<Source['inhabitants']>>();

  /**
   * Mergers that made (a part of) `region` after a period. One in the course of that year (Weesp went to Amsterdam in
   * March 2022) counts as long as the former municipality still has a figure of its own.
   */
  function mergersInto(indicator: Indicator, region: string, sector: string, period: string): Merger[] {
    const year = yearOf(period);
    const stillThere = ({ oldCode }: Merger): boolean =>
      hasValue(cells.get(keyOf(indicator.id, oldCode, sector, period)));
    return (mergersByCode.get(region) ?? []).filter(
      (merger) =>
        merger.year > year || (merger.year === year && merger.kind === 'full' && stillThere(merger)),
    );
  }

  /** The year nearest to the one asked for. */
  function nearestYear(region: string, year: number): number | undefined {
    const known = inhabitantYears.get(region) ?? [];
    return [...known].sort((a, b) => Math.abs(a - year) - Math.abs(b - year) || a - b)[0];
  }

  /** Weight of a former municipality: its own weight that period, else its inhabitants. */
  function weightOf(indicator: Indicator, region: string, period: string): number | undefined {
    const { aggregation } = indicator;
    const own =
      aggregation.kind === 'mean'
        ? cells.get(keyOf(aggregation.weight, region, '', period))?.value
        : undefined;
    if (own !== undefined && own !== null) return own;
    const year = nearestYear(region, yearOf(period));
    return year === undefined
      ? undefined
      : (cells.get(keyOf(INHABITANTS, region, '', String(year)))?.value ?? undefined);
  }

  function merge(indicator: Indicator, parts: readonly Term[], period: string, partial: boolean): Cell {
    const all = parts.flatMap((part) => part.cell ?? []);
    const values = parts.map((part) => part.cell?.value ?? null);
    const added = {
      boundary: partial ? ('partial' as const) : ('merged' as const),
      derivation: { kind: 'former', how: 'sum', parts } as const,
    };
    if (values.some((value) => value === null)) return combine(null, all, added);
    if (indicator.kind !== 'rate') return combine(sum(values as number[]), all, added);
    const known = parts.map((part) => weightOf(indicator, part.region, period));
    if (parts.length === 1) return combine(values[0] ?? null, all, added);
    if (known.some((weight) => weight === undefined)) return combine(null, all, added);
    const weights = known as number[];
    const total = sum(weights);
    const weighted = parts.map((part, index) => (part.cell?.value ?? 0) * (weights[index] ?? 0));
    return combine(total === 0 ? null : sum(weighted) / total, all, {
      ...added,
      derivation: { kind: 'former', how: 'mean', parts, weights },
    });
  }

  /**
   * In today's boundaries. A municipality that did not exist yet: its own figure if the source counted back,
   * else the former ones together. One that took in others: itself and all of those; where none of them has a row,
   * the source is taken to count in later boundaries. One that took in a part of a split one is counted on, with a mark.
   */
  function delivered(indicator: Indicator, region: string, sector: string, period: string): Cell | undefined {
    const own = cells.get(keyOf(indicator.id, region, sector, period));
    const mergers = mergersInto(indicator, region, sector, period);
    if (mergers.length === 0) return own;
    const existed = (catalogue.regions.get(region)?.validFrom ?? 0) <= yearOf(period);
    if (own !== undefined && !existed) return own;
    const termOf = (code: string, cell: Cell | undefined): Term => ({
      ...{ indicator: indicator.id, region: code, sector, period },
      cell,
    });
    const former = mergers
      .filter((merger) => merger.kind === 'full')
      .map(({ oldCode }) => termOf(oldCode, delivered(indicator, oldCode, sector, period)));
    const known = former.filter((part) => part.cell !== undefined);
    const split = mergers.some(
      (merger) =>
        merger.kind === 'partial' && delivered(indicator, merger.oldCode, sector, period) !== undefined,
    );
    if (own === undefined) {
      // Without all of its former parts it would be a smaller place under the same name.
      const whole = known.length === former.length;
      return former.length === 0 || !whole ? undefined : merge(indicator, former, period, split);
    }
    if (known.length === 0) return split ? { ...own, boundary: 'partial' } : own;
    return merge(indicator, [termOf(region, own), ...former], period, split);
  }

  /** A year of a stock is its last part, of a flow the sum of all its parts, in the first grain that has them all. */
  function derived(indicator: Indicator, region: string, sector: string, period: string): Cell | undefined {
    if (indicator.kind === 'rate') return undefined;
    let incomplete: Cell | undefined;
    for (const grain of GRAINS.filter((finer: Grain) => isFiner(finer, grainOf(period)))) {
      const parts = partsOf(period, grain).map(
        (part): Term => ({
          ...{ indicator: indicator.id, region, sector, period: part },
          cell: delivered(indicator, region, sector, part),
        }),
      );
      const last = indicator.moment === 'begin' ? parts[0] : parts.at(-1);
      if (indicator.kind === 'stock') {
        if (last?.cell !== undefined) {
          const derivation = { kind: 'subperiods', how: 'last', parts: [last] } as const;
          return { ...last.cell, from: 'last', derivation };
        }
      } else if (parts.some((part) => part.cell !== undefined)) {
        const known = parts.flatMap((part) => part.cell ?? []);
        const values = known.map((cell) => cell.value);
        const complete = known.length === parts.length && values.every((value) => value !== null);
        const derivation = { kind: 'subperiods', how: 'sum', parts } as const;
        const value = complete ? sum(values as number[]) : null;
        const cell = combine(value, known, { from: 'sum', derivation });
        if (complete) return cell;
        incomplete ??= cell;
      }
    }
    return incomplete;
  }

  function region(indicator: Indicator, code: string, sector: string, period: string): Cell | undefined {
    const key = keyOf(indicator.id, code, sector, period);
    if (!cache.has(key)) {
      // A delivered year wins over one computed from quarters.
      const own = delivered(indicator, code, sector, period);
      cache.set(key, own ?? derived(indicator, code, sector, period));
    }
    return cache.get(key);
  }

  function inhabitants(code: string, year: number): ReturnType<Source['inhabitants']> {
    const key = keyOf(code, String(year));
    if (!people.has(key)) people.set(key, nearestInhabitants(code, year));
    return people.get(key);
  }

  function nearestInhabitants(code: string, year: number): ReturnType<Source['inhabitants']> {
    const indicator = catalogue.indicators.get(INHABITANTS);
    if (indicator === undefined) return undefined;
    const former = (mergersByCode.get(code) ?? []).map((merger) => merger.oldCode);
    const known = new Set([code, ...former].flatMap((region) => inhabitantYears.get(region) ?? []));
    const years = [...known].sort((a, b) => Math.abs(a - year) - Math.abs(b - year) || a - b);
    for (const candidate of years) {
      const cell = region(indicator, code, '', String(candidate));
      if (cell !== undefined && cell.value !== null && cell.value > 0) return { cell, year: candidate };
    }
    return undefined;
  }

  return {
    region,
    inhabitants,
    periods: (indicator, sector) => periods.get(keyOf(indicator, sector)) ?? new Set(),
    catalogue,
  };
}
