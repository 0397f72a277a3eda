/** Places in order: the ends, and the neighbourhood of the highlighted ones, against the figure of them all. */
import type { ChartBar, RankingContent } from '#src/model.ts';
import { between } from '../wording/picture.ts';
import { BRIGHT, type Columns, columnsOf, drawBar, drawZero, nameShare, PALE, textOf } from './bars/bar.ts';
import { type Density, drawNames, fitRows, type Row, type RowText } from './bars/rows.ts';
import { shownIndices } from './bars/shown.ts';
import type { Sheet, Space } from './canvas.ts';
import { fit } from './text.ts';
import { COLORS, FONT, PAD, WIDTH } from './theme.ts';

/** More bars cannot be read on a phone. */
const MOST = 20;
const GAP = 19;
const AVERAGE_LABEL = 22;

interface Item extends RowText {
  readonly bar: ChartBar;
  /** Bars left out before this one. */
  readonly gap: number;
}

function itemsOf(bars: readonly ChartBar[], most: number): Item[] {
  const highlighted = bars.flatMap((bar, index) => (bar.role === 'subject' ? [index] : []));
  let before = -1;
  return shownIndices(bars.length, highlighted, most).flatMap((index) => {
    const bar = bars[index];
    if (bar === undefined) return [];
    const gap = index - before - 1;
    before = index;
    return [
      { bar, name: bar.label, strong: bar.role === 'subject', gap, ...(gap > 0 ? { above: GAP } : {}) },
    ];
  });
}

/** The line stops where it would cross a value. */
function drawAverage(
  sheet: Sheet,
  { average }: RankingContent,
  rows: readonly Row<Item>[],
  columns: Columns,
  density: Density,
): void {
  const [first] = rows;
  if (average === undefined || first === undefined) return;
  const x = columns.x(average.value);
  for (const { item, y, height } of rows) {
    const end = columns.x(item.bar.value ?? 0);
    const text = sheet.measure(textOf(item.bar), density.value) + 10;
    const isNegative = (item.bar.value ?? 0) < 0;
    const crosses = isNegative ? x > end - text && x < end + 4 : x > end - 4 && x < end + text;
    if (!crosses) sheet.rule({ x, y, x2: x, y2: y + height, stroke: COLORS.ink, width: 1.5, dash: [4, 3] });
  }
  const words = fit(`${average.label} ${average.text}`, WIDTH - 2 * PAD, FONT.dense, sheet.measure);
  const half = sheet.measure(words, FONT.dense) / 2;
  const middle = Math.min(WIDTH - PAD - half, Math.max(PAD + half, x));
  sheet.text(words, middle, first.y - (first.item.above ?? 0) - 7, FONT.dense, COLORS.muted, 'center');
}

function drawRanks(
  sheet: Sheet,
  rows: readonly Row<Item>[],
  indent: number,
  { name, strong }: Density,
): void {
  for (const { item, y, height, lines } of rows) {
    if (item.bar.rank === undefined) continue;
    const font = item.strong ? strong : name;
    const first = y + height / 2 + font.size * 0.36 - ((lines.length - 1) * (name.size + 2)) / 2;
    sheet.text(
      String(item.bar.rank),
      PAD + indent - 8,
      first,
      font,
      item.strong ? COLORS.accent : COLORS.muted,
      'right',
    );
  }
}

/** @returns where the footer may begin. */
export function drawRanking(sheet: Sheet, content: RankingContent, space: Space): number {
  const { bars, average } = content;
  const widest = Math.max(0, ...bars.map(({ rank }) => rank ?? 0));
  const indent = sheet.measure(String(widest), FONT.labelStrong) + 8;
  const frame = {
    top: space.top + (average === undefined ? 10 : 8 + AVERAGE_LABEL),
    limit: space.limit - 12,
    indent,
    share: nameShare(bars, sheet),
  };
  const laid = fitRows(Math.min(MOST, bars.length), (most) => itemsOf(bars, most), frame, sheet);
  const { rows, density, names } = laid;
  const columns = columnsOf(
    rows.map(({ item }) => item.bar),
    names,
    density.value,
    sheet,
    average === undefined ? [] : [average.value],
  );
  const isPlain = bars.every((bar) => bar.role !== 'subject');
  drawNames(sheet, laid, indent, (item) => (item.strong ? COLORS.accent : COLORS.ink));
  drawRanks(sheet, rows, indent, density);
  for (const row of rows) {
    const { bar, gap } = row.item;
    if (gap > 0) sheet.text(between(gap), PAD + indent, row.y - 5, FONT.dense, COLORS.muted);
    drawBar(sheet, bar, row, columns, density, bar.role === 'subject' || isPlain ? BRIGHT : PALE);
    drawZero(sheet, columns, row.y, row.y + row.height);
  }
  drawAverage(sheet, content, rows, columns, density);
  return laid.bottom + 12;
}
