/** PDOK of our own on loopback: OGC API Features of the CBS gebiedsindelingen, in pages that link to the next. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakePdok {
  readonly url: string;
  readonly requests: URL[];
  /** Answers so many requests with an error first. */
  readonly fail: (times: number) => void;
  readonly close: () => Promise<void>;
}

/** Ring in metres on the Dutch grid. */
export type FakeMunicipality = readonly [code: string, ring: readonly (readonly [number, number])[]];

const PATH = '/cbs/gebiedsindelingen/ogc/v1/collections/gemeente_gegeneraliseerd/items';
const RD = 'http://www.opengis.net/def/crs/EPSG/0/28992';
const PAGE = 2;

/** @param elsewhere the link to the next page leads to another server. */
export async function startFakePdok(
  years: Readonly<Record<string, readonly FakeMunicipality[]>>,
  { elsewhere = false }: { readonly elsewhere?: boolean } = {},
): Promise<FakePdok> {
  const requests: URL[] = [];
  let failing = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    requests.push(url);
    const { searchParams } = url;
    if (failing > 0) {
      failing -= 1;
      return void response.writeHead(503).end();
    }
    if (url.pathname !== PATH || searchParams.get('f') !== 'json' || searchParams.get('crs') !== RD)
      return void response.writeHead(404).end();
    const all = years[searchParams.get('jaarcode') ?? ''] ?? [];
    const from = Number(searchParams.get('cursor') ?? 0);
    const next = new URL(url);
    next.searchParams.set('cursor', String(from + PAGE));
    if (elsewhere) next.host = 'elders.example';
    const features = all.slice(from, from + PAGE).map(([statcode, ring], index) => ({
      type: 'Feature',
      id: `${from + index}`,
      properties: { statcode, statnaam: statcode, rubriek: 'gemeente', jaarcode: 2026 },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }));
    const links = [
      { rel: 'self', href: url.href, type: 'application/geo+json' },
      ...(from + PAGE < all.length ? [{ rel: 'next', href: next.href, type: 'application/geo+json' }] : []),
    ];
    response.writeHead(200, { 'content-type': 'application/geo+json', 'content-crs': `<${RD}>` });
    response.end(
      JSON.stringify({ type: 'FeatureCollection', numberReturned: features.length, features, links }),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    fail: (times) => {
      failing = times;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
