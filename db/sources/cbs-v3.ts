/**
 * CBS OData version 3: https://opendata.cbs.nl/ODataFeed/odata/{table}. A row holds all measures of a cell; keys are
 * padded with spaces; the number behind the name of a measure shifts between publications, so it is found by name.
 * The feed is read, not the API: that one stops at 10,000 rows.
 */
import { z } from 'zod';
import { type Http, SourceUnreadable } from './http.ts';
import { all, checkDimensions, findMeasure, pages, quoted, stampOf } from './odata.ts';
import { figure, HEADER, type SourceTable, sectorOf, type TableSpec } from './table.ts';

const info = z.object({ Identifier: z.string(), Title: z.string(), Modified: z.string().nullish() });
const property = z.object({
  Key: z.string().nullish(),
  Title: z.string().nullish(),
  Type: z.string(),
  Unit: z.string().nullish(),
});
const code = z.object({ Key: z.string(), Title: z.string().nullish(), Status: z.string().nullish() });
const row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

type Property = z.infer<typeof property>;

const STATUS: Readonly<Record<string, string>> = { Voorlopig: 'provisional', NaderVoorlopig: 'provisional' };

function dimensionsOf(spec: TableSpec, properties: readonly Property[]): { geo: string; time: string } {
  const keysOf = (kind: RegExp): string[] =>
    properties.filter(({ Type }) => kind.test(Type)).flatMap(({ Key }) => Key ?? []);
  const [geo] = keysOf(/^Geo(Dimension|Detail)$/);
  const [time] = keysOf(/^TimeDimension$/);
  if (geo === undefined || time === undefined)
    throw new SourceUnreadable(`Tabel ${spec.table} heeft geen regio's of geen perioden.`);
  checkDimensions(spec, keysOf(/^Dimension$/));
  return { geo, time };
}

const text = (value: unknown): string => String(value ?? '').trim();

/**
 * Opens one indicator of a table; its rows are read while they are loaded.
 * @param base address of the feed, without a slash at its end.
 * @throws SourceUnreadable
 */
export async function openCbsV3(http: Http, base: string, spec: TableSpec): Promise<SourceTable> {
  const root = `${base}/${encodeURIComponent(spec.table)}`;
  const [about] = await all(http, `${root}/TableInfos`, info);
  const properties = await all(http, `${root}/DataProperties`, property);
  const topics = properties.filter(({ Type }) => Type === 'Topic');
  const measure = findMeasure(
    spec,
    topics.map(({ Key, Title }) => ({ key: Key ?? '', title: Title ?? '' })),
  );
  const { geo, time } = dimensionsOf(spec, properties);
  const source = `CBS StatLine, tabel ${spec.table}`;

  async function* rows(): AsyncGenerator<readonly string[]> {
    yield HEADER;
    const codes = async (name: string) => all(http, `${root}/${name}`, code);
    const periods = new Map(
      (await codes(time)).map(({ Key, Status }) => [Key.trim(), STATUS[Status ?? ''] ?? 'final']),
    );
    const sectors = new Map(
      spec.sectorDimension === undefined
        ? []
        : (await codes(spec.sectorDimension)).map(({ Key, Title }) => [Key.trim(), sectorOf(Title ?? '')]),
    );
    const filter = Object.entries(spec.filters)
      .map(([name, value]) => `substringof(${quoted(value)},${name})`)
      .join(' and ');
    const columns = [geo, time, measure, ...Object.keys(spec.filters), spec.sectorDimension]
      .filter(Boolean)
      .join(',');
    const url = `${root}/TypedDataSet?$select=${columns}${filter === '' ? '' : `&$filter=${encodeURIComponent(filter)}`}`;
    for await (const list of pages(http, url, row)) {
      for (const cells of list) {
        // `substringof` finds longer keys too.
        const fits = Object.entries(spec.filters).every(([name, value]) => text(cells[name]) === value);
        const sector =
          spec.sectorDimension === undefined ? '' : sectors.get(text(cells[spec.sectorDimension]));
        if (!fits || sector === undefined) continue;
        const period = text(cells[time]);
        const value = figure(cells[measure], spec.factor);
        yield [
          spec.indicator,
          text(cells[geo]),
          period,
          value,
          sector,
          periods.get(period) ?? 'final',
          source,
        ];
      }
    }
  }

  return { source, table: spec.table, stamp: stampOf(root, about?.Modified, measure, spec), rows };
}
