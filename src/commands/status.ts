/** `peilstok status`: which indicators have real figures, which are fictitious, and from when. */
import { tableLines } from '#src/text-table.ts';
import type { Backend, IndicatorStatus } from './backend.ts';
import type { ExitStatus, Output } from './output.ts';

const KIND = { real: 'echt', fictional: 'fictief', none: 'geen cijfers' } as const;

function row(status: IndicatorStatus): string[] {
  return [
    status.indicator,
    KIND[status.figures],
    status.figures === 'real' ? status.source : '',
    status.from === undefined ? '' : `${status.from} – ${status.to}`,
    status.observations.toLocaleString('nl-NL'),
    status.readOn ?? '',
  ];
}

export async function runStatus(json: boolean, backend: Backend, output: Output): Promise<ExitStatus> {
  const statuses = await backend.status();
  if (json) {
    await output.result(JSON.stringify(statuses));
    return 0;
  }
  const real = statuses.filter((status) => status.figures === 'real').length;
  const fictional = statuses.filter((status) => status.figures === 'fictional').length;
  await output.result(
    [
      `${statuses.length} indicatoren: ${real} met echte cijfers, ${fictional} met voorbeeldcijfers (fictief).`,
      '',
      ...tableLines(
        [
          { label: 'indicator', numeric: false },
          { label: 'cijfers', numeric: false },
          { label: 'bron', numeric: false },
          { label: 'perioden', numeric: false },
          { label: 'aantal', numeric: true },
          { label: 'gelezen op', numeric: false },
        ],
        statuses.map(row),
      ),
    ].join('\n'),
  );
  return 0;
}
