/** Holds alerts against figures that came in. */
import type { Catalogue, DataAnswer, Query } from '#src/model.ts';
import { alertFooter, alertHeadline, alertSentence } from '../answer/wording/alert.ts';
import { stepAlert } from './alerts.ts';
import type { ComposerParts } from './compose.ts';
import type { Alert, AlertMessage } from './model.ts';
import type { AlertCheck, Alerts } from './ports.ts';

type Watched = Pick<Alert, 'indicator' | 'region' | 'sector' | 'condition'>;

/** The newest figure of what is watched, or its change over a year. */
export interface Observed {
  readonly value: number | null;
  readonly decimals: number;
  readonly period: string;
  readonly answer: DataAnswer;
}

export interface Watch {
  readonly observe: (watched: Watched) => Promise<Observed | undefined>;
  /** @returns how many alerts went off. */
  readonly check: () => Promise<number>;
}

/** Looked at in one go; the rest comes after. */
const AT_ONCE = 200;

export function watchedQuery({ indicator, region, sector, condition }: Watched): Query {
  return {
    operation: 'value',
    indicators: [indicator],
    regions: [region],
    ...(sector === undefined ? {} : { sectors: [sector] }),
    ...('percent' in condition ? { measure: 'change_pct' as const } : {}),
  };
}

type WatchParts = Pick<ComposerParts, 'answerQuery' | 'catalogue' | 'today'> & {
  readonly alerts: Pick<Alerts, 'unchecked' | 'checked'>;
};

export function createWatch({ answerQuery, catalogue, today, alerts }: WatchParts): Watch {
  async function observe(watched: Watched): Promise<Observed | undefined> {
    const answer = await answerQuery(watchedQuery(watched), today());
    const row = answer.rows.find(({ region }) => region === watched.region);
    if (row === undefined) return undefined;
    return { value: row.value, decimals: row.decimals, period: row.period, answer };
  }

  async function messageOf(alert: Alert, observed: Observed, known: Catalogue): Promise<AlertMessage> {
    const { sector, indicator, region } = alert;
    const trend = await answerQuery(
      {
        operation: 'trend',
        indicators: [indicator],
        regions: [region],
        ...(sector === undefined ? {} : { sectors: [sector] }),
      },
      today(),
    );
    // The figure of the sentence itself where there is no development to show.
    const shown = trend.chart === null ? observed.answer : trend;
    return {
      headline: alertHeadline(alert, known),
      sentence: alertSentence(alert, observed.answer, known),
      figure: shown.figure,
      altText: shown.altText,
      hasChart: shown.chart !== null,
      fictional: observed.answer.fictional,
      footer: alertFooter(alert),
    };
  }

  /** @returns whether it went off. */
  async function checkOne(one: AlertCheck, known: Catalogue): Promise<boolean> {
    const { alert, version } = one;
    const observed = await observe(alert);
    const step = stepAlert(alert, observed?.value ?? null, observed?.decimals ?? 0);
    if (!step.tells || observed === undefined) {
      await alerts.checked(one, step.armed);
      return false;
    }
    const message = await messageOf(alert, observed, known);
    await alerts.checked(one, step.armed, { key: `alert:${alert.id}:${version}`, message });
    return true;
  }

  async function check(): Promise<number> {
    let off = 0;
    for (;;) {
      const checks = await alerts.unchecked(AT_ONCE);
      const known = await catalogue();
      const failures: unknown[] = [];
      for (const one of checks) {
        try {
          if (await checkOne(one, known)) off += 1;
        } catch (error) {
          // One that cannot be looked at holds up none of the others; it is tried again next time.
          failures.push(error);
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'some alerts could not be looked at');
      if (checks.length < AT_ONCE) return off;
    }
  }

  return { observe, check };
}
