/** From observations to the table of an answer. */
import type { Catalogue, Indicator, NoFigure, Note, Observation, Plan, ResultTable } from '#src/model.ts';
import { byTime, yearOf } from '#src/periods.ts';
import { yearsOf } from '../plan/availability.ts';
import { WITH_MEMBERS } from '../plan/members.ts';
import { computeBreakdown } from './breakdown.ts';
import { newestWorkings } from './calculation.ts';
import { computeChanges } from './change.ts';
import { createContext, type Shown } from './context.ts';
import { computeMap } from './map.ts';
import { computeMovers } from './movers.ts';
import type { SharedSeries } from './notable/shared.ts';
import { notesOfFigures } from './notes.ts';
import { computeRank } from './rank.ts';
import { computeRelation } from './relation.ts';
import { type Computed, computeSeries } from './series.ts';
import { createSource } from './source.ts';

const EMPTY: Computed = { rows: [], shown: [], notes: [], workings: [] };

function compute(
  plan: Plan,
  observations: readonly Observation[],
  catalogue: Catalogue,
  shared: SharedSeries | undefined,
): Computed {
  const context = createContext(plan, createSource(observations, catalogue), shared);
  switch (plan.operation) {
    case 'rank':
      return computeRank(context);
    case 'map':
      return computeMap(context, catalogue);
    case 'relation':
      return computeRelation(context);
    case 'breakdown':
      return computeBreakdown(context);
    case 'movers':
      return computeMovers(context);
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

/** Of several indicators the one that begins after the period asked comes first: it is why there is nothing. */
function lackingFirst({ indicators }: Plan, asked: string | undefined, catalogue: Catalogue) {
  const begins = (indicator: Indicator): number => yearsOf(indicator, catalogue)?.first ?? 0;
  const lacking = indicators.find((indicator) => asked !== undefined && begins(indicator) > yearOf(asked));
  return lacking === undefined
    ? indicators
    : [lacking, ...indicators.filter((indicator) => indicator !== lacking)];
}

/** The period that members have and the one they lack, of a change that none of them has. */
function lackingEnd(rows: ResultTable['rows']): { has: string; lacks: string } | undefined {
  for (const { base, period, baseValue, absolute } of rows) {
    if (base === undefined) continue;
    if ((absolute ?? null) !== null) return { has: period, lacks: base };
    if ((baseValue ?? null) !== null) return { has: base, lacks: period };
  }
  return undefined;
}

function whyEmpty(
  plan: Plan,
  { notes, rows }: Pick<Computed, 'notes' | 'rows'>,
  catalogue: Catalogue,
): NoFigure {
  const noWeight = notes.find((note) => note.kind === 'no-weight');
  if (noWeight !== undefined) {
    const { indicator, region, weight, periods, known } = noWeight;
    return { reason: 'no-weight', indicator, region, weight, asked: periods, known };
  }
  const asked = askedPeriod(plan);
  const [first, ...others] = lackingFirst(plan, asked, catalogue);
  const indicators = [first, ...others].flatMap((indicator) => indicator?.id ?? []);
  const lacking = lackingEnd(rows);
  if (lacking !== undefined) return { reason: 'no-change', indicators, ...lacking };
  const years = first && yearsOf(first, catalogue);
  if (asked === undefined || years === undefined) {
    const { places, among } = plan;
    const where = places.length === 0 && among !== undefined ? [among] : places;
    return { reason: 'no-data-region', indicators, regions: where.map((place) => place.code) };
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

/** A change of which one of the two figures is there. */
const hasAnEnd = ({ base, baseValue, absolute }: ResultTable['rows'][number]): boolean =>
  base !== undefined && ((baseValue ?? null) !== null || (absolute ?? null) !== null);

const isKnown = ({ measured }: Shown): boolean =>
  measured !== undefined && measured.cell.noWeight === undefined;

/** Figures of which a row is shown: of a ranking cut short, what holds of the rest need not be said. */
function visible(shown: readonly Shown[], rows: ResultTable['rows'], plan: Plan): readonly Shown[] {
  if (!WITH_MEMBERS.has(plan.operation)) return shown;
  const regions = new Set(rows.map(({ region }) => region));
  return shown.filter(({ place }) => regions.has(place.code));
}

/** What stands out says of each item by itself how sure it is; together such facts would be of nothing in particular. */
const concerns =
  ({ operation }: Plan) =>
  (note: Note): boolean =>
    operation !== 'movers' || ['boundary', 'inhabitants-year', 'fictional-part'].includes(note.kind);

/**
 * @param shared series of these very figures; absent where the figures are others (as of an earlier release).
 * @returns the table, or why there is no figure at all.
 */
export function tabulate(
  plan: Plan,
  observations: readonly Observation[],
  catalogue: Catalogue,
  shared?: SharedSeries,
): ResultTable | NoFigure {
  const computed = compute(plan, observations, catalogue, shared);
  const { rows, shown, notes, lines } = computed;
  // That a figure is secret, or not of all members, is an answer too.
  const explained =
    ['value', 'trend'].includes(plan.operation) && (shown.some(isKnown) || rows.some(hasAnEnd));
  // Nobody above a limit is an answer, where there are figures at all.
  const nonePasses = plan.query.filter !== undefined && (computed.ranking?.withFigure ?? 0) > 0;
  if (plan.operation !== 'about' && !rows.some(saysSomething) && !nonePasses && !explained)
    return whyEmpty(plan, computed, catalogue);
  const releases = new Set(shown.flatMap((item) => item.measured?.cell.releases ?? []));
  return {
    operation: plan.operation,
    measure: plan.measure,
    grain: plan.grain,
    periods: [...new Set(rows.map((row) => row.period))].sort(byTime),
    rows,
    notes: [
      ...plan.notes,
      ...notes,
      ...notesOfFigures(visible(shown, rows, plan), catalogue).filter(concerns(plan)),
    ],
    releases: [...releases].sort((a, b) => a - b),
    fictional: rows.some((row) => row.fictional),
    ...(lines === undefined ? {} : { lines }),
    ...(rows.length === 0 ? {} : { workings: newestWorkings(computed) }),
  };
}
