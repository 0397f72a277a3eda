/** What is answered, before a door makes a message of it. */
import type {
  Act,
  Aspect,
  ClarifyAbout,
  Measure,
  Query,
  SubscriptionDetails,
  Theme,
  UnsupportedReason,
} from '#intents/query.ts';
import type { Calculation } from './calculation.ts';
import type { Chart } from './chart.ts';
import type { Row } from './result.ts';

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

/** One thing that stands out, in a sentence of its own. */
export interface StandingItem {
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  /** What is shown of it: per 1.000 inwoners, or the figure itself. */
  readonly measure: Measure;
  readonly score: number;
  readonly sentence: string;
  readonly fictional: boolean;
}

/** What the klankbordgroep confirmed about figures in an answer: "Toelichting gemeente Breda: …". */
export interface Explanation {
  /** Number of the remark. */
  readonly remark: number;
  /** The place or subject that it is about. */
  readonly of: string;
  readonly text: string;
  /** Stands at the figures it is about: "(t)", or "(t2)" where there are several. Absent: about all of the figure. */
  readonly sign?: string;
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
  /** "Hoe is dit berekend?", of the newest period shown; absent where there is no figure. */
  readonly calculation?: Calculation;
  /** What was asked is the calculation itself, so that a door shows all of it. */
  readonly aspect?: Aspect;
  /** Of an answer on what stands out: what passes the threshold, the strongest first. */
  readonly standing?: readonly StandingItem[];
  /** Absent where there are none. */
  readonly explanations?: readonly Explanation[];
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
  /** Id of the figure it is about. */
  readonly figure?: string;
  /** Page of ours where it can be done, if not here. */
  readonly page?: { readonly path: string; readonly label: string };
  /** How a subscription is to be, where that was said. */
  readonly details?: SubscriptionDetails;
  readonly summary: string;
  readonly followUps: readonly string[];
}

/** A well-understood query for which there is no figure: an answer too, with empty rows. */
export type Answer = DataAnswer | ClarifyAnswer | UnsupportedAnswer | ActAnswer;
