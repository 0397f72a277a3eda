/** `peilstok import groups|mergers|places|synonyms BESTAND`: facts of one's own. */
import { resolve } from 'node:path';
import type { Backend, FactsKind } from './backend.ts';
import type { ExitStatus, Output } from './output.ts';

export async function runImportFacts(
  kind: FactsKind,
  file: string,
  backend: Backend,
  output: Output,
): Promise<ExitStatus> {
  const { taken, faults, failure, known } = await backend.importFacts(kind, resolve(file));
  for (const { line, reason } of faults) output.note(`Regel ${line}: ${reason}`);
  if (failure !== undefined) output.note(failure);
  if (faults.length > 0) output.note('Er is niets ingelezen: verbeter deze regels en probeer het opnieuw.');
  if (failure !== undefined || faults.length > 0) return 1;
  await output.result(
    known === true
      ? 'Dit bestand was al ingelezen; er is niets veranderd.'
      : `${taken} ${taken === 1 ? 'regel' : 'regels'} ingelezen; vragen worden er meteen mee gelezen.`,
  );
  return 0;
}
