/** JSON lines in, JSON lines out: the contract's input, one object a line. */
import { createInterface } from 'node:readline';
import { type Input, inputSchema } from '#intents/query.ts';
import { faultsOf } from '../faults.ts';

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
  return { outcome: 'error', message: `Deze regel klopt niet. ${faultsOf(parsed.error).join('; ')}.` };
}

/** Every line that is not blank. */
export async function* inputLines(stream: NodeJS.ReadableStream): AsyncGenerator<InputLine> {
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') yield readInputLine(line.replace(/^\uFEFF/, ''));
  }
}
