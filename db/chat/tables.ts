/** The tables of conversations. Columns are explained in the migrations. */
import type { ColumnType, Generated } from 'kysely';

type Timestamp = ColumnType<string, never, never>;

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

export interface ChatTables {
  exchange: ExchangeTable;
  seen_event: { workspace: string; id: string; seen_at: Timestamp };
  home: HomeTable;
  channel_pace: { workspace: string; channel: string; free_at: ColumnType<string, string, string> };
}
