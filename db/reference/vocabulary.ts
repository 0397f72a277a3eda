/** The words of the reference facts, as the parser wants them. */
import type { Vocabulary, VocabularyPlace, VocabularyRegion } from '#intents/vocabulary.ts';
import type { Merger } from '#src/model.ts';
import { readDutchWords } from './dutch.ts';
import type { Reference } from './read.ts';

/** The facts that words come from. */
export type NamedFacts = Pick<
  Reference,
  | 'regions'
  | 'mergers'
  | 'groups'
  | 'sectors'
  | 'themes'
  | 'places'
  | 'ambiguities'
  | 'indicators'
  | 'foreign'
>;

const dutch = readDutchWords();

/** Follows mergers to the municipalities of today; `partial` if the former one was split on the way. */
function successorsOf(code: string, mergers: readonly Merger[]): { codes: string[]; partial: boolean } {
  const steps = mergers.filter((merger) => merger.oldCode === code);
  if (steps.length === 0) return { codes: [code], partial: false };
  const ends = steps.map((step) => successorsOf(step.newCode, mergers));
  return {
    codes: [...new Set(ends.flatMap((end) => end.codes))],
    partial: steps.some((step) => step.kind === 'partial') || ends.some((end) => end.partial),
  };
}

function formerPlaces(mergers: readonly Merger[], namesOfToday: ReadonlySet<string>): VocabularyPlace[] {
  const names = new Map(mergers.map((merger) => [merger.oldCode, merger.oldName]));
  return [...names]
    .filter(([, name]) => !namesOfToday.has(name))
    .map(([code, name]) => ({ name, kind: 'former', ...successorsOf(code, mergers) }));
}

function villages(reference: NamedFacts, former: ReadonlySet<string>): VocabularyPlace[] {
  const codes = new Map<string, string[]>();
  for (const place of reference.places) {
    if (former.has(place.name)) continue;
    codes.set(place.name, [...(codes.get(place.name) ?? []), place.code]);
  }
  return [...codes].map(([name, of]) => ({ name, kind: 'village', codes: of }));
}

export function vocabularyOf(reference: NamedFacts): Vocabulary {
  const today = reference.regions.filter((region) => region.validTo === undefined);
  const regions: VocabularyRegion[] = today.map((region) => ({
    code: region.code,
    name: region.name,
    kind: region.kind,
    aliases: region.aliases,
    ...(region.province === undefined ? {} : { province: region.province }),
    ...(region.corop === undefined ? {} : { corop: region.corop }),
    ...(region.population === undefined ? {} : { population: region.population }),
  }));
  const groups: VocabularyRegion[] = reference.groups.map((group) => ({
    code: group.code,
    name: group.name,
    kind: 'groep',
    aliases: group.aliases ?? [],
    members: group.members,
  }));
  const former = formerPlaces(reference.mergers, new Set(today.map((region) => region.name)));
  return {
    regions: [...regions, ...groups],
    places: [...former, ...villages(reference, new Set(former.map((place) => place.name)))],
    ambiguities: reference.ambiguities,
    indicators: reference.indicators.map(
      ({ id, name, theme, unit, kind, frequency, polarity, dimension, synonyms }) => ({
        ...{ id, name, theme, unit, kind, frequency, polarity, synonyms },
        ...(dimension === undefined ? {} : { dimension }),
      }),
    ),
    sectors: reference.sectors,
    dutch,
    foreign: reference.foreign,
    themes: reference.themes,
  };
}
