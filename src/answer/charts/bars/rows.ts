/** Rows with a name on the left: as high, and set as large, as the room allows. */
import type { Sheet } from '../canvas.ts';
import { wrap } from '../text.ts';
import { FONT, type Font, PAD, WIDTH } from '../theme.ts';

export interface Density {
  /** Of a row whose name takes one line. */
  readonly height: number;
  readonly name: Font;
  readonly strong: Font;
  readonly value: Font;
  /** Between lines of a name. */
  readonly line: number;
  /** Lines a name may take. */
  readonly most: number;
}

const ROOMY = {
  name: FONT.small,
  strong: { size: 15, weight: 700 },
  value: FONT.value,
  line: 18,
  most: 3,
} as const;
const DENSE = {
  name: FONT.dense,
  strong: FONT.denseStrong,
  value: FONT.denseValue,
  line: 16,
  most: 2,
} as const;

const DENSEST: Density = { ...DENSE, height: 17.5 };

/** From the most room to the least. */
const DENSITIES: readonly Density[] = [
  { ...ROOMY, height: 34 },
  { ...ROOMY, height: 28 },
  { ...ROOMY, height: 24 },
  { ...DENSE, height: 21 },
  { ...DENSE, height: 19 },
  DENSEST,
];

export interface RowText {
  readonly name: string;
  readonly strong: boolean;
  /** Room above the row: a heading, or the place of bars left out. */
  readonly above?: number;
}

export interface Row<T extends RowText> {
  readonly item: T;
  readonly lines: readonly string[];
  /** Top of the row itself, below what stands above it. */
  readonly y: number;
  readonly height: number;
}

export interface Rows<T extends RowText> {
  readonly rows: readonly Row<T>[];
  readonly density: Density;
  readonly bottom: number;
  /** Right edge of the widest name. */
  readonly names: number;
}

const INNER = WIDTH - 2 * PAD;

function stack<T extends RowText>(
  items: readonly T[],
  density: Density,
  { top, indent = 0, share = 0.46 }: Frame,
  sheet: Sheet,
): Rows<T> {
  const width = INNER * share - indent;
  let y = top;
  let names = 0;
  const rows = items.map((item): Row<T> => {
    const font = item.strong ? density.strong : density.name;
    const lines = wrap(item.name, width, font, sheet.measure, density.most);
    names = Math.max(names, ...lines.map((line) => sheet.measure(line, font)));
    y += item.above ?? 0;
    const row = {
      item,
      lines,
      y,
      height: lines.length === 1 ? density.height : Math.max(density.height, lines.length * density.line + 5),
    };
    y += row.height;
    return row;
  });
  return { rows, density, bottom: y, names: PAD + indent + Math.max(24, names) };
}

export interface Frame {
  readonly top: number;
  readonly limit: number;
  /** Left of the names: for numbers of a ranking. */
  readonly indent?: number;
  /** Part of the width that names may take. */
  readonly share?: number;
  /** Room for a line below the rows, when not all of them fit. */
  readonly reserve?: number;
}

/**
 * The roomiest setting in which all rows fit; where none does, the densest with as many rows as fit.
 * @param make the rows to show when there is room for at most `most` of them.
 */
export function fitRows<T extends RowText>(
  total: number,
  make: (most: number) => readonly T[],
  frame: Frame,
  sheet: Sheet,
): Rows<T> {
  const all = make(total);
  for (const density of DENSITIES) {
    const rows = stack(all, density, frame, sheet);
    if (rows.bottom <= frame.limit) return rows;
  }
  for (let most = total - 1; most > 1; most--) {
    const rows = stack(make(most), DENSEST, frame, sheet);
    if (rows.bottom <= frame.limit - (frame.reserve ?? 0)) return rows;
  }
  return stack(make(1), DENSEST, frame, sheet);
}

/** Names to the left, in the middle of their rows. */
export function drawNames<T extends RowText>(
  sheet: Sheet,
  { rows, density }: Rows<T>,
  indent: number,
  colorOf: (item: T) => string,
): void {
  for (const { item, lines, y, height } of rows) {
    const font = item.strong ? density.strong : density.name;
    const first = y + height / 2 + font.size * 0.36 - ((lines.length - 1) * density.line) / 2;
    for (const [index, line] of lines.entries())
      sheet.text(line, PAD + indent, first + index * density.line, font, colorOf(item));
  }
}

/** Baseline of a text in the middle of a row. */
export const baseline = ({ y, height }: { y: number; height: number }, font: Font): number =>
  y + height / 2 + font.size * 0.36;
