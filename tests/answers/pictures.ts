/** Charts of real questions on the demo figures, and what they show. */
import { createParser } from '#intents/parse.ts';
import { drawChart } from '#src/answer/charts/draw.ts';
import { tabulate } from '#src/answer/compute/tabulate.ts';
import { isNoFigure, makePlan } from '#src/answer/plan/plan.ts';
import { chooseContent } from '#src/answer/present/content.ts';
import { sourceLine, sourcesOf } from '#src/answer/present/sources.ts';
import { wordTable } from '#src/answer/wording/table.ts';
import type { Chart, ChartContent, MeasureText } from '#src/model.ts';
import { demoStatistics } from './demo.ts';

const TODAY = '2026-11-22';

/** The questions of which tests and benchmarks draw the picture, by what they show. */
export const PICTURED = {
  line: 'vacatures Breda vs G40 sinds 2015',
  bars: 'vergelijk de winkelleegstand van Breda, Tilburg, Eindhoven en Den Bosch in 2024',
  ranking: 'top 10 gemeenten werkloosheid',
  breakdown: 'banen per sector in Tilburg',
} as const;

/** @returns what the picture of the answer to a question shows, before layout. */
export function createContents(): (question: string) => ChartContent {
  const { catalogue, observations } = demoStatistics();
  const parser = createParser(catalogue.vocabulary);
  return (question) => {
    const parse = parser.parse({ question, today: TODAY });
    if (parse.outcome !== 'query') throw new Error(`${question}: ${parse.outcome}`);
    const plan = makePlan(parse.query, catalogue, TODAY);
    if (isNoFigure(plan)) throw new Error(`${question}: ${plan.reason}`);
    const table = tabulate(plan, observations(plan.needs), catalogue);
    if (isNoFigure(table)) throw new Error(`${question}: ${table.reason}`);
    const content = chooseContent(plan, table, catalogue, {
      headline: wordTable(plan, table, catalogue, parse).headline,
      source: sourceLine(sourcesOf(table, catalogue, plan.indicators)),
      figure: '7K4QWXYZ',
    });
    if (content === null) throw new Error(`${question}: no picture`);
    return content;
  };
}

export function chartsOf(measure: MeasureText): readonly Chart[] {
  const contentOf = createContents();
  return Object.values(PICTURED).map((question) => drawChart(contentOf(question), measure));
}
