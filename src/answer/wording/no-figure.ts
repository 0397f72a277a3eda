/** A question that was understood, but for which there is no figure: why, and what there is instead. */
import type { Catalogue, Indicator, NoFigure, Query } from '#src/model.ts';
import { LEVEL_WORDS } from './about.ts';
import { sentence } from './draft.ts';
import { fitting } from './fitting.ts';
import { noChange, noDataPeriod } from './no-figure-period.ts';
import { narrowed, placeOr, type Scene, type Told } from './no-figure-scene.ts';
import { tellNoWeight } from './no-weight.ts';
import { nounOf } from './nouns.ts';
import { type NamedPlace, placeByCode } from './places.ts';
import { askAbout, askTrend, wellKnown } from './questions.ts';
import { listOf, lowerFirst, shortListOf } from './text.ts';

export interface NoFigureWords {
  readonly headline: string;
  readonly summary: string;
  readonly followUps: readonly string[];
  readonly assumptions: readonly string[];
}

const namesOf = (ids: readonly string[], { catalogue }: Scene): string =>
  shortListOf(
    ids.map((id) => lowerFirst(catalogue.indicators.get(id)?.name ?? id)),
    3,
  );

function withFigures(scene: Scene, theme?: string): Indicator[] {
  const covered = wellKnown(scene.catalogue).filter((indicator) =>
    scene.catalogue.coverage.has(indicator.id),
  );
  const near = covered.filter((indicator) => indicator.theme === theme);
  return [...near, ...covered.filter((indicator) => !near.includes(indicator))].slice(0, 3);
}

function noData(indicators: readonly string[], scene: Scene): Told {
  const names = namesOf(indicators, scene);
  const theme = scene.catalogue.indicators.get(indicators[0] ?? '')?.theme;
  const others = withFigures(scene, theme);
  const instead =
    others.length === 0 ? '' : ` Wel over ${listOf(others.map(({ name }) => lowerFirst(name)))}.`;
  return {
    headline: `Nog geen cijfers over ${names}`,
    sentences: [`Ik ken ${names}, maar er zijn nog geen cijfers van ingelezen.${instead}`],
    followUps: others.map((indicator) => askTrend(indicator, placeOr(scene), undefined)),
  };
}

function noDataRegion(regions: readonly string[], scene: Scene): Told {
  const named = (code: string): NamedPlace =>
    scene.places.find((place) => place.code === code) ?? placeByCode(code, scene.catalogue);
  const where = listOf(regions.slice(0, 3).map((code) => named(code).spoken));
  const [indicator] = scene.indicators;
  const noun = indicator && nounOf(indicator);
  const [what, short] =
    noun === undefined
      ? ['deze vraag', 'deze vraag']
      : [narrowed(noun.subject, scene), narrowed(noun.short, scene)];
  const isNarrow = noun !== undefined && what !== noun.subject;
  return {
    headline: fitting([`Geen cijfers over ${short} voor ${where}`, `Geen cijfers over ${short}`]),
    sentences: [
      `Over ${what} heb ik voor ${where} geen cijfers.`,
      isNarrow
        ? 'Voor het totaal of voor een ander gebied kunnen die er wel zijn.'
        : 'Voor andere plaatsen of onderwerpen kunnen die er wel zijn.',
    ],
    followUps:
      indicator === undefined
        ? []
        : [askTrend(indicator, isNarrow ? placeOr(scene) : placeByCode('NL', scene.catalogue), undefined)],
  };
}

function noDimension(noFigure: Extract<NoFigure, { reason: 'no-dimension' }>, scene: Scene): Told {
  const indicator = scene.catalogue.indicators.get(noFigure.indicator);
  const what = indicator === undefined ? noFigure.indicator : lowerFirst(indicator.name);
  const split = [...scene.catalogue.indicators.values()].filter(
    (other) => other.dimension === noFigure.dimension,
  );
  const names = split.slice(0, 3).map(({ name }) => lowerFirst(name));
  const others =
    names.length === 0
      ? []
      : [sentence(`per ${noFigure.dimension} zijn er wel cijfers over bijvoorbeeld ${listOf(names)}`)];
  return {
    headline: `Geen cijfers per ${noFigure.dimension}`,
    sentences: [sentence(`${what} is niet uitgesplitst per ${noFigure.dimension}`), ...others],
    followUps: indicator === undefined ? [] : [askTrend(indicator, placeOr(scene), undefined)],
  };
}

function level(noFigure: Extract<NoFigure, { reason: 'level' }>, scene: Scene): Told {
  const indicator = scene.catalogue.indicators.get(noFigure.indicator);
  const place = placeByCode(noFigure.region, scene.catalogue);
  const noun = indicator && nounOf(indicator);
  const smallest = LEVEL_WORDS[noFigure.smallest as keyof typeof LEVEL_WORDS] ?? noFigure.smallest;
  const offer = noFigure.offer === undefined ? undefined : placeByCode(noFigure.offer, scene.catalogue);
  return {
    headline: `Geen ${noun?.short ?? noFigure.indicator} voor ${place.spoken}`,
    sentences: [
      sentence(`${noun?.subject ?? noFigure.indicator} is er alleen ${smallest}, niet voor ${place.spoken}`),
      ...(offer === undefined || offer.kind === 'land' ? [] : [sentence(`wel voor ${offer.spoken}`)]),
    ],
    followUps: offer === undefined || indicator === undefined ? [] : [askTrend(indicator, offer, undefined)],
  };
}

const FIELDS: Readonly<Record<string, string>> = {
  indicators: 'onderwerp',
  regions: 'plaats',
  among: 'groep gemeenten',
  sectors: 'sector',
  members: 'soort gebied',
};

function unknown(noFigure: Extract<NoFigure, { reason: 'unknown' }>): Told {
  const what = FIELDS[noFigure.field] ?? noFigure.field;
  const named = noFigure.codes.filter((code) => code !== '');
  if (noFigure.field === 'members' && named.length > 0)
    return {
      headline: `Geen indeling per ${listOf(named)}`,
      sentences: [`Ik weet nog niet welke gemeenten bij welke ${listOf(named)} horen.`],
      followUps: [],
    };
  return named.length === 0
    ? { headline: 'Er mist iets in de vraag', sentences: [`Ik mis een ${what} in je vraag.`], followUps: [] }
    : {
        headline: `Onbekend: ${listOf(named)}`,
        sentences: [`Ik ken geen ${what} ‘${listOf(named)}’.`],
        followUps: [],
      };
}

function tell(noFigure: NoFigure, scene: Scene): Told {
  switch (noFigure.reason) {
    case 'no-data':
      return noData(noFigure.indicators, scene);
    case 'no-change':
      return noChange(noFigure, scene);
    case 'no-data-region':
      return noDataRegion(noFigure.regions, scene);
    case 'no-data-period':
      return noDataPeriod(noFigure, scene);
    case 'no-weight':
      return tellNoWeight(noFigure, scene);
    case 'no-dimension':
      return noDimension(noFigure, scene);
    case 'level':
      return level(noFigure, scene);
    case 'unknown':
      return unknown(noFigure);
  }
}

export function wordNoFigure(noFigure: NoFigure, query: Query, catalogue: Catalogue): NoFigureWords {
  const subject = query.regions?.find((code) => catalogue.regions.get(code)?.kind === 'gemeente');
  const scene: Scene = {
    query,
    catalogue,
    places: (query.regions ?? []).map((code) => placeByCode(code, catalogue, subject)),
    indicators: (query.indicators ?? []).flatMap((id) => catalogue.indicators.get(id) ?? []),
  };
  const { headline, sentences, followUps } = tell(noFigure, scene);
  const [indicator] = scene.indicators;
  const more = indicator === undefined ? [] : [askAbout(indicator)];
  return {
    headline,
    summary: sentences.filter((text) => text !== '').join(' '),
    followUps: [...new Set([...followUps, ...more])].slice(0, 3),
    assumptions: [],
  };
}
