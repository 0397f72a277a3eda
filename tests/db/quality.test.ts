/** What comes in is looked at as a whole before it is shown: by hand it is warned of, unattended it is held back. */
import { expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { importDelivery } from '#db/import/delivery.ts';
import { acceptHeld, listHeld, rejectHeld } from '#db/import/held.ts';
import { createStatistics } from '#db/statistics.ts';
import { listReleases } from '#db/withdraw.ts';
import type { ImportReport } from '#src/commands/backend.ts';
import { eachDatabase, reference } from './databases.ts';

const municipalities = reference.regions
  .filter(({ kind, validTo }) => kind === 'gemeente' && validTo === undefined)
  .map(({ code }) => code);

type Row = readonly [indicator: string, region: string, period: string, value: number];

let deliveries = 0;
async function deliver(database: Database, rows: readonly Row[], unattended = true): Promise<ImportReport> {
  deliveries += 1;
  const cells = [['indicator', 'region', 'period', 'value'], ...rows.map((row) => row.map(String))];
  return importDelivery(
    database,
    {
      source: 'Proefbron',
      table: 'proef',
      checksum: `proef ${deliveries}`,
      readOn: '2026-11-24',
      unattended,
      rows: async function* () {
        for (const [index, row] of cells.entries()) yield { line: index + 1, cells: row };
      },
    },
    () => {},
  );
}

const year = (indicator: string, period: string, value: (index: number) => number): Row[] =>
  municipalities.map((code, index) => [indicator, code, period, value(index)]);

async function figureOf(database: Database, indicator: string, period: string): Promise<unknown> {
  const found = await createStatistics(database).observations([
    { indicators: [indicator], regions: ['GM0758'], sectors: [''], grains: ['year'] },
  ]);
  return found.find((observation) => observation.period === period)?.value;
}

const base = (index: number): number => 100 + index;
const breda = base(municipalities.indexOf('GM0758'));

eachDatabase((database) => {
  it('takes what looks as it should', async () => {
    const whole = municipalities.reduce((sum, _code, index) => sum + base(index), 0);
    const report = await deliver(database(), [
      ...year('faillissementen', '2022', base),
      ['faillissementen', 'NL', '2022', whole],
    ]);
    expect(report).toMatchObject({ taken: municipalities.length + 1, warnings: [] });
    expect(
      (
        await deliver(
          database(),
          year('faillissementen', '2023', (index) => base(index) + 5),
        )
      ).held,
    ).toBeUndefined();
  });

  it.each<[string, Row[], string]>([
    [
      'another unit',
      year('faillissementen', '2024', (index) => base(index) * 1000),
      'faillissementen: 2024 is',
    ],
    [
      'half of the municipalities',
      year('faillissementen', '2024', base).slice(0, 170),
      `heeft cijfers van 170 gemeenten, een jaar eerder ${municipalities.length}`,
    ],
    [
      'a rewritten past',
      year('faillissementen', '2023', (index) => base(index) * 1.5),
      'eerdere cijfers worden 1,4',
    ],
    [
      'municipalities that do not add up',
      [...year('faillissementen', '2024', base), ['faillissementen', 'NL', '2024', 1000]],
      'zijn de gemeenten samen',
    ],
    [
      'shares above all',
      [['arbeidsparticipatie', 'GM0758', '2024', 690]],
      'arbeidsparticipatie: 1 cijfer is geen percentage',
    ],
  ])('holds back %s', async (_label, rows, finding) => {
    const releases = (await listReleases(database())).length;
    const report = await deliver(database(), rows);
    expect(report.release).toBeUndefined();
    expect(report.warnings.join()).toContain(finding);
    expect((await listReleases(database())).length).toBe(releases);
    const waiting = await listHeld(database());
    // A newer delivery of the table takes the place of the one that waited.
    expect(waiting.map(({ held }) => held)).toEqual([report.held]);
    expect(waiting[0]?.findings.join()).toContain(finding);
  });

  it('does not call what goes up and down through zero so many times what it was', async () => {
    // Net growth: half of the municipalities shrink each year, and which half is chance.
    const net = (shift: number) => (index: number) =>
      (index + shift) % 2 === 0 ? -base(index) : base(index);
    await deliver(database(), year('groei_vestigingen', '2022', net(0)));
    const report = await deliver(database(), year('groei_vestigingen', '2023', net(1)));
    expect(report).toMatchObject({ taken: municipalities.length, warnings: [] });
  });

  it('shows it after someone accepts it, and never after someone rejects it', async () => {
    const { held = 0 } = await deliver(
      database(),
      year('faillissementen', '2024', (index) => base(index) * 1000),
    );
    expect(await figureOf(database(), 'faillissementen', '2024')).toBeUndefined();
    expect((await acceptHeld(database(), held)).taken).toBe(municipalities.length);
    expect(await figureOf(database(), 'faillissementen', '2024')).toBe(breda * 1000);
    const again = await deliver(database(), year('faillissementen', '2025', base));
    await rejectHeld(database(), again.held ?? 0);
    expect(await listHeld(database())).toEqual([]);
    expect(await figureOf(database(), 'faillissementen', '2025')).toBeUndefined();
    expect((await acceptHeld(database(), 999)).failure).toContain('niets aangehouden');
  });

  it('takes it by hand, with a warning', async () => {
    const report = await deliver(database(), year('faillissementen', '2025', base), false);
    expect(report.taken).toBe(municipalities.length);
    expect(report.warnings.join()).toContain('faillissementen: 2025 is');
  });
});
