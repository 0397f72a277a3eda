/** Words that stand in pictures only. */
import type { Status } from '#src/model.ts';

export const NO_FIGURE = 'geen cijfer';
export const CORONA = 'corona';
export const NOT_FROM_ZERO = 'as begint niet bij nul';
/** Figures before it are those of the former municipalities. */
export const boundaryChange = (year: number): string => `herindeling ${year}`;

/** What the marks on a line mean. */
export const STATUS_MARKS: Readonly<Partial<Record<Status, string>>> = {
  provisional: 'voorlopig cijfer',
  estimated: 'geschat cijfer',
};

/** Between two bars of a ranking. */
export const between = (count: number): string => `nog ${count} ertussen`;
/** Below the last bar. */
export const andMore = (count: number): string => `en nog ${count}: zie de tabel`;

/** Places that are asked for and have no figure in the whole development. */
export const withoutFigures = (names: readonly string[]): string => `Geen cijfers: ${names.join('; ')}`;

/** For an annotation: "2022: 48,6". */
export const annotated = (period: string, text: string): string => `${period}: ${text}`;
