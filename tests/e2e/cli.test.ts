import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Environment,
  killDuringStart,
  peilstok,
  type Service,
  startService,
  temporaryFolder,
} from './processes.ts';

const jsonLines = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('parse', () => {
  const nowhere = { PEILSTOK_DATA: '/nonexistent/peilstok' };

  it('reads a question as an argument, without a database', async () => {
    const { status, stdout } = await peilstok(['parse', 'vacatures Breda vs G40'], nowhere);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'query',
      query: { indicators: ['vacatures'], regions: ['GM0758', 'G40'] },
    });
  });

  it('gives one line for each line, in order, and goes on after a bad one', async () => {
    const lines = ['{"question":"inwoners Urk 2024"}', 'kapot', '{"question":"dankjewel"}'];
    const { status, stdout } = await peilstok(['parse', '--jsonl'], nowhere, lines.join('\n'));
    expect(status).toBe(0);
    expect(jsonLines(stdout).map((line) => line.outcome)).toEqual(['query', 'error', 'act']);
  });
});

describe('wrong use', () => {
  it.each([
    [[]],
    [['vertel']],
    [['ask']],
    [['ask', 'a', '--jsonl']],
    [['ask', 'a', '--kleur', 'rood']],
    [['import', 'csv']],
    [['import', 'pdf', 'a.pdf']],
    [['parse', 'a', '--today', 'morgen']],
  ])('%j ends with 2 and says what is accepted', async (args) => {
    const { status, stdout, stderr } = await peilstok(args, {});
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toBe('');
  });
});

describe('commands on their own database', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let env: Environment;
  beforeAll(async () => {
    folder = await temporaryFolder();
    env = { PEILSTOK_DATA: join(folder.path, 'data'), PEILSTOK_DEMO: 'off' };
  });
  afterAll(() => folder.remove());

  it('imports figures and answers from them, with a picture', async () => {
    const file = join(folder.path, 'cijfers.csv');
    await writeFile(
      file,
      [
        'indicator,region,period,value',
        'winkelpanden,GM0758,2024,1000',
        'winkelpanden,GM9999,2024,1',
        'leegstaande_winkelpanden,GM0758,2024,65',
      ].join('\n'),
    );
    const imported = await peilstok(['import', 'csv', file], env);
    expect(imported).toMatchObject({ status: 0 });
    expect(imported.stderr).toContain('Regel 3');
    const png = join(folder.path, 'leegstand.png');
    const answer = await peilstok(['ask', 'winkelleegstand Breda 2024', '--json'], env);
    expect(JSON.parse(answer.stdout)).toMatchObject({
      outcome: 'query',
      rows: [
        {
          region: 'GM0758',
          indicator: 'winkelleegstand',
          period: '2024',
          value: 6.5,
          text: '6,5%',
          unit: '%',
        },
      ],
    });
    const pictured = await peilstok(['ask', 'aantal winkelpanden Breda, Tilburg 2024', '--png', png], env);
    expect(pictured.stdout).toContain('1.000');
    if (pictured.status === 0) expect((await readFile(png)).subarray(1, 4).toString()).toBe('PNG');
  });

  it('shows which figures are real', async () => {
    const { status, stdout } = await peilstok(['status', '--json'], env);
    expect(status).toBe(0);
    const byId = new Map(JSON.parse(stdout).map((line: { indicator: string }) => [line.indicator, line]));
    expect(byId.get('winkelpanden')).toMatchObject({ figures: 'real' });
    expect(byId.get('vacatures')).toMatchObject({ figures: 'none' });
  });
});

describe('the service', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let env: Environment;
  let service: Service;
  beforeAll(async () => {
    folder = await temporaryFolder();
    env = { PEILSTOK_DATA: join(folder.path, 'data') };
    // Killed twice on its first start, early and late: the third must come up whole.
    await killDuringStart(env, 1_500);
    await killDuringStart(env, 6_000);
    service = await startService(env);
  });
  afterAll(async () => {
    await service.stop('SIGKILL');
    await folder.remove();
  });

  it('is filled whole after having been killed during its first start', async () => {
    const { stdout } = await peilstok(['status', '--json'], env);
    const figures = JSON.parse(stdout).map((line: { figures: string }) => line.figures);
    expect(figures.filter((kind: string) => kind === 'none')).toEqual([]);
  });

  it('lets commands work through it', async () => {
    const { status, stdout } = await peilstok(['ask', 'vacatures Breda vs G40', '--json'], env);
    expect(status).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer.summary).toContain('fictief');
    expect(answer.rows.length).toBeGreaterThan(1);
    expect(answer.rows.every((row: { fictional?: boolean }) => row.fictional)).toBe(true);
  });

  it('takes an import while it runs, at once visible', async () => {
    const file = join(folder.path, 'starters.csv');
    await writeFile(file, 'indicator,region,period,value\nstarters,GM0758,2025-Q1,321\n');
    expect(await peilstok(['import', 'csv', file], env)).toMatchObject({ status: 0 });
    const { stdout } = await peilstok(['ask', 'starters Breda eerste kwartaal 2025', '--json'], env);
    expect(JSON.parse(stdout).rows[0]).toMatchObject({ value: 321 });
    expect(JSON.parse(stdout).summary).not.toContain('fictief');
  });

  it('takes boundaries while it runs: the next map is drawn with them', async () => {
    const file = join(folder.path, 'grenzen.json');
    const ring = [100, 110, 110, 100, 100].map((x, at) => [
      x * 1000,
      (at === 2 || at === 3 ? 410 : 400) * 1000,
    ]);
    const properties = { statcode: 'GM0758' };
    const feature = { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
    await writeFile(file, JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    const ask = ['ask', 'kaart winkelleegstand in Noord-Brabant', '--json'];
    const notes = async () => JSON.parse((await peilstok(ask, env)).stdout).assumptions.join(' ');
    expect(await notes()).toContain('een zeshoek');
    const taken = await peilstok(['import', 'boundaries', file, '--year', '2026'], env);
    expect(taken).toMatchObject({ status: 0 });
    expect(taken.stdout).toContain('Grenzen van 1 gemeente ingelezen (2026)');
    expect(await notes()).toMatch(/Niet op de kaart: .* en 51 andere; daarvan zijn geen grenzen bekend\./);
    expect((await peilstok(['import', 'boundaries', file, '--year', 'nu'], env)).status).toBe(2);
  });

  it('hides its own door from who has no token', async () => {
    expect((await fetch(`${service.url}/intern/status`)).status).toBe(404);
    const guessed = { authorization: `Bearer ${'x'.repeat(43)}` };
    expect((await fetch(`${service.url}/intern/status`, { headers: guessed })).status).toBe(404);
  });

  it('refuses a second service on its folder in plain words', async () => {
    await expect(startService(env)).rejects.toThrow(/ended with 2: .*(in gebruik|bezet)/s);
  });

  it('stops in good order and takes its address away', async () => {
    expect(await service.stop('SIGTERM')).toBe(0);
    expect(existsSync(join(env.PEILSTOK_DATA ?? '', 'service.json'))).toBe(false);
  });

  it('keeps its data over a restart', async () => {
    service = await startService(env);
    const { stdout } = await peilstok(['ask', 'starters Breda eerste kwartaal 2025', '--json'], env);
    expect(JSON.parse(stdout).rows[0]).toMatchObject({ value: 321 });
  });
});
