/** Whether an answer rests on made-up figures, and the words for it. */
import type { Catalogue, Plan, ResultTable } from '#src/model.ts';
import { isFictional } from '../plan/availability.ts';

/** Stands in every text that rests on made-up figures. */
export const FICTIONAL = 'Voorbeeldcijfers (fictief)';

/** That nobody passes a limit is a finding too: a table without rows is as made up as its indicators. */
export const restsOnFiction = (plan: Plan, table: ResultTable, catalogue: Catalogue): boolean =>
  table.fictional ||
  (plan.operation !== 'about' &&
    table.rows.length === 0 &&
    plan.indicators.some((indicator) => isFictional(indicator, catalogue)));
