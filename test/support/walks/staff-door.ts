import type { Page } from 'playwright-core';
import { staffWith } from '../staff.ts';
import { press, serverFailed, sits, visits, without, type Walk } from './walk.ts';

/** On a phone the account lies behind a button. */
function openMenu(page: Page) {
  return page.locator('header details').evaluate((menu) => ((menu as HTMLDetailsElement).open = true));
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
  await sits(world, page, await staffWith(world.site, ['project_lead']));
  await visit('own calendar, closed', '/staff/calendar');
  await press(page, 'main form button');
  await look('own calendar, opened');
  await visit('own calendar', '/staff/calendar');
  await press(page, 'main form [formaction*=close]');
  await look('own calendar, closed again');
  await without(world, 'clinic', async () => {
    await page.goto(`${home}/staff`);
    await look('staff, the server failed', serverFailed);
  });
  await page.goto(`${home}/staff`);
  await openMenu(page);
  await press(page, page.locator('form[action*=signOut] button >> visible=true').first());
  await look('door, signed out');
};
