/**
 * Swing (ABF Research), the software of Waarstaatjegemeente and of KVK's regional figures: its OData service under
 * `jiveservices/odata`, where values are texts and `?`, `-` and `x` stand for missing, and the older
 * `jive/selectiontableasjson.ashx`, a table with headers and rows.
 */
import { z } from 'zod';
import { type Http, SourceUnreadable } from './http.ts';
import { all, pages, quoted } from './odata.ts';
import { figure, HEADER, type SourceTable } from './table.ts';

/** One variable of a Swing site for one kind of area and period. */
export interface SwingSpec {
  readonly indicator: string;
  /** Code of the variable at the site. */
  readonly variable: string;
  readonly geoLevel: string;
  readonly periodLevel: string;
  readonly factor: number;
}

export interface SwingSite {
  /** Address of the site, without a slash at its end. */
  readonly base: string;
  /** What answers call it: "Waarstaatjegemeente.nl". */
  readonly name: string;
  readonly apiKey?: string;
}

const variable = z.looseObject({
  ExternalCode: z.string(),
  Name: z.string().nullish(),
  Modified: z.string().nullish(),
  LastModified: z.string().nullish(),
});
const value = z.looseObject({
  ExternalCode: z.string().nullish(),
  PeriodCode: z.union([z.string(), z.number()]).nullish(),
  Period: z.union([z.string(), z.number()]).nullish(),
  GeoItemCode: z.string().nullish(),
  GeoItem: z.string().nullish(),
  ValueString: z.string().nullish(),
});

/** Kept secret; every other sign without digits is unknown. */
const SECRET = new Set(['x', 'X', 'x)']);

/** "1.234,5" of a Dutch site and "1234.5" of another; signs for missing are no figure. */
export function readSwingValue(text: string | null | undefined): { value: number | null; secret: boolean } {
  const trimmed = (text ?? '').trim();
  if (!/\d/.test(trimmed)) return { value: null, secret: SECRET.has(trimmed) };
  const dutch = /,\d+$/.test(trimmed) || /^-?\d{1,3}(\.\d{3})+$/.test(trimmed);
  const number = Number(dutch ? trimmed.replaceAll('.', '').replace(',', '.') : trimmed);
  return { value: Number.isFinite(number) ? number : null, secret: false };
}

/** Codes of areas by the level they are of: numbers get the letters that ours have. */
const PREFIX: Readonly<Record<string, string>> = {
  gemeente: 'GM',
  provincie: 'PV',
  corop: 'CR',
  arbeidsmarktregio: 'AM',
};

function areaCode(code: string, level: string): string {
  const text = code.trim();
  if (/^nederland$|^nl/i.test(level) || /^nl(00|01)?$/i.test(text)) return 'NL';
  const prefix = PREFIX[level.toLowerCase()];
  if (prefix === undefined || /^[A-Z]{2}\d/i.test(text)) return text.toUpperCase();
  return `${prefix}${text.padStart(prefix === 'GM' ? 4 : 2, '0')}`;
}

const headersOf = ({ apiKey }: SwingSite): Record<string, string> =>
  apiKey === undefined ? {} : { apikey: apiKey };

/** The same requests with the key of the site. */
const withKey = (http: Http, site: SwingSite): Http => ({
  json: (url, headers = {}) => http.json(url, { ...headers, ...headersOf(site) }),
});

/**
 * Opens a variable; its values are read while they are loaded.
 * @throws SourceUnreadable
 */
export async function openSwing(http: Http, site: SwingSite, spec: SwingSpec): Promise<SourceTable> {
  const keyed = withKey(http, site);
  const root = `${site.base}/jiveservices/odata`;
  const known = await all(
    keyed,
    `${root}/Variables?$filter=${encodeURIComponent(`ExternalCode eq ${quoted(spec.variable)}`)}`,
    variable,
  );
  const found = known.find(({ ExternalCode }) => ExternalCode === spec.variable);
  if (found === undefined)
    throw new SourceUnreadable(`${site.name} heeft geen onderwerp "${spec.variable}".`);
  const source = `${site.name}, ${found.Name ?? spec.variable}`;
  const path = [
    `Variables(${quoted(spec.variable)})`,
    `GeoLevels(${quoted(spec.geoLevel)})`,
    `PeriodLevels(${quoted(spec.periodLevel)})`,
    "Periods('all')",
    'Values',
  ].join('/');

  async function* rows(): AsyncGenerator<readonly string[]> {
    yield HEADER;
    for await (const list of pages(keyed, `${root}/${path}`, value)) {
      for (const row of list) {
        const read = readSwingValue(row.ValueString);
        const area = areaCode(row.GeoItemCode ?? row.GeoItem ?? '', spec.geoLevel);
        const period = String(row.PeriodCode ?? row.Period ?? '').trim();
        const status = read.secret ? 'suppressed' : 'final';
        yield [spec.indicator, area, period, figure(read.value, spec.factor), '', status, source];
      }
    }
  }

  const modified = found.LastModified ?? found.Modified ?? '';
  return { source, table: spec.variable, stamp: JSON.stringify([root, path, modified, spec.factor]), rows };
}

const selection = z.object({
  headers: z.array(z.union([z.string(), z.looseObject({ name: z.string() })])),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
});

/**
 * The older door: one table of areas (rows) by periods (columns).
 * @throws SourceUnreadable
 */
export async function openSwingSelection(
  http: Http,
  site: SwingSite,
  spec: SwingSpec,
  periods: readonly string[],
): Promise<SourceTable> {
  const query = new URLSearchParams({
    var: spec.variable,
    geolevel: spec.geoLevel,
    Periodlevel: spec.periodLevel,
    period: periods.join(','),
  });
  const read = selection.safeParse(
    await withKey(http, site).json(`${site.base}/jive/selectiontableasjson.ashx?${query}`),
  );
  if (!read.success)
    throw new SourceUnreadable(`${site.name} antwoordt anders dan verwacht op "${spec.variable}".`);
  const { headers, rows: lines } = read.data;
  const names = headers.map((header) => (typeof header === 'string' ? header : header.name));
  const source = `${site.name}, ${spec.variable}`;

  async function* rows(): AsyncGenerator<readonly string[]> {
    yield HEADER;
    for (const [area, ...cells] of lines) {
      for (const [index, cell] of cells.entries()) {
        const { value: number, secret } = readSwingValue(String(cell ?? ''));
        const status = secret ? 'suppressed' : 'final';
        const code = areaCode(String(area ?? ''), spec.geoLevel);
        yield [spec.indicator, code, names[index + 1] ?? '', figure(number, spec.factor), '', status, source];
      }
    }
  }

  return { source, table: spec.variable, stamp: JSON.stringify([site.base, spec, lines]), rows };
}
