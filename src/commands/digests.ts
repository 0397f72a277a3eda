/** `peilstok digests`, `digests preview N` and `digests send`: what is sent each week, to look at and to send now. */
import { tableLines } from '#src/text-table.ts';
import type { Backend } from './backend.ts';
import type { ExitStatus, Output } from './output.ts';

export async function runDigests(json: boolean, backend: Backend, output: Output): Promise<ExitStatus> {
  const digests = await backend.digests();
  if (json) {
    await output.result(JSON.stringify(digests));
    return 0;
  }
  if (digests.length === 0) {
    await output.result('Er zijn nog geen abonnementen. Abonneren doe je in Slack of Teams.');
    return 0;
  }
  const lines = tableLines(
    [
      { label: 'nummer', numeric: true },
      { label: 'waar', numeric: false },
      { label: 'waarover', numeric: false },
      { label: 'wanneer', numeric: false },
      { label: 'volgende keer', numeric: false },
      { label: '', numeric: false },
    ],
    digests.map(({ id, workspace, channel, about, moment, next, mark }) => [
      ...[String(id), `${workspace} ${channel}`, about, moment, next, mark],
    ]),
  );
  await output.result(lines.join('\n'));
  return 0;
}

export async function runPreviewDigest(id: number, backend: Backend, output: Output): Promise<ExitStatus> {
  const lines = await backend.previewDigest(id);
  if (lines === null) {
    output.note(`Er is geen abonnement ${id}; "digests" laat zien welke er zijn.`);
    return 1;
  }
  await output.result(lines.join('\n'));
  return 0;
}

export async function runSendDigests(backend: Backend, output: Output): Promise<ExitStatus> {
  const planned = await backend.sendDigests();
  await output.result(
    planned === 0
      ? 'Er hoeft nu geen weekbericht weg.'
      : `${planned} ${planned === 1 ? 'weekbericht staat' : 'weekberichten staan'} klaar; de dienst verstuurt ze binnen een minuut.`,
  );
  return 0;
}
