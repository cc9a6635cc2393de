import { markVisit } from '#shared/contracts/day.ts';
import { staffWith } from '../staff.ts';
import { bookVisit, signedNote } from '../visits.ts';
import { opens, sits, visits, type Walk } from './walk.ts';

const offline = /ERR_INTERNET_DISCONNECTED/;

/** Today's page and the board of a day, as its visits go by. */
export const dayBoard: Walk = async (world, page, home, look) => {
  const { site } = world;
  const visit = visits(page, home, look);
  const open = opens(page, home);
  await sits(world, page, await staffWith(site, ['building_inspector'], '3446'));
  await visit('today, nothing at all', '/staff');

  const expert = await sits(world, page, await staffWith(site, ['environmental_secretary']));
  const { headers } = expert;
  const clinic = await site.make.clinic({ slots: 5, staffSlots: 1, day: '2026-11-18' });
  const board = `/staff/clinics/${clinic.id}/day`;
  await visit('board without visits', board);
  const address = {
    propertyIdentifier: '',
    propertyUnknown: true,
    address: 'Rantatie 1',
    village: 'Kerkkoo',
  };
  const first = await bookVisit(site, clinic.slotIds[0]!);
  const second = await bookVisit(site, clinic.slotIds[1]!, { ...address, email: '', phone: '040 123 4567', wantsPaper: true }); // prettier-ignore
  const third = await bookVisit(site, clinic.slotIds[2]!, { language: 'sv' });
  await open(board);
  await look('board, everybody still to come');
  await page.locator('li.visit summary').first().click();
  await look('board, what else can be done with a visit');
  await page.keyboard.press('Escape');

  const mark = (
    bookingId: string,
    from: 'booked' | 'arrived',
    to: 'arrived' | 'in_consultation' | 'no_show',
  ) => site.call(markVisit, { params: { bookingId }, body: { from, to }, headers });
  await mark(first.bookingId, 'booked', 'arrived');
  await mark(first.bookingId, 'arrived', 'in_consultation');
  await page.locator('li.visit form button').first().click();
  await page.getByRole('alert').waitFor();
  await look('board, a colleague was quicker');
  await mark(third.bookingId, 'booked', 'no_show');
  await signedNote(site, { bookingId: second.bookingId, headers });
  await open(board);
  await look('board, one inside, one away, one without e-mail');
  await page.context().setOffline(true);
  await page.evaluate(() => dispatchEvent(new Event('offline')));
  await page.getByRole('alert').waitFor();
  await look('board, no connection', offline);
  await page.context().setOffline(false);

  await sits(world, page, await staffWith(site, ['coordinator']));
  await visit('board for a coordinator', board);
  await site.owner
    .updateTable('staffing')
    .set({ needs_substitute: true })
    .where('clinic_id', '=', clinic.id)
    .execute();
  await site.owner.updateTable('message').set({ status: 'failed', failure: 'refused 550' }).where('booking_id', '=', third.bookingId).execute(); // prettier-ignore
  await visit('today for a coordinator, with what waits', '/staff');
  await sits(world, page, expert);
  await visit('today for an expert', '/staff');
  await site.owner.updateTable('slot').set({ closed: true }).where('id', '=', clinic.slotIds[3]!).execute();
  await visit('board with a closed time', board);
};
