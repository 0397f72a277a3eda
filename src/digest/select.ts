/** Which news there is, and which of it is told: pure, before any sentence is made. */
import type { Catalogue, Indicator, StandingItem } from '#src/model.ts';
import { grainOf, positionOf } from '#src/periods.ts';
import { grainsOf, hasFigures, isFictional, partsOfRatio } from '../answer/plan/availability.ts';
import type { Arrival, NewsKind, Scope } from './model.ts';

/** One thing that may be told. */
export interface Candidate {
  readonly kind: NewsKind;
  readonly region: string;
  readonly indicator: string;
  readonly period: string;
  /** It stands out as well, with this sentence and measure. */
  readonly standing?: StandingItem;
  /** Never told again under any of these. */
  readonly keys: readonly string[];
}

export const MOST_ITEMS = 5;

export const toldKey = (
  kind: NewsKind,
  { region, indicator, period }: Pick<Candidate, 'region' | 'indicator' | 'period'>,
  release?: number,
): string => [kind, region, indicator, period, ...(release === undefined ? [] : [release])].join('|');

/** Everything with figures, or what was asked for; in the order of the catalogue. */
export function indicatorsIn({ themes, indicators }: Scope, catalogue: Catalogue): Indicator[] {
  const all = themes.length === 0 && indicators.length === 0;
  return [...catalogue.indicators.values()].filter(
    (indicator) =>
      hasFigures(indicator, catalogue) &&
      (all || indicators.includes(indicator.id) || (themes as readonly string[]).includes(indicator.theme)),
  );
}

/** Indicators and the parts that ratios are computed of. */
export const withParts = (indicators: readonly Indicator[]): string[] => [
  ...new Set(indicators.flatMap((indicator) => [indicator.id, ...partsOfRatio(indicator)])),
];

const newestFirst = (a: Arrival, b: Arrival): number => positionOf(b.period) - positionOf(a.period);

/** Of each indicator and place the newest figure that came in; a revision only where nothing is new. */
export function freshFrom(
  arrivals: readonly Arrival[],
  indicators: readonly Indicator[],
  regions: readonly string[],
  catalogue: Catalogue,
): Candidate[] {
  const byCell = Map.groupBy(arrivals, ({ region, indicator }) => `${region}|${indicator}`);
  return regions.flatMap((region) =>
    indicators.flatMap((indicator) => {
      const ids = [indicator.id, ...partsOfRatio(indicator)];
      // A quarter of one part makes no figure where the other part comes once a year.
      const grains = grainsOf(indicator, catalogue);
      const own = ids
        .flatMap((id) => byCell.get(`${region}|${id}`) ?? [])
        .filter(({ period }) => grains.includes(grainOf(period)))
        .sort(newestFirst);
      const arrival = own.find(({ kind }) => kind === 'new') ?? own[0];
      if (arrival === undefined) return [];
      const { kind, period, release } = arrival;
      const about = { region, indicator: indicator.id, period };
      return [{ ...about, kind, keys: [toldKey(kind, about, kind === 'revised' ? release : undefined)] }];
    }),
  );
}

/** A figure that is new and stands out is one item, told as new. */
function joined(fresh: readonly Candidate[], standing: readonly StandingItem[]): Candidate[] {
  const same = (candidate: Candidate) =>
    standing.find(
      (item) =>
        item.region === candidate.region &&
        item.indicator === candidate.indicator &&
        item.period === candidate.period,
    );
  const news = fresh.map((candidate): Candidate => {
    const item = candidate.kind === 'new' ? same(candidate) : undefined;
    return item === undefined
      ? candidate
      : { ...candidate, standing: item, keys: [...candidate.keys, toldKey('stands', item)] };
  });
  const taken = new Set(news.map(({ standing: item }) => item));
  const others = standing
    .filter((item) => !taken.has(item))
    .map((item): Candidate => {
      const { region, indicator, period } = item;
      return { region, indicator, period, kind: 'stands', standing: item, keys: [toldKey('stands', item)] };
    });
  return [...news, ...others];
}

const KINDS: readonly NewsKind[] = ['new', 'stands', 'revised'];

/**
 * Candidates in the order in which they are told: what is new and stands out, what is new, what stands out, what was
 * revised; real figures before made-up ones. Nothing that was told before.
 */
export function orderNews(
  fresh: readonly Candidate[],
  standing: readonly StandingItem[],
  told: ReadonlySet<string>,
  catalogue: Catalogue,
): Candidate[] {
  const position = new Map([...catalogue.indicators.keys()].map((id, index) => [id, index]));
  const fictional = ({ indicator, standing: item }: Candidate): boolean => {
    const known = catalogue.indicators.get(indicator);
    return item?.fictional ?? (known !== undefined && isFictional(known, catalogue));
  };
  return joined(fresh, standing)
    .filter(({ keys }) => !keys.some((key) => told.has(key)))
    .sort(
      (a, b) =>
        Number(fictional(a)) - Number(fictional(b)) ||
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        (b.standing?.score ?? 0) - (a.standing?.score ?? 0) ||
        (position.get(a.indicator) ?? 0) - (position.get(b.indicator) ?? 0),
    );
}
