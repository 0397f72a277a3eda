/** A Swing site of our own on loopback: its OData service and the older table, with a key if one is set. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeVariable {
  readonly code: string;
  readonly name: string;
  readonly modified: string;
  /** Area, period, and the value as the site writes it. */
  readonly values: readonly (readonly [string, string, string])[];
}

export interface FakeSwing {
  readonly url: string;
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

const PAGE = 2;

function odata(variables: readonly FakeVariable[], path: string, url: URL): object | undefined {
  if (path === 'Variables') {
    const wanted = /ExternalCode eq '(.*)'/.exec(url.searchParams.get('$filter') ?? '')?.[1];
    return {
      value: variables
        .filter(({ code }) => wanted === undefined || code === wanted)
        .map(({ code, name, modified }) => ({ ExternalCode: code, Name: name, LastModified: modified })),
    };
  }
  const [, code, level] =
    /^Variables\('([^']*)'\)\/GeoLevels\('([^']*)'\)\/PeriodLevels\('[^']*'\)\/Periods\('all'\)\/Values$/.exec(
      path,
    ) ?? [];
  const found = variables.find((item) => item.code === code);
  if (found === undefined || level !== 'gemeente') return undefined;
  const skip = Number(url.searchParams.get('$skip') ?? 0);
  const value = found.values
    .slice(skip, skip + PAGE)
    .map(([GeoItemCode, PeriodCode, ValueString]) => ({ GeoItemCode, PeriodCode, ValueString }));
  const next = new URL(url);
  next.searchParams.set('$skip', String(skip + PAGE));
  return { value, ...(skip + PAGE < found.values.length ? { '@odata.nextLink': next.href } : {}) };
}

function selection(variables: readonly FakeVariable[], url: URL): object | undefined {
  const found = variables.find(({ code }) => code === url.searchParams.get('var'));
  if (found === undefined) return undefined;
  const periods = (url.searchParams.get('period') ?? '').split(',');
  const areas = [...new Set(found.values.map(([area]) => area))];
  const valueAt = (area: string, period: string): string =>
    found.values.find(([a, p]) => a === area && p === period)?.[2] ?? '?';
  return {
    headers: [{ name: 'Gemeente' }, ...periods.map((name) => ({ name }))],
    rows: areas.map((area) => [area, ...periods.map((period) => valueAt(area, period))]),
  };
}

export async function startFakeSwing(variables: readonly FakeVariable[], key?: string): Promise<FakeSwing> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const path = decodeURIComponent(url.pathname);
    requests.push(path);
    if (key !== undefined && request.headers.apikey !== key) return void response.writeHead(401).end();
    const body = path.startsWith('/jiveservices/odata/')
      ? odata(variables, path.slice('/jiveservices/odata/'.length), url)
      : path === '/jive/selectiontableasjson.ashx'
        ? selection(variables, url)
        : undefined;
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? {}));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
