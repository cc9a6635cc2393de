import { beforeEach, expect, test } from 'vitest';
import { panelRoles } from '#shared/rules/publishing.ts';
import { clinics } from '#shared/text/fi/clinics.ts';
import { notes } from '#shared/text/fi/notes.ts';
import { replies } from '#shared/text/fi/replies.ts';
import { openBrowser } from '../support/browser.ts';
import { inboundOf, withReplies } from '../support/inbound.ts';
import { pressOn } from '../support/keyboard.ts';
import { coordinatorOf } from '../support/planning.ts';
import { plainMail } from '../support/replies.ts';
import { signedIn } from '../support/signed-in.ts';
import { testSite } from '../support/site.ts';
import { bookVisit } from '../support/visits.ts';

const site = await testSite(withReplies);
const browser = await openBrowser();
const { origin } = site;
const { addressOf, answer, publishedDay, send } = await inboundOf(site);

beforeEach(async () => {
  await site.owner.deleteFrom('reply').execute();
});

/** A coordinator with a published day, and what a signed-in browser of theirs needs. */
async function workingDay() {
  const coordinator = await coordinatorOf(site);
  const day = await publishedDay(coordinator);
  return { coordinator, day, session: coordinator };
}

test('by keyboard from today to a reply, which is read and dealt with', async () => {
  const { day, session } = await workingDay();
  const to = addressOf(day.seat('project_lead'));
  await send(to, plainMail({ to, text: 'Hei,\n<b>tulen</b> vasta klo 15.' }));
  const { page, complaints } = await signedIn(browser, { session, origin });
  await page.goto(`${origin}/fi/staff`);
  await page.getByText(notes.today.replies(1)).waitFor();
  await pressOn(page, notes.today.repliesLink);
  await page.getByRole('heading', { name: replies.title }).waitFor();
  const words = page.locator('details p');
  expect(await words.isVisible()).toBe(false);
  await pressOn(page, replies.read);
  expect(await words.innerText()).toBe('Hei,\n<b>tulen</b> vasta klo 15.');
  expect(await page.locator('main').innerText()).toContain(replies.unchecked);
  await pressOn(page, new RegExp(`^${replies.settle}`));
  await page.getByText(replies.settledNow).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(replies.settledNow);
  expect(await page.locator('main').innerText()).toContain(replies.emptyWaiting);
  await pressOn(page, replies.tabs.all);
  await page.waitForURL(/show=all/);
  await page.getByText(session.name).last().waitFor();
  await page.goto(`${origin}/fi/staff`);
  expect(await page.getByText(notes.today.repliesLink).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('with JavaScript off: two deal with the same reply, and the list stays at the day', async () => {
  const { day, session } = await workingDay();
  const to = addressOf(day.seat('project_lead'));
  await send(to, plainMail({ to, text: 'Kysymys parkkipaikoista' }));
  const options = { session, origin, javaScriptEnabled: false };
  const [one, other] = [await signedIn(browser, options), await signedIn(browser, options)];
  for (const { page } of [one, other])
    await page.goto(`${origin}/fi/staff/messages/replies?clinic=${day.id}`);
  await one.page.getByText(replies.read, { exact: true }).click();
  await one.page.getByText('Kysymys parkkipaikoista').waitFor();
  for (const { page } of [one, other]) {
    await page.getByRole('button', { name: replies.settle }).click();
    await page.getByText(replies.settledNow).waitFor();
    expect(page.url()).toContain(`clinic=${day.id}`);
  }
});

test('who declines is replaced by somebody who is free, and the day is whole again', async () => {
  const { coordinator, day, session } = await workingDay();
  const { email, name } = coordinator.panel[1]!;
  const substitute = await site.make.person({ roles: ['building_inspector'], name: 'Sija Testi' });
  await answer('Gmail', day.seat('building_inspector'), { attendee: email, partstat: 'DECLINED' });
  await answer('Apple', day.seat('project_lead'), {
    attendee: coordinator.panel[0]!.email,
    partstat: 'ACCEPTED',
  });
  const { page, complaints } = await signedIn(browser, { session, origin });
  const here = `${origin}/fi/staff/clinics/${day.id}`;
  await page.goto(here);
  const panel = page.getByRole('region', { name: clinics.day.panel });
  const seats = panel.locator('dd');
  expect(await seats.allInnerTexts()).toEqual([
    expect.stringContaining(clinics.invite.accepted),
    expect.stringMatching(new RegExp(`${clinics.day.unavailable(name)}.*${clinics.invite.declined}`, 's')),
    expect.stringContaining(clinics.invite.waiting),
  ]);
  await page.goto(`${origin}/fi/staff/clinics`);
  const row = page.locator('main li', { has: page.locator(`a[href$="${day.id}"]`) });
  expect(await row.innerText()).toContain(clinics.list.invites(2, panelRoles.length));
  await page.goto(`${origin}/fi/staff`);
  const waits = page.locator('section li', { has: page.locator(`a[href*="${day.id}/staffing"]`) });
  expect(await waits.innerText()).toContain(notes.today.declined('Rakennustarkastaja', name));
  expect(await waits.innerText()).toMatch(new RegExp(`${notes.today.free('')}.*${substitute.name}`));
  await waits.getByRole('link').click();
  await page.getByText(clinics.plan.unavailable(name)).waitFor();
  await page.selectOption('[name="seats.1.building_inspector"]', substitute.id);
  await page.getByText(clinics.plan.unavailable(name)).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: clinics.plan.saveStaffing }).click();
  await page.getByText(clinics.day.staffed).waitFor();
  expect(await panel.innerText()).not.toContain(name);
  expect(await seats.nth(1).innerText()).toMatch(
    new RegExp(`${substitute.name}\\s+${clinics.invite.waiting}`),
  );
  await page.goto(`${origin}/fi/staff`);
  expect(await waits.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('of those who have booked, whoever declines stands first, with the way to the booking', async () => {
  const { day, session } = await workingDay();
  const slots = await site.owner
    .selectFrom('slot')
    .select('id')
    .where('clinic_id', '=', day.id)
    .orderBy('starts_at')
    .execute();
  const fine = await bookVisit(site, slots[0]!.id, { name: 'Aino Tulee' });
  const declines = await bookVisit(site, slots[1]!.id, { name: 'Eino Ei' });
  const about = (id: string) => ({ of: 'booking' as const, id });
  await answer('Thunderbird', about(fine.bookingId), { attendee: fine.email!, partstat: 'ACCEPTED' });
  await answer('Outlook', about(declines.bookingId), { attendee: declines.email!, partstat: 'DECLINED' });
  const { page } = await signedIn(browser, { session, origin });
  await page.goto(`${origin}/fi/staff/clinics/${day.id}`);
  const card = page.getByRole('region', { name: clinics.holders.title });
  await card.getByText(clinics.holders.care(1)).waitFor();
  expect(await card.getByText('Aino Tulee').isVisible()).toBe(false);
  await card.getByText(clinics.holders.showOthers(1)).click();
  await card.getByText('Aino Tulee').waitFor();
  await card.getByRole('link', { name: 'Eino Ei' }).click();
  await page.waitForURL(new RegExp(declines.bookingId));
});
