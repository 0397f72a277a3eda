/** "Hoe is dit berekend?": the answer before, told as its calculation. */
import type { DataAnswer, Query, Row } from '#src/model.ts';
import { byTime } from '#src/periods.ts';
import { FICTIONAL } from '../wording/fictional.ts';
import { lowerFirst, wordsIn } from '../wording/text.ts';

/** A second formula is said only if the summary stays as short as any other. */
const MOST_WORDS = 60;

/** Of each series the newest, as in the calculation. */
function newestRows(rows: readonly Row[]): Row[] {
  const keyOf = ({ region, indicator, sector }: Row): string => [region, indicator, sector].join('|');
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const known = newest.get(keyOf(row));
    if (known === undefined || byTime(known.period, row.period) < 0) newest.set(keyOf(row), row);
  }
  return [...newest.values()];
}

/**
 * The formula, and who is in it or missing; the table is what went in.
 * @param query what was asked now, which is about the figures and not for them.
 * @returns undefined where the answer before has no figures.
 */
export function answerCalculation(before: DataAnswer, query: Query): DataAnswer | undefined {
  const { calculation, fictional } = before;
  const [table] = calculation?.tables ?? [];
  if (calculation === undefined || table === undefined) return undefined;
  const [first = '', second] = calculation.formulas;
  const remark = calculation.remarks.find((line) => !line.startsWith(FICTIONAL));
  const short = [first, remark].filter((line) => line !== undefined);
  const long = [first, second, remark].filter((line) => line !== undefined);
  const said = wordsIn(long.join(' ')) <= MOST_WORDS ? long : short;
  const label = fictional ? `${FICTIONAL}. ` : '';
  const headline = `Zo is dit berekend: ${lowerFirst(calculation.title)}`;
  return {
    ...before,
    query,
    aspect: 'calculation',
    headline,
    summary: `${label}${said.join(' ')}`,
    altText: `${label}${headline}`,
    rows: newestRows(before.rows),
    table,
    chart: null,
  };
}
