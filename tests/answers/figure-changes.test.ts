/** What is said of a figure once there are other figures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '#src/answer/figure/changes.ts';
import { wordChanges } from '#src/answer/wording/figure.ts';
import type { DataAnswer, FigureChanges, Row } from '#src/model.ts';
import { snapshotOf } from '#tests/db/snapshot.ts';

const row = (period: string, value: number | null, more: Partial<Row> = {}): Row => ({
  region: 'GM0758',
  regionName: 'Breda',
  indicator: 'banen',
  indicatorName: 'Banen',
  period,
  value,
  text: String(value),
  unit: 'banen',
  decimals: 0,
  ...more,
});
const said = (rows: readonly Row[], more: Partial<DataAnswer> = {}): DataAnswer =>
  snapshotOf('Banen in Breda', { rows, ...more })('7K3QBCDF').answer;

const two = [row('2024', 10), row('2025', 11)];

describe('what has changed', () => {
  it.each<[string, readonly Row[], FigureChanges | null]>([
    ['nothing', two, null],
    ['the release and the text alone', two.map((old) => ({ ...old, release: 9, text: '10 (b)' })), null],
    ['the last bit of a sum', [row('2024', 10 + 1e-12), row('2025', 11)], null],
    ['a value', [row('2024', 10), row('2025', 12)], { addedPeriods: [], changed: 1, rows: 2, gone: 0 }],
    [
      'a status',
      [row('2024', 10), row('2025', 11, { status: 'provisional' })],
      { addedPeriods: [], changed: 1, rows: 2, gone: 0 },
    ],
    [
      'a figure that went',
      [row('2024', 10), row('2025', null)],
      { addedPeriods: [], changed: 1, rows: 2, gone: 0 },
    ],
    ['a new year', [...two, row('2026', 12)], { addedPeriods: ['2026'], changed: 0, rows: 2, gone: 0 }],
    [
      'a year that moved on',
      [row('2025', 11), row('2026', 12)],
      { addedPeriods: ['2026'], changed: 0, rows: 2, gone: 1 },
    ],
    ['all', [], { addedPeriods: [], changed: 0, rows: 2, gone: 2 }],
  ])('%s', (_name, now, changes) => {
    expect(changesBetween(said(two), said(now))).toEqual(changes);
  });

  it('is seen in facts and words too, where there are no figures', () => {
    const facts = (last: string) =>
      said([], { table: { caption: '', columns: [], rows: [['Periode', last]], legend: [] } });
    expect(changesBetween(facts('2025'), facts('2025'))).toBeNull();
    expect(changesBetween(facts('2025'), facts('2026'))).not.toBeNull();
    expect(changesBetween(said([]), said(two))).toMatchObject({ addedPeriods: ['2024', '2025'] });
  });

  it('is nothing between a figure and itself, whatever is in it', () => {
    const rows = fc.array(
      fc.record({
        period: fc.constantFrom('2023', '2024', '2025'),
        value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
      }),
    );
    fc.assert(
      fc.property(rows, (cells) => {
        const answer = said(
          cells.map(({ period, value }, index) => row(period, value, { region: `GM${index}` })),
        );
        expect(changesBetween(answer, JSON.parse(JSON.stringify(answer)))).toBeNull();
      }),
    );
  });
});

describe('in words', () => {
  const none = { addedPeriods: [], changed: 0, rows: 22, gone: 0 };
  it.each<[FigureChanges, string]>([
    [none, 'Het antwoord op deze vraag is nu anders.'],
    [{ ...none, changed: 1 }, 'Van de 22 cijfers veranderde er 1.'],
    [{ ...none, changed: 8, gone: 14 }, 'Van de 22 cijfers veranderden er 8 en zijn er 14 niet meer.'],
    [{ ...none, gone: 1 }, 'Van de 22 cijfers is er 1 niet meer.'],
    [{ ...none, gone: 22 }, 'De oude cijfers zijn er niet meer.'],
    [
      { ...none, addedPeriods: ['2025-Q4', '2026-Q1'], changed: 2 },
      'Daarna kwam 4e kwartaal 2025 tot en met 1e kwartaal 2026 erbij. Van de 22 cijfers veranderden er 2.',
    ],
    [
      { ...none, changed: 22, real: true },
      'De voorbeeldcijfers zijn vervangen door echte cijfers. Van de 22 cijfers veranderden er 22.',
    ],
  ])('%j', (changes, text) => {
    expect(wordChanges(changes)).toBe(text);
  });
});
