/** `peilstok import csv`: reads figures from a file, and reports what was taken and what was not. */
import { resolve } from 'node:path';
import type { Backend, ImportFiles, ImportReport } from './backend.ts';
import type { ExitStatus, Output } from './output.ts';
import { refusalLines } from './refusals.ts';

const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('nl-NL')} ${n === 1 ? one : many}`;

export function reportLines(report: ImportReport): string[] {
  const lines: string[] = [];
  if (report.newIndicators.length > 0) {
    lines.push(
      `${count(report.newIndicators.length, 'nieuwe indicator', 'nieuwe indicatoren')}: ${report.newIndicators.join(', ')}`,
    );
  }
  if (report.duplicateOf !== undefined) {
    lines.push(`Dit bestand was al ingelezen (release ${report.duplicateOf}); er is niets veranderd.`);
  }
  lines.push(...refusalLines(report.refused, report.release));
  for (const warning of report.warnings) lines.push(`Let op: ${warning}`);
  if (report.replacedDemo.length > 0) {
    lines.push(`Echte cijfers vervangen nu de voorbeeldcijfers van: ${report.replacedDemo.join(', ')}`);
  }
  return lines;
}

export function closingLine(report: ImportReport): string {
  const revised = report.revised ?? 0;
  const among =
    revised === 0 ? '' : ` (waarvan ${revised.toLocaleString('nl-NL')} met een ander cijfer dan eerst)`;
  const parts = [`${count(report.taken, 'regel', 'regels')} ingelezen${among}`];
  if (report.unchanged > 0) parts.push(`${count(report.unchanged, 'regel', 'regels')} ongewijzigd`);
  if (report.refusedCount > 0) parts.push(`${count(report.refusedCount, 'regel', 'regels')} geweigerd`);
  if (report.held !== undefined)
    return `Aangehouden onder nummer ${report.held}: dit ziet er vreemd uit, en wordt pas getoond na "accept ${report.held}".`;
  return `${parts.join(', ')}${report.release === undefined ? '' : ` (release ${report.release})`}.`;
}

export async function runImportCsv(
  files: ImportFiles,
  backend: Backend,
  output: Output,
): Promise<ExitStatus> {
  const report = await backend.importCsv(
    {
      // The service may have another working folder.
      observations: resolve(files.observations),
      ...(files.indicators === undefined ? {} : { indicators: resolve(files.indicators) }),
      ...(files.mapping === undefined ? {} : { mapping: resolve(files.mapping) }),
    },
    output.progress,
  );
  if (report.failure !== undefined) {
    output.note(report.failure);
    return 1;
  }
  for (const line of reportLines(report)) output.note(line);
  await output.result(closingLine(report));
  return report.taken + report.unchanged > 0 || report.duplicateOf !== undefined ? 0 : 1;
}
