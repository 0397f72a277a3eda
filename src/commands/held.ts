/** `peilstok held`, `accept N` and `reject N`: what looked wrong in a refresh, and deciding on it. */
import type { Backend, ImportReport } from './backend.ts';
import { closingLine, reportLines } from './import.ts';
import type { ExitStatus, Output } from './output.ts';

export async function runHeld(backend: Backend, output: Output): Promise<ExitStatus> {
  const waiting = await backend.held();
  const lines = waiting.flatMap(({ held, source, readOn, findings }) => [
    `${held}. ${source}, gelezen op ${readOn}`,
    ...findings.map((finding) => `    ${finding}`),
  ]);
  await output.result(lines.length === 0 ? 'Er is niets aangehouden.' : lines.join('\n'));
  return 0;
}

async function tell(report: ImportReport, done: string, output: Output): Promise<ExitStatus> {
  if (report.failure !== undefined) {
    output.note(report.failure);
    return 1;
  }
  for (const line of reportLines(report)) output.note(line);
  await output.result(done);
  return 0;
}

export async function runAccept(held: number, backend: Backend, output: Output): Promise<ExitStatus> {
  const report = await backend.accept(held);
  return tell(report, closingLine(report), output);
}

export const runReject = async (held: number, backend: Backend, output: Output): Promise<ExitStatus> =>
  tell(await backend.reject(held), `Nummer ${held} is weggegooid.`, output);
