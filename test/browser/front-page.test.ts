import { beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { barriers, openBrowser, visitor } from '../support/browser.ts';
import { testSite, type TestSite } from '../support/site.ts';

let browser: Browser;
let site: TestSite;
beforeAll(async () => {
  site = await testSite();
  await site.owner.updateTable('municipality').set({ phone: '019 520 2900' }).execute();
  browser = await openBrowser();
});

const inTurn = [
  ['fi', 390],
  ['sv', 1280],
  ['en', 390],
  ['nb', 1280],
] as const;

test.each(inTurn)(
  'the front page in %s, %i px wide, has no barrier and nothing to complain about',
  async (language, width) => {
    const { page, complaints } = await visitor(browser, { viewport: { width, height: 900 } });
    const answer = await page.goto(`${site.origin}/${language}`);
    expect(answer?.status()).toBe(200);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test('an address with a broken % in it gets the page that says so, in its language', async () => {
  for (const path of ['/sv/%zz', '/sv/booking/%c3%28']) {
    const reply = await fetch(`${site.origin}${path}`, { headers: { accept: 'text/html' } });
    expect(reply.status, path).toBe(404);
    expect(await reply.text(), path).toContain('<html lang="sv"');
  }
});
