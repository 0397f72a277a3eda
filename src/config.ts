/**
 * The environment, read once: every variable optional, every mistake named, the result frozen.
 * The table in README.md says what each one means.
 */
import { CronPattern } from 'croner';
import { z } from 'zod';
import { httpAddress } from './config/address.ts';
import { type SignInConfig, signInFrom, signInVariables } from './config/sign-in.ts';
import { type SlackConfig, slackFrom, slackVariables } from './config/slack.ts';
import { type TeamsConfig, teamsFrom, teamsVariables } from './config/teams.ts';
import { faultsOf } from './faults.ts';

const isSchedule = (text: string): boolean => {
  try {
    new CronPattern(text);
    return true;
  } catch {
    return false;
  }
};

const schema = z.object({
  PORT: z.coerce.number('een poort van 0 tot en met 65535').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: httpAddress.optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'een adres dat met postgres:// of postgresql:// begint')
    .optional(),
  CBS_URL: httpAddress.optional(),
  SWING_URL: httpAddress.default('https://www.waarstaatjegemeente.nl'),
  PDOK_URL: httpAddress.default('https://api.pdok.nl'),
  SWING_API_KEY: z.string().min(1).optional(),
  PEILSTOK_DATA: z.string().min(1).default('./data'),
  PEILSTOK_SECRET: z.string().min(32, 'minstens 32 tekens').optional(),
  PEILSTOK_DEMO: z.enum(['on', 'off'], 'on of off').optional(),
  PEILSTOK_REFRESH: z
    .string()
    .refine(isSchedule, 'een tijd als in cron: "30 6 * * 1" is maandag om half zeven')
    .optional(),
  PEILSTOK_TODAY: z.iso.date('een datum als 2026-11-23').optional(),
  PEILSTOK_LOG: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'debug, info, warn, error of silent')
    .default('info'),
  PEILSTOK_LOG_QUESTIONS: z.enum(['on', 'off'], 'on of off').default('off'),
  TRUST_PROXY: z
    .string()
    .regex(/^[0-9a-fA-F.:/,\s]+$/, 'adressen of netwerken (CIDR), gescheiden door komma’s')
    .optional(),
  PEILSTOK_BOARD_DAYS: z.coerce.number('een aantal dagen').int().min(1).max(3650).default(730),
  PEILSTOK_RETENTION_DAYS: z.coerce.number('een aantal dagen').int().min(1).max(3650).default(90),
  ...slackVariables,
  ...teamsVariables,
  ...signInVariables,
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absent: `http://HOST:PORT`, known once the service listens. */
  readonly publicUrl: string | undefined;
  /** Absent: the embedded database in `dataFolder`. */
  readonly databaseUrl: string | undefined;
  /** Absent: CBS's own addresses. */
  readonly cbsUrl: string | undefined;
  readonly swing: { readonly url: string; readonly apiKey: string | undefined };
  /** Where boundaries come from. */
  readonly pdokUrl: string;
  /** When all sources are read again, as in cron, in Dutch time; absent: only on command. */
  readonly refresh: string | undefined;
  readonly dataFolder: string;
  /** Absent: made and kept in the data folder. */
  readonly secret: string | undefined;
  readonly demo: boolean;
  /** A pretend date, for demonstrations and tests. */
  readonly today: string | undefined;
  readonly logLevel: z.infer<typeof schema>['PEILSTOK_LOG'];
  /** Whether the log says who asked what, in clear. */
  readonly logQuestions: boolean;
  /** Addresses of proxies that may tell who the caller is. */
  readonly trustProxy: readonly string[];
  /** Days that messages of conversations are kept. */
  readonly retentionDays: number;
  /** Days that closed remarks, polls and names of the klankbordgroep are kept. */
  readonly boardDays: number;
  readonly slack: SlackConfig | undefined;
  readonly teams: TeamsConfig | undefined;
  /** Absent: nobody signs in, so there is no klankbordgroep. */
  readonly signIn: SignInConfig | undefined;
}

export type ConfigResult = { readonly config: Config } | { readonly faults: readonly string[] };

/** An empty variable counts as absent: compose files and shells set them so. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    return { faults: faultsOf(parsed.error) };
  }
  const values = parsed.data;
  const faults: string[] = [];
  if (values.DATABASE_URL !== undefined && values.PEILSTOK_SECRET === undefined) {
    faults.push('PEILSTOK_SECRET: verplicht als DATABASE_URL is gezet (minstens 32 tekens)');
  }
  const slack = slackFrom(values);
  const teams = teamsFrom(values, values.HOST);
  const signIn = signInFrom(values, values.PUBLIC_URL);
  faults.push(...slack.faults, ...teams.faults, ...signIn.faults);
  if (faults.length > 0) return { faults };
  return {
    config: Object.freeze({
      port: values.PORT,
      host: values.HOST,
      publicUrl: values.PUBLIC_URL,
      databaseUrl: values.DATABASE_URL,
      cbsUrl: values.CBS_URL,
      swing: { url: values.SWING_URL, apiKey: values.SWING_API_KEY },
      pdokUrl: values.PDOK_URL,
      refresh: values.PEILSTOK_REFRESH,
      dataFolder: values.PEILSTOK_DATA,
      secret: values.PEILSTOK_SECRET,
      demo: (values.PEILSTOK_DEMO ?? (values.DATABASE_URL === undefined ? 'on' : 'off')) === 'on',
      today: values.PEILSTOK_TODAY,
      logLevel: values.PEILSTOK_LOG,
      logQuestions: values.PEILSTOK_LOG_QUESTIONS === 'on',
      trustProxy: values.TRUST_PROXY?.split(',').map((address) => address.trim()) ?? [],
      retentionDays: values.PEILSTOK_RETENTION_DAYS,
      boardDays: values.PEILSTOK_BOARD_DAYS,
      slack: slack.config,
      teams: teams.config,
      signIn: signIn.config,
    }),
  };
}
