/** The tables of the klankbordgroep. Columns are explained in the migration. */
import type { ColumnType, Generated } from 'kysely';
import type { EventKind, RemarkStatus } from '#src/board/model.ts';
import type { RemarkTable } from '../chat/tables.ts';

type Timestamp = ColumnType<string, never, never>;
type Moved = ColumnType<string, never, string>;

interface BoardRemarkTable extends RemarkTable {
  number: Generated<number>;
  region: string | null;
  indicator: string | null;
  sector: string | null;
  period: string | null;
  until: string | null;
  status: Generated<RemarkStatus>;
  owner: string | null;
}

interface RemarkEventTable {
  number: Generated<number>;
  remark: number;
  kind: EventKind;
  person: string;
  value: string;
  at: Timestamp;
  told_at: ColumnType<string | null, never, string>;
}

interface UnansweredTable {
  workspace: string;
  key: string;
  reason: string;
  words: string | null;
  people: string[];
  asked: Generated<number>;
  last_on: string;
}

export interface BoardTables {
  remark: BoardRemarkTable;
  remark_event: RemarkEventTable;
  member: { workspace: string; person: string; name: string; seen_at: Moved };
  session: {
    hash: string;
    workspace: string;
    person: string;
    keys: string[];
    created_at: Timestamp;
    seen_at: Moved;
  };
  sign_in: {
    hash: string;
    provider: string;
    state: string;
    nonce: string;
    verifier: string;
    back: string;
    at: Timestamp;
  };
  unanswered: UnansweredTable;
  meeting: { workspace: string; held_on: string };
  pack: { id: string; workspace: string; title: string; person: string; figures: string[]; at: Timestamp };
  poll: {
    id: string;
    workspace: string;
    channel: string;
    thread: string;
    person: string;
    question: string;
    options: string[];
    address: ColumnType<unknown, string | null | undefined, null>;
    at: Timestamp;
    closed_at: ColumnType<string | null, never, string>;
    told_at: ColumnType<string | null, never, string>;
  };
  vote: { poll: string; person: string; option: number };
}
