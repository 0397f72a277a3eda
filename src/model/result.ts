/** The computed table, and the facts that go with it. */
import type { Measure, Operation, ReadingNote } from '#intents/query.ts';
import type { Workings } from './calculation.ts';
import type { NotableItem, NotableLines } from './notable.ts';
import type { Grain, Status } from './reference.ts';
import type { RelationFinding } from './relation.ts';

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
  /** How many members share this place, itself among them; absent where it stands alone. */
  readonly tied?: number;
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
  /** Signs of the confirmed explanations about this figure. */
  readonly explained?: readonly string[];
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
  /** `between`: there are older figures than the period that was asked for. */
  | {
      readonly kind: 'period-unavailable';
      readonly asked: string;
      readonly shown?: string;
      readonly between?: true;
    }
  /** A development by year ends at `shown`; parts of a later year have figures already, up to `newer`. */
  | { readonly kind: 'newer-within'; readonly shown: string; readonly newer: string }
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
      /** Periods without a total, which needs all members. */
      readonly without?: readonly string[];
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
  /** Of the asked `periods` only the weight of a mean is lacking; `known`: all periods with a figure. */
  | {
      readonly kind: 'no-weight';
      readonly indicator: string;
      readonly region: string;
      readonly name: string;
      readonly weight: string;
      readonly periods: readonly string[];
      readonly known: readonly string[];
    }
  /** No figure, and why where that is known: the source keeps it secret, or a part of the period is lacking. */
  | {
      readonly kind: 'missing';
      readonly name: string;
      readonly periods: readonly string[];
      readonly why?: 'withheld' | 'incomplete';
    }
  | {
      readonly kind: 'status';
      readonly status: Exclude<Status, 'final'>;
      readonly periods: readonly string[];
      /** Names of the places it holds for, where it does not hold for all that are shown. */
      readonly of?: readonly string[];
      /** The indicator it holds for, of several. */
      readonly indicator?: string;
      /** The figure of a group rests on such figures for a part only. */
      readonly partly?: true;
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
  /** Fewer than 20 are held against each other: a difference may be chance. Made with the sentences. */
  | { readonly kind: 'small-numbers' }
  /** The measure asked for does not fit the indicator or its places; it is shown as it was delivered. */
  | { readonly kind: 'measure-unfit'; readonly asked: Measure; readonly why: 'rate' | 'no-part' }
  | { readonly kind: 'level'; readonly asked: string; readonly shown: string; readonly smallest: string }
  | { readonly kind: 'polarity-neutral'; readonly indicator: string }
  | { readonly kind: 'excluded'; readonly what: readonly string[] }
  | { readonly kind: 'peers'; readonly subject: string; readonly names: readonly string[] }
  /** The figure of all of `among` beside a ranking of its members. */
  | {
      readonly kind: 'average';
      readonly name: string;
      readonly value: number;
      readonly text: string;
      readonly approx?: true;
    }
  /** Provinces (codes) in which the members of a map have the highest and the lowest figures, if they differ clearly. */
  | {
      readonly kind: 'provinces';
      readonly highest: readonly { readonly code: string; readonly text: string }[];
      readonly lowest: readonly { readonly code: string; readonly text: string }[];
    }
  /** The first figure of an index is zero or less. */
  | { readonly kind: 'no-index'; readonly name: string; readonly base: string }
  /** A grain that was asked for in words and that there are no figures in. */
  | { readonly kind: 'grain-unavailable'; readonly asked: 'year' | 'quarter' | 'month' }
  /** Members of a ranking that have figures, but too few to give their change in percent. */
  | { readonly kind: 'small-bases'; readonly count: number }
  /** No member with a figure (`of`) is above or below the limit. */
  | { readonly kind: 'none-passing'; readonly of: number; readonly missing: number; readonly period: string }
  /** Asked for its place in a ranking it is no member of. */
  | { readonly kind: 'not-a-member'; readonly name: string; readonly among: string }
  /** One thing that stands out, or moved most. Its texts are those of the rows. */
  | { readonly kind: 'notable'; readonly item: NotableItem }
  /** What was looked at to find what stands out, and how much of it did. */
  | { readonly kind: 'scanned'; readonly indicators: number; readonly standing: number }
  /** What two indicators have to do with each other. */
  | ({ readonly kind: 'relation' } & RelationFinding)
  /** The two figures of a relation are of different periods. */
  | {
      readonly kind: 'periods-differ';
      readonly indicators: readonly string[];
      readonly periods: readonly string[];
    }
  /** Named beside the two that are held against each other. */
  | { readonly kind: 'pair-only'; readonly indicators: readonly string[] }
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
  /** The lines behind what stands out, in the order of its notes. */
  readonly lines?: readonly NotableLines[];
  /** How the figures came about; absent where none is computed or shown. */
  readonly workings?: Workings;
}
