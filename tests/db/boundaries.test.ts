/** Boundaries for maps: from a file and from PDOK, simplified with shared lines, in today's municipalities. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importBoundaries } from '#db/boundaries/import.ts';
import { loadCatalogue } from '#db/catalogue.ts';
import type { Database } from '#db/client.ts';
import { createHttp } from '#db/sources/http.ts';
import type { BoundariesReport, BoundariesRequest } from '#src/commands/backend.ts';
import type { Area, Catalogue } from '#src/model.ts';
import { dissolve, extentOf, signedArea } from '#src/shapes.ts';
import { type FakeMunicipality, startFakePdok } from '../fakes/pdok.ts';
import { eachDatabase } from './databases.ts';

const REAL = new URL('../../../shared/data/nl_gemeenten_provincies_2023.topo.json', import.meta.url);
const http = createHttp({ pace: 0, timeout: 500, retries: 1, longestWait: 10 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peilstok-boundaries-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A square in metres on the grid: its lower left corner in kilometres, ten kilometres wide. */
const square = (x: number, y: number): [number, number][] =>
  [
    [x, y],
    [x + 10, y],
    [x + 10, y + 10],
    [x, y + 10],
    [x, y],
  ].map(([east = 0, north = 0]) => [east * 1000, north * 1000]);

const geojson = (areas: readonly (readonly [Record<string, unknown>, [number, number][]])[]) => ({
  type: 'FeatureCollection',
  features: areas.map(([properties, ring]) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates: [ring] },
  })),
});

/** Two squares beside each other, with one line between them. */
const topojson = {
  type: 'Topology',
  objects: {
    gemeenten: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: { gemeentecode: 758 } },
        { type: 'Polygon', arcs: [[-1, 2]], properties: { gemeentecode: '0855' } },
      ],
    },
  },
  arcs: [
    [
      [110_000, 400_000],
      [110_000, 410_000],
    ],
    [
      [110_000, 410_000],
      [100_000, 410_000],
      [100_000, 400_000],
      [110_000, 400_000],
    ],
    [
      [110_000, 400_000],
      [120_000, 400_000],
      [120_000, 410_000],
      [110_000, 410_000],
    ],
  ],
};

async function take(
  database: Database,
  content: unknown,
  options: Partial<Extract<BoundariesRequest, { from: 'file' }>> = {},
  name = 'grenzen_2026.json',
): Promise<BoundariesReport> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return read(database, { from: 'file', path, ...options });
}

const read = (database: Database, request: BoundariesRequest, pdok = ''): Promise<BoundariesReport> =>
  importBoundaries({ database, http, pdok, today: () => '2026-11-24' }, request, () => {});

const catalogueOf = async (database: Database): Promise<Catalogue> =>
  (await loadCatalogue(database.kysely)).catalogue;

const areaSize = (area: Area): number => area.reduce((sum, ring) => sum + signedArea(ring) / 2, 0);
/** Ten kilometres squared, in square tens of metres. */
const SQUARE = 1_000_000;

eachDatabase((database) => {
  it('until there are any, every municipality of today is a hexagon', async () => {
    const { shapes, regions } = await catalogueOf(database());
    const today = [...regions.values()].filter(
      ({ kind, validTo }) => kind === 'gemeente' && validTo === undefined,
    );
    expect(shapes.kind).toBe('tiles');
    expect(today.map(({ code }) => code).filter((code) => !shapes.areas.has(code))).toEqual([]);
    expect(new Set([...shapes.areas.values()].map((area) => area.join())).size).toBe(today.length);
  });

  it('takes TopoJSON, and raises the version so that pictures are made anew', async () => {
    const before = (await catalogueOf(database())).version;
    const report = await take(database(), topojson, { year: 2026 });
    expect(report).toMatchObject({ taken: 2, year: 2026, unmatched: [] });
    expect(report.missing).toHaveLength(340);
    const { shapes, version } = await catalogueOf(database());
    expect(version).toBeGreaterThan(before);
    expect(shapes).toMatchObject({ kind: 'boundaries', year: 2026 });
    expect(areaSize(shapes.areas.get('GM0758') ?? [])).toBe(SQUARE);
    expect(extentOf([shapes.areas.get('GM0855') ?? []])).toEqual({
      left: 11_000,
      right: 12_000,
      bottom: 40_000,
      top: 41_000,
    });
  });

  it.each([
    ['statcode', 'GM0758', undefined],
    ['GM_CODE', 'gm0758', undefined],
    ['nummer', 758, 'nummer'],
  ])('finds the code in %s', async (name, value, code) => {
    const report = await take(database(), geojson([[{ [name]: value }, square(100, 400)]]), {
      ...(code === undefined ? {} : { code }),
    });
    expect(report).toMatchObject({ taken: 1 });
    expect([...(await catalogueOf(database())).shapes.areas.keys()]).toEqual(['GM0758']);
  });

  it.each([
    ['jaarcode', { jaarcode: 2024 }, 'grenzen_2026.json', undefined, 2024],
    ['jrstatcode', { jrstatcode: '2023GM0758' }, 'grenzen.json', undefined, 2023],
    ['the name of the file', {}, 'nl_gemeenten_provincies_2023.topo.json', undefined, 2023],
    ['--year before all', { jaarcode: 2024 }, 'grenzen_2023.json', 2025, 2025],
  ])('takes the year from %s', async (_, properties, name, year, found) => {
    const content = geojson([[{ code: 'GM0758', ...properties }, square(100, 400)]]);
    const report = await take(database(), content, year === undefined ? {} : { year }, name);
    expect(report).toMatchObject({ taken: 1, year: found });
    expect((await catalogueOf(database())).shapes.year).toBe(found);
  });

  it.each(['grenzen.json', 'grenzen_2023_2024.json', 'grenzen_120230.json'])(
    'guesses no year: %s',
    async (name) => {
      const content = geojson([[{ code: 'GM0758' }, square(100, 400)]]);
      const report = await take(database(), content, {}, name);
      expect(report).toMatchObject({ taken: 0, failure: expect.stringContaining('--year') });
    },
  );

  it.each([
    [{ statcode: 'GM0758' }, 'CBS, Kadaster'],
    [{ code: 'GM0758' }, 'eigen bestand grenzen_2026.json'],
  ])('says who made them: %j', async (properties, source) => {
    await take(database(), geojson([[properties, square(100, 400)]]));
    expect((await catalogueOf(database())).shapes.source).toBe(source);
  });

  it('reads degrees as degrees: the tower of Amersfoort lies where the grid begins', async () => {
    const [east, north] = [5.387203657, 52.155172897];
    const ring: [number, number][] = [
      [east, north],
      [east + 0.1, north],
      [east + 0.1, north + 0.1],
      [east, north],
    ];
    await take(database(), geojson([[{ statcode: 'GM0307' }, ring]]));
    const { left, bottom } = extentOf([...(await catalogueOf(database())).shapes.areas.values()]);
    expect(Math.abs(left - 15_500)).toBeLessThanOrEqual(1);
    expect(Math.abs(bottom - 46_300)).toBeLessThanOrEqual(1);
  });

  it('joins what merged since, and names what cannot be placed', async () => {
    // Schijndel, Sint-Oedenrode and Veghel became Meierijstad; GM9999 never was.
    const report = await take(
      database(),
      geojson([
        [{ statcode: 'GM0844' }, square(150, 400)],
        [{ statcode: 'GM0846' }, square(160, 400)],
        [{ statcode: 'GM0860' }, square(170, 400)],
        [{ statcode: 'GM9999' }, square(180, 400)],
      ]),
      { year: 2016 },
    );
    expect(report).toMatchObject({ taken: 1, unmatched: ['GM9999'], year: 2016 });
    const { areas } = (await catalogueOf(database())).shapes;
    expect([...areas.keys()]).toEqual(['GM1948']);
    expect(areaSize(areas.get('GM1948') ?? [])).toBe(3 * SQUARE);
    expect(areas.get('GM1948')).toHaveLength(1);
  });

  it('names a municipality that was split, rather than give it to one', async () => {
    const { mergers } = await catalogueOf(database());
    const split = mergers.find(({ kind, oldCode, newCode }) => kind === 'partial' && oldCode !== newCode);
    if (split === undefined) throw new Error('no municipality was split');
    const report = await take(
      database(),
      geojson([
        [{ statcode: split.oldCode }, square(150, 400)],
        [{ statcode: 'GM0758' }, square(160, 400)],
      ]),
    );
    expect(report.taken).toBe(1);
    expect(report.unmatched.join()).toContain(split.oldCode);
  });

  it.each([
    ['geen json', 'Dit bestand is geen JSON.'],
    [{ type: 'Feature' }, 'geen TopoJSON of GeoJSON'],
    [geojson([[{ naam: 'Breda' }, square(1, 1)]]), 'geen gemeenten met een code'],
    [geojson([[{ statcode: 'GM9998' }, square(1, 1)]]), 'Geen van deze codes'],
  ])('changes nothing when a file is wrong: %j', async (content, reason) => {
    await take(database(), topojson);
    const report = await take(database(), content);
    expect(report.failure).toContain(reason);
    expect((await catalogueOf(database())).shapes.areas.size).toBe(2);
  });

  describe.skipIf(!existsSync(REAL))('of the whole country', () => {
    it('become some 6,000 points, and the municipalities of a province join without a line between them', async () => {
      const report = await read(database(), { from: 'file', path: REAL.pathname, year: 2023 });
      expect(report).toEqual({ taken: 342, year: 2023, unmatched: [], missing: [] });
      const { shapes, regions } = await catalogueOf(database());
      const points = new Set<string>();
      for (const ring of [...shapes.areas.values()].flat())
        for (let at = 0; at < ring.length; at += 2) points.add(`${ring[at]},${ring[at + 1]}`);
      expect(points.size).toBeLessThan(6_500);
      const flevoland = [...shapes.areas].filter(([code]) => regions.get(code)?.province === 'PV24');
      expect(flevoland).toHaveLength(6);
      const joined = dissolve(flevoland.map(([, area]) => area));
      const parts = flevoland.reduce((sum, [, area]) => sum + areaSize(area), 0);
      expect(areaSize(joined)).toBe(parts);
      expect(joined.flat().length).toBeLessThan(flevoland.flatMap(([, area]) => area.flat()).length);
    });
  });

  describe('from PDOK', () => {
    const municipalities: readonly FakeMunicipality[] = [
      ['GM0758', square(100, 400)],
      ['GM0855', square(110, 400)],
      ['GM0826', square(120, 400)],
    ];

    it('follows the pages, asks for the grid and the year, and names who made them', async () => {
      const pdok = await startFakePdok({ 2025: municipalities });
      pdok.fail(1);
      try {
        expect(await read(database(), { from: 'pdok', year: 2025 }, pdok.url)).toMatchObject({
          taken: 3,
          year: 2025,
        });
        expect(pdok.requests.map(({ searchParams }) => searchParams.get('cursor'))).toEqual([
          null,
          null,
          '2',
        ]);
        expect((await catalogueOf(database())).shapes).toMatchObject({ year: 2025, source: 'CBS, Kadaster' });
      } finally {
        await pdok.close();
      }
    });

    it('takes the year before when those of this year are not there yet', async () => {
      const pdok = await startFakePdok({ 2025: municipalities });
      try {
        expect(await read(database(), { from: 'pdok' }, pdok.url)).toMatchObject({ taken: 3, year: 2025 });
        expect((await read(database(), { from: 'pdok', year: 2024 }, pdok.url)).failure).toBe(
          'PDOK heeft geen gemeentegrenzen van 2024.',
        );
      } finally {
        await pdok.close();
      }
    });

    it('does not follow a link to another server, and says when there is no answer', async () => {
      const pdok = await startFakePdok({ 2026: municipalities }, { elsewhere: true });
      const { url } = pdok;
      expect((await read(database(), { from: 'pdok' }, url)).failure).toContain('wordt niet gevolgd');
      await pdok.close();
      expect((await read(database(), { from: 'pdok' }, url)).failure).toContain('niet te bereiken');
    });
  });
});
