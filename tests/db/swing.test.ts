/** Figures of a Swing site (Waarstaatjegemeente, KVK) over HTTP, from a server of our own on loopback. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from '#db/sources/http.ts';
import { importTable } from '#db/sources/load.ts';
import { openSwing, openSwingSelection, readSwingValue, type SwingSite } from '#db/sources/swing.ts';
import type { SourceTable } from '#db/sources/table.ts';
import { createStatistics } from '#db/statistics.ts';
import { type FakeSwing, startFakeSwing } from '../fakes/swing.ts';
import { eachDatabase } from './databases.ts';

const KEY = 'sleutel-voor-de-proef';
const vacancies = {
  code: 'vac_open',
  name: 'Openstaande vacatures',
  modified: '2026-11-01',
  values: [
    ['758', '2024', '5.350'],
    ['855', '2024', '4125,5'],
    ['14', '2024', '?'],
    ['758', '2025', '-'],
    ['855', '2025', 'x'],
  ],
} as const;
const spec = {
  indicator: 'vacatures',
  variable: 'vac_open',
  geoLevel: 'gemeente',
  periodLevel: 'year',
  factor: 1,
};

let swing: FakeSwing;
let site: SwingSite;
const http = createHttp({ pace: 0, timeout: 500, retries: 1, longestWait: 10 });
beforeAll(async () => {
  swing = await startFakeSwing([vacancies], KEY);
  site = { base: swing.url, name: 'Waarstaatjegemeente.nl', apiKey: KEY };
});
afterAll(() => swing.close());

async function read(table: SourceTable): Promise<string[]> {
  const rows: string[] = [];
  for await (const row of table.rows()) rows.push(row.slice(1, 6).join(' '));
  return rows.slice(1);
}

const expected = [
  'GM0758 2024 5350  final',
  'GM0855 2024 4125.5  final',
  'GM0014 2024   final',
  'GM0758 2025   final',
  'GM0855 2025   suppressed',
];

describe('a Swing site', () => {
  it('gives all pages of a variable, with our own codes; signs for missing are no figure', async () => {
    expect(await read(await openSwing(http, site, spec))).toEqual(expected);
  });

  it('gives the same by its older door', async () => {
    const rows = await read(await openSwingSelection(http, site, spec, ['2024', '2025']));
    expect(rows.sort()).toEqual([...expected, 'GM0014 2025   final'].sort());
  });

  it('wants its key, and says so', async () => {
    const { apiKey: _, ...open } = site;
    await expect(openSwing(http, open, spec)).rejects.toThrow(/geen toegang \(401\)/);
  });

  it('says what it does not have', async () => {
    await expect(openSwing(http, site, { ...spec, variable: 'geluk' })).rejects.toThrow(
      /geen onderwerp "geluk"/,
    );
  });
});

describe('a value as text', () => {
  it.each([
    ['1.234', 1234],
    ['1.234.567', 1_234_567],
    ['1.234,5', 1234.5],
    ['12,5', 12.5],
    ['-0,3', -0.3],
    ['1234.5', 1234.5],
    ['0', 0],
    ['?', null],
    ['-', null],
    ['x', null],
    ['', null],
    [null, null],
  ])('%j is %j', (text, value) => {
    expect(readSwingValue(text).value).toBe(value);
  });

  it('is never a figure without a digit', () => {
    fc.assert(fc.property(fc.string(), (text) => /\d/.test(text) || readSwingValue(text).value === null));
  });
});

eachDatabase((database) => {
  it('becomes a release that is traced to the site', async () => {
    const report = await importTable(
      database(),
      () => openSwing(http, site, spec),
      '2026-11-24',
      () => {},
    );
    expect(report).toMatchObject({ refusedCount: 0, release: expect.any(Number) });
    const catalogue = await createStatistics(database()).catalogue();
    expect(catalogue.releases.get(report.release ?? 0)?.source).toBe(
      'Waarstaatjegemeente.nl, Openstaande vacatures',
    );
  });
});
