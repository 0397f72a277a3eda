/** `peilstok backup FILE` and `restore FILE`: all that is in the database, kept and put back. */
import { resolve } from 'node:path';
import type { Backend } from './backend.ts';
import type { ExitStatus, Output } from './output.ts';

export async function runBackup(file: string, backend: Backend, output: Output): Promise<ExitStatus> {
  const path = resolve(file);
  await backend.backup(path, output.progress);
  await output.result(`Alles is bewaard in ${path}.`);
  return 0;
}

export async function runRestore(file: string, backend: Backend, output: Output): Promise<ExitStatus> {
  const { failure } = await backend.restore(resolve(file), output.progress);
  if (failure !== undefined) {
    output.note(failure);
    return 1;
  }
  await output.result('De back-up is teruggezet.');
  return 0;
}
