/** Classes of a map: all figures in one, none empty, readable limits, growth apart from decline. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classesOf, classOf, coloursOf } from '#src/answer/present/classes.ts';

const values = fc.array(
  fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toPrecision(6))),
    fc.integer({ min: -20, max: 20 }),
    fc.integer({ min: 0, max: 900_000 }),
  ),
  { minLength: 1, maxLength: 400 },
);

describe('classes', () => {
  it('are at most five, hold every figure, and none is empty', () => {
    fc.assert(
      fc.property(values, fc.boolean(), (list, diverging) => {
        const classes = classesOf(list, diverging);
        expect(classes.counts.length).toBeLessThanOrEqual(5);
        expect(classes.limits).toHaveLength(classes.counts.length - 1);
        expect(classes.limits).toEqual([...new Set(classes.limits)].sort((a, b) => a - b));
        for (const [index, count] of classes.counts.entries()) {
          expect(count).toBeGreaterThan(0);
          expect(list.filter((value) => classOf(value, classes.limits) === index)).toHaveLength(count);
        }
        expect(coloursOf(classes)).toHaveLength(classes.counts.length);
      }),
    );
  });

  it('of changes never mix growth and decline', () => {
    fc.assert(
      fc.property(values, (list) => {
        const classes = classesOf(list, true);
        const colours = coloursOf(classes);
        for (const value of list)
          expect(colours[classOf(value, classes.limits)]?.hue).toBe(value < 0 ? 'less' : 'more');
      }),
    );
  });

  it('lie where figures lie apart', () => {
    const groups = [1, 1.1, 1.2, 4, 4.1, 4.3, 8, 8.2, 12, 12.5, 20, 21];
    expect(classesOf(groups, false)).toEqual({ limits: [2, 5, 10, 20], counts: [3, 3, 2, 2, 2], below: 0 });
  });

  it('are of equal numbers where a few very large ones would leave the rest in one class', () => {
    const skewed = [
      ...Array.from({ length: 300 }, (_, index) => 100 + index),
      200_000,
      400_000,
      600_000,
      900_000,
    ];
    const { counts } = classesOf(skewed, false);
    expect(Math.max(...counts)).toBeLessThan(0.3 * skewed.length);
  });

  it('have limits that can be read: no more digits than the figures need', () => {
    const many = Array.from({ length: 342 }, (_, index) => 3 + 7 * Math.abs(Math.sin(index * 12.9898)));
    for (const limit of classesOf(many, false).limits) expect(String(limit).length).toBeLessThanOrEqual(3);
  });

  it.each([
    [[5], 1],
    [[5, 5, 5], 1],
    [[5, 6], 2],
    [[0, 0, -1], 2],
  ])('of %j are %i', (list, count) => {
    expect(classesOf(list, true).counts).toHaveLength(count);
  });
});
