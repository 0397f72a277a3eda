/** An alert goes off once when its limit is passed, and again only after the figure was well back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '#intents/query.ts';
import { limitOf, stepAlert } from '#src/digest/alerts.ts';

/** Which of the figures, in order, make it go off. */
function told(condition: Condition, values: readonly (number | null)[], decimals = 1): number[] {
  let armed = true;
  return values.flatMap((value, index) => {
    const step = stepAlert({ condition, armed }, value, decimals);
    armed = step.armed;
    return step.tells ? [index] : [];
  });
}

const above: Condition = { kind: 'above', value: 10 };
const below: Condition = { kind: 'below', value: 1000 };

describe('hysteresis', () => {
  it.each([
    ['goes off when it is passed', above, [9, 9.9, 10.4], [2]],
    ['not at the limit itself', above, [10, 10], []],
    ['once, however long it stays', above, [10.4, 11, 12, 10.1], [0]],
    ['not again when it hovers around the limit', above, [10.1, 9.9, 10.1, 9.8, 10.2], [0]],
    ['again after it was well back', above, [10.4, 9.7, 10.4], [0, 2]],
    ['nothing changes without a figure', above, [null, 10.4, null, 10.4], [1]],
    ['downwards', below, [1200, 999, 990, 1010, 995, 1021, 999], [1, 6]],
    ['a rise in percent', { kind: 'rises', percent: 20 }, [12, 21, 19, 21, 17.9, 20.5], [1, 5]],
    ['a fall in percent', { kind: 'falls', percent: 20 }, [-12, -21, -19, -21, -17, -20.5], [1, 5]],
    ['a limit of zero', { kind: 'above', value: 0 }, [-1, 0.2, -0.05, 0.2, -0.2, 0.2], [1, 5]],
  ] as const)('%s', (_, condition, values, expected) => {
    expect(told(condition, values)).toEqual(expected);
  });

  it('never goes off twice without the figure having been on the other side', () => {
    const conditions = fc.oneof(
      fc.record({
        kind: fc.constantFrom('above' as const, 'below' as const),
        value: fc.float({ noNaN: true, min: -1000, max: 1000 }),
      }),
      fc.record({
        kind: fc.constantFrom('rises' as const, 'falls' as const),
        percent: fc.float({ noNaN: true, min: 0, max: 100 }),
      }),
    );
    fc.assert(
      fc.property(
        conditions,
        fc.array(fc.float({ noNaN: true, min: -2000, max: 2000 }), { maxLength: 30 }),
        (condition, values) => {
          const limit = limitOf(condition);
          const up = condition.kind === 'above' || condition.kind === 'rises';
          const beyond = (value: number): boolean => (up ? value > limit : value < limit);
          const off = told(condition, values);
          for (const index of off) expect(beyond(values[index] ?? 0)).toBe(true);
          for (const [nth, index] of off.entries()) {
            const before = off[nth - 1];
            if (before !== undefined)
              expect(values.slice(before, index).some((value) => !beyond(value))).toBe(true);
          }
        },
      ),
    );
  });
});
