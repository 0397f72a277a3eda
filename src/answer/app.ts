/**
 * The story of one answer: question → parse → plan → observations → table → answer.
 * The outside world (database, font measurements, rasteriser, clock) comes in through `AppParts`.
 */
import type { Input } from '#intents/query.ts';
import type {
  Answer,
  App,
  Catalogue,
  DataAnswer,
  MeasureText,
  NoFigure,
  Parse,
  Plan,
  Query,
  Question,
  ReadingNote,
  RenderChart,
  RenderSvg,
  ResultTable,
  Statistics,
} from '#src/model.ts';
import { nextTurn } from '#src/turn.ts';
import { createCache } from './cache.ts';
import { composeAnswer, composeNoFigure } from './compose.ts';
import { tabulate } from './compute/tabulate.ts';
import { isNoFigure, makePlan } from './plan/plan.ts';
import { answerCalculation } from './present/calculation-answer.ts';
import { wordAct } from './wording/acts.ts';
import { wordAsOf } from './wording/as-of.ts';
import { wordClarify } from './wording/clarify.ts';
import { wordUnsupported } from './wording/unsupported.ts';

/** From where figures are seen: the day that "vorig jaar" is counted from, and after which release. */
interface Viewpoint {
  readonly today: string;
  readonly asOf?: number;
}

/** Remembers which query stands behind the id of a figure. */
export interface Figures {
  /** Gives the same id for the same query, day and version of the figures. */
  readonly remember: (query: Query, today: string, version: number, asOf?: number) => Promise<string>;
  readonly recall: (id: string) => Promise<({ readonly query: Query } & Viewpoint) | null>;
}

export interface AppParts {
  readonly statistics: Statistics;
  /** Makes a parser of the words of a catalogue; called again only when those change. */
  readonly createParser: (vocabulary: Catalogue['vocabulary']) => { readonly parse: (input: Input) => Parse };
  readonly figures: Figures;
  readonly measure: MeasureText;
  readonly png: RenderChart;
  readonly svg: RenderSvg;
  /** Today as an ISO date in Europe/Amsterdam, or a pretend date. */
  readonly today: () => string;
}

interface Tabled {
  readonly plan: Plan;
  readonly table: ResultTable;
}

/** Answers and pictures kept in memory; all follow from query, day and version alone. */
const CACHED_ANSWERS = 500;
const CACHED_PICTURES = 200;

export function createApp(parts: AppParts): App {
  const tables = createCache<Tabled | NoFigure>(CACHED_ANSWERS);
  const answers = createCache<DataAnswer>(CACHED_ANSWERS);
  const pictures = createCache<Uint8Array | string>(CACHED_PICTURES);
  const parserFor = rememberLast(parts.createParser);

  async function answerKnown(
    query: Query,
    { today, asOf }: Viewpoint,
    reading: readonly ReadingNote[],
    grounds: Extract<Parse, { outcome: 'query' }>['grounds'],
  ): Promise<DataAnswer> {
    const catalogue = await parts.statistics.catalogue();
    const key = JSON.stringify([query, today, asOf, catalogue.version, reading, grounds]);
    return answers.get(key, async () => {
      const figure = await parts.figures.remember(query, today, catalogue.version, asOf);
      const parse = { outcome: 'query' as const, query, grounds, notes: reading };
      const found = await tableOf(query, { today, asOf }, catalogue);
      if (isNoFigure(found)) return composeNoFigure({ parse, noFigure: found, catalogue, figure });
      const answer = composeAnswer({ parse, ...found, catalogue, measure: parts.measure, figure });
      return asOf === undefined ? answer : wordAsOf(answer, asOf, catalogue);
    });
  }

  /** Kept apart from the answer, since how a question was read changes the words but not the figures. */
  function tableOf(
    query: Query,
    { today, asOf }: { readonly today: string; readonly asOf: number | undefined },
    catalogue: Catalogue,
  ): Promise<Tabled | NoFigure> {
    return tables.get(JSON.stringify([query, today, asOf, catalogue.version]), async () => {
      const plan = makePlan(query, catalogue, today);
      if (isNoFigure(plan)) return plan;
      const observations =
        plan.needs.length === 0 ? [] : await parts.statistics.observations(plan.needs, asOf);
      await nextTurn();
      const table = tabulate(plan, observations, catalogue);
      return isNoFigure(table) ? table : { plan, table };
    });
  }

  /** The calculation of the figures shown before, where that is what is asked. */
  async function calculationBefore(
    { aspect, query }: Extract<Parse, { outcome: 'query' }>,
    question: Question,
  ): Promise<DataAnswer | undefined> {
    if (aspect !== 'calculation' || question.previous === undefined) return undefined;
    return answerCalculation(await answerKnown(question.previous, question, [], {}), query);
  }

  async function ask(question: Question): Promise<Answer> {
    const catalogue = await parts.statistics.catalogue();
    const parse = parserFor(catalogue.vocabulary).parse(inputOf(question));
    switch (parse.outcome) {
      case 'query':
        return (
          (await calculationBefore(parse, question)) ??
          answerKnown(parse.query, question, parse.notes, parse.grounds)
        );
      case 'clarify':
        return wordClarify(parse, catalogue);
      case 'unsupported':
        return wordUnsupported(parse, catalogue);
      case 'act':
        return wordAct(parse, catalogue);
    }
  }

  async function picture(figure: string, form: 'png' | 'svg'): Promise<Uint8Array | string | null> {
    const known = await parts.figures.recall(figure);
    if (known === null) return null;
    const { chart, figure: current } = await answerKnown(known.query, known, [], {});
    if (chart === null) return null;
    return pictures.get(`${current}.${form}`, async () =>
      form === 'svg' ? parts.svg(chart) : (await parts.png(chart)).png,
    );
  }

  return {
    ask,
    answerQuery: (query, today) => answerKnown(query, { today }, [], {}),
    picture,
    municipalities: async () => municipalitiesOf(await parts.statistics.catalogue()),
    hasDemoFigures: async () =>
      [...(await parts.statistics.catalogue()).coverage.values()].some((coverage) => coverage.fictional),
    ready: async () => {
      parserFor((await parts.statistics.catalogue()).vocabulary);
    },
    today: parts.today,
  };
}

function inputOf({ text, today, home, previous }: Question): Input {
  return {
    question: text,
    today,
    ...(home === undefined ? {} : { home }),
    ...(previous === undefined ? {} : { previous }),
  };
}

function municipalitiesOf(catalogue: Catalogue): { code: string; name: string }[] {
  return [...catalogue.regions.values()]
    .filter((region) => region.kind === 'gemeente' && region.validTo === undefined)
    .map(({ code, name }) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** Calls `make` again only for another argument than the last one. */
function rememberLast<A, R>(make: (argument: A) => R): (argument: A) => R {
  let last: { readonly argument: A; readonly result: R } | undefined;
  return (argument) => {
    if (last?.argument !== argument) last = { argument, result: make(argument) };
    return last.result;
  };
}
