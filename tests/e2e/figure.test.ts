/** The page of a figure in a real browser: on a desk, on a phone, in the dark, by keyboard, on paper, after a restart. */
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { available, openBrowser, violations } from './browser.ts';
import { peilstok, type Service, startService, temporaryFolder } from './processes.ts';

const QUESTIONS = [
  'vacatures Breda vs G40',
  'top 10 gemeenten werkloosheid',
  'banen per sector in Tilburg vergeleken met Nederland',
  'wat betekent grijze druk',
  'winkelleegstand in Nuenen, Gerwen en Nederwetten vergeleken met ’s-Hertogenbosch sinds 2018',
];

describe.skipIf(!available)('the page of a figure', () => {
  let service: Service;
  let browser: Browser;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let environment: Record<string, string>;
  let ids: string[];

  async function idOf(question: string): Promise<string> {
    const response = await fetch(`${service.url}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question }),
    });
    return ((await response.json()) as { figure: string }).figure;
  }

  beforeAll(async () => {
    folder = await temporaryFolder();
    environment = { PEILSTOK_DATA: join(folder.path, 'data') };
    service = await startService(environment);
    browser = await openBrowser();
    ids = await Promise.all(QUESTIONS.map(idOf));
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    await folder.remove();
  });

  async function onFigure(
    options: BrowserContextOptions,
    id: string,
    use: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1024, height: 800 }, ...options });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${service.url}/figuur/${id}`);
    await use(page);
    await context.close();
    expect(errors).toEqual([]);
  }

  it.each([
    ['on a desk', { viewport: { width: 1280, height: 800 } }],
    ['at 320 pixels', { viewport: { width: 320, height: 640 } }],
    ['in the dark', { colorScheme: 'dark' }],
    ['in the dark on a phone', { colorScheme: 'dark', viewport: { width: 360, height: 800 } }],
  ] as const)('breaks no rule of accessibility %s, and does not scroll sideways', async (_name, options) => {
    for (const id of ids) {
      await onFigure({ ...options, bypassCSP: true }, id, async (page) => {
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      });
    }
  });

  it('the conversation too is readable in the dark', async () => {
    const context = await browser.newContext({ colorScheme: 'dark', bypassCSP: true });
    const page = await context.newPage();
    await page.goto(service.url);
    await page.fill('#vraag', QUESTIONS[0] ?? '');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.peilstok-summary');
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it('can be read and used by keyboard, without JavaScript', () =>
    onFigure({ javaScriptEnabled: false }, ids[0] ?? '', async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').innerText()).toBe('Naar de figuur');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      // The table, which scrolls where it is wide; then the files.
      expect(await page.locator(':focus').getAttribute('role')).toBe('group');
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').innerText()).toBe('Excel (XLSX)');
      await page.locator('.peilstok-further button').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.peilstok-exchange .peilstok-headline');
      expect(await page.locator('.peilstok-exchange .peilstok-headline').innerText()).toContain('Breda');
    }));

  it('has one heading of the first rank, and none is skipped', () =>
    onFigure({}, ids[0] ?? '', async (page) => {
      const ranks = await page.$$eval('h1,h2,h3', (headings) =>
        headings.map(({ tagName }) => Number(tagName[1])),
      );
      expect(ranks.filter((rank) => rank === 1)).toEqual([1]);
      expect(ranks.every((rank, index) => index === 0 || rank <= (ranks[index - 1] ?? 0) + 1)).toBe(true);
      const image = page.locator('.peilstok-figure img');
      await page.waitForFunction(
        () => (document.querySelector('.peilstok-figure img') as HTMLImageElement).naturalWidth === 1000,
      );
      expect((await image.getAttribute('alt'))?.length).toBeGreaterThan(40);
    }));

  it('is an annex of a council paper when printed: figure, table, source and link, no buttons', () =>
    onFigure({ colorScheme: 'dark' }, ids[0] ?? '', async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const shown of [
        'h1',
        '.peilstok-figure img',
        'table',
        '.peilstok-citation',
        '.peilstok-fictional',
      ])
        expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
      for (const hidden of ['button', '.peilstok-take', '.peilstok-footer', '.peilstok-skip'])
        expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
      const colours = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return [backgroundColor, color];
      });
      expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    }));

  it('is there after the service was killed, for the commands and the page alike', async () => {
    const [id = ''] = ids;
    const before = await (await fetch(`${service.url}/figuur/${id}.csv`)).text();
    await service.stop('SIGKILL');
    const told = await peilstok(
      ['ask', `figuur ${id.toLowerCase()}`, '--csv', join(folder.path, 'figuur.csv')],
      {
        ...environment,
        PUBLIC_URL: 'https://peilstok.voorbeeld.nl',
      },
    );
    expect(told.status).toBe(0);
    expect(told.stdout).toContain(`Figuur ${id}: https://peilstok.voorbeeld.nl/figuur/${id}`);
    service = await startService(environment);
    // A service started again has another port.
    const lines = (text: string): string[] =>
      text.split('\r\n').map((line) => line.replace(/http:\/\/127\.0\.0\.1:\d+/, ''));
    expect(lines(await (await fetch(`${service.url}/figuur/${id}.csv`)).text())).toEqual(lines(before));
  });
});
