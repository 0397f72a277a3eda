/**
 * The digests of all municipalities, composed one after the other on PostgreSQL with ten million observations, and
 * their pictures drawn: how long, and in what shares. A database of its own is filled first, and dropped at the end.
 */
import { writeXlsx } from '#adapters/files/xlsx.ts';
import { createRenderer } from '#adapters/render/renderer.ts';
import { openDatabase } from '#db/client.ts';
import { createNews } from '#db/digest/news.ts';
import { createFigures } from '#db/figures.ts';
import { readReference } from '#db/reference/read.ts';
import { createStatistics } from '#db/statistics.ts';
import { createParser } from '#intents/parse.ts';
import { createApp } from '#src/answer/app.ts';
import { createComposer } from '#src/digest/compose.ts';
import type { Subscription } from '#src/digest/model.ts';
import { findServer, type OwnDatabase } from '#tests/db/server.ts';
import { filledDatabase } from './db/fill.ts';
import { shapeOf } from './db/shape.ts';
import { median, percentile, say, table } from './report.ts';

const ROWS = Number(process.env.BENCH_ROWS ?? 10_000_000);
/** Fewer municipalities, for a quick look. */
const MOST = Number(process.env.BENCH_DIGESTS ?? Number.POSITIVE_INFINITY);
const TODAY = '2026-01-12';
/** So many releases came in since the last edition. */
const NEW_RELEASES = 5;
const SECRET = 'alleen voor de meting, 32 tekens of meer';

const subscriptionTo = (region: string, id: number, toldUpTo: number): Subscription => ({
  ...{ id, workspace: 'bench', channel: region, person: 'bench', alone: false, address: null },
  ...{ regions: [region], themes: [], indicators: [], moment: { weekday: 1, time: '08:00' } },
  ...{ whenNothing: 'line', language: 'nl', toldUpTo },
});

/** Adds up how long calls take. */
function stopwatch() {
  let total = 0;
  return {
    total: () => total,
    time: async <T>(work: () => Promise<T>): Promise<T> => {
      const started = performance.now();
      try {
        return await work();
      } finally {
        total += performance.now() - started;
      }
    },
  };
}

async function composeAll(url: string): Promise<void> {
  const database = await openDatabase({ url, folder: '' });
  const renderer = await createRenderer({ mode: 'here' });
  const [reading, keeping, drawing] = [stopwatch(), stopwatch(), stopwatch()];
  const statistics = createStatistics(database);
  const figures = createFigures(database, SECRET);
  const news = createNews(database);
  const app = createApp({
    statistics: {
      catalogue: () => reading.time(statistics.catalogue),
      observations: (needs, asOf) => reading.time(() => statistics.observations(needs, asOf)),
    },
    createParser,
    figures: { ...figures, remember: (...args) => keeping.time(() => figures.remember(...args)) },
    xlsx: writeXlsx,
    measure: renderer.measure,
    png: async (chart) => ({ png: await renderer.png(chart) }),
    svg: (chart) => renderer.svg(chart),
    today: () => TODAY,
  });
  const composer = createComposer({
    answerQuery: app.answerQuery,
    catalogue: statistics.catalogue,
    today: () => TODAY,
    news: {
      newestRelease: () => reading.time(news.newestRelease),
      arrivals: (...args) => reading.time(() => news.arrivals(...args)),
    },
  });
  const municipalities = (await app.municipalities()).slice(0, MOST);
  const toldUpTo = (await news.newestRelease()) - NEW_RELEASES;
  const each: number[] = [];
  let items = 0;
  const processor = process.cpuUsage();
  const started = performance.now();
  for (const [index, { code }] of municipalities.entries()) {
    const from = performance.now();
    const edition = await composer.compose(subscriptionTo(code, index + 1, toldUpTo), new Set());
    for (const { figure } of edition.charts) await drawing.time(() => app.picture(figure, 'png'));
    items += edition.items.length;
    each.push(performance.now() - from);
  }
  const whole = performance.now() - started;
  const { user, system } = process.cpuUsage(processor);
  const share = (part: number): string => `${((100 * part) / whole).toFixed(0)}%`;
  const rest = whole - reading.total() - keeping.total() - drawing.total();
  table([
    ['digests', String(municipalities.length)],
    ['items', String(items)],
    ['all of them', `${(whole / 1000).toFixed(1)} s`],
    // On a machine that others use too, the clock says more of them than of us.
    ['of that on the processor', `${((user + system) / 1e6).toFixed(1)} s`],
    ['one, median', `${median(each).toFixed(0)} ms`],
    ['one, 95th of 100', `${percentile(each, 0.95).toFixed(0)} ms`],
    ['reading figures', share(reading.total())],
    ['keeping figures', share(keeping.total())],
    ['pictures', share(drawing.total())],
    ['statistics, layout, sentences', share(rest)],
  ]);
  await renderer.close();
  await database.close();
}

export async function benchDigests(): Promise<void> {
  const server = await findServer();
  if (server === undefined) {
    say('digests: no PostgreSQL answers (TEST_DATABASE_URL)');
    return;
  }
  const made: OwnDatabase[] = [];
  try {
    const reference = readReference();
    const shape = shapeOf(reference, ROWS);
    say(`digests of all municipalities on ${(shape.rows / 1e6).toFixed(1)} million observations`);
    const { url } = await filledDatabase(server, shape, reference, process.env.BENCH_KEEP === '1', made);
    await composeAll(url);
  } finally {
    for (const { drop } of made) await drop();
  }
}
