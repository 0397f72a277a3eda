/** How long the typical questions take: our way against SQL by hand, at one size against the other. */
import pg from 'pg';
import { type Database, openDatabase } from '#db/client.ts';
import { createStatistics } from '#db/statistics.ts';
import { tabulate } from '#src/answer/compute/tabulate.ts';
import { makePlan } from '#src/answer/plan/plan.ts';
import type { Catalogue, Statistics } from '#src/model.ts';
import { say, table } from '../report.ts';
import { createChance } from './figures.ts';
import { rowIds } from './fill.ts';
import { atOnce, inTurns, type Measured, type Way } from './measure.ts';
import { type Asking, municipalitiesOf, TODAY, typicalQuestions } from './questions.ts';

/** Different askings of a question; each was asked once before it counts. */
const ASKINGS = 40;
const ROUNDS = 5;
const AT_ONCE = { workers: 20, blocks: 3, each: 200 };
/** As many connections as our own pool has. */
const POOL_SIZE = 4;
/** Above so many figures a question is asked less often, and by the most in fewer ways. */
const MANY = 3000;
const VERY_MANY = 50_000;
const FEW_ASKINGS = 10;

export interface Site {
  readonly label: string;
  readonly url: string;
  /** Catalogues beside each other. */
  readonly copies: number;
}

interface OpenSite extends Site {
  readonly database: Database;
  readonly statistics: Statistics;
  readonly catalogue: Catalogue;
  readonly pool: pg.Pool;
  readonly askings: ReadonlyMap<string, readonly Asking[]>;
  readonly close: () => Promise<void>;
}

async function open(site: Site): Promise<OpenSite> {
  const database = await openDatabase({ url: site.url, folder: '' });
  const pool = new pg.Pool({ connectionString: site.url, max: POOL_SIZE });
  const statistics = createStatistics(database);
  const start = performance.now();
  const catalogue = await statistics.catalogue();
  const took = performance.now() - start;
  say(`${site.label}: catalogue of ${catalogue.indicators.size} indicators read in ${took.toFixed(0)} ms`);
  const chance = createChance(1);
  const codes = municipalitiesOf(catalogue);
  const picks = Array.from({ length: ASKINGS }, () => ({
    code: codes[Math.floor(chance() * codes.length)] ?? '',
    copy: Math.floor(chance() * site.copies),
  }));
  const askings = new Map(
    typicalQuestions(catalogue, await rowIds(database)).map(({ name, ask }) => [
      name,
      picks.map(({ code, copy }) => ask(code, copy)),
    ]),
  );
  const close = async (): Promise<void> => {
    await pool.end();
    await database.close();
  };
  return { ...site, database, statistics, catalogue, pool, askings, close };
}

const askingOf = (site: OpenSite, name: string, turn: number): Asking => {
  const asking = site.askings.get(name)?.[turn];
  if (asking === undefined) throw new Error(`no asking ${turn} of ${name}`);
  return asking;
};

/** Ours, by hand, and by hand as a prepared statement. */
function waysOf(site: OpenSite, name: string): [Way, Way, Way] {
  const byHand =
    (statement?: string): Way =>
    async (turn) => {
      const { text, values } = askingOf(site, name, turn).hand;
      const named = statement === undefined ? {} : { name: statement };
      return (await site.pool.query({ ...named, text, values: [...values] })).rows.length;
    };
  return [
    async (turn) => (await site.statistics.observations(askingOf(site, name, turn).needs)).length,
    byHand(),
    byHand(name),
  ];
}

/** Asks once, both ways, which shows that they read the same number of figures. */
async function askBoth(site: OpenSite, name: string, turn: number): Promise<number> {
  const [ours, hand] = waysOf(site, name);
  const [count, byHand] = [await ours(turn), await hand(turn)];
  if (count !== byHand || count === 0)
    throw new Error(`${site.label}, ${name}: ${count} figures our way, ${byHand} by hand`);
  return count;
}

/** How often to ask a question, by the figures it reads; each asking was asked once when this is known. */
async function effortFor(sites: readonly OpenSite[], name: string) {
  let most = 0;
  for (const site of sites) most = Math.max(most, await askBoth(site, name, 0));
  const askings = most > VERY_MANY ? FEW_ASKINGS : ASKINGS;
  for (const site of sites) for (let turn = 1; turn < askings; turn++) await askBoth(site, name, turn);
  const many = most > MANY;
  return { askings, rounds: many ? 1 : ROUNDS, each: many ? AT_ONCE.workers * 2 : AT_ONCE.each };
}

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
const ratio = (value: number, against: number): string => `× ${(value / against).toFixed(2)}`;

/** @param measured three ways for each site, in order. */
function rowOf(name: string, sites: readonly OpenSite[], measured: readonly Measured[]): string[] {
  const cells = sites.flatMap((_, index) => {
    const [ours, hand, prepared] = measured.slice(index * 3, index * 3 + 3);
    if (ours === undefined || hand === undefined || prepared === undefined) return [];
    return [String(ours.figures), ms(ours.ms), ratio(ours.ms, hand.ms), ratio(ours.ms, prepared.ms)];
  });
  const [first, last] = [measured[0], measured[(sites.length - 1) * 3]];
  const growth =
    first === undefined || last === undefined || sites.length < 2 ? '' : ratio(last.ms, first.ms);
  return [name, ...cells, growth];
}

const headOf = (what: string, sites: readonly OpenSite[]): string[] => [
  what,
  ...sites.flatMap(({ label }) => ['figures', label, 'by hand', 'prepared']),
  'growth',
];

/** Plan, read and table of an answer; undefined where there is no plan of the question yet. */
function wholeAnswer(site: OpenSite, name: string): Way | undefined {
  if (askingOf(site, name, 0).plan === undefined) return undefined;
  return async (turn) => {
    const { plan: made } = askingOf(site, name, turn);
    if (made === undefined) return 0;
    const plan = makePlan(made.query, site.catalogue, TODAY);
    if ('reason' in plan) throw new Error(`no plan: ${plan.reason}`);
    const result = tabulate(plan, await site.statistics.observations(plan.needs), site.catalogue);
    if ('reason' in result) throw new Error(`no table: ${result.reason}`);
    return result.rows.length;
  };
}

/** Prints the latencies; the first site is the small one. */
export async function measureLatency(sites: readonly Site[]): Promise<void> {
  const opened: OpenSite[] = [];
  try {
    for (const site of sites) opened.push(await open(site));
    const names = [...(opened[0]?.askings.keys() ?? [])];
    const alone = [headOf('one at a time: ms', opened)];
    const crowd = [headOf(`${AT_ONCE.workers} at once: ms`, opened)];
    const whole = [['plan, read, table: ms', ...opened.map(({ label }) => label), 'growth']];
    for (const name of names) {
      say(`  ${name} …`);
      const ways = opened.flatMap((site) => waysOf(site, name));
      const { askings, rounds, each } = await effortFor(opened, name);
      alone.push(rowOf(name, opened, await inTurns(ways, askings, rounds)));
      crowd.push(rowOf(name, opened, await atOnce(ways, { ...AT_ONCE, each, askings })));
      const answers = opened.flatMap((site) => wholeAnswer(site, name) ?? []);
      if (answers.length === 0) continue;
      const taken = await inTurns(answers, askings, rounds);
      whole.push([
        name,
        ...taken.map((item) => ms(item.ms)),
        ratio(taken.at(-1)?.ms ?? 0, taken[0]?.ms ?? 0),
      ]);
    }
    say('');
    for (const rows of [alone, crowd, whole]) table(rows);
  } finally {
    for (const site of opened) await site.close();
  }
}
