import { sql } from 'kysely';
import { cancelBooking } from '#shared/contracts/bookings.ts';
import { declineOfferForCaller, joinListForCaller, seeWaitingList, type Joining } from '#shared/contracts/waiting.ts'; // prettier-ignore
import { staffWith } from '../staff.ts';
import { bookVisit } from '../visits.ts';
import { opens, press, sits, unfold, visits, type Walk } from './walk.ts';

const save = 'form[action*=add] .row button';
const book = 'form[action*=book] button >> nth=0';
const pass = 'form[action*=book] button >> nth=1';

/** The waiting list as staff see it: whom to call, who is next, and adding somebody on the telephone. */
export const staffWaiting: Walk = async (world, page, home, look) => {
  const { site } = world;
  const { call, clock, make, owner } = site;
  const before = clock.now().toString();
  const visit = visits(page, home, look);
  const open = opens(page, home);
  const list = '/staff/waiting';
  const forget = () => sql`delete from offer; delete from waiting`.execute(owner);
  const abroad = await staffWith(site, ['coordinator'], '3446');
  const coordinator = await staffWith(site, ['coordinator']);
  const { headers } = coordinator;
  await owner.insertInto('person_role').values({ person_id: coordinator.id, municipality_id: '3446', role: 'coordinator' }).execute(); // prettier-ignore
  await forget();
  // Noon of a Friday: people are awake, and times are offered.
  clock.set('2026-10-02T09:00:00Z');

  let property = 0;
  const join = (clinicId: string, told: Partial<Joining> = {}) => {
    const number = ++property;
    const contact = { name: `Jonottaja ${number} Testi`, email: `jonottaja.${number}@example.org` };
    const place = { municipality: '638', clinicId, propertyIdentifier: `638-480-1-${number}` };
    const body = { ...place, relation: 'owner', language: 'fi', ...contact, ...told } as const;
    return call(joinListForCaller, { body, headers });
  };
  const byPhone = { email: '', phone: '040 123 4567' };
  const fill = async (identifier: string) => {
    await page.fill('[name=propertyIdentifier]', identifier);
    await page.locator('[name=relation]').first().check();
    await page.fill('[name=name]', 'Soittaja Testi');
    await page.fill('[name=phone]', '040 123 4567');
  };
  const fullDay = async (day: string) => {
    const clinic = await make.clinic({ day, slots: 1 });
    const { token } = await bookVisit(site, clinic.slotIds[0]!);
    return { id: clinic.id, free: () => call(cancelBooking, { params: { token } }) };
  };

  await sits(world, page, abroad);
  await visit('waiting list, nobody', list);
  await open(`${list}/new`);
  await look('add a caller');
  await press(page, save);
  await look('add a caller, nothing filled in');
  await fill('1/1');
  await page.fill('[name=phone]', '+358 40 123 4567');
  await press(page, save);
  await look('added for any day, on the telephone');

  await sits(world, page, coordinator);
  const first = await fullDay('2026-10-30');
  await visit('day, full and nobody waits', `/staff/clinics/${first.id}`);
  await visit('waiting list of a day, nobody', `${list}?clinic=${first.id}`);
  await join(first.id, byPhone);
  await join(first.id, { shortNotice: true });
  await join(first.id, { ...byPhone, email: 'kolmas@example.org', language: 'sv', shortNotice: true });
  await visit('waiting list of two municipalities', list);
  await visit('day, full and three wait', `/staff/clinics/${first.id}`);
  await visit('days, people wait', '/staff/clinics');
  await visit('month, people wait', '/staff/clinics/month?month=2026-10');
  await visit('telephone, no times, with the list', `/staff/clinics/${first.id}/phone`);
  await first.free();
  await visit('today, a call to make', '/staff');
  await open(`${list}?clinic=${first.id}`);
  await unfold(page);
  await look('waiting list of a day, a call to make');
  await press(page, pass);
  await look('waiting list, passed on and offered by mail');
  await unfold(page);
  await press(page, 'form[action*=takeOff] button >> nth=1');
  await look('waiting list, taken off');

  const second = await fullDay('2026-10-31');
  await open(`${list}/new?clinic=${second.id}`);
  await look('add a caller to a day, of two municipalities');
  await fill('638-480-2-1');
  await press(page, save);
  await look('added to a day');
  await open(`${list}/new?clinic=${second.id}`);
  await fill('638-480-2-1');
  await press(page, save);
  await look('add a caller, the property waits already');
  await join(second.id, byPhone);
  await second.free();
  await visit('waiting list, a call to make', list);
  const { answer } = await call(seeWaitingList, { query: { clinicId: second.id }, headers });
  await call(declineOfferForCaller, { params: { offerId: answer[0]!.offers[0]!.id }, headers });
  await press(page, book);
  await look('waiting list, the time is gone');
  await press(page, book);
  await look('booked for somebody who was called');

  const third = await make.clinic({ day: '2026-10-30', slots: 1 });
  await open(`${list}/new?clinic=${third.id}`);
  await fill('638-480-3-1');
  await press(page, save);
  await look('add a caller, there are free times');
  await open(`/staff/clinics/${third.id}/phone`);
  await press(page, 'button[name=slot]');
  await fill('638-480-3-1');
  clock.pass({ minutes: 16 });
  await bookVisit(site, third.slotIds[0]!);
  await press(page, page.locator('form[action$=book] .row button').last());
  await look('telephone, the held time was lost and none is left');
  await press(page, 'button[formaction*=carry]');
  await look('add a caller, with what was said');
  await press(page, save);
  await look('added after the time was lost');
  await visit('no desk of one’s own there', `${list}/new?municipality=109`);
  await forget();
  clock.set(before);
};
