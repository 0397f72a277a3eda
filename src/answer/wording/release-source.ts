/** Where figures come from by what their release says: never by what the catalogue says is the usual source. */
import type { Catalogue, Indicator } from '#src/model.ts';

export interface NamedSource {
  /** "CBS", "Gemeente Breda, telling 2025", "eigen bestand leegstand.csv". */
  readonly name: string;
  /** Table at that source. */
  readonly table?: string;
}

/** Tables of CBS have a number as their name, with three letters after it. */
const CBS_TABLES = /^(tabel )?\d{5}[a-z]{3}\b/i;
const OF_CBS = /^CBS\b/;

function named(said: string): NamedSource {
  if (said === 'CBS') return { name: said };
  return CBS_TABLES.test(said) || OF_CBS.test(said) ? { name: 'CBS', table: said } : { name: said };
}

/** @param release number of the release the figures are in; unknown: the usual source of the indicator. */
export function sourceInRelease(
  indicator: Indicator,
  release: number | undefined,
  { releases, coverage }: Catalogue,
): NamedSource {
  const found = release === undefined ? undefined : releases.get(release);
  const { newestRelease, sourceTable } = coverage.get(indicator.id) ?? {};
  const said = found?.sources?.get(indicator.id) ?? (release === newestRelease ? sourceTable : undefined);
  if (said !== undefined) return named(said);
  if (found === undefined) return { name: indicator.source };
  // A file has no other name than its own.
  if (found.source === found.table) return { name: `eigen bestand ${found.table}` };
  return OF_CBS.test(found.source) ? { name: 'CBS' } : { name: found.source };
}

/** The source of the newest figures of an indicator. */
export const newestSource = (indicator: Indicator, catalogue: Catalogue): NamedSource =>
  sourceInRelease(indicator, catalogue.coverage.get(indicator.id)?.newestRelease, catalogue);
