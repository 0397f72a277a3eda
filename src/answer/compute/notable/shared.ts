/**
 * Series of municipalities that are looked at again and again: each is one of the others of some ten municipalities.
 * They follow from the figures of the municipality alone, so they hold for every plan on the same figures and years.
 */
import type { Raw } from './scale.ts';

export type RawSeries = ReadonlyMap<string, Raw>;

export interface SharedSeries {
  readonly get: (key: string, make: () => RawSeries) => RawSeries;
}

/** All series of all municipalities, twice: for a run of digests. */
const MOST = 32_000;

/** @returns the series of a version of the figures; those of another version are dropped. */
export function createSharedSeries(): (version: number) => SharedSeries {
  let known = { version: -1, series: new Map<string, RawSeries>() };
  return (version) => {
    if (known.version !== version) known = { version, series: new Map() };
    const { series } = known;
    return {
      get: (key, make) => {
        const found = series.get(key);
        if (found !== undefined) return found;
        if (series.size >= MOST) series.clear();
        const made = make();
        series.set(key, made);
        return made;
      },
    };
  };
}
