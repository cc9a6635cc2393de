import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, visitor } from '../support/browser.ts';
import { aino, bookByHand, fillForm, forward, takeFirstTime } from '../support/resident.ts';
import { pressOn, tabToField, typeIn } from '../support/keyboard.ts';
import { testSite, type TestSite } from '../support/site.ts';

let browser: Browser;
let site: TestSite;
let clinicUrl: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([testSite(), openBrowser()]);
});
beforeEach(async () => {
  const { id } = await site.make.clinic({ slots: 4 });
  clinicUrl = `${site.origin}/fi/clinics/${id}`;
});

const liveBookings = () =>
  site.owner.selectFrom('booking').selectAll().where('status', '=', 'booked').execute();

describe('booking a time', () => {
  test('with the mouse: the agreed time, the code and how to change it stand on the last page', async () => {
    const { page, complaints } = await visitor(browser);
    await page.goto(`${site.origin}/fi`);
    await page.getByRole('link', { name: 'Porvoo' }).click();
    await page.locator('main ul li h3 a').first().click();
    await takeFirstTime(page, page.url());
    await fillForm(page);
    await page.getByLabel('Lietteen tyhjennys').check();
    await page.getByLabel('Mistä kuulit klinikasta?').selectOption('Kunnan kirjeestä');
    await forward(page).click();
    await page.waitForURL(/check/);
    expect(await page.locator('dl').innerText()).toContain(aino.question);
    expect(await page.locator('dl').innerText()).toContain('Kunnan kirjeestä');
    await forward(page).click();
    await page.waitForURL(/now=booked/);
    expect(await page.locator('h1').innerText()).toBe('Aika on varattu');
    expect(await page.locator('main').innerText()).toMatch(/[A-Z2-9]{4}-[A-Z2-9]{4}/);
    expect(await page.getByRole('link', { name: 'Siirrä aika' }).count()).toBe(1);
    expect((await liveBookings()).map(({ heard }) => heard)).toEqual(['letter']);
    expect(complaints).toEqual([]);
  });

  test('by keyboard alone', async () => {
    const { page } = await visitor(browser);
    await page.goto(clinicUrl);
    await pressOn(page, /Varaa aika/);
    await page.waitForURL(/\/book$/);
    await typeIn(page, 'propertyIdentifier', '638-999-2-2');
    await tabToField(page, 'relation');
    await page.keyboard.press('Space');
    await typeIn(page, 'name', aino.name);
    await typeIn(page, 'phone', aino.phone);
    await page.keyboard.press('Enter');
    await page.waitForURL(/check/);
    await pressOn(page, /^Varaa aika kello/);
    await page.waitForURL(/now=booked/);
    expect((await liveBookings()).map(({ name }) => name)).toContain(aino.name);
  });

  test('with JavaScript off, errors and more time included', async () => {
    const { page } = await visitor(browser, { javaScriptEnabled: false });
    await takeFirstTime(page, clinicUrl);
    await fillForm(page, { ...aino, propertyIdentifier: 'metsä', phone: '12', email: '' });
    await forward(page).click();
    expect(await page.title()).toMatch(/^Virhe: /);
    expect(await page.locator('[aria-invalid]').evaluateAll(namesOf)).toEqual([
      'propertyIdentifier',
      'phone',
    ]);
    await page.fill('[name=propertyIdentifier]', '638-999-3-3');
    await page.getByRole('button', { name: 'Tarvitsen lisää aikaa' }).first().click();
    expect(await page.locator('main').innerText()).toContain('Sait lisää aikaa');
    expect(await page.inputValue('[name=propertyIdentifier]')).toBe('638-999-3-3');
    expect(await page.inputValue('[name=question]')).toBe(aino.question);
    await page.fill('[name=phone]', aino.phone);
    await forward(page).click();
    await page.waitForURL(/check/);
    await forward(page).click();
    await page.waitForURL(/now=booked/);
  });

  test('a double press makes one booking', async () => {
    const { page } = await visitor(browser, { javaScriptEnabled: false });
    await takeFirstTime(page, clinicUrl);
    await fillForm(page, { ...aino, propertyIdentifier: '638-999-4-4', name: 'Kaksi Painallusta' });
    await forward(page).click();
    await page.waitForURL(/check/);
    const [first, second] = await Promise.all([press(page), press(page)]);
    expect(first).toMatch(/\/booking\//);
    expect(second).toBe(first);
    expect((await liveBookings()).filter(({ name }) => name === 'Kaksi Painallusta')).toHaveLength(1);
  });

  test('who knows no identifier tells where the property is', async () => {
    const { page } = await visitor(browser);
    await takeFirstTime(page, clinicUrl);
    await page.getByLabel('En tiedä tunnusta').check();
    await page.getByLabel('Kiinteistön osoite').fill('Rantatie 12');
    await page.getByLabel('Kylä tai kaupunginosa').fill('Emäsalo');
    await fillForm(page, { name: 'Lasse Testi', phone: aino.phone });
    await forward(page).click();
    await page.waitForURL(/check/);
    await forward(page).click();
    await page.waitForURL(/now=booked/);
    expect(await page.locator('main').innerText()).toContain('Rantatie 12');
  });

  test('a finished step survives a reload', async () => {
    const { page } = await visitor(browser);
    await takeFirstTime(page, clinicUrl);
    await fillForm(page, { ...aino, propertyIdentifier: '638-999-5-5' });
    await forward(page).click();
    await page.waitForURL(/check/);
    await page.goto(`${site.origin}/fi/book`);
    expect(await page.inputValue('[name=question]')).toBe(aino.question);
  });

  test('a property that has a time that day gets no second one, and nobody learns when it is', async () => {
    const first = await visitor(browser);
    await bookByHand(first.page, clinicUrl, { ...aino, propertyIdentifier: '638-999-6-6' });
    const { page } = await visitor(browser);
    await takeFirstTime(page, clinicUrl);
    await fillForm(page, { ...aino, propertyIdentifier: '638-999-6-6', name: 'Toinen Testi' });
    await forward(page).click();
    await page.waitForURL(/check/);
    await forward(page).click();
    await page.getByText('Kiinteistöllä on jo').first().waitFor();
    expect(await page.locator('main').innerText()).not.toContain(aino.name);
    expect(await page.inputValue('[name=name]')).toBe('Toinen Testi');
  });
});

const namesOf = (fields: (SVGElement | HTMLElement)[]) => fields.map((field) => field.getAttribute('name'));

/** Sends the page's form as a second press before the answer would, and tells where it leads. */
async function press(page: Page): Promise<string> {
  const fields = await page
    .locator('form input')
    .evaluateAll((inputs) =>
      inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]),
    );
  const answer = await page.request.post(`${page.url().split('?')[0]}?/book`, {
    headers: {
      accept: 'text/html',
      origin: new URL(page.url()).origin,
      'content-type': 'application/x-www-form-urlencoded',
    },
    data: new URLSearchParams(fields as [string, string][]).toString(),
    maxRedirects: 0,
  });
  return answer.headers()['location'] ?? '';
}
