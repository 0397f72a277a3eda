/**
 * A CBS of our own on loopback: OData version 4 and version 3 over HTTP, with pages, broken answers and slow ones.
 * Rows are ours; their form (padded keys, numbered names, links to the next page) is that of recorded answers.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeCell {
  readonly region: string;
  readonly period: string;
  readonly value: number | null;
  /** Code of the branch, for a table that is split. */
  readonly branch?: string;
  readonly attribute?: string;
}

export interface FakeTable {
  readonly id: string;
  readonly modified: string;
  /** Title of the measure; its code is made of it. */
  readonly measure: string;
  readonly cells: readonly FakeCell[];
  /** Titles of branches by code, for a table that is split. */
  readonly branches?: Readonly<Record<string, string>>;
  /** Status by period. */
  readonly statuses?: Readonly<Record<string, string>>;
  /** Rows on one page. */
  readonly page?: number;
}

/** What goes wrong, once each, before the answer is right. */
export type Mishap = number | 'cut' | 'slow' | 'text';

export interface FakeCbs {
  readonly url: string;
  readonly requests: string[];
  /** The next requests meet these, in order. */
  readonly mishaps: Mishap[];
  readonly close: () => Promise<void>;
}

const MEASURE_NUMBER = 7;
/** As CBS calls the split by branch. */
const BRANCHES = 'BedrijfstakkenBranchesSBI2008';

const v4Key = 'M001234_2';
const v3Key = (table: FakeTable): string => `${table.measure.replace(/\W/g, '')}_${MEASURE_NUMBER}`;

function pageOf(table: FakeTable, url: URL, rows: readonly object[], link: string, own: string): object {
  const size = table.page ?? 1000;
  const skip = Number(url.searchParams.get('$skip') ?? 0);
  const value = rows.slice(skip, skip + size);
  if (skip + size >= rows.length) return { value };
  const next = new URL(url);
  next.searchParams.set('$skip', String(skip + size));
  return { value, [link]: own === '' ? next.href : own };
}

function v4(table: FakeTable, part: string, url: URL): object | undefined {
  const split = table.branches !== undefined;
  const periods = [...new Set(table.cells.map((cell) => cell.period))];
  switch (part) {
    case 'Properties':
      return { Identifier: table.id, Title: 'Tabel', Modified: table.modified };
    case 'MeasureCodes':
      return {
        value: [
          { Identifier: v4Key, Title: table.measure, Unit: 'aantal' },
          { Identifier: 'M009999', Title: 'Iets anders', Unit: '%' },
        ],
      };
    case 'Dimensions':
      return {
        value: [
          { Identifier: 'RegioS', Kind: 'GeoDimension' },
          { Identifier: 'Perioden', Kind: 'TimeDimension' },
          ...(split ? [{ Identifier: BRANCHES, Kind: 'Dimension' }] : []),
        ],
      };
    case 'PeriodenCodes':
      return {
        value: periods.map((Identifier) => ({
          Identifier,
          Status: table.statuses?.[Identifier] ?? 'Definitief',
        })),
      };
    case `${BRANCHES}Codes`:
      return {
        value: Object.entries(table.branches ?? {}).map(([Identifier, Title]) => ({ Identifier, Title })),
      };
    case 'Observations': {
      const filter = url.searchParams.get('$filter') ?? '';
      const rows = table.cells.map((cell, Id) => ({
        Id,
        Measure: v4Key,
        ValueAttribute: cell.attribute ?? 'None',
        Value: cell.value,
        RegioS: cell.region.padEnd(6),
        Perioden: cell.period,
        ...(split ? { [BRANCHES]: cell.branch } : {}),
      }));
      return pageOf(table, url, filter.includes(v4Key) ? rows : [], '@odata.nextLink', '');
    }
    default:
      return undefined;
  }
}

function v3(table: FakeTable, part: string, url: URL): object | undefined {
  const split = table.branches !== undefined;
  const periods = [...new Set(table.cells.map((cell) => cell.period))];
  switch (part) {
    case 'TableInfos':
      return { value: [{ Identifier: table.id, Title: 'Tabel', Modified: table.modified }] };
    case 'DataProperties':
      return {
        value: [
          ...(split ? [{ Key: BRANCHES, Type: 'Dimension', Title: BRANCHES }] : []),
          { Key: 'RegioS', Type: 'GeoDimension', Title: "Regio's" },
          { Key: 'Perioden', Type: 'TimeDimension', Title: 'Perioden' },
          { Key: null, Type: 'TopicGroup', Title: 'Groep' },
          { Key: v3Key(table), Type: 'Topic', Title: table.measure, Unit: 'aantal' },
          { Key: 'IetsAnders_8', Type: 'Topic', Title: 'Iets anders', Unit: '%' },
        ],
      };
    case 'Perioden':
      return {
        value: periods.map((Key) => ({ Key, Title: Key, Status: table.statuses?.[Key] ?? 'Definitief' })),
      };
    case BRANCHES:
      return {
        value: Object.entries(table.branches ?? {}).map(([Key, Title]) => ({ Key: Key.padEnd(7), Title })),
      };
    case 'TypedDataSet': {
      const rows = table.cells.map((cell, ID) => ({
        ID,
        RegioS: cell.region.padEnd(10),
        Perioden: cell.period,
        [v3Key(table)]: cell.value,
        ...(split ? { [BRANCHES]: (cell.branch ?? '').padEnd(7) } : {}),
      }));
      return pageOf(table, url, rows, 'odata.nextLink', '');
    }
    default:
      return undefined;
  }
}

function answer(tables: readonly FakeTable[], url: URL): object | undefined {
  const [, version, id, part = ''] =
    /^\/(odata\/v1\/CBS|ODataFeed\/odata)\/([^/]+)\/(\w+)$/.exec(url.pathname) ?? [];
  const table = tables.find((item) => item.id === id);
  if (table === undefined) return undefined;
  return version === 'ODataFeed/odata' ? v3(table, part, url) : v4(table, part, url);
}

/** Starts on a free port of loopback. */
export async function startFakeCbs(tables: readonly FakeTable[]): Promise<FakeCbs> {
  const requests: string[] = [];
  const mishaps: Mishap[] = [];
  const server: Server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    requests.push(url.pathname);
    const mishap = mishaps.shift();
    if (mishap === 'cut') return void request.socket.destroy();
    if (mishap === 'slow') return;
    if (mishap === 'text') return void response.end('<html>onderhoud</html>');
    if (mishap !== undefined) return void response.writeHead(mishap, { 'retry-after': '0' }).end();
    const body = answer(tables, url);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? { message: 'onbekend' }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    mishaps,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
