/** The port of the core to the database: the catalogue, and observations as delivered. */
import { sql } from 'kysely';
import type { Observation, ObservationNeed, Statistics } from '#src/model.ts';
import { type LoadedCatalogue, loadCatalogue, readVersion } from './catalogue.ts';
import type { Database } from './client.ts';
import { decodePeriod, grainIndex } from './period.ts';
import { STATUSES } from './tables.ts';

/** One list a column, all in one order: reading ten thousand rows one by one takes eight times as long. */
interface Columns {
  readonly indicators: readonly number[] | null;
  readonly regions: readonly number[];
  readonly sectors: readonly number[];
  readonly periods: readonly number[];
  readonly values: readonly (number | null)[];
  readonly statuses: readonly number[];
  readonly releases: readonly number[];
}

const FIRST_YEAR = 0;
const LAST_YEAR = 9999;

/** Ids of codes; a code the database does not know has no figures. */
const idsOf = (codes: readonly string[], ids: ReadonlyMap<string, number>): number[] =>
  codes.flatMap((code) => ids.get(code) ?? []);

/** Periods of these grains between two years, as a test on the encoded period. */
function selectNeed(need: ObservationNeed, { ids, catalogue }: LoadedCatalogue, asOf: number | undefined) {
  const ofKind = [...catalogue.regions.values()]
    .filter((region) => region.kind === need.allOfKind)
    .map((region) => region.code);
  const regions = idsOf([...need.regions, ...ofKind], ids.regions);
  const sectors = need.sectors.flatMap((sector) => (sector === '' ? 0 : (ids.sectors.get(sector) ?? [])));
  const from = (need.fromYear ?? FIRST_YEAR) * 1000;
  const to = (need.toYear ?? LAST_YEAR) * 1000 + 999;
  const cells = sql`indicator_id = any(${idsOf(need.indicators, ids.indicators)}::int[])
      and sector_id = any(${sectors}::int[])
      and region_id = any(${regions}::int[])
      and period between ${from} and ${to}
      and (period / 100) % 10 = any(${need.grains.map(grainIndex)}::int[])`;
  const now = sql`
    select indicator_id, region_id, sector_id, period, value, status, release_id from observation where ${cells}`;
  if (asOf === undefined) return now;
  // As it was after a release: what came with it or before, and was not replaced until later.
  return sql`${now} and release_id <= ${asOf} union all
    select indicator_id, region_id, sector_id, period, value, status, release_id from observation_history
    where ${cells} and release_id <= ${asOf} and superseded_by > ${asOf}`;
}

export function createStatistics(database: Database): Statistics {
  let version: number | undefined;
  let loading: Promise<LoadedCatalogue> | undefined;

  /** Asks for the version each time: one row by its key. Many askers at once load it once. */
  async function current(): Promise<LoadedCatalogue> {
    const newest = await readVersion(database.kysely);
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

  async function observations(
    needs: readonly ObservationNeed[],
    asOf?: number,
  ): Promise<readonly Observation[]> {
    const known = await current();
    if (needs.length === 0) return [];
    const { rows } = await sql<Columns>`
      select json_agg(indicator_id) as indicators, json_agg(region_id) as regions,
             json_agg(sector_id) as sectors, json_agg(period) as periods, json_agg(value) as values,
             json_agg(status) as statuses, json_agg(release_id) as releases
      from (${sql.join(
        needs.map((need) => selectNeed(need, known, asOf)),
        sql` union `,
      )}) needed`.execute(database.kysely);
    return rows.flatMap((columns) => observationsOf(columns, known));
  }

  return { catalogue: async () => (await current()).catalogue, observations };
}

function observationsOf(columns: Columns, { ids, catalogue }: LoadedCatalogue): Observation[] {
  // Without rows each list is null.
  return (columns.indicators ?? []).map((indicator, row) => {
    const sector = ids.sectorById.get(columns.sectors[row] ?? 0);
    const release = columns.releases[row] ?? 0;
    return {
      indicator: ids.indicatorById.get(indicator) ?? '',
      region: ids.regionById.get(columns.regions[row] ?? 0) ?? '',
      period: decodePeriod(columns.periods[row] ?? 0),
      value: columns.values[row] ?? null,
      status: STATUSES[columns.statuses[row] ?? 0] ?? 'final',
      release,
      fictional: catalogue.releases.get(release)?.fictional ?? false,
      ...(sector === undefined ? {} : { sector }),
    };
  });
}
