/**
 * The figure of a place: of one region as it is, of a group or a larger area from its municipalities.
 * Rule 1 (groups) of the statistics.
 */
import type { Aggregation, Indicator, Member, Place, Term } from '#src/model.ts';
import { yearOf } from '#src/periods.ts';
import { type Cell, combine, hasValue } from './cell.ts';
import { enough, meanOf, memberOf, quotientOf, totalOf } from './members.ts';
import type { Source } from './source.ts';
import { asFormer, splitAmong } from './split.ts';

const LAND_AREA = 'landoppervlak';

type Ratio = Extract<Aggregation, { kind: 'ratio' }>;
type Mean = Extract<Aggregation, { kind: 'mean' }>;

export type FigureOf = (
  indicator: Indicator,
  place: Place,
  sector: string,
  period: string,
) => Cell | undefined;

interface Parts {
  readonly numerator: Term & { readonly cell: Cell };
  readonly denominator: Term & { readonly cell: Cell };
}

const isMadeUp = ({ numerator, denominator }: Parts): boolean =>
  numerator.cell.fictional || denominator.cell.fictional;

/** Whether the figures of the members would do: then it is their weights that are missing. */
const onlyWeightLacks = (members: readonly Member[]): boolean =>
  enough(members.map(({ figure }) => ({ has: hasValue(figure.cell), weight: undefined })));

const withoutWeight = (noWeight: string): Cell => ({
  value: null,
  status: 'final',
  fictional: false,
  releases: [],
  noWeight,
});

export function createFigures(source: Source): FigureOf {
  const { catalogue } = source;

  const termOf = (indicator: string, region: string, sector: string, period: string): Term => {
    const known = catalogue.indicators.get(indicator);
    const cell = known && source.region(known, region, sector, period);
    return { indicator, region, sector, period, cell };
  };

  /** Municipalities of then that were split between these later. */
  const formerAmong = (codes: readonly string[], period: string, memberFor: (code: string) => Member) =>
    splitAmong(codes, yearOf(period), catalogue).map((split) => asFormer(memberFor(split.code), split));

  /** Both parts of a ratio for one region. */
  function partsFor(ratio: Ratio, region: string, sector: string, period: string): Parts | undefined {
    const numerator = termOf(ratio.numerator, region, sector, period);
    const denominator = termOf(ratio.denominator, region, sector, period);
    return hasValue(numerator.cell) && hasValue(denominator.cell)
      ? {
          numerator: { ...numerator, cell: numerator.cell },
          denominator: { ...denominator, cell: denominator.cell },
        }
      : undefined;
  }

  /** A ratio of which a part is kept secret is so itself. */
  function secretPart({ numerator, denominator }: Ratio, region: string, sector: string, period: string) {
    const parts = [numerator, denominator].flatMap((id) => termOf(id, region, sector, period).cell ?? []);
    const cell = combine(null, parts);
    return cell.status === 'suppressed' ? cell : undefined;
  }

  /** Which of the two parts is made up, where the other is real. */
  function fictionalPartOf(tops: readonly Term[], bottoms: readonly Term[]): Pick<Cell, 'fictionalPart'> {
    const isMade = (terms: readonly Term[]): boolean => terms.some(({ cell }) => cell?.fictional);
    if (isMade(tops) === isMade(bottoms)) return {};
    const [made] = isMade(tops) ? tops : bottoms;
    return made === undefined
      ? {}
      : { fictionalPart: catalogue.indicators.get(made.indicator)?.name ?? made.indicator };
  }

  function divide({ factor }: Ratio, { numerator, denominator }: Parts): Cell {
    const [top, bottom] = [numerator.cell.value ?? 0, denominator.cell.value ?? 0];
    const part = fictionalPartOf([numerator], [denominator]);
    return combine(bottom === 0 ? null : (top / bottom) * factor, [numerator.cell, denominator.cell], {
      derivation: { kind: 'quotient', of: 'ratio', top: numerator, bottom: denominator, factor },
      ...part,
    });
  }

  /** Computed from its parts wherever both are there; a made-up part never outranks a delivered real figure. */
  function single(indicator: Indicator, region: string, sector: string, period: string): Cell | undefined {
    const own = source.region(indicator, region, sector, period);
    if (indicator.aggregation.kind !== 'ratio') return own;
    const parts = partsFor(indicator.aggregation, region, sector, period);
    if (parts === undefined) return own ?? secretPart(indicator.aggregation, region, sector, period);
    if (isMadeUp(parts) && hasValue(own) && !own.fictional) return own;
    return divide(indicator.aggregation, parts);
  }

  /** The weight of a municipality; of inhabitants the nearest year. */
  function weightFor({ weight }: Mean, region: string, period: string): Term | undefined {
    const term = { indicator: weight, region, sector: '' };
    if (weight === LAND_AREA) {
      const value = catalogue.regions.get(region)?.landHectares;
      if (value === undefined) return undefined;
      const cell: Cell = { value, status: 'final', fictional: false, releases: [] };
      return { ...term, period: period.slice(0, 4), cell };
    }
    if (weight === 'inwoners') {
      const found = source.inhabitants(region, yearOf(period));
      return found && { ...term, period: String(found.year), cell: found.cell };
    }
    const own = termOf(weight, region, '', period);
    return own.cell === undefined ? termOf(weight, region, '', period.slice(0, 4)) : own;
  }

  function weighted(
    indicator: Indicator,
    mean: Mean,
    codes: readonly string[],
    sector: string,
    period: string,
  ): Cell {
    const members = codes.map((code) =>
      memberOf(code, termOf(indicator.id, code, sector, period), { term: weightFor(mean, code, period) }),
    );
    const former = formerAmong(codes, period, (code) =>
      // Inhabitants of a later year are those of its heirs already.
      memberOf(code, termOf(indicator.id, code, sector, period), {
        term: mean.weight === LAND_AREA ? undefined : termOf(mean.weight, code, '', period.slice(0, 4)),
      }),
    ).filter(({ counted }) => counted);
    const cell = meanOf([...members, ...former], mean);
    if (cell.value === null && onlyWeightLacks(members)) return withoutWeight(mean.weight);
    // Inhabitants are always real.
    const madeUp = mean.weight !== 'inwoners' && members.some(({ beside }) => beside?.cell?.fictional);
    if (!madeUp || cell.fictional) return cell;
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
    const memberFor = (code: string): Member =>
      memberOf(code, termOf(ratio.numerator, code, sector, period), {
        term: termOf(ratio.denominator, code, sector, period),
      });
    const members = codes.map(memberFor);
    const former = formerAmong(codes, period, memberFor).filter((member) => member.counted);
    const counted = members.filter((member) => member.counted);
    const real = codes.some((code) => {
      const own = single(indicator, code, sector, period);
      return hasValue(own) && !own.fictional;
    });
    const madeUp = counted.some(({ figure }) => figure.cell?.fictional);
    if ((real && madeUp) || counted.length === 0) {
      const asMean: Mean = { kind: 'mean', weight: ratio.denominator, approx: false };
      return weighted(indicator, asMean, codes, sector, period);
    }
    const parts = fictionalPartOf(
      counted.map(({ figure }) => figure),
      counted.flatMap(({ beside }) => beside ?? []),
    );
    return { ...quotientOf([...members, ...former], 'ratio', ratio.factor), ...parts };
  }

  function computed(indicator: Indicator, codes: readonly string[], sector: string, period: string): Cell {
    const { aggregation } = indicator;
    if (aggregation.kind === 'ratio') return ratioOf(indicator, aggregation, codes, sector, period);
    if (aggregation.kind === 'mean') return weighted(indicator, aggregation, codes, sector, period);
    const memberFor = (code: string): Member =>
      memberOf(code, termOf(indicator.id, code, sector, period), undefined);
    const former = formerAmong(codes, period, memberFor).filter(({ figure }) => figure.cell !== undefined);
    return totalOf([...codes.map(memberFor), ...former]);
  }

  /** A delivered percentage of a larger area gives way to one computed from the parts of its municipalities. */
  function fromMembers(indicator: Indicator, place: Place, sector: string, period: string): boolean {
    const { aggregation } = indicator;
    if (aggregation.kind !== 'ratio') return false;
    if (partsFor(aggregation, place.code, sector, period) !== undefined) return false;
    const pairs = (place.members ?? []).flatMap((code) => partsFor(aggregation, code, sector, period) ?? []);
    return pairs.length > 0 && !pairs.some(isMadeUp);
  }

  return (indicator, place, sector, period) => {
    const { members } = place;
    if (members === undefined) return single(indicator, place.code, sector, period);
    const delivered =
      place.kind === 'groep' || place.reduced ? undefined : single(indicator, place.code, sector, period);
    if (hasValue(delivered) && !fromMembers(indicator, place, sector, period)) return delivered;
    const cell = computed(indicator, members, sector, period);
    // The parts of a few municipalities are no reason to leave a delivered percentage.
    return cell.withFigure === 0 || (cell.value === null && hasValue(delivered)) ? delivered : cell;
  };
}
