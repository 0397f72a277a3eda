/** `peilstok ask`: answers to questions, as text, as JSON, as a picture, or as a file. */
import { writeFile } from 'node:fs/promises';
import type { Input } from '#intents/query.ts';
import { answerToJson } from '#src/answer/json.ts';
import type { Answer, Question } from '#src/model.ts';
import type { Backend } from './backend.ts';
import { inputLines } from './lines.ts';
import type { ExitStatus, Output } from './output.ts';
import { unknownRelease } from './releases.ts';

export interface AskCommand {
  /** A question as an argument; absent with `--jsonl`. */
  readonly input?: Input;
  readonly json: boolean;
  readonly png?: string | undefined;
  readonly svg?: string | undefined;
  readonly csv?: string | undefined;
  readonly xlsx?: string | undefined;
  /** Address of the page of a figure; absent when it is not known where the service is reached. */
  readonly link?: ((figure: string) => string) | undefined;
  /** Address of any other page, by its path. */
  readonly page?: ((path: string) => string) | undefined;
  /** The figures as they were after this release. */
  readonly asOf?: number | undefined;
  readonly stdin: NodeJS.ReadableStream;
  readonly asText: (answer: Answer, link?: string) => readonly string[];
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

type File = 'png' | 'svg' | 'csv' | 'xlsx';
const FILES: readonly File[] = ['png', 'svg', 'csv', 'xlsx'];
const KIND: Readonly<Record<File, string>> = {
  png: 'grafiek',
  svg: 'grafiek',
  csv: 'tabel met cijfers',
  xlsx: 'tabel',
};

async function contentOf(
  figure: string,
  form: File,
  { link }: AskCommand,
  backend: Backend,
): Promise<Uint8Array | string | null> {
  return form === 'png' || form === 'svg'
    ? backend.picture(figure, form)
    : backend.download(figure, form, link?.(figure));
}

/** @returns whether it is there; what is said goes to the notes. */
async function writeForm(
  answer: Answer,
  form: File,
  command: AskCommand,
  backend: Backend,
  output: Output,
): Promise<boolean> {
  const file = command[form];
  if (file === undefined) return true;
  const content = answer.outcome === 'query' ? await contentOf(answer.figure, form, command, backend) : null;
  if (content === null) {
    output.note(`Bij dit antwoord hoort geen ${KIND[form]}; ${file} is niet gemaakt.`);
    return false;
  }
  try {
    await writeFile(file, content);
  } catch (error) {
    output.note(`${file} kan niet worden geschreven: ${error instanceof Error ? error.message : error}`);
    return false;
  }
  if (form === 'png' && answer.outcome === 'query') output.note(`Tekst bij ${file}: ${answer.altText}`);
  return true;
}

function linkFor(answer: Answer, { link, page }: AskCommand): string | undefined {
  if (answer.outcome === 'query') return link?.(answer.figure);
  return answer.outcome === 'act' && answer.page !== undefined ? page?.(answer.page.path) : undefined;
}

async function askOne(
  command: AskCommand,
  input: Input,
  backend: Backend,
  output: Output,
): Promise<ExitStatus> {
  const answer = await backend.ask(questionOf(input, backend.today(), command.asOf));
  const link = linkFor(answer, command);
  await output.result(
    command.json ? JSON.stringify(answerToJson(answer)) : command.asText(answer, link).join('\n'),
  );
  let written = true;
  for (const form of FILES) written = (await writeForm(answer, form, command, backend, output)) && written;
  return written ? 0 : 1;
}

export async function runAsk(command: AskCommand, backend: Backend, output: Output): Promise<ExitStatus> {
  const { asOf } = command;
  const unknown = asOf === undefined ? undefined : await unknownRelease(asOf, backend);
  if (unknown !== undefined) {
    output.note(unknown);
    return 1;
  }
  if (command.input !== undefined) return askOne(command, command.input, backend, output);
  for await (const line of inputLines(command.stdin)) {
    if ('outcome' in line) await output.result(JSON.stringify(line));
    else {
      const answer = await backend.ask(questionOf(line.input, backend.today(), asOf));
      await output.result(JSON.stringify(answerToJson(answer)));
    }
  }
  return 0;
}
