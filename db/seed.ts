/** Puts the reference facts into the database; again only when they changed. */
import { createHash } from 'node:crypto';
import type { Indicator } from '#src/model.ts';
import type { BulkTransaction, Database } from './client.ts';
import { encodePeriod } from './period.ts';
import { applyOwnFacts } from './reference/own-apply.ts';
import type { Reference } from './reference/read.ts';
import { addRelease, raiseVersion, refreshCoverage } from './releases.ts';
import { STATUSES } from './tables.ts';

/** Raised when this file stores the same facts in another way. */
const SEED_FORMAT = 1;

/** Inserts rows given as objects, in one statement whatever their number. */
async function insertAll(
  transaction: BulkTransaction,
  table: string,
  columns: string,
  rows: readonly object[],
  onConflict = '',
): Promise<void> {
  await transaction.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb) ${onConflict}`,
    [JSON.stringify(rows)],
  );
}

/** Sets every column but the key from the new row. */
const update = (key: string, columns: string): string =>
  `on conflict (${key}) do update set ${columns
    .split(', ')
    .filter((column) => column !== key)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`;

const REGION_COLUMNS =
  'code, name, kind, province, corop, land_hectares, urbanisation, population, valid_from, valid_to, neighbours, aliases';

async function seedRegions(transaction: BulkTransaction, reference: Reference): Promise<void> {
  const rows = reference.regions.map(({ landHectares, validFrom, validTo, ...region }) => ({
    ...region,
    land_hectares: landHectares,
    valid_from: validFrom,
    valid_to: validTo,
    neighbours: region.neighbours ?? [],
  }));
  await insertAll(transaction, 'region', REGION_COLUMNS, rows, update('code', REGION_COLUMNS));
  await transaction.query('delete from merger');
  const mergers = reference.mergers.map(({ oldCode, oldName, newCode, ...merger }) => ({
    ...merger,
    old_code: oldCode,
    old_name: oldName,
    new_code: newCode,
  }));
  await insertAll(transaction, 'merger', 'year, old_code, old_name, new_code, kind', mergers);
}

async function seedGroups(transaction: BulkTransaction, reference: Reference): Promise<void> {
  await transaction.query('delete from region_group where code = any($1::text[])', [
    reference.groups.map((group) => group.code),
  ]);
  const groups = reference.groups.map((group) => ({
    ...group,
    as_of: group.asOf,
    known_incomplete: group.knownIncomplete,
  }));
  await insertAll(
    transaction,
    'region_group',
    'code, name, as_of, known_incomplete, source, aliases',
    groups,
  );
  const members = reference.groupMembers.map((member) => ({
    group_code: member.group,
    region_code: member.code,
    valid_from: member.validFrom,
    valid_to: member.validTo,
    source: member.source,
  }));
  await insertAll(
    transaction,
    'region_group_member',
    'group_code, region_code, valid_from, valid_to, source',
    members,
  );
}

async function seedNames(transaction: BulkTransaction, reference: Reference): Promise<void> {
  for (const table of ['place', 'ambiguous_name', 'foreign_place', 'theme'])
    await transaction.query(`delete from ${table}`);
  await insertAll(transaction, 'place', 'name, code', reference.places);
  await insertAll(transaction, 'ambiguous_name', 'term, kind, candidates', reference.ambiguities);
  await insertAll(
    transaction,
    'foreign_place',
    'name',
    reference.foreign.map((name) => ({ name })),
  );
  const themes = reference.themes.map((theme, position) => ({ ...theme, code: theme.id, position }));
  await insertAll(transaction, 'theme', 'code, name, synonyms, position', themes);
  const columns = 'code, name, scheme, part_of, synonyms, position';
  const sectors = reference.sectors.map(({ id, partOf, ...sector }, position) => ({
    ...sector,
    code: id,
    part_of: partOf,
    position,
  }));
  await insertAll(transaction, 'sector', columns, sectors, update('code', columns));
}

const INDICATOR_COLUMNS =
  'code, name, theme, unit, decimals, kind, moment, aggregation, weight, dimension, frequency, polarity, source, smallest_area, definition, synonyms, origin, position';

/** An indicator as a row of its table; the other way round is in `catalogue.ts`. */
export function indicatorRow(indicator: Indicator, origin: 'catalogue' | 'import', position: number): object {
  const { id, aggregation, smallestArea, dimension, ...rest } = indicator;
  const stored =
    aggregation.kind === 'ratio'
      ? {
          aggregation: 'ratio',
          weight: `${aggregation.numerator}/${aggregation.denominator}*${aggregation.factor}`,
        }
      : aggregation.kind === 'mean'
        ? { aggregation: aggregation.approx ? 'mean-approx' : 'mean', weight: aggregation.weight }
        : { aggregation: 'sum', weight: '' };
  return {
    ...rest,
    ...stored,
    code: id,
    dimension: dimension ?? '',
    smallest_area: smallestArea,
    origin,
    position,
  };
}

/** Adds indicators, or brings known ones up to date. */
export async function storeIndicators(
  transaction: BulkTransaction,
  indicators: readonly Indicator[],
  origin: 'catalogue' | 'import',
): Promise<void> {
  const offset = origin === 'catalogue' ? 0 : 10_000;
  const rows = indicators.map((indicator, index) => indicatorRow(indicator, origin, offset + index));
  await insertAll(transaction, 'indicator', INDICATOR_COLUMNS, rows, update('code', INDICATOR_COLUMNS));
}

/** Inhabitants are facts: they stand where no import said otherwise. */
async function seedPopulation(transaction: BulkTransaction, reference: Reference): Promise<void> {
  const checksum = createHash('sha256').update(JSON.stringify(reference.population)).digest('hex');
  const known = await transaction.query('select 1 from release where checksum = $1 and not fictional', [
    checksum,
  ]);
  if (known.length > 0) return;
  const release = await addRelease(transaction, {
    source: 'CBS StatLine, tabellen 84583NED, 70072ned, 85318NED, 85984NED; 2026: openbare lijst',
    table: 'Inwoners op 1 januari',
    checksum,
    fictional: false,
    readOn: '2026-11-22',
    taken: reference.population.length,
    refused: 0,
  });
  const rows = reference.population.map((fact) => ({
    code: fact.code,
    period: encodePeriod(String(fact.year)),
    value: fact.value,
    status: STATUSES.indexOf(fact.status),
  }));
  await transaction.query(
    `insert into observation (value, indicator_id, region_id, release_id, period, sector_id, status)
     select f.value, i.id, r.id, $1, f.period, 0, f.status
     from jsonb_to_recordset($2::jsonb) as f(code text, period int, value double precision, status smallint)
     join region r on r.code = f.code join indicator i on i.code = 'inwoners'
     on conflict (indicator_id, sector_id, region_id, period) do nothing`,
    [release, JSON.stringify(rows)],
  );
  const [indicator] = await transaction.query<{ id: number }>(
    "select id from indicator where code = 'inwoners'",
  );
  if (indicator !== undefined) await refreshCoverage(transaction, [indicator.id]);
}

export async function seedReference(
  database: Database,
  reference: Reference,
  progress: (line: string) => void = () => {},
): Promise<void> {
  const stamp = `${SEED_FORMAT}:${reference.checksum}`;
  const stored = await database.kysely
    .selectFrom('setting')
    .select('value')
    .where('key', '=', 'reference')
    .executeTakeFirst();
  if (stored?.value === stamp) return;
  progress('Gemeenten, groepen en indicatoren worden ingelezen …');
  await database.bulk(async (transaction) => {
    // Several instances may start at once: one seeds, the others wait and find it done.
    await transaction.query("select value from setting where key = 'version' for update");
    const [now] = await transaction.query<{ value: string }>(
      "select value from setting where key = 'reference'",
    );
    if (now?.value === stamp) return;
    await seedRegions(transaction, reference);
    await seedGroups(transaction, reference);
    await seedNames(transaction, reference);
    await storeIndicators(transaction, reference.indicators, 'catalogue');
    await seedPopulation(transaction, reference);
    await applyOwnFacts(transaction);
    await transaction.query(
      "insert into setting (key, value) values ('reference', $1) on conflict (key) do update set value = excluded.value",
      [stamp],
    );
    await raiseVersion(transaction);
  });
}
