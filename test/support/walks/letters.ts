import { moveForCaller } from '#shared/contracts/staff-bookings.ts';
import { coordinatorOf } from '../planning.ts';
import { bookVisit } from '../visits.ts';
import { press, sits, unfold, visits, type Walk } from './walk.ts';

const post = 'form[action*=post] button';

/** The tray of letters: nothing in it, letters of several kinds, posted ones, and those that changed meanwhile. */
export const letters: Walk = async (world, page, home, look) => {
  const { site } = world;
  const visit = visits(page, home, look);
  const coordinator = await coordinatorOf(site);
  await sits(world, page, coordinator);
  await visit('letters, none', '/staff/messages/letters');
  await visit('letters, of a day that is unknown', '/staff/messages/letters?clinic=nothing');

  const { answer: draft } = await coordinator.draft();
  const { answer: day } = await coordinator.publish(draft);
  const slots = await site.owner.selectFrom('slot').select('id').where('clinic_id', '=', day.id).orderBy('starts_at').execute(); // prettier-ignore
  const first = await bookVisit(site, slots[0]!.id, { email: '', phone: '019 520 1234' });
  await bookVisit(site, slots[1]!.id, {
    ...{ email: '', wantsPaper: true, name: `${'Pitkäniminen-'.repeat(8)}Testi` },
    ...{ propertyIdentifier: '', address: 'Hyvinpitkänkadunnimentie 1234 A 56', village: 'Kerkkoo' },
  });
  await visit('letters, two that wait', '/staff/messages/letters');
  await visit('today, with letters to print', '/staff');
  await visit('day, with letters', `/staff/clinics/${day.id}`);
  await page.goto(`${home}/staff/clinics/${day.id}/next/cancel`);
  await unfold(page);
  await look('day, cancelled, some get a letter');

  await page.goto(`${home}/staff/messages/letters?clinic=${day.id}`);
  const moved = { params: { bookingId: first.bookingId }, body: { slotId: slots[2]!.id } };
  await site.call(moveForCaller, { ...moved, headers: coordinator.headers });
  await press(page, post);
  await look('letters, one posted and one that changed');
  await press(page, post);
  await unfold(page);
  await look('letters, all of a day posted');
  await site.call(moveForCaller, { ...moved, body: { slotId: slots[0]!.id }, headers: coordinator.headers });
  await page.goto(`${home}/staff/messages/letters`);
  const clinic = page.locator('input[name=clinic]').first();
  await clinic.evaluate((field) => ((field as HTMLInputElement).value = crypto.randomUUID()));
  await press(page, post);
  await look('letters, the day is gone');
};
