/** Draws as the real worker does, except charts of these kinds. */
import { existsSync, writeFileSync } from 'node:fs';
import draw, { begin, type DrawReply, type NumberedRequest } from '#adapters/render/worker.ts';

export default async function moody(request: NumberedRequest): Promise<DrawReply> {
  const { kind, spec } = request.chart;
  begin(request.id);
  if (kind === 'hangs') for (;;);
  if (kind === 'dies') process.exit(1);
  if (kind === 'dies once' && !existsSync(String(spec.marker))) {
    writeFileSync(String(spec.marker), '');
    process.exit(1);
  }
  if (kind === 'eats memory') for (const kept: object[] = []; ; ) kept.push(new Array(1_000_000).fill({}));
  return draw(request);
}
