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
  ReadingOfQuery,
  RenderChart,
  RenderSvg,
  ResultTable,
  Statistics,
} from '#src/model.ts';
import { nextTurn } from '#src/turn.ts';
import { type Confirmed, type ExplanationsOf, explained } from '../board/explanations.ts';
import { createCache } from './cache.ts';
import { unnamedAnswer, unnamedRefusal } from './compose.ts';
import { createSharedSeries } from './compute/notable/shared.ts';
import { tabulate } from './compute/tabulate.ts';
import { createFigureDesk, type DeskParts, type Figures, type Unnamed } from './figure/desk.ts';
import type { Guesses } from './figure/guesses.ts';
import { indicatorsOf, releasesOf } from './figure/snapshot.ts';
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
  readonly workspace?: string;
}

export interface AppParts {
  readonly statistics: Statistics;
  /** Makes a parser of the words of a catalogue; called again only when those change. */
  readonly createParser: (vocabulary: Catalogue['vocabulary']) => { readonly parse: (input: Input) => Parse };
  readonly figures: Figures;
  /** Absent: who asks for figures that do not exist is not slowed down. */
  readonly guesses?: Guesses;
  /** Absent: answers come without explanations. */
  readonly explanations?: ExplanationsOf;
  readonly xlsx: DeskParts['xlsx'];
  readonly measure: MeasureText;
  readonly png: RenderChart;
  readonly svg: RenderSvg;
  /** Today as an ISO date in Europe/Amsterdam, or a pretend date. */
  readonly today: () => string;
}

type ActParse = Extract<Parse, { outcome: 'act' }>;

interface Tabled {
  readonly plan: Plan;
  readonly table: ResultTable;
}

/** Answers kept in memory; they follow from query, day and version alone. */
const CACHED_ANSWERS = 500;

/** Of a query that did not come out of a question. */
const UNSAID: ReadingOfQuery = { grounds: {}, notes: [] };

export function createApp(parts: AppParts): App {
  const tables = createCache<Tabled | NoFigure>(CACHED_ANSWERS);
  const answers = createCache<DataAnswer>(CACHED_ANSWERS);
  const shared = createSharedSeries();
  const parserFor = rememberLast(parts.createParser);
  const desk = createFigureDesk({
    ...parts,
    askAgain: (query, reading) => answerKnown(query, { today: parts.today() }, reading),
  });

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
      const table = tabulate(
        plan,
        observations,
        catalogue,
        asOf === undefined ? shared(catalogue.version) : undefined,
      );
      return isNoFigure(table) ? table : { plan, table };
    });
  }

  /** From query to answer; its figure gets its id afterwards. */
  async function answerUnnamed(
    query: Query,
    { today, asOf }: Viewpoint,
    reading: ReadingOfQuery,
    catalogue: Catalogue,
    confirmed: readonly Confirmed[],
  ): Promise<Unnamed> {
    const parse = { outcome: 'query' as const, query, ...reading };
    const without = (noFigure: NoFigure): Unnamed => ({
      answer: unnamedRefusal({ parse, noFigure, catalogue }),
      indicators: [],
      releases: [],
      reading,
    });
    const found = await tableOf(query, { today, asOf }, catalogue);
    if (isNoFigure(found)) return without(found);
    const { rows, explanations } = explained(found.table.rows, confirmed);
    const table = { ...found.table, rows };
    const composed = unnamedAnswer({ parse, plan: found.plan, table, catalogue, explanations });
    return {
      answer: asOf === undefined ? composed : wordAsOf(composed, asOf, catalogue),
      indicators: indicatorsOf(composed, catalogue),
      releases: releasesOf(found.table.releases, catalogue),
      reading,
    };
  }

  async function answerKnown(
    query: Query,
    viewpoint: Viewpoint,
    reading: ReadingOfQuery,
  ): Promise<DataAnswer> {
    const catalogue = await parts.statistics.catalogue();
    const { today, asOf, workspace } = viewpoint;
    // What was confirmed is part of the answer, so it is part of the key: as it is, not by a number that may be stale.
    const confirmed = workspace === undefined ? [] : ((await parts.explanations?.(workspace)) ?? []);
    const key = JSON.stringify([query, today, asOf, catalogue.version, reading, confirmed]);
    return answers.get(key, async () =>
      desk.keep(await answerUnnamed(query, viewpoint, reading, catalogue, confirmed), today),
    );
  }

  /** The calculation of the figures shown before, where that is what is asked. */
  async function calculationBefore(
    { aspect, query }: Extract<Parse, { outcome: 'query' }>,
    question: Question,
  ): Promise<DataAnswer | undefined> {
    if (aspect !== 'calculation' || question.previous === undefined) return undefined;
    return answerCalculation(await answerKnown(question.previous, question, UNSAID), query);
  }

  /** Of what was said before, where a reaction names no figure itself. */
  async function withFigure(parse: ActParse, question: Question): Promise<ActParse> {
    const reacts = parse.act === 'feedback' || parse.act === 'remark';
    if (!reacts || parse.figure !== undefined || question.previous === undefined) return parse;
    return { ...parse, figure: (await answerKnown(question.previous, question, UNSAID)).figure };
  }

  async function ask(question: Question): Promise<Answer> {
    const catalogue = await parts.statistics.catalogue();
    const parse = parserFor(catalogue.vocabulary).parse(inputOf(question));
    switch (parse.outcome) {
      case 'query':
        return (
          (await calculationBefore(parse, question)) ??
          answerKnown(parse.query, question, { grounds: parse.grounds, notes: parse.notes })
        );
      case 'clarify':
        return wordClarify(parse, catalogue);
      case 'unsupported':
        return wordUnsupported(parse, catalogue);
      case 'act':
        return parse.act === 'figure'
          ? desk.tell(parse.figure ?? '', question)
          : wordAct({ ...(await withFigure(parse, question)), act: parse.act }, catalogue);
    }
  }

  return {
    ask,
    answerQuery: (query, today, workspace, asOf) =>
      answerKnown(
        query,
        {
          today,
          ...(workspace === undefined ? {} : { workspace }),
          ...(asOf === undefined ? {} : { asOf }),
        },
        UNSAID,
      ),
    picture: desk.picture,
    figure: desk.figure,
    download: desk.download,
    confirmHome: async (region) =>
      wordAct({ outcome: 'act', act: 'set_home', regions: [region] }, await parts.statistics.catalogue()),
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
