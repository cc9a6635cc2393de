import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser, visitor } from '../support/browser.ts';
import { aino, bookByHand, fillForm, forward, takeFirstTime } from '../support/resident.ts';
import { testSite, type TestSite } from '../support/site.ts';

let browser: Browser;
let site: TestSite;
beforeAll(async () => {
  [site, browser] = await Promise.all([testSite(), openBrowser()]);
});

async function day(slots: number) {
  const { id } = await site.make.clinic({ slots });
  return `${site.origin}/fi/clinics/${id}`;
}

describe('two people want the same time', () => {
  test('the second is offered the next times and takes one with one press', async () => {
    const url = await day(3);
    const [fast, slow] = [await visitor(browser), await visitor(browser)];
    await slow.page.goto(url);
    await takeFirstTime(fast.page, url);
    await slow.page.locator('button[name=slot]').first().click();
    await slow.page.getByRole('button', { name: 'Ota aika 14.30' }).click();
    await slow.page.waitForURL(/\/book$/);
    expect(await slow.page.locator('main').innerText()).toContain('14.30');
  });

  test('a hold that ran out and was taken loses nothing typed, before the check', async () => {
    const url = await day(3);
    const { page } = await visitor(browser, { javaScriptEnabled: false });
    await takeFirstTime(page, url);
    await fillForm(page, { ...aino, propertyIdentifier: '638-999-21-1' });
    site.clock.pass({ minutes: 16 });
    await takeFirstTime((await visitor(browser)).page, url);
    await forward(page).click();
    await page.getByText('Kirjoittamasi tiedot ovat tallessa').waitFor();
    expect(await page.inputValue('[name=question]')).toBe(aino.question);
    await page.getByRole('button', { name: 'Ota aika 14.30' }).click();
    await page.waitForURL(/\/book$/);
    expect(await page.inputValue('[name=question]')).toBe(aino.question);
    await forward(page).click();
    await page.waitForURL(/check/);
  });

  test('… and at the check, where one press takes another time and the form goes along', async () => {
    const url = await day(3);
    const { page } = await visitor(browser, { javaScriptEnabled: false });
    await takeFirstTime(page, url);
    await fillForm(page, { ...aino, propertyIdentifier: '638-999-22-1' });
    await forward(page).click();
    await page.waitForURL(/check/);
    site.clock.pass({ minutes: 16 });
    await takeFirstTime((await visitor(browser)).page, url);
    await forward(page).click();
    await page.getByRole('button', { name: 'Ota aika 14.30' }).click();
    await page.waitForURL(/check/);
    expect(await page.locator('dl').innerText()).toContain(aino.question);
    await forward(page).click();
    await page.waitForURL(/now=booked/);
  });

  test('on a full day the other days and the telephone are shown', async () => {
    const url = await day(1);
    const other = await site.make.clinic({ slots: 2, day: '2026-10-05' });
    await site.owner.updateTable('municipality').set({ phone: '019 520 2900' }).execute();
    const { page } = await visitor(browser);
    await page.goto(url);
    await bookByHand((await visitor(browser)).page, url, { ...aino, propertyIdentifier: '638-999-23-1' });
    await page.locator('button[name=slot]').first().click();
    const notice = page.locator('.ds-alert').first();
    await notice.getByText('Tältä päivältä ei ole enää aikoja').waitFor();
    expect(await notice.locator(`a[href$="${other.id}"]`).count()).toBe(1);
    expect(await notice.locator('a[href^="tel:"]').innerText()).toBe('019 520 2900');
  });
});

describe('a held time', () => {
  test('is counted down, asked about two minutes before its end, and prolonged without losing a letter', async () => {
    const url = await day(2);
    const { page, complaints } = await visitor(browser);
    await takeFirstTime(page, url);
    site.clock.pass({ minutes: 13, seconds: 10 });
    await page.reload();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    // What was begun behind the dialog stays as it is.
    await page.locator('[name=name]').evaluate((field) => ((field as HTMLInputElement).value = 'Ain'));
    await dialog.getByRole('button', { name: 'Tarvitsen lisää aikaa' }).click();
    await page.getByText('Sait lisää aikaa').first().waitFor();
    await page.getByText('15 minuuttia jäljellä').first().waitFor();
    expect(await page.inputValue('[name=name]')).toBe('Ain');
    expect(complaints).toEqual([]);
  });

  test('that can be prolonged no more says so, and what is being typed stays', async () => {
    const url = await day(2);
    const { page } = await visitor(browser);
    await takeFirstTime(page, url);
    await page.fill('[name=question]', 'Kesken oleva kysymys');
    site.clock.pass({ minutes: 16 });
    await takeFirstTime((await visitor(browser)).page, url);
    await page.getByRole('button', { name: 'Tarvitsen lisää aikaa' }).first().click();
    await page.getByText('Kirjoittamasi tiedot ovat tallessa').waitFor();
    expect(await page.inputValue('[name=question]')).toBe('Kesken oleva kysymys');
  });

  test('is asked for again when the network failed, on the same page', async () => {
    const url = await day(1);
    const { page } = await visitor(browser);
    await takeFirstTime(page, url);
    await page.fill('[name=question]', 'Heikko yhteys');
    await page.context().setOffline(true);
    const more = page.getByRole('button', { name: 'Tarvitsen lisää aikaa' }).first();
    await more.click();
    await page.getByText('Yhteys katkesi').first().waitFor();
    await page.context().setOffline(false);
    await more.click();
    await page.getByText('Sait lisää aikaa').first().waitFor();
    expect(await page.inputValue('[name=question]')).toBe('Heikko yhteys');
  });

  test('another one chosen in a second window is not booked unseen', async () => {
    const url = await day(3);
    const { page } = await visitor(browser, { javaScriptEnabled: false });
    await takeFirstTime(page, url);
    await fillForm(page, { ...aino, propertyIdentifier: '638-999-24-1' });
    await forward(page).click();
    await page.waitForURL(/check/);
    const second = await page.context().newPage();
    await second.goto(url);
    await second.locator('button[name=slot]').last().click();
    await second.waitForURL(/\/book$/);
    await forward(page).click();
    await page.getByText('Valitsit välillä toisen ajan').waitFor();
    expect(await forward(page).innerText()).toContain('15.00');
    await forward(page).click();
    await page.waitForURL(/now=booked/);
    expect(await page.locator('main').innerText()).toContain('15.00');
  });

  test('can be given back', async () => {
    const url = await day(1);
    const { page } = await visitor(browser);
    await takeFirstTime(page, url);
    await page.getByRole('button', { name: 'Luovu ajasta' }).click();
    await page.waitForURL(/\/fi$/);
    await page.goto(url);
    expect(await page.locator('button[name=slot]').count()).toBe(1);
  });
});
