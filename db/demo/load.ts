/** Loads the made-up figures as one release: whole or not at all, and only for indicators without real figures. */
import type { BulkTransaction, Database } from '../client.ts';
import { encodePeriod } from '../period.ts';
import type { Reference } from '../reference/read.ts';
import { addRelease, raiseVersion, refreshCoverage } from '../releases.ts';
import { STATUSES } from '../tables.ts';
import { generateDemo } from './generate.ts';

/** Raised when the generator makes other figures. */
const DEMO_VERSION = 'demo-1';
const COLUMNS = ['value', 'indicator_id', 'region_id', 'release_id', 'period', 'sector_id', 'status'];
const PROGRESS_ROWS = 200_000;

/** Their name wherever a source is named. */
export const DEMO_SOURCE = 'Voorbeeldcijfers (fictief)';

async function idsOf(transaction: BulkTransaction, table: string): Promise<Map<string, number>> {
  const rows = await transaction.query<{ code: string; id: number }>(`select code, id from ${table}`);
  return new Map(rows.map((row) => [row.code, row.id]));
}

async function realIndicators(transaction: BulkTransaction): Promise<Set<number>> {
  const rows = await transaction.query<{ indicator_id: number }>(
    'select indicator_id from coverage where not fictional',
  );
  return new Set(rows.map((row) => row.indicator_id));
}

async function isLoaded(database: Database): Promise<boolean> {
  const row = await database.kysely
    .selectFrom('release')
    .select('id')
    .where('checksum', '=', DEMO_VERSION)
    .executeTakeFirst();
  return row !== undefined;
}

async function removeOlder(transaction: BulkTransaction): Promise<void> {
  await transaction.query(
    'delete from observation o using release l where l.id = o.release_id and l.fictional',
  );
}

export async function loadDemo(
  database: Database,
  reference: Reference,
  progress: (line: string) => void,
): Promise<void> {
  if (await isLoaded(database)) return;
  progress('Voorbeeldcijfers worden gemaakt (eenmalig) …');
  const readOn = new Date().toISOString().slice(0, 10);
  await database.bulk(async (transaction) => {
    await transaction.query("select value from setting where key = 'version' for update");
    await removeOlder(transaction);
    const release = await addRelease(transaction, {
      source: DEMO_SOURCE,
      table: DEMO_SOURCE,
      checksum: DEMO_VERSION,
      fictional: true,
      readOn,
      taken: 0,
      refused: 0,
    });
    const [indicators, regions, sectors, real] = [
      await idsOf(transaction, 'indicator'),
      await idsOf(transaction, 'region'),
      await idsOf(transaction, 'sector'),
      await realIndicators(transaction),
    ];
    let rows = 0;
    function* lines(): Generator<string> {
      for (const row of generateDemo(reference)) {
        const indicator = indicators.get(row.indicator) ?? 0;
        if (real.has(indicator)) continue;
        rows += 1;
        if (rows % PROGRESS_ROWS === 0)
          progress(`${rows.toLocaleString('nl-NL')} voorbeeldcijfers geladen …`);
        const sector = row.sector === '' ? 0 : sectors.get(row.sector);
        yield `${row.value ?? '\\N'}\t${indicator}\t${regions.get(row.region)}\t${release}\t${encodePeriod(row.period)}\t${sector}\t${STATUSES.indexOf(row.status)}`;
      }
    }
    await transaction.copy('observation', COLUMNS, lines());
    await transaction.query('update release set taken = $1 where id = $2', [rows, release]);
    await refreshCoverage(
      transaction,
      [...indicators.values()].filter((id) => !real.has(id)),
    );
    await raiseVersion(transaction);
  });
  progress('Voorbeeldcijfers zijn klaar.');
}
