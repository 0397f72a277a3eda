/** Horizontal bars with names and values: places side by side, a ranking, sectors, periods in groups. */
import type {
  BarsContent,
  BreakdownContent,
  ChartBar,
  GroupedBarsContent,
  RankingContent,
} from '#src/model.ts';
import type { Sheet } from './canvas.ts';
import { wrap } from './text.ts';
import { COLORS, FONT, type Font, MAX_HEIGHT, PAD, WIDTH } from './theme.ts';

type AnyBars = BarsContent | GroupedBarsContent | RankingContent | BreakdownContent;

const MISSING = 'geen cijfer';
const LABEL_SHARE = 0.44;
const ROW = { normal: 30, tightest: 17 };
const NAME_LINE = 16;
const FOOTER_SPACE = 48;

interface BarRow {
  readonly bar: ChartBar;
  readonly lines: readonly string[];
  readonly heading?: string;
}

interface Columns {
  /** Right edge of the names. */
  readonly names: number;
  readonly left: number;
  readonly right: number;
  /** Position of a value. */
  readonly x: (value: number) => number;
}

const isStrong = (bar: ChartBar): boolean => bar.role === 'subject' && bar.compare === undefined;
const nameFont = (bar: ChartBar): Font => (isStrong(bar) ? FONT.labelStrong : FONT.small);
const fillOf = (bar: ChartBar, only: boolean): string =>
  bar.role === 'subject' || only ? COLORS.accent : COLORS.paleBar;
const textOf = (bar: ChartBar): string => (bar.value === null ? MISSING : bar.text);
const nameOf = (bar: ChartBar): string => (bar.rank === undefined ? bar.label : `${bar.rank}  ${bar.label}`);

function rowsOf(content: AnyBars, sheet: Sheet): BarRow[] {
  const width = (WIDTH - 2 * PAD) * LABEL_SHARE;
  const row = (bar: ChartBar, heading?: string): BarRow => ({
    bar,
    lines: wrap(
      nameOf(bar),
      width,
      nameFont(bar),
      sheet.measure,
      content.kind === 'bars' || bar.compare !== undefined ? 2 : 1,
    ),
    ...(heading === undefined ? {} : { heading }),
  });
  if (content.kind !== 'grouped-bars') return content.bars.map((bar) => row(bar));
  return content.groups.flatMap((group) =>
    group.bars.map((bar, index) => row(bar, index === 0 ? group.label : undefined)),
  );
}

const valuesOf = (rows: readonly BarRow[]): number[] =>
  rows.flatMap(({ bar }) => [bar.value ?? [], bar.compare?.value ?? []].flat());

function columnsOf(rows: readonly BarRow[], extra: readonly number[], sheet: Sheet): Columns {
  const values = [...valuesOf(rows), ...extra, 0];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const names =
    PAD +
    Math.max(
      ...rows.flatMap(({ lines, bar }) => lines.map((line) => sheet.measure(line, nameFont(bar)))),
      30,
    );
  const text = Math.max(
    ...rows.flatMap(({ bar }) => [
      sheet.measure(textOf(bar), FONT.value),
      bar.compare === undefined ? 0 : sheet.measure(bar.compare.text, FONT.value),
    ]),
  );
  const left = names + 10 + (low < 0 ? text + 6 : 0);
  const right = WIDTH - PAD - text - 8;
  const scale = (right - left) / (high - low || 1);
  return { names, left, right, x: (value) => left + (value - low) * scale };
}

function drawBar(
  sheet: Sheet,
  value: number | null,
  text: string,
  y: number,
  thickness: number,
  fill: string,
  strong: boolean,
  columns: Columns,
): void {
  const zero = columns.x(0);
  if (value === null) {
    sheet.text(MISSING, zero + 6, y + thickness / 2 + 5, FONT.small, COLORS.muted);
    return;
  }
  const x = columns.x(value);
  sheet.rect({ x: Math.min(zero, x), y, w: Math.max(1, Math.abs(x - zero)), h: thickness, fill });
  const negative = value < 0;
  sheet.text(
    text,
    negative ? x - 6 : x + 6,
    y + thickness / 2 + 5,
    FONT.value,
    strong ? COLORS.accent : COLORS.ink,
    negative ? 'right' : 'left',
  );
}

function drawRow(
  sheet: Sheet,
  row: BarRow,
  y: number,
  height: number,
  columns: Columns,
  only: boolean,
): void {
  const { bar, lines } = row;
  const strong = isStrong(bar);
  const middle = y + height / 2;
  const start = middle + 5 - ((lines.length - 1) * NAME_LINE) / 2;
  for (const [index, line] of lines.entries())
    sheet.text(
      line,
      columns.names,
      start + index * NAME_LINE,
      nameFont(bar),
      strong ? COLORS.accent : COLORS.ink,
      'right',
    );
  const compared = bar.compare;
  const thickness = compared === undefined ? Math.min(22, height * 0.72) : Math.min(14, height * 0.42);
  const top = compared === undefined ? middle - thickness / 2 : middle - thickness - 1;
  drawBar(sheet, bar.value, bar.text, top, thickness, fillOf(bar, only), bar.role === 'subject', columns);
  if (compared !== undefined)
    drawBar(sheet, compared.value, compared.text, middle + 1, thickness, COLORS.paleBar, false, columns);
}

function drawGap(sheet: Sheet, count: number, y: number, columns: Columns): void {
  sheet.text(`… nog ${count} …`, columns.names, y + 13, FONT.small, COLORS.muted, 'right');
}

/** The line stops where it would cross a value. */
function drawAverage(
  sheet: Sheet,
  content: AnyBars,
  drawn: readonly { row: BarRow; y: number; height: number }[],
  columns: Columns,
): void {
  if (content.kind !== 'ranking' || content.average === undefined) return;
  const { label, value, text } = content.average;
  const x = columns.x(value);
  const top = drawn[0]?.y ?? 0;
  for (const { row, y, height } of drawn) {
    const end = row.bar.value === null ? columns.x(0) : columns.x(row.bar.value);
    const crosses = x > end - 4 && x < end + sheet.measure(textOf(row.bar), FONT.value) + 12;
    if (!crosses)
      sheet.rule({ x, y: y - 2, x2: x, y2: y + height, stroke: COLORS.muted, width: 1.5, dash: [4, 3] });
  }
  const words = `${label} ${text}`;
  const half = sheet.measure(words, FONT.small) / 2;
  const middle = Math.min(WIDTH - PAD - half, Math.max(PAD + half, x));
  sheet.text(words, middle, top - 8, FONT.small, COLORS.muted, 'center');
}

/** Which colour is which place, in words. */
function drawKey(sheet: Sheet, content: AnyBars, top: number): number {
  if (content.kind !== 'breakdown' || content.compared === undefined) return top;
  sheet.rect({ x: PAD, y: top + 8, w: 12, h: 12, fill: COLORS.accent });
  sheet.text(content.subject, PAD + 18, top + 19, FONT.labelStrong, COLORS.accent);
  const x = PAD + 18 + sheet.measure(content.subject, FONT.labelStrong) + 18;
  sheet.rect({ x, y: top + 8, w: 12, h: 12, fill: COLORS.paleBar });
  sheet.text(content.compared, x + 18, top + 19, FONT.small, COLORS.ink);
  return top + 22;
}

const HEADING = 22;
const GAP = 18;

/** @returns where the footer may begin. */
export function drawBars(sheet: Sheet, content: AnyBars, above: number): number {
  const average = content.kind === 'ranking' ? content.average : undefined;
  const top = drawKey(sheet, content, above) + (average === undefined ? 12 : 30);
  const rows = rowsOf(content, sheet);
  if (rows.length === 0) return top + 20;
  const columns = columnsOf(rows, average === undefined ? [] : [average.value], sheet);
  const extras =
    rows.filter((row) => row.heading !== undefined).length * HEADING +
    rows.filter((row) => row.bar.gapBefore).length * GAP;
  const wanted = rows.some((row) => row.bar.compare !== undefined) ? ROW.normal + 8 : ROW.normal;
  const room = (MAX_HEIGHT - FOOTER_SPACE - top - extras) / rows.length;
  const height = Math.max(ROW.tightest, Math.min(wanted, room));
  const only = rows.every((row) => row.bar.role !== 'subject');
  let y = top;
  const drawn: { row: BarRow; y: number; height: number }[] = [];
  for (const row of rows) {
    if (row.heading !== undefined) {
      sheet.text(row.heading, PAD, y + 15, FONT.labelStrong, COLORS.ink);
      y += HEADING;
    }
    if (row.bar.gapBefore) {
      drawGap(sheet, row.bar.gapBefore, y, columns);
      y += GAP;
    }
    const rowHeight = row.lines.length > 1 ? Math.max(height, 36) : height;
    drawRow(sheet, row, y, rowHeight, columns, only);
    drawn.push({ row, y, height: rowHeight });
    y += rowHeight;
  }
  const zero = columns.x(0);
  sheet.rule({ x: zero, y: top, x2: zero, y2: y, stroke: COLORS.zero, width: 1 });
  drawAverage(sheet, content, drawn, columns);
  return y + 14;
}
