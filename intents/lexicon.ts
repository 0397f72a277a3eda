/** The names of the vocabulary, found by what people type. Built once per vocabulary. */
import { createSpeller, type Speller } from './fuzzy.ts';
import { RULE_WORDS } from './rules/all.ts';
import { normalize, tokenize } from './text.ts';
import type { Vocabulary, VocabularyIndicator, VocabularyRegion, VocabularySector } from './vocabulary.ts';
import { ORDINARY, ORDINARY_PLACES } from './words.ts';

export type NameKind = 'region' | 'place' | 'indicator' | 'sector' | 'theme' | 'foreign';

/** One reading of a name. */
export interface Name {
  readonly kind: NameKind;
  /** Id or code; for a place the municipality it lies in. */
  readonly id: string;
  readonly tokens: number;
  /** The official name of what it names. */
  readonly official: boolean;
  /** "Bredase", "Zeeuwse". */
  readonly adjective?: boolean;
  /** For a place. */
  readonly place?: 'village' | 'former';
  readonly partial?: boolean;
}

export interface Lexicon {
  readonly vocabulary: Vocabulary;
  /** Names by key (tokens without spaces). */
  readonly names: ReadonlyMap<string, readonly Name[]>;
  /** Every word that occurs in a name. */
  readonly words: ReadonlySet<string>;
  readonly speller: Speller;
  readonly regions: ReadonlyMap<string, VocabularyRegion>;
  readonly indicators: ReadonlyMap<string, VocabularyIndicator>;
  readonly sectors: ReadonlyMap<string, VocabularySector>;
  /** Longest name in tokens. */
  readonly longest: number;
}

/** "Bredase", "Zwolse", "Leidse": forms of one-word names of municipalities. */
function adjectivesOf(name: string): string[] {
  const word = normalize(name);
  if (!/^[a-z]{4,}$/.test(word)) return [];
  const forms = [`${word}se`, `${word}s`];
  if (word.endsWith('en')) forms.push(`${word.slice(0, -2)}se`);
  if (word.endsWith('e')) forms.push(`${word.slice(0, -1)}se`);
  if (/[^aeiou][aeiou]l+e$/.test(word) || word.endsWith('lle')) forms.push(`${word.replace(/l+e$/, 'l')}se`);
  return forms;
}

/** Official names with what stands in brackets left out: "Bergen (NH.)" is known as "Bergen" too. */
function variantsOf(name: string): string[] {
  const bare = name.replace(/\s*\([^)]*\)/g, '').trim();
  return bare === name ? [name] : [name, bare];
}

/** "Edam-Volendam" is made of Edam and Volendam; directions and small words are no places. */
function partsOfName(name: string): string[] {
  const parts = name.split('-');
  const places = parts.filter(
    (part) =>
      /^[A-Z][a-z]{3,}$/.test(part) &&
      !/^(Noord|Oost|West|Zuid|Midden|Oude|Nieuw|Neder|Hardinxveld|Wijk)$/.test(part),
  );
  return parts.length === 2 && places.length === 2 ? places : [];
}

const SHORTEST_JOINED = 9;

class Builder {
  readonly names = new Map<string, Name[]>();
  readonly words = new Set<string>();
  /** Forms that a typing error may not be corrected to: "Emmens" is too near to Eemnes. */
  readonly forms = new Set<string>();
  longest = 1;

  add(phrase: string, name: Omit<Name, 'tokens'>): void {
    const tokens = tokenize(phrase);
    if (tokens.length === 0) return;
    const key = tokens.map((token) => token.norm).join('');
    const known = this.names.get(key) ?? [];
    if (known.some((other) => other.kind === name.kind && other.id === name.id)) return;
    this.names.set(key, [...known, { ...name, tokens: tokens.length }]);
    this.longest = Math.max(this.longest, tokens.length);
    if (name.adjective) for (const token of tokens) this.forms.add(token.norm);
    for (const token of tokens) this.words.add(token.norm);
    // A short name written as one word is too near to other words to correct to.
    if (tokens.length > 1 && key.length >= SHORTEST_JOINED) this.words.add(key);
  }
}

function addRegions(builder: Builder, { regions, places, foreign }: Vocabulary): void {
  for (const region of regions) {
    for (const variant of variantsOf(region.name))
      builder.add(variant, { kind: 'region', id: region.code, official: true });
    for (const alias of region.aliases) {
      const adjective =
        /se$|s$|er$/.test(alias) && /^[A-Z]/.test(alias) && !/\s/.test(alias) && alias !== region.name;
      builder.add(alias, {
        kind: 'region',
        id: region.code,
        official: false,
        ...(adjective ? { adjective } : {}),
      });
    }
  }
  for (const place of places) {
    for (const code of place.codes) {
      for (const variant of variantsOf(place.name)) {
        builder.add(variant, {
          kind: 'place',
          id: code,
          official: false,
          place: place.kind,
          ...(place.partial ? { partial: true } : {}),
        });
      }
    }
  }
  for (const region of regions) {
    if (region.kind !== 'gemeente') continue;
    for (const part of partsOfName(region.name)) {
      if (!builder.names.has(normalize(part)))
        builder.add(part, { kind: 'place', id: region.code, official: false, place: 'village' });
    }
  }
  for (const name of foreign) builder.add(name, { kind: 'foreign', id: name, official: true });
  for (const region of regions) {
    if (region.kind !== 'gemeente') continue;
    for (const form of adjectivesOf(region.name)) {
      if (!builder.names.has(form) && !ORDINARY.has(form)) {
        builder.add(form, { kind: 'region', id: region.code, official: false, adjective: true });
      }
    }
  }
}

export function createLexicon(vocabulary: Vocabulary): Lexicon {
  const builder = new Builder();
  addRegions(builder, vocabulary);
  for (const indicator of vocabulary.indicators) {
    builder.add(indicator.name, { kind: 'indicator', id: indicator.id, official: true });
    builder.add(indicator.id.replaceAll('_', ' '), { kind: 'indicator', id: indicator.id, official: true });
    for (const synonym of indicator.synonyms)
      builder.add(synonym, { kind: 'indicator', id: indicator.id, official: false });
  }
  for (const sector of vocabulary.sectors) {
    builder.add(sector.name, { kind: 'sector', id: sector.id, official: true });
    for (const synonym of sector.synonyms)
      builder.add(synonym, { kind: 'sector', id: sector.id, official: false });
  }
  for (const theme of vocabulary.themes) {
    builder.add(theme.name, { kind: 'theme', id: theme.id, official: true });
    for (const synonym of theme.synonyms)
      builder.add(synonym, { kind: 'theme', id: theme.id, official: false });
  }
  const spelled = [...builder.words].filter((word) => !ORDINARY_PLACES.has(word) && !builder.forms.has(word));
  return {
    vocabulary,
    names: builder.names,
    words: builder.words,
    speller: createSpeller([...spelled, ...ORDINARY, ...RULE_WORDS]),
    regions: new Map(vocabulary.regions.map((region) => [region.code, region])),
    indicators: new Map(vocabulary.indicators.map((indicator) => [indicator.id, indicator])),
    sectors: new Map(vocabulary.sectors.map((sector) => [sector.id, sector])),
    longest: builder.longest,
  };
}
