import { markVisit } from '#shared/contracts/day.ts';
import { addWalkIn } from '#shared/contracts/walk-ins.ts';
import { staffWith } from '../staff.ts';
import { opens, press, sits, visits, type Walk } from './walk.ts';

/** People who come to the hall without a time, at the door and on the display. */
export const walkIns: Walk = async (world, page, home, look) => {
  const { site } = world;
  const { call, clock, make } = site;
  const before = clock.now().toString();
  const visit = visits(page, home, look);
  const open = opens(page, home);
  const session = await staffWith(site, ['coordinator']);
  const { id } = await make.clinic({ day: '2026-10-08', start: '14:00', slots: 4 });
  clock.set('2026-10-08T09:00:00Z');
  await sits(world, page, session);

  const door = `/staff/clinics/${id}/walk-in`;
  const save = 'main form .row button';
  await visit('queue display, nobody', `/clinics/${id}/queue`);
  await open(door);
  await look('door');
  await press(page, save);
  await look('door, nothing filled in');
  const fill = async (name: string, property: string) => {
    await page.fill('[name=name]', name);
    await page.fill('[name=property]', property);
  };
  await fill('Veikko Testi', '638-460-1-1');
  await press(page, save);
  await look('door, a number was given');
  await fill('Veikko Testi', '638-460-1-1');
  await press(page, save);
  await look('door, the property has a time already');
  const someone = (property: string) =>
    call(addWalkIn, {
      params: { clinicId: id },
      body: { name: 'Sirpa Testi', property, language: 'sv' },
      headers: session.headers,
    });
  const { answer: second } = await someone('638-460-1-2');
  await someone('638-460-1-3');
  const params = { bookingId: second.bookingId };
  const body = { from: 'arrived', to: 'in_consultation' } as const;
  await call(markVisit, { params, body, headers: session.headers });
  await visit('queue display', `/clinics/${id}/queue`);
  await visit('board with numbers', `/staff/clinics/${id}/day`);
  await someone('638-460-1-4');
  await open(door);
  await fill('Viides Testi', '638-460-1-5');
  await press(page, save);
  await look('door, no time is left');
  clock.set(before);
};
