import { expect, test } from 'vitest';
import { languages } from '#shared/text/language.ts';
import { barriers, openBrowser, visitor } from '../support/browser.ts';
import { testSite } from '../support/site.ts';

const site = await testSite();
const browser = await openBrowser();

test.each(languages)(
  'the front page says that it is in %s, which a screen reader needs',
  async (language) => {
    const { page } = await visitor(browser);
    const answer = await page.goto(`${site.origin}/${language}`);
    expect(answer?.status()).toBe(200);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
  },
);

test('axe is awake: it finds what is planted', async () => {
  const { page } = await visitor(browser);
  await page.goto(`${site.origin}/fi`);
  await page.evaluate(() => {
    const [paragraph, button] = [document.createElement('p'), document.createElement('button')];
    paragraph.textContent = 'Hardly to be seen';
    paragraph.style.color = '#ddd';
    document.querySelector('main')!.append(paragraph, button);
  });
  const found = (await barriers(page)).map((line) => line.split(':')[0]);
  expect(found.sort()).toEqual(['button-name', 'color-contrast']);
});

test('an address with a broken % in it gets the page that says so, in its language', async () => {
  for (const path of ['/sv/%zz', '/sv/booking/%c3%28']) {
    const reply = await fetch(`${site.origin}${path}`, { headers: { accept: 'text/html' } });
    expect(reply.status, path).toBe(404);
    expect(await reply.text(), path).toContain('<html lang="sv"');
  }
});

test.each(['gzip', 'br'])('a page travels compressed to whoever takes %s', async (encoding) => {
  const read = async (accepted: string) => {
    const headers = { accept: 'text/html', 'accept-encoding': accepted };
    const reply = await fetch(`${site.origin}/fi`, { headers });
    expect(reply.headers.get('vary')).toContain('Accept-Encoding');
    return { encoding: reply.headers.get('content-encoding'), text: await reply.text() };
  };
  expect(await read(encoding)).toMatchObject({ encoding, text: expect.stringMatching(/<\/html>\s*$/) });
  expect(await read('identity')).toMatchObject({
    encoding: null,
    text: expect.stringMatching(/<\/html>\s*$/),
  });
});
