/**
 * The query contract as types and schema: what the product understands of a question.
 *
 * Every part of Peilstok (parser, planner, permanent figures, command line, tests) speaks this language.
 * Fields may be added; a field or value that stands here keeps its meaning.
 */
import { z } from 'zod';

export const OPERATIONS = [
  'value',
  'trend',
  'rank',
  'breakdown',
  'map',
  'relation',
  'movers',
  'about',
] as const;
export const THEMES = [
  'human-capital',
  'binnensteden',
  'breed-mkb',
  'jongeren',
  'sociale-cohesie',
  'terugveren',
  'bevolking',
  'inkomen-wonen',
] as const;
export const MEMBER_KINDS = ['gemeente', 'provincie', 'arbeidsmarktregio'] as const;
export const SPLITS = ['sector', 'topsector', 'beroepsgroep'] as const;
export const MEASURES = ['level', 'change', 'change_pct', 'per_1000_inwoners', 'share', 'index'] as const;
export const STEPS = ['year', 'quarter', 'month'] as const;
export const FORMS = ['table', 'chart', 'csv', 'xlsx'] as const;

/** One period: `2023`, `2023-H1`, `2023-Q2` or `2023-05`. */
export const PERIOD_PATTERN = /^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/;
const periodCode = z
  .string()
  .regex(PERIOD_PATTERN, 'een periode is bijvoorbeeld 2023, 2023-H1, 2023-Q2 of 2023-05');

export const periodSchema = z.union([
  z.strictObject({ latest: z.literal(true) }),
  z.strictObject({ at: periodCode }),
  z.strictObject({ from: periodCode.optional(), to: periodCode.optional() }),
  z.strictObject({ last: z.int().min(1).max(1000), unit: z.enum(STEPS) }),
  z.strictObject({ points: z.array(periodCode).min(1).max(50) }),
]);

export const filterSchema = z.union([
  z.strictObject({ above: z.number(), below: z.number() }),
  z.strictObject({ above: z.number() }),
  z.strictObject({ below: z.number() }),
]);

const codes = z.array(z.string().min(1).max(80)).max(400);

/** Codes of regions: GM…, PV…, CR…, AM…, NL, G4, G40, M50, P10, SIZE:from-to, PEERS, PROVINCE, own groups. */
export const querySchema = z.strictObject({
  operation: z.enum(OPERATIONS),
  indicators: codes.optional(),
  theme: z.enum(THEMES).optional(),
  regions: codes.optional(),
  among: z.string().min(1).max(80).optional(),
  members: z.enum(MEMBER_KINDS).optional(),
  sectors: codes.optional(),
  splitBy: z.enum(SPLITS).optional(),
  measure: z.enum(MEASURES).optional(),
  period: periodSchema.optional(),
  step: z.enum(STEPS).optional(),
  order: z.enum(['high', 'low']).optional(),
  limit: z.int().min(1).max(1000).optional(),
  filter: filterSchema.optional(),
  except: codes.optional(),
  ignored: z.array(z.string().max(200)).max(50).optional(),
  show: z.enum(FORMS).optional(),
});

export type Query = z.infer<typeof querySchema>;
export type Period = z.infer<typeof periodSchema>;
export type Operation = (typeof OPERATIONS)[number];
export type Theme = (typeof THEMES)[number];
export type Measure = (typeof MEASURES)[number];
export type Step = (typeof STEPS)[number];
export type SplitBy = (typeof SPLITS)[number];
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** One input line of the contract. `today` is an ISO date; `home` a region code. */
export const inputSchema = z.strictObject({
  question: z.string().max(20_000),
  today: z.iso.date().optional(),
  home: z.string().min(1).max(80).optional(),
  previous: querySchema.optional(),
});
export type Input = z.infer<typeof inputSchema>;

export const ACTS = [
  'help',
  'greeting',
  'thanks',
  'set_home',
  'subscribe',
  'unsubscribe',
  'subscriptions',
  'feedback',
  'figure',
  'preview',
  'pause',
  'resume',
  'change',
  'remark',
  'pack',
  'poll',
  'vote',
] as const;
export const UNSUPPORTED_REASONS = [
  'indicator',
  'region',
  'period',
  'forecast',
  'cause',
  'personal',
  'nonsense',
] as const;
export const CLARIFY_ABOUT = ['region', 'indicator', 'period', 'sector'] as const;
export type Act = (typeof ACTS)[number];
export type UnsupportedReason = (typeof UNSUPPORTED_REASONS)[number];
export type ClarifyAbout = (typeof CLARIFY_ABOUT)[number];

/** Where a slot of the query came from. */
export type Ground = 'said' | 'conversation' | 'home' | 'default';
export type Slot = keyof Query;
export type Grounds = { readonly [S in Slot]?: Ground };

/** What the answer must say about how a name was read. `said` is the words of the asker. */
export type ReadingNote =
  | { readonly kind: 'village'; readonly said: string; readonly code: string }
  | { readonly kind: 'former'; readonly said: string; readonly code: string; readonly partial?: boolean }
  | { readonly kind: 'corrected'; readonly said: string; readonly readAs: string }
  | { readonly kind: 'ignored'; readonly said: string };

export interface ClarifyOption {
  /** Plain Dutch, short enough for a button. */
  readonly label: string;
  readonly query: Query;
}

/** When a figure is worth a message: it passes a number, or it changed by more than so many percent in a year. */
export type Condition =
  | { readonly kind: 'above' | 'below'; readonly value: number }
  | { readonly kind: 'rises' | 'falls'; readonly percent: number };

/** What is said of a subscription beside its places and indicators. */
export interface SubscriptionDetails {
  /** 1 is Monday. */
  readonly weekday?: number;
  /** "08:00" */
  readonly time?: string;
  /** Code of the place it is compared with; it stands among the regions too. null: with none. */
  readonly compared?: string | null;
  /** Where several are chosen at once; a sentence has one. */
  readonly themes?: readonly Theme[];
  readonly condition?: Condition;
  readonly sectors?: readonly string[];
  /** The subscription that is meant. */
  readonly number?: number;
  /** ISO date from which a paused one goes on. */
  readonly until?: string;
  /** What is sent in a week without news. */
  readonly whenNothing?: 'silence' | 'line';
}

/** `calculation`: formula, members, weights and what is missing of the figures before. */
export type Aspect = 'calculation';

/** What a question turned out to be. `trace` lines are for maintainers and are only filled when asked for. */
export type Parse =
  | {
      readonly outcome: 'query';
      readonly query: Query;
      readonly grounds: Grounds;
      readonly notes: readonly ReadingNote[];
      /** What is asked of the figures shown before, beside the query: how they were calculated. */
      readonly aspect?: Aspect;
      readonly trace?: readonly string[];
    }
  | {
      readonly outcome: 'clarify';
      readonly about: ClarifyAbout;
      readonly options: readonly ClarifyOption[];
      /** The words that were unclear, if any ("Bergen"). */
      readonly said?: string;
      readonly trace?: readonly string[];
    }
  | {
      readonly outcome: 'act';
      readonly act: Act;
      readonly regions?: readonly string[];
      readonly indicators?: readonly string[];
      readonly theme?: Theme;
      /** Id of the figure that is asked for, compact and in upper case; it need not exist. */
      readonly figure?: string;
      /** Of acts on subscriptions. */
      readonly details?: SubscriptionDetails;
      readonly trace?: readonly string[];
    }
  | {
      readonly outcome: 'unsupported';
      readonly reason: UnsupportedReason;
      /** What can be offered instead: ids of indicators or codes of regions, nearest first. */
      readonly nearest: readonly string[];
      /** What it was that cannot be answered, in the asker's words ("woninginbraken", "Antwerpen"). */
      readonly said?: string;
      readonly trace?: readonly string[];
    };
