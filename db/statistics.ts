/** The port of the core to the database: the catalogue, and observations as delivered. */
import { sql } from 'kysely';
import type { Catalogue, Observation, ObservationNeed, Release, Statistics } from '#src/model.ts';
import { type LoadedCatalogue, loadCatalogue, readVersion } from './catalogue.ts';
import type { Database } from './client.ts';
import { decodePeriod, grainIndex } from './period.ts';
import { STATUSES } from './tables.ts';

interface RawObservation {
  readonly indicator_id: number;
  readonly region_id: number;
  readonly sector_id: number;
  readonly period: number;
  readonly value: number | null;
  readonly status: number;
  readonly release_id: number;
}

const FIRST_YEAR = 0;
const LAST_YEAR = 9999;

/** Ids of codes; a code the database does not know has no figures. */
const idsOf = (codes: readonly string[], ids: ReadonlyMap<string, number>): number[] =>
  codes.flatMap((code) => ids.get(code) ?? []);

/** Periods of these grains between two years, as a test on the encoded period. */
function selectNeed(need: ObservationNeed, { ids, catalogue }: LoadedCatalogue) {
  const ofKind = [...catalogue.regions.values()]
    .filter((region) => region.kind === need.allOfKind)
    .map((region) => region.code);
  const regions = idsOf([...need.regions, ...ofKind], ids.regions);
  const sectors = need.sectors.flatMap((sector) => (sector === '' ? 0 : (ids.sectors.get(sector) ?? [])));
  const from = (need.fromYear ?? FIRST_YEAR) * 1000;
  const to = (need.toYear ?? LAST_YEAR) * 1000 + 999;
  return sql`
    select indicator_id, region_id, sector_id, period, value, status, release_id from observation
    where indicator_id = any(${idsOf(need.indicators, ids.indicators)}::int[])
      and sector_id = any(${sectors}::int[])
      and region_id = any(${regions}::int[])
      and period between ${from} and ${to}
      and (period / 100) % 10 = any(${need.grains.map(grainIndex)}::int[])`;
}

export function createStatistics(database: Database): Statistics {
  let loaded: LoadedCatalogue | undefined;

  /** Asks for the version each time: one row by its key. */
  async function current(): Promise<LoadedCatalogue> {
    const version = await readVersion(database.kysely);
    if (loaded?.catalogue.version !== version) loaded = await loadCatalogue(database.kysely, version);
    return loaded;
  }

  async function observations(needs: readonly ObservationNeed[]): Promise<readonly Observation[]> {
    const known = await current();
    if (needs.length === 0) return [];
    const query = sql<RawObservation>`${sql.join(
      needs.map((need) => selectNeed(need, known)),
      sql` union `,
    )}`;
    const { rows } = await query.execute(database.kysely);
    return rows.map((row) => observationOf(row, known));
  }

  return { catalogue: async () => (await current()).catalogue, observations };
}

const NO_RELEASE: Pick<Release, 'fictional'> = { fictional: false };

function observationOf(
  row: RawObservation,
  { ids, catalogue }: { ids: LoadedCatalogue['ids']; catalogue: Catalogue },
): Observation {
  const sector = ids.sectorById.get(row.sector_id);
  return {
    indicator: ids.indicatorById.get(row.indicator_id) ?? '',
    region: ids.regionById.get(row.region_id) ?? '',
    period: decodePeriod(row.period),
    value: row.value,
    status: STATUSES[row.status] ?? 'final',
    release: row.release_id,
    fictional: (catalogue.releases.get(row.release_id) ?? NO_RELEASE).fictional,
    ...(sector === undefined ? {} : { sector }),
  };
}
