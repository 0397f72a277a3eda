/** The rasteriser: chart specifications to PNG and SVG, here or in a worker. */
import { Worker } from 'node:worker_threads';
import type { Chart, MeasureText } from '#src/model.ts';
import { createMeasure } from './fonts.ts';
import type { DrawReply, DrawRequest } from './worker.ts';

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

interface Waiting {
  readonly resolve: (picture: Uint8Array | string) => void;
  readonly reject: (error: Error) => void;
}

function renderInWorker(measure: MeasureText): Renderer {
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let closing = false;
  let worker = start();

  function failAll(error: Error): void {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function start(): Worker {
    const started = new Worker(new URL('worker.ts', import.meta.url));
    // A picture under way must not keep the process alive after everything else has stopped.
    started.unref();
    started.on('message', (reply: DrawReply) => {
      const request = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('picture' in reply) request?.resolve(reply.picture);
      else request?.reject(new Error(reply.error));
    });
    started.on('error', (error) => failAll(error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => {
      failAll(new Error('the renderer stopped'));
      if (!closing) worker = start();
    });
    return started;
  }

  function draw(form: DrawRequest['form'], chart: Chart): Promise<Uint8Array | string> {
    return new Promise((resolve, reject) => {
      next += 1;
      waiting.set(next, { resolve, reject });
      worker.postMessage({ id: next, form, chart } satisfies DrawRequest);
    });
  }

  return {
    png: async (chart) => (await draw('png', chart)) as Uint8Array,
    svg: async (chart) => (await draw('svg', chart)) as string,
    measure,
    close: async () => {
      closing = true;
      await worker.terminate();
    },
  };
}

/** @param mode `worker` keeps a server's loop free; `here` starts quicker for one picture. */
export async function createRenderer({ mode }: { readonly mode: 'worker' | 'here' }): Promise<Renderer> {
  const measure = createMeasure();
  return mode === 'here' ? renderHere(measure) : renderInWorker(measure);
}
