/** The names of the vocabulary, found by what people type. Built once per vocabulary. */
import { createDutch, type IsDutch } from './dutch.ts';
import { createSpeller, type Speller } from './fuzzy.ts';
import { QUALITY_WORDS } from './qualifiers.ts';
import { RULE_WORDS, UNLISTED_WORDS } from './rules/all.ts';
import { keyOf, normalize, tokenize } from './text.ts';
import type { Vocabulary, VocabularyIndicator, VocabularyRegion, VocabularySector } from './vocabulary.ts';
import { ORDINARY, SHORT_PLACES } from './words.ts';

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
  /** What a name may mean by the catalogue of names with more than one reading, by key. */
  readonly ambiguities: ReadonlyMap<string, readonly string[]>;
  readonly isDutch: IsDutch;
  readonly regions: ReadonlyMap<string, VocabularyRegion>;
  readonly indicators: ReadonlyMap<string, VocabularyIndicator>;
  readonly sectors: ReadonlyMap<string, VocabularySector>;
  /** Longest name in tokens. */
  readonly longest: number;
  /** Names said in two parts, by the key of the first ("winkels … leeg"). */
  readonly split: ReadonlyMap<string, readonly SplitName[]>;
  /** What names of several words miss when one is left open ("den *": "haag", "bosch"; "hof van *": "twente"). */
  readonly gaps: ReadonlyMap<string, readonly string[]>;
}

/** Names of more words than this are mended word by word only. */
export const LONGEST_NAME = 5;

/** A name of which the parts stand apart: "hoeveel *ondernemers* zijn er in Venray *gestopt*". */
export interface SplitName {
  readonly rest: string;
  readonly tokens: number;
  readonly name: Name;
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
/** "Emmens" is too near to Eemnes to be corrected to; "Brabantse" is near to nothing else. */
const SHORTEST_FORM = 8;

class Builder {
  readonly names = new Map<string, Name[]>();
  readonly words = new Set<string>();
  /** Forms that a typing error may not be corrected to: "Emmens" is too near to Eemnes. */
  readonly forms = new Set<string>();
  readonly split = new Map<string, SplitName[]>();
  readonly gaps = new Map<string, string[]>();
  longest = 1;

  /** "winkels/zaken … leeg/leegstaan": every first part with every last one. */
  addSplit(phrase: string, name: Omit<Name, 'tokens'>): void {
    const [first = [], last = []] = phrase.split('…').map((part) => part.split('/').map(tokenize));
    for (const start of first) {
      const key = keyOf(start);
      for (const token of start) this.words.add(token.norm);
      for (const end of last) {
        for (const token of end) this.words.add(token.norm);
        const item = { rest: keyOf(end), tokens: end.length, name: { ...name, tokens: start.length } };
        this.split.set(key, [...(this.split.get(key) ?? []), item]);
      }
    }
  }

  /** A name of two words is only known by its first: "* haag" would be found in too much. */
  addGaps(words: readonly string[]): void {
    if (words.length < 2 || words.length > LONGEST_NAME) return;
    for (const [at, word] of words.entries()) {
      if (words.length === 2 && at === 0) continue;
      const around = words.with(at, '*').join(' ');
      this.gaps.set(around, [...(this.gaps.get(around) ?? []), word]);
    }
  }

  add(phrase: string, name: Omit<Name, 'tokens'>): void {
    const tokens = tokenize(phrase);
    if (tokens.length === 0) return;
    const key = keyOf(tokens);
    const known = this.names.get(key) ?? [];
    if (known.some((other) => other.kind === name.kind && other.id === name.id)) return;
    this.names.set(key, [...known, { ...name, tokens: tokens.length }]);
    this.longest = Math.max(this.longest, tokens.length);
    if (name.kind === 'region') this.addGaps(tokens.map(({ norm }) => norm));
    if (name.adjective) for (const token of tokens) this.forms.add(token.norm);
    for (const token of tokens) this.words.add(token.norm);
    // A short name written as one word is too near to other words to correct to.
    if (tokens.length > 1 && key.length >= SHORTEST_JOINED) this.words.add(key);
  }
}

/** "GM0758", "0758", "gemeentecode 1952": a municipality by its number, where that can be no year. */
function codesOf({ code }: VocabularyRegion): string[] {
  const number = /^GM(\d{4})$/.exec(code)?.[1];
  if (number === undefined) return /^[A-Z]{2}\d\d$/.test(code) ? [code] : [];
  const bare = number.startsWith('0') ? [number] : [];
  return [code, ...bare, `gemeentecode ${number}`, `cbs code ${number}`];
}

function addRegions(builder: Builder, { regions, places, foreign }: Vocabulary): void {
  for (const region of regions) {
    for (const variant of variantsOf(region.name))
      builder.add(variant, { kind: 'region', id: region.code, official: true });
    for (const written of codesOf(region))
      builder.add(written, { kind: 'region', id: region.code, official: true });
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
    // Ids in several words are no one's words: "groei vestigingen" asks for a growth.
    if (!indicator.id.includes('_'))
      builder.add(indicator.id, { kind: 'indicator', id: indicator.id, official: true });
    for (const synonym of indicator.synonyms) {
      const name = { kind: 'indicator', id: indicator.id, official: false } as const;
      if (synonym.includes('…')) builder.addSplit(synonym, name);
      else builder.add(synonym, name);
    }
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
  const spelled = [...builder.words].filter(
    (word) => !SHORT_PLACES.has(word) && (!builder.forms.has(word) || word.length >= SHORTEST_FORM),
  );
  return {
    vocabulary,
    names: builder.names,
    words: builder.words,
    ambiguities: new Map(
      vocabulary.ambiguities.map(({ term, candidates }) => [keyOf(tokenize(term)), candidates]),
    ),
    speller: createSpeller([...spelled, ...ORDINARY, ...RULE_WORDS, ...UNLISTED_WORDS, ...QUALITY_WORDS]),
    isDutch: createDutch(vocabulary.dutch ?? new Set()),
    regions: new Map(vocabulary.regions.map((region) => [region.code, region])),
    indicators: new Map(vocabulary.indicators.map((indicator) => [indicator.id, indicator])),
    sectors: new Map(vocabulary.sectors.map((sector) => [sector.id, sector])),
    longest: builder.longest,
    split: builder.split,
    gaps: builder.gaps,
  };
}
