/** What an indicator is, where it comes from and what there is of it. No figure is said. */
import type { Catalogue, Coverage, Indicator, RegionKind } from '#src/model.ts';
import { GRAINS } from '#src/periods.ts';
import { partsOfRatio } from '../plan/availability.ts';
import { type Draft, sentence, type Telling } from './draft.ts';
import { periodName } from './periods.ts';
import { listOf, lowerFirst, shortListOf, spaced, upperFirst } from './text.ts';

const GRAIN_WORDS = { year: 'jaar', half: 'halfjaar', quarter: 'kwartaal', month: 'maand' } as const;

export const LEVEL_WORDS: Readonly<Record<Exclude<RegionKind, 'groep'>, string>> = {
  gemeente: 'per gemeente',
  corop: 'per COROP-gebied',
  arbeidsmarktregio: 'per arbeidsmarktregio',
  provincie: 'per provincie',
  land: 'voor heel Nederland',
};

/** Own coverage, or that of the parts of a ratio. */
export function coverageFor(indicator: Indicator, catalogue: Catalogue): Coverage | undefined {
  const ids = [indicator.id, ...partsOfRatio(indicator)];
  return ids.flatMap((id) => catalogue.coverage.get(id) ?? [])[0];
}

/** Grain, first and last period of what there is, in the indicator's own grain if it is there. */
export function reachOf(
  { periods }: Coverage,
  { frequency }: Indicator,
): { grain: string; first: string; last: string } | undefined {
  const grain = [frequency, ...GRAINS].find((candidate) => (periods[candidate]?.length ?? 0) > 0);
  const list = grain === undefined ? [] : (periods[grain] ?? []);
  const [first, last] = [list[0], list.at(-1)];
  return grain === undefined || first === undefined || last === undefined
    ? undefined
    : { grain: GRAIN_WORDS[grain], first: periodName(first), last: periodName(last) };
}

/** Institutes that bear an article. */
const ARTICLES: Readonly<Record<string, string>> = {
  CBS: 'het',
  RIVM: 'het',
  UWV: 'het',
  GGD: 'de',
  KVK: 'de',
};

/** "het CBS", "het CBS en KVK", "Locatus". */
const spokenSource = (source: string): string =>
  listOf(source.split(' / ').map((name) => spaced(ARTICLES[name], name)));

function availability(indicator: Indicator, catalogue: Catalogue): string {
  const coverage = coverageFor(indicator, catalogue);
  const reach = coverage && reachOf(coverage, indicator);
  if (coverage === undefined || reach === undefined)
    return sentence(`de bron is ${spokenSource(indicator.source)}, maar ik heb er nog geen cijfers van`);
  const level = LEVEL_WORDS[indicator.smallestArea];
  const there = `${level} en per ${reach.grain}, van ${reach.first} tot en met ${reach.last}`;
  return coverage.fictional
    ? sentence(
        `echte cijfers komen van ${spokenSource(indicator.source)}; nu zijn er Voorbeeldcijfers (fictief) ${there}`,
      )
    : sentence(`er zijn cijfers van ${spokenSource(indicator.source)} ${there}`);
}

function oneIndicator(indicator: Indicator, catalogue: Catalogue): Draft {
  return {
    headline: `Wat er is over ${lowerFirst(indicator.name)}`,
    sentences: [
      `${indicator.name}: ${lowerFirst(indicator.definition)}.`,
      availability(indicator, catalogue),
    ],
  };
}

function manyIndicators(indicators: readonly Indicator[], name: string): Draft {
  const names = indicators.map((indicator) => lowerFirst(indicator.name));
  return {
    headline: upperFirst(`wat er is over ${name}`),
    sentences: [
      sentence(`over ${name} ken ik ${shortListOf(names, 8)}`),
      'Noem er een met een gemeente erbij, dan laat ik het zien.',
    ],
  };
}

export const indicatorsOfTheme = (theme: string | undefined, catalogue: Catalogue): Indicator[] =>
  [...catalogue.indicators.values()].filter((indicator) => theme === undefined || indicator.theme === theme);

export const themeName = (theme: string, catalogue: Catalogue): string =>
  catalogue.vocabulary.themes.find(({ id }) => id === theme)?.name ?? theme;

export function wordAbout({ plan, catalogue }: Telling): Draft {
  const [first, second] = plan.indicators;
  if (first !== undefined && second === undefined) return oneIndicator(first, catalogue);
  if (first !== undefined) {
    return {
      headline: upperFirst(
        `wat ${shortListOf(
          plan.indicators.map(({ name }) => lowerFirst(name)),
          3,
        )} zijn`,
      ),
      sentences: plan.indicators
        .slice(0, 2)
        .map(({ name, definition }) => `${name}: ${lowerFirst(definition)}.`),
    };
  }
  const { theme } = plan.query;
  if (theme !== undefined)
    return manyIndicators(indicatorsOfTheme(theme, catalogue), lowerFirst(themeName(theme, catalogue)));
  const themes = catalogue.vocabulary.themes.map(({ name }) => lowerFirst(name));
  return {
    headline: `${catalogue.indicators.size} onderwerpen om naar te vragen`,
    sentences: [
      sentence(`ik ken ${catalogue.indicators.size} soorten cijfers, over ${shortListOf(themes, 8)}`),
      'Noem een onderwerp en een gemeente, dan laat ik de cijfers zien.',
    ],
  };
}
