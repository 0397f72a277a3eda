/** The tables as TypeScript types, for Kysely. Columns are explained in the migrations. */
import type { ColumnType, Generated } from 'kysely';
import type { RegionKind, Status } from '#src/model.ts';
import type { BoardTables } from './board/tables.ts';

type Timestamp = ColumnType<string, never, never>;

export interface RegionTable {
  id: Generated<number>;
  code: string;
  name: string;
  kind: Exclude<RegionKind, 'groep'>;
  province: string | null;
  corop: string | null;
  land_hectares: number | null;
  urbanisation: number | null;
  population: number | null;
  valid_from: number | null;
  valid_to: number | null;
  neighbours: string[];
  aliases: string[];
}

export interface MergerTable {
  year: number;
  old_code: string;
  old_name: string;
  new_code: string;
  kind: 'full' | 'partial';
}

export interface PlaceTable {
  name: string;
  code: string;
}

export interface AmbiguousNameTable {
  term: string;
  kind: string;
  candidates: string[];
}

export interface RegionGroupTable {
  code: string;
  name: string;
  as_of: string;
  known_incomplete: string | null;
  source: string;
  aliases: string[];
}

export interface RegionGroupMemberTable {
  group_code: string;
  region_code: string;
  valid_from: string;
  valid_to: string | null;
  source: string;
}

export interface IndicatorTable {
  id: Generated<number>;
  code: string;
  name: string;
  theme: string;
  unit: string;
  decimals: number;
  kind: 'stock' | 'flow' | 'rate';
  moment: 'begin' | 'end' | 'period';
  aggregation: 'sum' | 'ratio' | 'mean' | 'mean-approx';
  /** Formula of a ratio, or weight of a mean; empty for a sum. */
  weight: string;
  dimension: string;
  frequency: string;
  polarity: 'higher' | 'lower' | 'neutral';
  source: string;
  smallest_area: string;
  definition: string;
  synonyms: string[];
  origin: 'catalogue' | 'import';
  /** Order of the catalogue; imported ones come after. */
  position: number;
}

export interface IndicatorAliasTable {
  alias: string;
  code: string;
}

export interface SectorTable {
  id: Generated<number>;
  code: string;
  name: string;
  scheme: 'sbi' | 'topsector' | 'beroepsgroep';
  part_of: string | null;
  synonyms: string[];
  position: number;
}

export interface ThemeTable {
  code: string;
  name: string;
  synonyms: string[];
  position: number;
}

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

export interface ExchangeTable {
  workspace: string;
  id: string;
  revision: string;
  channel: string;
  thread: string;
  position: string;
  person: string;
  payload: ColumnType<unknown, string | null, string | null>;
  outcome: ColumnType<unknown, string | null | undefined, string | null>;
  state: Generated<'accepted' | 'answered' | 'withdrawn' | 'undeliverable'>;
  attempts: Generated<number>;
  sent: ColumnType<unknown, string | null | undefined, string | null>;
  accepted_at: Timestamp;
  finished_at: ColumnType<string | null, string | undefined, string>;
}

export interface HomeTable {
  workspace: string;
  /** "person:…" or "channel:…". */
  holder: string;
  region: string | null;
  set_at: ColumnType<string, never, string>;
}

interface ReceiverTable {
  id: Generated<number>;
  workspace: string;
  /** Id of the message that asked for it. */
  origin: string;
  channel: string;
  person: string;
  alone: boolean;
  address: ColumnType<unknown, string, never>;
  created_at: Timestamp;
  failure: ColumnType<string | null, never, string | null>;
}

export interface SubscriptionTable extends ReceiverTable {
  regions: string[];
  themes: string[];
  indicators: string[];
  compared: string | null;
  weekday: number;
  time: string;
  when_nothing: 'silence' | 'line';
  language: Generated<'nl'>;
  /** An ISO date, or "forever". */
  paused: string | null;
  told_up_to: number;
  next_at: ColumnType<string, Date, Date>;
}

export interface AlertTable extends ReceiverTable {
  indicator: string;
  region: string;
  sector: string | null;
  condition: ColumnType<unknown, string, never>;
  armed: boolean;
  checked: number;
}

export interface DeliveryTable {
  workspace: string;
  key: string;
  kind: 'digest' | 'alert';
  /** Of the subscription or alert. */
  of_id: number;
  channel: string;
  state: Generated<'due' | 'sent' | 'silent' | 'failed'>;
  scheduled_at: ColumnType<string, Date, never>;
  attempts: Generated<number>;
  lease_until: ColumnType<string | null, never, string | null>;
  may_be_posted: Generated<boolean>;
  queued_at: ColumnType<string | null, never, string | null>;
  content: ColumnType<unknown, string | null | undefined, string>;
  sent: ColumnType<unknown, never, string | null>;
  failure: ColumnType<string | null, never, string>;
  finished_at: ColumnType<string | null, never, string>;
}

export interface RemarkTable {
  workspace: string;
  id: string;
  person: string;
  figure: string;
  kind: 'question' | 'error' | 'explanation' | 'wish';
  text: string;
  channel: string;
  thread: string;
  /** As JSON. */
  address: ColumnType<unknown, string | null | undefined, null>;
  at: ColumnType<string, never, never>;
}

export interface InstallationTable {
  tenant: string;
  name: string;
  bot_user: string;
  bot_id: string;
  scopes: string;
  /** The tokens, sealed. */
  tokens: string;
  /** Seconds since 1970; null: the token does not expire. */
  expires_at: number | null;
  installed_at: ColumnType<string, never, never>;
}

export interface BoundaryTable {
  code: string;
  year: number;
  source: string;
  geometry: number[][];
}

export interface SettingTable {
  key: string;
  value: string;
}

export interface Tables extends BoardTables {
  region: RegionTable;
  merger: MergerTable;
  place: PlaceTable;
  ambiguous_name: AmbiguousNameTable;
  foreign_place: { name: string };
  region_group: RegionGroupTable;
  region_group_member: RegionGroupMemberTable;
  indicator: IndicatorTable;
  indicator_alias: IndicatorAliasTable;
  sector: SectorTable;
  theme: ThemeTable;
  release: ReleaseTable;
  observation: ObservationTable;
  observation_history: ObservationHistoryTable;
  release_indicator: ReleaseIndicatorTable;
  coverage: CoverageTable;
  release_source: ReleaseSourceTable;
  quarantine: QuarantineTable;
  held: HeldTable;
  figure: FigureTable;
  exchange: ExchangeTable;
  seen_event: { workspace: string; id: string; seen_at: Timestamp };
  home: HomeTable;
  subscription: SubscriptionTable;
  told: { subscription_id: number; key: string; told_at: Timestamp };
  alert: AlertTable;
  delivery: DeliveryTable;
  channel_pace: { workspace: string; channel: string; free_at: ColumnType<string, string, string> };
  boundary: BoundaryTable;
  installation: InstallationTable;
  uploaded_file: { workspace: string; figure: string; file: string; uploaded_at: Timestamp };
  setting: SettingTable;
}

/** Statuses are stored by their place in this list. */
export const STATUSES: readonly Status[] = ['final', 'provisional', 'revised', 'estimated', 'suppressed'];
