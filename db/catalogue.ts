/** Reads the catalogue: all reference facts and what figures there are. */

import type { Kysely, Selectable } from 'kysely';
import type { Theme } from '#intents/query.ts';
import type {
  Catalogue,
  Coverage,
  Grain,
  Group,
  Indicator,
  Merger,
  Region,
  RegionKind,
  Release,
  Sector,
  Shapes,
} from '#src/model.ts';
import { todaysAreas } from './boundaries/today.ts';
import { decodePeriod, grainOfCode } from './period.ts';
import { indicatorFromRecord } from './reference/indicator.ts';
import type { BoundaryTable, IndicatorTable, RegionTable } from './reference/tables.ts';
import { readTiles } from './reference/tiles.ts';
import { type NamedFacts, vocabularyOf } from './reference/vocabulary.ts';
import type { CoverageTable, Tables } from './tables.ts';

/** Ids of the rows behind codes, for queries. */
export interface Ids {
  readonly indicators: ReadonlyMap<string, number>;
  readonly regions: ReadonlyMap<string, number>;
  readonly sectors: ReadonlyMap<string, number>;
  readonly indicatorById: ReadonlyMap<number, string>;
  readonly regionById: ReadonlyMap<number, string>;
  readonly sectorById: ReadonlyMap<number, string>;
}

export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly ids: Ids;
}

/** Drops null fields, so that optional ones are absent. */
function present<T extends object>(row: T): T {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  ) as T;
}

function regionOf(row: Selectable<RegionTable>): Region & { aliases: readonly string[] } {
  const { id: _, land_hectares, valid_from, valid_to, ...rest } = row;
  return present({ ...rest, landHectares: land_hectares, validFrom: valid_from, validTo: valid_to }) as never;
}

function indicatorOf(row: Selectable<IndicatorTable>): Indicator {
  const { code, synonyms, origin: _, position: __, id: ___, decimals, ...rest } = row;
  const result = indicatorFromRecord({ ...rest, id: code, decimals: String(decimals) }, synonyms);
  if ('faults' in result) throw new Error(`indicator ${code}: ${result.faults.join('; ')}`);
  return result.indicator;
}

function coverageOf(row: Selectable<CoverageTable> & { source: string | null }, ids: Ids): Coverage {
  const periods: Partial<Record<Grain, string[]>> = {};
  for (const code of [...row.periods].sort((a, b) => a - b)) {
    const grain = grainOfCode(code);
    periods[grain] = [...(periods[grain] ?? []), decodePeriod(code)];
  }
  return {
    indicator: ids.indicatorById.get(row.indicator_id) ?? '',
    fictional: row.fictional,
    periods,
    levels: row.kinds as RegionKind[],
    sectors: row.sectors.flatMap((id) => ids.sectorById.get(id) ?? []),
    newestRelease: row.newest_release,
    ...(row.source === null ? {} : { sourceTable: row.source }),
  };
}

/** The boundaries that were loaded, or hexagons; what merged since is joined. */
export function shapesOf(
  boundaries: readonly BoundaryTable[],
  facts: Pick<Catalogue, 'regions' | 'mergers'>,
): Shapes {
  const [first] = boundaries;
  if (first === undefined) return { kind: 'tiles', areas: todaysAreas(readTiles(), facts).areas };
  const loaded = new Map(boundaries.map(({ code, geometry }) => [code, geometry]));
  return {
    kind: 'boundaries',
    year: first.year,
    ...(first.source === '' ? {} : { source: first.source }),
    areas: todaysAreas(loaded, facts).areas,
  };
}

const byCode = <T extends { id: number; code: string }>(rows: readonly T[]) =>
  new Map(rows.map((row) => [row.code, row.id]));
const byId = <T extends { id: number; code: string }>(rows: readonly T[]) =>
  new Map(rows.map((row) => [row.id, row.code]));

async function readTables(kysely: Kysely<Tables>) {
  return {
    regions: await kysely.selectFrom('region').selectAll().orderBy('id').execute(),
    mergers: await kysely.selectFrom('merger').selectAll().orderBy('year').orderBy('old_code').execute(),
    places: await kysely.selectFrom('place').selectAll().orderBy('name').execute(),
    ambiguities: await kysely.selectFrom('ambiguous_name').selectAll().orderBy('term').execute(),
    foreign: await kysely.selectFrom('foreign_place').select('name').orderBy('name').execute(),
    groups: await kysely.selectFrom('region_group').selectAll().orderBy('code').execute(),
    members: await kysely
      .selectFrom('region_group_member')
      .selectAll()
      .where('valid_to', 'is', null)
      .execute(),
    indicators: await kysely.selectFrom('indicator').selectAll().orderBy('position').orderBy('id').execute(),
    sectors: await kysely.selectFrom('sector').selectAll().orderBy('position').execute(),
    themes: await kysely.selectFrom('theme').selectAll().orderBy('position').execute(),
    releases: await kysely.selectFrom('release').selectAll().execute(),
    sources: await kysely.selectFrom('release_source').selectAll().execute(),
    boundaries: await kysely.selectFrom('boundary').selectAll().orderBy('code').execute(),
    coverage: await kysely
      .selectFrom('coverage')
      .leftJoin('release_source', (join) =>
        join
          .onRef('release_source.release_id', '=', 'coverage.newest_release')
          .onRef('release_source.indicator_id', '=', 'coverage.indicator_id'),
      )
      .selectAll('coverage')
      .select('release_source.source')
      .execute(),
  };
}

export async function readVersion(kysely: Kysely<Tables>): Promise<number> {
  const row = await kysely
    .selectFrom('setting')
    .select('value')
    .where('key', '=', 'version')
    .executeTakeFirstOrThrow();
  return Number(row.value);
}

/** All as of one moment, whatever is published meanwhile. */
export async function loadCatalogue(kysely: Kysely<Tables>): Promise<LoadedCatalogue> {
  return kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => assemble(await readTables(transaction), await readVersion(transaction)));
}

function assemble(tables: Awaited<ReturnType<typeof readTables>>, version: number): LoadedCatalogue {
  const ids: Ids = {
    indicators: byCode(tables.indicators),
    regions: byCode(tables.regions),
    sectors: byCode(tables.sectors),
    indicatorById: byId(tables.indicators),
    regionById: byId(tables.regions),
    sectorById: byId(tables.sectors),
  };
  const regions = tables.regions.map(regionOf);
  const mergers: Merger[] = tables.mergers.map((row) => ({
    year: row.year,
    oldCode: row.old_code,
    oldName: row.old_name,
    newCode: row.new_code,
    kind: row.kind,
  }));
  const groups: Group[] = tables.groups.map((row) =>
    present({
      code: row.code,
      name: row.name,
      asOf: row.as_of,
      source: row.source,
      aliases: row.aliases,
      knownIncomplete: row.known_incomplete,
      members: tables.members
        .filter((member) => member.group_code === row.code)
        .map((member) => member.region_code),
    } as Group),
  );
  const sectors: Sector[] = tables.sectors.map((row) =>
    present({
      id: row.code,
      name: row.name,
      scheme: row.scheme,
      partOf: row.part_of,
      synonyms: row.synonyms,
    } as Sector),
  );
  const sources = new Map<number, Map<string, string>>();
  for (const { release_id, indicator_id, source } of tables.sources) {
    const said = sources.get(release_id) ?? new Map<string, string>();
    sources.set(release_id, said.set(ids.indicatorById.get(indicator_id) ?? '', source));
  }
  const releases: Release[] = tables.releases.map((row) => ({
    id: row.id,
    source: row.source,
    table: row.table_name,
    fictional: row.fictional,
    readOn: row.read_on,
    ...(sources.has(row.id) ? { sources: sources.get(row.id) ?? new Map() } : {}),
    ...(row.withdrawn_at === null ? {} : { withdrawn: true }),
  }));
  const indicators = tables.indicators.map(indicatorOf);
  const facts: NamedFacts = {
    regions,
    mergers,
    groups,
    sectors,
    indicators,
    themes: tables.themes.map((row) => ({ id: row.code as Theme, name: row.name, synonyms: row.synonyms })),
    places: tables.places,
    ambiguities: tables.ambiguities,
    foreign: tables.foreign.map((row) => row.name),
  };
  const regionByCode = new Map(regions.map((region) => [region.code, region]));
  const coverage = tables.coverage.map((row) => coverageOf(row, ids));
  return {
    ids,
    catalogue: {
      regions: regionByCode,
      groups: new Map(groups.map((group) => [group.code, group])),
      mergers,
      indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
      sectors: new Map(sectors.map((sector) => [sector.id, sector])),
      coverage: new Map(coverage.map((item) => [item.indicator, item])),
      releases: new Map(releases.map((release) => [release.id, release])),
      shapes: shapesOf(tables.boundaries, { regions: regionByCode, mergers }),
      version,
      vocabulary: vocabularyOf(facts),
    },
  };
}
