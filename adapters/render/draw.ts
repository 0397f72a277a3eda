/** One chart specification to pixels or SVG, with Vega on a Skia canvas. */
import * as vega from 'vega';
import { DATA_SETS, TEMPLATE } from '#src/answer/charts/template.ts';
import type { Chart } from '#src/model.ts';
import { registerFonts } from './fonts.ts';
import { encodePng } from './png.ts';

/** Pixels to a unit, for sharp text on phones. */
const SCALE = 2;

let runtime: ReturnType<typeof vega.parse> | undefined;

/** The template is parsed once; each picture gets a fresh view, since a used one would carry its history. */
async function viewOf(chart: Chart): Promise<vega.View> {
  registerFonts();
  runtime ??= vega.parse(TEMPLATE as unknown as vega.Spec);
  const view = new vega.View(runtime, { renderer: 'none', logLevel: vega.Warn });
  view.width(chart.width).height(chart.height);
  const data = chart.spec.data as readonly { readonly name: string; readonly values: readonly object[] }[];
  for (const name of DATA_SETS) {
    // Vega marks the objects it is given; the chart must stay as it is.
    const values = data.find((set) => set.name === name)?.values.map((value) => ({ ...value })) ?? [];
    view.data(name, values);
  }
  await view.runAsync();
  return view;
}

interface SkiaCanvas {
  readonly width: number;
  readonly height: number;
  readonly data: () => Uint8Array;
}

export async function drawPng(chart: Chart): Promise<Buffer> {
  const view = await viewOf(chart);
  const canvas = (await view.toCanvas(SCALE)) as unknown as SkiaCanvas;
  const png = encodePng(canvas.data(), canvas.width, canvas.height);
  view.finalize();
  // Native buffers of a canvas are freed between macrotasks only.
  await new Promise((resolve) => setImmediate(resolve));
  return png;
}

const FALLBACK_FONTS = 'Inter, system-ui, sans-serif';

export async function drawSvg(chart: Chart): Promise<string> {
  const view = await viewOf(chart);
  vega.resetSVGDefIds();
  const svg = await view.toSVG();
  view.finalize();
  return svg.replaceAll('font-family="Inter"', `font-family="${FALLBACK_FONTS}"`);
}
