/** Two figures against each other: a dot a member, who was asked for in colour and by name, a line if there is one. */
import type { ScatterAxis, ScatterContent } from '#src/model.ts';
import type { Sheet, Space } from './canvas.ts';
import { type Box, type Dot, type Spot, spotsFor } from './label-spots.ts';
import { wrap } from './text.ts';
import { COLORS, FONT, type Font, PAD, WIDTH } from './theme.ts';
import { innerTicks } from './ticks.ts';

const MOST_TICKS = 4;
const PLOT_HEIGHT = { most: 290, least: 120 };
const AXIS_LINE = 18;
const LABEL_LINE = 17;
const LABEL_WIDTH = 190;
/** Room around the outermost dots, as a share of the range. */
const MARGIN = 0.05;
/** Areas; where few dots stand, each can be larger. */
const SIZE = { many: 34, few: 60, subject: 110 };
const FEW = 60;
const MOST_SUBJECTS = 5;

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

interface Plot extends Box {
  readonly px: (value: number) => number;
  readonly py: (value: number) => number;
  readonly xs: Scale;
  readonly ys: Scale;
}

function scaleOf(values: readonly number[]): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const size = Math.max(Math.abs(least), Math.abs(most));
  // What differs by a rounding of the machine is the same figure.
  const range = most - least > size * 1e-9 ? most - least : size || 1;
  const room = range * MARGIN;
  // Figures that cannot be negative need no room below zero.
  const low = least >= 0 ? Math.max(0, least - room) : least - room;
  const high = most + room;
  return { low, high, ticks: innerTicks(low, high, MOST_TICKS) };
}

const titleLines = ({ title }: ScatterAxis, sheet: Sheet): string[] =>
  wrap(title, WIDTH - 2 * PAD, FONT.value, sheet.measure, 2);

function plotOf(content: ScatterContent, sheet: Sheet, { top, limit }: Space): Plot {
  const xs = scaleOf(content.points.map(({ x }) => x));
  const ys = scaleOf(content.points.map(({ y }) => y));
  const above = 16 + titleLines(content.y, sheet).length * AXIS_LINE;
  const below = 30 + titleLines(content.x, sheet).length * AXIS_LINE + 10;
  const free = limit - top - above - below;
  const h = Math.max(PLOT_HEIGHT.least, Math.min(PLOT_HEIGHT.most, free));
  const ticks = Math.max(0, ...ys.ticks.map((tick) => sheet.measure(content.y.tick(tick), FONT.axis)));
  const x = PAD + ticks + 8;
  const box = { x, y: top + above, w: WIDTH - PAD - x, h };
  return {
    ...{ ...box, xs, ys },
    px: (value) => box.x + ((value - xs.low) / (xs.high - xs.low)) * box.w,
    py: (value) => box.y + box.h - ((value - ys.low) / (ys.high - ys.low)) * box.h,
  };
}

function drawAxes(sheet: Sheet, content: ScatterContent, plot: Plot): number {
  const bottom = plot.y + plot.h;
  const right = plot.x + plot.w;
  const stroke = (tick: number): string => (tick === 0 ? COLORS.zero : COLORS.grid);
  for (const tick of plot.ys.ticks) {
    const y = plot.py(tick);
    sheet.rule({ x: plot.x, y, x2: right, y2: y, stroke: stroke(tick), width: 1 });
    sheet.text(content.y.tick(tick), plot.x - 8, y + 5, FONT.axis, COLORS.muted, 'right');
  }
  for (const tick of plot.xs.ticks) {
    const x = plot.px(tick);
    sheet.rule({ x, y: plot.y, x2: x, y2: bottom, stroke: stroke(tick), width: 1 });
    const text = content.x.tick(tick);
    const half = sheet.measure(text, FONT.axis) / 2;
    const middle = Math.min(WIDTH - PAD - half, Math.max(PAD + half, x));
    sheet.text(text, middle, bottom + 21, FONT.axis, COLORS.muted, 'center');
  }
  sheet.rule({ x: plot.x, y: bottom, x2: right, y2: bottom, stroke: COLORS.comparison, width: 1 });
  for (const [index, line] of titleLines(content.y, sheet).entries())
    sheet.text(
      line,
      PAD,
      plot.y - 12 - (titleLines(content.y, sheet).length - 1 - index) * AXIS_LINE,
      FONT.value,
      COLORS.ink,
    );
  const names = titleLines(content.x, sheet);
  for (const [index, line] of names.entries())
    sheet.text(line, right, bottom + 42 + index * AXIS_LINE, FONT.value, COLORS.ink, 'right');
  return bottom + 30 + names.length * AXIS_LINE + 10;
}

/** The part of the line that lies within the plot and between the outermost dots, in picture coordinates. */
function lineWithin({ line, points }: ScatterContent, plot: Plot): readonly [Dot, Dot] | undefined {
  if (line === undefined || line.slope === 0) return undefined;
  const { slope, intercept } = line;
  const [first, last] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const atEnds = [plot.ys.low, plot.ys.high].map((y) => (y - intercept) / slope).sort((a, b) => a - b);
  const from = Math.max(first, atEnds[0] ?? first);
  const to = Math.min(last, atEnds[1] ?? last);
  if (from >= to) return undefined;
  const at = (x: number): Dot => ({ x: plot.px(x), y: plot.py(intercept + slope * x) });
  return [at(from), at(to)];
}

/** Points along the line, so that labels keep off it. */
function along([from, to]: readonly [Dot, Dot]): Dot[] {
  const steps = 40;
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / steps,
    y: from.y + ((to.y - from.y) * step) / steps,
  }));
}

interface Label {
  readonly lines: readonly { readonly text: string; readonly font: Font }[];
  readonly color: string;
  readonly at: Dot;
}

function widthOf({ lines }: Label, sheet: Sheet): number {
  return Math.max(...lines.map(({ text, font }) => sheet.measure(text, font)));
}

/** From this distance on a thin line leads from the dot to its label. */
const LEADER_FROM = 20;

/** @returns the line that leads to it, for others to keep off. */
function drawLabel(sheet: Sheet, { lines, color, at }: Label, { box, align, gap }: Spot): Dot[] {
  const x = align === 'left' ? box.x : align === 'right' ? box.x + box.w : box.x + box.w / 2;
  for (const [index, { text, font }] of lines.entries())
    sheet.text(text, x, box.y + 13 + index * LABEL_LINE, font, color, align, COLORS.background);
  if (gap < LEADER_FROM) return [];
  const end = {
    x: Math.max(box.x, Math.min(box.x + box.w, at.x)),
    y: Math.max(box.y, Math.min(box.y + box.h, at.y)),
  };
  sheet.rule({ ...at, x2: end.x, y2: end.y, stroke: color, width: 1 });
  return along([at, end]);
}

const around = ({ x, y }: Dot, by: number): Box => ({ x: x - by, y: y - by, w: 2 * by, h: 2 * by });

function labelsOf(
  content: ScatterContent,
  sheet: Sheet,
  place: (point: ScatterContent['points'][number]) => Dot,
) {
  const subjects = content.points.filter(({ role }) => role === 'subject').slice(0, MOST_SUBJECTS);
  const far = content.farthest.flatMap((name) => content.points.find((point) => point.name === name) ?? []);
  const own = subjects.map((point): Label => {
    const names = wrap(point.name, LABEL_WIDTH, FONT.labelStrong, sheet.measure, 2);
    const lines = [
      ...names.map((text) => ({ text, font: FONT.labelStrong })),
      ...wrap(point.text, LABEL_WIDTH, FONT.value, sheet.measure, 2).map((text) => ({
        text,
        font: FONT.value,
      })),
    ];
    return { lines, color: COLORS.accent, at: place(point) };
  });
  const others = far
    .filter((point) => !subjects.includes(point))
    .map((point): Label => {
      const names = wrap(point.name, LABEL_WIDTH, FONT.small, sheet.measure, 2);
      return {
        lines: names.map((text) => ({ text, font: FONT.small })),
        color: COLORS.muted,
        at: place(point),
      };
    });
  return { own, others };
}

/** Names of who was asked for always; of those far out only where they cover nothing. */
function drawLabels(sheet: Sheet, content: ScatterContent, plot: Plot, line: readonly Dot[]): void {
  const place = (point: { readonly x: number; readonly y: number }): Dot => ({
    x: plot.px(point.x),
    y: plot.py(point.y),
  });
  const busy = [...content.points.map(place), ...line];
  const { own, others } = labelsOf(content, sheet, place);
  const taken: Box[] = [...own.map(({ at }) => around(at, 7)), ...others.map(({ at }) => around(at, 5))];
  const put = (label: Label, fits: (spot: Spot) => boolean): void => {
    const size = { w: widthOf(label, sheet), h: label.lines.length * LABEL_LINE };
    const spot = spotsFor(size, label.at, plot, taken, busy).find(fits);
    if (spot === undefined) return;
    taken.push(spot.box);
    busy.push(...drawLabel(sheet, label, spot));
  };
  for (const label of own) put(label, () => true);
  for (const label of others) put(label, ({ gap, covered }) => covered === 0 && gap < LEADER_FROM / 2);
}

/** @returns where the footer may begin. */
export function drawScatter(sheet: Sheet, content: ScatterContent, space: Space): number {
  const plot = plotOf(content, sheet, space);
  const bottom = drawAxes(sheet, content, plot);
  const line = lineWithin(content, plot);
  if (line !== undefined) sheet.line(line, { stroke: COLORS.subtitle, width: 1.5, dash: [5, 4] });
  const members = content.points.filter(({ role }) => role === 'member');
  const subjects = content.points.filter(({ role }) => role === 'subject');
  for (const { x, y } of members)
    sheet.symbol({
      ...{ x: plot.px(x), y: plot.py(y) },
      size: content.points.length > FEW ? SIZE.many : SIZE.few,
      fill: COLORS.dot,
      stroke: COLORS.dotEdge,
      width: 1,
    });
  for (const { x, y } of subjects)
    sheet.symbol({
      ...{ x: plot.px(x), y: plot.py(y) },
      size: SIZE.subject,
      fill: COLORS.accent,
      stroke: COLORS.background,
      width: 1.5,
    });
  drawLabels(sheet, content, plot, line === undefined ? [] : along(line));
  return bottom;
}
