/** What stands on every picture: accent, finding, what is measured, source, and the mark of made-up figures. */
import type { ChartContent } from '#src/model.ts';
import { FICTIONAL } from '../wording/fictional.ts';
import type { Sheet } from './canvas.ts';
import { balance, isCut, wrap } from './text.ts';
import { COLORS, FONT, type Font, MAX_HEIGHT, PAD, WIDTH } from './theme.ts';

const BAND_HEIGHT = 26;
const INNER = WIDTH - 2 * PAD;
const FOOTER_LINE = 17;
const BELOW = 14;

interface Fitting {
  readonly font: Font;
  readonly line: number;
  readonly most: number;
}

/** A long finding is set smaller rather than cut. */
const TITLES: readonly Fitting[] = [
  { font: FONT.title, line: 26, most: 2 },
  { font: { size: 19, weight: 700 }, line: 24, most: 3 },
  { font: { size: 17, weight: 700 }, line: 21, most: 4 },
];
const SUBTITLES: readonly Fitting[] = [
  { font: FONT.subtitle, line: 20, most: 2 },
  { font: { size: 14, weight: 400 }, line: 18, most: 3 },
];

/** @param y baseline of the first line. @returns baseline of the line after the last one. */
function drawLines(
  sheet: Sheet,
  text: string,
  fittings: readonly Fitting[],
  y: number,
  color: string,
): number {
  const tried = fittings.map((fitting) => ({
    ...fitting,
    lines: balance(text, INNER, fitting.font, sheet.measure, fitting.most),
  }));
  const fits = tried.find(({ lines }) => !isCut(lines)) ?? tried.at(-1);
  if (fits === undefined) return y;
  for (const [index, line] of fits.lines.entries())
    sheet.text(line, PAD, y + index * fits.line, fits.font, color);
  return y + fits.lines.length * fits.line;
}

/** @returns where the picture itself may begin. */
export function drawHeader(sheet: Sheet, content: ChartContent): number {
  sheet.rect({ x: PAD, y: 0, w: 32, h: 5, fill: COLORS.accent });
  let y = 35;
  if (content.fictional) {
    sheet.rect({ x: PAD, y: 15, w: INNER, h: BAND_HEIGHT, fill: COLORS.fictionalBand });
    sheet.text(FICTIONAL, PAD + 10, 33, FONT.mark, COLORS.fictionalInk);
    y = 67;
  }
  y = drawLines(sheet, content.title, TITLES, y, COLORS.ink);
  return drawLines(sheet, content.subtitle, SUBTITLES, y - 2, COLORS.subtitle) - 6;
}

interface Foot {
  readonly remarks: readonly string[];
  readonly source: readonly string[];
  readonly figure: string;
  readonly height: number;
}

function footOf(sheet: Sheet, { figure, source, remarks = [] }: ChartContent): Foot {
  const name = figure === undefined ? '' : `Figuur ${figure}`;
  const space = INNER - (name === '' ? 0 : sheet.measure(name, FONT.footer) + 16);
  const lines = {
    remarks: remarks.flatMap((remark) => wrap(remark, INNER, FONT.footer, sheet.measure, 2)),
    source: wrap(source, space, FONT.footer, sheet.measure, 3),
  };
  const noted = lines.remarks.length === 0 ? 0 : lines.remarks.length * FOOTER_LINE + 6;
  const height = noted + Math.max(1, lines.source.length) * FOOTER_LINE + 3 + BELOW;
  return { ...lines, figure: name, height };
}

/** Lowest place where the picture itself may end. */
export const bodyLimit = (sheet: Sheet, content: ChartContent): number =>
  MAX_HEIGHT - footOf(sheet, content).height;

function drawEdge(sheet: Sheet, height: number): void {
  const [right, bottom] = [WIDTH - 0.5, height - 0.5];
  for (const [x, y, x2, y2] of [
    [0.5, 0.5, right, 0.5],
    [0.5, bottom, right, bottom],
    [0.5, 0.5, 0.5, bottom],
    [right, 0.5, right, bottom],
  ] as const)
    sheet.rule({ x, y, x2, y2, stroke: COLORS.edge, width: 1 });
}

/** @param top where the footer may begin. @returns the height of the whole picture. */
export function drawFooter(sheet: Sheet, content: ChartContent, top: number): number {
  const { remarks, source, figure, height } = footOf(sheet, content);
  let y = Math.ceil(top);
  for (const remark of remarks) {
    sheet.text(remark, PAD, y + 10, FONT.footer, COLORS.muted);
    y += FOOTER_LINE;
  }
  if (remarks.length > 0) y += 6;
  sheet.rule({ x: PAD, y: y + 0.5, x2: WIDTH - PAD, y2: y + 0.5, stroke: COLORS.grid, width: 1 });
  for (const [index, line] of source.entries())
    sheet.text(line, PAD, y + 20 + index * FOOTER_LINE, FONT.footer, COLORS.muted);
  if (figure !== '') sheet.text(figure, WIDTH - PAD, y + 20, FONT.footer, COLORS.muted, 'right');
  const whole = Math.ceil(top) + Math.ceil(height);
  drawEdge(sheet, whole);
  return whole;
}
