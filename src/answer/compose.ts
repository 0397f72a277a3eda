/** Puts an answer together: words, table, picture, sources, follow-ups. Nothing is computed here. */
import type {
  Catalogue,
  DataAnswer,
  DisplayTable,
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
import { wordNoFigure } from './wording/no-figure.ts';
import { wordTable } from './wording/table.ts';

type QueryParse = Extract<Parse, { outcome: 'query' }>;

export interface Composition {
  readonly parse: QueryParse;
  readonly plan: Plan;
  readonly table: ResultTable;
  readonly catalogue: Catalogue;
  readonly measure: MeasureText;
  /** Short id of the figure. */
  readonly figure: string;
}

export function composeAnswer({ parse, plan, table, catalogue, measure, figure }: Composition): DataAnswer {
  const words = wordTable(plan, table, catalogue, parse);
  const calculation = calculationOf(plan, table, catalogue);
  const sources = sourcesOf(table, catalogue, plan.indicators);
  const content = chooseContent(plan, table, catalogue, {
    headline: words.headline,
    source: sourceLine(sources),
    figure,
  });
  return {
    outcome: 'query',
    query: parse.query,
    headline: words.headline,
    summary: words.summary,
    altText: words.altText,
    rows: table.rows,
    table: displayTable(plan, table, catalogue),
    chart: content === null ? null : drawChart(content, measure),
    sources,
    assumptions: [...words.assumptions, ...leftOut(plan, table, catalogue, content)],
    followUps: followUpsOf(plan, table, catalogue),
    figure,
    fictional: restsOnFiction(plan, table, catalogue),
    ...(calculation === undefined ? {} : { calculation }),
  };
}

const EMPTY_TABLE: DisplayTable = { caption: '', columns: [], rows: [], legend: [] };

export interface Refusal {
  readonly parse: QueryParse;
  readonly noFigure: NoFigure;
  readonly catalogue: Catalogue;
  readonly figure: string;
}

/** An answer too: why there is no figure, and what there is. */
export function composeNoFigure({ parse, noFigure, catalogue, figure }: Refusal): DataAnswer {
  const words = wordNoFigure(noFigure, parse.query, catalogue);
  return {
    outcome: 'query',
    query: parse.query,
    headline: words.headline,
    summary: words.summary,
    altText: words.headline,
    rows: [],
    table: EMPTY_TABLE,
    chart: null,
    sources: [],
    assumptions: words.assumptions,
    followUps: words.followUps,
    figure,
    fictional: false,
  };
}
