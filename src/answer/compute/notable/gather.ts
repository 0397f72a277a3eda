/** The figures of one indicator for the subject and the others, on one scale, and the period that is judged. */
import type { Grain, Indicator, PeriodWish, Place } from '#src/model.ts';
import { contains, grainOf, positionOf, shiftYears, yearBefore, yearOf } from '#src/periods.ts';
import { nativeGrain, partsOfRatio } from '../../plan/availability.ts';
import { isPerInhabitant } from '../../plan/measure.ts';
import { type Context, periodsIn } from '../context.ts';
import type { Measured } from '../measure.ts';
import { type Raw, scaleOf } from './scale.ts';
import { type Scanned, seriesOf } from './series.ts';
import type { RawSeries } from './shared.ts';

/** How many of the others must have a figure for a period to be the newest. */
const MOST = 2 / 3;
const PARTS: Readonly<Record<Grain, number>> = { year: 1, half: 2, quarter: 4, month: 12 };

export interface Gathered {
  readonly indicator: Indicator;
  readonly scanned: Scanned;
  /** What is shown of a place: per 1.000 inwoners where places of unequal size are compared, else the level. */
  readonly measured: (place: Place, period: string) => Measured | undefined;
  readonly periods: readonly string[];
  /** First of two periods that are compared; a year before the newest where nothing else was asked. */
  readonly base: string;
}

/** What is shown of an indicator for a place. */
function measuredOf({ measures }: Context, indicator: Indicator): Gathered['measured'] {
  if (isPerInhabitant(indicator))
    return (place, period) => measures.perThousand(indicator, place, '', period);
  return (place, period) => {
    const cell = measures.level(indicator, place, '', period);
    return cell && { cell };
  };
}

/** How many a percentage is a percentage of, where that is known. */
function wholeOf(
  { measures, source }: Context,
  indicator: Indicator,
  place: Place,
  period: string,
): number | undefined {
  const denominator = source.catalogue.indicators.get(partsOfRatio(indicator)[1] ?? '');
  return denominator && (measures.level(denominator, place, '', period)?.value ?? undefined);
}

function rawOf(
  context: Context,
  indicator: Indicator,
  place: Place,
  period: string,
  measured: Measured,
): Raw | undefined {
  const { value } = measured.cell;
  if (value === null) return undefined;
  if (!isPerInhabitant(indicator)) return { value, of: wholeOf(context, indicator, place, period) };
  const counted = measured.absolute ?? undefined;
  const people = context.source.inhabitants(place.code, yearOf(period))?.cell.value;
  const divisor = people ? people / 1000 : value > 0 && counted !== undefined ? counted / value : undefined;
  return divisor === undefined ? undefined : { value, counted: counted ?? value * divisor, of: divisor };
}

/** The newest period within what was asked, in which the subject and most of the others have a figure. */
function newestOf(
  wish: PeriodWish,
  periods: readonly string[],
  raws: readonly ReadonlyMap<string, Raw>[],
): string | undefined {
  const [subject, ...others] = raws;
  const asked = (period: string): boolean => {
    const end = wish.kind === 'at' ? wish.period : wish.kind === 'points' ? wish.periods.at(-1) : undefined;
    if (end !== undefined) return contains(end, period);
    const to = wish.kind === 'range' ? wish.to : undefined;
    return to === undefined || positionOf(period) <= positionOf(to) || contains(to, period);
  };
  return periods.findLast(
    (period) =>
      asked(period) &&
      subject?.has(period) &&
      others.filter((other) => other.has(period)).length >= MOST * others.length,
  );
}

/** The first of the two periods: the same part of the year in the year that was asked for, or as near as there is. */
function baseOf(wish: PeriodWish, newest: string, subject: ReadonlyMap<string, Raw>): string {
  const before = yearBefore(newest);
  if (wish.kind === 'last') {
    const years = Math.max(1, Math.round(wish.count / PARTS[wish.unit]));
    return shiftYears(newest, -years);
  }
  const from = wish.kind === 'range' ? wish.from : wish.kind === 'points' ? wish.periods[0] : undefined;
  if (from === undefined && wish.kind !== 'range') return before;
  if (from !== undefined && grainOf(from) === grainOf(newest) && subject.has(from) && from !== newest)
    return from;
  const back = from === undefined ? 10 : yearOf(newest) - yearOf(from);
  for (let years = back; years > 1; years--) {
    const base = shiftYears(newest, -years);
    if (subject.has(base)) return base;
  }
  return before;
}

/** Of a municipality all is read that its series is made of; of larger places a plan may read less. */
function sharedOr(
  { plan, shared }: Context,
  indicator: Indicator,
  place: Place,
  make: () => RawSeries,
): RawSeries {
  const [need] = plan.needs;
  if (shared === undefined || need === undefined || place.kind !== 'gemeente') return make();
  if (plan.exceptSectors.length + plan.exceptPeriods.length > 0) return make();
  return shared.get([indicator.id, place.code, need.fromYear, need.toYear].join('|'), make);
}

/** @returns undefined when the subject has no figure in the period asked for. */
export function gather(
  context: Context,
  indicator: Indicator,
  subject: Place,
  others: readonly Place[],
): Gathered | undefined {
  const { catalogue } = context.source;
  const periods = periodsIn(context, indicator, nativeGrain(indicator, catalogue));
  const measured = measuredOf(context, indicator);
  const computed = (place: Place): RawSeries =>
    new Map(
      periods.flatMap((period) => {
        const figure = measured(place, period);
        const raw = figure && rawOf(context, indicator, place, period, figure);
        return raw === undefined ? [] : [[period, raw] as const];
      }),
    );
  const rawsOf = (place: Place): RawSeries => sharedOr(context, indicator, place, () => computed(place));
  const own = rawsOf(subject);
  if (own.size === 0) return undefined;
  const raws = [own, ...others.map(rawsOf)];
  const newest = newestOf(context.plan.wish, periods, raws) ?? newestOf(context.plan.wish, periods, [own]);
  if (newest === undefined) return undefined;
  const scale = scaleOf(
    indicator,
    Math.min(...raws.flatMap((raw) => [...raw.values()].map(({ value }) => value))),
  );
  const [first, ...rest] = raws.map((raw) =>
    seriesOf([...raw].map(([period, item]) => ({ period, y: scale.of(item), noise: scale.noise(item) }))),
  );
  return {
    indicator,
    measured,
    periods,
    base: baseOf(context.plan.wish, newest, own),
    scanned: { subject: first ?? new Map(), others: rest, scale, newest },
  };
}
