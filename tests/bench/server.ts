/**
 * The service as people meet it: from question to PNG over HTTP, and whether it still answers others meanwhile.
 * Every question is a new one, so that nothing comes from the cache, except where the cache is measured.
 */
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { type Service, startService, temporaryFolder } from '../e2e/processes.ts';
import { median, percentile, say, table } from './report.ts';

const PLACES = [
  'Breda',
  'Tilburg',
  'Emmen',
  'Zwolle',
  'Assen',
  'Venlo',
  'Almere',
  'Leiden',
  'Gouda',
  'Hoorn',
];
const MORE_PLACES = ['Ede', 'Oss', 'Delft', 'Lelystad', 'Deventer', 'Apeldoorn', 'Roosendaal', 'Helmond'];
const YEARS = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
const AT_ONCE = 20;
/** Together below the 120 questions a minute that one caller may ask. */
const BURSTS = 3;
const ONE_BY_ONE = 28;
const POLL_MS = 2;

/** A mixture as people ask: a quarter against a group, a quarter alone, a quarter by sector, a quarter ranked. */
const QUESTIONS: readonly string[] = [...PLACES, ...MORE_PLACES].flatMap((place, index) => [
  `vacatures ${place} vs G40`,
  `winkelleegstand ${place} sinds 2018`,
  `banen per sector in ${place}`,
  index < YEARS.length
    ? `top 10 gemeenten werkloosheid in ${YEARS[index]}`
    : `top 10 gemeenten banen in ${YEARS[index % YEARS.length]}`,
  `werkloosheid ${place} vs Nederland`,
]);

interface Whole {
  readonly ms: number;
  readonly text: string;
  readonly png: Buffer;
}

/** From question to PNG. */
async function whole({ url }: Service, question: string): Promise<Whole> {
  const start = performance.now();
  const response = await fetch(`${url}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question }),
  });
  const text = await response.text();
  const { chart } = JSON.parse(text) as { chart?: { png: string } };
  if (chart === undefined)
    throw new Error(`${question}: no chart (${response.status}) ${text.slice(0, 200)}`);
  const picture = await fetch(new URL(chart.png, url));
  const png = Buffer.from(await picture.arrayBuffer());
  if (!picture.ok) throw new Error(`${question}: picture ${picture.status}`);
  return { ms: performance.now() - start, text, png };
}

/** Asks for `/healthz` again and again until told to stop; gives the times in milliseconds. */
function pollHealth({ url }: Service): { readonly stop: () => Promise<number[]> } {
  let polling = true;
  const times: number[] = [];
  const done = (async () => {
    while (polling) {
      const start = performance.now();
      await (await fetch(`${url}/healthz`)).arrayBuffer();
      times.push(performance.now() - start);
      await wait(POLL_MS);
    }
  })();
  return {
    stop: async () => {
      polling = false;
      await done;
      return times;
    },
  };
}

async function atOnce(service: Service, questions: readonly string[]): Promise<Whole[]> {
  return Promise.all(questions.map((question) => whole(service, question)));
}

/** Starts the service on a database of its own with demo figures, and asks it questions. */
export async function benchServer(): Promise<void> {
  const folder = await temporaryFolder();
  const service = await startService({ PEILSTOK_DATA: folder.path });
  try {
    const questions = [...QUESTIONS];
    const [load = 0] = loadavg();
    const next = (count: number): string[] => questions.splice(0, count);
    const [first] = await atOnce(service, next(1));
    const [second] = await atOnce(service, next(1));
    await atOnce(service, next(8));

    const idle = pollHealth(service);
    await wait(1000);
    const idleTimes = await idle.stop();

    const single: number[] = [];
    for (const question of next(ONE_BY_ONE - 10)) single.push((await whole(service, question)).ms);

    const busy = pollHealth(service);
    const made: Whole[] = [];
    const bursts: number[] = [];
    const asked = Array.from({ length: BURSTS }, () => next(AT_ONCE));
    for (const burst of asked) {
      const start = performance.now();
      made.push(...(await atOnce(service, burst)));
      bursts.push(performance.now() - start);
    }
    const busyTimes = await busy.stop();

    const again: Whole[] = [];
    for (const question of asked.flat().slice(0, AT_ONCE)) again.push(await whole(service, question));
    const same = again.filter(
      ({ text, png }, index) => text === made[index]?.text && png.equals(made[index].png),
    );

    say('The service: question to PNG over HTTP, every question a new one');
    say(`${availableParallelism()} cores; load before the questions ${load.toFixed(1)}`);
    table([
      ['', 'median ms', '99th pct'],
      ['the first question after the start', (first?.ms ?? 0).toFixed(0), ''],
      ['the second', (second?.ms ?? 0).toFixed(0), ''],
      ['one by one, warm', median(single).toFixed(1), percentile(single, 0.99).toFixed(1)],
      [`${AT_ONCE} at once, until the last`, median(bursts).toFixed(0), ''],
      ['asked before', median(again.map(({ ms }) => ms)).toFixed(1), ''],
      [
        'new against asked before',
        `${(median(single) / median(again.map(({ ms }) => ms))).toFixed(1)} times`,
        '',
      ],
      ['the same to the byte', `${same.length} of ${again.length}`, ''],
      ['/healthz, at rest', median(idleTimes).toFixed(1), percentile(idleTimes, 0.99).toFixed(1)],
      [`/healthz, ${AT_ONCE} at once`, median(busyTimes).toFixed(1), percentile(busyTimes, 0.99).toFixed(1)],
      ['the longest of them', Math.max(...busyTimes).toFixed(1), ''],
    ]);
  } finally {
    await service.stop();
    await folder.remove();
  }
}
