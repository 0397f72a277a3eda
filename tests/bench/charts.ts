/**
 * Pictures: ours against ECharts' server side with the same rasteriser, encoder, size and data; and against the
 * floor, which is painting marks whose place is known, and against an empty picture.
 */
import { type Canvas, createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { drawPng } from '#adapters/render/draw.ts';
import { createMeasure } from '#adapters/render/fonts.ts';
import { encodePng } from '#adapters/render/png.ts';
import { drawChart } from '#src/answer/charts/draw.ts';
import { FONT_FAMILY, type Marks } from '#src/answer/charts/template.ts';
import { COLORS } from '#src/answer/charts/theme.ts';
import type { Chart, ChartContent } from '#src/model.ts';
import { createContents, PICTURED } from '../answers/pictures.ts';
import { echartsSvg } from './echarts.ts';
import { median, say, table } from './report.ts';

const SCALE = 2;
const WARM = 10;
const ROUNDS = 40;

const encode = (canvas: Canvas): Buffer => encodePng(canvas.data(), canvas.width, canvas.height);

function blank({ width, height }: Chart): { canvas: Canvas; context: SKRSContext2D } {
  const canvas = createCanvas(width * SCALE, height * SCALE);
  const context = canvas.getContext('2d');
  context.scale(SCALE, SCALE);
  context.fillStyle = COLORS.background;
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}

async function rasterise(svg: string, chart: Chart): Promise<Buffer> {
  const { canvas, context } = blank(chart);
  // The size of the file is the size it is rasterised at.
  const sized = svg
    .replace(/width="\d+"/, `width="${canvas.width}"`)
    .replace(/height="\d+"/, `height="${canvas.height}"`);
  context.drawImage(await loadImage(Buffer.from(sized)), 0, 0, chart.width, chart.height);
  return encode(canvas);
}

function strokeWith(
  context: SKRSContext2D,
  stroke: string,
  width: number,
  dash: readonly number[] = [],
): void {
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.setLineDash([...dash]);
}

/** Paints marks whose place is known, straight onto the canvas: less cannot be done for this picture. */
function paint(context: SKRSContext2D, { rects, rules, points, symbols, texts }: Marks): void {
  for (const { x, y, w, h, fill } of rects) {
    context.fillStyle = fill;
    context.fillRect(x, y, w, h);
  }
  for (const { x, y, x2, y2, stroke, width, dash } of rules) {
    strokeWith(context, stroke, width, dash);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x2, y2);
    context.stroke();
  }
  for (const run of Map.groupBy(points, (point) => point.line).values()) {
    context.beginPath();
    for (const { x, y } of run) context.lineTo(x, y);
    const [first] = run;
    if (first !== undefined) strokeWith(context, first.stroke, first.width, first.dash);
    context.stroke();
  }
  for (const { x, y, size, fill, stroke, width } of symbols) {
    context.fillStyle = fill;
    context.beginPath();
    context.arc(x, y, Math.sqrt(size / Math.PI), 0, 2 * Math.PI);
    context.fill();
    strokeWith(context, stroke, width);
    if (width > 0) context.stroke();
  }
  for (const { x, y, text, size, weight, fill, align } of texts) {
    context.font = `${weight} ${size}px ${FONT_FAMILY}`;
    context.fillStyle = fill;
    context.textAlign = align;
    context.fillText(text, x, y);
  }
}

function marksOf({ spec }: Chart): Marks {
  const data = spec.data as readonly { readonly name: string; readonly values: readonly unknown[] }[];
  return Object.fromEntries(data.map(({ name, values }) => [name, values])) as unknown as Marks;
}

type Way = 'ours' | 'echarts' | 'painted' | 'empty';

/** Takes turns, so that what else the machine does weighs on all alike. */
async function timeWays(ways: Readonly<Record<Way, () => unknown>>): Promise<Record<Way, number>> {
  const times: Record<Way, number[]> = { ours: [], echarts: [], painted: [], empty: [] };
  for (let round = -WARM; round < ROUNDS; round++) {
    for (const way of Object.keys(ways) as Way[]) {
      const start = performance.now();
      await ways[way]();
      if (round >= 0) times[way].push(performance.now() - start);
      // What was drawn is freed between two pictures, and not in the time of the next.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return Object.fromEntries(Object.entries(times).map(([way, list]) => [way, median(list)])) as Record<
    Way,
    number
  >;
}

/** The four ways to make a PNG of one content. */
export function waysOf(
  content: ChartContent,
  measure: ReturnType<typeof createMeasure>,
): Record<Way, () => Promise<Buffer>> {
  const chart = drawChart(content, measure);
  const marks = marksOf(chart);
  return {
    ours: () => drawPng(drawChart(content, measure)),
    echarts: () => rasterise(echartsSvg(content, chart.height), chart),
    painted: async () => {
      const { canvas, context } = blank(chart);
      paint(context, marks);
      return encode(canvas);
    },
    empty: async () => encode(blank(chart).canvas),
  };
}

/** Medians in milliseconds and ratios, of pictures of real questions on the demo figures. */
export async function benchCharts(): Promise<void> {
  const measure = createMeasure();
  const contentOf = createContents();
  const rows: string[][] = [];
  for (const [kind, question] of Object.entries(PICTURED)) {
    const { ours, echarts, painted, empty } = await timeWays(waysOf(contentOf(question), measure));
    rows.push([
      kind,
      ...[ours, echarts, painted, empty].map((time) => time.toFixed(1)),
      ...[echarts, painted, empty].map((time) => (time / ours).toFixed(2)),
    ]);
  }
  say('Pictures: layout, drawing, rasterising and PNG, in ms, and as a share of ours');
  table([['', 'ours', 'ECharts', 'painted', 'empty', 'ECharts', 'painted', 'empty'], ...rows]);
}
