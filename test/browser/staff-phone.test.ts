import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { phone } from '#shared/text/fi/phone.ts';
import { resident } from '#shared/text/fi/resident.ts';
import { staff } from '#shared/text/fi/staff.ts';
import { openBrowser, visitor } from '../support/browser.ts';
import { signedIn } from '../support/signed-in.ts';
import { testSite } from '../support/site.ts';
import { staffWith } from '../support/staff.ts';

const site = await testSite();
const browser = await openBrowser();

test('staff book for whoever telephones, move, and see the mails, with JavaScript off', async () => {
  const clinic = await site.make.clinic({ slots: 4, staffSlots: 1 });
  const coordinator = await staffWith(site, ['coordinator']);
  const { page, complaints } = await signedIn(browser, {
    session: coordinator,
    origin: site.origin,
    javaScriptEnabled: false,
  });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();

  const seen = (text: string) => page.getByText(text).first().waitFor();

  await page.goto(`${site.origin}/fi/staff/clinics/${clinic.id}/phone`);
  expect(await page.getByRole('button', { name: phone.staffShare }).count()).toBe(1);
  await page.locator('[name=slot]').last().click();
  await press(phone.book);
  await seen(staff.errorSummary);
  await page.locator('[name=propertyIdentifier]').fill('638-999-1-8');
  await page.getByLabel(resident.book.owner, { exact: true }).check();
  await page.locator('[name=name]').fill('Aino Testi');
  await page.locator('[name=email]').fill('aino.puhelin@example.org');
  await press(phone.book);
  await seen(phone.mailed);
  expect(await page.locator('h1').innerText()).toBe(phone.booking);
  const booked = await page.locator('main').innerText();
  expect(booked).toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}/);

  await page.getByText(phone.move, { exact: true }).click();
  await page.locator('[name=slot]').first().click();
  await seen(phone.moved);

  await page.goto(`${site.origin}/fi/staff/messages`);
  expect(await page.getByText('aino.puhelin@example.org').count()).toBe(2);
  expect(complaints).toEqual([]);
});

test('a time that went to somebody else, or was changed in another window, loses nothing of what the caller said', async () => {
  const clinic = await site.make.clinic({ slots: 4 });
  const session = await staffWith(site, ['coordinator']);
  const { page } = await signedIn(browser, { session, origin: site.origin, javaScriptEnabled: false });
  const url = `${site.origin}/fi/staff/clinics/${clinic.id}/phone`;
  const times = (on: Page) => on.locator('[name=slot]');
  const name = () => page.locator('[name=name]').inputValue();
  const book = () => page.getByRole('button', { name: phone.book, exact: true }).last().click();

  await page.goto(url);
  await times(page).first().click();
  await page.locator('[name=propertyIdentifier]').fill('638-999-1-9');
  await page.getByLabel(resident.book.owner, { exact: true }).check();
  await page.locator('[name=name]').fill('Hidas Soittaja');
  await page.getByLabel(resident.book.paper).check();
  site.clock.pass({ minutes: 16 });
  const resident2 = (await visitor(browser)).page;
  await resident2.goto(`${site.origin}/fi/clinics/${clinic.id}`);
  await times(resident2).first().click();
  await resident2.waitForURL(/book$/);
  await book();
  await page.getByText(resident.hold.lost).waitFor();
  expect(await name()).toBe('Hidas Soittaja');
  expect(await times(page).count()).toBe(3);
  await times(page).first().click();
  expect(await name()).toBe('Hidas Soittaja');
  await page.getByRole('button', { name: phone.other }).click();
  await times(page).first().click();
  expect(await name()).toBe('Hidas Soittaja');

  const second = await page.context().newPage();
  await second.goto(url);
  await second.getByRole('button', { name: phone.other }).click();
  await times(second).last().click();
  await second.getByText(phone.other).waitFor();
  await book();
  await page.getByText(resident.hold.changed).waitFor();
  expect(await name()).toBe('Hidas Soittaja');
  await book();
  await page.getByText(phone.noMail).waitFor();
});
