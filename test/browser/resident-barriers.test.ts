import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { barriers, openBrowser, visitor } from '../support/browser.ts';
import { aino, fillForm, forward, takeFirstTime } from '../support/resident.ts';
import { testSite, type TestSite } from '../support/site.ts';

let browser: Browser;
let site: TestSite;
beforeAll(async () => {
  [site, browser] = await Promise.all([testSite({ DEMO: 'true' }), openBrowser()]);
  const contact = { phone: '019 520 2900', email: 'neuvonta@example.org' };
  await site.owner.updateTable('municipality').set(contact).execute();
});

const inTurn = [
  { language: 'fi', width: 390, colorScheme: 'light' },
  { language: 'sv', width: 1280, colorScheme: 'dark' },
  { language: 'en', width: 320, colorScheme: 'dark' },
  { language: 'nb', width: 1280, colorScheme: 'light' },
] as const;

describe.each(inTurn)('in $language, $width px wide, $colorScheme', ({ language, width, colorScheme }) => {
  test('no page state has a barrier, a policy violation or a sideways scroll', async () => {
    const { page, complaints } = await visitor(browser, { viewport: { width, height: 844 }, colorScheme });
    const found: string[] = [];
    const look = async (state: string) => {
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (sideways > 0) found.push(`${state}: ${sideways} px too wide`);
      found.push(...(await barriers(page)).map((barrier) => `${state}: ${barrier}`));
      if (complaints.length > 0) found.push(...complaints.splice(0).map((words) => `${state}: ${words}`));
    };
    await walk(page, `${site.origin}/${language}`, look);
    expect(found).toEqual([]);
  }, 400_000);
});

/** Through every page a resident can meet, and the states each can be in. */
async function walk(page: Page, home: string, look: (state: string) => Promise<void>) {
  const { id } = await site.make.clinic({ slots: 3 });
  const full = await site.make.clinic({ slots: 1 });
  const visit = async (state: string, path: string) => {
    await page.goto(`${home}${path}`);
    await look(state);
  };
  await visit('front page', '');
  await visit('unknown municipality', '?place=Kuopio');
  await visit('municipality', '/municipalities/638');
  await visit('municipality without days', '/municipalities/3446');
  await visit('clinic day', `/clinics/${id}`);
  await visit('no held time', '/book');
  await visit('find a booking', '/find-booking');
  await page.locator('form button').first().click();
  await look('code not found');
  await page.locator('form button').last().click();
  await look('mail address missing');
  await visit('privacy', '/privacy');
  await visit('accessibility', '/accessibility');
  await visit('not found', '/nowhere');

  const other = await visitor(browser);
  await page.goto(`${home}/clinics/${full.id}`);
  await takeFirstTime(other.page, `${home}/clinics/${full.id}`);
  await page.locator('button[name=slot]').first().click();
  await look('day became full');

  await takeFirstTime(page, `${home}/clinics/${id}`);
  await look('form');
  await page.locator('#propertyUnknown').check();
  await look('form, identifier unknown');
  await forward(page).click();
  await page.waitForLoadState();
  await look('form, errors');
  await page.locator('#propertyUnknown').uncheck();
  await fillForm(page, { ...aino, propertyIdentifier: `638-999-41-${Math.ceil(Math.random() * 9999)}` });
  await forward(page).click();
  await page.waitForURL(/check/);
  await look('check');
  await forward(page).click();
  await page.waitForURL(/now=booked/);
  await look('booked');
  const link = page.url().split('?')[0]!;
  await page.goto(`${link}/move`);
  await look('move');
  await page.locator('form[method=GET] button').first().click();
  await look('move, confirm');
  await page.goto(`${link}/cancel`);
  await look('cancel, confirm');
  await page.locator('form button').first().click();
  await page.waitForURL(/now=cancelled/);
  await look('cancelled');
}
