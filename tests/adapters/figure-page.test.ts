/** The page of a figure and its files, over HTTP, from the question to a later release. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from '#adapters/web/app.ts';
import { askerAt } from '#adapters/web/asker.ts';
import { figurePageHtml } from '#adapters/web/figure-page.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { seedReference } from '#db/seed.ts';
import { withdrawRelease } from '#db/withdraw.ts';
import { createGuesses } from '#src/answer/figure/guesses.ts';
import { referenceDate } from '#src/answer/present/citation.ts';
import { appOn, deliver, SECRET, TODAY } from '#tests/db/app.ts';
import { reference } from '#tests/db/databases.ts';
import { snapshotOf } from '#tests/db/snapshot.ts';

const PUBLIC = 'https://peilstok.voorbeeld.nl';
const QUESTION = 'faillissementen in Breda sinds 2022';
const lines = (...cells: string[]) => cells.map((cell) => `faillissementen,GM0758,${cell}`);

let folder: string;
let database: Database;
let server: FastifyInstance;
let url: string;
let first: Record<string, string>;
let revised: number;

async function serve(publicUrl?: string): Promise<{ server: FastifyInstance; url: string }> {
  const started = await createServer({
    app: await appOn(database, { guesses: createGuesses({ now: Date.now }) }),
    config: { publicUrl, secret: SECRET, trustProxy: ['127.0.0.1'] },
    logger: pino({ level: 'silent' }),
  });
  return { server: started, url: await started.listen({ port: 0, host: '127.0.0.1' }) };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peilstok-page-'));
  database = await openDatabase({ folder: 'memory://' });
  await seedReference(database, reference);
  await deliver(database, folder, lines('2022,50', '2023,61', '2024,73'));
  ({ server, url } = await serve(PUBLIC));
  first = await ask();
});
afterAll(async () => {
  await server.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** Each caller has an address of its own, so that one who guesses does not slow the others. */
let callers = 0;
function get(path: string, headers: Record<string, string> = {}, base = url): Promise<Response> {
  callers += 1;
  return fetch(`${base}${path}`, {
    redirect: 'manual',
    headers: { 'x-forwarded-for': `192.0.2.${callers}`, ...headers },
  });
}

async function ask(question = QUESTION): Promise<Record<string, string>> {
  const response = await fetch(`${url}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question, today: TODAY }),
  });
  return response.json();
}

const page = async (path: string): Promise<string> => (await get(path)).text();

describe('the page of a figure', () => {
  it('is named by the answer of the API', async () => {
    expect(first.figureUrl).toBe(`${PUBLIC}/figuur/${first.figure}`);
    expect((await get(`/figuur/${first.figure}`)).status).toBe(200);
  });

  it('tells all of the figure: finding, words, table, reading, meaning, source, citation', async () => {
    const html = await page(`/figuur/${first.figure}`);
    for (const part of [
      `<h1 class="utrecht-heading-2 peilstok-finding">${first.headline}</h1>`,
      first.summary,
      `alt="${first.altText}"`,
      '<th scope="col"',
      '<th scope="row" class="utrecht-table__cell">2024</th>',
      'Zo begreep ik de vraag',
      '<dt>Definitie</dt>',
      '<dt>Periode</dt><dd>2022 tot en met 2024',
      '<dt>Gebied</dt><dd>Breda</dd>',
      'Release ',
      `Peilstok, figuur ${first.figure}, 22 november 2026, ${PUBLIC}/figuur/${first.figure}`,
      `href="/figuur/${first.figure}.xlsx"`,
      'Vraag verder',
      'name="vorige" value="{&quot;operation&quot;',
    ])
      expect(html).toContain(part);
    expect(html).not.toContain('Er zijn nieuwere cijfers');
    expect(html).not.toContain('<script');
  });

  it('tells how it was calculated where the answer does', () => {
    const snapshot = snapshotOf('Banen')('7K3QBCDF');
    const calculation = {
      title: 'Banen',
      formulas: ['Breda: 5 / 2 = 2,5'],
      remarks: ['Een jaarcijfer is de stand van het laatste kwartaal.'],
      tables: [
        {
          caption: 'Gemeenten',
          columns: [{ label: 'Gemeente', numeric: false }],
          rows: [['Breda']],
          legend: [],
        },
      ],
    };
    const kept = {
      ...snapshot,
      answer: { ...snapshot.answer, calculation },
      givenOn: TODAY,
      newer: null,
      withdrawn: [],
    };
    const html = figurePageHtml(kept, { link: '', preview: '' });
    for (const part of ['Hoe het is berekend', 'Breda: 5 / 2 = 2,5', '<summary>Gemeenten</summary>'])
      expect(html).toContain(part);
    const without = { ...kept, answer: snapshot.answer };
    expect(figurePageHtml(without, { link: '', preview: '' })).not.toContain('Hoe het is berekend');
  });

  it('has what link previews need, and asks search engines to leave it', async () => {
    const response = await get(`/figuur/${first.figure}`, { 'user-agent': 'Slackbot-LinkExpanding 1.0' });
    const html = await response.text();
    const meta = (name: string): string | undefined =>
      new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`).exec(html)?.[1];
    expect(meta('og:title')).toBe(first.headline);
    expect(meta('og:description')).toBe(first.summary);
    expect(meta('og:url')).toBe(`${PUBLIC}/figuur/${first.figure}`);
    expect(meta('og:image:alt')).toBe(first.altText);
    expect(meta('og:image:width')).toBe('1000');
    expect(meta('twitter:card')).toBe('summary_large_image');
    expect(meta('robots')).toBe('noindex');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    expect(html).toContain(`<link rel="canonical" href="${PUBLIC}/figuur/${first.figure}">`);
    const image = meta('og:image')?.replaceAll('&amp;', '&') ?? '';
    expect(image.startsWith(`${PUBLIC}/grafiek/`)).toBe(true);
    const picture = await get(image.slice(PUBLIC.length));
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it.each([
    ['in lower case', (id: string) => id.toLowerCase()],
    ['with a dash', (id: string) => `${id.slice(0, 4)}-${id.slice(4)}`],
    ['with a space', (id: string) => `${id.slice(0, 4)}%20${id.slice(4)}`],
    ['in lower case, of a file', (id: string) => `${id.toLowerCase()}.csv`],
  ])('is found when its id is written %s', async (_name, write) => {
    const written = write(first.figure ?? '');
    const response = await get(`/figuur/${written}`);
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe(
      `/figuur/${first.figure}${written.endsWith('.csv') ? '.csv' : ''}`,
    );
  });

  it('is sent once: whoever has it hears that it is the same', async () => {
    for (const form of ['', '.csv', '.png', '.svg', '.xlsx']) {
      const response = await get(`/figuur/${first.figure}${form}`);
      const etag = response.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w-]{22}"$/);
      expect(response.headers.get('cache-control')).toMatch(/^private/);
      const again = await get(`/figuur/${first.figure}${form}`, { 'if-none-match': `W/${etag}, "x"` });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });
});

describe('the day that figures hold for', () => {
  const [stock, flow] = [
    { kind: 'stock', moment: 'end' },
    { kind: 'flow', moment: 'period' },
  ] as const;
  it.each([
    [{ kind: 'stock', moment: 'begin' } as const, ['2026'], 'Peildatum: 1 januari 2026'],
    [stock, ['2025'], 'Peildatum: 31 december 2025'],
    [stock, ['2024', '2025'], 'Peildatum: 2024 tot en met 2025, telkens op 31 december'],
    [stock, ['2025-Q4'], 'Peildatum: eind van het 4e kwartaal van 2025'],
    [flow, ['2025'], 'Periode: 2025'],
    [flow, ['2025-Q2', '2025-Q1'], 'Periode: 1e kwartaal 2025 tot en met 2e kwartaal 2025'],
  ])('%j %j is %s', (indicator, periods, said) => {
    const date = referenceDate(
      indicator,
      periods.map((period) => ({ period })),
    );
    expect(`${date?.name}: ${date?.text}`).toBe(said);
  });

  it('is none without figures', () => {
    expect(referenceDate(flow, [])).toBeUndefined();
  });
});

describe('a file of a figure', () => {
  it.each([
    ['csv', 'text/csv; charset=utf-8; header=present', 'attachment'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'attachment'],
    ['png', 'image/png', 'inline'],
    ['svg', 'image/svg+xml', 'inline'],
  ])('as %s has its type and a name', async (form, type, shown) => {
    const { headers } = await get(`/figuur/${first.figure}.${form}`);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toBe(
      `${shown}; filename="peilstok-figuur-${first.figure}.${form}"`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('holds the figures, and says where they came from', async () => {
    const csv = parse(await page(`/figuur/${first.figure}.csv`), { columns: true }) as Record<
      string,
      string
    >[];
    expect(csv.map(({ period, value }) => `${period} ${value}`)).toEqual(['2022 50', '2023 61', '2024 73']);
    expect(csv[0]?.figure).toBe(`${PUBLIC}/figuur/${first.figure}`);
    const response = await get(`/figuur/${first.figure}.xlsx`);
    const sheets = await readWorkbook(Buffer.from(await response.arrayBuffer()));
    expect(sheets[0]?.data.slice(4, 7)).toEqual([
      ['2022', 50],
      ['2023', 61],
      ['2024', 73],
    ]);
  });

  it('as SVG runs nothing, and tells what it shows', async () => {
    const response = await get(`/figuur/${first.figure}.svg`);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    const svg = await response.text();
    expect(svg).toContain(`<desc>${first.altText}</desc>`);
    expect(svg).not.toMatch(/<script|foreignObject|\son\w+=|href/i);
  });

  it('stands first where it was asked for', async () => {
    const response = await fetch(`${url}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ vraag: `${QUESTION} als excel` }),
    });
    const html = await response.text();
    expect(html).toContain(`href="/figuur/${first.figure}.xlsx" download>Download als XLSX`);
    expect(html.indexOf('Download als XLSX')).toBeLessThan(html.indexOf('<img'));
    expect(html).toContain(`href="/figuur/${first.figure}">Figuur ${first.figure}: vaste pagina`);
  });
});

describe('after a later release', () => {
  let newest: Record<string, string>;
  beforeAll(async () => {
    revised = await deliver(database, folder, lines('2022,50', '2023,62', '2024,73', '2025,80'));
    newest = await ask();
  });

  it('the page is as it was, says what is new, and renews', async () => {
    const html = await page(`/figuur/${first.figure}`);
    expect(html).toContain(first.summary);
    expect(html).toContain('Er zijn nieuwere cijfers.');
    expect(html).toContain('Daarna kwam 2025 erbij.');
    const renewed = await fetch(`${url}/figuur/${first.figure}/vernieuw`, {
      method: 'POST',
      redirect: 'manual',
    });
    expect(renewed.status).toBe(303);
    expect(renewed.headers.get('location')).toBe(`/figuur/${newest.figure}`);
    expect(await page(`/figuur/${newest.figure}`)).not.toContain('Er zijn nieuwere cijfers');
  });

  it('the page survives a restart', async () => {
    const restarted = await serve(PUBLIC);
    const html = await (await get(`/figuur/${first.figure}`, {}, restarted.url)).text();
    expect(html).toBe(await page(`/figuur/${first.figure}`));
    await restarted.server.close();
  });

  it('that is taken back, the page of its figure warns', async () => {
    await withdrawRelease(database, revised);
    const html = await page(`/figuur/${newest.figure}`);
    expect(html).toContain(`later ingetrokken (release ${revised})`);
    expect(html).toContain(newest.summary);
  });
});

describe('a figure that does not exist', () => {
  it('has a page that says so, and no file', async () => {
    const response = await get('/figuur/BBBBBBB3');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('Deze figuur is er niet');
    const file = await get('/figuur/BBBBBBB3.csv');
    expect([file.status, file.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    expect((await get('/figuur/%3Cscript%3E')).status).toBe(404);
    expect((await get(`/figuur/${'B'.repeat(90)}`)).status).toBe(404);
  });

  it('is looked for ten times from one address, then nothing is shown there for a while', async () => {
    const from = { 'x-forwarded-for': '198.51.100.7' };
    const letters = [...'346789BCDF'];
    for (const letter of letters) expect((await get(`/figuur/BBBBBBB${letter}`, from)).status).toBe(404);
    for (const path of [
      `/figuur/${first.figure}`,
      `/figuur/${first.figure}.csv`,
      '/grafiek/BBBBBBB3.png?s=x',
    ])
      expect((await get(path, from)).status).toBe(429);
    expect((await get(`/figuur/${first.figure}`)).status).toBe(200);
  });

  it('counts wrong signatures of pictures too, and questions by the same address', async () => {
    const from = { 'x-forwarded-for': '198.51.100.8' };
    for (let guess = 0; guess < 10; guess++) await get(`/grafiek/${first.figure}.png?s=${guess}`, from);
    expect((await get(`/figuur/${first.figure}`, from)).status).toBe(429);
    const told = async (figure: string, address: string): Promise<Record<string, string>> => {
      const response = await fetch(`${url}/api/ask`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: JSON.stringify({ question: `figuur ${figure}` }),
      });
      return response.json();
    };
    for (const letter of '346789BCDF') await told(`BBBBBBB${letter}`, '198.51.100.9');
    expect((await told(first.figure ?? '', '198.51.100.9')).summary).toContain('tien minuten');
    expect((await told(first.figure ?? '', '198.51.100.10')).figure).toBe(first.figure);
  });

  it.each([
    ['192.0.2.1', 'adres 192.0.2.1'],
    ['::ffff:192.0.2.1', 'adres 192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', 'adres 2001:db8:1:2'],
    ['2001:0db8:0001:2::9', 'adres 2001:db8:1:2'],
    ['2001:db8::9', 'adres 2001:db8:0:0'],
    ['::1', 'adres 0:0:0:0'],
    ['fe80::1%eth0', 'adres fe80:0:0:0'],
  ])('%s is known as %s', (ip, asker) => {
    expect(askerAt(ip)).toBe(asker);
  });
});
