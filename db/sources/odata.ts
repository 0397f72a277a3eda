/** What the two versions of CBS's OData share: pages, finding a measure by its name, and checking the dimensions. */
import { z } from 'zod';
import { type Http, SourceUnreadable } from './http.ts';
import { baseName, type TableSpec } from './table.ts';

const page = z.looseObject({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  'odata.nextLink': z.string().optional(),
});

function linkOf(read: z.infer<typeof page>, from: string): string | undefined {
  const link = read['@odata.nextLink'] ?? read['odata.nextLink'];
  if (link === undefined) return undefined;
  const next = new URL(link, from);
  if (next.origin !== new URL(from).origin)
    throw new SourceUnreadable(
      `De volgende pagina van ${new URL(from).host} staat ergens anders; die lees ik niet.`,
    );
  return next.href;
}

/** All pages of a list, one after the other; a next page elsewhere than at the source is not followed. */
export async function* pages<T>(http: Http, url: string, item: z.ZodType<T>): AsyncGenerator<T[]> {
  let next: string | undefined = url;
  while (next !== undefined) {
    const read = page.safeParse(await http.json(next));
    const items = z.array(item).safeParse(read.data?.value);
    if (!read.success || !items.success)
      throw new SourceUnreadable(
        `${new URL(next).host} antwoordt anders dan verwacht op ${new URL(next).pathname}.`,
      );
    yield items.data;
    next = linkOf(read.data, next);
  }
}

export async function all<T>(http: Http, url: string, item: z.ZodType<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const list of pages(http, url, item)) items.push(...list);
  return items;
}

export interface Measure {
  readonly key: string;
  readonly title: string;
}

const SHOWN = 8;

/** The key of the measure in this publication; the number behind its name shifts from one to the next. */
export function findMeasure(spec: TableSpec, measures: readonly Measure[]): string {
  const wanted = baseName(spec.measure);
  const found = measures.filter(
    ({ key, title }) => key === spec.measure || baseName(key) === wanted || baseName(title) === wanted,
  );
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only.key;
  const names = (found.length === 0 ? measures.map(({ title }) => title) : found.map(({ key }) => key)).slice(
    0,
    SHOWN,
  );
  const more = measures.length > SHOWN && found.length === 0 ? ' …' : '';
  throw new SourceUnreadable(
    found.length === 0
      ? `Tabel ${spec.table} heeft geen onderwerp "${spec.measure}"; wel: ${names.join(', ')}${more}.`
      : `Tabel ${spec.table} heeft ${found.length} onderwerpen "${spec.measure}"; noem er een van: ${names.join(', ')}.`,
  );
}

/** Every dimension beside regions and periods must have one value, or be the sectors: else figures would be mixed. */
export function checkDimensions(spec: TableSpec, dimensions: readonly string[]): void {
  const asked = [
    ...Object.keys(spec.filters),
    ...(spec.sectorDimension === undefined ? [] : [spec.sectorDimension]),
  ];
  const strange = asked.filter((name) => !dimensions.includes(name));
  const rest = dimensions.filter((name) => !asked.includes(name));
  if (strange.length > 0)
    throw new SourceUnreadable(`Tabel ${spec.table} heeft geen uitsplitsing ${strange.join(', ')}.`);
  if (rest.length > 0)
    throw new SourceUnreadable(
      `Tabel ${spec.table} is ook uitgesplitst naar ${rest.join(', ')}: kies daarvan een waarde.`,
    );
}

/** Text within quotes of an OData filter. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What makes a table another one than it was: when it changed, and what is asked of it. */
export const stampOf = (
  root: string,
  modified: string | null | undefined,
  measure: string,
  spec: TableSpec,
): string =>
  JSON.stringify([root, modified ?? '', measure, spec.filters, spec.factor, spec.sectorDimension ?? '']);
