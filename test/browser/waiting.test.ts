import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { cancelBooking } from '#shared/contracts/bookings.ts';
import { residentText } from '#shared/text/resident.ts';
import { waitingText } from '#shared/text/waiting.ts';
import { openBrowser, visitor } from '../support/browser.ts';
import { pressOn, tabToField, typeIn } from '../support/keyboard.ts';
import { aino, fillForm } from '../support/resident.ts';
import { bookVisit } from '../support/visits.ts';
import { openWorld } from '../support/walks/walk.ts';

const browser = await openBrowser();
const { site, mailbox } = await openWorld(browser);
const text = waitingText.fi;
const booking = residentText.fi.booking;

/** In the morning, so that people are asked at once. */
beforeEach(() => site.clock.set('2026-10-01T06:00:00Z'));

async function fullDay(day: string) {
  const clinic = await site.make.clinic({ slots: 1, day });
  const { token } = await bookVisit(site, clinic.slotIds[0]!);
  return {
    url: `${site.origin}/fi/clinics/${clinic.id}`,
    cancel: () => site.call(cancelBooking, { params: { token } }),
  };
}

const main = (page: Page) => page.locator('main').innerText();

describe('waiting for a time of a full day', () => {
  test('by keyboard alone: join, answer, and the time is booked', async () => {
    const day = await fullDay('2026-10-14');
    const { page, complaints } = await visitor(browser);
    await page.goto(day.url);
    await pressOn(page, text.invite.join);
    await page.waitForURL(/\/waiting\?/);
    await typeIn(page, 'propertyIdentifier', '638-490-1-1');
    await tabToField(page, 'relation');
    await page.keyboard.press('Space');
    await typeIn(page, 'name', aino.name);
    await typeIn(page, 'email', 'aino.jonossa@example.org');
    await tabToField(page, 'shortNotice');
    await page.keyboard.press('Space');
    await pressOn(page, text.join.send);
    await page.waitForURL(/\/waiting\/[\w-]+\?now=joined/);
    expect(await main(page)).toContain(text.place.number(1));
    expect(await main(page)).toContain(text.place.yes);

    await day.cancel();
    const offered = await mailbox.waitForMail('aino.jonossa@example.org', (mail) =>
      mail.subject.startsWith('Aika vapautui'),
    );
    await page.goto(/http\S+\/fi\/waiting\/[\w-]+/.exec(offered.text)![0]);
    expect(await page.locator('h1').innerText()).toBe(text.offer.title(1));
    await pressOn(page, /Ota aika klo 14\.00$/);
    await page.waitForURL(/\/fi\/booking\/[\w-]+\?now=booked/);
    expect(await page.locator('h1').innerText()).toBe(booking.doneTitle);
    expect(await main(page)).toContain('638-490-1-1');
    expect(complaints).toEqual([]);
  });

  test('with JavaScript off: nothing typed is lost, a time that does not suit goes on, and the place stays', async () => {
    const [day, later] = [await fullDay('2026-10-15'), await fullDay('2026-10-16')];
    const { page } = await visitor(browser, { javaScriptEnabled: false });
    const join = async (url: string) => {
      await page.goto(url);
      await page.getByRole('link', { name: text.invite.join }).click();
      await fillForm(page, { propertyIdentifier: '638-490-2-1', name: aino.name, phone: '' });
      await page.getByRole('button', { name: text.join.send }).click();
    };
    await join(day.url);
    expect(await page.title()).toMatch(/^Virhe: /);
    expect(await page.inputValue('[name=propertyIdentifier]')).toBe('638-490-2-1');
    await page.fill('[name=phone]', aino.phone);
    await page.getByRole('button', { name: text.join.send }).click();
    const place = page.url().split('?')[0]!;
    await day.cancel();
    await page.goto(place);
    await page.getByRole('button', { name: text.offer.decline }).click();
    expect(await main(page)).toContain(text.place.declined);
    expect(await main(page)).toContain(text.offer.state.declined);
    await page.getByRole('link', { name: text.place.leave }).click();
    await page.getByRole('button', { name: text.leave.confirm }).click();
    expect(await page.locator('h1').innerText()).toBe(text.ended.leftTitle);

    await join(later.url);
    await page.fill('[name=phone]', aino.phone);
    await page.getByRole('button', { name: text.join.send }).click();
    await later.cancel();
    await page.reload();
    await page.getByRole('button', { name: /Ota aika/ }).click();
    await page.waitForURL(/\/fi\/booking\/[\w-]+\?now=booked/);
    expect(await page.locator('h1').innerText()).toBe(booking.doneTitle);
  });

  test('of two who can come at once the first to answer gets the time, and the other is told', async () => {
    const day = await fullDay('2026-10-05');
    const [slow, quick] = await Promise.all([visitor(browser), visitor(browser)]);
    for (const [number, { page }] of [slow, quick].entries()) {
      await page.goto(day.url);
      await page.getByRole('link', { name: text.invite.join }).click();
      await fillForm(page, {
        propertyIdentifier: `638-490-3-${number + 1}`,
        name: aino.name,
        email: `kiire.${number}@example.org`,
      });
      await page.getByLabel(text.join.shortNotice).check();
      await page.getByRole('button', { name: text.join.send }).click();
      await page.waitForURL(/now=joined/);
    }
    site.clock.set('2026-10-05T05:30:00Z');
    await day.cancel();
    for (const { page } of [slow, quick]) {
      await page.reload();
      expect(await main(page)).toContain(text.offer.shared);
    }
    await quick.page.getByRole('button', { name: /Ota aika/ }).click();
    await quick.page.waitForURL(/\/booking\//);
    await slow.page.getByRole('button', { name: /Ota aika/ }).click();
    await slow.page.getByText('Aika ei ole enää tarjolla').waitFor();
    expect(await main(slow.page)).toContain(text.place.number(1));
  });
});
