import { afterAll, expect, test } from 'vitest';
import { advice } from '#shared/text/fi/advice.ts';
import { clinics } from '#shared/text/fi/clinics.ts';
import { notes } from '#shared/text/fi/notes.ts';
import { resident } from '#shared/text/fi/resident.ts';
import { staff } from '#shared/text/fi/staff.ts';
import { startJobs } from '#server/worker.ts';
import { openBrowser, visitor } from '../support/browser.ts';
import { pressOn, tabTo, tabToField, typeIn } from '../support/keyboard.ts';
import { openMailbox } from '../support/mailbox.ts';
import { coordinatorOf } from '../support/planning.ts';
import { signedIn } from '../support/signed-in.ts';
import { testSite } from '../support/site.ts';
import { staffWith } from '../support/staff.ts';
import { bookVisit, signedNote } from '../support/visits.ts';

const mailbox = await openMailbox();
const site = await testSite({ SMTP_URL: mailbox.url });
const jobs = await startJobs(site.deps, site.signIn);
const browser = await openBrowser();
afterAll(async () => {
  await jobs.stop();
  await mailbox.close();
});
const desk = { viewport: { width: 1280, height: 900 } };
const { origin } = site;

test('a resident finds their booking, moves it and cancels it', async () => {
  const clinic = await site.make.clinic({ slots: 3 });
  const { code } = await bookVisit(site, clinic.slotIds[0]!, { phone: '040 123 4567' });
  const { page } = await visitor(browser);
  await page.goto(`${origin}/fi`);
  await pressOn(page, resident.site.menu);
  await pressOn(page, resident.site.ownBooking);
  await page.waitForURL(/find-booking/);
  await typeIn(page, 'code', code);
  await typeIn(page, 'identifierOrPhone', '040 123 4567');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/booking\//);
  await pressOn(page, resident.booking.move);
  await page.waitForURL(/\/move$/);
  await tabTo(page, ({ name }) => name === 'slot');
  await page.keyboard.press('Enter');
  await page.waitForURL(/slot=/);
  await pressOn(page, resident.move.confirm);
  await page.waitForURL(/now=moved/);
  await pressOn(page, resident.booking.cancel);
  await page.waitForURL(/\/cancel$/);
  await pressOn(page, resident.cancel.confirm);
  await page.waitForURL(/now=cancelled/);
  expect(await page.locator('h1').innerText()).toBe(resident.booking.cancelledTitle);
});

test('a resident reads their advice', async () => {
  const clinic = await site.make.clinic();
  const { token, bookingId, email } = await bookVisit(site, clinic.slotIds[0]!);
  const { headers } = await staffWith(site, ['project_lead']);
  await signedNote(site, { bookingId, headers });
  const { page } = await visitor(browser);
  await page.goto(`${origin}/fi/booking/${token}`);
  await pressOn(page, resident.booking.advice);
  await page.waitForURL(/\/advice$/);
  await pressOn(page, advice.page.ask);
  await page.waitForURL(/sent/);
  const { text } = await mailbox.waitForMail(email!, (mail) => /\b\d{6}\b/.test(mail.text));
  await typeIn(page, 'code', /\b\d{6}\b/.exec(text)![0]);
  await page.keyboard.press('Enter');
  await page.locator('article').waitFor();
});

test('a coordinator signs in, plans a day and publishes it', async () => {
  const coordinator = await coordinatorOf(site);
  const { page } = await visitor(browser, desk);
  await page.goto(`${origin}/fi/staff/clinics/new`);
  const { email } = await site.owner.selectFrom('person').select('email').where('id', '=', coordinator.id).executeTakeFirstOrThrow(); // prettier-ignore
  await typeIn(page, 'email', email);
  await page.keyboard.press('Enter');
  await page.locator('#code').waitFor();
  const { text } = await mailbox.waitForMail(email);
  await typeIn(page, 'code', /\b\d{6}\b/.exec(text)![0]);
  await page.keyboard.press('Enter');
  await page.waitForURL(/clinics\/new/, { waitUntil: 'networkidle' });
  const venues = site.owner.selectFrom('venue').innerJoin('room', 'room.venue_id', 'venue.id');
  const { name } = await venues.select('venue.name').where('room.id', '=', coordinator.roomId).executeTakeFirstOrThrow(); // prettier-ignore
  await typeIn(page, 'roomId', (name as { fi: string }).fi);
  await tabToField(page, 'date');
  for (const part of ['10', '20', '2026']) await page.keyboard.type(part);
  expect(await page.inputValue('#date')).toMatch(/^2026-/);
  for (const [place, role] of ['project_lead', 'building_inspector', 'environmental_secretary'].entries())
    await typeIn(page, `seats.1.${role}`, coordinator.panel[place]!.name);
  await typeIn(page, 'bring.fi', 'Kartta');
  await typeIn(page, 'bring.sv', 'Karta');
  await pressOn(page, clinics.plan.save);
  await page.waitForURL(/done=saved/);
  await pressOn(page, clinics.day.publish);
  await page.waitForURL(/next\/publish/);
  await pressOn(page, clinics.confirm.publish);
  await page.waitForURL(/done=published/);
});

test('an expert marks a visit, writes its note and signs it', async () => {
  const clinic = await site.make.clinic();
  await bookVisit(site, clinic.slotIds[0]!);
  const session = await staffWith(site, ['environmental_secretary']);
  const { page } = await signedIn(browser, { session, origin, ...desk });
  await page.goto(`${origin}/fi/staff/clinics/${clinic.id}/day`, { waitUntil: 'networkidle' });
  await pressOn(page, new RegExp(`^${notes.day.mark.arrived}`));
  await page.locator('li.visit.arrived').waitFor();
  await pressOn(page, new RegExp(`^${notes.day.mark.in_consultation}`));
  await page.locator('li.visit.in_consultation').waitFor();
  await pressOn(page, notes.day.write);
  await page.locator('.editor').waitFor();
  await pressOn(page, notes.note.addSystem);
  await typeIn(page, 'systems.0.building', 'Talo');
  await tabToField(page, 'systems.0.condition');
  await page.keyboard.press('Space');
  await tabToField(page, 'systems.0.basis');
  await page.keyboard.press('Space');
  await typeIn(page, 'words', 'Järjestelmä on kunnossa.');
  await typeIn(page, 'nextSteps.0.what', 'Tyhjennä kaivo vuosittain');
  await tabToField(page, 'nextSteps.0.who');
  await page.keyboard.press('ArrowDown');
  await typeIn(page, 'nextSteps.0.byWords', 'joka vuosi');
  await pressOn(page, notes.note.sign);
  await page.getByRole('dialog').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(notes.note.sign);
  await page.keyboard.press('Enter');
  await page.locator('.signed').waitFor();
});

test('the first Tab of every frame leads past the menu', async () => {
  const session = await staffWith(site, ['coordinator']);
  const { page } = await signedIn(browser, { session, origin, ...desk });
  for (const [path, words] of [
    ['', resident.site.skip],
    ['/staff', staff.skip],
  ] as const) {
    // prettier-ignore
    await page.goto(`${origin}/fi${path}`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  }
});
