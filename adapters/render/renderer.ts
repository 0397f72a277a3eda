/** The rasteriser: chart specifications to PNG and SVG, here or in workers. */
import type { Chart, MeasureText } from '#src/model.ts';
import { createMeasure } from './fonts.ts';
import { createPool, type PoolOptions } from './pool.ts';

export interface Renderer {
  readonly png: (chart: Chart) => Promise<Uint8Array>;
  readonly svg: (chart: Chart) => Promise<string>;
  readonly measure: MeasureText;
  readonly close: () => Promise<void>;
}

/** Vega is loaded at the first picture: a command that needs none does not wait for it. */
function renderHere(measure: MeasureText): Renderer {
  const drawing = () => import('./draw.ts');
  return {
    png: async (chart) => (await drawing()).drawPng(chart),
    svg: async (chart) => (await drawing()).drawSvg(chart),
    measure,
    close: async () => {},
  };
}

/** The workers warm up in the background; a picture that comes earlier waits for them. */
function renderInWorkers(measure: MeasureText, options: PoolOptions): Renderer {
  const pool = createPool(options);
  return {
    png: async (chart) => (await pool.draw({ form: 'png', chart })) as Uint8Array,
    svg: async (chart) => (await pool.draw({ form: 'svg', chart })) as string,
    measure,
    close: pool.close,
  };
}

export interface RendererOptions extends PoolOptions {
  /** `worker` keeps a server's loop free; `here` starts quicker for one picture. */
  readonly mode: 'worker' | 'here';
}

export async function createRenderer({ mode, ...options }: RendererOptions): Promise<Renderer> {
  const measure = createMeasure();
  return mode === 'here' ? renderHere(measure) : renderInWorkers(measure, options);
}
