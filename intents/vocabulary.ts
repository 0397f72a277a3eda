/**
 * The facts the parser needs, passed in as plain data: names of regions, indicators, sectors.
 * The database (or the reference files) delivers them; the parser builds its lexicon from them once.
 */
import type { Theme } from './query.ts';

export type RegionKind = 'gemeente' | 'provincie' | 'land' | 'corop' | 'arbeidsmarktregio' | 'groep';

export interface VocabularyRegion {
  readonly code: string;
  readonly name: string;
  readonly kind: RegionKind;
  /** Other names and spellings people use, the official name not included. */
  readonly aliases: readonly string[];
  /** Code of the province a municipality lies in. */
  readonly province?: string;
  /** Code of the COROP area a municipality lies in. */
  readonly corop?: string;
  /** Inhabitants, newest count; larger places win close calls. */
  readonly population?: number;
  /** For a group: the codes of its members today. */
  readonly members?: readonly string[];
}

/** A name that is no municipality of today: a village, a city district, an abolished municipality. */
export interface VocabularyPlace {
  readonly name: string;
  readonly kind: 'village' | 'former';
  /** The municipality or municipalities it lies in today (or was merged into). */
  readonly codes: readonly string[];
  /** The former municipality was split among `codes`. */
  readonly partial?: boolean;
}

/** A name with more than one reading, by the catalogue. */
export interface VocabularyAmbiguity {
  readonly term: string;
  readonly kind: string;
  readonly candidates: readonly string[];
}

export interface VocabularyIndicator {
  readonly id: string;
  readonly name: string;
  readonly theme: string;
  readonly unit: string;
  readonly kind: 'stock' | 'flow' | 'rate';
  readonly frequency: 'year' | 'half' | 'quarter' | 'month';
  readonly polarity: 'higher' | 'lower' | 'neutral';
  readonly dimension?: 'sector' | 'beroepsgroep';
  readonly synonyms: readonly string[];
}

export interface VocabularySector {
  readonly id: string;
  readonly name: string;
  readonly scheme: 'sbi' | 'topsector' | 'beroepsgroep';
  readonly synonyms: readonly string[];
}

export interface Vocabulary {
  readonly regions: readonly VocabularyRegion[];
  readonly places: readonly VocabularyPlace[];
  readonly ambiguities: readonly VocabularyAmbiguity[];
  readonly indicators: readonly VocabularyIndicator[];
  readonly sectors: readonly VocabularySector[];
  /** Base words of Dutch, lower case, without accents: what is one of them, or a form of one, is no misspelled name. */
  readonly dutch?: ReadonlySet<string>;
  /** Places abroad, and regions of the Netherlands, of which there are no figures. */
  readonly foreign: readonly string[];
  readonly themes: readonly {
    readonly id: Theme;
    readonly name: string;
    readonly synonyms: readonly string[];
  }[];
}
