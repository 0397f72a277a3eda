/** Puts an answer together: words, table, picture, sources, follow-ups. Nothing is computed here. */
import type {
  Catalogue,
  ChartContent,
  DataAnswer,
  DisplayTable,
  Explanation,
  MeasureText,
  NoFigure,
  Parse,
  Plan,
  ResultTable,
} from '#src/model.ts';
import { drawChart } from './charts/draw.ts';
import { calculationOf } from './present/calculation.ts';
import { chooseContent, leftOut } from './present/content.ts';
import { followUpsOf } from './present/followups.ts';
import { sourceLine, sourcesOf } from './present/sources.ts';
import { displayTable } from './present/table.ts';
import { restsOnFiction } from './wording/fictional.ts';
import { standingItems } from './wording/movers.ts';
import { wordNoFigure } from './wording/no-figure.ts';
import { wordTable } from './wording/table.ts';

type QueryParse = Extract<Parse, { outcome: 'query' }>;

/** An answer before its figure has an id: the id follows from what it says, and stands in its picture. */
export type UnnamedAnswer = Omit<DataAnswer, 'figure' | 'chart'> & { readonly content: ChartContent | null };

/** @param figure absent: the picture without an id. */
export function drawnAnswer(unnamed: UnnamedAnswer, measure: MeasureText, figure = ''): DataAnswer {
  const { content, ...answer } = unnamed;
  const named = figure === '' || content === null ? content : { ...content, figure };
  return { ...answer, chart: named === null ? null : drawChart(named, measure), figure };
}

export interface Composition {
  readonly parse: QueryParse;
  readonly plan: Plan;
  readonly table: ResultTable;
  readonly catalogue: Catalogue;
  readonly explanations?: readonly Explanation[];
}

export function unnamedAnswer({
  parse,
  plan,
  table,
  catalogue,
  explanations = [],
}: Composition): UnnamedAnswer {
  const words = wordTable(plan, table, catalogue, parse);
  const calculation = calculationOf(plan, table, catalogue);
  const sources =
    plan.operation === 'movers' ? sourcesOf(table, catalogue) : sourcesOf(table, catalogue, plan.indicators);
  const content = chooseContent(plan, table, catalogue, {
    headline: words.headline,
    source: sourceLine(sources),
  });
  return {
    outcome: 'query',
    query: parse.query,
    headline: words.headline,
    summary: words.summary,
    altText: words.altText,
    rows: table.rows,
    table: displayTable(plan, table, catalogue),
    content,
    sources,
    assumptions: [...words.assumptions, ...leftOut(plan, table, catalogue, content)],
    followUps: followUpsOf(plan, table, catalogue),
    fictional: restsOnFiction(plan, table, catalogue),
    ...(calculation === undefined ? {} : { calculation }),
    ...(plan.operation === 'movers' ? { standing: standingItems(plan, table, catalogue) } : {}),
    ...(explanations.length === 0 ? {} : { explanations }),
  };
}

const EMPTY_TABLE: DisplayTable = { caption: '', columns: [], rows: [], legend: [] };

export interface Refusal {
  readonly parse: QueryParse;
  readonly noFigure: NoFigure;
  readonly catalogue: Catalogue;
}

/** An answer too: why there is no figure, and what there is. */
export function unnamedRefusal({ parse, noFigure, catalogue }: Refusal): UnnamedAnswer {
  const words = wordNoFigure(noFigure, parse.query, catalogue);
  return {
    outcome: 'query',
    query: parse.query,
    headline: words.headline,
    summary: words.summary,
    altText: words.headline,
    rows: [],
    table: EMPTY_TABLE,
    content: null,
    sources: [],
    assumptions: words.assumptions,
    followUps: words.followUps,
    fictional: false,
  };
}

/** With the id of its figure already known. */
interface Named {
  readonly measure: MeasureText;
  readonly figure: string;
}

export const composeAnswer = ({ measure, figure, ...composition }: Composition & Named): DataAnswer =>
  drawnAnswer(unnamedAnswer(composition), measure, figure);

export const composeNoFigure = ({ figure, ...refusal }: Refusal & Pick<Named, 'figure'>): DataAnswer => {
  const { content: _, ...answer } = unnamedRefusal(refusal);
  return { ...answer, chart: null, figure };
};
