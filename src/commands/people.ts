/** `peilstok export PERSOON` and `forget PERSOON`: what is kept of someone, and taking it away. */
import type { Backend } from './backend.ts';
import type { ExitStatus, Output } from './output.ts';

interface Named {
  readonly workspace: string;
  readonly person: string;
}

export async function runExportPerson(
  { workspace, person }: Named,
  backend: Pick<Backend, 'exportPerson'>,
  output: Output,
): Promise<ExitStatus> {
  await output.result(JSON.stringify(await backend.exportPerson(workspace, person), null, 2));
  return 0;
}

export async function runForget(
  { workspace, person }: Named,
  backend: Pick<Backend, 'forgetPerson'>,
  output: Output,
): Promise<ExitStatus> {
  const report = await backend.forgetPerson(workspace, person);
  const counts = Object.entries(report).filter(([, count]) => count > 0);
  await output.result(
    counts.length === 0
      ? 'Van deze persoon wordt niets bewaard.'
      : `Vergeten: ${counts.map(([what, count]) => `${what} ${count}`).join(', ')}. Opmerkingen blijven staan, zonder naam. Lees na of iemand in de tekst zelf wordt genoemd.`,
  );
  return 0;
}
