import { aino, fillForm, forward, takeFirstTime } from '../resident.ts';
import { bookVisit } from '../visits.ts';
import { press, visits, type Walk } from './walk.ts';

/** From a free time to the booking, with everything that can come between. */
export const residentBooking: Walk = async ({ site }, page, home, look) => {
  const visit = visits(page, home, look);
  const { id, slotIds } = await site.make.clinic({ slots: 5 });
  const clinicUrl = `${home}/clinics/${id}`;
  const own = { ...aino, propertyIdentifier: '638-999-41-1' };
  await visit('no held time', '/book');

  await takeFirstTime(page, clinicUrl);
  await look('form');
  await page.locator('#propertyUnknown').check();
  await look('form, identifier unknown');
  await press(page, forward(page));
  await look('form, nothing filled in');
  await page.locator('#propertyUnknown').uncheck();
  await fillForm(page, { ...own, propertyIdentifier: 'talo', phone: '12', email: 'aino@' });
  await page.fill('[name=systemYear]', '80-luku');
  await press(page, forward(page));
  await look('form, wrong values');
  const prolonged = page.waitForResponse(/\/book\/time/);
  await page.locator('[data-hold] button[data-more]').first().click();
  await prolonged;
  await look('more time');

  site.clock.pass({ minutes: 13, seconds: 10 });
  await page.reload();
  await page.getByRole('dialog').waitFor();
  await look('asked whether more time is needed');
  await page.locator('[data-part=ask-no]').click();
  await site.owner.updateTable('hold').set({ extensions: 10 }).where('slot_id', '=', slotIds[0]!).execute();
  await page.reload();
  await look('no more time can be had');
  site.clock.pass({ minutes: 3 });
  await page.reload();
  await look('the time ran out, and nobody took it');

  await fillForm(page, own);
  await bookVisit(site, slotIds[0]!);
  await press(page, forward(page));
  await look('the time ran out and went to another');
  await bookVisit(site, slotIds[1]!);
  await press(page, 'button[name=slot]');
  await look('the offered time went too');
  await visit('the time was lost', '/book');

  await press(page, 'button[name=slot]');
  await fillForm(page, own);
  await page.fill('[name=systemYear]', '1987');
  await press(page, forward(page));
  await look('check');
  const twin = await bookVisit(site, slotIds[3]!, { propertyIdentifier: own.propertyIdentifier });
  await press(page, forward(page));
  await look('the property has a booking already');
  await site.owner
    .updateTable('booking')
    .set({ status: 'cancelled' })
    .where('id', '=', twin.bookingId)
    .execute();
  site.clock.pass({ minutes: 16 });
  await page.goto(`${home}/book/check`);
  await look('check, the time ran out');
  await bookVisit(site, slotIds[2]!);
  await press(page, forward(page));
  await look('check, the time was lost');
  await press(page, 'button[name=slot]');
  await press(page, forward(page));
  await look('booked');
};
