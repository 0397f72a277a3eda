/** Draws as the real worker does, except charts of these kinds. */
import { existsSync, writeFileSync } from 'node:fs';
import draw, { type DrawReply, type DrawRequest } from '#adapters/render/worker.ts';

export default async function moody(request: DrawRequest): Promise<DrawReply> {
  const { kind, spec } = request.chart;
  if (kind === 'hangs') for (;;);
  if (kind === 'dies') process.exit(1);
  if (kind === 'dies once' && !existsSync(String(spec.marker))) {
    writeFileSync(String(spec.marker), '');
    process.exit(1);
  }
  if (kind === 'eats memory')
    for (const kept: object[] = []; ; ) kept.push(Array.from({ length: 1000 }, () => ({})));
  return draw(request);
}
