/**
 * What each stage of an answer holds, and the ports through which the outside world comes in.
 *
 *   message → Question → Parse → Plan → ResultTable → Answer → message
 *
 * No stage changes what an earlier one made.
 */
import type {
  Act,
  ClarifyAbout,
  Grounds,
  Measure,
  Operation,
  Parse,
  Query,
  ReadingNote,
  SplitBy,
  Theme,
  UnsupportedReason,
} from '#intents/query.ts';
import type { RegionKind, Vocabulary } from '#intents/vocabulary.ts';

/** Doors see only src/: what they check a query with comes through here. */
export { querySchema } from '#intents/query.ts';
export type {
  Act,
  ClarifyAbout,
  Grounds,
  Measure,
  Operation,
  Parse,
  Query,
  ReadingNote,
  RegionKind,
  SplitBy,
  Theme,
  UnsupportedReason,
  Vocabulary,
};

// ---------------------------------------------------------------- question

/** A question as a door hands it in. `today` is an ISO date, `home` a region code. */
export interface Question {
  readonly text: string;
  readonly today: string;
  readonly home?: string;
  readonly previous?: Query;
  /** Number of a release: the figures as they were after it. Absent: as they are. */
  readonly asOf?: number;
}

// ---------------------------------------------------------------- reference

/** `year` 2023, `half` 2023-H1, `quarter` 2023-Q2, `month` 2023-05. Figures of two grains never stand in one series. */
export type Grain = 'year' | 'half' | 'quarter' | 'month';

/** How sure a figure is. `estimated`: not counted but derived (interpolated inhabitants, for instance). */
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
  /** Highest published release: with the query it determines the answer. */
  readonly version: number;
  readonly vocabulary: Vocabulary;
}

// ---------------------------------------------------------------- observations

/** One figure as delivered. `value` is null when the source has the cell but no figure. `sector` absent: total. */
export interface Observation {
  readonly indicator: string;
  readonly region: string;
  readonly sector?: string;
  readonly period: string;
  readonly value: number | null;
  readonly status: Status;
  readonly release: number;
  readonly fictional: boolean;
}

/** Which observations a plan needs. All lists are OR within, AND between. Periods of `grains`, from and to inclusive. */
export interface ObservationNeed {
  readonly indicators: readonly string[];
  /** Codes; municipalities may be given as a whole by `allOfKind`. */
  readonly regions: readonly string[];
  readonly allOfKind?: RegionKind;
  /** Sector ids; the empty string is the total. */
  readonly sectors: readonly string[];
  readonly grains: readonly Grain[];
  /** Years, inclusive. */
  readonly fromYear?: number;
  readonly toYear?: number;
}

/** The port to the database. Both functions may fail with the outside world; the caller's edge catches that. */
export interface Statistics {
  readonly catalogue: () => Promise<Catalogue>;
  /** @param asOf number of a release: the figures as they were after it. */
  readonly observations: (
    needs: readonly ObservationNeed[],
    asOf?: number,
  ) => Promise<readonly Observation[]>;
}

// ---------------------------------------------------------------- plan

/** Something with a figure: a region, or a set of municipalities under one name (group, size class, peers). */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly kind: RegionKind;
  /** Municipalities it is computed from, if it may have to be computed (all but a gemeente). */
  readonly members?: readonly string[];
  /** Date of the membership, for groups. */
  readonly asOf?: string;
  readonly knownIncomplete?: string;
  /** Some of its municipalities are left out, so a delivered figure does not fit. */
  readonly reduced?: true;
}

/** Which periods are asked for; the table settles them on what there is. */
export type PeriodWish =
  | { readonly kind: 'latest' }
  | { readonly kind: 'at'; readonly period: string }
  | { readonly kind: 'points'; readonly periods: readonly string[] }
  | { readonly kind: 'range'; readonly from?: string; readonly to?: string }
  | { readonly kind: 'last'; readonly count: number; readonly unit: Grain };

/** The query with every default filled in. */
export interface Plan {
  readonly query: Query;
  readonly operation: Operation;
  readonly indicators: readonly Indicator[];
  /** Subject first, then what it is compared with; for rank the regions to highlight. */
  readonly places: readonly Place[];
  /** For rank: whose members are ranked, and which. */
  readonly among?: Place;
  readonly ranked?: readonly Place[];
  readonly sectors: readonly Sector[];
  readonly splitBy?: SplitBy;
  readonly measure: Measure;
  /** True when the product chose the measure, so that the answer says so. */
  readonly measureAssumed: boolean;
  readonly grain: Grain;
  readonly wish: PeriodWish;
  readonly needs: readonly ObservationNeed[];
  readonly notes: readonly Note[];
  /** Sectors and periods that are left out. */
  readonly exceptSectors: readonly string[];
  readonly exceptPeriods: readonly string[];
  /** Today, ISO date. */
  readonly today: string;
}

// ---------------------------------------------------------------- result

/** One row of the table behind chart and sentences, as the contract describes it. */
export interface Row {
  readonly region: string;
  readonly regionName: string;
  readonly indicator: string;
  readonly indicatorName: string;
  readonly period: string;
  readonly sector?: string;
  readonly sectorName?: string;
  /** Unrounded; null is missing, never zero. */
  readonly value: number | null;
  /** As people see it, rounded by the catalogue, with the sign of its status if any ("1.234", "3,5%", "."). */
  readonly text: string;
  readonly unit: string;
  /** Decimals used in `text`. */
  readonly decimals: number;
  readonly status?: Status;
  readonly rank?: number;
  readonly of?: number;
  /** The undivided figure behind a figure per 1.000 inwoners, a share, or an index. */
  readonly absolute?: number | null;
  readonly fictional?: true;
  /** For a change: the first period and its figure. */
  readonly base?: string;
  readonly baseValue?: number | null;
  /** For a change that cannot be given in percent: the absolute one. */
  readonly change?: number | null;
  /** For a group by sum. */
  readonly meanPerMember?: number | null;
  readonly members?: number;
  readonly withFigure?: number;
  /** A group figure with a proxy weight. */
  readonly approx?: true;
  /** The series was put together from figures of former municipalities, `partial`: one of them was split. */
  readonly boundary?: 'merged' | 'partial';
  readonly role?: 'subject' | 'comparison' | 'member';
  readonly release?: number;
}

/** A fact that the answer must say, as data; the wording makes Dutch of it. */
export type Note =
  /** Counts of unequal places are shown per 1.000 inwoners. */
  | { readonly kind: 'per-1000'; readonly assumed: boolean }
  /** Inhabitants of `used` were taken for figures of `period`. */
  | {
      readonly kind: 'inhabitants-year';
      readonly period: string;
      readonly used: string;
      readonly estimated?: boolean;
    }
  /** The newest period that all places have is `shown`; `region` has a figure for `newer`. */
  | {
      readonly kind: 'newer-elsewhere';
      readonly shown: string;
      readonly newer: string;
      readonly regions: readonly string[];
    }
  /** A year still running (or a period without figures yet) was asked; `shown` is the newest in it, or the newest there is. */
  | { readonly kind: 'period-running'; readonly asked: string; readonly shown: string }
  | { readonly kind: 'period-unavailable'; readonly asked: string; readonly shown?: string }
  /** A stock of a year is its last sub-period; a flow of a year is the sum of its sub-periods. */
  | { readonly kind: 'year-from-parts'; readonly indicator: string; readonly how: 'last' | 'sum' }
  | {
      readonly kind: 'membership';
      readonly code: string;
      readonly name: string;
      readonly asOf: string;
      readonly known: number;
      readonly knownIncomplete?: string;
    }
  | {
      readonly kind: 'coverage';
      readonly name: string;
      readonly members: number;
      readonly withFigure: number;
      readonly period: string;
    }
  /** Below two thirds of the weight: no group figure. */
  | {
      readonly kind: 'coverage-too-low';
      readonly name: string;
      readonly members: number;
      readonly withFigure: number;
      readonly period: string;
    }
  | {
      readonly kind: 'approximation';
      readonly indicator: string;
      readonly name: string;
      readonly weight: string;
    }
  | { readonly kind: 'missing'; readonly name: string; readonly periods: readonly string[] }
  | {
      readonly kind: 'status';
      readonly status: Exclude<Status, 'final'>;
      readonly periods: readonly string[];
    }
  | { readonly kind: 'fictional-part'; readonly what: string }
  | {
      readonly kind: 'boundary';
      readonly name: string;
      readonly former: readonly string[];
      readonly year: number;
      readonly partial: boolean;
    }
  | { readonly kind: 'base-too-small'; readonly name: string; readonly base: string }
  | { readonly kind: 'level'; readonly asked: string; readonly shown: string; readonly smallest: string }
  | { readonly kind: 'polarity-neutral'; readonly indicator: string }
  | { readonly kind: 'excluded'; readonly what: readonly string[] }
  | { readonly kind: 'peers'; readonly subject: string; readonly names: readonly string[] }
  /** The figure of all of `among` beside a ranking of its members. */
  | { readonly kind: 'average'; readonly name: string; readonly value: number; readonly text: string }
  /** Asked for its place in a ranking it is no member of. */
  | { readonly kind: 'not-a-member'; readonly name: string; readonly among: string }
  | { readonly kind: 'reading'; readonly note: ReadingNote };

/** The computed table: rows in reading order, and the facts that go with them. */
export interface ResultTable {
  readonly operation: Operation;
  readonly measure: Measure;
  readonly grain: Grain;
  /** Periods shown, ascending. */
  readonly periods: readonly string[];
  readonly rows: readonly Row[];
  readonly notes: readonly Note[];
  /** Releases the rows rest on. */
  readonly releases: readonly number[];
  readonly fictional: boolean;
}

/** Why a well-understood query has no figure. Worded by `answer/wording`. */
export type NoFigure =
  | { readonly reason: 'no-data'; readonly indicators: readonly string[] }
  | {
      readonly reason: 'no-data-region';
      readonly indicators: readonly string[];
      readonly regions: readonly string[];
    }
  | {
      readonly reason: 'no-data-period';
      readonly indicators: readonly string[];
      readonly asked: string;
      readonly newest?: string;
      readonly oldest?: string;
    }
  | { readonly reason: 'no-dimension'; readonly indicator: string; readonly dimension: string }
  | {
      readonly reason: 'level';
      readonly indicator: string;
      readonly region: string;
      readonly smallest: string;
      readonly offer?: string;
    }
  | { readonly reason: 'unknown'; readonly field: string; readonly codes: readonly string[] }
  | { readonly reason: 'not-yet'; readonly operation: Operation };

// ---------------------------------------------------------------- chart

/** Width in CSS pixels of `text` in our font. */
export type MeasureText = (
  text: string,
  font: { readonly size: number; readonly weight: 400 | 600 | 700 },
) => number;

/** A Vega specification (complete, laid out) with its size in logical pixels. */
export interface Chart {
  readonly kind: string;
  readonly width: number;
  readonly height: number;
  readonly spec: Readonly<Record<string, unknown>>;
}

export type RenderChart = (chart: Chart) => Promise<{ readonly png: Uint8Array }>;
export type RenderSvg = (chart: Chart) => Promise<string>;

interface ChartTexts {
  /** The finding. */
  readonly title: string;
  /** What is measured, unit and period. */
  readonly subtitle: string;
  /** "Bron: CBS". */
  readonly source: string;
  /** Short id of the figure, if it has one. */
  readonly figure?: string;
  /** True: the words "Voorbeeldcijfers (fictief)" stand on the picture, unmissably. */
  readonly fictional: boolean;
}

export interface ChartBar {
  readonly label: string;
  readonly value: number | null;
  /** The value as in the table. */
  readonly text: string;
  readonly role: 'subject' | 'comparison' | 'average';
  /** Place in the ranking, for `ranking`. */
  readonly rank?: number;
  /** A second, thinner bar beside it: the comparison region in a breakdown. */
  readonly compare?: { readonly value: number | null; readonly text: string };
  /** Bars were left out between the previous one and this one. */
  readonly gapBefore?: number;
}

export interface ChartSeries {
  readonly name: string;
  readonly role: 'subject' | 'comparison';
  /** Ascending; null is a gap in the line. `position` is years since 0 as a number (2023.25 for 2023-Q2). */
  readonly points: readonly {
    readonly period: string;
    readonly position: number;
    readonly value: number | null;
    readonly text: string;
    readonly status?: Status;
  }[];
}

/** What a picture shows, before layout. `format` writes a tick of the value axis. */
export type ChartContent = ChartTexts &
  (
    | {
        readonly kind: 'line';
        readonly series: readonly ChartSeries[];
        readonly grain: Grain;
        readonly tick: (value: number) => string;
        /** Start the value axis at zero (counts and rates) or not (index). */
        readonly zero: boolean;
        /** A level to draw as reference (100 for an index). */
        readonly reference?: number;
      }
    | { readonly kind: 'bars'; readonly bars: readonly ChartBar[]; readonly tick: (value: number) => string }
    | {
        readonly kind: 'grouped-bars';
        /** One group a place (or sector), bars in it one a period (or place). */
        readonly groups: readonly { readonly label: string; readonly bars: readonly ChartBar[] }[];
        readonly tick: (value: number) => string;
      }
    | {
        readonly kind: 'ranking';
        readonly bars: readonly ChartBar[];
        readonly average?: { readonly label: string; readonly value: number; readonly text: string };
        readonly tick: (value: number) => string;
      }
    | {
        readonly kind: 'breakdown';
        readonly bars: readonly ChartBar[];
        /** Names of the subject and of the comparison, when bars have `compare`. */
        readonly subject: string;
        readonly compared?: string;
        readonly tick: (value: number) => string;
      }
  );

// ---------------------------------------------------------------- answer

/** The table as people see it: a header and rows of text, numbers right-aligned. */
export interface DisplayTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Explanations of the marks used in cells ("*: voorlopig cijfer"). */
  readonly legend: readonly string[];
}

export interface Source {
  /** "CBS", "UWV / CBS", or "Voorbeeldcijfers (fictief)". */
  readonly name: string;
  readonly table?: string;
  readonly readOn?: string;
  readonly fictional: boolean;
  readonly indicators: readonly string[];
}

export interface DataAnswer {
  readonly outcome: 'query';
  readonly query: Query;
  /** The finding, without a full stop: title of the picture. */
  readonly headline: string;
  /** Two sentences (three with a caveat), each number of which stands in `rows`. */
  readonly summary: string;
  readonly altText: string;
  readonly rows: readonly Row[];
  readonly table: DisplayTable;
  readonly chart: Chart | null;
  readonly sources: readonly Source[];
  /** "Zo begreep ik je vraag": one short sentence each. */
  readonly assumptions: readonly string[];
  readonly followUps: readonly string[];
  /** Short id of the figure. */
  readonly figure: string;
  readonly fictional: boolean;
}

export interface ClarifyAnswer {
  readonly outcome: 'clarify';
  readonly about: ClarifyAbout;
  readonly options: readonly { readonly label: string; readonly query: Query }[];
  readonly summary: string;
}

export interface UnsupportedAnswer {
  readonly outcome: 'unsupported';
  readonly reason: UnsupportedReason;
  readonly nearest: readonly string[];
  readonly summary: string;
  /** Questions that can be asked instead. */
  readonly followUps: readonly string[];
}

export interface ActAnswer {
  readonly outcome: 'act';
  readonly act: Act;
  readonly regions?: readonly string[];
  readonly indicators?: readonly string[];
  readonly theme?: Theme;
  readonly summary: string;
  readonly followUps: readonly string[];
}

/** A well-understood query for which there is no figure: an answer too, with empty rows. */
export type Answer = DataAnswer | ClarifyAnswer | UnsupportedAnswer | ActAnswer;

// ---------------------------------------------------------------- app

/** What every door may ask of Peilstok. Rejects only when the outside world (the database) fails. */
export interface App {
  readonly ask: (question: Question) => Promise<Answer>;
  /** Answers a query as it stands: a clarification button, a permanent figure. */
  readonly answerQuery: (query: Query, today: string) => Promise<Answer>;
  /** The picture of a figure given before; null when the id is unknown or the figure has no picture. */
  readonly picture: (figure: string, form: 'png' | 'svg') => Promise<Uint8Array | string | null>;
  /** Today's municipalities by name, for choosing one's own. */
  readonly municipalities: () => Promise<readonly { readonly code: string; readonly name: string }[]>;
  /** True when any indicator still rests on demo figures. */
  readonly hasDemoFigures: () => Promise<boolean>;
  /** Resolves when the database answers. */
  readonly ready: () => Promise<void>;
  /** ISO date, by the clock or as configured. */
  readonly today: () => string;
}
