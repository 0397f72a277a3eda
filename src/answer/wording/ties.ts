/** Members that share a place: said to share it, and never one of them as if it stood there alone. */
import type { Row } from '#src/model.ts';
import { formatNumber } from './numbers.ts';
import { memberWord, nameOf, type Ranking } from './ranking.ts';
import { listOf } from './text.ts';

/** More than this many with the same figure are counted, not named. */
export const MOST_NAMED = 3;

/** "3e", "gedeeld 3e". */
export const ordinalOf = ({ rank, tied }: Row): string => `${tied === undefined ? '' : 'gedeeld '}${rank}e`;

/** "op plaats 3", "op een gedeelde 3e plaats". */
export const onPlace = ({ rank, tied }: Row): string =>
  tied === undefined ? `op plaats ${rank}` : `op een gedeelde ${rank}e plaats`;

/** Rows in order, those with the same place together. */
export const sharedPlaces = (ranked: readonly Row[]): Row[][] => [
  ...Map.groupBy(ranked, ({ rank }) => rank).values(),
];

/** "Delft", "Delft en Haarlem", "8 gemeenten". */
export function namesOf(group: readonly Row[], ranking: Ranking): string {
  if (group.length <= MOST_NAMED) return listOf(group.map((row) => nameOf(ranking, row)));
  return `${formatNumber(group.length, 0)} ${memberWord(ranking.telling.plan.query, group.length)}`;
}

/** "Delft (60,0%)", "Goes en Middelburg (elk 5)". */
export function namesWith(group: readonly Row[], ranking: Ranking, text: (row: Row) => string): string {
  const [row] = group;
  if (row === undefined) return '';
  return `${namesOf(group, ranking)} (${group.length > 1 ? 'elk ' : ''}${text(row)})`;
}
