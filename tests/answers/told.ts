/** The calculation of a query on demo figures, with rows changed where a test needs it. */
import type { Query } from '#intents/query.ts';
import { tabulate } from '#src/answer/compute/tabulate.ts';
import { isNoFigure, makePlan } from '#src/answer/plan/plan.ts';
import { calculationOf } from '#src/answer/present/calculation.ts';
import type { Calculation, Observation, Plan, ResultTable } from '#src/model.ts';
import { type DemoStatistics, demoStatistics } from './demo.ts';

export const TODAY = '2026-11-24';
export const demo = demoStatistics();

export type Change = (rows: readonly Observation[]) => readonly Observation[];

export interface Told {
  readonly plan: Plan;
  readonly table: ResultTable;
  readonly rows: readonly Observation[];
  readonly calculation: Calculation | undefined;
}

/** @returns undefined where there is no figure. */
export function tell(
  query: Query,
  change: Change = (rows) => rows,
  { catalogue, observations }: DemoStatistics = demo,
): Told | undefined {
  const plan = makePlan(query, catalogue, TODAY);
  if (isNoFigure(plan)) return undefined;
  const rows = change(observations(plan.needs));
  const table = tabulate(plan, rows, catalogue);
  if (isNoFigure(table)) return undefined;
  return { plan, table, rows, calculation: calculationOf(plan, table, catalogue) };
}
