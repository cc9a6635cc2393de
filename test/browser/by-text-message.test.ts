import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { startJobs } from '#server/worker.ts';
import { openBrowser, visitor } from '../support/browser.ts';
import { takeFirstTime } from '../support/resident.ts';
import { testSite, type TestSite } from '../support/site.ts';
import { openSmsSink, type SmsSink } from '../support/sms-sink.ts';
import { bookVisit } from '../support/visits.ts';

let browser: Browser;
let site: TestSite;
let sink: SmsSink;
beforeAll(async () => {
  [browser, sink] = await Promise.all([openBrowser(), openSmsSink('twilio')]);
  site = await testSite(sink.settings);
  const worker = await startJobs(site.deps, site.signIn);
  afterAll(() => Promise.all([worker.stop(), sink.close()]));
});

const smsCosts = (cents: number) =>
  site.owner.updateTable('municipality').set({ sms_daily_cents: cents }).execute();
const promise = /saat vahvistuksen tekstiviestinä matkapuhelimeesi/;

describe.each([true, false])('by text message, JavaScript %s', (javaScriptEnabled) => {
  test('a link that was lost is sent once more, and opens the booking', async () => {
    const { slotIds } = await site.make.clinic();
    const phone = javaScriptEnabled ? '040 123 4567' : '040 123 4568';
    const to = phone.replace('0', '+358').replaceAll(' ', '');
    const { token } = await bookVisit(site, slotIds[0]!, { email: '', phone });
    const { page } = await visitor(browser, { javaScriptEnabled });
    await page.goto(`${site.origin}/fi/find-booking`);
    await page.getByLabel('Sähköpostiosoite tai matkapuhelinnumero').fill('019 520 211');
    await page.getByRole('button', { name: 'Lähetä linkki' }).click();
    await page.getByText('tai matkapuhelinnumero, esimerkiksi 040 123 4567').first().waitFor();
    await page.getByLabel('Sähköpostiosoite tai matkapuhelinnumero').fill(phone);
    await page.getByRole('button', { name: 'Lähetä linkki' }).click();
    await page.getByText('Katso sähköpostisi tai tekstiviestisi').waitFor();
    const { text } = await sink.waitForSms(to, (sent) => sent.text.includes('Linkki varaukseesi'));
    expect(text).toContain(token);
    await page.goto(/https?:\S+/.exec(text)![0]);
    await page.getByRole('heading', { name: 'Varauksesi' }).waitFor();
  });

  test('the form promises a confirmation only where the municipality sends them', async () => {
    const { id } = await site.make.clinic();
    const { page } = await visitor(browser, { javaScriptEnabled });
    await takeFirstTime(page, `${site.origin}/fi/clinics/${id}`);
    await page.getByText(promise).waitFor();
    await smsCosts(0);
    await page.reload();
    await page.getByText('Soitamme vain, jos aikasi muuttuu.').waitFor();
    expect(await page.getByText(promise).count()).toBe(0);
    await page.goto(`${site.origin}/fi/find-booking`);
    await page.getByLabel('Sähköpostiosoite', { exact: true }).waitFor();
    await smsCosts(500);
  });
});
