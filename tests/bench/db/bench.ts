/**
 * `npm run bench:db [-- --rows 10 --times 10 --keep] [latency | import]`: the figures on PostgreSQL at two sizes (millions of
 * observations, and so many times that). Databases of its own are made on the server that answers, and dropped at the
 * end, however it ends; with --keep they stay, and the next run with --keep uses them again. `--rows 1` is a quick look.
 */
import { parseArgs } from 'node:util';
import { readReference } from '#db/reference/read.ts';
import { findServer, type OwnDatabase } from '#tests/db/server.ts';
import { say, table } from '../report.ts';
import { type Filled, filledDatabase } from './fill.ts';
import { measureImport } from './import.ts';
import { measureLatency } from './latency.ts';
import { type Shape, shapeOf } from './shape.ts';

interface Site {
  readonly label: string;
  readonly shape: Shape;
  readonly copies: number;
  readonly url: string;
  readonly filled: Filled;
}

const millions = (rows: number): string => `${(rows / 1e6).toFixed(rows < 9.5e6 ? 1 : 0)}M`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rows: { type: 'string', default: '10' },
      times: { type: 'string', default: '10' },
      keep: { type: 'boolean', default: false },
    },
  });
  const [rows, times] = [Number(values.rows), Number(values.times)];
  if (!(rows >= 1 && times >= 1)) throw new Error('--rows (millions) and --times are numbers from 1');
  const wants = (part: string): boolean => positionals.length === 0 || positionals.includes(part);
  return { rows: rows * 1e6, times, keep: values.keep, latency: wants('latency'), import: wants('import') };
}

function reportFill(sites: readonly Site[]): void {
  table([
    ['loading', ...sites.map(({ label }) => label)],
    ['rows', ...sites.map(({ filled }) => String(filled.rows))],
    ['COPY, rows a second', ...sites.map(({ filled }) => (filled.rows / filled.copySeconds).toFixed(0))],
    ['COPY, s', ...sites.map(({ filled }) => filled.copySeconds.toFixed(0))],
    ['building the indexes, s', ...sites.map(({ filled }) => filled.indexSeconds.toFixed(0))],
    [
      'both, rows a second',
      ...sites.map(({ filled }) => (filled.rows / (filled.copySeconds + filled.indexSeconds)).toFixed(0)),
    ],
    ['table', ...sites.map(({ filled }) => megabytes(filled.bytes.table))],
    ...Object.keys(sites[0]?.filled.bytes.indexes ?? {}).map((name) => [
      name,
      ...sites.map(({ filled }) => megabytes(filled.bytes.indexes[name] ?? 0)),
    ]),
  ]);
}

async function run(made: OwnDatabase[]): Promise<void> {
  const options = readOptions();
  const server = await findServer();
  if (server === undefined) throw new Error('no PostgreSQL answers: set TEST_DATABASE_URL');
  const reference = readReference();
  const sizes = [...new Set([options.rows, options.rows * options.times])];
  const sites: Site[] = [];
  for (const size of sizes) {
    const shape = shapeOf(reference, size);
    const label = millions(shape.rows);
    say(`${label} observations (${shape.series.length} indicators, ${shape.regions.length} areas)`);
    const { url, filled } = await filledDatabase(server, shape, reference, options.keep, made);
    const copies = Math.max(...shape.series.map(({ copy }) => copy)) + 1;
    sites.push({ label, shape, copies, url, filled });
  }
  say('');
  reportFill(sites);
  if (options.latency) await measureLatency(sites);
  if (options.import) await measureImport(sites);
}

const made: OwnDatabase[] = [];
const cleanUp = async (): Promise<void> => {
  for (const database of made.splice(0)) await database.drop();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    // Dropping a database breaks the connections to it, wherever they are at that moment.
    process.on('uncaughtException', () => {});
    void cleanUp().finally(() => process.exit(1));
  });
try {
  await run(made);
} finally {
  await cleanUp();
}
