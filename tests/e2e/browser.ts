/** A real browser, and the rules of accessibility that a page breaks in it. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
export const available = existsSync(CHROMIUM);
if (!available && process.env.REQUIRE_CHROMIUM === '1') throw new Error(`${CHROMIUM} is required here`);
if (!available) process.stderr.write('tests of the page are skipped: there is no Chromium\n');

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

/** What a click can reach. A group of radio buttons is one stop: arrows move in it. */
const STOPS =
  'a[href], button, select, textarea, summary, input:not([type=hidden]):not([type=radio]), input[type=radio]:checked, [tabindex="0"]';

/** A field for a date takes more than one press. */
const INNER_STOPS = 8;

/** Walks through the page with the Tab key. @returns what cannot be reached so, or shows no focus, by its markup. */
export async function unreachable(page: Page): Promise<string[]> {
  const stops = await page.evaluate((selector) => {
    const shown = [...document.querySelectorAll(selector)].filter((stop) => stop.checkVisibility());
    for (const [index, stop] of shown.entries()) stop.setAttribute('data-stop', String(index));
    return shown.map((stop) => stop.outerHTML.slice(0, 120));
  }, STOPS);
  const reached = new Set<number>();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let presses = 0; presses < stops.length + INNER_STOPS; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const active = document.activeElement;
      if (active === null || active.getAttribute('data-stop') === null) return -1;
      return getComputedStyle(active).outlineStyle === 'none' ? -1 : Number(active.getAttribute('data-stop'));
    });
    reached.add(at);
  }
  return stops.filter((_, index) => !reached.has(index));
}

export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: {
        run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const found = await run.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`);
  });
}

/** What a reader would see at once: cells over each other, a page too wide for its window, a picture that is not there. */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const boxOf = (cell: Element): DOMRect => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect();
    };
    const lieOver = (a: DOMRect, b: DOMRect): boolean =>
      a.left < b.right && b.left < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom;
    const overlaps = [...document.querySelectorAll('tr')].some((line) => {
      const boxes = [...line.children].map(boxOf);
      return boxes.some((box, index) => boxes.slice(index + 1).some((other) => lieOver(box, other)));
    });
    const overflow = document.documentElement.scrollWidth - window.innerWidth;
    const drawn = [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0);
    return [
      ...(overlaps ? ['cells lie over each other'] : []),
      ...(overflow > 0 ? [`${overflow} pixels too wide`] : []),
      ...(drawn ? [] : ['a picture does not show']),
    ];
  });
