/** A map is a ranking of its members, with the provinces they lie in to see a pattern. */
import type { Catalogue, Indicator, Note, Row } from '#src/model.ts';
import { provincesBehind } from '../plan/spread.ts';
import { formatValue } from '../wording/numbers.ts';
import type { Context } from './context.ts';
import { computeRank } from './rank.ts';
import { decimalsOf, unitOf } from './rows.ts';
import type { Computed } from './series.ts';

/** Provinces are named only if they explain at least this part of the differences between municipalities. */
const CLEAR = 0.2;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Which part of the variance between municipalities lies between provinces: the correlation ratio eta squared
 * (Pearson, 1905).
 */
export function varianceBetween(groups: readonly (readonly number[])[]): number {
  const filled = groups.filter((group) => group.length > 0);
  const all = filled.flat();
  const middle = mean(all);
  const total = all.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const between = filled.reduce((sum, group) => sum + group.length * (mean(group) - middle) ** 2, 0);
  return total === 0 ? 0 : between / total;
}

interface Standing {
  readonly code: string;
  readonly value: number;
  readonly text: string;
}

/** The first, and the second too if it is nearer to the first than to the third. */
function leaders(sorted: readonly Standing[]): readonly Standing[] {
  const [first, second, third] = sorted;
  if (first === undefined || second === undefined || third === undefined) return [];
  const near = Math.abs(first.value - second.value) < Math.abs(second.value - third.value);
  const leading = near ? [first, second] : [first];
  const following = sorted[leading.length];
  // As people see them, they must stand apart from who follows.
  return leading.some(({ text }) => text === following?.text) ? [] : leading;
}

function provincesNote(
  context: Context,
  indicator: Indicator,
  rows: readonly Row[],
  catalogue: Catalogue,
): Note[] {
  const { plan } = context;
  const { measure } = plan;
  const comparable =
    measure === 'per_1000_inwoners' || (measure === 'level' && indicator.aggregation.kind !== 'sum');
  const period = rows[0]?.period;
  if (!comparable || period === undefined) return [];
  const provinces = provincesBehind(plan.query, plan.among, catalogue);
  const byProvince = provinces.map(({ code }) =>
    rows.flatMap(({ region, value }) =>
      catalogue.regions.get(region)?.province === code ? (value ?? []) : [],
    ),
  );
  if (varianceBetween(byProvince) < CLEAR) return [];
  const standings = provinces.flatMap((place): Standing[] => {
    const value = context.shown(indicator, place, plan.sectors[0]?.id ?? '', period)?.cell.value ?? null;
    if (value === null) return [];
    const text = formatValue(value, unitOf(measure, indicator), decimalsOf(measure, indicator, value));
    return [{ code: place.code, value, text }];
  });
  if (standings.length < provinces.length) return [];
  const sorted = standings.sort((a, b) => b.value - a.value || a.code.localeCompare(b.code));
  const plain = (list: readonly Standing[]) => list.map(({ code, text }) => ({ code, text }));
  const [highest, lowest] = [leaders(sorted), leaders(sorted.toReversed())];
  return highest.length === 0 || lowest.length === 0
    ? []
    : [{ kind: 'provinces', highest: plain(highest), lowest: plain(lowest) }];
}

export function computeMap(context: Context, catalogue: Catalogue): Computed {
  const computed = computeRank(context);
  const [indicator] = context.plan.indicators;
  if (indicator === undefined) return computed;
  return {
    ...computed,
    notes: [...computed.notes, ...provincesNote(context, indicator, computed.rows, catalogue)],
  };
}
