/** What the newest figures say other than a figure did. */
import type { DataAnswer, FigureChanges, Row } from '#src/model.ts';
import { byTime } from '#src/periods.ts';

type Said = Pick<DataAnswer, 'rows' | 'table' | 'headline' | 'fictional'>;

const keyOf = ({ region, indicator, sector, period, base }: Row): string =>
  JSON.stringify([region, indicator, sector, period, base]);

/** Sums may differ in their last bits between versions of the program: that is no other figure. */
const SAME = 1e-9;

const sameNumber = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a === b ||
  (typeof a === 'number' &&
    typeof b === 'number' &&
    Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b)));

const NUMBERS = ['value', 'absolute', 'baseValue', 'change', 'meanPerMember', 'rank', 'of'] as const;

const sameFigure = (a: Row, b: Row): boolean =>
  (a.status ?? 'final') === (b.status ?? 'final') &&
  a.fictional === b.fictional &&
  NUMBERS.every((field) => sameNumber(a[field], b[field]));

/** An answer without rows says something with its words, or with a table of facts. */
const wordsOf = ({ headline, table }: Said): string => JSON.stringify([headline, table.rows]);

/** @returns null when the figures are the same. */
export function changesBetween(then: Said, now: Said): FigureChanges | null {
  const before = new Map(then.rows.map((row) => [keyOf(row), row]));
  const after = new Map(now.rows.map((row) => [keyOf(row), row]));
  const periods = new Set(then.rows.map((row) => row.period));
  const added = [...after.keys()].filter((key) => !before.has(key));
  const gone = [...before.keys()].filter((key) => !after.has(key)).length;
  const changed = [...before].filter(([key, row]) => {
    const newer = after.get(key);
    return newer !== undefined && !sameFigure(row, newer);
  }).length;
  const sameWords = then.rows.length > 0 || wordsOf(then) === wordsOf(now);
  if (added.length === 0 && gone === 0 && changed === 0 && sameWords) return null;
  const addedPeriods = [...new Set(now.rows.map((row) => row.period))]
    .filter((period) => !periods.has(period))
    .sort(byTime);
  const real = then.fictional && !now.fictional;
  return { addedPeriods, changed, rows: then.rows.length, gone, ...(real ? { real } : {}) };
}
