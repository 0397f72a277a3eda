/** What a delivery costs from its first row to its release, at each size, and taking it back. */
import { type Database, openDatabase } from '#db/client.ts';
import { importDelivery } from '#db/import/delivery.ts';
import type { CsvRow } from '#db/import/file.ts';
import { withdrawRelease } from '#db/withdraw.ts';
import { say, table } from '../report.ts';
import { LAST_YEAR, type Series, type Shape } from './shape.ts';

const HEADER = ['indicator', 'region', 'period', 'value', 'sector'];
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];
/** One cell in so many has another figure when a delivery comes again. */
const REVISED = 20;

/** The next year of everything that comes by quarter and by sector, as rows of a file. */
async function* nextYear(shape: Shape, again: boolean): AsyncGenerator<CsvRow> {
  yield { line: 1, cells: HEADER };
  let line = 1;
  for (const { indicator, sectors } of quarterly(shape.series))
    for (const region of shape.regions)
      for (const sector of ['', ...sectors])
        for (const quarter of QUARTERS) {
          line += 1;
          const value = (line % 900) + (again && line % REVISED === 0 ? 1 : 0);
          const period = `${LAST_YEAR + 1}-${quarter}`;
          yield { line, cells: [indicator.id, region.code, period, String(value), sector] };
        }
}

const quarterly = (series: readonly Series[]): readonly Series[] =>
  series.filter(
    ({ indicator, copy, sectors }) => copy === 0 && indicator.frequency === 'quarter' && sectors.length > 0,
  );

async function deliver(database: Database, shape: Shape, again: boolean) {
  const start = performance.now();
  const report = await importDelivery(
    database,
    {
      source: 'Gemaakt voor de meting',
      table: 'meting',
      checksum: `bench delivery ${again}`,
      readOn: '2026-11-22',
      rows: () => nextYear(shape, again),
    },
    () => {},
  );
  if (report.release === undefined) throw new Error(`nothing was imported: ${JSON.stringify(report)}`);
  return { ...report, release: report.release, ms: performance.now() - start };
}

async function withdraw(database: Database, release: number): Promise<number> {
  const start = performance.now();
  const { failure } = await withdrawRelease(database, release);
  if (failure !== undefined) throw new Error(failure);
  return performance.now() - start;
}

const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Leaves the databases as they were. */
export async function measureImport(
  sites: readonly { readonly label: string; readonly url: string; readonly shape: Shape }[],
): Promise<void> {
  const rows = [['a delivery; again with 1 in 20 revised', 'rows', 'new', 'rows/s', 'again', 'taken back']];
  for (const { label, url, shape } of sites) {
    say(`  a delivery at ${label} …`);
    const database = await openDatabase({ url, folder: '' });
    try {
      const first = await deliver(database, shape, false);
      const second = await deliver(database, shape, true);
      const taken = (await withdraw(database, second.release)) + (await withdraw(database, first.release));
      const perSecond = Math.round(first.taken / (first.ms / 1000));
      rows.push([
        `at ${label}`,
        String(first.taken),
        inSeconds(first.ms),
        String(perSecond),
        inSeconds(second.ms),
        inSeconds(taken),
      ]);
    } finally {
      await database.close();
    }
  }
  table(rows);
}
