/**
 * What a command may ask of Peilstok, wherever the database is: in this process, or in the service that
 * holds the embedded database.
 */
import type { Vocabulary } from '#intents/vocabulary.ts';
import type { Answer, Download, Question } from '#src/model.ts';
import type { ForgetReport, PersonFile } from '../board/people.ts';

/** One line of the input that was refused. */
export interface RefusedRow {
  readonly line: number;
  readonly reason: string;
  readonly raw: string;
}

/** Refused lines with the same reason. */
export interface RefusedGroup {
  readonly reason: string;
  readonly count: number;
  /** The first runs of lines, from and to. */
  readonly lines: readonly (readonly [first: number, last: number])[];
}

export interface ImportReport {
  /** Absent when nothing was taken. */
  readonly release?: number | undefined;
  /** Rows that are now in the database because of this file. */
  readonly taken: number;
  readonly unchanged: number;
  /** Of the rows taken, those that had another figure before. */
  readonly revised?: number | undefined;
  readonly refusedCount: number;
  readonly refused: readonly RefusedGroup[];
  /** Indicators whose demo figures made way. */
  readonly replacedDemo: readonly string[];
  /** This very file had been imported before, as this release. */
  readonly duplicateOf?: number | undefined;
  readonly newIndicators: readonly string[];
  readonly warnings: readonly string[];
  /** Looked wrong: kept aside under this number until someone accepts or rejects it. */
  readonly held?: number | undefined;
  /** The file as a whole cannot be read: why, in plain Dutch. */
  readonly failure?: string | undefined;
}

/** A delivery of figures, as it came in. */
export interface ReleaseReport {
  readonly release: number;
  readonly source: string;
  readonly table: string;
  /** ISO date. */
  readonly readOn: string;
  /** Good rows; of those `added` were new and `revised` had another figure before. */
  readonly rows: number;
  readonly added: number;
  readonly revised: number;
  readonly refused: number;
  readonly withdrawn: boolean;
  readonly indicators: readonly string[];
}

export interface BackupReport {
  /** Parts written or read. */
  readonly batches: number;
  readonly failure?: string | undefined;
}

/** A delivery that looked wrong and waits for a person. */
export interface HeldReport {
  readonly held: number;
  readonly source: string;
  readonly table: string;
  readonly readOn: string;
  readonly findings: readonly string[];
}

export interface WithdrawReport {
  readonly removed: number;
  /** Figures from before the release that stand again. */
  readonly restored: number;
  /** Why it was not done, in plain Dutch. */
  readonly failure?: string | undefined;
}

export interface IndicatorStatus {
  readonly indicator: string;
  readonly name: string;
  readonly figures: 'real' | 'fictional' | 'none';
  readonly source: string;
  /** ISO date on which the newest release was read. */
  readonly readOn?: string | undefined;
  readonly observations: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface ImportFiles {
  /** Path of the file with observations. */
  readonly observations: string;
  /** Path of the file with new indicators. */
  readonly indicators?: string | undefined;
  /** Path of the file that says which column is what, for tables of others. */
  readonly mapping?: string | undefined;
}

/** A table of CBS to read; without indicator and measure what is known of it. */
export interface CbsRequest {
  readonly table: string;
  readonly version: 'v3' | 'v4';
  readonly indicator?: string | undefined;
  readonly measure?: string | undefined;
  /** Fixed values of other dimensions. */
  readonly filters: Readonly<Record<string, string>>;
  /** The dimension that holds the sectors. */
  readonly sectors?: string | undefined;
  readonly factor: number;
}

/** A variable of a Swing site to read. */
export interface SwingRequest {
  readonly variable: string;
  readonly indicator: string;
  readonly geoLevel: string;
  readonly periodLevel: string;
  readonly factor: number;
}

/** Facts that a town hall brings itself. */
export const FACTS_KINDS = ['groups', 'mergers', 'places', 'synonyms'] as const;
export type FactsKind = (typeof FACTS_KINDS)[number];

export interface FactsReport {
  readonly taken: number;
  /** Rows that are wrong; then nothing was taken. */
  readonly faults: readonly RefusedRow[];
  /** The file came in before and is still what counts. */
  readonly known?: boolean | undefined;
  readonly failure?: string | undefined;
}

/** Outlines of municipalities to read. */
export type BoundariesRequest =
  | {
      readonly from: 'file';
      readonly path: string;
      /** Name of the property with the code. */
      readonly code?: string | undefined;
      readonly year?: number | undefined;
    }
  | { readonly from: 'pdok'; readonly year?: number | undefined };

export interface BoundariesReport {
  /** Municipalities of today that have an outline now. */
  readonly taken: number;
  readonly year?: number | undefined;
  /** In the file, but no municipality of today, nor wholly part of one. */
  readonly unmatched: readonly string[];
  /** Municipalities of today without an outline. */
  readonly missing: readonly string[];
  readonly failure?: string | undefined;
}

export interface LoadedIndicator {
  readonly indicator: string;
  readonly report: ImportReport;
}

/** Where an indicator comes from. */
export interface SourceStatus {
  readonly indicator: string;
  readonly source: string;
  readonly table: string;
  /** The smallest areas that the source has. */
  readonly areas: string;
  /** Whether `refresh` loads it. */
  readonly automatic: boolean;
  readonly note: string;
}

/** A subscription to the weekly digest, as its keeper sees it. */
export interface DigestReport {
  readonly id: number;
  readonly workspace: string;
  readonly channel: string;
  /** "winkelleegstand in Emmen", "elke maandag om 8.00 uur", "staat stil". */
  readonly about: string;
  readonly moment: string;
  /** When it is due next. */
  readonly next: string;
  readonly mark: string;
}

/** A line of progress for the person at the keyboard. */
export type Progress = (line: string) => void;

export interface Backend {
  readonly ask: (question: Question) => Promise<Answer>;
  readonly picture: (figure: string, form: 'png' | 'svg') => Promise<Uint8Array | string | null>;
  readonly download: (figure: string, form: Download, link?: string) => Promise<Uint8Array | string | null>;
  readonly vocabulary: () => Promise<Vocabulary>;
  readonly importCsv: (files: ImportFiles, progress: Progress) => Promise<ImportReport>;
  readonly importCbs: (request: CbsRequest, progress: Progress) => Promise<readonly LoadedIndicator[]>;
  readonly importSwing: (request: SwingRequest, progress: Progress) => Promise<readonly LoadedIndicator[]>;
  readonly importFacts: (kind: FactsKind, path: string) => Promise<FactsReport>;
  readonly importBoundaries: (request: BoundariesRequest, progress: Progress) => Promise<BoundariesReport>;
  readonly refresh: (progress: Progress) => Promise<readonly LoadedIndicator[]>;
  readonly sources: () => Promise<readonly SourceStatus[]>;
  readonly status: () => Promise<readonly IndicatorStatus[]>;
  readonly releases: () => Promise<readonly ReleaseReport[]>;
  readonly refused: (release: number) => Promise<readonly RefusedRow[]>;
  readonly backup: (path: string, progress: Progress) => Promise<BackupReport>;
  readonly restore: (path: string, progress: Progress) => Promise<BackupReport>;
  readonly held: () => Promise<readonly HeldReport[]>;
  readonly accept: (held: number) => Promise<ImportReport>;
  readonly reject: (held: number) => Promise<ImportReport>;
  readonly withdraw: (release: number) => Promise<WithdrawReport>;
  /** Of all workspaces. */
  readonly digests: () => Promise<readonly DigestReport[]>;
  /** The edition that would be sent now; null: there is no such subscription. */
  readonly previewDigest: (id: number) => Promise<readonly string[] | null>;
  /** Has what is due sent. @returns how many. */
  readonly sendDigests: () => Promise<number>;
  /** What is kept of a person, as "slack:T0123/U0456". */
  readonly exportPerson: (workspace: string, person: string) => Promise<PersonFile>;
  readonly forgetPerson: (workspace: string, person: string) => Promise<ForgetReport>;
  readonly today: () => string;
  readonly close: () => Promise<void>;
}
