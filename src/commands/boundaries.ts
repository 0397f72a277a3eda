/** `peilstok import boundaries BESTAND` and `import boundaries pdok`: outlines for maps. */
import { resolve } from 'node:path';
import type { Backend, BoundariesRequest } from './backend.ts';
import { type ExitStatus, type Output, UsageError } from './output.ts';

/** @param from a path, or "pdok". */
export function boundariesRequest(
  from: string,
  { code, year }: { readonly code?: string | undefined; readonly year?: string | undefined },
): BoundariesRequest {
  if (year !== undefined && !/^(19|20)\d{2}$/.test(year))
    throw new UsageError('--year is een jaar, zoals 2026');
  const asked = year === undefined ? {} : { year: Number(year) };
  if (from === 'pdok') return { from: 'pdok', ...asked };
  return { from: 'file', path: resolve(from), ...asked, ...(code === undefined ? {} : { code }) };
}

export async function runImportBoundaries(
  request: BoundariesRequest,
  backend: Backend,
  output: Output,
): Promise<ExitStatus> {
  const { taken, year, unmatched, missing, failure } = await backend.importBoundaries(
    request,
    output.progress,
  );
  if (failure !== undefined) {
    output.note(failure);
    return 1;
  }
  if (unmatched.length > 0)
    output.note(
      `Niet te plaatsen (${unmatched.length}): ${unmatched.join(', ')}. Dit zijn geen gemeenten van nu, en niet bekend is in welke ze helemaal opgingen.`,
    );
  if (missing.length > 0) output.note(`Zonder grenzen (${missing.length}): ${missing.join(', ')}.`);
  await output.result(
    `Grenzen van ${taken} ${taken === 1 ? 'gemeente' : 'gemeenten'} ingelezen (${year}); kaarten gebruiken ze meteen.`,
  );
  return 0;
}
