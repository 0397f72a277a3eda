/** The file of `--indicators`: new indicators, and other ids of known ones. */
import type { Indicator } from '#src/model.ts';
import { indicatorFromRecord } from '../reference/indicator.ts';
import { readCsv, UnreadableFile } from './file.ts';

export interface IndicatorsFile {
  readonly indicators: readonly Indicator[];
  /** Id in the figures' file → id under which Peilstok knows it. */
  readonly aliases: ReadonlyMap<string, string>;
}

const splitSynonyms = (text: string | undefined): string[] =>
  (text ?? '')
    .split('|')
    .map((synonym) => synonym.trim())
    .filter((synonym) => synonym !== '');

/** A weight or a part must be an indicator too, or the land area. */
function unknownParts(indicator: Indicator, known: ReadonlySet<string>): string[] {
  const { aggregation } = indicator;
  const parts =
    aggregation.kind === 'ratio'
      ? [aggregation.numerator, aggregation.denominator]
      : aggregation.kind === 'mean' && aggregation.weight !== 'landoppervlak'
        ? [aggregation.weight]
        : [];
  return parts.filter((part) => !known.has(part));
}

/**
 * @param catalogue ids that ship with Peilstok: a file may point to them, not redefine them.
 * @param existing ids that are known already.
 * @throws UnreadableFile naming every fault: with a wrong definition no figure is safe.
 */
export async function readIndicatorsFile(
  path: string,
  catalogue: ReadonlySet<string>,
  existing: ReadonlySet<string>,
): Promise<IndicatorsFile> {
  const indicators: Indicator[] = [];
  const aliases = new Map<string, string>();
  const faults: string[] = [];
  let header: readonly string[] | undefined;
  for await (const row of readCsv(path)) {
    if ('broken' in row) faults.push(`regel ${row.line}: ${row.broken}`);
    else if (header === undefined) header = row.cells.map((cell) => cell.trim().toLowerCase());
    else {
      const record = Object.fromEntries(header.map((name, place) => [name, row.cells[place]]));
      const id = record.id?.trim() ?? '';
      const target = record.same_as?.trim() ?? '';
      if (target !== '') aliases.set(id, target);
      else {
        const result = indicatorFromRecord(record, splitSynonyms(record.synonyms));
        if ('faults' in result) faults.push(...result.faults.map((fault) => `regel ${row.line}: ${fault}`));
        else if (catalogue.has(id)) faults.push(`regel ${row.line}: "${id}" bestaat al in de catalogus`);
        else if (indicators.some((indicator) => indicator.id === id))
          faults.push(`regel ${row.line}: "${id}" staat er twee keer in`);
        else indicators.push(result.indicator);
      }
    }
  }
  if (header === undefined || !header.includes('id')) faults.push('de kopregel met de kolom id ontbreekt');
  const known = new Set([...existing, ...indicators.map((indicator) => indicator.id)]);
  for (const indicator of indicators) {
    for (const part of unknownParts(indicator, known))
      faults.push(`${indicator.id}: onbekende indicator "${part}" in weight`);
  }
  for (const [alias, target] of aliases) {
    if (!known.has(target)) faults.push(`${alias}: onbekende indicator "${target}" in same_as`);
  }
  if (faults.length > 0) {
    throw new UnreadableFile(
      `Het bestand met indicatoren klopt niet; er is niets ingelezen.\n  ${faults.join('\n  ')}`,
    );
  }
  return { indicators, aliases };
}
