/** The figures that needs ask for, as one statement with few different texts, so that it can be prepared. */
import type { ObservationNeed } from '#src/model.ts';
import { GRAINS } from '#src/periods.ts';
import type { LoadedCatalogue } from './catalogue.ts';
import { grainIndex } from './period.ts';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A need in row ids. */
interface Cells {
  readonly indicators: readonly number[];
  readonly sectors: readonly number[];
  readonly regions: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly grains: readonly number[];
}

const FIRST_YEAR = 0;
const LAST_YEAR = 9999;
const COLUMNS = 'indicator_id, region_id, sector_id, period, value, status, release_id';

/** Ids of codes; a code the database does not know has no figures. */
const idsOf = (codes: readonly string[], ids: ReadonlyMap<string, number>): number[] =>
  codes.flatMap((code) => ids.get(code) ?? []);

function cellsOf(need: ObservationNeed, { ids, catalogue }: LoadedCatalogue): Cells {
  const ofKind = [...catalogue.regions.values()].filter((region) => region.kind === need.allOfKind);
  return {
    indicators: idsOf(need.indicators, ids.indicators),
    sectors: need.sectors.flatMap((sector) => (sector === '' ? 0 : (ids.sectors.get(sector) ?? []))),
    regions: idsOf([...need.regions, ...ofKind.map(({ code }) => code)], ids.regions),
    from: (need.fromYear ?? FIRST_YEAR) * 1000,
    to: (need.toYear ?? LAST_YEAR) * 1000 + 999,
    grains: need.grains.map(grainIndex),
  };
}

const LISTS = ['indicators', 'sectors', 'regions', 'grains'] as const;

/** Whether no figure can be asked for by both. */
function areApart(one: Cells, other: Cells): boolean {
  if (one.to < other.from || other.to < one.from) return true;
  return LISTS.some((list) => {
    const ids = new Set(other[list]);
    return !one[list].some((id) => ids.has(id));
  });
}

/**
 * Collects values and gives each its place in the text. They are hidden from the planner in a `select`: it then makes
 * one plan for all values, along the index of series, and keeps it. Seen, it plans each time anew, which takes longer
 * than reading a figure, and goes by guesses that lists of hundreds of ids make worse.
 */
function createValues() {
  const values: unknown[] = [];
  const add = (value: unknown, type: string): string => {
    values.push(value);
    return `(select $${values.length}::${type})::${type}`;
  };
  return {
    values,
    number: (value: number): string => add(value, 'int'),
    anyOf: (list: readonly number[]): string => `any(${add(list, 'int[]')})`,
  };
}

/**
 * Many indicators of few regions are spread all over the index of series, and lie together in that of totals; only
 * `sector_id = 0` in so many words makes the planner see that it may be used.
 */
const isOfTotals = ({ sectors, indicators, regions }: Cells): boolean =>
  sectors.length === 1 && sectors[0] === 0 && indicators.length > regions.length;

function selectCells(cells: Cells, asOf: number | undefined, into: ReturnType<typeof createValues>): string {
  const conditions = [
    `indicator_id = ${into.anyOf(cells.indicators)}`,
    isOfTotals(cells) ? 'sector_id = 0' : `sector_id = ${into.anyOf(cells.sectors)}`,
    `region_id = ${into.anyOf(cells.regions)}`,
    `period between ${into.number(cells.from)} and ${into.number(cells.to)}`,
  ];
  // Where every grain is asked for, as nearly always, there is nothing to test.
  if (new Set(cells.grains).size < GRAINS.length)
    conditions.push(`(period / 100) % 10 = ${into.anyOf(cells.grains)}`);
  const where = conditions.join(' and ');
  if (asOf === undefined) return `select ${COLUMNS} from observation where ${where}`;
  // As it was after a release: what came with it or before, and was not replaced until later.
  const release = into.number(asOf);
  return `select ${COLUMNS} from observation where ${where} and release_id <= ${release} union all
    select ${COLUMNS} from observation_history
    where ${where} and release_id <= ${release} and superseded_by > ${release}`;
}

/**
 * One row: the version of the figures it was read at, and one list a column, all in one order. Rows one by one take
 * as long on PostgreSQL, and eight times as long on the embedded database.
 */
export function selectObservations(
  needs: readonly ObservationNeed[],
  known: LoadedCatalogue,
  asOf: number | undefined,
): Statement {
  const into = createValues();
  const all = needs.map((need) => cellsOf(need, known));
  const parts = all.map((cells) => selectCells(cells, asOf, into));
  // Finding rows that are there twice costs a sort of them all.
  const apart = all.every((cells, index) => all.slice(index + 1).every((other) => areApart(cells, other)));
  const lists = COLUMNS.split(', ').map((column) => `json_agg(${column}) as ${column}`);
  return {
    text: `select (select value from setting where key = 'version') as version, ${lists.join(', ')}
      from (${parts.join(apart ? ' union all ' : ' union ')}) needed`,
    values: into.values,
  };
}
