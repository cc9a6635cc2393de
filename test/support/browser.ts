import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { chromiumFlags } from '../../scripts/find-chromium.ts';

/** A real Chromium. Closes after the file. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: inject('chromium'), args: chromiumFlags });
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

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Without these a run takes twice as long: nobody reads what was right.
  resultTypes: ['violations'],
  rules: { 'target-size': { enabled: true } },
};

/** What axe finds wrong by WCAG 2.2 A and AA, one line each. */
export async function barriers(page: Page): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('A page has frames, and axe looks at the outermost only.');
  await page.evaluate(axe);
  const found = await page.evaluate((options) => {
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: RunOptions): Promise<AxeResults> };
    };
    return axe.run(document, options);
  }, rules);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
