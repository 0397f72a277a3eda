/** The renderer: the same picture everywhere, and no picture that takes others along when it fails. */

import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { PictureFailed } from '#adapters/render/failure.ts';
import { createRenderer, type Renderer, type RendererOptions } from '#adapters/render/renderer.ts';
import type { Chart } from '#src/model.ts';
import { chartsOf, PICTURED } from '../answers/pictures.ts';

const here = await createRenderer({ mode: 'here' });
const charts = chartsOf(here.measure);
const kinds = Object.keys(PICTURED);
const cases = charts.map((chart, index) => ({ kind: kinds[index], chart }));
const [chart] = charts as [Chart];

// Workers are started and killed: seconds each on a machine that does other things.
vi.setConfig({ testTimeout: 120_000 });

const moody = new URL('../fakes/moody-worker.ts', import.meta.url);
const started: Renderer[] = [];

async function workers(options: Omit<RendererOptions, 'mode'> = {}): Promise<Renderer> {
  const renderer = await createRenderer({ mode: 'worker', limitMs: 60_000, startMs: 60_000, ...options });
  started.push(renderer);
  return renderer;
}

/** Of a picture that must fail. */
const codeOf = (picture: Promise<unknown>): Promise<string> =>
  picture.then(
    () => 'drawn',
    (error: unknown) => (error instanceof PictureFailed ? error.code : `another error: ${error}`),
  );

const misbehaving = (kind: string): Chart => ({ ...chart, kind });

afterEach(async () => {
  await Promise.all(started.splice(0).map((renderer) => renderer.close()));
});
afterAll(() => here.close());

describe('a picture', () => {
  it.each(cases)('of kind $kind is what its question asks for', ({ kind, chart }) => {
    expect(chart.kind).toBe(kind);
  });

  it.each(cases)('is a PNG that Slack and Teams take: $kind', async ({ chart }) => {
    const png = Buffer.from(await here.png(chart));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(width).toBe(1000);
    expect(height).toBe(2 * chart.height);
    expect(height, 'Teams takes 1024').toBeLessThanOrEqual(1024);
    expect(png.length).toBeLessThan(1_000_000);
    const palette = png.readUInt32BE(33) / 3;
    const pixels = inflateSync(png.subarray(png.indexOf('IDAT') + 4));
    expect(pixels.length).toBe((width + 1) * height);
    expect(pixels.reduce((most, index) => Math.max(most, index), 0)).toBeLessThan(palette);
    expect(new Set(pixels).size, 'colours used').toBeGreaterThan(10);
  });

  it.each(cases)('is an SVG that does nothing and fetches nothing: $kind', async ({ chart }) => {
    const svg = await here.svg(chart);
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain('Figuur 7K4QWXYZ');
    expect(svg).not.toMatch(/<(script|foreignObject|image|use|style|a|animate|set)\b/i);
    expect(svg).not.toMatch(/\son\w+\s*=/i);
    expect(svg.replace(/xmlns(:\w+)?="[^"]*"/g, '')).not.toMatch(
      /href|https?:|url\((?!#)|data:|javascript:/i,
    );
  });

  it('is left as it was given', async () => {
    const before = JSON.stringify(chart);
    await here.png(chart);
    expect(JSON.stringify(chart)).toBe(before);
  });
});

describe('the same picture', () => {
  it('has the same bytes again, from every worker, and without workers', async () => {
    const two = await workers({ workers: 2 });
    const one = await workers({ workers: 1 });
    for (const { chart } of cases) {
      const png = Buffer.from(await here.png(chart));
      const svg = await here.svg(chart);
      // More at once than there are workers, so that each has drawn some.
      const pngs = await Promise.all([
        ...Array.from({ length: 6 }, () => two.png(chart)),
        one.png(chart),
        here.png(chart),
      ]);
      const svgs = await Promise.all([
        ...Array.from({ length: 6 }, () => two.svg(chart)),
        one.svg(chart),
        here.svg(chart),
      ]);
      for (const other of pngs) expect(png.equals(other)).toBe(true);
      expect(new Set(svgs)).toEqual(new Set([svg]));
    }
  });

  it('does not depend on what was drawn before', async () => {
    const renderer = await workers({ workers: 1 });
    const forwards: Uint8Array[] = [];
    for (const chart of charts) forwards.push(await renderer.png(chart));
    const backwards: Uint8Array[] = [];
    for (const chart of charts.toReversed()) backwards.unshift(await renderer.png(chart));
    expect(backwards).toEqual(forwards);
  });

  it('is drawn twenty times at once, each its own', async () => {
    const renderer = await workers();
    const asked = Array.from({ length: 20 }, (_, index) => charts[index % charts.length] as Chart);
    const drawn = await Promise.all(asked.map((chart) => renderer.png(chart)));
    const expected = await Promise.all(charts.map((chart) => here.png(chart)));
    for (const [index, png] of drawn.entries())
      expect(Buffer.from(png).equals(expected[index % charts.length] as Uint8Array)).toBe(true);
  });
});

describe('a worker that dies', () => {
  it('is replaced, and its picture tried once more', async () => {
    const renderer = await workers({ workers: 1, script: moody });
    const marker = join(tmpdir(), `peilstok-${randomUUID()}`);
    const unlucky = { ...misbehaving('dies once'), spec: { ...chart.spec, marker } };
    expect(Buffer.from(await renderer.png(unlucky)).equals(await here.png(chart))).toBe(true);
  });

  it.each(['dies', 'eats memory'])(
    'twice on a picture that %s: that one fails, those behind it come',
    async (kind) => {
      const renderer = await workers({ workers: 1, script: moody });
      const bad = codeOf(renderer.png(misbehaving(kind)));
      const good = Promise.all([renderer.png(chart), renderer.png(chart)]);
      expect(await bad).toBe('worker-died');
      expect((await good).map((png) => png.length)).toEqual(Array(2).fill((await here.png(chart)).length));
    },
  );

  it('before it could start is named, with the reason', async () => {
    const absent = new URL('../fakes/no-such-worker.ts', import.meta.url);
    const renderer = await workers({ workers: 1, script: absent, startMs: 2000 });
    const failure = await renderer.png(chart).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'worker-died' });
    expect(String((failure as Error).cause)).toContain('no-such-worker');
  });
});

describe('a picture that hangs', () => {
  it('fails after its time, and those behind it come', async () => {
    const renderer = await workers({ workers: 1, script: moody, limitMs: 1500 });
    const bad = [codeOf(renderer.png(misbehaving('hangs'))), codeOf(renderer.png(misbehaving('hangs')))];
    const good = renderer.png(chart);
    expect(await Promise.all(bad)).toEqual(['too-slow', 'too-slow']);
    expect(Buffer.from(await good).equals(await here.png(chart))).toBe(true);
  });

  it('does not hold up the other worker', async () => {
    const renderer = await workers({ workers: 2, script: moody, limitMs: 20_000 });
    const bad = codeOf(renderer.png(misbehaving('hangs')));
    await Promise.all(Array.from({ length: 5 }, () => renderer.png(chart)));
    await renderer.close();
    expect(await bad).toBe('closed');
  });
});

describe('what cannot be drawn', () => {
  it('is refused with its fault, and the worker goes on', async () => {
    const renderer = await workers({ workers: 1 });
    const broken: Chart = { ...chart, spec: { data: 'none' } };
    expect(await codeOf(renderer.png(broken))).toBe('cannot-draw');
    expect((await renderer.png(chart)).length).toBeGreaterThan(1000);
  });

  it('because too many wait is refused at once', async () => {
    const renderer = await workers({ workers: 1, mostWaiting: 3 });
    const codes = await Promise.all(Array.from({ length: 6 }, () => codeOf(renderer.png(chart))));
    expect(codes.filter((code) => code === 'too-many').length).toBeGreaterThan(0);
    expect(codes.filter((code) => code === 'drawn').length).toBeGreaterThanOrEqual(3);
    expect(await codeOf(renderer.png(chart)), 'afterwards there is room again').toBe('drawn');
  });

  it('because the renderer closes is refused, under way or waiting', async () => {
    const renderer = await workers({ workers: 1 });
    const codes = Array.from({ length: 4 }, () => codeOf(renderer.png(chart)));
    await renderer.close();
    expect(await Promise.all(codes)).toEqual(Array(4).fill('closed'));
    expect(await codeOf(renderer.png(chart))).toBe('closed');
  });
});
