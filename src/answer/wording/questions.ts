/** Questions in plain Dutch that can be asked as they stand: place and indicator named in full. */
import type { Catalogue, Indicator, Sector, SplitBy } from '#src/model.ts';
import { superlative } from './degrees.ts';
import { inSector, nounOf } from './nouns.ts';
import type { NamedPlace } from './places.ts';
import { lowerFirst, spaced, upperFirst } from './text.ts';

/** A place as the parser knows it. */
const inPlace = (place: NamedPlace): string =>
  place.kind === 'corop' ? `in COROP ${place.shown.replace(' (COROP)', '')}` : place.inside;

const subjectOf = ({ name }: Indicator, sector?: Sector): string =>
  spaced(name, sector === undefined ? '' : inSector(sector));

/** "ontwikkeling faillissementen", but no "ontwikkeling omzetontwikkeling". */
const developmentOf = (indicator: Indicator, sector: Sector | undefined): string =>
  spaced(
    /ontwikkeling/i.test(indicator.name) ? '' : 'ontwikkeling',
    lowerFirst(subjectOf(indicator, sector)),
  );

export const askTrend = (
  indicator: Indicator,
  place: NamedPlace,
  since: string | undefined,
  sector?: Sector,
): string =>
  since === undefined
    ? upperFirst(spaced(developmentOf(indicator, sector), inPlace(place)))
    : upperFirst(`${subjectOf(indicator, sector)} ${inPlace(place)} sinds ${since}`);

export const askValue = (indicator: Indicator, place: NamedPlace, sector?: Sector): string =>
  upperFirst(`${subjectOf(indicator, sector)} ${inPlace(place)} nu`);

export const askCompare = (
  indicator: Indicator,
  place: NamedPlace,
  other: NamedPlace,
  sector?: Sector,
): string => upperFirst(`${subjectOf(indicator, sector)} ${inPlace(place)} vergeleken met ${other.spoken}`);

/** @param among a group, province or the country. */
export function askTop(indicator: Indicator, among: NamedPlace, order: 'high' | 'low'): string {
  const noun = nounOf(indicator);
  const article = noun.counted === undefined ? noun.article : 'de';
  const members = among.plural ? among.spoken : `gemeenten ${inPlace(among)}`;
  return spaced('Top 10', members, 'met', article, superlative(noun, order === 'low'), noun.short);
}

export const askRank = (indicator: Indicator, place: NamedPlace, among: NamedPlace): string =>
  `Op welke plek staat ${place.spoken} ${inPlace(among)} voor ${lowerFirst(indicator.name)}?`;

export const askRelation = (a: Indicator, b: Indicator, among: NamedPlace): string =>
  `Samenhang tussen ${lowerFirst(a.name)} en ${lowerFirst(b.name)} ${inPlace(among)}`;

const SPLIT_WORDS: Readonly<Record<SplitBy, string>> = {
  sector: 'per sector',
  topsector: 'per topsector',
  beroepsgroep: 'per beroepsgroep',
};

export const askBreakdown = (indicator: Indicator, place: NamedPlace, splitBy: SplitBy): string =>
  upperFirst(`${indicator.name} ${inPlace(place)} ${SPLIT_WORDS[splitBy]}`);

export const askAbout = (indicator: Indicator): string =>
  `Wat is de definitie van ${lowerFirst(indicator.name)}?`;

/** Indicators of which there are figures, the ones people ask for most first. */
const WELL_KNOWN = ['vacatures', 'werkloosheid', 'winkelleegstand', 'inwoners', 'faillissementen', 'banen'];

export function wellKnown(catalogue: Catalogue): Indicator[] {
  const known = WELL_KNOWN.flatMap((id) => catalogue.indicators.get(id) ?? []);
  const others = [...catalogue.indicators.values()].filter((indicator) => !known.includes(indicator));
  return [...known, ...others];
}
