/** One figure with what must travel with it: status, releases, whether anything in it is made up. */
import type { Status } from '#src/model.ts';

export interface Cell {
  /** Null: there is a cell, but no figure can be given. */
  readonly value: number | null;
  readonly status: Status;
  readonly fictional: boolean;
  readonly releases: readonly number[];
  /** Put together from former municipalities; `partial`: one of them was split. */
  readonly boundary?: 'merged' | 'partial';
  /** A weight stands in for the exact one. */
  readonly approx?: true;
  /** A year made of its parts. */
  readonly from?: 'last' | 'sum';
  /** For a figure over members. */
  readonly members?: number;
  readonly withFigure?: number;
  readonly mean?: number | null;
  /** Too few members have a figure for one of the group. */
  readonly tooFew?: true;
  /** What in it is made up, if it is not the indicator itself. */
  readonly fictionalPart?: string;
}

/** From sure to unsure: a figure is as sure as its least sure part. */
const SURENESS: readonly Status[] = ['final', 'revised', 'estimated', 'provisional', 'suppressed'];

export function leastSure(statuses: readonly Status[]): Status {
  const worst = Math.max(0, ...statuses.map((status) => SURENESS.indexOf(status)));
  return SURENESS[worst] ?? 'final';
}

/** A cell of other cells: their status, releases, marks; `value` is what was made of them. */
export function combine(value: number | null, parts: readonly Cell[], extra: Partial<Cell> = {}): Cell {
  const counted = parts.filter((part) => part.value !== null);
  const boundary = parts.some((part) => part.boundary === 'partial')
    ? 'partial'
    : parts.some((part) => part.boundary === 'merged')
      ? 'merged'
      : undefined;
  const part = parts.find((cell) => cell.fictionalPart !== undefined)?.fictionalPart;
  return {
    value,
    status: leastSure(counted.map((cell) => cell.status)),
    fictional: parts.some((cell) => cell.fictional),
    releases: [...new Set(parts.flatMap((cell) => cell.releases))],
    ...(boundary === undefined ? {} : { boundary }),
    ...(parts.some((cell) => cell.approx) ? { approx: true as const } : {}),
    ...(part === undefined ? {} : { fictionalPart: part }),
    ...extra,
  };
}

/** Sum of values in a fixed order, so that the same rows in another order give the same last digit. */
export const sum = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b).reduce((a, b) => a + b, 0);
