/**
 * Boundaries of municipalities from PDOK: OGC API Features (OGC 17-069r4), collection `gemeente_gegeneraliseerd` of
 * the CBS gebiedsindelingen. Pages are followed by their link with `rel` "next"; `jaarcode` is the year.
 */
import { z } from 'zod';
import { type Http, SourceUnreadable } from '../sources/http.ts';
import { BoundariesUnreadable, type Outline, outlinesIn } from './features.ts';

const COLLECTION = '/cbs/gebiedsindelingen/ogc/v1/collections/gemeente_gegeneraliseerd/items';
/** The Dutch grid, as the standard names it. */
const RD = 'http://www.opengis.net/def/crs/EPSG/0/28992';
const PAGE = 200;
/** No country has more pages than this: a server that goes round in circles is left. */
const MOST_PAGES = 50;

const page = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()),
  links: z.array(z.looseObject({ rel: z.string(), href: z.string() })).optional(),
});

/** Only the server that was asked: a link elsewhere is not followed. */
function nextOf({ links = [] }: z.infer<typeof page>, from: string): string | undefined {
  const href = links.find(({ rel }) => rel === 'next')?.href;
  if (href === undefined) return undefined;
  const next = new URL(href, from);
  if (next.host !== new URL(from).host)
    throw new SourceUnreadable(
      `${new URL(from).host} verwijst door naar ${next.host}; dat wordt niet gevolgd.`,
    );
  return next.href;
}

async function outlinesOf(http: Http, base: string, year: number): Promise<Outline[]> {
  const query = new URLSearchParams({ f: 'json', jaarcode: String(year), limit: String(PAGE), crs: RD });
  let url: string | undefined = `${base}${COLLECTION}?${query}`;
  const features: unknown[] = [];
  for (let count = 0; url !== undefined; count++) {
    if (count === MOST_PAGES)
      throw new SourceUnreadable(`${new URL(url).host} geeft geen einde aan de bladzijden.`);
    const read = page.safeParse(await http.json(url, { accept: 'application/geo+json, application/json' }));
    if (!read.success) throw new SourceUnreadable(`${new URL(url).host} antwoordt anders dan verwacht.`);
    features.push(...read.data.features);
    url = nextOf(read.data, url);
  }
  return features.length === 0 ? [] : outlinesIn({ type: 'FeatureCollection', features }, 'statcode');
}

/**
 * @param base address of PDOK, without a slash at its end.
 * @param years tried in this order: those of a new year come some months into it.
 * @throws SourceUnreadable, BoundariesUnreadable
 */
export async function readPdok(
  http: Http,
  base: string,
  years: readonly number[],
): Promise<{ readonly outlines: readonly Outline[]; readonly year: number }> {
  for (const year of years) {
    const outlines = await outlinesOf(http, base, year);
    if (outlines.length > 0) return { outlines, year };
  }
  throw new BoundariesUnreadable(`PDOK heeft geen gemeentegrenzen van ${years.join(' of ')}.`);
}
