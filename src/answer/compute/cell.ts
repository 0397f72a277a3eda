/** Cells made of other cells. */
import type { Cell, Status, Term } from '#src/model.ts';

export type { Cell } from '#src/model.ts';

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
  const isSecret =
    value === null && parts.some((part) => part.value === null && part.status === 'suppressed');
  return {
    value,
    // A total of which a part is kept secret cannot be given either.
    status: isSecret ? 'suppressed' : leastSure(counted.map((cell) => cell.status)),
    fictional: parts.some((cell) => cell.fictional),
    releases: [...new Set(parts.flatMap((cell) => cell.releases))],
    ...(boundary === undefined ? {} : { boundary }),
    ...(parts.some((cell) => cell.approx) ? { approx: true as const } : {}),
    ...(part === undefined ? {} : { fictionalPart: part }),
    ...extra,
  };
}

export const hasValue = (cell: Cell | undefined): cell is Cell & { value: number } =>
  cell !== undefined && cell.value !== null;

/** Value of a term; undefined where there is none. */
export const numberOf = (term: Term | undefined): number | undefined => term?.cell?.value ?? undefined;

/** Sum of values in a fixed order, so that the same rows in another order give the same last digit. */
export const sum = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b).reduce((a, b) => a + b, 0);
