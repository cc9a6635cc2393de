import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import * as bookings from '#shared/contracts/bookings.ts';
import { listSlots } from '#shared/contracts/clinics.ts';
import { changesText } from '#shared/text/changes.ts';
import { clinicsText } from '#shared/text/clinics.ts';
import type { Language } from '#shared/text/language.ts';
import { openBrowser, type visitor } from '../support/browser.ts';
import { pressOn, tabToField } from '../support/keyboard.ts';
import { coordinatorOf, type Coordinator } from '../support/planning.ts';
import { signedIn } from '../support/signed-in.ts';
import { testSite } from '../support/site.ts';

const site = await testSite();
const browser = await openBrowser();
const fi = clinicsText.fi;
const changes = changesText.fi;

/** The coordinator's own browser, signed in. */
async function at(
  coordinator: Coordinator,
  options: Parameters<typeof visitor>[1] = {},
  language: Language = 'fi',
) {
  const { origin } = site;
  const { page, complaints } = await signedIn(browser, { session: coordinator, origin, ...options });
  const open = (path: string) => page.goto(`${site.origin}/${language}/staff/clinics${path}`);
  return { page, complaints, open };
}

const pressButton = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Lays out names that a test can look for. */
async function named({ panel }: Coordinator) {
  const names = ['Marja Mallila', 'Kaj Exempel', 'Sari Näyte'];
  for (const [place, { id }] of panel.entries())
    await sql`update person set name = ${names[place]} where id = ${id}`.execute(site.owner);
}

async function book(clinicId: string, told: bookings.BookingAnswers) {
  const { answer } = await site.call(listSlots, { params: { clinicId } });
  const slotId = answer.slots.find(({ state }) => state === 'free')!.id;
  const hold = await site.call(bookings.takeHold, { params: { slotId } });
  const property = { propertyIdentifier: '638-999-1-1', relation: 'owner', language: 'fi' } as const;
  await site.call(bookings.bookSlot, { body: { holdToken: hold.answer.holdToken, ...property, ...told } });
}

describe('planning a day', () => {
  test('the times grow while one types, a clash is said at once, and the draft can be published', async () => {
    const coordinator = await coordinatorOf(site);
    await named(coordinator);
    await coordinator.draft({ date: '2026-10-20' });
    const { page, complaints, open } = await at(coordinator, { viewport: { width: 1280, height: 900 } });
    await open('/new');
    await page.locator('[name=date]').fill('2026-10-20');
    await expectTimes(page, 8);
    await page.locator('[name=end]').fill('16:30');
    await expectTimes(page, 5);
    await page.locator('[name=breakStart]').first().fill('15:00');
    await page.locator('[name=breakEnd]').first().fill('15:30');
    await expectTimes(page, 4);
    await page.locator('[name=roomId]').selectOption(coordinator.roomId);
    await page.getByText('Tilaan on').waitFor();
    for (const [place, role] of ['project_lead', 'building_inspector', 'environmental_secretary'].entries())
      await page.locator(`[name="seats.1.${role}"]`).selectOption(coordinator.panel[place]!.id);
    await page.getByText(/^Marja Mallila .*klo 14\.00–16\.00/).waitFor();

    await page.locator('[name=date]').fill('2026-10-21');
    await page.getByText(/^Marja Mallila .*klo 14\.00–16\.00/).waitFor({ state: 'detached' });
    await page.locator('[name="bring.fi"]').fill('Kartta tontista');
    await pressButton(page, fi.plan.save);
    await page.getByRole('heading', { name: fi.day.saved }).waitFor();
    await page.getByRole('heading', { name: fi.day.obstaclesTitle }).waitFor();

    await page.getByRole('link', { name: fi.day.edit }).click();
    await page.locator('[name="bring.sv"]').fill('Karta över tomten');
    await pressButton(page, fi.plan.save);
    await page.getByRole('link', { name: fi.day.publish, exact: true }).click();
    await page.getByText('Marja Mallila, hankkeen vetäjä').waitFor();
    await pressButton(page, fi.confirm.publish);
    await page.getByRole('heading', { name: fi.day.published }).waitFor();
    expect(complaints).toEqual([]);
    const { rows } = await sql`select from message where kind = 'expert-invited'`.execute(site.owner);
    expect(rows).toHaveLength(3);
  });

  test('without JavaScript a press draws the times and shows what is in the way; a refused form keeps everything', async () => {
    const coordinator = await coordinatorOf(site);
    await coordinator.draft({ date: '2026-10-22' });
    const { page, open } = await at(coordinator, { javaScriptEnabled: false });
    await open('/new');
    await page.locator('[name=date]').fill('2026-10-22');
    await page.locator('[name=roomId]').selectOption(coordinator.roomId);
    await page.locator('[name=slotMinutes]').fill('55');
    await page.locator('[name="bring.fi"]').fill('Kuvia kaivosta');
    await pressButton(page, fi.plan.draw);
    await expectTimes(page, 4);
    await page.getByText('Tilaan on').waitFor();
    await pressButton(page, fi.plan.save);
    expect(await page.locator('h2').filter({ hasText: 'Tila' }).count()).toBeGreaterThan(0);
    expect(await page.locator('[name="bring.fi"]').inputValue()).toBe('Kuvia kaivosta');
    expect(await page.locator('[name=slotMinutes]').inputValue()).toBe('55');

    await page.locator('[name=slotMinutes]').fill('pitkä');
    await pressButton(page, fi.plan.save);
    expect(await page.locator(':focus').getByRole('link').textContent()).toContain(fi.plan.slotMinutes);
    expect(await page.locator('[name=slotMinutes]').getAttribute('aria-invalid')).toBe('true');
    await page.locator('[name=slotMinutes]').fill('55');
    await page.locator('[name=date]').fill('2026-10-23');
    await pressButton(page, fi.plan.save);
    await page.getByRole('heading', { name: fi.day.saved }).waitFor();
  });

  test('whoever saves an old version keeps what was typed and is led to the new one', async () => {
    const coordinator = await coordinatorOf(site);
    const { answer } = await coordinator.draft({ date: '2026-10-26' });
    const { page, open } = await at(coordinator);
    await open(`/${answer.id}/plan`);
    await coordinator.change(answer, { date: '2026-10-27' });
    const bring = page.locator('[name="bring.fi"]');
    // The page may wake up between the browser's marking of the old text and its typing; only the old text stays then.
    await bring.fill('Oma muutokseni');
    const typed = await bring.inputValue();
    expect(typed).toContain('Oma muutokseni');
    await pressButton(page, fi.plan.save);
    await page.getByRole('link', { name: fi.plan.latest }).waitFor();
    expect(await bring.inputValue()).toBe(typed);
    await page.getByRole('link', { name: fi.plan.latest }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name=date]')?.value === '2026-10-27',
    );
  });
});

describe('cancelling a day', () => {
  test('before the button stand number and names; the reason is asked in both languages; then who must be called', async () => {
    const coordinator = await coordinatorOf(site);
    const { answer: day } = await coordinator.publish(
      (await coordinator.draft({ date: '2026-11-03' })).answer,
    );
    await book(day.id, { name: 'Eino Malli', phone: '040 123 4567' });
    const { page, open } = await at(coordinator);
    await open(`/${day.id}/next/cancel`);
    await page.getByRole('heading', { name: fi.confirm.holders(1) }).waitFor();
    await page.getByText('Eino Malli').waitFor();
    await page.locator('[name="reason.fi"]').fill('Lämmitys on rikki.');
    await pressButton(page, fi.confirm.cancel);
    await page.locator('[name="reason.sv"][aria-invalid=true]').fill('Värmen är trasig.');
    expect(await page.locator('[name="reason.fi"]').inputValue()).toBe('Lämmitys on rikki.');
    await pressButton(page, fi.confirm.cancel);
    await page.getByText(changes.askedBy(coordinator.name)).waitFor();
    await pressButton(page, changes.cancelNow);
    await page.getByRole('heading', { name: changes.calls.title(1) }).waitFor();
    await page.getByRole('link', { name: '+358401234567' }).waitFor();
  });
});

describe('moving a day', () => {
  test('by keyboard: Enter only checks, what was typed stays, and the move can be taken back', async () => {
    const coordinator = await coordinatorOf(site);
    const { answer: day } = await coordinator.publish(
      (await coordinator.draft({ date: '2026-11-17' })).answer,
    );
    await book(day.id, { name: 'Eino Malli', phone: '040 123 4567' });
    const { page, open } = await at(coordinator);
    const moving = `/${day.id}/move`;
    await open(`${moving}?date=2026-11-24&roomId=${day.plan.roomId}`);
    await page.locator('[name="reason.fi"]').fill('Lämmitys on rikki.');
    await page.locator('[name=date]').fill('2026-11-25');
    await page.locator('[name=date]').press('Enter');
    await page.waitForURL(/date=2026-11-25/);
    expect(await page.locator('[name="reason.fi"]').inputValue()).toBe('Lämmitys on rikki.');
    expect((await coordinator.see(day.id)).answer.change).toBeNull();
    await page.locator('[name="reason.sv"]').fill('Värmen är trasig.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(changes.askedBy(coordinator.name)).waitFor();
    await page.getByRole('button', { name: changes.undo }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(changes.undone).waitFor();
    expect((await coordinator.see(day.id)).answer).toMatchObject({ date: '2026-11-17', change: null });
  });
});

describe('the list of days', () => {
  test('keeps its filter in the address and says what to do when nothing is there', async () => {
    const coordinator = await coordinatorOf(site, '3446');
    const { answer } = await coordinator.draft({ date: '2026-11-05' });
    const { page, open } = await at(coordinator, { viewport: { width: 1280, height: 900 } }, 'nb');
    await open('');
    await page.getByRole('link', { name: /5\. november 2026/ }).waitFor();
    await page.locator('[name=status]').selectOption('published');
    await pressButton(page, clinicsText.nb.list.show);
    await page.getByText(clinicsText.nb.list.emptyFiltered).waitFor();
    expect(new URL(page.url()).searchParams.get('status')).toBe('published');
    await page.getByRole('link', { name: clinicsText.nb.list.clear }).click();
    await page.getByRole('link', { name: /5\. november 2026/ }).click();
    await page.waitForURL(`**/${answer.id}`);
  });

  test('a published day’s expert is replaced on its own page', async () => {
    const coordinator = await coordinatorOf(site);
    const substitute = await site.make.person({ roles: ['project_lead'], name: 'Silja Sijainen' });
    const { answer } = await coordinator.publish((await coordinator.draft({ date: '2026-11-10' })).answer);
    const { page, open } = await at(coordinator, {}, 'sv');
    const sv = clinicsText.sv;
    await open(`/${answer.id}/staffing`);
    await page.locator('[name="seats.1.building_inspector"]').selectOption('nobody');
    await pressButton(page, sv.plan.saveStaffing);
    await page.getByRole('heading', { name: 'byggnadsinspektör' }).waitFor();
    await page.locator('[name="missingReason.1.building_inspector"]').fill('Tjänsten är obesatt');
    await page.locator('[name="seats.1.project_lead"]').selectOption(substitute.id);
    await pressButton(page, sv.plan.saveStaffing);
    await page.getByRole('heading', { name: sv.day.staffed }).waitFor();
    await page.getByText('Silja Sijainen').waitFor();
    await page.getByText('Tjänsten är obesatt').waitFor();
  });
});

describe('copying a day', () => {
  test('without JavaScript: what is in the way is said first, then everything else is saved as drafts', async () => {
    const coordinator = await coordinatorOf(site);
    await named(coordinator);
    const { answer: day } = await coordinator.draft({ date: '2027-02-03' });
    await coordinator.draft({ date: '2027-02-10' }, []);
    const otherRoom = await site.make.room('638');
    await coordinator.draft(
      { date: '2027-02-24', roomId: otherRoom.roomId },
      coordinator.fullSeats.slice(0, 1),
    );
    const { page, complaints, open } = await at(coordinator, { javaScriptEnabled: false });
    await open(`/${day.id}`);
    await page.getByRole('link', { name: fi.day.copy }).click();
    for (const [place, date] of ['2027-02-10', '2027-02-17', '2027-02-24'].entries())
      await page.locator('[name=date]').nth(place).fill(date);
    await pressButton(page, fi.copy.check);
    const preview = await page.locator('section', { has: page.locator('#preview') }).innerText();
    expect(preview).toContain('Keskiviikko 10.2.2027');
    expect(preview).toMatch(/Tilaan on luonnos.*ei kopioida/s);
    expect(preview).toContain(fi.copy.free);
    expect(preview).toMatch(/Marja Mallila on luonnoksessa.*Marja Mallila jää pois/s);
    const spring = async () => (await coordinator.list()).answer.days.filter(({ date }) => date > '2027');
    expect(await spring()).toHaveLength(3);
    await pressButton(page, fi.copy.save(2));
    await page.getByRole('heading', { name: fi.copy.saved(2) }).waitFor();
    expect((await spring()).map(({ date, openSeats }) => `${date}: ${openSeats}`).toSorted()).toEqual([
      '2027-02-03: 0',
      '2027-02-10: 3',
      '2027-02-17: 0',
      '2027-02-24: 1',
      '2027-02-24: 2',
    ]);
    expect(complaints).toEqual([]);
  });

  test('the preview names the holiday and the eve before anything is saved', async () => {
    const coordinator = await coordinatorOf(site);
    const { answer: day } = await coordinator.draft({ date: '2027-04-07' });
    const { page, open } = await at(coordinator, { javaScriptEnabled: false });
    const asked = ['2027-05-06', '2027-06-25'].map((date) => `date=${date}&roomId=${coordinator.roomId}`);
    await open(`/${day.id}/copy?${asked.join('&')}`);
    const preview = await page.locator('section', { has: page.locator('#preview') }).innerText();
    expect(preview).toMatch(/6\.5\.2027.*helatorstai.*25\.6\.2027.*juhannusaatto/s);
    const { days } = (await coordinator.list()).answer;
    expect(days.filter(({ date }) => ['2027-05-06', '2027-06-25'].includes(date))).toEqual([]);
  });

  test('by keyboard, from the month', async () => {
    const coordinator = await coordinatorOf(site);
    const { answer: day } = await coordinator.draft({ date: '2027-03-03' });
    const { page, open } = await at(coordinator, { viewport: { width: 1280, height: 900 } });
    await open('/month?month=2027-03');
    await pressOn(page, /^14\.00–16\.00/);
    await page.waitForURL(`**/${day.id}`);
    await pressOn(page, fi.day.copy);
    await page.waitForURL('**/copy');
    await tabToField(page, 'copies.0.date');
    await page.keyboard.type('17032027');
    await page.keyboard.press('Enter');
    await page.locator('#preview').waitFor();
    await pressOn(page, fi.copy.save(1));
    await page.getByRole('heading', { name: fi.copy.saved(1) }).waitFor();
  });
});

async function expectTimes(page: Page, count: number) {
  await page.getByText(fi.grid.count(count), { exact: true }).last().waitFor();
}
