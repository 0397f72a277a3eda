/**
 * The story of one edition: what came in since the last one, what stands out, the figure of each item, one question to
 * look further with. Nothing is told twice; without news there is nothing but, if wanted, one line.
 */
import type { Catalogue, DataAnswer, Grain, Indicator, Query, StandingItem } from '#src/model.ts';
import { grainOf } from '#src/periods.ts';
import { placeOf } from '../answer/plan/places.ts';
import { footerOf, headlineOf, nothingNew } from '../answer/wording/digest.ts';
import { newSentence, revisedSentence } from '../answer/wording/digest-items.ts';
import { type Rest, restOf } from '../answer/wording/digest-rest.ts';
import type { Arrival, Edition, EditionChart, EditionItem, News, Scope, Subscription } from './model.ts';
import { besideOf } from './scope.ts';
import { type Candidate, freshFrom, indicatorsIn, MOST_ITEMS, orderNews, withParts } from './select.ts';

export interface ComposerParts {
  readonly answerQuery: (
    query: Query,
    today: string,
    workspace?: string,
    asOf?: number,
  ) => Promise<DataAnswer>;
  readonly catalogue: () => Promise<Catalogue>;
  readonly news: News;
  readonly today: () => string;
}

export interface Composer {
  /** @param told keys of what was told before. */
  readonly compose: (subscription: Subscription, told: ReadonlySet<string>) => Promise<Edition>;
}

const MOST_CHARTS = 2;
/** With more themes they are looked at together. */
const MOST_THEMES = 3;
/** Of a line, by the grain of what is new. */
const PERIODS_SHOWN = { year: 10, half: 20, quarter: 12, month: 24 } as const;
/** What stands out does so beside the years before it: those must be seen. */
const PERIODS_STANDING = { year: 11, half: 20, quarter: 40, month: 60 } as const;

/** A place with what it is held against. */
function placesIn(region: string, { compared }: Scope, catalogue: Catalogue): string[] {
  const beside = besideOf(compared, region, catalogue);
  return [region, ...(beside === undefined ? [] : [beside])];
}

/** The development that belongs to an item: its figure and its picture. */
function trendQuery(item: Candidate, scope: Scope, catalogue: Catalogue): Query {
  const grain = grainOf(item.period);
  return {
    operation: 'trend',
    indicators: [item.indicator],
    regions: placesIn(item.region, scope, catalogue),
    ...(item.standing?.measure === 'per_1000_inwoners' ? { measure: 'per_1000_inwoners' } : {}),
    period: {
      last: (item.standing === undefined ? PERIODS_SHOWN : PERIODS_STANDING)[grain],
      unit: grain === 'half' ? 'year' : grain,
    },
  };
}

function standingQueries(
  scope: Scope,
  region: string,
  known: readonly Indicator[],
  catalogue: Catalogue,
): Query[] {
  const { themes, indicators } = scope;
  const query: Query = { operation: 'movers', regions: placesIn(region, scope, catalogue) };
  const wanted = new Set(known.map(({ theme }) => theme as NonNullable<Query['theme']>));
  const all = themes.length === 0 && indicators.length === 0;
  return all || wanted.size > MOST_THEMES ? [query] : [...wanted].map((theme) => ({ ...query, theme }));
}

/** The newest figures of what found no room; of one grain, so that each is in its own. */
function restQuery(candidates: readonly Candidate[], region: string, grain: Grain): Query {
  return {
    operation: 'value',
    indicators: candidates.map(({ indicator }) => indicator),
    regions: [region],
    measure: 'level',
    period: { latest: true },
    ...(grain === 'half' ? {} : { step: grain }),
  };
}

interface Item {
  readonly candidate: Candidate;
  readonly item: EditionItem;
  readonly answer: DataAnswer;
}

export function createComposer({ answerQuery, catalogue: read, news, today }: ComposerParts): Composer {
  async function standingIn(
    scope: Scope,
    known: readonly Indicator[],
    catalogue: Catalogue,
  ): Promise<StandingItem[]> {
    const wanted = new Set(known.map(({ id }) => id));
    const found: StandingItem[] = [];
    for (const region of scope.regions)
      for (const query of standingQueries(scope, region, known, catalogue))
        found.push(...((await answerQuery(query, today())).standing ?? []));
    return found.filter(({ indicator }) => wanted.has(indicator));
  }

  async function sentenceOf(
    candidate: Candidate,
    query: Query,
    answer: DataAnswer,
    { toldUpTo }: Subscription,
    catalogue: Catalogue,
  ): Promise<string | undefined> {
    if (candidate.standing !== undefined) return candidate.standing.sentence;
    if (candidate.kind === 'new') return newSentence(answer, candidate, catalogue);
    return revisedSentence(
      answer,
      await answerQuery(query, today(), undefined, toldUpTo),
      candidate,
      catalogue,
    );
  }

  /** @returns undefined when there is nothing to say after all: the figure looks the same, or a newer one is there. */
  async function itemOf(
    candidate: Candidate,
    subscription: Subscription,
    catalogue: Catalogue,
  ): Promise<Item | undefined> {
    const query = trendQuery(candidate, subscription, catalogue);
    const answer = await answerQuery(query, today());
    const sentence = await sentenceOf(candidate, query, answer, subscription, catalogue);
    if (sentence === undefined) return undefined;
    const { kind, region, indicator, period } = candidate;
    const { figure, fictional } = answer;
    const stands = kind === 'new' && candidate.standing !== undefined ? { stands: true as const } : {};
    const item = { kind, region, indicator, period, sentence, figure, fictional, ...stands };
    return { candidate, answer, item };
  }

  /** Of a larger area, what came in of its municipalities counts as well: its figure may be made of those. */
  async function arrivalsFor(
    { regions, toldUpTo }: Subscription,
    indicators: readonly string[],
    catalogue: Catalogue,
  ): Promise<Arrival[]> {
    const found: Arrival[] = [];
    for (const region of regions) {
      const members = placeOf(region, undefined, catalogue)?.members ?? [];
      const arrived = await news.arrivals(indicators, [region, ...members], toldUpTo);
      found.push(...arrived.map((arrival) => ({ ...arrival, region })));
    }
    return found;
  }

  /** What found no room, in an answer a place and grain. */
  async function sayRest(
    rest: readonly Candidate[],
    { regions }: Scope,
    catalogue: Catalogue,
  ): Promise<Rest> {
    const ordered = rest.toSorted((a, b) => regions.indexOf(a.region) - regions.indexOf(b.region));
    const groups = Map.groupBy(ordered, ({ region, period }) => `${region} ${grainOf(period)}`);
    const said: Rest[] = [];
    for (const own of groups.values()) {
      const [{ region, period } = { region: '', period: '' }] = own;
      const answer = await answerQuery(restQuery(own, region, grainOf(period)), today());
      said.push(restOf(answer, own, catalogue));
    }
    return {
      lines: said.flatMap(({ lines }) => lines),
      count: said.reduce((sum, { count }) => sum + count, 0),
    };
  }

  async function compose(subscription: Subscription, told: ReadonlySet<string>): Promise<Edition> {
    const catalogue = await read();
    const upTo = await news.newestRelease();
    const known = indicatorsIn(subscription, catalogue);
    const arrivals =
      upTo <= subscription.toldUpTo ? [] : await arrivalsFor(subscription, withParts(known), catalogue);
    const fresh = freshFrom(arrivals, known, subscription.regions, catalogue);
    const ordered = orderNews(fresh, await standingIn(subscription, known, catalogue), told, catalogue);
    const items: Item[] = [];
    const rest: Candidate[] = [];
    for (const candidate of ordered) {
      const item = items.length < MOST_ITEMS ? await itemOf(candidate, subscription, catalogue) : undefined;
      if (item !== undefined) items.push(item);
      else if (items.length >= MOST_ITEMS && candidate.kind === 'new') rest.push(candidate);
    }
    const said = await sayRest(rest, subscription, catalogue);
    return editionOf({ subscription, told, catalogue, items, rest, said, upTo });
  }

  return { compose };
}

interface Chosen {
  readonly subscription: Subscription;
  readonly told: ReadonlySet<string>;
  readonly catalogue: Catalogue;
  readonly items: readonly Item[];
  readonly rest: readonly Candidate[];
  readonly said: Rest;
  readonly upTo: number;
}

const questionKey = (question: string): string => `question|${question}`;

function chartsOf(items: readonly Item[]): EditionChart[] {
  return items
    .flatMap(({ answer: { chart, figure, altText } }) => (chart === null ? [] : [{ figure, altText }]))
    .slice(0, MOST_CHARTS);
}

/** Puts an edition together of what was chosen. */
function editionOf({ subscription, told, catalogue, items, rest, said, upTo }: Chosen): Edition {
  const empty = items.length === 0;
  const asked = items
    .flatMap(({ answer }) =>
      answer.followUps.map((question) => ({ question, questionFigure: answer.figure })),
    )
    .find(({ question }) => !told.has(questionKey(question)));
  const count = (fits: (candidate: Candidate) => boolean): number =>
    items.filter(({ candidate }) => fits(candidate)).length;
  const counts = {
    new: count(({ kind }) => kind === 'new') + said.count,
    stands: count(({ standing }) => standing !== undefined),
    revised: count(({ kind }) => kind === 'revised'),
  };
  return {
    headline: headlineOf(subscription, counts, catalogue),
    items: items.map(({ item }) => item),
    charts: chartsOf(items),
    ...asked,
    rest: said.lines,
    ...(empty ? { nothing: nothingNew(subscription, catalogue) } : {}),
    footer: footerOf(subscription),
    told: [
      ...[...items.map(({ candidate }) => candidate), ...rest].flatMap(({ keys }) => keys),
      ...(asked === undefined ? [] : [questionKey(asked.question)]),
    ],
    upTo,
  };
}
