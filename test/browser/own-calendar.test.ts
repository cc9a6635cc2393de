import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { signedIn } from '../support/signed-in.ts';
import { testSite } from '../support/site.ts';
import { staffWith } from '../support/staff.ts';

const site = await testSite();
const browser = await openBrowser();

test('without JavaScript an expert opens their calendar, changes its address and closes it', async () => {
  const session = await staffWith(site, ['building_inspector']);
  const wide = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false };
  const { page } = await signedIn(browser, { session, origin: site.origin, ...wide });
  const statusOf = async (url: string) => (await fetch(url)).status;

  await page.goto(`${site.origin}/fi/staff`);
  await page.getByRole('link', { name: 'Oma kalenteri' }).locator('visible=true').click();
  await page.getByRole('button', { name: 'Ota kalenteri käyttöön' }).click();
  const first = await page.getByLabel('Kalenterin osoite').inputValue();
  expect(first.startsWith(`${site.origin}/api/feeds/`)).toBe(true);
  expect(await page.getByRole('link', { name: 'Avaa kalenteriohjelmassa' }).getAttribute('href')).toBe(
    first.replace(/^http/, 'webcal'),
  );
  expect(await (await fetch(first)).text()).toMatch(/^BEGIN:VCALENDAR/);

  await page.getByRole('button', { name: 'Vaihda osoite' }).click();
  const second = await page.getByLabel('Kalenterin osoite').inputValue();
  expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200]);

  await page.getByRole('button', { name: 'Poista kalenteri käytöstä' }).click();
  await page.getByRole('heading', { name: 'Kalenteri on poistettu käytöstä' }).waitFor();
  expect(await statusOf(second)).toBe(404);
});

test('who never sits at a table is not offered one', async () => {
  const session = await staffWith(site, ['communications']);
  const { page } = await signedIn(browser, { session, origin: site.origin });
  await page.goto(`${site.origin}/fi/staff`);
  expect(await page.getByRole('link', { name: 'Oma kalenteri' }).count()).toBe(0);
  expect((await page.goto(`${site.origin}/fi/staff/calendar`))?.status()).toBe(403);
});
