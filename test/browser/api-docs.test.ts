import { expect, test } from 'vitest';
import { openBrowser, visitor } from '../support/browser.ts';
import { allContracts } from '../support/contracts.ts';
import { testSite } from '../support/site.ts';

const site = await testSite();
const browser = await openBrowser();
const contracts = await allContracts();

const patience = { timeout: 60_000 };

test('the documentation of the API opens under its own policy and shows every endpoint', async () => {
  const { page, complaints } = await visitor(browser, { viewport: { width: 1280, height: 900 } });
  const answer = await page.goto(`${site.origin}/api/docs`);
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'self'");
  // Of a long list only what is in view stands in the page.
  const seen = new Set<string>();
  const scrollOn = async () => {
    for (const id of await page.locator('.opblock').evaluateAll((shown) => shown.map(({ id: one }) => one)))
      seen.add(id);
    await page.mouse.wheel(0, 600);
    return seen.size;
  };
  await expect.poll(scrollOn, { ...patience, interval: 20 }).toBe(contracts.length + 2);

  await page.goto(`${site.origin}/api/docs#/holds`);
  await page.reload();
  await page.getByText('/api/slots/{slotId}/holds', { exact: true }).first().click();
  const opened = page.locator('.opblock.is-open');
  for (const words of ['Idempotency-Key', 'application/problem+json', 'Somebody or something was quicker'])
    await expect.poll(() => opened.innerText(), patience).toContain(words);
  expect(complaints).toEqual([]);
});
