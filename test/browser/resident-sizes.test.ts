import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, visitor } from '../support/browser.ts';
import { takeFirstTime } from '../support/resident.ts';
import { testSite, type TestSite } from '../support/site.ts';

let browser: Browser;
let site: TestSite;
beforeAll(async () => {
  [site, browser] = await Promise.all([testSite(), openBrowser()]);
});

/** Counts what a page fetches, in gzip bytes, as if for the first time; `before` is not counted. */
async function weighing(before: (page: Page) => Promise<void> = async () => undefined) {
  const { page } = await visitor(browser);
  await before(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const bytes = { script: 0, stylesheet: 0 };
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (kind !== 'script' && kind !== 'stylesheet') return;
    reading.push(response.body().then((body) => void (bytes[kind] += gzipSync(body).length)));
  });
  return {
    page,
    weigh: async () => (await page.waitForLoadState('networkidle'), await Promise.all(reading), bytes),
  };
}

test('a page for reading ships no JavaScript and little style', async () => {
  const { id } = await site.make.clinic();
  for (const path of ['/fi', '/fi/municipalities/638', `/fi/clinics/${id}`, '/fi/privacy']) {
    const { page, weigh } = await weighing();
    await page.goto(site.origin + path);
    const { script, stylesheet } = await weigh();
    expect(script, path).toBe(0);
    expect(stylesheet, path).toBeGreaterThan(0);
    expect(stylesheet, path).toBeLessThanOrEqual(22_000);
  }
});

test('the booking form ships at most 45 kB of JavaScript and 22 kB of style', async () => {
  const { id } = await site.make.clinic();
  const { page, weigh } = await weighing(async (fresh) =>
    takeFirstTime(fresh, `${site.origin}/fi/clinics/${id}`),
  );
  await page.goto(`${site.origin}/fi/book`);
  const { script, stylesheet } = await weigh();
  expect(script).toBeGreaterThan(0);
  expect(script).toBeLessThanOrEqual(45_000);
  expect(stylesheet).toBeGreaterThan(0);
  expect(stylesheet).toBeLessThanOrEqual(22_000);
});
