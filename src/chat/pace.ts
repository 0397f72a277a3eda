/**
 * Keeps within what a platform takes of one sender in a while. Who has something to send waits for a turn, first come
 * first served in each conversation. All of it is bookkeeping of when something was done; only the waiting is not.
 */
import { Later } from './model.ts';

/** So many in so many milliseconds, wherever those begin. */
export interface Allowance {
  readonly most: number;
  readonly within: number;
}

/** What is counted together: the messages to a conversation, those to a tenant. */
export interface Measure {
  readonly key: string;
  readonly allowances: readonly Allowance[];
}

export interface Ledger {
  /** Milliseconds until one more is allowed by all measures; 0: now. */
  readonly until: (measures: readonly Measure[], now: number) => number;
  readonly note: (measures: readonly Measure[], now: number) => void;
  /** The platform asks for silence: nothing by this key before then. */
  readonly hold: (key: string, until: number) => void;
  /** How many keys are remembered. */
  readonly size: () => number;
}

interface Page {
  /** The newest moments, oldest first: no more than an allowance looks back at. */
  readonly done: number[];
  /** From when on it says nothing any more. */
  stale: number;
  held: number;
}

/** Old pages are torn out after so many notes. */
const SWEEP_AFTER = 1_000;

export function createLedger(): Ledger {
  const pages = new Map<string, Page>();
  let notes = 0;
  const pageOf = (key: string): Page => {
    const page = pages.get(key) ?? { done: [], stale: 0, held: 0 };
    pages.set(key, page);
    return page;
  };
  const sweep = (now: number): void => {
    for (const [key, { stale }] of pages) if (stale <= now) pages.delete(key);
  };
  return {
    until: (measures, now) =>
      Math.max(
        0,
        ...measures.flatMap(({ key, allowances }) => {
          const { done = [], held = 0 } = pages.get(key) ?? {};
          const free = allowances.map(({ most, within }) => (done.at(-most) ?? -within) + within);
          return [held, ...free].map((moment) => moment - now);
        }),
      ),
    note: (measures, now) => {
      for (const { key, allowances } of measures) {
        const page = pageOf(key);
        page.done.push(now);
        if (page.done.length > Math.max(...allowances.map(({ most }) => most))) page.done.shift();
        page.stale = Math.max(page.stale, now + Math.max(...allowances.map(({ within }) => within)));
      }
      notes += 1;
      if (notes % SWEEP_AFTER === 0) sweep(now);
    },
    hold: (key, until) => {
      const page = pageOf(key);
      page.held = Math.max(page.held, until);
      page.stale = Math.max(page.stale, until);
    },
    size: () => pages.size,
  };
}

export interface Pace {
  /**
   * Does the work when there is room for it.
   * @param measures the first is the line in which is waited.
   * @param askedToWait milliseconds of silence that a failure asks for; undefined where it asks none.
   * @throws Later when there is no room for long: who asked has to come back. What the work throws.
   */
  readonly run: <Result>(
    measures: readonly [Measure, ...Measure[]],
    work: () => Promise<Result>,
    askedToWait: (error: unknown) => number | undefined,
  ) => Promise<Result>;
}

export interface PaceParts {
  /** In milliseconds; never goes back. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** Who would wait longer comes back later, so that no worker is kept. */
  readonly longest: number;
}

export function createPace({ now, wait, longest }: PaceParts): Pace {
  const ledger = createLedger();
  const lines = new Map<string, Promise<unknown>>();

  async function turn(measures: readonly Measure[]): Promise<void> {
    for (;;) {
      const moment = now();
      const left = ledger.until(measures, moment);
      if (left <= 0) return ledger.note(measures, moment);
      if (left > longest) throw new Later(Math.ceil(left / 1000));
      await wait(left);
    }
  }

  /** Behind those who asked before, whatever became of them. */
  function inLine(measures: readonly [Measure, ...Measure[]]): Promise<void> {
    const { key } = measures[0];
    const mine = (lines.get(key) ?? Promise.resolve()).then(() => turn(measures));
    const over = mine.catch(() => {});
    lines.set(key, over);
    over.then(() => {
      if (lines.get(key) === over) lines.delete(key);
    });
    return mine;
  }

  return {
    run: async (measures, work, askedToWait) => {
      await inLine(measures);
      try {
        return await work();
      } catch (error) {
        const silence = askedToWait(error);
        if (silence !== undefined) ledger.hold(measures[0].key, now() + silence);
        throw error;
      }
    },
  };
}
