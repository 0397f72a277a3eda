/** Facts of a town hall's own: valid at once in questions and figures, kept over an upgrade of the facts that ship. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCatalogue } from '#db/catalogue.ts';
import type { Database } from '#db/client.ts';
import { importOwnFacts } from '#db/reference/own.ts';
import { seedReference } from '#db/seed.ts';
import { createParser } from '#intents/parse.ts';
import type { FactsKind, FactsReport } from '#src/commands/backend.ts';
import { eachDatabase, reference } from './databases.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peilstok-facts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function take(database: Database, kind: FactsKind, lines: readonly string[]): Promise<FactsReport> {
  const path = join(folder, `${kind}.csv`);
  await writeFile(path, lines.join('\n'));
  return importOwnFacts(database, kind, path, '2026-11-24');
}

/** Indicators and regions of a question, as the database knows words now. */
async function read(database: Database, question: string): Promise<unknown> {
  const { catalogue } = await loadCatalogue(database.kysely);
  const parse = createParser(catalogue.vocabulary).parse({ question, today: '2026-11-24' });
  return parse.outcome === 'query' ? [parse.query.indicators, parse.query.regions] : parse.outcome;
}

const GROUP = [
  'group,name,member,aliases,valid_from,source',
  'BARONIE,de Baronie,Breda,onze regio,2020-01-01,raadsbesluit',
  'BARONIE,de Baronie,Alphen-Chaam,onze regio,2020-01-01,raadsbesluit',
  'BARONIE,de Baronie,GM0840,onze regio,2020-01-01,raadsbesluit',
];

eachDatabase((database) => {
  it('takes a group, by its name and its other name', async () => {
    expect(await take(database(), 'groups', GROUP)).toEqual({ taken: 3, faults: [] });
    expect(await read(database(), 'vacatures Breda vs de Baronie')).toEqual([
      ['vacatures'],
      ['GM0758', 'BARONIE'],
    ]);
    expect(await read(database(), 'vacatures in onze regio')).toEqual([['vacatures'], ['BARONIE']]);
    const { catalogue } = await loadCatalogue(database().kysely);
    expect(catalogue.groups.get('BARONIE')).toMatchObject({
      members: expect.arrayContaining(['GM0758', 'GM1723', 'GM0840']),
      asOf: '2020-01-01',
      source: 'raadsbesluit',
    });
    expect(await take(database(), 'groups', GROUP)).toMatchObject({ known: true });
  });

  it('takes a newer list of members in place of the older one', async () => {
    await take(database(), 'groups', GROUP.slice(0, 3));
    const { catalogue } = await loadCatalogue(database().kysely);
    expect(catalogue.groups.get('BARONIE')?.members.toSorted()).toEqual(['GM0758', 'GM1723']);
  });

  it('takes villages and words', async () => {
    await take(database(), 'places', ['name,municipality', 'Buitenlust,Breda']);
    await take(database(), 'synonyms', ['of,id,synonym', 'indicator,vacatures,handjes tekort']);
    expect(await read(database(), 'handjes tekort Buitenlust')).toEqual([['vacatures'], ['GM0758']]);
  });

  it('takes a merger: the old name is answered for its successor, which takes its place in groups', async () => {
    await take(database(), 'mergers', [
      'year,old_code,new_code,new_name,kind',
      '2026,GM1723,GM9001,Baronieland,full',
      '2026,GM0840,GM9001,Baronieland,full',
    ]);
    expect(await read(database(), 'vacatures Baronieland')).toEqual([['vacatures'], ['GM9001']]);
    expect(await read(database(), 'vacatures Rucphen')).toEqual([['vacatures'], ['GM9001']]);
    const { catalogue } = await loadCatalogue(database().kysely);
    expect(catalogue.groups.get('BARONIE')?.members.toSorted()).toEqual(['GM0758', 'GM9001']);
    expect(catalogue.regions.get('GM9001')).toMatchObject({
      name: 'Baronieland',
      province: 'PV30',
      validFrom: 2026,
    });
  });

  it('keeps them when the facts that ship are renewed', async () => {
    await seedReference(database(), { ...reference, checksum: 'newer' });
    expect(await read(database(), 'handjes tekort Buitenlust')).toEqual([['vacatures'], ['GM0758']]);
    expect(await read(database(), 'vacatures in onze regio')).toEqual([['vacatures'], ['BARONIE']]);
    expect(await read(database(), 'vacatures Baronieland')).toEqual([['vacatures'], ['GM9001']]);
  });

  it.each<[FactsKind, string, string]>([
    ['groups', 'group,name,member\nX1,Iks,Xyzdorp', 'onbekende gemeente "Xyzdorp"'],
    ['groups', 'group,name,member\nPV30,Iks,Breda', 'van een ander soort regio'],
    ['groups', 'group,name,member\nX1,Iks,Bergen', 'onbekende gemeente "Bergen"'],
    [
      'mergers',
      'year,old_code,new_code,new_name,kind\n2027,GM0758,GM9002,Nieuw,full',
      'lees haar in vanaf 1 januari 2027',
    ],
    [
      'mergers',
      'year,old_code,new_code,new_name,kind\n2026,GM0758,GM9002,Nieuw,half',
      '"half" is geen soort',
    ],
    ['places', 'name,municipality\nIks,Nergens', 'onbekende gemeente "Nergens"'],
    ['synonyms', 'of,id,synonym\nindicator,vacatures,banen', '"banen" betekent al'],
    ['synonyms', 'of,id,synonym\nindicator,iets,woord', 'onbekende indicator "iets"'],
  ])('refuses %s as a whole when a row is wrong: %s', async (kind, content, reason) => {
    const report = await take(database(), kind, content.split('\n'));
    expect(report.taken).toBe(0);
    expect(report.faults.map((fault) => `${fault.line} ${fault.reason}`).join()).toContain(`2 `);
    expect(report.faults[0]?.reason).toContain(reason);
  });

  it('names a column that is missing', async () => {
    expect((await take(database(), 'places', ['name', 'Iks'])).failure).toContain('ontbreekt municipality');
  });
});
