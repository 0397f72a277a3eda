/** Whole answers: medians of their parts, and each as a share of the whole. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer } from '#adapters/render/renderer.ts';
import { openDatabase } from '#db/client.ts';
import { loadDemo } from '#db/demo/load.ts';
import { readReference } from '#db/reference/read.ts';
import { seedReference } from '#db/seed.ts';
import { createStatistics } from '#db/statistics.ts';
import { createParser } from '#intents/parse.ts';
import { composeAnswer } from '#src/answer/compose.ts';
import { tabulate } from '#src/answer/compute/tabulate.ts';
import { makePlan } from '#src/answer/plan/plan.ts';
import type { NoFigure, Plan, ResultTable } from '#src/model.ts';
import { median, say } from './report.ts';

const QUESTIONS = [
  'hoeveel inwoners heeft Breda',
  'winkelleegstand Emmen sinds 2018',
  'vacatures Breda vs G40',
  'top 10 gemeenten werkloosheid',
  'banen per sector in Tilburg',
  'faillissementen in Noord-Brabant in 2024',
  'winkelleegstand op de kaart',
];
const ROUNDS = 15;
const TODAY = '2026-11-22';
const STAGES = ['parse', 'plan', 'query', 'table', 'answer', 'picture'] as const;

type Timings = Record<(typeof STAGES)[number], number>;

/** Fills a database of its own with demo figures, and answers questions from it. */
export async function benchAnswers(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'peilstok-bench-'));
  const reference = readReference();
  const started = performance.now();
  const database = await openDatabase({ folder: join(folder, 'data') });
  await seedReference(database, reference);
  await loadDemo(database, reference, () => {});
  const filled = performance.now() - started;
  const statistics = createStatistics(database);
  const catalogue = await statistics.catalogue();
  const building = performance.now();
  const parser = createParser(catalogue.vocabulary);
  const built = performance.now() - building;
  const renderer = await createRenderer({ mode: 'here' });

  function orFail<T extends Plan | ResultTable>(value: T | NoFigure): T {
    if ('reason' in value) throw new Error(`no figure: ${JSON.stringify(value)}`);
    return value;
  }

  /** One question, stage by stage, in milliseconds. */
  async function time(question: string): Promise<Timings> {
    const marks = [performance.now()];
    const mark = (): void => {
      marks.push(performance.now());
    };
    const parse = parser.parse({ question, today: TODAY });
    if (parse.outcome !== 'query') throw new Error(`${question}: ${parse.outcome}`);
    mark();
    const plan = orFail<Plan>(makePlan(parse.query, catalogue, TODAY));
    mark();
    const observations = await statistics.observations(plan.needs);
    mark();
    const table = orFail<ResultTable>(tabulate(plan, observations, catalogue));
    mark();
    const answer = composeAnswer({
      parse,
      plan,
      table,
      catalogue,
      measure: renderer.measure,
      figure: 'BENCH',
    });
    mark();
    if (answer.chart !== null) await renderer.png(answer.chart);
    mark();
    return Object.fromEntries(
      STAGES.map((stage, index) => [stage, (marks[index + 1] ?? 0) - (marks[index] ?? 0)]),
    ) as Timings;
  }

  say(`first start (schema, facts, demo figures)   ${(filled / 1000).toFixed(1)} s`);
  say(`lexicon                                     ${built.toFixed(0)} ms`);
  say('');
  say(`${'question'.padEnd(44)}${STAGES.map((stage) => stage.padStart(9)).join('')}${'whole'.padStart(9)}`);
  const shares: Timings[] = [];
  for (const question of QUESTIONS) {
    for (let warm = 0; warm < 3; warm++) await time(question);
    const rounds: Timings[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await time(question));
    const medians = Object.fromEntries(
      STAGES.map((stage) => [stage, median(rounds.map((timings) => timings[stage]))]),
    ) as Timings;
    const whole = median(rounds.map((timings) => STAGES.reduce((sum, stage) => sum + timings[stage], 0)));
    shares.push(Object.fromEntries(STAGES.map((stage) => [stage, medians[stage] / whole])) as Timings);
    say(
      `${question.padEnd(44)}${STAGES.map((stage) => medians[stage].toFixed(2).padStart(9)).join('')}${whole.toFixed(1).padStart(9)}  ms`,
    );
  }
  say(
    `${'median share of the whole'.padEnd(44)}${STAGES.map((stage) => `${(100 * median(shares.map((share) => share[stage]))).toFixed(0)}%`.padStart(9)).join('')}`,
  );

  await renderer.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
}
