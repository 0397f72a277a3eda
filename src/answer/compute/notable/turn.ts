/** Whether a long rise became a fall, or the reverse. */
import type { Finding } from '#src/model.ts';
import { median, pooled, spreadOf, tauOf, theilSen } from './robust.ts';
import { type Point, type Scanned, SHARED, sameSeason } from './series.ts';

/** Points of one part of the year: five or more before the turn, four from it on. */
const BEFORE = 5;
const AFTER = 4;
const LOOK_BACK = 12;
/** Nearly each figure above (or below) the one before. */
const STEADY = 0.8;
const OTHERS_WEIGH = 10;

/** Spread around two lines, one before the turn and one after. */
function spreadAround(points: readonly Point[], from: number): number {
  const values = points.map(({ y }) => y);
  const [early, late] = [theilSen(values.slice(0, from + 1)), theilSen(values.slice(from))];
  return spreadOf([...early.residuals, ...late.residuals], 0) * (1 + 2 / points.length);
}

/** How many standard deviations a stretch rose, by its robust slope over its whole length. */
const riseOf = (values: readonly number[], spread: number): number =>
  (theilSen(values).slope * (values.length - 1)) / spread / Math.SQRT2;

/** Whether a series turned the same way at the same time. */
function turnsLike(points: readonly Point[], from: number, then: number): boolean {
  const values = points.map(({ y }) => y);
  const [before, after] = [theilSen(values.slice(0, from + 1)).slope, theilSen(values.slice(from)).slope];
  return Math.sign(after) === Math.sign(then) && Math.sign(before) === -Math.sign(then);
}

export function findTurn({ subject, others, scale, newest }: Scanned): Finding | undefined {
  const points = sameSeason(subject.get(newest), LOOK_BACK);
  const from = points.length - AFTER;
  const turn = points[from];
  const last = points.at(-1);
  if (from < BEFORE - 1 || turn === undefined || last === undefined) return undefined;
  const [before, after] = [points.slice(0, from + 1), points.slice(from)].map((part) =>
    part.map(({ y }) => y),
  );
  if (before === undefined || after === undefined) return undefined;
  const [steady, then] = [tauOf(before), tauOf(after)];
  if (Math.min(Math.abs(steady), Math.abs(then)) < STEADY || Math.sign(steady) === Math.sign(then))
    return undefined;
  if (Math.abs(last.y - turn.y) < 2 * scale.worth(last.y)) return undefined;
  const elsewhere = others.flatMap((other) => {
    const same = sameSeason(other.get(newest), LOOK_BACK);
    return same.length === points.length ? [spreadAround(same, from)] : [];
  });
  const spread = Math.max(
    pooled([
      { spread: spreadAround(points, from), weight: points.length },
      { spread: median(elsewhere), weight: elsewhere.length >= BEFORE ? OTHERS_WEIGH : 0 },
    ]),
    last.noise,
    scale.floor(last.y),
  );
  const turning = others.filter((other) => turnsLike(sameSeason(other.get(newest), LOOK_BACK), from, then));
  const along = turning.length * 2 > others.length;
  return {
    kind: 'turn',
    score: Math.min(Math.abs(riseOf(before, spread)), Math.abs(riseOf(after, spread))) * (along ? SHARED : 1),
    direction: then > 0 ? 'up' : 'down',
    period: newest,
    base: turn.period,
    ...(along ? { shared: true } : {}),
  };
}
