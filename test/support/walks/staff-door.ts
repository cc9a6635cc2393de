import type { Page } from 'playwright-core';
import type { Look } from '../look.ts';
import { staffWith } from '../staff.ts';
import { press, serverFailed, sits, visits, without, type Walk, type World } from './walk.ts';

/** On a phone the account lies behind a button. */
function openMenu(page: Page) {
  return page.locator('header details').evaluate((menu) => ((menu as HTMLDetailsElement).open = true));
}

/** One's own calendar: refused, named, not fetched yet, read, failed and removed. */
async function busyCalendar({ site }: World, page: Page, look: Look, personId: string) {
  const set = (values: object) =>
    site.owner.updateTable('busy_calendar').set(values).where('person_id', '=', personId).execute();
  const now = site.clock.now();
  const never = { tried_at: null, fetched_at: null, failure: null, failing_since: null };
  const save = 'main form[action*=register] button';
  await page.fill('[name=address]', 'https://10.0.0.1/basic.ics');
  await press(page, save);
  await look('own calendar, busy times refused');
  await page.fill('[name=address]', 'https://kalenteri.example.org/basic.ics');
  await press(page, save);
  await site.owner.deleteFrom('busy_calendar').where('person_id', '=', personId).execute();
  const row = { person_id: personId, sealed_address: '', host: 'kalenteri.example.org' };
  await site.owner.insertInto('busy_calendar').values(row).execute();
  await page.reload();
  await look('own calendar, busy times fetched soon');
  await set({ ...never, tried_at: now, fetched_at: now });
  await page.reload();
  await look('own calendar, busy times read');
  await set({ tried_at: now, failure: 'refused', failing_since: now });
  await page.reload();
  await look('own calendar, busy times failed');
  await press(page, 'main form[action*=remove] button');
  await look('own calendar, busy times removed');
}

/** The door of the staff's pages, and what stands instead of a page that somebody may not see. */
export const staffDoor: Walk = async (world, page, home, look) => {
  const visit = visits(page, home, look);
  const door = '/staff/sign-in';
  await visit('door', door);
  await visit('door, sent here', '/staff/clinics');
  await visit('door, the office sign-in failed', `${door}?office=failed`);
  await press(page, 'form button');
  await look('door, address missing');
  for (let tries = 0; tries < 6; tries++) {
    await page.goto(`${home}${door}`);
    await page.fill('#email', 'too.many@example.org');
    await press(page, 'form button');
  }
  await look('door, too many codes asked for');
  await page.goto(`${home}${door}`);
  await page.fill('#email', 'wrong.code@example.org');
  await press(page, 'form button');
  await look('door, code sent');
  for (let tries = 0; tries < 16; tries++) {
    await page.fill('#code', '123456');
    await press(page, 'form[action*=enter] button');
    if (tries === 0) await look('door, code wrong');
  }
  await look('door, too many codes tried');

  await sits(world, page, await staffWith(world.site, ['communications']));
  await visit('staff, not allowed', '/staff/admin/638/people');
  await visit('staff, not allowed to plan', '/staff/clinics/new');
  await visit('staff, not found', '/staff/nowhere/at/all');
  await page.goto(`${home}/staff`);
  await openMenu(page);
  await look('staff, menu of a phone open');
  await visit('own calendar, not allowed', '/staff/calendar');
  const expert = await sits(world, page, await staffWith(world.site, ['project_lead']));
  await visit('own calendar, closed', '/staff/calendar');
  await press(page, 'main form[action*=open] button');
  await look('own calendar, opened');
  await visit('own calendar', '/staff/calendar');
  await press(page, 'main form [formaction*=close]');
  await look('own calendar, closed again');
  await busyCalendar(world, page, look, expert.id);
  await without(world, 'clinic', async () => {
    await page.goto(`${home}/staff`);
    await look('staff, the server failed', serverFailed);
  });
  await page.goto(`${home}/staff`);
  await openMenu(page);
  await press(page, page.locator('form[action*=signOut] button >> visible=true').first());
  await look('door, signed out');
};
