import type { Page } from 'playwright-core';
import { cancelForCaller, holdForCaller } from '#shared/contracts/staff-bookings.ts';
import { staffWith } from '../staff.ts';
import { pdf, sendFile } from '../attachments.ts';
import { bookVisit } from '../visits.ts';
import { press, sits, unfold, visits, type Walk } from './walk.ts';

async function fillFor(page: Page, identifier: string) {
  await page.fill('[name=propertyIdentifier]', identifier);
  await page.locator('[name=relation]').first().check();
  await page.fill('[name=name]', 'Aino Testi');
}

/** Booking for whoever telephones, and the booking's own page for staff. */
export const staffPhone: Walk = async (world, page, home, look) => {
  const { site } = world;
  const visit = visits(page, home, look);
  const clinic = await site.make.clinic({ slots: 5, staffSlots: 1, day: '2026-11-17' });
  const [first, second, third] = clinic.slotIds as [string, string, string];
  const { headers } = await sits(world, page, await staffWith(site, ['coordinator']));
  const phone = `/staff/clinics/${clinic.id}/phone`;

  await visit('telephone, times', phone);
  await bookVisit(site, first);
  await press(page, 'button[name=slot]');
  await look('telephone, the time went to another');
  await press(page, 'button[name=slot]');
  await look('telephone, time held');
  await press(page, page.locator('form[action$=book] .row button').last());
  await look('telephone, nothing filled in');
  await page.locator('#propertyUnknown').check();
  await look('telephone, identifier unknown');
  await page.locator('#propertyUnknown').uncheck();
  await fillFor(page, '638-999-61-1');
  await page.fill('[name=email]', 'aino.puhelin@example.org');
  await page.fill('[name=systemYear]', '1987');
  await press(page, page.locator('form[action$=book] .row button').last());
  await look('telephone, booked');
  await unfold(page);
  await look('booking for staff, everything open');
  await press(page, 'form[action$=renew] button');
  await look('booking for staff, link renewed');
  await unfold(page);
  await bookVisit(site, third);
  await press(page, `form[action$=move] button[value="${third}"]`);
  await look('booking for staff, the time went to another');
  await unfold(page);
  await press(page, 'form[action$=move] button');
  await look('booking for staff, moved');
  await unfold(page);
  await press(page, 'form[action$=cancel] button');
  await look('booking for staff, cancelled');
  await visit('booking for staff, unknown', '/staff/bookings/00000000-0000-4000-8000-000000000000');

  await page.goto(`${home}${phone}`);
  await press(page, 'button[name=slot]');
  await fillFor(page, '638-999-61-2');
  await page.locator('[name=wantsPaper]').check();
  site.clock.pass({ minutes: 16 });
  await site.call(holdForCaller, { params: { slotId: second }, headers });
  await press(page, page.locator('form[action$=book] .row button').last());
  await look('telephone, the held time was lost');

  const paper = await bookVisit(site, clinic.slotIds[3]!, { email: '', phone: '', wantsPaper: true });
  await sendFile(site, paper.token, { bytes: pdf(), name: `${'pitkänimi'.repeat(11)}.pdf` });
  await page.goto(`${home}/staff/bookings/${paper.bookingId}`);
  await look('booking for staff, on paper');
  const attach = (buffer: Buffer) =>
    page.setInputFiles('[name=file][type=file]', { name: 'kartta.pdf', mimeType: 'application/pdf', buffer });
  await unfold(page);
  await press(page, 'form[action$=file] button');
  await look('booking for staff, no file chosen');
  await page.locator('[name=kind]').first().check();
  await attach(pdf('a map'));
  await press(page, 'form[action$=file] button');
  await look('booking for staff, a file added');
  await unfold(page);
  await site.call(cancelForCaller, { params: { bookingId: paper.bookingId }, headers });
  await press(page, 'form[action$=cancel] button');
  await look('booking for staff, cancelling twice');
  await site.owner.updateTable('slot').set({ closed: true }).where('clinic_id', '=', clinic.id).execute();
  await visit('telephone, no times', phone);
};
