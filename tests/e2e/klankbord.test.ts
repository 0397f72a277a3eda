/** The klankbordgroep in a real browser: signing in, remarking, working on it; on a phone, in the dark, by keyboard, without JavaScript. */
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slackPerson } from '../board/visitors.ts';
import { type FakeIssuer, startIssuer } from '../fakes/oidc.ts';
import { available, layoutFaults, openBrowser, unreachable, violations } from './browser.ts';
import { type Service, startService, temporaryFolder } from './processes.ts';

describe.skipIf(!available)('the klankbordgroep', () => {
  let service: Service;
  let issuer: FakeIssuer;
  let browser: Browser;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let figure: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    issuer = await startIssuer('geheim');
    service = await startService({
      PEILSTOK_DATA: join(folder.path, 'data'),
      OIDC_SLACK_CLIENT_ID: 'app',
      OIDC_SLACK_CLIENT_SECRET: 'geheim',
      SLACK_OIDC_URL: issuer.url,
      PEILSTOK_MANAGERS: 'slack:T1/BAAS',
    });
    browser = await openBrowser();
    const response = await fetch(`${service.url}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: 'winkelleegstand Breda sinds 2018' }),
    });
    figure = ((await response.json()) as { figure: string }).figure;
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    await issuer?.close();
    await folder?.remove();
  });

  /** Without JavaScript, except for the rules that are checked from outside the page. */
  async function visit(
    user: string,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<{ context: BrowserContext; page: Page }> {
    issuer.who = slackPerson('T1', user);
    const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options });
    const page = await context.newPage();
    await page.goto(`${service.url}/figuur/${figure}`);
    await page.getByRole('link', { name: 'Meld je aan' }).click();
    await page.getByRole('link', { name: 'Aanmelden met Slack' }).click();
    return { context, page };
  }

  it('takes a remark from a figure to its answer, by keyboard and without JavaScript', async () => {
    const { context, page } = await visit('LID', { javaScriptEnabled: false });
    expect(page.url()).toBe(`${service.url}/figuur/${figure}`);
    await page.getByLabel('Wat voor opmerking is het?').focus();
    await page.keyboard.type('Verkl');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Breda, 2021');
    await page.keyboard.press('Tab');
    await page.keyboard.type('In 2021 is een warenhuis gesloten');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#opmerkingen$/);
    expect(
      await page.getByLabel('Wat wil je zeggen?').evaluate((area: HTMLTextAreaElement) => {
        area.value = 'een lange zin '.repeat(40);
        return area.scrollWidth - area.clientWidth;
      }),
    ).toBe(0);
    expect(await page.locator('.peilstok-remark').innerText()).toMatch(
      /Verklaring\s+Breda, .*2021\s+Open\s+In 2021 is een warenhuis gesloten/,
    );
    await context.close();

    const boss = await visit('BAAS', { javaScriptEnabled: false });
    await boss.page.goto(`${service.url}/klankbord`);
    await boss.page.getByRole('link', { name: '1', exact: true }).click();
    await boss.page.getByLabel('Nieuwe status').selectOption({ label: 'Bevestigd' });
    await boss.page.getByRole('button', { name: 'Zet status' }).click();
    expect(await boss.page.locator('.peilstok-status').first().innerText()).toBe('Bevestigd');
    await boss.page.goto(service.url);
    await boss.page.getByLabel('Je vraag').fill('winkelleegstand Breda sinds 2018');
    await boss.page.getByRole('button', { name: 'Vraag', exact: true }).click();
    expect(await boss.page.locator('.peilstok-explained').innerText()).toContain(
      'Toelichting gemeente Breda: In 2021 is een warenhuis gesloten.',
    );
    await boss.context.close();
  });

  async function pages(page: Page): Promise<string[]> {
    await page.goto(`${service.url}/klankbord/peilingen`);
    await page.getByLabel('Vraag', { exact: true }).fill('Wat missen jullie het meest?');
    await page.getByLabel('Mogelijkheden, elk op een regel').fill('horeca\nzorg\nenergie');
    await page.getByRole('button', { name: 'Begin' }).click();
    const poll = new URL(page.url()).pathname;
    await page.getByRole('radio', { name: 'zorg' }).check();
    await page.getByRole('button', { name: 'Stem' }).click();
    await page.goto(`${service.url}/klankbord/peilingen`);
    await page.getByLabel('Vraag', { exact: true }).fill('Wanneer komen we bijeen?');
    await page.getByLabel('Mogelijkheden, elk op een regel').fill('maandag\ndinsdag');
    await page.getByRole('button', { name: 'Begin' }).click();
    const closed = new URL(page.url()).pathname;
    await page.getByRole('radio', { name: 'maandag' }).check();
    await page.getByRole('button', { name: 'Stem' }).click();
    await page.getByRole('button', { name: 'Sluit de peiling' }).click();
    await page.goto(`${service.url}/klankbord/pakketten`);
    await page.getByLabel('Titel').fill('Voor de vergadering');
    await page.getByLabel('Figuren, elk op een regel, in volgorde').fill(figure);
    await page.getByRole('button', { name: 'Maak pakket' }).click();
    const pack = new URL(page.url()).pathname;
    return [
      '/klankbord',
      '/klankbord/opmerking/1',
      '/klankbord/vragen',
      '/klankbord/vergaderingen',
      '/klankbord/peilingen',
      '/klankbord/pakketten',
      poll,
      closed,
      pack,
      `/figuur/${figure}`,
    ];
  }

  it.each([
    ['on a desk', {}],
    ['on a phone', { viewport: { width: 320, height: 640 } }],
    ['in the dark', { colorScheme: 'dark' as const }],
  ])('keeps the rules of accessibility %s, and fits', async (name, options) => {
    const { context, page } = await visit('BAAS', options);
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const faults: string[] = [];
    for (const path of ['/aanmelden', ...(await pages(page))]) {
      await page.goto(`${service.url}${path}`);
      faults.push(...(await violations(page)).map((fault) => `${path}: ${fault}`));
      faults.push(...(await unreachable(page)).map((stop) => `${path}: not reached by keyboard: ${stop}`));
      faults.push(...(await layoutFaults(page)).map((fault) => `${path}: ${fault}`));
      if (process.env.SCREENSHOTS !== undefined)
        await page.screenshot({
          path: join(
            process.env.SCREENSHOTS,
            `${name.replaceAll(' ', '-')}${path.replaceAll('/', '_').slice(0, 24)}.png`,
          ),
          fullPage: true,
        });
    }
    await context.close();
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('shows who remarked that there is an answer, until they read it', async () => {
    const { context, page } = await visit('LID');
    const news = page.getByRole('link', { name: 'Je opmerking 1 is nu bevestigd' });
    expect(await news.isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(await unreachable(page)).toEqual([]);
    await news.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/opmerking\/1$/);
    await page.goto(`${service.url}/klankbord`);
    expect(await news.count()).toBe(0);
    await context.close();
  });

  it('holds a poll by keyboard and without JavaScript, to its end', async () => {
    const { context, page } = await visit('BAAS', { javaScriptEnabled: false });
    await page.goto(`${service.url}/klankbord/peilingen`);
    await page.getByLabel('Vraag', { exact: true }).focus();
    await page.keyboard.type('Welke kleur');
    await page.keyboard.press('Tab');
    await page.keyboard.type('rood');
    await page.keyboard.press('Enter');
    await page.keyboard.type('blauw');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/klankbord\/poll\//);
    expect(await page.getByText('Er is nog niet gestemd.').isVisible()).toBe(true);
    await page.getByRole('radio', { name: 'rood' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('img').waitFor();
    expect(await page.getByRole('img').getAttribute('alt')).toContain('rood: 0 stemmen; blauw: 1 stem.');
    await page.getByRole('button', { name: 'Sluit de peiling' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Uitslag', exact: true }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    await context.close();
  });

  it('leads from a reaction on the page where one asks to the page of the figure', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(service.url);
    for (const text of ['winkelleegstand Breda sinds 2018', 'klopt niet']) {
      await page.getByLabel('Je vraag').fill(text);
      await page.keyboard.press('Enter');
      await page.locator('.peilstok-answer .peilstok-summary').last().waitFor();
      await page
        .getByText(text === 'klopt niet' ? 'Hier kan ik haar niet bewaren' : 'vaste pagina')
        .first()
        .waitFor();
    }
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Naar de pagina van de figuur' }).click();
    await page.waitForURL(/\/figuur\/\w{8}#opmerkingen$/);
    expect(await page.getByRole('heading', { name: 'Opmerkingen van de klankbordgroep' }).isVisible()).toBe(
      true,
    );
    await context.close();
  });

  it('prints a pack without what cannot be pressed', async () => {
    const { context, page } = await visit('BAAS');
    const pack = (await pages(page)).find((path) => path.startsWith('/pakket/')) ?? '';
    await page.goto(`${service.url}${pack}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.peilstok-board-top').isVisible()).toBe(false);
    expect(await page.locator('summary', { hasText: 'Verander dit pakket' }).isVisible()).toBe(false);
    expect(await page.locator('.peilstok-pack-figure img').isVisible()).toBe(true);
    await context.close();
  });
});
