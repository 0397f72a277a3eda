/** Where the figures of an answer come from, each source once. */
import type { Catalogue, Indicator, ResultTable, Source } from '#src/model.ts';
import { coverageFor } from '../wording/about.ts';
import { FICTIONAL } from '../wording/fictional.ts';
import { sourceInRelease } from '../wording/release-source.ts';
import { indicatorsIn } from './labels.ts';

/** Every release the rows rest on, the newest first; the same table read twice counts once. */
function sourcesOfIndicator(indicator: Indicator, table: ResultTable, catalogue: Catalogue): Source[] {
  const rows = table.rows.filter((row) => row.indicator === indicator.id);
  const coverage = coverageFor(indicator, catalogue);
  const indicators = [indicator.id];
  if (rows.length > 0 ? rows.some((row) => row.fictional) : coverage?.fictional === true)
    return [{ name: FICTIONAL, fictional: true, indicators }];
  const ofRows = [...new Set(rows.flatMap((row) => row.release ?? []))].sort((a, b) => b - a);
  const releases = ofRows.length > 0 ? ofRows : [coverage?.newestRelease];
  const found = releases.map((release): Source => {
    const readOn = release === undefined ? undefined : catalogue.releases.get(release)?.readOn;
    return {
      ...sourceInRelease(indicator, release, catalogue),
      ...(readOn === undefined ? {} : { readOn }),
      fictional: false,
      indicators,
    };
  });
  const same = (a: Source) => (b: Source) => a.name === b.name && a.table === b.table;
  return found.filter((source, at) => found.findIndex(same(source)) === at);
}

/** Figures per 1.000 inwoners rest on the inhabitants too. */
function inhabitants(table: ResultTable, catalogue: Catalogue): Source[] {
  const indicator = catalogue.indicators.get('inwoners');
  if (!table.rows.some(({ unit }) => unit.endsWith('per 1.000 inwoners')) || indicator === undefined)
    return [];
  return sourcesOfIndicator(indicator, { ...table, rows: [] }, catalogue);
}

const key = ({ name, table, readOn }: Source): string => [name, table, readOn].join('|');

export function sourcesOf(
  table: ResultTable,
  catalogue: Catalogue,
  asked: readonly Indicator[] = indicatorsIn(table, catalogue),
): Source[] {
  const all = [
    ...asked.flatMap((indicator) => sourcesOfIndicator(indicator, table, catalogue)),
    ...inhabitants(table, catalogue),
  ];
  const merged = new Map<string, Source>();
  for (const source of all) {
    const known = merged.get(key(source));
    merged.set(
      key(source),
      known === undefined ? source : { ...known, indicators: [...known.indicators, ...source.indicators] },
    );
  }
  return [...merged.values()];
}

/** "Bron: CBS, tabel 81575NED" for the foot of a picture. */
export function sourceLine(sources: readonly Source[]): string {
  const named = sources.map(({ name, table }) =>
    table === undefined || table.startsWith(name) ? (table ?? name) : `${name}, ${table}`,
  );
  return named.length === 0 ? '' : `Bron: ${[...new Set(named)].join('; ')}`;
}
