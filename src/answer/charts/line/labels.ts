/** Names and values at the ends of lines, in place of a legend. */
import type { Sheet } from '../canvas.ts';
import { spread } from '../spread.ts';
import { isCut, wrap } from '../text.ts';
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
const WIDTHS = [90, 110, 130, 150, WIDEST];
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

/** The value stays with the last word of the name. */
const textOf = ({ name, value }: Named): string => [name, value].filter(Boolean).join(' ');

function column(labels: readonly Named[], width: number, most: number, size: Size, sheet: Sheet) {
  const fonts = labels.map(({ strong }): Font => (strong ? size.strong : size.normal));
  const lines = labels.map((label, index) => {
    const font = fonts[index] ?? size.normal;
    const whole = wrap(textOf(label), width, font, sheet.measure, most);
    // Of a name that is too long a piece may go, of a figure never.
    return isCut(whole) ? [...wrap(label.name, width, font, sheet.measure, most - 1), label.value] : whole;
  });
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

/** The narrowest column that holds all labels in two lines each, smaller where the height is short. */
export function labelColumn(labels: readonly Named[], room: number, sheet: Sheet): LabelColumn {
  const tried = [ROOMY, DENSE].flatMap((size) =>
    [2, 3].flatMap((most) => WIDTHS.map((width) => column(labels, width, most, size, sheet))),
  );
  const fits = (candidate: LabelColumn): boolean =>
    candidate.height <= room && candidate.width <= WIDEST && !candidate.lines.some(isCut);
  return (
    tried.find(fits) ?? tried.find(({ height }) => height <= room) ?? column(labels, WIDEST, 1, DENSE, sheet)
  );
}

/** Where labels stand: `gap` from the ends of the lines at `x`, between `top` and `bottom`. */
interface Beside {
  readonly x: number;
  readonly gap: number;
  readonly top: number;
  readonly bottom: number;
  readonly side?: 'left' | 'right';
}

export function drawEndLabels(
  sheet: Sheet,
  labels: readonly EndLabel[],
  { line, lines, fonts }: LabelColumn,
  { x, gap, top, bottom, side = 'right' }: Beside,
): void {
  const way = side === 'right' ? 1 : -1;
  const order = labels
    .map((_, index) => index)
    .sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0) || a - b);
  const heightOf = (index: number): number => (lines[index]?.length ?? 0) * line;
  const tops = spread(
    order.map((index) => ({ at: labels[index]?.at ?? 0, height: heightOf(index) + GAP })),
    top,
    bottom,
  );
  for (const [place, index] of order.entries()) {
    const [label, font, y] = [labels[index], fonts[index], tops[place]];
    if (label === undefined || font === undefined || y === undefined) continue;
    const middle = y + (heightOf(index) + GAP) / 2;
    if (Math.abs(middle - label.at) > FAR && gap > 16)
      sheet.rule({
        x: x + way * 6,
        y: label.at,
        x2: x + way * (gap - 4),
        y2: middle,
        stroke: label.ink,
        width: 1,
      });
    for (const [row, text] of (lines[index] ?? []).entries())
      sheet.text(
        text,
        x + way * gap,
        y + GAP / 2 + row * line + line / 2 + font.size * 0.36,
        font,
        label.ink,
        side === 'right' ? 'left' : 'right',
      );
  }
}

/** Room between a line's end and its label: more where labels had to move and are tied to their lines. */
export function gapFor(ats: readonly number[], { lines, line }: LabelColumn): number {
  const order = ats
    .map((at, index) => ({ at, height: (lines[index]?.length ?? 1) * line + GAP }))
    .sort((a, b) => a.at - b.at);
  const crowded = order.some(({ at, height }, index) => {
    const next = order[index + 1];
    return next !== undefined && next.at - at < (height + next.height) / 2 - FAR;
  });
  return crowded ? 26 : 11;
}
