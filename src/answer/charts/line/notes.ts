/** What is written in the plot: one annotation, one band of context, breaks, and what the marks mean. */
import type { ChartAnnotation, ChartSeries, LineContent, Status } from '#src/model.ts';
import { CORONA, STATUS_MARKS } from '../../wording/picture.ts';
import type { Sheet } from '../canvas.ts';
import { type Box, crosses, type Dot, isFree, overlap, textBox, within } from '../place.ts';
import { COLORS, FONT, type Font, PAD, WIDTH } from '../theme.ts';
import type { Scale } from './scale.ts';
import type { Style } from './series.ts';

/** March 2020 to the end of 2021. */
const BAND = { from: 2020.2, to: 2022, firstBy: 2019.5, lastFrom: 2022 };

type Align = 'left' | 'center' | 'right';

/** Texts placed so far, and the lines: what a next text must stay clear of. */
export interface Plot {
  readonly sheet: Sheet;
  readonly scale: Scale;
  /** Lines that run through the plot. */
  readonly paths: (readonly Dot[])[];
  readonly taken: Box[];
}

function boxIn({ sheet }: Plot, text: string, x: number, y: number, font: Font, align: Align): Box {
  return textBox(x, y, sheet.measure(text, font), font.size, align);
}

function hasRoom({ scale, paths, taken }: Plot, box: Box): boolean {
  const inside = { left: scale.left, right: scale.right, top: scale.top - 14, bottom: scale.bottom - 3 };
  return within(box, inside) && isFree(box, { paths, boxes: taken });
}

/** A series, and how it is drawn. */
interface Line {
  readonly series: ChartSeries;
  readonly style: Style;
}

interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly align: Align;
}

/**
 * @param over whether it may stand on lines, though not on other texts.
 * @returns the first place where the text is free of all else, now taken; or undefined.
 */
function claim(
  plot: Plot,
  text: string,
  font: Font,
  candidates: readonly Candidate[],
  over = false,
): Candidate | undefined {
  return candidates.find(({ x, y, align }) => {
    const box = boxIn(plot, text, x, y, font, align);
    if (!hasRoom(over ? { ...plot, paths: [] } : plot, box)) return false;
    plot.taken.push(box);
    return true;
  });
}

/** Only where its name fits: a grey band without a word raises a question. */
export function drawBand(plot: Plot): void {
  const { sheet, scale } = plot;
  if (scale.first > BAND.firstBy || scale.last < BAND.lastFrom) return;
  const [left, right] = [scale.x(BAND.from), scale.x(BAND.to)];
  const x = (left + right) / 2;
  const place = claim(plot, CORONA, FONT.small, [
    { x, y: scale.bottom - 9, align: 'center' },
    { x, y: scale.top + 17, align: 'center' },
  ]);
  if (place === undefined) return;
  sheet.rect({ x: left, y: scale.top, w: right - left, h: scale.bottom - scale.top, fill: COLORS.band });
  sheet.text(CORONA, place.x, place.y, FONT.small, COLORS.muted, place.align);
}

export function drawBreaks(plot: Plot, { breaks = [] }: LineContent): void {
  const { sheet, scale } = plot;
  for (const { position, label } of breaks) {
    const x = scale.x(position);
    const candidates = [scale.top + 12, scale.bottom - 9].flatMap((y): Candidate[] => [
      { x: x - 6, y, align: 'right' },
      { x: x + 6, y, align: 'left' },
    ]);
    const rule = [
      { x, y: scale.top },
      { x, y: scale.bottom },
    ] as const;
    const isFreeLine = !plot.taken.some((box) => crosses(box, ...rule));
    const place = isFreeLine ? claim(plot, label, FONT.dense, candidates) : undefined;
    if (place === undefined) continue;
    plot.paths.push(rule);
    sheet.rule({ x, y: scale.top, x2: x, y2: scale.bottom, stroke: COLORS.muted, width: 1, dash: [2, 3] });
    sheet.text(label, place.x, place.y, FONT.dense, COLORS.muted, place.align);
  }
}

function candidatesFor({ side }: ChartAnnotation, x: number, y: number): Candidate[] {
  const at = side === 'above' ? y - 12 : y + 23;
  return [
    { x, y: at, align: 'center' },
    { x: x - 6, y: at, align: 'left' },
    { x: x + 6, y: at, align: 'right' },
    { x: x + 11, y: at + (side === 'above' ? 4 : -4), align: 'left' },
    { x: x - 11, y: at + (side === 'above' ? 4 : -4), align: 'right' },
  ];
}

/** Of the dot of an annotation. */
const ANNOTATED = 56;

function boxOf({ x, y }: Dot, size: number): Box {
  const radius = Math.sqrt(size / Math.PI);
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** Whether a dot would come upon a text. */
const covers = ({ taken }: Plot, dot: Dot, size: number): boolean =>
  taken.some((box) => overlap(box, boxOf(dot, size)));

/** The first annotation for which there is room. */
export function drawAnnotation(plot: Plot, { annotations = [] }: LineContent, { stroke, ink }: Style): void {
  const { sheet, scale } = plot;
  for (const annotation of annotations) {
    const [x, y] = [scale.x(annotation.position), scale.y(annotation.value)];
    if (covers(plot, { x, y }, ANNOTATED)) continue;
    const place = claim(plot, annotation.text, FONT.value, candidatesFor(annotation, x, y));
    if (place === undefined) continue;
    sheet.symbol({ x, y, size: ANNOTATED, fill: COLORS.background, stroke, width: 2 });
    sheet.text(annotation.text, place.x, place.y, FONT.value, ink, place.align);
    return;
  }
}

/** Where the sign of an explanation may stand: close by, else farther off but straight above or below its dot. */
function placesBeside(x: number, y: number): Candidate[] {
  const beside = { position: 0, value: 0, text: '' };
  return [
    ...(['above', 'below'] as const).flatMap((side) => candidatesFor({ ...beside, side }, x, y)),
    ...[30, 48, 66].flatMap((away): Candidate[] => [
      { x, y: y - away, align: 'center' },
      { x, y: y + away + 11, align: 'center' },
    ]),
  ];
}

/** Size of the dot where something happened that the words explain. */
const EXPLAINED = 70;

/** What runs around a dot, for texts to stay clear of. */
export function around(dot: Dot, size: number): readonly Dot[] {
  const { left, right, top, bottom } = boxOf(dot, size);
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
    { x: left, y: top },
  ];
}

/** Dots where something happened that the words explain: all of them first, so that no sign ends up under one. */
export function drawExplained(plot: Plot, lines: readonly Line[]): void {
  const { sheet, scale } = plot;
  const dots = lines.flatMap(({ series: { points }, style }) =>
    points.flatMap(({ position, value, explained }) =>
      value === null || explained === undefined
        ? []
        : [{ x: scale.x(position), y: scale.y(value), style, signs: explained.join(' ') }],
    ),
  );
  for (const { x, y, style } of dots) {
    sheet.symbol({ x, y, size: EXPLAINED, fill: style.stroke, stroke: COLORS.background, width: 1.5 });
    plot.paths.push(around({ x, y }, EXPLAINED));
  }
  for (const dot of dots) drawSigns(plot, dot);
}

function drawSigns(plot: Plot, { x, y, style, signs }: Dot & { style: Style; signs: string }): void {
  const free = claim(plot, signs, FONT.value, placesBeside(x, y));
  // Without its sign a reader cannot tell which explanation it is: rather on a line than nowhere.
  const place = free ?? claim(plot, signs, FONT.value, placesBeside(x, y), true);
  const halo = free === undefined ? COLORS.background : undefined;
  if (place !== undefined) plot.sheet.text(signs, place.x, place.y, FONT.value, style.ink, place.align, halo);
}

const KEY_SAMPLE = 22;

/** Below the axis of time: how the unsure parts of a line are drawn. @returns where the picture may go on. */
export function drawKey(sheet: Sheet, { series }: LineContent, top: number): number {
  const used = new Set(
    series.flatMap(({ points }) => points.map(({ status, value }) => value !== null && status)),
  );
  const shown = (Object.keys(STATUS_MARKS) as Status[]).filter((status) => used.has(status));
  let x = PAD;
  for (const status of shown) {
    const [text, y] = [STATUS_MARKS[status] ?? '', top + 12];
    if (status === 'provisional')
      sheet.rule({
        x,
        y: y - 4,
        x2: x + KEY_SAMPLE,
        y2: y - 4,
        stroke: COLORS.muted,
        width: 2.5,
        dash: [6, 4],
      });
    else
      sheet.symbol({
        x: x + KEY_SAMPLE / 2,
        y: y - 4,
        size: 34,
        fill: COLORS.background,
        stroke: COLORS.muted,
        width: 1.5,
      });
    sheet.text(text, x + KEY_SAMPLE + 7, y, FONT.footer, COLORS.muted);
    x = Math.min(WIDTH / 2, x + KEY_SAMPLE + 7 + sheet.measure(text, FONT.footer) + 20);
  }
  return shown.length === 0 ? top : top + 22;
}
