/** From observations to the table of an answer. */
import type { Catalogue, NoFigure, Observation, Plan, ResultTable } from '#src/model.ts';
import { byTime } from '#src/periods.ts';
import { yearsOf } from '../plan/availability.ts';
import { computeBreakdown } from './breakdown.ts';
import { computeChanges } from './change.ts';
import { createContext } from './context.ts';
import { computeMap } from './map.ts';
import { notesOfFigures } from './notes.ts';
import { computeRank } from './rank.ts';
import { type Computed, computeSeries } from './series.ts';
import { createSource } from './source.ts';

const EMPTY: Computed = { rows: [], shown: [], notes: [] };

function compute(plan: Plan, observations: readonly Observation[], catalogue: Catalogue): Computed {
  const context = createContext(plan, createSource(observations, catalogue));
  switch (plan.operation) {
    case 'rank':
      return computeRank(context);
    case 'map':
      return computeMap(context, catalogue);
    case 'breakdown':
      return computeBreakdown(context);
    case 'value':
    case 'trend':
      return plan.measure === 'change' || plan.measure === 'change_pct'
        ? computeChanges(context)
        : computeSeries(context);
    default:
      return EMPTY;
  }
}

/** What was asked, as a period to name in a refusal. */
function askedPeriod({ wish }: Plan): string | undefined {
  if (wish.kind === 'at') return wish.period;
  if (wish.kind === 'points') return wish.periods.join(', ');
  return wish.kind === 'range' ? (wish.from ?? wish.to) : undefined;
}

function whyEmpty(plan: Plan, catalogue: Catalogue): NoFigure {
  const indicators = plan.indicators.map((indicator) => indicator.id);
  const asked = askedPeriod(plan);
  const years = plan.indicators[0] && yearsOf(plan.indicators[0], catalogue);
  if (asked === undefined || years === undefined) {
    return { reason: 'no-data-region', indicators, regions: plan.places.map((place) => place.code) };
  }
  return {
    reason: 'no-data-period',
    indicators,
    asked,
    newest: String(years.last),
    oldest: String(years.first),
  };
}

/** A row that says anything: a figure, a mean, or a change that could not be given in percent. */
const saysSomething = ({ value, meanPerMember, change }: ResultTable['rows'][number]): boolean =>
  value !== null || (meanPerMember ?? null) !== null || (change ?? null) !== null;

/** @returns the table, or why there is no figure at all. */
export function tabulate(
  plan: Plan,
  observations: readonly Observation[],
  catalogue: Catalogue,
): ResultTable | NoFigure {
  const { rows, shown, notes } = compute(plan, observations, catalogue);
  if (plan.operation !== 'about' && !rows.some(saysSomething) && plan.query.filter === undefined)
    return whyEmpty(plan, catalogue);
  const releases = new Set(shown.flatMap((item) => item.measured?.cell.releases ?? []));
  return {
    operation: plan.operation,
    measure: plan.measure,
    grain: plan.grain,
    periods: [...new Set(rows.map((row) => row.period))].sort(byTime),
    rows,
    notes: [...plan.notes, ...notes, ...notesOfFigures(shown, catalogue)],
    releases: [...releases].sort((a, b) => a - b),
    fictional: rows.some((row) => row.fictional),
  };
}
