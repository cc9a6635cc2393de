import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { barriers, openBrowser, visitor } from '../support/browser.ts';
import { testSite } from '../support/site.ts';

const browser = await openBrowser();
const site = await testSite();
const village = await new Promise<Server>((listening) => {
  const widget = `${site.origin}/api/municipalities/638/widget.js?language=fi`;
  const html = `<!doctype html><html lang="fi"><title>Kylä</title><main><h1>Kyläyhdistys</h1>
    <script async src="${widget}" data-level="2"></script></main></html>`;
  const server = createServer((_, reply) => reply.setHeader('content-type', 'text/html').end(html));
  server.listen(0, '127.0.0.1', () => listening(server));
});
afterAll(() => village.close());

test('a village’s page shows the clinic days, and nobody gets a cookie', async () => {
  const clinic = await site.make.clinic({ slots: 3 });
  const { page, complaints } = await visitor(browser, { viewport: { width: 390, height: 844 } });
  await page.goto(`http://127.0.0.1:${(village.address() as AddressInfo).port}/`);
  const days = page.getByRole('region');
  await days.waitFor();
  expect(await days.getByRole('heading', { level: 2 }).textContent()).toContain('Porvoo');
  expect(await days.textContent()).toContain('3 aikaa vapaana');
  expect(await barriers(page)).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await days.getByRole('link').first().click();
  await page.waitForURL(`${site.origin}/fi/clinics/${clinic.id}`);
  expect(complaints).toEqual([]);
});
