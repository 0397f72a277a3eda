/** Places side by side; and a few moments of several places, in groups. */
import type { BarsContent, ChartBar, GroupedBarsContent } from '#src/model.ts';
import { andMore } from '../wording/picture.ts';
import { BRIGHT, columnsOf, drawBar, drawZero, nameShare, PALE } from './bars/bar.ts';
import { drawNames, fitRows, type RowText } from './bars/rows.ts';
import type { Sheet, Space } from './canvas.ts';
import { fit } from './text.ts';
import { COLORS, FONT, PAD, WIDTH } from './theme.ts';

interface Item extends RowText {
  readonly bar: ChartBar;
  readonly heading?: string;
}

const HEADING = 26;
/** Height of the line that says how many more there are. */
export const MORE = 22;

const itemOf = (bar: ChartBar): Item => ({ bar, name: bar.label, strong: bar.role === 'subject' });

function itemsOf(content: BarsContent | GroupedBarsContent): Item[] {
  if (content.kind === 'bars') return content.bars.map(itemOf);
  return content.groups.flatMap((group) =>
    group.bars.map((bar, index) => ({
      ...itemOf(bar),
      ...(index === 0 ? { above: HEADING, heading: group.label } : {}),
    })),
  );
}

/** Below what is shown: that there is more. @returns where the picture may go on. */
export function drawMore(sheet: Sheet, hidden: number, y: number): number {
  if (hidden <= 0) return y;
  sheet.text(andMore(hidden), PAD, y + 16, FONT.dense, COLORS.muted);
  return y + MORE;
}

function drawHeading(sheet: Sheet, heading: string, y: number): void {
  const text = fit(heading, WIDTH - 2 * PAD, FONT.labelStrong, sheet.measure);
  sheet.text(text, PAD, y, FONT.labelStrong, COLORS.ink);
}

/** @returns where the footer may begin. */
export function drawBars(sheet: Sheet, content: BarsContent | GroupedBarsContent, space: Space): number {
  const items = itemsOf(content);
  const frame = {
    top: space.top + 12,
    limit: space.limit - 14,
    reserve: MORE,
    share: nameShare(
      items.map(({ bar }) => bar),
      sheet,
    ),
  };
  const laid = fitRows(items.length, (most) => items.slice(0, most), frame, sheet);
  const { rows, density, names } = laid;
  const columns = columnsOf(
    rows.map(({ item }) => item.bar),
    names,
    density.value,
    sheet,
  );
  const isPlain = items.every(({ bar }) => bar.role !== 'subject');
  drawNames(sheet, laid, 0, (item) => (item.strong ? COLORS.accent : COLORS.ink));
  for (const row of rows) {
    const { bar, heading } = row.item;
    if (heading !== undefined) drawHeading(sheet, heading, row.y - 7);
    drawBar(sheet, bar, row, columns, density, bar.role === 'subject' || isPlain ? BRIGHT : PALE);
    drawZero(sheet, columns, row.y, row.y + row.height);
  }
  return drawMore(sheet, items.length - rows.length, laid.bottom) + 14;
}
