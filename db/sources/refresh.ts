/** Loading from the sources that are known: one table, or all that were checked. */
import { randomUUID } from 'node:crypto';
import type {
  CbsRequest,
  ImportReport,
  Progress,
  SourceStatus,
  SwingRequest,
} from '#src/commands/backend.ts';
import type { Database } from '../client.ts';
import { NOTHING } from '../import/report.ts';
import { readSources } from './catalogue.ts';
import { openCbsV3 } from './cbs-v3.ts';
import { openCbsV4 } from './cbs-v4.ts';
import type { Http } from './http.ts';
import { underLease } from './lease.ts';
import { importTable } from './load.ts';
import { openSwing, type SwingSite } from './swing.ts';
import type { TableSpec } from './table.ts';

/** Base addresses of CBS: the observations of version 4, and the feed of version 3. */
export interface CbsAddresses {
  readonly v4: string;
  readonly v3: string;
}

/** @param base another server for both, for tests and proxies. */
export const cbsAddresses = (base?: string): CbsAddresses => ({
  v4: `${base ?? 'https://datasets.cbs.nl'}/odata/v1/CBS`,
  v3: `${base ?? 'https://opendata.cbs.nl'}/ODataFeed/odata`,
});

export interface Sources {
  readonly database: Database;
  readonly http: Http;
  readonly cbs: CbsAddresses;
  readonly swing: SwingSite;
  /** ISO date. */
  readonly today: () => string;
}

interface Reading {
  readonly version: 'v3' | 'v4';
  readonly spec: TableSpec;
}

const load = (
  { database, http, cbs, today }: Sources,
  { version, spec }: Reading,
  progress: Progress,
  unattended: boolean,
) =>
  importTable(
    database,
    () => (version === 'v3' ? openCbsV3(http, cbs.v3, spec) : openCbsV4(http, cbs.v4, spec)),
    today(),
    progress,
    unattended,
  );

export interface Loaded {
  readonly indicator: string;
  readonly report: ImportReport;
}

async function loadAll(
  sources: Sources,
  readings: readonly Reading[],
  progress: Progress,
  unattended = false,
): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  for (const reading of readings)
    loaded.push({
      indicator: reading.spec.indicator,
      report: await load(sources, reading, progress, unattended),
    });
  return loaded;
}

/** A table of CBS: what `sources.csv` says of it, or one measure that is asked for. */
export async function importCbs(
  sources: Sources,
  { table, indicator, measure, filters, sectors, factor, version }: CbsRequest,
  progress: Progress,
): Promise<readonly Loaded[]> {
  if (indicator !== undefined && measure !== undefined) {
    const spec = { indicator, table, measure, filters, factor, ...(sectors && { sectorDimension: sectors }) };
    return loadAll(sources, [{ version, spec }], progress);
  }
  const known = readSources().flatMap(({ read }) => (read?.spec.table === table ? [read] : []));
  if (known.length > 0) return loadAll(sources, known, progress);
  const failure = `Van tabel ${table} staat niet beschreven wat erin staat: geef --indicator en --measure, en zo nodig --filter.`;
  return [{ indicator: '', report: { ...NOTHING, failure } }];
}

/** One variable of a Swing site. */
export async function importSwing(
  { database, http, swing, today }: Sources,
  request: SwingRequest,
  progress: Progress,
): Promise<readonly Loaded[]> {
  const report = await importTable(database, () => openSwing(http, swing, request), today(), progress);
  return [{ indicator: request.indicator, report }];
}

const BUSY = 'Er loopt al een verversing; deze begint niet.';

/**
 * All tables that were seen at their source, one refresh at a time. One table that fails does not keep the others, and
 * one that looks wrong is held back.
 */
export async function refreshAll(sources: Sources, progress: Progress): Promise<readonly Loaded[]> {
  const readings = readSources().flatMap(({ checked, read }) =>
    checked && read !== undefined ? [read] : [],
  );
  const loaded = await underLease(sources.database, randomUUID(), async (keep) => {
    const done: Loaded[] = [];
    for (const reading of readings) {
      await keep();
      done.push(...(await loadAll(sources, [reading], progress, true)));
    }
    return done;
  });
  return loaded ?? [{ indicator: '', report: { ...NOTHING, failure: BUSY } }];
}

/** Where each indicator comes from, for people. */
export const listSources = (): readonly SourceStatus[] =>
  readSources().map(({ indicator, source, read, areas, checked, note }) => ({
    indicator,
    source,
    table: read?.spec.table ?? '',
    areas,
    automatic: checked && read !== undefined,
    note,
  }));
