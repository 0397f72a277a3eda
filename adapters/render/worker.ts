/** What a worker does: one picture at a time. Drawn a few times before it says it is ready, so that none is slow. */
import type { Chart } from '#src/model.ts';
import { drawPng, drawSvg } from './draw.ts';
import { warmUp } from './warm-up.ts';

export interface DrawRequest {
  readonly form: 'png' | 'svg';
  readonly chart: Chart;
}

/** A fault in drawing comes back as a value: only a worker that is lost rejects. */
export type DrawReply = { readonly picture: Uint8Array | string } | { readonly fault: string };

export default async function draw({ form, chart }: DrawRequest): Promise<DrawReply> {
  try {
    return { picture: form === 'png' ? await drawPng(chart) : await drawSvg(chart) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

await warmUp();
