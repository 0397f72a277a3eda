/** Small pictures under each other: what it is and how it changed on the left, its line on the right. */
import type { ChartPanel, MultiplesContent } from '#src/model.ts';
import type { Sheet, Space } from './canvas.ts';
import { fit, wrap } from './text.ts';
import { COLORS, FONT, PAD, WIDTH } from './theme.ts';

const TEXT_WIDTH = 212;
const VALUE_WIDTH = 98;
const PLOT_LEFT = PAD + TEXT_WIDTH + 14;
const PLOT_RIGHT = WIDTH - PAD - VALUE_WIDTH - 10;
const PLOT_HEIGHT = 42;
const LINE = 17;
const PANEL_GAP = 16;
const LEGEND = 26;
const AXIS = 26;
/** Lines of more points are drawn thinner. */
const MOST_BOLD = 30;

interface Frame {
  readonly x: (position: number) => number;
  readonly y: (value: number) => number;
}

const finite = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

function titleLines(panel: ChartPanel, sheet: Sheet): string[] {
  return wrap(panel.title, TEXT_WIDTH, FONT.label, sheet.measure, 2);
}

const indentOf = ({ moved }: ChartPanel): number => (moved === undefined ? 0 : 16);

const changeLines = (panel: ChartPanel, sheet: Sheet): string[] =>
  wrap(
    `${panel.change}${panel.fictional ? ' (fictief)' : ''}`,
    TEXT_WIDTH - indentOf(panel),
    FONT.small,
    sheet.measure,
    2,
  );

/** Title, change and a little air; never less than the line needs. */
const heightOf = (panel: ChartPanel, sheet: Sheet): number =>
  Math.max(PLOT_HEIGHT + 6, (titleLines(panel, sheet).length + changeLines(panel, sheet).length) * LINE + 4);

/** Names in the colour of their lines; a long one gets the room that the other leaves. */
function drawLegend(sheet: Sheet, { subject, compared = '' }: MultiplesContent, top: number): void {
  const y = top + 14;
  const [swatch, gap, between] = [20, 6, 20];
  const beside = compared === '' ? 0 : between + swatch + gap;
  const room = WIDTH - 2 * PAD - swatch - gap - beside;
  const widthOf = (text: string): number => sheet.measure(text, FONT.small);
  const own = fit(subject, Math.max(room / 2, room - widthOf(compared)), FONT.small, sheet.measure);
  sheet.rule({ x: PAD, y: y - 5, x2: PAD + swatch, y2: y - 5, stroke: COLORS.accent, width: 3 });
  sheet.text(own, PAD + swatch + gap, y, FONT.small, COLORS.accent);
  if (compared === '') return;
  const x = PAD + swatch + gap + widthOf(own) + between;
  sheet.rule({ x, y: y - 5, x2: x + swatch, y2: y - 5, stroke: COLORS.comparison, width: 2.5 });
  const other = fit(compared, WIDTH - PAD - x - swatch - gap, FONT.small, sheet.measure);
  sheet.text(other, x + swatch + gap, y, FONT.small, COLORS.muted);
}

function drawPath(sheet: Sheet, panel: ChartPanel, of: 'value' | 'compared', { x, y }: Frame): void {
  const busy = panel.points.length > MOST_BOLD;
  const style =
    of === 'value'
      ? { stroke: COLORS.accent, width: busy ? 2 : 3 }
      : { stroke: COLORS.comparison, width: busy ? 1.5 : 2 };
  let run: { x: number; y: number }[] = [];
  const flush = (): void => {
    if (run.length > 1) sheet.line(run, style);
    run = [];
  };
  for (const point of panel.points) {
    const value = point[of];
    if (value === null) flush();
    else run.push({ x: x(point.position), y: y(value) });
  }
  flush();
}

/** An arrow of three strokes: signs for it are not in every font. */
function drawArrow(sheet: Sheet, x: number, y: number, moved: 'up' | 'down'): void {
  const [tip, tail] = moved === 'up' ? [y - 10, y] : [y, y - 10];
  const back = moved === 'up' ? tip + 4 : tip - 4;
  const style = { stroke: COLORS.ink, width: 2 };
  sheet.line(
    [
      { x, y: tail },
      { x, y: tip },
    ],
    style,
  );
  sheet.line(
    [
      { x: x - 4, y: back },
      { x, y: tip },
      { x: x + 4, y: back },
    ],
    style,
  );
}

function drawTexts(sheet: Sheet, panel: ChartPanel, top: number): void {
  let y = top + 13;
  for (const line of titleLines(panel, sheet)) {
    sheet.text(line, PAD, y, FONT.label, COLORS.ink);
    y += LINE;
  }
  if (panel.moved !== undefined) drawArrow(sheet, PAD + 5, y, panel.moved);
  for (const line of changeLines(panel, sheet)) {
    sheet.text(line, PAD + indentOf(panel), y, FONT.small, COLORS.muted);
    y += LINE;
  }
}

/** Newest figures beside the ends of the lines; the higher one above. */
function drawValues(sheet: Sheet, panel: ChartPanel, { y }: Frame, top: number): void {
  const last = panel.points.findLast(({ value }) => value !== null);
  if (last === undefined || last.value === null) return;
  const x = PLOT_RIGHT + 12;
  const clamp = (at: number): number => Math.min(top + PLOT_HEIGHT + 4, Math.max(top + 12, at));
  const own = clamp(y(last.value) + 5);
  const value = fit(panel.value, VALUE_WIDTH, FONT.labelStrong, sheet.measure);
  if (panel.compared === undefined || last.compared === null) {
    sheet.text(value, x, own, FONT.labelStrong, COLORS.accent);
    return;
  }
  const higher = last.value >= last.compared;
  const other = clamp(y(last.compared) + 5);
  const middle = (own + other) / 2;
  const apart = Math.max(9, Math.abs(own - other) / 2);
  const center = Math.min(top + PLOT_HEIGHT + 4 - apart, Math.max(top + 12 + apart, middle));
  const compared = fit(panel.compared, VALUE_WIDTH, FONT.small, sheet.measure);
  sheet.text(value, x, center + (higher ? -apart : apart), FONT.labelStrong, COLORS.accent);
  sheet.text(compared, x, center + (higher ? apart : -apart), FONT.small, COLORS.muted);
}

function drawPanel(sheet: Sheet, panel: ChartPanel, top: number, x: Frame['x']): void {
  const values = finite(panel.points.flatMap(({ value, compared }) => [value, compared]));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const plotTop = top + 4;
  const frame: Frame = {
    x,
    y: (value) => plotTop + PLOT_HEIGHT - ((value - low) / (high - low || 1)) * PLOT_HEIGHT,
  };
  drawTexts(sheet, panel, top);
  drawPath(sheet, panel, 'compared', frame);
  drawPath(sheet, panel, 'value', frame);
  const last = panel.points.findLast(({ value }) => value !== null);
  if (last !== undefined && last.value !== null)
    sheet.symbol({
      x: frame.x(last.position),
      y: frame.y(last.value),
      size: 50,
      fill: COLORS.accent,
      stroke: COLORS.background,
      width: 1.5,
    });
  drawValues(sheet, panel, frame, plotTop);
}

/** As many as fit; the rest stands in the table. */
function fitting({ panels }: MultiplesContent, sheet: Sheet, { top, limit }: Space): ChartPanel[] {
  const room = limit - AXIS - LEGEND - top;
  let used = 0;
  return panels.filter((panel) => {
    used += heightOf(panel, sheet) + PANEL_GAP;
    return used <= room;
  });
}

/** @returns where the footer may begin. */
export function drawMultiples(sheet: Sheet, content: MultiplesContent, space: Space): number {
  const { top } = space;
  drawLegend(sheet, content, top);
  const panels = fitting(content, sheet, space);
  const positions = panels.flatMap(({ points }) => points.map(({ position }) => position));
  const [first, last] = [Math.min(...positions), Math.max(...positions)];
  const x = (position: number): number =>
    PLOT_LEFT + ((position - first) / (last - first || 1)) * (PLOT_RIGHT - PLOT_LEFT);
  let y = top + LEGEND;
  for (const [index, panel] of panels.entries()) {
    if (index > 0)
      sheet.rule({ x: PAD, y: y - 2, x2: WIDTH - PAD, y2: y - 2, stroke: COLORS.grid, width: 1 });
    drawPanel(sheet, panel, y + 6, x);
    y += heightOf(panel, sheet) + PANEL_GAP;
  }
  if (positions.length > 0) {
    sheet.rule({ x: PLOT_LEFT, y, x2: PLOT_RIGHT, y2: y, stroke: COLORS.zero, width: 1 });
    sheet.text(String(Math.floor(first)), PLOT_LEFT, y + 17, FONT.axis, COLORS.muted);
    sheet.text(String(Math.floor(last)), PLOT_RIGHT, y + 17, FONT.axis, COLORS.muted, 'right');
  }
  return y + AXIS;
}
