/**
 * What a command may ask of Peilstok, wherever the database is: in this process, or in the service that
 * holds the embedded database.
 */
import type { Vocabulary } from '#intents/vocabulary.ts';
import type { Answer, Question } from '#src/model.ts';

/** One line of the input that was refused. */
export interface RefusedRow {
  readonly line: number;
  readonly reason: string;
  readonly raw: string;
}

export interface ImportReport {
  /** Absent when nothing was taken. */
  readonly release?: number | undefined;
  /** Rows that are now in the database because of this file. */
  readonly taken: number;
  readonly unchanged: number;
  readonly refusedCount: number;
  /** The first refused rows. */
  readonly refused: readonly RefusedRow[];
  /** Indicators whose demo figures made way. */
  readonly replacedDemo: readonly string[];
  /** This very file had been imported before, as this release. */
  readonly duplicateOf?: number | undefined;
  readonly newIndicators: readonly string[];
  readonly warnings: readonly string[];
  /** The file as a whole cannot be read: why, in plain Dutch. */
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
}

/** A line of progress for the person at the keyboard. */
export type Progress = (line: string) => void;

export interface Backend {
  readonly ask: (question: Question) => Promise<Answer>;
  readonly picture: (figure: string, form: 'png' | 'svg') => Promise<Uint8Array | string | null>;
  readonly vocabulary: () => Promise<Vocabulary>;
  readonly importCsv: (files: ImportFiles, progress: Progress) => Promise<ImportReport>;
  readonly status: () => Promise<readonly IndicatorStatus[]>;
  readonly today: () => string;
  readonly close: () => Promise<void>;
}
