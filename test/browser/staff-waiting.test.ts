import { expect, test } from 'vitest';
import { cancelBooking } from '#shared/contracts/bookings.ts';
import { joinListForCaller } from '#shared/contracts/waiting.ts';
import { clinics } from '#shared/text/fi/clinics.ts';
import { notes } from '#shared/text/fi/notes.ts';
import { phone } from '#shared/text/fi/phone.ts';
import { waitingList } from '#shared/text/fi/waiting-list.ts';
import { openBrowser } from '../support/browser.ts';
import { pressOn, tabTo, typeIn } from '../support/keyboard.ts';
import { signedIn } from '../support/signed-in.ts';
import { testSite } from '../support/site.ts';
import { staffWith } from '../support/staff.ts';
import { bookVisit } from '../support/visits.ts';

const site = await testSite();
const browser = await openBrowser();
const { origin, call } = site;
// Noon in Porvoo: people are awake, and times are offered.
site.clock.set('2026-10-01T09:00:00Z');
const session = await staffWith(site, ['coordinator']);
const { headers } = session;

async function fullDay() {
  const clinic = await site.make.clinic({ slots: 1 });
  return { ...clinic, ...(await bookVisit(site, clinic.slotIds[0]!)), clinicId: clinic.id };
}

function join(clinicId: string, place: number) {
  const contact = { name: `Jonottaja ${place} Testi`, phone: '040 123 4567' };
  const property = { propertyIdentifier: `638-490-1-${place}`, relation: 'owner' as const };
  return call(joinListForCaller, {
    body: { municipality: '638', clinicId, ...property, ...contact, language: 'fi' },
    headers,
  });
}

test('by keyboard from the call to make to a booked time, after the first did not want it', async () => {
  const { page, complaints } = await signedIn(browser, { session, origin });
  const day = await fullDay();
  await join(day.clinicId, 1);
  await join(day.clinicId, 2);
  await call(cancelBooking, { params: { token: day.token } });
  await page.goto(`${origin}/fi/staff`);
  await page.getByText(notes.today.calls(1)).waitFor();
  await pressOn(page, notes.today.callsLink);
  await page.getByRole('heading', { name: waitingList.calls(1) }).waitFor();
  const number = page.getByRole('link', { name: /^040.*Jonottaja 1 Testi/ });
  expect(await number.getAttribute('href')).toBe('tel:+358401234567');
  await pressOn(page, `${waitingList.pass}, Jonottaja 1 Testi`);
  await page.getByText(waitingList.passedOn).waitFor();
  await pressOn(page, `${waitingList.book}, Jonottaja 2 Testi`);
  await page.getByText(phone.booked).waitFor();
  const booked = await page.locator('main').innerText();
  expect(booked).toMatch(/Jonottaja 2 Testi/);
  expect(booked).toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}/);
  await page.goto(`${origin}/fi/staff`);
  expect(await page.getByText(notes.today.callsLink).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('by keyboard a caller is added to the list of a full day', async () => {
  const { page, complaints } = await signedIn(browser, { session, origin });
  const day = await fullDay();
  await join(day.clinicId, 11);
  await page.goto(`${origin}/fi/staff/clinics/${day.clinicId}`);
  await page.getByText(clinics.list.waiting(1)).waitFor();
  await pressOn(page, clinics.day.addWaiting);
  await page.waitForURL(/waiting\/new/);
  expect(await page.locator('#clinicId').inputValue()).toBe(day.clinicId);
  await typeIn(page, 'propertyIdentifier', '638-490-1-12');
  await tabTo(page, ({ name }) => name === 'relation');
  await page.keyboard.press('Space');
  await typeIn(page, 'name', 'Soittaja Testi');
  await typeIn(page, 'phone', '12');
  await page.keyboard.press('Enter');
  await page.locator('.summary').waitFor();
  expect(await page.inputValue('#name')).toBe('Soittaja Testi');
  expect(await page.locator('[name=relation]').first().isChecked()).toBe(true);
  await page.fill('#phone', '');
  await typeIn(page, 'phone', '040 123 4567');
  await page.keyboard.press('Enter');
  await page.getByText(waitingList.added('Soittaja Testi')).waitFor();
  await page.getByText(waitingList.addedPlace(2)).waitFor();
  expect(complaints).toEqual([]);
});

test('two at one call, with JavaScript off: the slower reads that the time is gone, and takes somebody off', async () => {
  const options = { session, origin, javaScriptEnabled: false };
  const [one, other] = [await signedIn(browser, options), await signedIn(browser, options)];
  const day = await fullDay();
  await join(day.clinicId, 21);
  await join(day.clinicId, 22);
  await call(cancelBooking, { params: { token: day.token } });
  const here = `${origin}/fi/staff/waiting?clinic=${day.clinicId}`;
  await one.page.goto(here);
  await other.page.goto(here);
  await one.page.getByRole('button', { name: waitingList.pass }).click();
  await one.page.getByText(waitingList.passedOn).waitFor();
  await other.page.getByRole('button', { name: waitingList.book }).click();
  await other.page.getByText(waitingList.refused['waiting.offer_gone']!).waitFor();
  expect(await other.page.getByRole('heading', { level: 3 }).innerText()).toBe('Jonottaja 22 Testi');
  await other.page.getByText(waitingList.takeOff, { exact: true }).last().click();
  await other.page.getByRole('button', { name: waitingList.takeOffConfirm }).click();
  await other.page.getByText(waitingList.left).waitFor();
  expect(await other.page.locator('main ol li').count()).toBe(1);
});
