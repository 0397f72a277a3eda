/** What a worker does: one picture at a time. Drawn a few times before it says it is ready, so that none is slow. */
import { parentPort } from 'node:worker_threads';
import type { Chart } from '#src/model.ts';
import { drawPng, drawSvg } from './draw.ts';
import { warmUp } from './warm-up.ts';

export interface DrawRequest {
  readonly form: 'png' | 'svg';
  readonly chart: Chart;
}

export interface NumberedRequest extends DrawRequest {
  readonly id: number;
}

/** Says that a picture is begun, so that its time counts from here. */
export function begin(id: number): void {
  parentPort?.postMessage(id);
}

/** A fault in drawing comes back as a value: only a worker that is lost rejects. */
export type DrawReply = { readonly picture: Uint8Array | string } | { readonly fault: string };

export default async function draw({ id, form, chart }: NumberedRequest): Promise<DrawReply> {
  begin(id);
  try {
    return { picture: form === 'png' ? await drawPng(chart) : await drawSvg(chart) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

await warmUp();
