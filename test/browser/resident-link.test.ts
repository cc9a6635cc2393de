import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startJobs } from '#server/worker.ts';
import { openBrowser, visitor } from '../support/browser.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';
import { aino, bookByHand } from '../support/resident.ts';
import { testSite, type TestSite } from '../support/site.ts';

let browser: Browser;
let site: TestSite;
let mailbox: Mailbox;
let page: Page;
let link: string;
let booked = 0;

beforeAll(async () => {
  mailbox = await openMailbox();
  [site, browser] = await Promise.all([testSite({ SMTP_URL: mailbox.url }), openBrowser()]);
  const worker = await startJobs(site.deps, site.signIn);
  afterAll(() => Promise.all([worker.stop(), mailbox.close()]));
});

beforeEach(async () => {
  const { id } = await site.make.clinic({ slots: 3 });
  page = (await visitor(browser)).page;
  const own = { ...aino, propertyIdentifier: `638-999-31-${++booked}`, email: `aino.${booked}@example.org` };
  link = await bookByHand(page, `${site.origin}/fi/clinics/${id}`, own);
});

describe('the private link', () => {
  test('comes by mail and opens the booking on another device', async () => {
    const mail = await mailbox.waitForMail(`aino.${booked}@example.org`);
    const address = /http:\/\/\S+\/booking\/[\w-]+/.exec(mail.text)?.[0] ?? '';
    const other = (await visitor(browser)).page;
    await other.goto(address);
    expect(await other.locator('h1').innerText()).toBe('Varauksesi');
  });

  test('moves the time after asking', async () => {
    await page.getByRole('link', { name: 'Siirrä aika' }).click();
    await page.getByRole('button', { name: '15.00' }).first().click();
    expect(await page.locator('h1').innerText()).toBe('Siirretäänkö aika?');
    await page.getByRole('button', { name: 'Siirrä aika' }).click();
    await page.getByText('Aika on siirretty').waitFor();
    expect(await page.locator('main').innerText()).toContain('15.00–15.25');
  });

  test('says what is in the way when the property has a time on the other day as well', async () => {
    const other = await site.make.clinic({ slots: 2, day: '2026-10-05', start: '09:00' });
    const own = { ...aino, propertyIdentifier: `638-999-31-${booked}` };
    await bookByHand((await visitor(browser)).page, `${site.origin}/fi/clinics/${other.id}`, own);
    await page.goto(`${link}/move?slot=${other.slotIds[1]}`);
    await page.getByRole('button', { name: 'Siirrä aika' }).click();
    await page.getByText('Kiinteistöllä on jo aika tälle päivälle').waitFor();
    expect(await page.locator('main').innerText()).toContain('Ajan varaaja voi siirtää sen');
  });

  test('cancels after asking, and then offers a new time', async () => {
    await page.getByRole('link', { name: 'Peru aika' }).click();
    expect(await page.locator('h1').innerText()).toBe('Perutaanko aika?');
    await page.getByRole('button', { name: 'Peru aika' }).click();
    await page.getByRole('link', { name: 'Varaa uusi aika' }).waitFor();
    expect(await page.locator('h1').innerText()).toBe('Aika on peruttu');
  });

  test('completes the question', async () => {
    await page.getByText('Täydennä kysymystäsi').click();
    await page.getByLabel('Mitä haluat kysyä?').fill('Entä sauna?');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('Tiedot on tallennettu').waitFor();
    expect(await page.locator('dl').innerText()).toContain('Entä sauna?');
  });

  test('that is old says so and shows the way', async () => {
    await site.owner.updateTable('booking').set({ link_version: 9 }).where('name', '=', aino.name).execute();
    const answer = await page.goto(link);
    expect(answer?.status()).toBe(410);
    expect(await page.locator('h1').innerText()).toBe('Linkki on vanhentunut');
    await page.getByRole('link', { name: 'Etsi varaus' }).click();
    expect(await page.locator('h1').innerText()).toBe('Oma varaus');
  });
});

describe('finding a booking again', () => {
  test('by code and telephone number', async () => {
    const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';
    const other = (await visitor(browser)).page;
    await other.goto(`${site.origin}/fi/find-booking`);
    await other.getByLabel('Varaustunnus').fill(code.toLowerCase());
    await other.getByLabel('Kiinteistötunnus tai puhelinnumero').fill('+358 40 1234567');
    await other.getByRole('button', { name: 'Avaa varaus' }).click();
    await other.waitForURL(/\/booking\//);
  });

  test('by mail, answering the same to an address without bookings', async () => {
    for (const email of [`aino.${booked}@example.org`, 'nobody@example.org']) {
      await page.goto(`${site.origin}/fi/find-booking`);
      await page.getByLabel('Sähköpostiosoite').fill(email);
      await page.getByRole('button', { name: 'Lähetä linkki' }).click();
      await page.getByText('Katso sähköpostisi').waitFor();
    }
    await mailbox.waitForMail(`aino.${booked}@example.org`, ({ calendar }) => calendar === null);
    expect(mailbox.mails.filter(({ to }) => to === 'nobody@example.org')).toEqual([]);
  });
});
