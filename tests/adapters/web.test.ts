import { Writable } from 'node:stream';
import fc from 'fast-check';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServer, type ServerOptions } from '#adapters/web/app.ts';
import { pictureAddress } from '#adapters/web/links.ts';
import type { Answer, App, DataAnswer, Question } from '#src/model.ts';

const SECRET = 'een-geheim-van-minstens-32-tekens!';

const data: DataAnswer = {
  outcome: 'query',
  query: { operation: 'trend', indicators: ['vacatures'], regions: ['GM0758'] },
  headline: 'Meer vacatures in Breda',
  summary: 'Voorbeeldcijfers (fictief). In Breda stonden 5.350 vacatures open.',
  altText: 'Lijn van 2015 tot en met 2025',
  rows: [],
  table: {
    caption: 'Vacatures',
    columns: [
      { label: 'Periode', numeric: false },
      { label: 'Breda', numeric: true },
    ],
    rows: [['2025', '5.350*']],
    legend: ['* voorlopig cijfer'],
  },
  chart: { kind: 'line', width: 500, height: 400, spec: {} },
  sources: [{ name: 'UWV', fictional: false, indicators: ['vacatures'] }],
  assumptions: ['Je noemde geen periode.'],
  followUps: ['Vacatures in Tilburg'],
  figure: 'BCDF3478',
  fictional: true,
};
const clarify: Answer = {
  outcome: 'clarify',
  about: 'region',
  options: [
    {
      label: 'Bergen (Limburg)',
      query: { operation: 'trend', indicators: ['vacatures'], regions: ['GM0893'] },
    },
    {
      label: 'Bergen (Noord-Holland)',
      query: { operation: 'trend', indicators: ['vacatures'], regions: ['GM0373'] },
    },
  ],
  summary: 'Welke Bergen bedoel je?',
};
const refusal: Answer = {
  outcome: 'unsupported',
  reason: 'indicator',
  nearest: [],
  summary: 'Daar heb ik geen cijfers over.',
  followUps: [],
};

let asked: Question[];
let logged: string;
let fail: boolean;

const app: App = {
  ask: async (question) => {
    if (fail) throw new Error('database weg: wachtwoord=geheim123');
    asked.push(question);
    if (question.text.includes('Bergen')) return clarify;
    return question.text.includes('criminaliteit') ? refusal : { ...data, headline: question.text };
  },
  answerQuery: async (query) => ({ ...data, query }),
  picture: async (figure, form) =>
    figure !== 'BCDF3478' ? null : form === 'png' ? new Uint8Array([0x89, 0x50]) : '<svg/>',
  figure: async () => null,
  download: async () => null,
  confirmHome: async () => ({ outcome: 'act', act: 'set_home', summary: '', followUps: [] }),
  municipalities: async () => [{ code: 'GM0758', name: 'Breda' }],
  hasDemoFigures: async () => true,
  ready: async () => {
    if (fail) throw new Error('weg');
  },
  today: () => '2026-11-22',
};

const open = (config: Partial<ServerOptions['config']> = {}) => {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      logged += chunk;
      done();
    },
  });
  return createServer({
    app,
    config: { publicUrl: undefined, secret: SECRET, trustProxy: [], ...config },
    logger: pino(stream),
  });
};

let server: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  asked = [];
  logged = '';
  fail = false;
  server = await open();
});
afterEach(() => server.close());

const ask = (payload: unknown) =>
  server.inject({ method: 'POST', url: '/api/ask', payload: payload as object });
const post = (fields: Record<string, string>, url = '/') =>
  server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

describe('POST /api/ask', () => {
  it('gives the answer and the addresses of its picture', async () => {
    const response = await ask({ question: 'vacatures Breda', home: 'GM0758', today: '2026-01-01' });
    expect(response.statusCode).toBe(200);
    expect(asked).toEqual([
      { text: 'vacatures Breda', home: 'GM0758', today: '2026-01-01', asker: 'adres 127.0.0.1' },
    ]);
    const { chart, figureUrl, ...answer } = response.json();
    expect(figureUrl).toBe('/figuur/BCDF3478');
    const { chart: _, ...expected } = data;
    expect(answer).toEqual({ ...expected, headline: 'vacatures Breda' });
    expect((await server.inject(chart.png)).headers['content-type']).toBe('image/png');
    expect((await server.inject(chart.svg)).headers['content-type']).toContain('image/svg+xml');
  });

  it('takes a chosen query, and a question that follows up on one', async () => {
    expect((await ask({ query: clarify.options[0]?.query })).json()).toMatchObject({
      query: { regions: ['GM0893'] },
    });
    await ask({ question: 'en Tilburg?', previous: data.query });
    expect(asked[0]?.previous).toEqual(data.query);
  });

  it.each([
    [{}, 'question'],
    [{ question: 1 }, 'question'],
    [{ question: 'x', query: data.query }, 'niet allebei'],
    [{ question: 'x', today: 'gisteren' }, 'today'],
    [{ question: 'x', home: "GM0758'; drop table" }, 'home'],
    [{ question: 'x', kleur: 'rood' }, 'kleur'],
    [{ question: 'x'.repeat(2001) }, '2000'],
    [{ query: { operation: 'raden' } }, 'query'],
  ])('refuses %j and says why', async (payload, reason) => {
    const response = await ask(payload);
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toMatchObject({ status: 400, title: expect.any(String) });
    expect(response.json().detail).toContain(reason);
  });

  it('gives a person at a wrong address a page with a way on, and a program a problem', async () => {
    const person = await server.inject({ url: '/figuren', headers: { accept: 'text/html,*/*' } });
    expect(person.statusCode).toBe(404);
    expect(person.headers['content-type']).toContain('text/html');
    expect(person.body).toContain('href="/">Stel je vraag');
    expect((await server.inject('/figuren')).json()).toMatchObject({ status: 404 });
  });

  it('reports all faults at once', async () => {
    expect((await ask({ question: 1, today: 'x', home: '?' })).json().faults.length).toBeGreaterThanOrEqual(
      3,
    );
  });

  it.each([
    ['text/plain', 'vacatures', 415],
    ['application/json', '{"question":', 400],
    ['application/json', '', 400],
    ['application/json', JSON.stringify({ question: 'x'.repeat(70_000) }), 413],
  ])('refuses %s %.20s with a problem in Dutch', async (type, payload, status) => {
    const response = await server.inject({
      method: 'POST',
      url: '/api/ask',
      headers: { 'content-type': type },
      payload,
    });
    expect(response.statusCode).toBe(status);
    expect(response.json().detail).toMatch(/aanvraag/i);
  });

  it('says so when the figures cannot be reached, and shows nothing of the inside', async () => {
    fail = true;
    const response = await ask({ question: 'vacatures Breda' });
    expect(response.statusCode).toBe(503);
    expect(response.body).not.toMatch(/geheim123|database/);
    expect(response.json().detail).toMatch(/kenmerk/);
  });

  it('is described by /openapi.json, open to all', async () => {
    const response = await server.inject('/openapi.json');
    expect(response.headers['access-control-allow-origin']).toBe('*');
    expect(response.json()).toMatchObject({
      openapi: '3.1.0',
      paths: {
        '/api/ask': {
          post: {
            requestBody: {
              content: {
                'application/json': {
                  schema: { properties: { question: {}, home: {}, today: {}, previous: {} } },
                },
              },
            },
          },
        },
      },
    });
  });
});

describe('a picture', () => {
  const address = pictureAddress('', SECRET, 'BCDF3478', 'png');

  it.each([
    ['without a signature', '/grafiek/BCDF3478.png'],
    ['with another signature', `${address.slice(0, -4)}AAAA`],
    ['with the signature of the other form', address.replace('.png', '.svg')],
    ['with the signature of another figure', address.replace('BCDF3478', 'BCDF3479')],
    ['of a figure that does not exist', pictureAddress('', SECRET, 'XXXX9999', 'png')],
    ['with an odd name', '/grafiek/..%2f..%2fetc.png?s=x'],
  ])('is not shown %s', async (_name, url) => {
    expect((await server.inject(url)).statusCode).toBe(404);
  });

  it('as SVG runs nothing', async () => {
    const { headers } = await server.inject(pictureAddress('', SECRET, 'BCDF3478', 'svg'));
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('the page', () => {
  it('works without JavaScript: question, answer, follow-up', async () => {
    expect((await server.inject('/')).body).toContain('<form id="formulier" method="post"');
    const page = await post({ vraag: 'vacatures Breda', gemeente: 'GM0758' });
    expect(page.body).toContain('alt="Lijn van 2015 tot en met 2025"');
    expect(page.body).toContain('<strong>Voorbeeldcijfers (fictief)</strong>');
    expect(page.body).toContain('name="vorige" value="{&quot;operation&quot;:&quot;trend&quot;');
    expect(page.body).toContain('value="GM0758" selected');
    await post({ vraag: 'en Tilburg?', vorige: JSON.stringify(data.query) });
    expect(asked[1]?.previous).toEqual(data.query);
  });

  it('offers the choices of a clarification as buttons', async () => {
    const { body } = await post({ vraag: 'vacatures Bergen' });
    expect(body).toContain('name="keuze"');
    const chosen = await post({
      vraag: 'Bergen (Limburg)',
      keuze: JSON.stringify(clarify.options[0]?.query),
    });
    expect(chosen.body).toContain('Meer vacatures in Breda');
  });

  it('gives its script the same markup', async () => {
    const { html, query } = (await post({ vraag: 'vacatures Breda' }, '/gesprek')).json();
    expect((await post({ vraag: 'vacatures Breda' })).body).toContain(html);
    expect(query).toEqual(data.query);
  });

  it('escapes whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const question = `<script>alert(1)</script>"'${text}`;
        const { body } = await post({ vraag: question });
        expect(body).not.toContain('<script>alert');
        expect(body.match(/<script/g)).toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });

  it('runs nothing but its own script, and is framed by nobody', async () => {
    const { headers } = await server.inject('/');
    const policy = String(headers['content-security-policy']);
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(part);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('asks browsers for https when that is where it lives', async () => {
    const secure = await open({ publicUrl: 'https://peilstok.example.nl' });
    expect((await secure.inject('/')).headers['strict-transport-security']).toBe(
      'max-age=31536000; includeSubDomains',
    );
    expect(
      (await secure.inject({ method: 'POST', url: '/api/ask', payload: { question: 'x' } })).json().chart.png,
    ).toMatch(/^https:\/\/peilstok\.example\.nl\/grafiek\//);
    await secure.close();
  });

  it.each(['theme.css', 'components.css', 'peilstok.css', 'chat.js', 'icon.svg'])(
    'has its %s, and knows when it is unchanged',
    async (name) => {
      const first = await server.inject(`/assets/${name}`);
      expect(first.statusCode).toBe(200);
      expect(
        (
          await server.inject({
            url: `/assets/${name}`,
            headers: { 'if-none-match': String(first.headers.etag) },
          })
        ).statusCode,
      ).toBe(304);
    },
  );

  it('serves nothing else from there', async () => {
    expect((await server.inject('/assets/..%2fapp.ts')).statusCode).toBe(404);
  });
});

describe('for who looks after it', () => {
  it('is healthy while it runs, ready while the database answers', async () => {
    expect((await server.inject('/healthz')).statusCode).toBe(200);
    expect((await server.inject('/readyz')).statusCode).toBe(200);
    fail = true;
    expect((await server.inject('/healthz')).statusCode).toBe(200);
    expect((await server.inject('/readyz')).statusCode).toBe(503);
  });

  it('counts answers by outcome', async () => {
    await ask({ question: 'vacatures Breda' });
    await ask({ question: 'criminaliteit' });
    const { body } = await server.inject('/metrics');
    expect(body).toContain('peilstok_answers_total{outcome="query",door="api"} 1');
    expect(body).toContain('peilstok_answers_total{outcome="unsupported",door="api"} 1');
  });

  it('logs no questions, homes or secrets', async () => {
    await ask({ question: 'geheime vraag over Breda', home: 'GM0758' });
    await post({ vraag: 'geheime vraag over Breda', gemeente: 'GM0758' });
    await server.inject(pictureAddress('', SECRET, 'BCDF3478', 'png'));
    expect(logged).toContain('/api/ask');
    for (const secret of ['geheime', 'GM0758', SECRET, '?s=']) expect(logged).not.toContain(secret);
  });

  it('slows down who asks too much', async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 130; turn++) statuses.push((await ask({ question: 'x' })).statusCode);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });
});
