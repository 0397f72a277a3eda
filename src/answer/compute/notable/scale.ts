/**
 * The scale on which figures of one indicator are held against each other: one on which the noise is about the same
 * whatever the height of the figure, so that a deviation means the same everywhere.
 */
import type { Indicator } from '#src/model.ts';
import { isPerInhabitant } from '../../plan/measure.ts';
import { isPercentage } from '../../wording/numbers.ts';

/**
 * `percentage` as it is; `count` per 1.000 inwoners, as a square root; `size` counts that say how large a place is,
 * and `amount` other positive figures, as a logarithm; `plain` figures that can be negative, as they are.
 */
export type ScaleKind = 'percentage' | 'count' | 'size' | 'amount' | 'plain';

/** A figure as it is shown, with what is known of how much it counts. */
export interface Raw {
  /** Per 1.000 inwoners for a `count`. */
  readonly value: number;
  /** The count behind a figure per 1.000 inwoners. */
  readonly counted?: number | undefined;
  /** What it was divided by: thousands of inwoners, or how many a percentage is a percentage of. */
  readonly of?: number | undefined;
}

export interface Scale {
  readonly kind: ScaleKind;
  readonly of: (raw: Raw) => number;
  /** Standard deviation that counting alone gives, on the scale. */
  readonly noise: (raw: Raw) => number;
  /** The least spread of a difference that is believed, around `y`. */
  readonly floor: (y: number) => number;
  /** The least difference that is worth a sentence, around `y`. */
  readonly worth: (y: number) => number;
}

/** Half a step of the last decimal: what rounding alone can do. */
const rounding = (decimals: number): number => 0.5 * 10 ** -decimals;

function percentage(decimals: number): Scale {
  return {
    kind: 'percentage',
    of: ({ value }) => value,
    noise: ({ value, of }) => {
      if (of === undefined || of <= 0) return 0;
      // Never zero: none of ten is no certainty.
      const part = Math.min(1, Math.max(0, value / 100));
      return 100 * Math.sqrt((part * (1 - part) + 0.25 / of) / of);
    },
    floor: () => Math.max(0.05, rounding(decimals)),
    worth: (y) => Math.max(0.2, Math.min(0.5, 0.1 * Math.abs(y))),
  };
}

/** Twice the square root of a Poisson count has variance 1 (Anscombe 1948); per 1.000 it shrinks with the divisor. */
const COUNT: Scale = {
  kind: 'count',
  of: ({ value, of = 1, counted = value * of }) => 2 * Math.sqrt((counted + 0.375) / of),
  noise: ({ of = 1 }) => Math.sqrt(1 / of),
  floor: (y) => 0.005 * y,
  worth: (y) => 0.025 * y,
};

const SIZE: Scale = {
  kind: 'size',
  of: ({ value }) => Math.log(value),
  noise: ({ value }) => 1 / Math.sqrt(value),
  floor: () => 0.002,
  worth: () => 0.01,
};

const amount = (decimals: number): Scale => ({
  kind: 'amount',
  of: ({ value }) => Math.log(value),
  noise: () => 0,
  floor: (y) => Math.max(0.005, rounding(decimals) / Math.exp(y)),
  worth: () => 0.03,
});

const plain = (decimals: number): Scale => ({
  kind: 'plain',
  of: ({ value }) => value,
  noise: ({ counted, of = 1 }) => (counted === undefined ? 0 : Math.sqrt(Math.abs(counted) + 1) / of),
  floor: () => rounding(decimals),
  worth: () => 2 * rounding(decimals),
});

/** @param least the lowest figure of all that are held against each other. */
export function scaleOf(indicator: Indicator, least: number): Scale {
  const { decimals, unit, aggregation, kind } = indicator;
  if (isPercentage(unit)) return percentage(decimals);
  if (isPerInhabitant(indicator)) return least < 0 ? plain(2) : COUNT;
  if (least <= 0) return plain(decimals);
  return aggregation.kind === 'sum' && kind !== 'rate' ? SIZE : amount(decimals);
}
