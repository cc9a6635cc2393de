import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cancelBooking } from '#shared/contracts/bookings.ts';
import { phone } from '#shared/text/fi/phone.ts';
import { resident } from '#shared/text/fi/resident.ts';
import { staff } from '#shared/text/fi/staff.ts';
import { openBrowser, visitor } from '../support/browser.ts';
import { pressOn, tabTo } from '../support/keyboard.ts';
import { signedIn } from '../support/signed-in.ts';
import { testSite } from '../support/site.ts';
import { staffWith } from '../support/staff.ts';
import { bookVisit } from '../support/visits.ts';

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

test('by keyboard alone a caller’s property is found, its history read, a time booked, moved and cancelled, in few presses', async () => {
  const clinic = await site.make.clinic({ slots: 4 });
  const told = { propertyIdentifier: '638-999-4-77', address: 'Testitie 77' };
  const { token } = await bookVisit(site, clinic.slotIds[0]!, told);
  await site.call(cancelBooking, { params: { token } });
  const next = await site.make.clinic({
    slots: 4,
    day: site.clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days: 30 }).toString(),
  });
  const session = await staffWith(site, ['coordinator']);
  const desk = { viewport: { width: 1280, height: 900 } };
  const { page, complaints } = await signedIn(browser, { session, origin: site.origin, ...desk });
  const presses = countPresses(page);

  await page.goto(`${site.origin}/fi/staff`);
  await tabTo(page, ({ name }) => name === 'search');
  await page.keyboard.type('638-999-4-77');
  await page.keyboard.press('Enter');
  await page.waitForURL(/properties/);
  await pressOn(page, inOneLine(await page.locator('main table a').first().innerText()));
  await page.waitForURL(/properties\/[\w-]+$/);
  expect(await page.locator('#timeline').locator('..').innerText()).toContain('Aino Testi');
  const days = page.locator('section[aria-labelledby=book] a');
  await pressOn(page, inOneLine(await days.last().innerText()));
  await page.waitForURL(new RegExp(`${next.id}/phone`));
  await tabTo(page, ({ name }) => name === 'slot');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[name=name]');
  expect(await page.locator('[name=propertyIdentifier]').inputValue()).toBe('638-999-4-77');
  await tabTo(page, ({ name }) => name === 'relation');
  await page.keyboard.press('Space');
  await tabTo(page, ({ name }) => name === 'name');
  await page.keyboard.type('Eino Testi');
  await tabTo(page, ({ name }) => name === 'phone');
  await page.keyboard.type('019 520 1234');
  await page.keyboard.press('Enter');
  await page.waitForURL(/now=booked/);
  expect(await page.locator('main').innerText()).toContain('Lue tiedot ääneen');

  await pressOn(page, phone.move);
  await tabTo(page, ({ name }) => name === 'slot');
  await page.keyboard.press('Enter');
  await page.waitForURL(/now=moved/);
  await pressOn(page, phone.cancel);
  await pressOn(page, phone.cancelConfirm);
  await page.waitForURL(/now=cancelled/);
  expect(complaints).toEqual([]);
  // At three presses a second that is well under a minute, the typing included.
  expect(presses()).toBeLessThan(180);
});

/** How many times somebody at the keyboard has pressed a key. */
function countPresses({ keyboard }: Page): () => number {
  let count = 0;
  const { press, type } = keyboard;
  keyboard.press = (...given) => ((count += 1), press.apply(keyboard, given));
  keyboard.type = (text, ...given) => ((count += text.length), type.apply(keyboard, [text, ...given]));
  return () => count;
}

const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
