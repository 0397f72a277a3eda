/** Draws pictures in a thread of its own, one at a time, so that the server's loop stays free. */
import { parentPort } from 'node:worker_threads';
import type { Chart } from '#src/model.ts';
import { drawPng, drawSvg } from './draw.ts';

export interface DrawRequest {
  readonly id: number;
  readonly form: 'png' | 'svg';
  readonly chart: Chart;
}

export type DrawReply =
  | { readonly id: number; readonly picture: Uint8Array | string }
  | { readonly id: number; readonly error: string };

let queue = Promise.resolve();

async function reply({ id, form, chart }: DrawRequest): Promise<void> {
  try {
    const picture = form === 'png' ? await drawPng(chart) : await drawSvg(chart);
    parentPort?.postMessage({ id, picture } satisfies DrawReply);
  } catch (error) {
    parentPort?.postMessage({
      id,
      error: error instanceof Error ? error.message : String(error),
    } satisfies DrawReply);
  }
}

parentPort?.on('message', (request: DrawRequest) => {
  queue = queue.then(() => reply(request));
});
