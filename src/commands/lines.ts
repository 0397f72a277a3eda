/** JSON lines in, JSON lines out: the contract's input, one object a line. */
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type Input, inputSchema } from '#intents/query.ts';

export type InputLine = { readonly input: Input } | { readonly outcome: 'error'; readonly message: string };

/** @returns the input, or an error line that says what is wrong with it. */
export function readInputLine(line: string): InputLine {
  let object: unknown;
  try {
    object = JSON.parse(line);
  } catch {
    return { outcome: 'error', message: 'Deze regel is geen geldige JSON. Verwacht: {"question": "…"}.' };
  }
  const parsed = inputSchema.safeParse(object);
  if (parsed.success) return { input: parsed.data };
  const faults = z.prettifyError(parsed.error).replace(/\s*\n\s*/g, ' ');
  return { outcome: 'error', message: `Deze regel klopt niet. ${faults}` };
}

/** Every line that is not blank. */
export async function* inputLines(stream: NodeJS.ReadableStream): AsyncGenerator<InputLine> {
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') yield readInputLine(line.replace(/^\uFEFF/, ''));
  }
}
