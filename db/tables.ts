/** The tables as TypeScript types, for Kysely. Columns are explained in the migrations. */
import type { ColumnType, Generated } from 'kysely';
import type { Status } from '#src/model.ts';
import type { BoardTables } from './board/tables.ts';
import type { ChatTables } from './chat/tables.ts';
import type { DigestTables } from './digest/tables.ts';
import type { ReferenceTables } from './reference/tables.ts';
import type { SlackTables } from './slack/tables.ts';

type Timestamp = ColumnType<string, never, never>;

export interface ReleaseTable {
  id: Generated<number>;
  source: string;
  table_name: string;
  checksum: string;
  fictional: boolean;
  read_on: string;
  published_at: Timestamp;
  taken: number;
  refused: number;
  /** Cells that were not there before. */
  added: Generated<number>;
  /** Cells that had another figure before. */
  revised: Generated<number>;
  withdrawn_at: ColumnType<string | null, never, string | null>;
}

export interface ObservationTable {
  value: number | null;
  indicator_id: number;
  region_id: number;
  release_id: number;
  period: number;
  sector_id: number;
  status: number;
}

export interface ObservationHistoryTable extends ObservationTable {
  superseded_by: number;
}

export interface ReleaseIndicatorTable {
  release_id: number;
  indicator_id: number;
}

export interface CoverageTable {
  indicator_id: number;
  fictional: boolean;
  periods: number[];
  kinds: string[];
  sectors: number[];
  newest_release: number;
  observations: number;
}

export interface ReleaseSourceTable {
  release_id: number;
  indicator_id: number;
  source: string;
}

export interface QuarantineTable {
  release_id: number;
  line: number;
  reason: string;
  raw: string;
}

export interface HeldTable {
  id: Generated<number>;
  staging: string;
  source: string;
  table_name: string;
  checksum: string;
  read_on: string;
  findings: string[];
  sources: [string, string[]][];
  refusals: { line: number; reason: string; raw: string }[];
}

export interface FigureTable {
  id: string;
  /** Keyed hash of what the figure says. */
  digest: string;
  format: number;
  /** A `FigureSnapshot` as JSON, gzipped. */
  snapshot: Buffer;
  given_on: string;
  created_at: Timestamp;
}

export interface SettingTable {
  key: string;
  value: string;
}

export interface Tables extends ReferenceTables, ChatTables, DigestTables, SlackTables, BoardTables {
  release: ReleaseTable;
  observation: ObservationTable;
  observation_history: ObservationHistoryTable;
  release_indicator: ReleaseIndicatorTable;
  coverage: CoverageTable;
  release_source: ReleaseSourceTable;
  quarantine: QuarantineTable;
  held: HeldTable;
  figure: FigureTable;
  setting: SettingTable;
}

/** Statuses are stored by their place in this list. */
export const STATUSES: readonly Status[] = ['final', 'provisional', 'revised', 'estimated', 'suppressed'];
