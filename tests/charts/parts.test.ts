/** The parts that pictures are laid out with. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownIndices } from '#src/answer/charts/bars/shown.ts';
import { spread } from '#src/answer/charts/spread.ts';
import { fit, wrap } from '#src/answer/charts/text.ts';
import { FONT } from '#src/answer/charts/theme.ts';
import { niceTicks } from '#src/answer/charts/ticks.ts';
import { shortPeriodName, shortSpanName } from '#src/answer/wording/periods.ts';
import { tickFormat } from '#src/answer/wording/ticks.ts';
import { measure } from './pictures.ts';

describe('labels in a column', () => {
  it('stay where they belong when there is room', () => {
    expect(
      spread(
        [
          { at: 20, height: 10 },
          { at: 60, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([15, 55]);
  });

  it('part around the middle of where they belong', () => {
    expect(
      spread(
        [
          { at: 50, height: 10 },
          { at: 50, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([40, 50]);
  });

  it('never overlap and stay in the column, as long as they fit', () => {
    const labels = fc.array(fc.record({ at: fc.integer({ min: 0, max: 300 }), height: fc.constant(20) }), {
      maxLength: 15,
    });
    fc.assert(
      fc.property(labels, (unordered) => {
        const wanted = unordered.toSorted((a, b) => a.at - b.at);
        const tops = spread(wanted, 0, 300);
        for (const [index, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(-1e-6);
          expect(top + 20).toBeLessThanOrEqual(300 + 1e-6);
          if (index > 0) expect(top - (tops[index - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-6);
        }
      }),
    );
  });
});

describe('a long ranking', () => {
  it.each([
    ['shows all when they fit', 5, [], 20, [0, 1, 2, 3, 4]],
    ['shows both ends', 100, [], 6, [0, 1, 2, 97, 98, 99]],
    ['shows who is asked for with its neighbours', 100, [50], 9, [0, 1, 48, 49, 50, 51, 52, 98, 99]],
    ['shows neighbours on one side at the top', 100, [0], 6, [0, 1, 2, 97, 98, 99]],
  ])('%s', (_, count, highlighted, most, expected) => {
    expect(shownIndices(count, highlighted, most)).toEqual(expected);
  });
});

describe('texts', () => {
  it('are cut to the width they have, and not further', () => {
    const name = 'Nuenen, Gerwen en Nederwetten';
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 260 }), (width) => {
        const cut = fit(name, width, FONT.label, measure);
        expect(measure(cut, FONT.label)).toBeLessThanOrEqual(width);
        if (cut === name) return;
        const kept = cut.length - 1;
        const longer = `${name.slice(0, kept + 2)}…`;
        expect(measure(longer, FONT.label)).toBeGreaterThan(width - 12);
      }),
    );
  });

  it('keep a figure and its unit together', () => {
    expect(wrap('ruim €\u00A01.200 per inwoner', 90, FONT.label, measure, 4)).toEqual([
      'ruim',
      '€\u00A01.200 per',
      'inwoner',
    ]);
  });
});

describe('the value axis', () => {
  it.each([
    [0, 47, [0, 20, 40, 60]],
    [0, 0, [0, 0.5, 1]],
    [-20, 35, [-20, 0, 20, 40]],
    [0, 1_234_567, [0, 500_000, 1_000_000, 1_500_000]],
  ])('from %d to %d', (low, high, ticks) => {
    expect(niceTicks(low, high, 4)).toEqual(ticks);
  });

  it.each([
    ['aantal', 1_200_000, '1,2 mln'],
    ['aantal', 3_000_000_000, '3 mld'],
    ['aantal', 950_000, '950.000'],
    ['%', 2.5, '2,5%'],
    ['euro', -1500, '−€ 1.500'],
    ['x 1.000 euro', 2500, '€ 2,5 mln'],
  ])('in %s: %d is %s', (unit, value, text) => {
    expect(tickFormat(unit)(value).replaceAll('\u00A0', ' ')).toBe(text);
  });
});

describe('short names of periods', () => {
  it.each([
    ['2023', '2023'],
    ['2023-H1', '1e helft 2023'],
    ['2025-Q2', 'kw 2 2025'],
    ['2026-03', 'mrt 2026'],
  ])('%s: %s', (period, name) => {
    expect(shortPeriodName(period)).toBe(name);
  });

  it.each([
    [['2015', '2025'], '2015–2025'],
    [['2024-Q4', '2026-Q3'], 'kw 4 2024 – kw 3 2026'],
    [['2024-Q4'], '4e kwartaal 2024'],
  ])('%j: %s', (periods, name) => {
    expect(shortSpanName(periods)).toBe(name);
  });
});
