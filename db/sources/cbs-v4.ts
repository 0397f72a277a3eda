/**
 * CBS OData version 4: https://datasets.cbs.nl/odata/v1/CBS/{table}. Observations are long (a row per measure);
 * codes have a status per period. Documentation: CBS, "Handleiding CBS Open Data Services v4".
 */
import { z } from 'zod';
import { type Http, SourceUnreadable } from './http.ts';
import { all, checkDimensions, findMeasure, pages, quoted, stampOf } from './odata.ts';
import { figure, HEADER, type SourceTable, sectorOf, type TableSpec } from './table.ts';

const properties = z.object({ Identifier: z.string(), Title: z.string(), Modified: z.string().optional() });
const measureCode = z.object({ Identifier: z.string(), Title: z.string(), Unit: z.string().optional() });
const dimension = z.object({ Identifier: z.string(), Kind: z.string().optional() });
const code = z.object({
  Identifier: z.string(),
  Title: z.string().nullish(),
  Status: z.string().nullish(),
});
const observation = z
  .object({
    Measure: z.string(),
    Value: z.number().nullish(),
    ValueAttribute: z.string().nullish(),
  })
  .catchall(z.unknown());

type Code = z.infer<typeof code>;

const STATUS: Readonly<Record<string, string>> = {
  Voorlopig: 'provisional',
  NaderVoorlopig: 'provisional',
  'Nader voorlopig': 'provisional',
  Definitief: 'final',
};

/** Why there is no value; anything else without one is missing too. */
const SECRET = new Set(['Confidential', 'Secret', 'Geheim', 'Vertrouwelijk']);
/** Cannot exist, such as a municipality in a year it was not there: no row at all. */
const IMPOSSIBLE = new Set(['Impossible', 'NotApplicable']);

/** The dimensions of regions and periods; the others must be settled by the specification. */
function dimensionsOf(
  spec: TableSpec,
  dimensions: readonly z.infer<typeof dimension>[],
): { geo: string; time: string } {
  const find = (kind: RegExp, usual: RegExp): string | undefined =>
    (
      dimensions.find(({ Kind = '' }) => kind.test(Kind)) ??
      dimensions.find(({ Identifier }) => usual.test(Identifier))
    )?.Identifier;
  const geo = find(/^Geo/i, /^(Regio|Wijken)/i);
  const time = find(/^Time/i, /^Perioden$/i);
  if (geo === undefined || time === undefined)
    throw new SourceUnreadable(`Tabel ${spec.table} heeft geen regio's of geen perioden.`);
  const names = dimensions.map(({ Identifier }) => Identifier);
  checkDimensions(
    spec,
    names.filter((name) => name !== geo && name !== time),
  );
  return { geo, time };
}

/**
 * Opens one indicator of a table; its rows are read while they are loaded.
 * @param base address up to the catalogue, without a slash at its end.
 * @throws SourceUnreadable
 */
export async function openCbsV4(http: Http, base: string, spec: TableSpec): Promise<SourceTable> {
  const root = `${base}/${encodeURIComponent(spec.table)}`;
  const about = properties.safeParse(await http.json(`${root}/Properties`));
  if (!about.success)
    throw new SourceUnreadable(`CBS antwoordt anders dan verwacht over tabel ${spec.table}.`);
  const measures = await all(http, `${root}/MeasureCodes`, measureCode);
  const measure = findMeasure(
    spec,
    measures.map(({ Identifier, Title }) => ({ key: Identifier, title: Title })),
  );
  const { geo, time } = dimensionsOf(spec, await all(http, `${root}/Dimensions`, dimension));
  const source = `CBS StatLine, tabel ${spec.table}`;

  async function* rows(): AsyncGenerator<readonly string[]> {
    yield HEADER;
    const periods = new Map(
      (await all(http, `${root}/${time}Codes`, code)).map((item) => [item.Identifier, item]),
    );
    const sectors = await sectorCodes(http, root, spec);
    const conditions = [
      `Measure eq ${quoted(measure)}`,
      ...Object.entries(spec.filters).map(([name, value]) => `${name} eq ${quoted(value)}`),
    ];
    const url = `${root}/Observations?$filter=${encodeURIComponent(conditions.join(' and '))}`;
    for await (const list of pages(http, url, observation)) {
      for (const row of list) {
        const sector =
          spec.sectorDimension === undefined ? '' : sectors.get(String(row[spec.sectorDimension]).trim());
        if (sector === undefined || IMPOSSIBLE.has(row.ValueAttribute ?? '')) continue;
        const period = String(row[time]).trim();
        const status = SECRET.has(row.ValueAttribute ?? '') ? 'suppressed' : statusOf(periods.get(period));
        const value = figure(row.Value, spec.factor);
        yield [spec.indicator, String(row[geo]).trim(), period, value, sector, status, source];
      }
    }
  }

  return { source, table: spec.table, stamp: stampOf(root, about.data.Modified, measure, spec), rows };
}

const statusOf = (period: Code | undefined): string => STATUS[period?.Status ?? ''] ?? 'final';

async function sectorCodes(
  http: Http,
  root: string,
  spec: TableSpec,
): Promise<ReadonlyMap<string, string | undefined>> {
  if (spec.sectorDimension === undefined) return new Map();
  const codes = await all(http, `${root}/${spec.sectorDimension}Codes`, code);
  return new Map(codes.map(({ Identifier, Title }) => [Identifier.trim(), sectorOf(Title ?? '')]));
}
