/** The tables of digests and alerts. Columns are explained in the migrations. */
import type { ColumnType, Generated } from 'kysely';

type Timestamp = ColumnType<string, never, never>;

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

export interface DigestTables {
  subscription: SubscriptionTable;
  told: { subscription_id: number; key: string; told_at: Timestamp };
  alert: AlertTable;
  delivery: DeliveryTable;
}
