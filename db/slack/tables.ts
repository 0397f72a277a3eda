/** The tables of Slack. Columns are explained in the migrations. */
import type { ColumnType } from 'kysely';

type Timestamp = ColumnType<string, never, never>;

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

export interface SlackTables {
  installation: InstallationTable;
  uploaded_file: { workspace: string; figure: string; file: string; uploaded_at: Timestamp };
}
