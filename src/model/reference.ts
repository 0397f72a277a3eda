/** Reference facts: regions, groups, mergers, indicators, sectors, releases, and what figures there are. */
import type { RegionKind, Vocabulary } from '#intents/vocabulary.ts';
import type { Shapes } from './shapes.ts';

/** `year` 2023, `half` 2023-H1, `quarter` 2023-Q2, `month` 2023-05. Figures of two grains never stand in one series. */
export type Grain = 'year' | 'half' | 'quarter' | 'month';

/** How sure a figure is. `estimated`: not counted but derived (a model figure, for instance). */
export type Status = 'final' | 'provisional' | 'revised' | 'estimated' | 'suppressed';

export interface Region {
  readonly code: string;
  readonly name: string;
  readonly kind: Exclude<RegionKind, 'groep'>;
  /** The province a municipality lies in. */
  readonly province?: string;
  /** The COROP area a municipality lies in. */
  readonly corop?: string;
  /** Land area in hectares. */
  readonly landHectares?: number;
  /** Degree of urbanisation 1 (extremely) to 5 (not). */
  readonly urbanisation?: number;
  /** Codes of the municipalities it borders on. */
  readonly neighbours?: readonly string[];
  /** Inhabitants, newest count. */
  readonly population?: number;
  /** Years (inclusive) in which the code was in force; absent means unbounded. */
  readonly validFrom?: number;
  readonly validTo?: number;
}

/** A named set of municipalities (G40, or an own one). */
export interface Group {
  readonly code: string;
  readonly name: string;
  readonly members: readonly string[];
  /** Date of the newest known membership, as people should read it ("1 juli 2022", "april 2023"). */
  readonly asOf: string;
  readonly source: string;
  readonly aliases?: readonly string[];
  /** The number of members the network says it has, if more than the known ones. */
  readonly knownIncomplete?: string;
}

/** `oldCode` went wholly (`full`) or in part (`partial`) to `newCode` on 1 January of `year`. */
export interface Merger {
  readonly year: number;
  readonly oldCode: string;
  readonly oldName: string;
  readonly newCode: string;
  readonly kind: 'full' | 'partial';
}

/** How the figure of a group, or of a ratio, comes about. */
export type Aggregation =
  | { readonly kind: 'sum' }
  | {
      readonly kind: 'ratio';
      readonly numerator: string;
      readonly denominator: string;
      readonly factor: number;
    }
  /** `weight`: id of an indicator, or `landoppervlak`. `approx`: a proxy weight, so the result is a "benadering". */
  | { readonly kind: 'mean'; readonly weight: string; readonly approx: boolean };

export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly theme: string;
  readonly unit: string;
  readonly decimals: number;
  readonly kind: 'stock' | 'flow' | 'rate';
  readonly moment: 'begin' | 'end' | 'period';
  readonly aggregation: Aggregation;
  readonly dimension?: 'sector' | 'beroepsgroep';
  readonly frequency: Grain;
  readonly polarity: 'higher' | 'lower' | 'neutral';
  readonly source: string;
  readonly smallestArea: 'gemeente' | 'arbeidsmarktregio' | 'corop' | 'provincie' | 'land';
  readonly definition: string;
  readonly synonyms: readonly string[];
}

export interface Sector {
  readonly id: string;
  readonly name: string;
  readonly scheme: 'sbi' | 'topsector' | 'beroepsgroep';
  /** A division inside a section (groothandel, detailhandel in handel): not part of a breakdown by section. */
  readonly partOf?: string;
  readonly synonyms: readonly string[];
}

/** What there is of one indicator: the periods of each grain that have any figure, ascending. */
export interface Coverage {
  readonly indicator: string;
  readonly fictional: boolean;
  readonly periods: Readonly<Partial<Record<Grain, readonly string[]>>>;
  readonly levels: readonly RegionKind[];
  /** Ids of sectors that have figures. */
  readonly sectors: readonly string[];
  readonly newestRelease: number;
  /** Table or tables at the source, if the newest release named them ("CBS, tabel 81528NED"). */
  readonly sourceTable?: string;
}

/** Where figures came from. One import is one release. */
export interface Release {
  readonly id: number;
  readonly source: string;
  /** Table at the source, or file name. */
  readonly table: string;
  readonly fictional: boolean;
  /** ISO date on which it was read. */
  readonly readOn: string;
  /** What its rows say of their source, by indicator; absent where they say nothing. */
  readonly sources?: ReadonlyMap<string, string>;
  /** It was taken back: its figures do not stand any more. */
  readonly withdrawn?: true;
}

/** All reference facts and what figures there are, as of one moment. Immutable; a new release gives a new one. */
export interface Catalogue {
  readonly regions: ReadonlyMap<string, Region>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly mergers: readonly Merger[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly sectors: ReadonlyMap<string, Sector>;
  readonly coverage: ReadonlyMap<string, Coverage>;
  readonly releases: ReadonlyMap<number, Release>;
  /** Outlines of today's municipalities. */
  readonly shapes: Shapes;
  /** Highest published release: with the query it determines the answer. */
  readonly version: number;
  readonly vocabulary: Vocabulary;
}
