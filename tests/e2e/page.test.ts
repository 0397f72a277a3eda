/** The page as people use it, in a real browser: by keyboard, in a narrow window, with and without JavaScript. */
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { available, openBrowser, violations } from './browser.ts';
import { type Service, startService, temporaryFolder } from './processes.ts';

describe.skipIf(!available)('the page', () => {
  let service: Service;
  let browser: Browser;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeAll(async () => {
    folder = await temporaryFolder();
    service = await startService({ PEILSTOK_DATA: join(folder.path, 'data') });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    await folder.remove();
  });

  /** Runs `use` on a fresh page; errors in its console fail the test. */
  async function onPage(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1024, height: 800 }, ...options });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(service.url);
    await use(page);
    await context.close();
    expect(errors).toEqual([]);
  }

  async function ask(page: Page, question: string): Promise<void> {
    const before = await page.locator('.peilstok-exchange').count();
    await page.fill('#vraag', question);
    await page.keyboard.press('Enter');
    await answered(page, before + 1);
  }

  async function answered(page: Page, count: number): Promise<void> {
    await page.waitForFunction(
      (wanted) =>
        document.querySelectorAll('.peilstok-exchange').length === wanted &&
        document.querySelector('.peilstok-waiting') === null,
      count,
    );
  }

  it('answers with a picture that has a text, a table, a source, and what to ask next', () =>
    onPage({}, async (page) => {
      await ask(page, 'vacatures Breda vs G40');
      const picture = page.locator('.peilstok-figure img');
      expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(40);
      await page.waitForFunction(
        () => (document.querySelector('.peilstok-figure img') as HTMLImageElement).naturalWidth === 1000,
      );
      expect(await page.locator('.peilstok-summary').innerText()).toContain('Voorbeeldcijfers (fictief)');
      await page.click('summary:has-text("Tabel")');
      expect(await page.locator('table caption').first().innerText()).toContain('fictief');
      expect(await page.locator('th[scope="row"]').count()).toBeGreaterThan(5);
      expect(await page.locator('.peilstok-answer').innerText()).toContain('Bron:');
      expect(await page.locator('.peilstok-again button').count()).toBeGreaterThan(0);
    }));

  it('gives the picture all of the width of a phone, or its small print cannot be read', () =>
    onPage({ viewport: { width: 360, height: 740 } }, async (page) => {
      await ask(page, 'vacatures Breda vs G40');
      expect(await page.locator('.peilstok-figure img').boundingBox()).toMatchObject({ x: 0, width: 360 });
    }));

  it('can be used by keyboard alone: question, follow-up, choice', () =>
    onPage({}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar het vraagveld');
      await page.keyboard.press('Enter');
      await page.keyboard.type('vacatures in Bergen');
      await page.keyboard.press('Enter');
      await answered(page, 1);
      // The answer has the focus; the choices follow it.
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Bergen');
      await page.keyboard.press('Enter');
      await answered(page, 2);
      expect(await page.locator('.peilstok-headline').last().innerText()).toContain('Bergen');
    }));

  it('follows up on what was asked', () =>
    onPage({}, async (page) => {
      await ask(page, 'winkelleegstand Emmen sinds 2018');
      await ask(page, 'en Assen?');
      expect(await page.locator('.peilstok-headline').last().innerText()).toContain('Assen');
    }));

  it('remembers the own municipality', () =>
    onPage({}, async (page) => {
      await page.selectOption('#gemeente', 'GM0114');
      await page.reload();
      expect(await page.inputValue('#gemeente')).toBe('GM0114');
      await ask(page, 'hoeveel winkels zijn er bij ons');
      expect(await page.locator('.peilstok-headline').last().innerText()).toContain('Emmen');
    }));

  it('says so when there is no connection, and tries again', () =>
    browser.newContext().then(async (context) => {
      const page = await context.newPage();
      await page.goto(service.url);
      await context.setOffline(true);
      await page.fill('#vraag', 'inwoners Breda');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.peilstok-error');
      expect(await page.locator('.peilstok-error').innerText()).toContain('geen verbinding');
      await context.setOffline(false);
      await page.click('text=Probeer het opnieuw');
      await answered(page, 1);
      expect(await page.locator('.peilstok-headline').innerText()).toContain('Breda');
      await context.close();
    }));

  it('works without JavaScript', () =>
    onPage({ javaScriptEnabled: false }, async (page) => {
      await page.fill('#vraag', 'winkelleegstand Emmen');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.peilstok-figure');
      await page.locator('.peilstok-again button').first().click();
      await page.waitForSelector('.peilstok-headline');
      expect(await page.locator('.peilstok-headline').innerText()).toContain('Emmen');
    }));

  it.each([1280, 360])(
    'breaks no rule of accessibility at %i pixels, and does not scroll sideways',
    (width) =>
      onPage({ viewport: { width, height: 800 }, bypassCSP: true }, async (page) => {
        expect(await violations(page)).toEqual([]);
        for (const question of [
          'banen per sector in Tilburg vergeleken met Nederland',
          'vacatures in Bergen',
          'criminaliteit in Breda',
          'top 10 gemeenten werkloosheid',
        ]) {
          await ask(page, question);
        }
        for (const summary of await page.locator('summary').all()) await summary.click();
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      }),
  );
});
