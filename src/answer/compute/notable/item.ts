/** The rows of one item, its texts and its lines. */
import type {
  Finding,
  Indicator,
  Measure,
  NotableItem,
  NotableLines,
  Place,
  Row,
  Working,
} from '#src/model.ts';
import { positionOf } from '#src/periods.ts';
import { isPerInhabitant } from '../../plan/measure.ts';
import { differenceOf, isMore } from '../../wording/figures.ts';
import { derivedDecimals, formatValue, isPercentage } from '../../wording/numbers.ts';
import { SMALLEST_BASE } from '../change.ts';
import type { Shown } from '../context.ts';
import { makeRow, workingOf } from '../rows.ts';
import type { Gathered } from './gather.ts';

/** Years of a line. */
const YEARS_SHOWN = 11;

interface Ends {
  readonly row: Row;
  readonly first: Row | undefined;
}

/** The newest figure, with the one it changed from. */
function endsOf(
  { indicator, measured, scanned, base }: Gathered,
  place: Place,
  role: 'subject' | 'comparison',
): Ends {
  const measure: Measure = isPerInhabitant(indicator) ? 'per_1000_inwoners' : 'level';
  const rowAt = (period: string): Row => {
    const figure = measured(place, period);
    return makeRow({
      indicator,
      place,
      period,
      cell: figure?.cell,
      measure,
      absolute: figure?.absolute,
      role,
    });
  };
  const [row, first] = [rowAt(scanned.newest), rowAt(base)];
  const change = row.value === null || first.value === null ? null : row.value - first.value;
  return {
    row: { ...row, base, baseValue: first.value, change },
    first: first.value === null ? undefined : first,
  };
}

/** Counts, amounts and sizes change in percent; a percentage in points; anything else by its own unit. */
function changeText(indicator: Indicator, { row, first }: Ends): string | undefined {
  if (first === undefined || row.value === null || first.value === null) return undefined;
  if (isPercentage(indicator.unit)) return differenceOf(row, first);
  const counts = indicator.aggregation.kind === 'sum' && indicator.kind !== 'rate';
  const base = counts ? (first.absolute ?? first.value) : first.value;
  if (first.value <= 0 || (counts && base < SMALLEST_BASE)) return undefined;
  const percent = Math.abs((row.value / first.value - 1) * 100);
  return formatValue(percent, '%', derivedDecimals(percent));
}

function movedOf({ row, first }: Ends): 'up' | 'down' | undefined {
  const more = first === undefined ? undefined : isMore(row, first);
  return more === undefined ? undefined : more ? 'up' : 'down';
}

const given = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, V>);

/** Totals of places of unequal size stand for nothing beside each other; their changes do. */
const comparable = ({ scanned }: Gathered, place: Place | undefined): boolean =>
  scanned.scale.kind !== 'size' || place?.kind === 'gemeente';

const UNSURE: readonly (string | undefined)[] = ['provisional', 'estimated'];

export interface Built {
  readonly rows: readonly Row[];
  readonly item: NotableItem;
  readonly lines: NotableLines;
  readonly shown: readonly Shown[];
  readonly workings: readonly Working[];
}

function linesOf(
  { indicator, measured, scanned, periods }: Gathered,
  subject: Place,
  beside: Place | undefined,
): NotableLines {
  const last = positionOf(scanned.newest);
  const shown = periods.filter(
    (period) => positionOf(period) <= last && positionOf(period) > last - YEARS_SHOWN,
  );
  return {
    indicator: indicator.id,
    points: shown.map((period) => ({
      period,
      value: measured(subject, period)?.cell.value ?? null,
      compared: beside === undefined ? null : (measured(beside, period)?.cell.value ?? null),
    })),
  };
}

/** @param compared the places beside the subject; the first of them is in the texts and the picture. */
export function buildItem(
  gathered: Gathered,
  finding: Finding,
  stands: boolean,
  subject: Place,
  compared: readonly Place[],
): Built {
  const { indicator, measured, scanned, base } = gathered;
  const own = endsOf(gathered, subject, 'subject');
  const others = compared.map((place) => endsOf(gathered, place, 'comparison'));
  const [beside] = others;
  const total = own.row.absolute ?? undefined;
  const item: NotableItem = {
    indicator: indicator.id,
    stands,
    finding,
    now: own.row.text,
    ...given('before', own.first?.text),
    ...given('change', changeText(indicator, own)),
    ...given('moved', movedOf(own)),
    ...given(
      'total',
      total === undefined ? undefined : formatValue(total, indicator.unit, indicator.decimals),
    ),
    ...(beside === undefined || beside.row.value === null
      ? {}
      : {
          ...given('compared', comparable(gathered, compared[0]) ? beside.row.text : undefined),
          ...given('comparedChange', changeText(indicator, beside)),
          ...given('comparedMoved', movedOf(beside)),
        }),
    ...(UNSURE.includes(own.row.status) ? { provisional: true as const } : {}),
    ...(own.row.fictional ? { fictional: true as const } : {}),
  };
  const shownAt = (place: Place, period: string): Shown => ({
    indicator,
    place,
    period,
    measured: measured(place, period),
  });
  return {
    rows: [own.row, ...others.map(({ row }) => row)],
    workings: [subject, ...compared].map((place, index) =>
      workingOf(
        [own, ...others][index]?.row ?? own.row,
        indicator,
        place,
        measured(place, scanned.newest)?.cell,
      ),
    ),
    item,
    lines: linesOf(gathered, subject, comparable(gathered, compared[0]) ? compared[0] : undefined),
    shown: [subject, ...compared].flatMap((place) => [shownAt(place, base), shownAt(place, scanned.newest)]),
  };
}
