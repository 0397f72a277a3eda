/** `import boundaries`: outlines of municipalities from a file or from PDOK, in place of the ones before. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BoundariesReport, BoundariesRequest, Progress } from '#src/commands/backend.ts';
import type { Catalogue } from '#src/model.ts';
import { loadCatalogue } from '../catalogue.ts';
import type { Database } from '../client.ts';
import { raiseVersion } from '../releases.ts';
import { type Http, SourceUnreadable } from '../sources/http.ts';
import { BoundariesUnreadable, isOfCbs, type Outline, outlinesIn, yearIn } from './features.ts';
import { readPdok } from './pdok.ts';
import { simplified } from './simplify.ts';
import { todaysAreas } from './today.ts';

export interface BoundarySources {
  readonly database: Database;
  readonly http: Http;
  /** Address of PDOK. */
  readonly pdok: string;
  /** ISO date. */
  readonly today: () => string;
}

const MOST_BYTES = 100_000_000;
/** What the licence (CC BY) asks to be named. */
const CBS_KADASTER = 'CBS, Kadaster';

interface Delivery {
  readonly outlines: readonly Outline[];
  readonly year: number;
  readonly source: string;
}

/** The one year in the name of a file: "gemeenten_2023.json". */
function yearInName(path: string): number | undefined {
  const [only, ...others] = new Set(basename(path).match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g));
  return only === undefined || others.length > 0 ? undefined : Number(only);
}

async function fromFile(
  path: string,
  code: string | undefined,
  asked: number | undefined,
): Promise<Delivery> {
  const size = (await stat(path).catch(() => undefined))?.size;
  if (size === undefined) throw new BoundariesUnreadable(`Dit bestand kan niet worden gelezen: ${path}`);
  if (size > MOST_BYTES) throw new BoundariesUnreadable('Dit bestand is te groot (meer dan 100 MB).');
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new BoundariesUnreadable('Dit bestand is geen JSON.');
  }
  const outlines = outlinesIn(content, code);
  const year = asked ?? yearIn(content) ?? yearInName(path);
  if (year === undefined)
    throw new BoundariesUnreadable(
      'Van welk jaar deze grenzen zijn, staat niet in het bestand. Geef het jaar erbij, zoals --year 2026.',
    );
  return { outlines, year, source: isOfCbs(content) ? CBS_KADASTER : `eigen bestand ${basename(path)}` };
}

async function deliver(sources: BoundarySources, request: BoundariesRequest): Promise<Delivery> {
  if (request.from === 'file') return fromFile(request.path, request.code, request.year);
  const thisYear = Number(sources.today().slice(0, 4));
  const years = request.year === undefined ? [thisYear, thisYear - 1] : [request.year];
  return { ...(await readPdok(sources.http, sources.pdok, years)), source: CBS_KADASTER };
}

/** Stored as they came: what merges later is joined when the catalogue is read. */
async function store(
  database: Database,
  areas: ReturnType<typeof simplified>,
  { year, source }: Delivery,
): Promise<void> {
  const rows = [...areas].map(([code, geometry]) => ({ code, year, source, geometry }));
  await database.bulk(async (transaction) => {
    await transaction.query("select value from setting where key = 'version' for update");
    await transaction.query('delete from boundary');
    await transaction.query(
      'insert into boundary select * from jsonb_populate_recordset(null::boundary, $1::jsonb)',
      [JSON.stringify(rows)],
    );
    await raiseVersion(transaction);
  });
}

const named = (codes: readonly string[], { regions }: Catalogue): string[] =>
  codes.map((code) => {
    const name = regions.get(code)?.name;
    return name === undefined || name === code ? code : `${name} (${code})`;
  });

const NOTHING = { taken: 0, unmatched: [], missing: [] } as const;

export async function importBoundaries(
  sources: BoundarySources,
  request: BoundariesRequest,
  progress: Progress,
): Promise<BoundariesReport> {
  try {
    progress('Grenzen lezen …');
    const delivery = await deliver(sources, request);
    const areas = simplified(delivery.outlines);
    const { catalogue } = await loadCatalogue(sources.database.kysely);
    const { areas: today, unmatched, missing } = todaysAreas(areas, catalogue);
    if (today.size === 0)
      return {
        ...NOTHING,
        failure: 'Geen van deze codes is een gemeente die Peilstok kent; er is niets veranderd.',
      };
    await store(sources.database, areas, delivery);
    return {
      taken: today.size,
      year: delivery.year,
      unmatched: named(unmatched, catalogue),
      missing: named(missing, catalogue),
    };
  } catch (error) {
    if (error instanceof BoundariesUnreadable || error instanceof SourceUnreadable)
      return { ...NOTHING, failure: error.message };
    throw error;
  }
}
