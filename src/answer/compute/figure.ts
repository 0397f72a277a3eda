/**
 * The figure of a place: of one region as it is, of a group or a larger area from its municipalities.
 * Rule 1 (groups) of the statistics.
 */
import type { Aggregation, Indicator, Place } from '#src/model.ts';
import { yearOf } from '#src/periods.ts';
import { type Cell, combine, sum } from './cell.ts';
import type { Source } from './source.ts';

/** Below this share of the weight there is no figure of a group. */
const ENOUGH = 2 / 3;

const LAND_AREA = 'landoppervlak';

type Ratio = Extract<Aggregation, { kind: 'ratio' }>;
type Mean = Extract<Aggregation, { kind: 'mean' }>;

export type FigureOf = (
  indicator: Indicator,
  place: Place,
  sector: string,
  period: string,
) => Cell | undefined;

interface Member {
  readonly code: string;
  readonly cell: Cell | undefined;
  readonly weight: number | undefined;
}

const hasValue = (cell: Cell | undefined): cell is Cell & { value: number } =>
  cell !== undefined && cell.value !== null;

/** Whether the members with a figure carry enough of the weight; without any weight, by their number. */
export function enough(
  members: readonly { readonly has: boolean; readonly weight: number | undefined }[],
): boolean {
  const allWeighed = members.every((member) => member.weight !== undefined);
  const weigh = (member: { weight: number | undefined }): number => (allWeighed ? (member.weight ?? 0) : 1);
  const total = sum(members.map(weigh));
  return total > 0 && sum(members.filter((member) => member.has).map(weigh)) >= ENOUGH * total - 1e-9;
}

export function createFigures(source: Source): FigureOf {
  const { catalogue } = source;

  /** Both parts of a ratio for one region. */
  function partsFor(
    ratio: Ratio,
    region: string,
    sector: string,
    period: string,
  ): { numerator: Cell; denominator: Cell } | undefined {
    const [top, bottom] = [
      catalogue.indicators.get(ratio.numerator),
      catalogue.indicators.get(ratio.denominator),
    ];
    if (top === undefined || bottom === undefined) return undefined;
    const numerator = source.region(top, region, sector, period);
    const denominator = source.region(bottom, region, sector, period);
    return hasValue(numerator) && hasValue(denominator) ? { numerator, denominator } : undefined;
  }

  function divide(
    ratio: Ratio,
    pairs: readonly { numerator: Cell; denominator: Cell }[],
    extra: Partial<Cell> = {},
  ): Cell {
    const bottom = sum(pairs.map((pair) => pair.denominator.value ?? 0));
    const top = sum(pairs.map((pair) => pair.numerator.value ?? 0));
    const cells = pairs.flatMap((pair) => [pair.numerator, pair.denominator]);
    return combine(bottom === 0 ? null : (top / bottom) * ratio.factor, cells, extra);
  }

  /** Computed from its parts wherever both are there; a made-up part never outranks a delivered real figure. */
  function single(indicator: Indicator, region: string, sector: string, period: string): Cell | undefined {
    const own = source.region(indicator, region, sector, period);
    if (indicator.aggregation.kind !== 'ratio') return own;
    const parts = partsFor(indicator.aggregation, region, sector, period);
    if (parts === undefined) return own;
    const madeUp = parts.numerator.fictional || parts.denominator.fictional;
    if (madeUp && hasValue(own) && !own.fictional) return own;
    return divide(indicator.aggregation, [parts]);
  }

  function counted(
    members: readonly Member[],
  ): Pick<Cell, 'members' | 'withFigure'> & { withFigure: number } {
    return { members: members.length, withFigure: members.filter((member) => hasValue(member.cell)).length };
  }

  function total(members: readonly Member[]): Cell {
    const known = members.flatMap((member) => (hasValue(member.cell) ? [member.cell] : []));
    const values = known.map((cell) => cell.value);
    const few = !enough(members.map((member) => ({ has: hasValue(member.cell), weight: undefined })));
    return combine(known.length === members.length ? sum(values) : null, known, {
      ...counted(members),
      mean: few || values.length === 0 ? null : sum(values) / values.length,
      ...(few ? { tooFew: true as const } : {}),
    });
  }

  function weighted(members: readonly Member[], mean: Mean): Cell {
    const usable = members.filter((member) => hasValue(member.cell) && member.weight !== undefined);
    const cells = usable.flatMap((member) => member.cell ?? []);
    const few = !enough(members.map((member) => ({ has: usable.includes(member), weight: member.weight })));
    const weight = sum(usable.map((member) => member.weight ?? 0));
    const value =
      few || weight === 0
        ? null
        : sum(usable.map((member) => (member.cell?.value ?? 0) * (member.weight ?? 0))) / weight;
    return combine(value, cells, {
      members: members.length,
      withFigure: usable.length,
      ...(mean.approx ? { approx: true as const } : {}),
      ...(few ? { tooFew: true as const } : {}),
    });
  }

  /** The weight of a municipality, and whether it is made up. */
  function weightFor(
    mean: Mean,
    region: string,
    period: string,
  ): { weight: number | undefined; fictional: boolean; releases: readonly number[] } {
    if (mean.weight === LAND_AREA) {
      return { weight: catalogue.regions.get(region)?.landHectares, fictional: false, releases: [] };
    }
    const indicator = catalogue.indicators.get(mean.weight);
    if (mean.weight === 'inwoners') {
      const found = source.inhabitants(region, yearOf(period));
      return { weight: found?.cell.value ?? undefined, fictional: false, releases: [] };
    }
    const cell =
      indicator &&
      (source.region(indicator, region, '', period) ??
        source.region(indicator, region, '', period.slice(0, 4)));
    return {
      weight: cell?.value ?? undefined,
      fictional: cell?.fictional ?? false,
      releases: cell?.releases ?? [],
    };
  }

  function meanOf(
    indicator: Indicator,
    mean: Mean,
    codes: readonly string[],
    sector: string,
    period: string,
  ): Cell {
    let fictionalWeight = false;
    const members = codes.map((code): Member => {
      const { weight, fictional } = weightFor(mean, code, period);
      fictionalWeight ||= fictional;
      return { code, cell: source.region(indicator, code, sector, period), weight };
    });
    const cell = weighted(members, mean);
    if (!fictionalWeight || cell.fictional) return cell;
    return {
      ...cell,
      fictional: true,
      fictionalPart: catalogue.indicators.get(mean.weight)?.name ?? mean.weight,
    };
  }

  /** Delivered ratios of members, weighted by the denominator: for where the parts are not both there. */
  function ratioOf(
    indicator: Indicator,
    ratio: Ratio,
    codes: readonly string[],
    sector: string,
    period: string,
  ): Cell {
    const bottom = catalogue.indicators.get(ratio.denominator);
    const members = codes.map((code) => ({
      code,
      own: single(indicator, code, sector, period),
      parts: partsFor(ratio, code, sector, period),
      weight: bottom && (source.region(bottom, code, sector, period)?.value ?? undefined),
    }));
    const real = members.some((member) => hasValue(member.own) && !member.own.fictional);
    const madeUp = members.some((member) => member.parts?.numerator.fictional);
    if (real && madeUp) {
      const asMean: Mean = { kind: 'mean', weight: ratio.denominator, approx: false };
      return meanOf(indicator, asMean, codes, sector, period);
    }
    const pairs = members.flatMap((member) => member.parts ?? []);
    if (pairs.length === 0) {
      const asMean: Mean = { kind: 'mean', weight: ratio.denominator, approx: false };
      return meanOf(indicator, asMean, codes, sector, period);
    }
    const few = !enough(
      members.map((member) => ({ has: member.parts !== undefined, weight: member.weight })),
    );
    const cell = divide(ratio, pairs, { members: codes.length, withFigure: pairs.length });
    return few ? { ...cell, value: null, tooFew: true } : cell;
  }

  function computed(indicator: Indicator, codes: readonly string[], sector: string, period: string): Cell {
    const { aggregation } = indicator;
    if (aggregation.kind === 'ratio') return ratioOf(indicator, aggregation, codes, sector, period);
    if (aggregation.kind === 'mean') return meanOf(indicator, aggregation, codes, sector, period);
    return total(
      codes.map((code) => ({
        code,
        cell: source.region(indicator, code, sector, period),
        weight: undefined,
      })),
    );
  }

  /** A delivered percentage of a larger area gives way to one computed from the parts of its municipalities. */
  function fromMembers(indicator: Indicator, place: Place, sector: string, period: string): boolean {
    const { aggregation } = indicator;
    if (aggregation.kind !== 'ratio') return false;
    if (partsFor(aggregation, place.code, sector, period) !== undefined) return false;
    const pairs = (place.members ?? []).flatMap((code) => partsFor(aggregation, code, sector, period) ?? []);
    return pairs.length > 0 && !pairs.some((pair) => pair.numerator.fictional || pair.denominator.fictional);
  }

  return (indicator, place, sector, period) => {
    const { members } = place;
    if (members === undefined) return single(indicator, place.code, sector, period);
    const delivered =
      place.kind === 'groep' || place.reduced ? undefined : single(indicator, place.code, sector, period);
    if (hasValue(delivered) && !fromMembers(indicator, place, sector, period)) return delivered;
    const cell = computed(indicator, members, sector, period);
    return cell.withFigure === 0 ? (delivered ?? undefined) : cell;
  };
}
