import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { chromiumFlags, findChromium } from '../../scripts/find-chromium.ts';

/** A real Chromium. Closes after the file. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
  afterAll(() => browser.close());
  return browser;
}

export interface Visitor {
  page: Page;
  /** What the browser complained about: policy violations, script errors, failed requests of our own. */
  complaints: string[];
}

/** A visitor with cookies of their own; 390 px wide unless told otherwise. */
export async function visitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'fi-FI',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // An expected refusal (404, 409 …) is also printed by Chromium; the page tells the visitor in words.
    const isRefusal = message
      .text()
      .startsWith('Failed to load resource: the server responded with a status of 4');
    if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

const rules = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Without these a run takes twice as long: nobody reads what was right.
  resultTypes: ['violations' as const],
  rules: { 'target-size': { enabled: true } },
};

/** What axe finds wrong by WCAG 2.2 A and AA, one line each. */
export async function barriers(page: Page): Promise<string[]> {
  // No page has frames; the other mode opens a further page for each run.
  const { violations } = await new AxeBuilder({ page }).options(rules).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
