/**
 * Facts of one's own, from CSV files: groups ("de Baronie"), mergers of a new year, villages, and synonyms. A file is
 * taken whole or not at all. It is kept as it came, and applied again whenever the facts that ship are renewed.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { FactsKind, FactsReport } from '#src/commands/backend.ts';
import { loadCatalogue } from '../catalogue.ts';
import type { Database } from '../client.ts';
import { raiseVersion } from '../releases.ts';
import { apply } from './own-apply.ts';
import { checks, type Row } from './own-checks.ts';

const COLUMNS: Readonly<
  Record<FactsKind, { readonly needed: readonly string[]; readonly more: readonly string[] }>
> = {
  groups: { needed: ['group', 'name', 'member'], more: ['aliases', 'valid_from', 'valid_to', 'source'] },
  mergers: { needed: ['year', 'old_code', 'new_code', 'new_name', 'kind'], more: [] },
  places: { needed: ['name', 'municipality'], more: [] },
  synonyms: { needed: ['of', 'id', 'synonym'], more: [] },
};

function readRows(kind: FactsKind, content: string): readonly Row[] | string {
  const { needed, more } = COLUMNS[kind];
  let rows: readonly Row[];
  try {
    rows = parse(content, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    return `Dit bestand is geen CSV: ${error instanceof Error ? error.message : error}`;
  }
  const [first] = rows;
  if (first === undefined) return 'Dit bestand heeft geen regels met gegevens.';
  const missing = needed.filter((column) => !(column in first));
  if (missing.length === 0) return rows;
  const accepted = `Verwacht: ${needed.join(', ')}${more.length === 0 ? '' : `, en eventueel ${more.join(', ')}`}.`;
  return `In de kopregel ontbreekt ${missing.join(', ')}. ${accepted}`;
}

/** Takes a file of own facts, at once valid in questions; or says what is wrong with it, line by line. */
export async function importOwnFacts(
  database: Database,
  kind: FactsKind,
  path: string,
  today: string,
): Promise<FactsReport> {
  const content = await readFile(path, 'utf8').catch(() => undefined);
  if (content === undefined)
    return { taken: 0, faults: [], failure: `Dit bestand kan niet worden gelezen: ${path}` };
  const rows = readRows(kind, content);
  if (typeof rows === 'string') return { taken: 0, faults: [], failure: rows };
  const { catalogue } = await loadCatalogue(database.kysely);
  const checked = rows.map((row) => checks[kind](row, catalogue, today));
  const faults = checked.flatMap((result, index) =>
    typeof result === 'string'
      ? [{ line: index + 2, reason: result, raw: Object.values(rows[index] ?? {}).join(',') }]
      : [],
  );
  if (faults.length > 0) return { taken: 0, faults };
  const good = checked.filter((result): result is Row => typeof result !== 'string');
  const checksum = createHash('sha256').update(kind).update(content).digest('hex');
  return database.bulk(async (transaction) => {
    await transaction.query("select value from setting where key = 'version' for update");
    // Only the newest file of a kind: an older one that comes again is a way back.
    const [newest] = await transaction.query<{ checksum: string }>(
      'select checksum from own_facts where kind = $1 order by id desc limit 1',
      [kind],
    );
    if (newest?.checksum === checksum) return { taken: 0, faults: [], known: true };
    await transaction.query(
      'insert into own_facts (kind, name, checksum, read_on, rows) values ($1, $2, $3, $4, $5::jsonb)',
      [kind, basename(path), checksum, today, JSON.stringify(good)],
    );
    await apply[kind](transaction, good);
    await raiseVersion(transaction);
    return { taken: good.length, faults: [] };
  });
}
