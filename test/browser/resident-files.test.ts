import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { listAttachments } from '#shared/contracts/attachments.ts';
import { bytesHeld } from '#server/platform/receive-file.ts';
import { openBrowser, visitor } from '../support/browser.ts';
import { multipart, pdf, photo } from '../support/attachments.ts';
import { testSite, type TestSite } from '../support/site.ts';
import { bookVisit } from '../support/visits.ts';

let browser: Browser;
let site: TestSite;
beforeAll(async () => {
  [site, browser] = await Promise.all([testSite(), openBrowser()]);
});

const booked = async () => bookVisit(site, (await site.make.clinic({ slots: 1 })).slotIds[0]!);
const filesOf = async (token: string) =>
  (await site.call(listAttachments, { params: { token } })).answer.attachments;

describe.each([true, false])('files of a booking, JavaScript %s', (javaScriptEnabled) => {
  test('are added, opened and removed on its page', async () => {
    const { token } = await booked();
    const { page } = await visitor(browser, { javaScriptEnabled });
    await page.goto(`${site.origin}/fi/booking/${token}`);
    await page.getByRole('link', { name: 'Lisää kuva tai asemapiirros' }).click();
    const buffer = await photo();
    await page.getByLabel('Asemapiirros tai kartta').check();
    await page
      .getByLabel('Tiedosto', { exact: true })
      .setInputFiles({ name: 'Kartta mökille.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByRole('button', { name: 'Lähetä tiedosto' }).click();
    await page.getByText('Tiedosto on lähetetty').waitFor();
    expect(await filesOf(token)).toMatchObject([{ kind: 'site_plan', name: 'Kartta mökille.jpg' }]);

    await page.getByRole('link', { name: 'Kartta mökille.jpg' }).click();
    await page.waitForURL(/\/attachments\//);
    await page.goBack();
    await page.getByRole('link', { name: 'Takaisin varaukseen' }).click();
    await page.getByText('Olet lähettänyt yhden tiedoston.').waitFor();
    await page.getByRole('link', { name: 'Katso ja lisää liitteitä' }).click();
    await page.getByRole('button', { name: 'Poista tiedosto Kartta mökille.jpg' }).click();
    await page.getByText('Tiedosto on poistettu').waitFor();
    expect(await filesOf(token)).toEqual([]);
  });

  test('the year of the system is told beside them, and the booking asks for it no more', async () => {
    const { token } = await booked();
    const { page } = await visitor(browser, { javaScriptEnabled });
    await page.goto(`${site.origin}/fi/booking/${token}`);
    await page.getByText('Et ole vielä kertonut järjestelmän rakennusvuotta.').waitFor();
    await page.getByRole('link', { name: 'Lisää kuva tai asemapiirros' }).click();
    const year = page.getByLabel('Jätevesijärjestelmän rakennusvuosi');
    const save = page.getByRole('button', { name: 'Tallenna' });
    await year.fill('vanha');
    await save.click();
    await page.getByText('Kirjoita vuosi neljällä numerolla').first().waitFor();
    expect(await year.inputValue()).toBe('vanha');
    await year.fill('1987');
    await save.click();
    await page.getByText('Tiedot on tallennettu').waitFor();
    expect(await year.inputValue()).toBe('1987');
    await page.getByRole('link', { name: 'Takaisin varaukseen' }).click();
    await page.getByText('1987', { exact: true }).waitFor();
    expect(await page.getByText('Et ole vielä kertonut').count()).toBe(0);
  });
});

describe('a form with a file', () => {
  const send = async (token: string, bytes: Buffer, action = '/add') => {
    const { payload, headers } = multipart({ bytes });
    return fetch(`${site.origin}/fi/booking/${token}/files?${action}`, {
      method: 'POST',
      headers: { ...headers, origin: site.origin, accept: 'text/html' },
      body: new Uint8Array(payload),
      redirect: 'manual',
    });
  };

  test('of 20 MB is taken; a larger one is told how large it may be', async () => {
    const { token } = await booked();
    const filled = (length: number) =>
      Buffer.concat([pdf(), Buffer.alloc(length - 2 * pdf().length, 'x'), pdf()]);
    expect((await send(token, filled(20_000_000))).status).toBe(303);
    expect((await filesOf(token)).map(({ size }) => size)).toEqual([20_000_000]);
    const refused = await send(token, filled(30_000_000));
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain('Tiedosto saa olla enintään 20 Mt.');
    expect(bytesHeld()).toBe(0);
  });

  test('is read nowhere else: every other form is small, and says how long it is', async () => {
    const { token } = await booked();
    expect((await send(token, Buffer.alloc(1_100_000), '/remove')).status).toBe(413);
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('name=aaaa&')),
    });
    const chunked = await fetch(`${site.origin}/fi/find-booking?/send`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site.origin },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(chunked.status).toBe(411);
  });
});
