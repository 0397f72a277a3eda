/** Made-up figures as lines for COPY: the same ones each time, and quick to make (a million a second). */
import { grainOfCode } from '#db/period.ts';
import { STATUSES } from '#db/tables.ts';
import type { Region } from '#src/model.ts';
import { LAST_YEAR, type Series } from './shape.ts';

/** Order of the columns of a line. */
export const COLUMNS = ['value', 'indicator_id', 'region_id', 'release_id', 'period', 'sector_id', 'status'];

export interface RowIds {
  readonly indicators: ReadonlyMap<string, number>;
  readonly regions: ReadonlyMap<string, number>;
  readonly sectors: ReadonlyMap<string, number>;
}

/** A sequence of numbers from 0 up to 1 that is the same for the same seed (a linear congruence). */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Value of the total in a year, before chance: counts by inhabitants, rates around one level. */
const levelOf = ({ indicator }: Series, region: Region, chance: () => number): number =>
  indicator.kind === 'rate' ? 2 + chance() * 30 : ((region.population ?? 50_000) / 20) * (0.5 + chance());

interface Cell {
  /** Part of the total of the area. */
  readonly share: number;
  /** Everything of the line that is the same for each area. */
  readonly tail: string;
}

/** The cells each area has, in the order of time. */
function cellsOf({ indicator, periods, sectors }: Series, ids: RowIds): Cell[] {
  const all = ['', ...sectors].map((code) => (code === '' ? 0 : (ids.sectors.get(code) ?? 0)));
  return periods.flatMap((period) => {
    const year = Math.floor(period / 1000);
    const status = STATUSES.indexOf(year === LAST_YEAR ? 'provisional' : 'final');
    const part = indicator.kind === 'flow' && grainOfCode(period) !== 'year' ? 0.25 : 1;
    const trend = 1 + 0.01 * (year - LAST_YEAR);
    return all.map((sector) => ({
      share: part * trend * (sector === 0 || indicator.kind === 'rate' ? 1 : 1 / all.length),
      tail: `\t${period}\t${sector}\t${status}`,
    }));
  });
}

/** All figures of one indicator, area by area. */
export function* linesOf(
  series: Series,
  regions: readonly Region[],
  ids: RowIds,
  release: number,
): Generator<string> {
  const indicator = ids.indicators.get(series.indicator.id) ?? 0;
  const chance = createChance(indicator);
  const cells = cellsOf(series, ids);
  for (const region of regions) {
    const level = levelOf(series, region, chance);
    const head = `\t${indicator}\t${ids.regions.get(region.code)}\t${release}`;
    for (const { share, tail } of cells) {
      const value = level * share * (0.9 + 0.2 * chance());
      yield (series.indicator.kind === 'rate' ? Math.round(value * 10) / 10 : Math.round(value)) +
        head +
        tail;
    }
  }
}
