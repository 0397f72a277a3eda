/** Releases: what a later one changed, figures as they were, and taking one back. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { importCsvFile } from '#db/import/csv.ts';
import { createStatistics } from '#db/statistics.ts';
import { listRefused, listReleases, withdrawRelease } from '#db/withdraw.ts';
import { eachDatabase } from './databases.ts';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peilstok-releases-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Cells of a delivery: "GM0758 2023" → figure. */
type Cells = Readonly<Record<string, number>>;

async function deliver(database: Database, indicator: string, cells: Cells, more = '') {
  files += 1;
  const path = join(folder, `levering-${files}.csv`);
  const lines = Object.entries(cells).map(
    ([cell, value]) => `${indicator},${cell.replace(' ', ',')},${value}`,
  );
  await writeFile(path, `indicator,region,period,value\n${lines.join('\n')}\n${more}`);
  return importCsvFile(database, { observations: path }, () => {});
}

/** What can be read now, or as of a release, in the form it was delivered. */
async function figures(database: Database, indicator: string, asOf?: number): Promise<Cells> {
  const found = await createStatistics(database).observations(
    [
      {
        indicators: [indicator],
        regions: ['GM0758', 'GM0855', 'GM0772'],
        sectors: [''],
        grains: ['year'],
      },
    ],
    asOf,
  );
  return Object.fromEntries(
    found.flatMap(({ region, period, value }) => (value === null ? [] : [[`${region} ${period}`, value]])),
  );
}

eachDatabase((open) => {
  describe('a later release', () => {
    const first = { 'GM0758 2023': 100, 'GM0758 2024': 110, 'GM0855 2023': 50 };
    const second = { 'GM0758 2023': 105, 'GM0855 2023': 50, 'GM0758 2025': 120 };
    let [one, two] = [0, 0];

    it('says what it revised, added, and left as it was', async () => {
      one = (await deliver(open(), 'faillissementen', first)).release ?? 0;
      const report = await deliver(open(), 'faillissementen', second);
      two = report.release ?? 0;
      expect(report).toMatchObject({ taken: 2, revised: 1, unchanged: 1 });
      const [newest, before] = await listReleases(open());
      expect(newest).toMatchObject({
        release: two,
        rows: 3,
        added: 1,
        revised: 1,
        indicators: ['faillissementen'],
      });
      expect(before).toMatchObject({ release: one, rows: 3, added: 3, revised: 0, withdrawn: false });
    });

    it('leaves the figures as of the one before to be asked for', async () => {
      expect(await figures(open(), 'faillissementen', one)).toEqual(first);
      expect(await figures(open(), 'faillissementen', two)).toEqual({ ...first, ...second });
      expect(await figures(open(), 'faillissementen')).toEqual({ ...first, ...second });
    });

    it('must be taken back before the one it came after', async () => {
      expect(await withdrawRelease(open(), one)).toMatchObject({
        removed: 0,
        failure: expect.stringMatching(`${two}`),
      });
      expect(await figures(open(), 'faillissementen')).toEqual({ ...first, ...second });
    });

    it('can be taken back: the figures before it stand again', async () => {
      expect(await withdrawRelease(open(), two)).toEqual({ removed: 2, restored: 1 });
      expect(await figures(open(), 'faillissementen')).toEqual(first);
      expect((await listReleases(open()))[0]).toMatchObject({ release: two, withdrawn: true });
      expect(await withdrawRelease(open(), two)).toMatchObject({
        failure: expect.stringMatching('al ingetrokken'),
      });
    });

    it('and all of them: nothing is left', async () => {
      expect(await withdrawRelease(open(), one)).toMatchObject({ removed: 3, restored: 0 });
      expect(await figures(open(), 'faillissementen')).toEqual({});
    });
  });

  it('a release that is not there is said so', async () => {
    expect(await withdrawRelease(open(), 99_999)).toMatchObject({ failure: 'Release 99999 is er niet.' });
  });

  it('the same file may come in again after it was taken back', async () => {
    const cells = { 'GM0758 2020': 7 };
    const { release = 0 } = await deliver(open(), 'stoppers', cells);
    files -= 1;
    expect(await deliver(open(), 'stoppers', cells)).toMatchObject({ taken: 0, duplicateOf: release });
    await withdrawRelease(open(), release);
    files -= 1;
    expect(await deliver(open(), 'stoppers', cells)).toMatchObject({ taken: 1 });
  });

  it('refused rows can be listed by release', async () => {
    const { release = 0 } = await deliver(
      open(),
      'starters',
      { 'GM0758 2020': 7 },
      'starters,GM0758,nooit,3\n',
    );
    expect(await listRefused(open(), release)).toEqual([
      { line: 3, reason: expect.stringContaining('nooit'), raw: 'starters,GM0758,nooit,3' },
    ]);
  });

  describe('any deliveries, and the newest of them taken back', () => {
    const cell = fc.constantFrom('GM0758 2021', 'GM0758 2022', 'GM0855 2021', 'GM0772 2022');
    const delivery = fc.dictionary(cell, fc.integer({ min: 0, max: 3 }), { minKeys: 1, maxKeys: 4 });

    it('stand as if the others had been delivered alone, now and as of each', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(delivery, { minLength: 1, maxLength: 4 }),
          fc.nat(4),
          async (deliveries, back) => {
            const numbers: (number | undefined)[] = [];
            for (const cells of deliveries) numbers.push((await deliver(open(), 'zzp', cells)).release);
            const numbered = deliveries.flatMap((cells, index) => {
              const number = numbers[index];
              return number === undefined ? [] : [{ cells, number }];
            });
            const kept = numbered.slice(0, Math.max(0, numbered.length - back));
            for (const { number } of numbered.slice(kept.length).reverse())
              expect((await withdrawRelease(open(), number)).failure).toBeUndefined();
            const replay = (upTo: number): Cells =>
              Object.assign({}, ...kept.slice(0, upTo).map(({ cells }) => cells));
            expect(await figures(open(), 'zzp')).toEqual(replay(kept.length));
            for (const [index, { number }] of kept.entries())
              expect(await figures(open(), 'zzp', number)).toEqual(replay(index + 1));
            for (const { number } of kept.toReversed()) await withdrawRelease(open(), number);
          },
        ),
        { numRuns: 12 },
      );
    });
  });
});
