/** `peilstok import cbs`, `refresh` and `sources`: figures from where they are published. */
import { tableLines } from '#src/text-table.ts';
import type { Backend, CbsRequest, LoadedIndicator, SwingRequest } from './backend.ts';
import { closingLine, reportLines } from './import.ts';
import type { ExitStatus, Output } from './output.ts';

async function tell(loaded: readonly LoadedIndicator[], output: Output): Promise<ExitStatus> {
  let worked = loaded.length > 0;
  for (const { indicator, report } of loaded) {
    const label = indicator === '' ? '' : `${indicator}: `;
    if (report.failure !== undefined) {
      worked = false;
      output.note(`${label}${report.failure}`);
      continue;
    }
    for (const line of reportLines(report)) output.note(`${label}${line}`);
    await output.result(`${label}${closingLine(report)}`);
  }
  return worked ? 0 : 1;
}

export const runImportCbs = async (
  request: CbsRequest,
  backend: Backend,
  output: Output,
): Promise<ExitStatus> => tell(await backend.importCbs(request, output.progress), output);

export const runImportSwing = async (
  request: SwingRequest,
  backend: Backend,
  output: Output,
): Promise<ExitStatus> => tell(await backend.importSwing(request, output.progress), output);

export const runRefresh = async (backend: Backend, output: Output): Promise<ExitStatus> =>
  tell(await backend.refresh(output.progress), output);

const NAMES: Readonly<Record<string, string>> = {
  cbs: 'CBS',
  uwv: 'UWV',
  kvk: 'KVK',
  locatus: 'Locatus',
  lisa: 'LISA',
  rvo: 'RVO',
  duo: 'DUO',
  nvm: 'marktpartij',
  swing: 'Swing',
};

export async function runSources(json: boolean, backend: Backend, output: Output): Promise<ExitStatus> {
  const sources = await backend.sources();
  if (json) {
    await output.result(JSON.stringify(sources));
    return 0;
  }
  const lines = tableLines(
    [
      { label: 'indicator', numeric: false },
      { label: 'bron', numeric: false },
      { label: 'tabel', numeric: false },
      { label: 'tot op', numeric: false },
      { label: 'vanzelf', numeric: false },
      { label: 'opmerking', numeric: false },
    ],
    sources.map(({ indicator, source, table, areas, automatic, note }) => [
      indicator,
      NAMES[source] ?? source,
      table,
      areas,
      automatic ? 'ja' : '',
      note,
    ]),
  );
  await output.result(lines.join('\n'));
  return 0;
}
