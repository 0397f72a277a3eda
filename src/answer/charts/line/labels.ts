/** Names and values at the ends of lines, in place of a legend. */
import type { Sheet } from '../canvas.ts';
import { spread } from '../spread.ts';
import { fit, isCut, wrap } from '../text.ts';
import { FONT, type Font } from '../theme.ts';

export interface EndLabel {
  readonly name: string;
  readonly value: string;
  readonly ink: string;
  readonly strong: boolean;
  /** Height at which its line ends. */
  readonly at: number;
}

export interface LabelColumn {
  readonly width: number;
  readonly line: number;
  /** In the order of the labels that were given. */
  readonly lines: readonly (readonly string[])[];
  readonly fonts: readonly Font[];
  readonly height: number;
}

type Named = Pick<EndLabel, 'name' | 'value' | 'strong'>;

const WIDEST = 170;
/** For labels of one line each. */
const WIDEST_SINGLE = 150;
const WIDTHS = [90, 110, 130, 150, WIDEST];
/** For one long word, which cannot go on on the next line: "Werkloosheidspercentage". */
const LAST_RESORT = 205;
interface Size {
  readonly strong: Font;
  readonly normal: Font;
  readonly line: number;
}

const ROOMY: Size = { strong: FONT.labelStrong, normal: FONT.label, line: 19 };
const DENSE: Size = { strong: FONT.denseStrong, normal: FONT.denseValue, line: 17 };
const GAP = 3;
/** A label further than this from its line is tied to it. */
const FAR = 9;
/** Between the end of a line and its label. */
const LOOSE = 11;
const TIED = 26;

/** The value stays with the last word of the name. Of a name that is too long a piece may go, of a figure never. */
function linesOf(
  { name, value }: Named,
  width: number,
  most: number,
  font: Font,
  { measure }: Sheet,
): string[] {
  const whole = wrap([name, value].filter(Boolean).join(' '), width, font, measure, most);
  if (!isCut(whole)) return whole;
  if (most > 1) return [...wrap(name, width, font, measure, most - 1), value].filter(Boolean);
  return [`${fit(name, width - measure(` ${value}`, font), font, measure)} ${value}`];
}

function column(labels: readonly Named[], width: number, most: number, size: Size, sheet: Sheet) {
  const fonts = labels.map(({ strong }): Font => (strong ? size.strong : size.normal));
  const lines = labels.map((label, index) => linesOf(label, width, most, fonts[index] ?? size.normal, sheet));
  const used = lines.flatMap((texts, index) =>
    texts.map((text) => sheet.measure(text, fonts[index] ?? size.normal)),
  );
  const count = lines.reduce((sum, texts) => sum + texts.length, 0);
  return {
    width: Math.max(20, ...used),
    line: size.line,
    lines,
    fonts,
    height: count * size.line + labels.length * GAP,
  };
}

/**
 * In one line where that leaves the plot its width, else in two, in the narrowest column; smaller if it must.
 * Where no column holds all names whole, the one that shows most of them.
 */
export function labelColumn(labels: readonly Named[], room: number, sheet: Sheet): LabelColumn {
  let fullest: LabelColumn = column(labels, WIDEST, 1, DENSE, sheet);
  for (const candidate of columns(labels, sheet)) {
    if (candidate.height > room || candidate.width > LAST_RESORT) continue;
    if (!candidate.lines.some(isCut)) return candidate;
    if (lettersOf(candidate) > lettersOf(fullest)) fullest = candidate;
  }
  return fullest;
}

const lettersOf = ({ lines }: LabelColumn): number => lines.flat().join('').length;

/** In the order in which they are liked. */
function* columns(labels: readonly Named[], sheet: Sheet): Generator<LabelColumn> {
  for (const size of [ROOMY, DENSE])
    for (const most of [1, 2, 3])
      for (const width of WIDTHS)
        if (most > 1 || width <= WIDEST_SINGLE) yield column(labels, width, most, size, sheet);
  for (const size of [ROOMY, DENSE])
    for (const most of [2, 3]) yield column(labels, LAST_RESORT, most, size, sheet);
}

function topsOf(ats: readonly number[], { lines, line }: LabelColumn, top: number, bottom: number): number[] {
  const order = ats.map((_, index) => index).sort((a, b) => (ats[a] ?? 0) - (ats[b] ?? 0) || a - b);
  const wanted = order.map((index) => ({
    at: ats[index] ?? 0,
    height: (lines[index]?.length ?? 0) * line + GAP,
  }));
  const tops = spread(wanted, top, bottom);
  return ats.map((_, index) => tops[order.indexOf(index)] ?? 0);
}

/** Middles of the labels, in the order given. */
function middlesOf(ats: readonly number[], column: LabelColumn, area: Area): number[] {
  const tops = topsOf(ats, column, area.top, area.bottom);
  return tops.map((top, index) => top + ((column.lines[index]?.length ?? 0) * column.line + GAP) / 2);
}

/** Room between a line's end and its label: more where labels had to move and are tied to their lines. */
export function gapFor(ats: readonly number[], column: LabelColumn, area: Area): number {
  const middles = middlesOf(ats, column, area);
  return ats.some((at, index) => Math.abs((middles[index] ?? at) - at) > FAR) ? TIED : LOOSE;
}

interface Area {
  readonly top: number;
  readonly bottom: number;
}

/** Where labels stand: `gap` from the ends of the lines at `x`. */
interface Beside extends Area {
  readonly x: number;
  readonly gap: number;
  readonly side?: 'left' | 'right';
}

export function drawEndLabels(
  sheet: Sheet,
  labels: readonly EndLabel[],
  column: LabelColumn,
  { x, gap, side = 'right', ...area }: Beside,
): void {
  const way = side === 'right' ? 1 : -1;
  const middles = middlesOf(
    labels.map(({ at }) => at),
    column,
    area,
  );
  for (const [index, { at, ink }] of labels.entries()) {
    const [font, lines, middle] = [column.fonts[index], column.lines[index] ?? [], middles[index] ?? at];
    if (font === undefined) continue;
    if (gap === TIED)
      sheet.rule({ x: x + way * 6, y: at, x2: x + way * (gap - 4), y2: middle, stroke: ink, width: 1 });
    const first = middle - ((lines.length - 1) * column.line) / 2 + font.size * 0.36;
    for (const [row, text] of lines.entries())
      sheet.text(
        text,
        x + way * gap,
        first + row * column.line,
        font,
        ink,
        side === 'right' ? 'left' : 'right',
      );
  }
}
