/** Which indicator comes from where: `sources.csv` beside this file, which people can read too. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { TableSpec } from './table.ts';

const line = z.object({
  indicator: z.string().min(1),
  source: z.enum(['cbs', 'uwv', 'kvk', 'locatus', 'lisa', 'rvo', 'duo', 'nvm', 'swing']),
  table: z.string(),
  version: z.enum(['v3', 'v4', '']),
  measure: z.string(),
  filters: z.string(),
  sectors: z.string(),
  factor: z.coerce.number().positive(),
  areas: z.enum(['gemeente', 'arbeidsmarktregio', 'corop', 'provincie', 'land']),
  checked: z.enum(['yes', 'no']),
  note: z.string(),
});

export interface SourceFact {
  readonly indicator: string;
  readonly source: z.infer<typeof line>['source'];
  /** The smallest areas that the source has. */
  readonly areas: z.infer<typeof line>['areas'];
  readonly note: string;
  /** Whether table and measure were seen at the source; those alone are refreshed by themselves. */
  readonly checked: boolean;
  /** What to read, where that is known. */
  readonly read?: { readonly version: 'v3' | 'v4'; readonly spec: TableSpec };
}

/** "Geslacht=T001038;Leeftijd=10000". */
export function filtersFrom(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split(';')
      .filter((part) => part.includes('='))
      .map((part) => [part.slice(0, part.indexOf('=')).trim(), part.slice(part.indexOf('=') + 1).trim()]),
  );
}

export function readSources(): readonly SourceFact[] {
  const text = readFileSync(new URL('sources.csv', import.meta.url), 'utf8');
  const records: unknown[] = parse(text, { columns: true });
  return z
    .array(line)
    .parse(records)
    .map(({ indicator, source, table, version, measure, filters, sectors, factor, areas, checked, note }) => {
      const spec = {
        indicator,
        table,
        measure,
        filters: filtersFrom(filters),
        factor,
        ...(sectors === '' ? {} : { sectorDimension: sectors }),
      };
      const known = table !== '' && measure !== '' && version !== '';
      return {
        indicator,
        source,
        areas,
        note,
        checked: checked === 'yes',
        ...(known ? { read: { version, spec } } : {}),
      };
    });
}
