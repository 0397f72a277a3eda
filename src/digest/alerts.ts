/** Whether an alert goes off: a limit that is passed is told once, and again only after it was left by a margin. */
import type { Condition } from '#intents/query.ts';

/** The part of the limit that a figure must go back before the alert can go off again. */
const MARGIN = 0.02;
/** For a change in percent: so many percentage points. */
const MARGIN_POINTS = 2;

const isUp = ({ kind }: Condition): boolean => kind === 'above' || kind === 'rises';

/** The limit on the scale of the figure that is watched. */
export function limitOf(condition: Condition): number {
  switch (condition.kind) {
    case 'above':
    case 'below':
      return condition.value;
    case 'rises':
      return condition.percent;
    case 'falls':
      return -condition.percent;
  }
}

/** @param decimals of the figure: half of its smallest step would be noise. */
export function marginOf(condition: Condition, decimals: number): number {
  return 'percent' in condition
    ? MARGIN_POINTS
    : Math.max(Math.abs(condition.value) * MARGIN, 10 ** -decimals);
}

export interface AlertStep {
  /** It goes off now. */
  readonly tells: boolean;
  readonly armed: boolean;
}

/** @param value the newest figure, or its change in percent; null: there is none, so nothing changes. */
export function stepAlert(
  { condition, armed }: { readonly condition: Condition; readonly armed: boolean },
  value: number | null,
  decimals: number,
): AlertStep {
  if (value === null) return { tells: false, armed };
  const sign = isUp(condition) ? 1 : -1;
  const beyond = sign * (value - limitOf(condition));
  if (armed) return beyond > 0 ? { tells: true, armed: false } : { tells: false, armed };
  return { tells: false, armed: beyond < -marginOf(condition, decimals) };
}
