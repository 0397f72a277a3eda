/** `peilstok ask`: answers to questions, as text, as JSON, or as a picture. */
import { writeFile } from 'node:fs/promises';
import type { Input } from '#intents/query.ts';
import { answerToJson } from '#src/answer/json.ts';
import type { Answer, Question } from '#src/model.ts';
import type { Backend } from './backend.ts';
import { inputLines } from './lines.ts';
import type { ExitStatus, Output } from './output.ts';

export interface AskCommand {
  /** A question as an argument; absent with `--jsonl`. */
  readonly input?: Input;
  readonly json: boolean;
  readonly png?: string | undefined;
  readonly svg?: string | undefined;
  /** The figures as they were after this release. */
  readonly asOf?: number | undefined;
  readonly stdin: NodeJS.ReadableStream;
  readonly asText: (answer: Answer) => readonly string[];
}

export function questionOf(input: Input, today: string, asOf?: number): Question {
  return {
    text: input.question,
    today: input.today ?? today,
    ...(input.home === undefined ? {} : { home: input.home }),
    ...(input.previous === undefined ? {} : { previous: input.previous }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

async function writePicture(
  answer: Answer,
  form: 'png' | 'svg',
  file: string,
  backend: Backend,
  output: Output,
): Promise<boolean> {
  const picture = answer.outcome === 'query' ? await backend.picture(answer.figure, form) : null;
  if (picture === null) {
    output.note(`Bij dit antwoord hoort geen grafiek; ${file} is niet gemaakt.`);
    return false;
  }
  try {
    await writeFile(file, picture);
  } catch (error) {
    output.note(`${file} kan niet worden geschreven: ${error instanceof Error ? error.message : error}`);
    return false;
  }
  return true;
}

async function askOne(
  command: AskCommand,
  input: Input,
  backend: Backend,
  output: Output,
): Promise<ExitStatus> {
  const answer = await backend.ask(questionOf(input, backend.today(), command.asOf));
  await output.result(
    command.json ? JSON.stringify(answerToJson(answer)) : command.asText(answer).join('\n'),
  );
  let written = true;
  if (command.png !== undefined)
    written = (await writePicture(answer, 'png', command.png, backend, output)) && written;
  if (command.svg !== undefined)
    written = (await writePicture(answer, 'svg', command.svg, backend, output)) && written;
  return written ? 0 : 1;
}

export async function runAsk(command: AskCommand, backend: Backend, output: Output): Promise<ExitStatus> {
  if (command.input !== undefined) return askOne(command, command.input, backend, output);
  for await (const line of inputLines(command.stdin)) {
    if ('outcome' in line) await output.result(JSON.stringify(line));
    else {
      const answer = await backend.ask(questionOf(line.input, backend.today()));
      await output.result(JSON.stringify(answerToJson(answer)));
    }
  }
  return 0;
}
