/** `peilstok parse`: how questions are read, without figures. */
import type { Input } from '#intents/query.ts';
import type { Parse } from '#src/model.ts';
import { inputLines } from './lines.ts';
import type { ExitStatus, Output } from './output.ts';

export interface ParseCommand {
  /** A question as an argument; absent with `--jsonl`. */
  readonly input?: Input;
  readonly trace: boolean;
  /** Replaces a missing `today`. */
  readonly today: string;
  readonly stdin: NodeJS.ReadableStream;
  readonly parse: (input: Input, options: { readonly trace: boolean }) => Parse;
  readonly toContract: (parse: Parse) => object;
}

export async function runParse(command: ParseCommand, output: Output): Promise<ExitStatus> {
  const read = async (input: Input): Promise<void> => {
    const parse = command.parse({ today: command.today, ...input }, { trace: command.trace });
    await output.result(JSON.stringify(command.toContract(parse)));
    for (const line of parse.trace ?? []) output.note(line);
  };
  if (command.input !== undefined) {
    await read(command.input);
    return 0;
  }
  for await (const line of inputLines(command.stdin)) {
    if ('outcome' in line) await output.result(JSON.stringify(line));
    else await read(line.input);
  }
  return 0;
}
