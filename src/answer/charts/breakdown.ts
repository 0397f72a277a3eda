/** A figure split by sector: a bar each, and a tick for the comparison region, with both values in columns. */
import type { BreakdownContent, ChartBar } from '#src/model.ts';
import { BRIGHT, columnsOf, drawBar, drawZero, nameShare, textOf } from './bars/bar.ts';
import { baseline, type Density, drawNames, fitRows, type Rows, type RowText } from './bars/rows.ts';
import { drawMore, MORE } from './bars.ts';
import type { Sheet, Space } from './canvas.ts';
import { wrap } from './text.ts';
import { COLORS, FONT, PAD, WIDTH } from './theme.ts';

interface Item extends RowText {
  readonly bar: ChartBar;
}

const COLUMN_GAP = 14;
const KEY_LINE = 17;
/** Before the name of a column: how its values are drawn. */
const SAMPLE = 16;
/** Of all bars together. */
const SHORTEST = 56;

const itemOf = (bar: ChartBar): Item => ({ bar, name: bar.label, strong: false });

const lay = (items: readonly Item[], top: number, limit: number, share: number, sheet: Sheet): Rows<Item> =>
  fitRows(
    items.length,
    (most) => items.slice(0, most),
    { top, limit: limit - 12, share, reserve: MORE },
    sheet,
  );

interface ValueColumn {
  /** Right edge. */
  readonly x: number;
  readonly width: number;
  readonly lines: readonly string[];
}

/** Heads of the two columns of values, which are the key as well. */
function headsOf(content: BreakdownContent, sheet: Sheet): { own: ValueColumn; other: ValueColumn } {
  const widthOf = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => sheet.measure(text, FONT.denseValue)));
  const head = (name: string, texts: readonly string[], x: number): ValueColumn => {
    const lines = wrap(name, 96, FONT.denseStrong, sheet.measure, 3);
    const width = Math.max(
      widthOf(texts),
      ...lines.map((line) => sheet.measure(line, FONT.denseStrong) + SAMPLE),
    );
    return { x, width, lines };
  };
  const other = head(
    content.compared ?? '',
    content.bars.map(({ compare }) => (compare === undefined ? '' : textOf(compare))),
    WIDTH - PAD,
  );
  const own = head(content.subject, content.bars.map(textOf), other.x - other.width - COLUMN_GAP);
  return { own, other };
}

function drawHeads(sheet: Sheet, { own, other }: ReturnType<typeof headsOf>, top: number): void {
  const last = top + Math.max(own.lines.length, other.lines.length) * KEY_LINE - 4;
  for (const [{ x, lines }, ink] of [
    [own, COLORS.accent],
    [other, COLORS.ink],
  ] as const) {
    for (const [index, line] of lines.entries())
      sheet.text(line, x, last - (lines.length - 1 - index) * KEY_LINE, FONT.denseStrong, ink, 'right');
    const widest = Math.max(...lines.map((line) => sheet.measure(line, FONT.denseStrong)));
    const first = last - (lines.length - 1) * KEY_LINE;
    if (ink === COLORS.accent) sheet.rect({ x: x - widest - SAMPLE, y: first - 11, w: 11, h: 12, fill: ink });
    else sheet.rect({ x: x - widest - SAMPLE + 6, y: first - 12, w: 2.5, h: 14, fill: ink });
  }
}

function drawCompared(sheet: Sheet, content: BreakdownContent, space: Space): number {
  const heads = headsOf(content, sheet);
  const { own, other } = heads;
  const top = space.top + 14;
  drawHeads(sheet, heads, top);
  const items = content.bars.map(itemOf);
  const start = top + Math.max(own.lines.length, other.lines.length) * KEY_LINE + 4;
  const end = own.x - own.width - COLUMN_GAP;
  const share = Math.min(0.46, (end - PAD - SHORTEST) / (WIDTH - 2 * PAD));
  const laid = lay(items, start, space.limit, share, sheet);
  const { rows, density, names } = laid;
  const values = rows.flatMap(({ item }) => [item.bar.value ?? [], item.bar.compare?.value ?? []].flat());
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const left = names + 10;
  const x = (value: number): number => left + ((value - low) / (high - low || 1)) * (end - left);
  drawNames(sheet, laid, 0, () => COLORS.ink);
  for (const row of rows) {
    const { bar } = row.item;
    const thickness = Math.min(18, density.height * 0.62);
    const tick = { y: row.y + (row.height - density.height) / 2 + 1.5, h: density.height - 3 };
    const y = row.y + (row.height - thickness) / 2;
    if (bar.value !== null) {
      const [from, to] = [Math.min(x(0), x(bar.value)), Math.max(x(0), x(bar.value))];
      sheet.rect({ x: from, y, w: Math.max(1, to - from), h: thickness, fill: COLORS.accent });
    }
    if (bar.compare !== undefined && bar.compare.value !== null) {
      const at = x(bar.compare.value);
      // A white edge keeps the tick visible on the bar.
      sheet.rect({ x: at - 2.25, ...tick, w: 4.5, fill: COLORS.background });
      sheet.rect({ x: at - 1.25, ...tick, w: 2.5, fill: COLORS.ink });
    }
    drawValues(sheet, bar, row, density, own.x, other.x);
  }
  sheet.rule({ x: x(0), y: start, x2: x(0), y2: laid.bottom, stroke: COLORS.zero, width: 1 });
  return drawMore(sheet, items.length - rows.length, laid.bottom) + 12;
}

function drawValues(
  sheet: Sheet,
  bar: ChartBar,
  row: { y: number; height: number },
  density: Density,
  own: number,
  other: number,
): void {
  const write = (item: Pick<ChartBar, 'value' | 'text'>, x: number, ink: string): void => {
    const font = item.value === null ? density.name : density.value;
    const color = item.value === null ? COLORS.muted : ink;
    sheet.text(item.value === null ? '.' : item.text, x, baseline(row, font), font, color, 'right');
  };
  write(bar, own, COLORS.accent);
  if (bar.compare !== undefined) write(bar.compare, other, COLORS.ink);
}

/** @returns where the footer may begin. */
export function drawBreakdown(sheet: Sheet, content: BreakdownContent, space: Space): number {
  if (content.compared !== undefined) return drawCompared(sheet, content, space);
  const items = content.bars.map(itemOf);
  const laid = lay(items, space.top + 10, space.limit, nameShare(content.bars, sheet, 0.56), sheet);
  const columns = columnsOf(
    laid.rows.map(({ item }) => item.bar),
    laid.names,
    laid.density.value,
    sheet,
  );
  drawNames(sheet, laid, 0, () => COLORS.ink);
  for (const row of laid.rows)
    drawBar(sheet, row.item.bar, row, columns, laid.density, { ...BRIGHT, ink: COLORS.ink });
  drawZero(sheet, columns, laid.rows[0]?.y ?? 0, laid.bottom);
  return drawMore(sheet, items.length - laid.rows.length, laid.bottom) + 12;
}
