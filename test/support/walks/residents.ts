import { cancelBooking } from '#shared/contracts/bookings.ts';
import { coordinatorOf } from '../planning.ts';
import { bookVisit } from '../visits.ts';
import { press, serverFailed, visits, without, type Walk } from './walk.ts';

const nobody = '00000000-0000-4000-8000-000000000000';

/** What can be read without a booking, the time list in every state of its day. */
export const residents: Walk = async (world, page, home, look) => {
  const { site } = world;
  const visit = visits(page, home, look);
  await visit('front page without days', '');
  const open = await site.make.clinic({ slots: 3, staffSlots: 1 });
  const full = await site.make.clinic({ slots: 1 });
  await visit('front page', '');
  await visit('unknown municipality', '?place=Kuopio');
  await visit('municipality', '/municipalities/638');
  await visit('municipality without days', '/municipalities/3446');
  await visit('unknown municipality by address', '/municipalities/9999');
  await visit('clinic day', `/clinics/${open.id}`);
  await visit('unknown clinic day', `/clinics/${nobody}`);
  await visit('privacy', '/privacy');
  await visit('accessibility', '/accessibility');
  await visit('not found', '/nowhere');
  await page.goto(`${site.origin}/xx/nowhere`);
  await look('unknown language');

  await page.goto(`${home}/clinics/${full.id}`);
  const { token } = await bookVisit(site, full.slotIds[0]!);
  await press(page, 'button[name=slot]');
  await look('the last time went to another');
  await visit('full day', `/clinics/${full.id}`);
  await site.call(cancelBooking, { params: { token } });

  await page.goto(`${home}/clinics/${open.id}`);
  await bookVisit(site, open.slotIds[0]!);
  await press(page, 'button[name=slot]');
  await look('the time went to another');

  const closesAt = site.clock.now().subtract({ minutes: 1 });
  await page.goto(`${home}/clinics/${full.id}`);
  await site.owner.updateTable('clinic').set({ closes_at: closesAt }).where('id', '=', full.id).execute();
  await press(page, 'button[name=slot]');
  await look('booking closed while one read');
  await visit('booking closed', `/clinics/${full.id}`);

  const coordinator = await coordinatorOf(site);
  const day = (await coordinator.draft({ date: '2026-10-20' })).answer;
  await visit('a day that is not published', `/clinics/${day.id}`);
  const published = (await coordinator.publish(day)).answer;
  await coordinator.cancel(published);
  await visit('cancelled day', `/clinics/${day.id}`);

  await without(world, 'clinic', async () => {
    await page.goto(home);
    await look('the server failed', serverFailed);
  });
};
