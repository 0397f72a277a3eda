/** The key of a map: its classes with how many members are in each, the highest on top. */
import type { MapContent } from '#src/model.ts';
import type { Sheet } from './canvas.ts';
import { COLORS, FONT, MAP, SHADES } from './theme.ts';
import type { Box } from './values.ts';

const LINE = 21;
const SWATCH = { w: 22, h: 15 };
const GAP = 8;

interface KeyRow {
  readonly fill: string;
  readonly hatched?: boolean;
  readonly label: string;
  readonly count: number;
}

function rowsOf({ classes, missing, rest }: MapContent): KeyRow[] {
  return [
    ...classes
      .map(({ label, count, hue, shade }) => ({ fill: SHADES[hue][shade] ?? MAP.rest, label, count }))
      .toReversed(),
    ...(rest > 0 ? [{ fill: MAP.rest, label: 'overige', count: rest }] : []),
    ...(missing > 0
      ? [{ fill: COLORS.background, hatched: true, label: 'geen cijfer', count: missing }]
      : []),
  ];
}

const headingOf = ({ members }: MapContent): string => `aantal ${members}`;

interface Columns {
  readonly labels: number;
  readonly counts: number;
}

function columnsOf(sheet: Sheet, content: MapContent): Columns {
  const rows = rowsOf(content);
  return {
    labels: Math.max(...rows.map(({ label }) => sheet.measure(label, FONT.small)), 0),
    counts: Math.max(...rows.map(({ count }) => sheet.measure(String(count), FONT.small)), 0),
  };
}

export function keySize(
  sheet: Sheet,
  content: MapContent,
): { readonly width: number; readonly height: number } {
  const { labels, counts } = columnsOf(sheet, content);
  const remark = content.remark === undefined ? 0 : sheet.measure(content.remark, FONT.footer);
  const width = Math.max(
    SWATCH.w + GAP + labels + 2 * GAP + counts,
    sheet.measure(headingOf(content), FONT.footer),
    remark,
  );
  return { width, height: (rowsOf(content).length + 1) * LINE + (remark > 0 ? LINE : 0) };
}

function drawSwatch(sheet: Sheet, { fill, hatched }: KeyRow, x: number, y: number): void {
  const { w, h } = SWATCH;
  const path = `M${x},${y}h${w}v${h}h${-w}Z`;
  sheet.path({ path, fill, stroke: MAP.line, width: 0.5 });
  if (hatched !== true) return;
  const lines = [5, 10, 15].map((along) => `M${x + along + 5},${y}l${-h * 0.66},${h}`).join('');
  sheet.path({ path: lines, fill: null, stroke: MAP.hatch, width: 1 });
}

export function drawKey(sheet: Sheet, content: MapContent, box: Box): void {
  const { labels, counts } = columnsOf(sheet, content);
  const right = box.x + SWATCH.w + GAP + labels + 2 * GAP + counts;
  sheet.text(
    headingOf(content),
    Math.max(right, box.x + sheet.measure(headingOf(content), FONT.footer)),
    box.y + 12,
    FONT.footer,
    COLORS.muted,
    'right',
  );
  let y = box.y + LINE;
  for (const row of rowsOf(content)) {
    drawSwatch(sheet, row, box.x, y);
    sheet.text(row.label, box.x + SWATCH.w + GAP, y + 12.5, FONT.small, COLORS.ink);
    sheet.text(String(row.count), right, y + 12.5, FONT.small, COLORS.muted, 'right');
    y += LINE;
  }
  if (content.remark !== undefined) sheet.text(content.remark, box.x, y + 13, FONT.footer, COLORS.muted);
}
