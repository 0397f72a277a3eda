/** The port of the core to the database: the catalogue, and observations as delivered. */
import type { Observation, ObservationNeed, Statistics } from '#src/model.ts';
import { type LoadedCatalogue, loadCatalogue, readVersion } from './catalogue.ts';
import type { Database } from './client.ts';
import { selectObservations } from './observations.ts';
import { decodePeriod } from './period.ts';
import { STATUSES } from './tables.ts';

/** What the statement in `observations.ts` gives; without rows each list is null. */
interface Columns {
  readonly version: string;
  readonly indicator_id: readonly number[] | null;
  readonly region_id: readonly number[];
  readonly sector_id: readonly number[];
  readonly period: readonly number[];
  readonly value: readonly (number | null)[];
  readonly status: readonly number[];
  readonly release_id: readonly number[];
}

export function createStatistics(database: Database): Statistics {
  let version: number | undefined;
  let loading: Promise<LoadedCatalogue> | undefined;

  /** The catalogue of a version or a later one. Many askers at once load it once. */
  function catalogueOf(newest: number): Promise<LoadedCatalogue> {
    if (loading === undefined || version !== newest) {
      version = newest;
      const started = loadCatalogue(database.kysely);
      loading = started;
      started.catch(() => {
        if (loading === started) loading = undefined;
      });
    }
    return loading;
  }

  /** Asks for the version each time: one row by its key. */
  const current = async (): Promise<LoadedCatalogue> => catalogueOf(await readVersion(database.kysely));

  /** Figures and their version are read at one moment; when the catalogue is of another, once more with that one. */
  async function observations(
    needs: readonly ObservationNeed[],
    asOf?: number,
  ): Promise<readonly Observation[]> {
    if (needs.length === 0) return [];
    let known = await (loading ?? current());
    for (;;) {
      const [columns] = await database.read<Columns>(selectObservations(needs, known, asOf));
      if (columns === undefined) throw new Error('reading observations returned nothing');
      const readAt = Number(columns.version);
      if (readAt === known.catalogue.version) return observationsOf(columns, known);
      known = await catalogueOf(readAt);
    }
  }

  return { catalogue: async () => (await current()).catalogue, observations };
}

function observationsOf(columns: Columns, { ids, catalogue }: LoadedCatalogue): Observation[] {
  return (columns.indicator_id ?? []).map((indicator, row) => {
    const sector = ids.sectorById.get(columns.sector_id[row] ?? 0);
    const release = columns.release_id[row] ?? 0;
    return {
      indicator: ids.indicatorById.get(indicator) ?? '',
      region: ids.regionById.get(columns.region_id[row] ?? 0) ?? '',
      period: decodePeriod(columns.period[row] ?? 0),
      value: columns.value[row] ?? null,
      status: STATUSES[columns.status[row] ?? 0] ?? 'final',
      release,
      fictional: catalogue.releases.get(release)?.fictional ?? false,
      ...(sector === undefined ? {} : { sector }),
    };
  });
}
