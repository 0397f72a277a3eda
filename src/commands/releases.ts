/** `peilstok releases`, `refused N` and `withdraw N`: what came in, what was kept aside, and taking it back. */
import { tableLines } from '#src/text-table.ts';
import type { Backend, ReleaseReport } from './backend.ts';
import type { ExitStatus, Output } from './output.ts';

const number = (value: number): string => value.toLocaleString('nl-NL');

/** More indicators than this are counted. */
const NAMED = 3;

function about({ indicators }: ReleaseReport): string {
  const more = indicators.length - NAMED;
  return `${indicators.slice(0, NAMED).join(', ')}${more > 0 ? ` en ${more} meer` : ''}`;
}

export async function runReleases(json: boolean, backend: Backend, output: Output): Promise<ExitStatus> {
  const releases = await backend.releases();
  if (json) {
    await output.result(JSON.stringify(releases));
    return 0;
  }
  if (releases.length === 0) {
    await output.result('Er zijn nog geen cijfers ingelezen.');
    return 0;
  }
  const lines = tableLines(
    [
      { label: 'release', numeric: true },
      { label: 'bron', numeric: false },
      { label: 'gelezen op', numeric: false },
      { label: 'regels', numeric: true },
      { label: 'nieuw', numeric: true },
      { label: 'herzien', numeric: true },
      { label: 'geweigerd', numeric: true },
      { label: 'indicatoren', numeric: false },
      { label: '', numeric: false },
    ],
    releases.map((release) => [
      String(release.release),
      release.source,
      release.readOn,
      number(release.rows),
      number(release.added),
      number(release.revised),
      number(release.refused),
      about(release),
      release.withdrawn ? 'ingetrokken' : '',
    ]),
  );
  await output.result(lines.join('\n'));
  return 0;
}

/**
 * Numbers are given in order, the made-up figures have one that is not listed.
 * @returns why nothing can be said of this release, undefined when it is there.
 */
export async function unknownRelease(
  release: number,
  { releases }: Pick<Backend, 'releases'>,
): Promise<string | undefined> {
  const newest = Math.max(0, ...(await releases()).map((known) => known.release));
  return release >= 1 && release <= newest
    ? undefined
    : `Release ${release} is er niet; ‘releases’ laat zien welke er zijn.`;
}

export async function runRefused(release: number, backend: Backend, output: Output): Promise<ExitStatus> {
  const unknown = await unknownRelease(release, backend);
  if (unknown !== undefined) {
    output.note(unknown);
    return 1;
  }
  const rows = await backend.refused(release);
  await output.result(
    rows.length === 0
      ? `Van release ${release} zijn geen regels geweigerd.`
      : rows
          .map(({ line, reason, raw }) => `Regel ${line}: ${reason}${raw === '' ? '' : `\n    ${raw}`}`)
          .join('\n'),
  );
  return 0;
}

export async function runWithdraw(release: number, backend: Backend, output: Output): Promise<ExitStatus> {
  const { removed, restored, failure } = await backend.withdraw(release);
  if (failure !== undefined) {
    output.note(failure);
    return 1;
  }
  await output.result(
    `Release ${release} is ingetrokken: ${number(removed)} cijfers zijn weg, ${number(restored)} van daarvoor gelden weer.`,
  );
  return 0;
}
