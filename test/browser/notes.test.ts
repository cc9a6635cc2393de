import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { saveNote } from '#shared/contracts/notes.ts';
import { startJobs } from '#server/worker.ts';
import { barriers, openBrowser, visitor } from '../support/browser.ts';
import { openMailbox } from '../support/mailbox.ts';
import { signedIn } from '../support/signed-in.ts';
import { testSite } from '../support/site.ts';
import { staffWith } from '../support/staff.ts';
import { bookVisit, signedNote, wholeNote } from '../support/visits.ts';

const mailbox = await openMailbox();
const site = await testSite({ SMTP_URL: mailbox.url });
const jobs = await startJobs(site.deps, site.signIn);
const browser = await openBrowser();
afterAll(async () => {
  await jobs.stop();
  await mailbox.close();
});

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 } };

/** An expert of Porvoo with a browser of their own, signed in. */
async function expert(options: BrowserContextOptions = desk) {
  const person = await staffWith(site, ['environmental_secretary']);
  return signedIn(browser, { session: person, origin: site.origin, ...options });
}

const boardOf = (clinicId: string, language = 'fi') =>
  `${site.origin}/${language}/staff/clinics/${clinicId}/day`;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const saved = (page: Page) => page.getByText(/^Tallennettu klo/).waitFor();

async function openEditor(page: Page, clinicId: string, bookingId: string) {
  // The words stand there before the script that saves them has come.
  await page.goto(`${boardOf(clinicId)}/${bookingId}`, { waitUntil: 'networkidle' });
  await page.getByText('Kirjoittamasi tallentuu itsestään').waitFor();
}

async function fillNote(page: Page) {
  await button(page, 'Lisää järjestelmä').click();
  await page.fill('[name="systems.0.building"]', 'Talo');
  await page.getByRole('radio', { name: /^Uusittava/ }).check();
  await page.getByRole('checkbox', { name: 'Asukkaan kertoma' }).check();
  await page.fill('[name=words]', 'Uusi järjestelmä viimeistään remontissa.');
  await page.fill('[name="nextSteps.0.what"]', 'Tee selvitys');
  await page.selectOption('[name="nextSteps.0.who"]', 'RESIDENT');
  await page.fill('[name="nextSteps.0.by"]', '2027-01-15');
  await page.fill('[name=inside]', 'Vain meille.');
}

describe('one visit', () => {
  test('an expert receives it, writes and signs; the resident reads with the code from the inbox, without JavaScript', async () => {
    const clinic = await site.make.clinic({ slots: 2 });
    const visit = await bookVisit(site, clinic.slotIds[0]!);
    const { page, complaints } = await expert();
    await page.goto(boardOf(clinic.id));
    await button(page, /^Merkitse saapuneeksi/).click();
    await button(page, /^Aloita käynti/).click();
    await page.getByRole('link', { name: 'Kirjoita muistio' }).first().click();
    await page.getByText('Kirjoittamasi tallentuu itsestään').waitFor();
    await button(page, 'Allekirjoita muistio').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Allekirjoita muistio' }).click();
    await page.getByText('Tarkista nämä kohdat').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Tarkista nämä kohdat');
    await fillNote(page);
    await saved(page);
    await button(page, 'Allekirjoita muistio').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Allekirjoita muistio' }).click();
    await page.getByText(/^Allekirjoitettu/).waitFor();
    expect(complaints).toEqual([]);

    const ready = await mailbox.waitForMail(visit.email!, ({ subject }) => subject.includes('valmis'));
    expect(ready.raw).not.toContain('remontissa');
    await readWithoutScript(/http\S+\/booking\/[\w-]+/.exec(ready.text)![0], visit.email!);
  });

  async function readWithoutScript(link: string, email: string) {
    const { page, complaints } = await visitor(browser, { ...phone, javaScriptEnabled: false });
    await page.goto(link);
    await page.getByRole('link', { name: 'Lue neuvot' }).click();
    await page.locator('main form button').click();
    const { text } = await mailbox.waitForMail(email, ({ subject }) => subject.includes('Kertakoodi'));
    const code = /\b\d{6}\b/.exec(text)![0];
    await page.fill('[name=code]', '12');
    await button(page, 'Avaa muistio').click();
    expect(await page.locator('main').innerText()).toContain('Tarkista koodi');
    await page.fill('[name=code]', code);
    await button(page, 'Avaa muistio').click();
    const letter = await page.locator('article').innerText();
    expect(letter).toContain('Uusi järjestelmä viimeistään remontissa.');
    expect(letter).not.toContain('Vain meille.');
    const scripts = await page.locator('script[src], link[rel=modulepreload]').count();
    expect(scripts).toBe(0);
    const pdf = await page.context().request.get(`${page.url()}/letter.pdf`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect(complaints).toEqual([]);
  }
});

describe('a note that was held back', () => {
  test('says whom its release tells, asks why, and is then on its way to the resident', async () => {
    const clinic = await site.make.clinic();
    const { bookingId, email } = await bookVisit(site, clinic.slotIds[0]!);
    const { page, headers, name } = await expert(phone);
    await signedNote(site, { bookingId, headers, holdBack: true, heldBackReason: 'Odotetaan lausuntoa' });
    await page.goto(`${site.origin}/fi/staff/notes/${bookingId}`, { waitUntil: 'networkidle' });
    await page.getByText('Muistiota ei anneta asukkaalle: Odotetaan lausuntoa').waitFor();
    await page.getByText('Anna muistio asukkaalle').click();
    await page.getByText('Aino Testi saa sähköpostin').waitFor();
    await button(page, 'Anna muistio').click();
    const refusal = page.getByText('Kirjoita, miksi muistio voidaan nyt antaa.');
    await refusal.waitFor();
    expect(await refusal.evaluate((line) => line.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await page.fill('#release-reason', 'Lausunto tuli');
    await button(page, 'Anna muistio').click();
    await page.getByText(`, ${name}: Lausunto tuli`).waitFor();
    expect(await page.getByText('Anna muistio asukkaalle').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await mailbox.waitForMail(email!, ({ subject }) => subject.includes('valmis'));
  });
});

describe('writing a note', () => {
  test('somebody else saved meanwhile: both versions are shown, and the writer chooses', async () => {
    const clinic = await site.make.clinic();
    const { bookingId } = await bookVisit(site, clinic.slotIds[0]!);
    const other = await staffWith(site, ['building_inspector']);
    const { page } = await expert();
    await openEditor(page, clinic.id, bookingId);
    await page.fill('[name=words]', 'Ensimmäisen sanat');
    await saved(page);
    const theirs = { ...wholeNote, words: 'Toisen sanat' };
    const body = { version: 1, content: theirs };
    await site.call(saveNote, { params: { bookingId }, body, headers: other.headers });
    await page.fill('[name=words]', 'Ensimmäisen uudet sanat');
    const clash = page.locator('.ds-alert', { hasText: other.name });
    await clash.waitFor();
    expect(await clash.innerText()).toContain('Toisen sanat');
    expect(await page.inputValue('[name=words]')).toBe('Ensimmäisen uudet sanat');
    await button(page, 'Pidä oma versioni').click();
    await clash.waitFor({ state: 'detached' });
    await saved(page);
    await page.reload();
    expect(await page.inputValue('[name=words]')).toBe('Ensimmäisen uudet sanat');
  });

  test('a network that fails loses nothing: it is saved when the network is back', async () => {
    const clinic = await site.make.clinic();
    const { bookingId } = await bookVisit(site, clinic.slotIds[0]!);
    const { page } = await expert(phone);
    await openEditor(page, clinic.id, bookingId);
    await page.context().setOffline(true);
    await page.fill('[name=words]', 'Kirjoitettu katveessa');
    await page.locator('.editor', { hasText: 'Ei yhteyttä' }).waitFor();
    await page.context().setOffline(false);
    await saved(page);
    await page.reload();
    expect(await page.inputValue('[name=words]')).toBe('Kirjoitettu katveessa');
  });

  test('the former note stands beside, and reading it is one line in the access log', async () => {
    const property = { propertyIdentifier: '638-999-9-1' };
    const first = await site.make.clinic();
    const former = await bookVisit(site, first.slotIds[0]!, property);
    const { page, headers, id } = await expert();
    const note = await signedNote(site, { bookingId: former.bookingId, headers });
    const clinic = await site.make.clinic({ day: '2026-11-12' });
    const { bookingId } = await bookVisit(site, clinic.slotIds[0]!, property);
    await openEditor(page, clinic.id, bookingId);
    await page.fill('[name=words]', 'Nyt kirjoitettu');
    await page.getByRole('link', { name: /^Lue muistio/ }).click();
    await page.locator('aside', { hasText: 'Tee selvitys nyt.' }).first().waitFor();
    expect(await page.inputValue('[name=words]')).toBe('Nyt kirjoitettu');
    const lines = await site.owner
      .selectFrom('access_log')
      .select('action')
      .where('note_id', '=', note.id)
      .where('person_id', '=', id)
      .execute();
    expect(lines).toEqual([{ action: 'note.read' }]);
  });
});

describe('the other pages of the visit', () => {
  test('without JavaScript the board is marked all the same', async () => {
    const clinic = await site.make.clinic();
    await bookVisit(site, clinic.slotIds[0]!);
    const { page } = await expert({ ...phone, javaScriptEnabled: false });
    await page.goto(boardOf(clinic.id));
    await button(page, /^Merkitse saapuneeksi/).click();
    expect(await page.locator('li.visit').first().innerText()).toContain('Paikalla');
    expect(await button(page, /^Aloita käynti/).count()).toBe(1);
  });

  test('staff match an address to the register', async () => {
    const clinic = await site.make.clinic();
    await bookVisit(site, clinic.slotIds[0]!, {
      propertyIdentifier: '',
      propertyUnknown: true,
      address: 'Suokuja 7',
      village: 'Ilola',
    });
    const { page } = await expert({ ...phone, javaScriptEnabled: false });
    await page.goto(`${site.origin}/fi/staff/properties?unconfirmed=true&search=suokuja`);
    await page.getByRole('link', { name: 'Suokuja 7' }).click();
    await page.fill('[name=identifier]', 'talo');
    await button(page, 'Vahvista tunnus').click();
    expect(await page.locator('main').innerText()).toContain('Kirjoita kiinteistötunnus muodossa');
    await page.fill('[name=identifier]', '638-888-1-1');
    await button(page, 'Vahvista tunnus').click();
    expect(await page.locator('main').innerText()).toContain('Kiinteistö on tunnistettu');
  });
});
