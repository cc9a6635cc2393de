import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '#shared/contracts/endpoint.ts';
import { startJobs } from '#server/worker.ts';
import { openBrowser, visitor } from '../support/browser.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';
import { signedIn } from '../support/signed-in.ts';
import { testSite, type TestSite } from '../support/site.ts';
import { sessionOf } from '../support/staff.ts';

let browser: Browser;
let site: TestSite;
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await openMailbox();
  site = await testSite({ SMTP_URL: mailbox.url });
  const jobs = await startJobs(site.deps, site.signIn);
  browser = await openBrowser();
  afterAll(async () => {
    await jobs.stop();
    await mailbox.close();
  });
});

const withoutScripts = { javaScriptEnabled: false };
const desk = { width: 1280, height: 900 };

interface WhoAndWhere {
  name?: string;
  municipality?: string;
}

/** A browser that is already signed in. */
async function colleague(roles: Role[], options: BrowserContextOptions & WhoAndWhere = {}) {
  const { name = 'Pirjo Testi', municipality = '638', ...context } = options;
  const person = await site.make.person({ roles, name, municipality });
  const session = { ...person, headers: await sessionOf(site, person.email) };
  return signedIn(browser, { session, origin: site.origin, ...context });
}

async function codeFor(email: string): Promise<string> {
  const { text } = await mailbox.waitForMail(email);
  return /\b\d{6}\b/.exec(text)![0];
}

const heading = (page: Page) => page.locator('h1').innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('the door', () => {
  test('a code from the mail leads to the page that was asked for, without JavaScript', async () => {
    const { email } = await site.make.person({ roles: ['admin'], name: 'Pirjo Testi' });
    const { page, complaints } = await visitor(browser, withoutScripts);
    await page.goto(`${site.origin}/fi/staff/admin/638/venues`);
    expect(await heading(page)).toBe('Kirjaudu sisään');
    await page.getByLabel('Työsähköpostisi').fill(email);
    await press(page, 'Lähetä koodi');
    expect(await heading(page)).toBe('Kirjoita kertakoodi');
    const code = await codeFor(email);
    await page.getByLabel('Kuusinumeroinen koodi').fill(code === '000000' ? '000001' : '000000');
    await press(page, 'Kirjaudu sisään');
    expect(await page.locator('#code-error').innerText()).toContain('Koodi ei kelpaa');
    expect(await page.title()).toMatch(/^Virhe: /);
    await page.getByLabel('Kuusinumeroinen koodi').fill(code);
    await press(page, 'Kirjaudu sisään');
    expect(page.url()).toBe(`${site.origin}/fi/staff/admin/638/venues`);
    expect(await heading(page)).toBe('Pitopaikat');
    expect(complaints).toEqual([]);
  });

  test('an address that nobody invited sees the very same page, and gets no mail', async () => {
    const { page } = await visitor(browser, withoutScripts);
    const known = await site.make.person({ roles: ['coordinator'] });
    const seen: string[] = [];
    for (const email of [known.email, 'outsider@example.org']) {
      await page.goto(`${site.origin}/en/staff/sign-in`);
      await page.getByLabel('Your work email').fill(email);
      await press(page, 'Send the code');
      seen.push((await page.locator('main').innerText()).replace(email, 'ADDRESS'));
    }
    expect(seen[1]).toBe(seen[0]);
    await codeFor(known.email);
    expect(mailbox.mails.filter(({ to }) => to === 'outsider@example.org')).toEqual([]);
  });

  test('what is no address is said at the field, and what was typed stays', async () => {
    const { page } = await visitor(browser);
    await page.goto(`${site.origin}/nb/staff/sign-in`);
    await page.locator('#email').evaluate((field) => field.setAttribute('type', 'text'));
    await page.locator('#email').fill('anna@');
    await press(page, 'Send koden');
    expect(await page.locator('#email').inputValue()).toBe('anna@');
    expect(await page.locator('#email-error').count()).toBe(1);
  });

  test('nobody is led to another site after signing in', async () => {
    const { page } = await colleague(['coordinator']);
    for (const elsewhere of [
      'https://example.org/',
      '//example.org/',
      '/\\example.org',
      '/fi/staff/../../x',
    ]) {
      await page.goto(`${site.origin}/fi/staff/sign-in?returnTo=${encodeURIComponent(elsewhere)}`);
      expect(page.url()).toBe(`${site.origin}/fi/staff`);
    }
  });

  test('signing out ends the session', async () => {
    const { page } = await colleague(['admin'], { ...withoutScripts, viewport: desk });
    await page.goto(`${site.origin}/sv/staff/admin/638/people`);
    await press(page, 'Logga ut');
    expect(await page.locator('main').innerText()).toContain('Du har loggat ut');
    await page.goto(`${site.origin}/sv/staff/admin/638/people`);
    expect(await heading(page)).toBe('Logga in');
  });
});

describe('the menu', () => {
  test('shows what the roles open, and says no in words elsewhere', async () => {
    const { page, complaints } = await colleague(['communications'], { viewport: desk });
    const refused = await page.goto(`${site.origin}/fi/staff/admin/638/people`);
    expect(refused?.status()).toBe(403);
    expect(await heading(page)).toBe('Sinulla ei ole oikeutta tähän sivuun');
    const links = await page
      .getByRole('navigation', { name: 'Päävalikko' })
      .getByRole('link')
      .allInnerTexts();
    expect(links).not.toContain('Hallinta');
    const missing = await page.goto(`${site.origin}/fi/staff/nowhere/at/all`);
    expect(missing?.status()).toBe(404);
    expect(await heading(page)).toBe('Sivua ei löydy');
    expect(complaints).toEqual([]);
  });
});

describe('administration', () => {
  test('an admin invites, gives a role and ends; the colleague is out at the next click', async () => {
    const admin = await colleague(['admin'], { ...withoutScripts, viewport: desk });
    const { page } = admin;
    await page.goto(`${site.origin}/fi/staff/admin`);
    await page.getByRole('link', { name: 'Kutsu henkilö' }).click();
    await press(page, 'Lähetä kutsu');
    expect(await page.locator('.summary li').count()).toBe(3);
    await page.getByLabel('Nimi').fill('Bertta Malli');
    await page.getByLabel('Sähköposti').fill('bertta.malli@example.org');
    await page.getByLabel('Koordinaattori').check();
    await press(page, 'Lähetä kutsu');
    expect(await page.locator('main').innerText()).toContain('Bertta Malli on kutsuttu');
    expect((await mailbox.waitForMail('bertta.malli@example.org')).text).toContain(`${site.origin}/fi/staff`);

    await page.getByRole('link', { name: 'Bertta Malli' }).click();
    await press(page, 'Anna viestintä');
    expect(await page.locator('main').innerText()).toContain('Roolit on muutettu');

    const session = { headers: await sessionOf(site, 'bertta.malli@example.org') };
    const bertta = await signedIn(browser, { session, origin: site.origin, ...withoutScripts });
    await bertta.page.goto(`${site.origin}/fi/staff/messages`);
    expect(bertta.page.url()).toBe(`${site.origin}/fi/staff/messages`);

    await page.getByRole('link', { name: 'Päätä käyttöoikeus' }).click();
    await press(page, 'Päätä käyttöoikeus');
    expect(await page.locator('main').innerText()).toContain('Käyttöoikeus on päätetty');
    await bertta.page.reload();
    expect(await heading(bertta.page)).toBe('Kirjaudu sisään');

    await page.getByRole('link', { name: 'Muutosloki' }).click();
    const rows = await page.locator('tbody tr').allInnerTexts();
    expect(rows[0]).toContain('Bertta Malli');
    expect(rows.length).toBeGreaterThanOrEqual(3);
  });

  test('the last admin is told in words why the role stays', async () => {
    const only = { municipality: '109', name: 'Ainoa Testi' };
    const { page, name } = await colleague(['admin'], { ...withoutScripts, viewport: desk, ...only });
    await page.goto(`${site.origin}/fi/staff/admin/109/people`);
    await page.getByRole('link', { name }).click();
    await press(page, 'Poista pääkäyttäjä');
    expect(await page.locator('main').innerText()).toContain('Kunnalla on oltava pääkäyttäjä');
    expect(await page.getByRole('link', { name: 'Päätä käyttöoikeus' }).count()).toBe(0);
  });

  test('a venue is added in both languages, and its words stay when one is missing', async () => {
    const { page } = await colleague(['admin']);
    await page.goto(`${site.origin}/fi/staff/admin/638/venues/new`);
    await page.locator('[name="name.fi"]').fill('Kerkkoon kylätalo');
    await page.locator('[name="room.name.fi"]').fill('Sali');
    await page.locator('[name="room.name.sv"]').fill('Salen');
    await page.locator('[name="address"]').fill('Kerkkoontie 1');
    await press(page, 'Lisää pitopaikka');
    expect(await page.locator('.summary').innerText()).toContain('(ruotsi)');
    await page.locator('.summary a').first().click();
    expect(page.url()).toContain('#name.sv');
    expect(await page.locator('[name="name.fi"]').inputValue()).toBe('Kerkkoon kylätalo');
    await page.locator('[name="name.sv"]').fill('Kerko byagård');
    await press(page, 'Lisää pitopaikka');
    expect(await heading(page)).toBe('Kerkkoon kylätalo');
    await page.getByText('Uusi tila').click();
    await page.locator('[id="new-name.fi"]').fill('Keittiö');
    await press(page, 'Lisää tila');
    expect(await page.locator('.summary a').getAttribute('href')).toBe('#new-name.sv');
    await page.locator('[id="new-name.sv"]').fill('Köket');
    await press(page, 'Lisää tila');
    expect(await page.locator('main').innerText()).toContain('Tila: Keittiö');
  });
});
