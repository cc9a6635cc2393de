import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, visitor } from '../support/browser.ts';
import { forward, fillForm } from '../support/resident.ts';
import { signedIn } from '../support/signed-in.ts';
import { testSite } from '../support/site.ts';
import { staffWith } from '../support/staff.ts';
import { bookVisit } from '../support/visits.ts';

const site = await testSite();
const browser = await openBrowser();
const { origin } = site;
const porvoo = { phone: '019 520 2000', email: 'klinikka@example.org' };
await site.owner.updateTable('municipality').set(porvoo).where('id', '=', '638').execute();

/**
 * What a screen reader is told of a page: roles, names, states and their order, kept beside this file for people to read.
 * After a wanted change `vitest -u` writes them anew; read them as somebody who hears the page.
 */
async function hear(page: Page, name: string) {
  const tree = await page.locator('body').ariaSnapshot();
  const uuid = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;
  const heard = tree
    .replaceAll(origin, '')
    .replaceAll(uuid, '<id>')
    .replaceAll(/\/(bookings?)\/[\w-]{40,}/g, '/$1/<token>')
    .replaceAll(/\b[A-Z\d]{4}-[A-Z\d]{4}\b/g, '<code>')
    .replaceAll(/\d+ minuuttia jäljellä/g, '<minutes> minuuttia jäljellä')
    .replaceAll(/638-999-7-\d+/g, '<property>')
    .replaceAll(/(Kylätalo|Talo|Testi) \d+/g, '$1 <number>');
  await expect(`${heard}\n`).toMatchFileSnapshot(`heard/${name}.txt`);
}

test('a resident hears the whole way from the front page to their booking', async () => {
  const clinic = await site.make.clinic({ slots: 3 });
  const { page } = await visitor(browser);
  await page.goto(`${origin}/fi`);
  await hear(page, 'front-page');
  await page.goto(`${origin}/fi/clinics/${clinic.id}`);
  await hear(page, 'clinic-day');
  await page.locator('button[name=slot]').first().click();
  await page.waitForURL(/\/book$/);
  await forward(page).click();
  await page.locator('.summary').waitFor();
  await hear(page, 'form-refused');
  await fillForm(page);
  await forward(page).click();
  await page.waitForURL(/\/book\/check/);
  await hear(page, 'check');
  await forward(page).click();
  await page.waitForURL(/\/booking\/[\w-]+\?now=booked/);
  await hear(page, 'booked');
});

test('an expert hears the day and the note', async () => {
  const clinic = await site.make.clinic({ slots: 2 });
  const { bookingId } = await bookVisit(site, clinic.slotIds[0]!);
  const session = await staffWith(site, ['environmental_secretary']);
  const { page } = await signedIn(browser, { session, origin });
  await page.goto(`${origin}/fi/staff/clinics/${clinic.id}/day`, { waitUntil: 'networkidle' });
  await hear(page, 'day');
  await page.goto(`${origin}/fi/staff/notes/${bookingId}`, { waitUntil: 'networkidle' });
  await hear(page, 'note');
});
