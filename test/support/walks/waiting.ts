import { cancelBooking } from '#shared/contracts/bookings.ts';
import { joinList, type Joining } from '#shared/contracts/waiting.ts';
import { bookVisit } from '../visits.ts';
import { press, visits, type Walk } from './walk.ts';

const nobody = '00000000-0000-4000-8000-000000000000';
const morning = '2026-10-01T06:00:00Z';

/** Waiting for a time of a full day: joining, what is offered, and how the wait ends. */
export const waiting: Walk = async ({ site }, page, home, look) => {
  const { call, clock, make } = site;
  const before = clock.now().toString();
  clock.set(morning);
  const visit = visits(page, home, look);
  const send = 'main form[method=POST] .row button';
  const take = 'form[action$=take] button:not([formaction])';
  const fill = async (answers: Record<string, string>) => {
    for (const [name, value] of Object.entries(answers)) await page.fill(`[name=${name}]`, value);
    await page.locator('[name=relation]').first().check();
  };
  const cancel = ({ token }: { token: string }) => call(cancelBooking, { params: { token } });
  const fullDay = async (day: string, start = '14:00') => {
    const { id, slotIds } = await make.clinic({ slots: 1, day, start });
    const slotId = slotIds[0]!;
    const booked = await bookVisit(site, slotId);
    return { id, slotId, booked, form: `/waiting?municipality=638&clinic=${id}` };
  };
  const joined = async (told: Partial<Joining>) => {
    const reached = { email: 'veikko.jono@example.org', relation: 'owner', language: 'fi' } as const;
    const body = { municipality: '638', name: 'Veikko Testi', ...reached, ...told };
    const { status, answer, problem } = await call(joinList, { body });
    if (status !== 201) throw new Error(JSON.stringify(problem));
    return answer;
  };

  const day = await fullDay('2026-11-25');
  await visit('full day, with its list', `/clinics/${day.id}`);
  await press(page, 'main a[href*="/waiting?"]');
  await look('form for a day');
  await page.locator('#propertyUnknown').check();
  await look('form, identifier unknown');
  await press(page, send);
  await look('form, nothing filled in');
  await page.locator('#propertyUnknown').uncheck();
  await fill({ propertyIdentifier: 'talo', name: 'Aino Testi', phone: '12', email: 'aino@' });
  await page.locator('#shortNotice').check();
  await press(page, send);
  await look('form, wrong values');
  const aino = { propertyIdentifier: '638-480-1-1', phone: '040 123 4567', email: 'aino.jono@example.org' };
  await fill(aino);
  await press(page, send);
  await look('joined');
  const ainosPlace = new URL(page.url()).pathname.replace(/^\/\w+/, '');
  await page.goto(`${home}${day.form}`);
  await fill({ ...aino, name: 'Aino Testi' });
  await press(page, send);
  await look('form, the property waits already');
  const second = await joined({
    clinicId: day.id,
    propertyIdentifier: '638-480-1-2',
    email: '',
    phone: '040 765 4321',
  });
  await visit('second in the list, to be called', `/waiting/${second.token}?now=joined`);

  await cancel(day.booked);
  await visit('a time is offered', ainosPlace);
  await press(page, 'form[action$=take] button[formaction]');
  await look('declined');
  await visit('leave, confirm', `${ainosPlace}/leave`);
  await press(page, 'main form button');
  await look('left');
  await visit('leave, left already', `${ainosPlace}/leave`);

  const late = await fullDay('2026-11-26');
  const slow = await joined({ clinicId: late.id, propertyIdentifier: '638-480-2-1', shortNotice: true });
  await cancel(late.booked);
  await visit('leave while a time is offered', `/waiting/${slow.token}/leave`);
  await page.goto(`${home}/waiting/${slow.token}`);
  clock.pass({ hours: 3 });
  await press(page, take);
  await look('the offered time is gone');

  const soon = await fullDay('2026-10-06', '09:00');
  const quick = { clinicId: soon.id, shortNotice: true };
  const first = await joined({ ...quick, propertyIdentifier: '638-480-3-1' });
  const other = await joined({ ...quick, propertyIdentifier: '638-480-3-2' });
  clock.set('2026-10-05T11:00:00Z');
  await cancel(soon.booked);
  await visit('a time is offered to several', `/waiting/${other.token}`);
  await page.goto(`${home}/waiting/${first.token}`);
  await press(page, take);
  await look('booked from the list');
  await visit('the wait ended with a time', `/waiting/${first.token}`);
  await visit('the time went to another', `/waiting/${other.token}`);
  clock.set(morning);

  const own = await fullDay('2026-11-27');
  const property = { propertyIdentifier: '638-480-4-1' };
  const { token } = await joined({ clinicId: own.id, ...property });
  await page.goto(`${home}${own.form}`);
  await fill({ ...aino, propertyIdentifier: '638-480-4-2', name: 'Aino Testi' });
  await cancel(own.booked);
  await page.goto(`${home}/waiting/${token}`);
  await press(page, 'form[action$=take] button[formaction]');
  await visit('a day with free times needs no list', own.form);
  await bookVisit(site, own.slotId, property);
  await visit('the property has a time from elsewhere', `/waiting/${token}`);

  const freed = await fullDay('2026-11-30');
  await page.goto(`${home}${freed.form}`);
  await fill({ ...aino, propertyIdentifier: '638-480-5-1', name: 'Aino Testi' });
  await cancel(freed.booked);
  await press(page, send);
  await look('form, times came free meanwhile');

  const begun = await fullDay('2026-12-01');
  const patient = await joined({ clinicId: begun.id, propertyIdentifier: '638-480-6-1' });
  await page.goto(`${home}${begun.form}`);
  await fill({ ...aino, propertyIdentifier: '638-480-6-2', name: 'Aino Testi' });
  clock.set('2026-12-01T12:30:00Z');
  await press(page, send);
  await look('form, the day began meanwhile');
  await visit('a day that has begun', begun.form);
  await visit('the day one waited for has begun', `/waiting/${patient.token}`);
  clock.set(morning);

  const norway = '3446';
  await visit('municipality without days, with its list', `/municipalities/${norway}`);
  await press(page, 'main a[href*="/waiting?"]');
  await look('form for any day');
  const unknown = { propertyUnknown: true, address: 'Strandveien 3', village: 'Lia' };
  const anyDay = await joined({ municipality: norway, ...unknown });
  await visit('waiting for any day', `/waiting/${anyDay.token}`);
  await page.goto(`${home}/waiting/${anyDay.token}/leave`);
  await press(page, 'main form button');
  const far = await make.clinic({ municipality: norway, slots: 1, day: '2026-12-02' });
  await visit('any day, and one has free times', `/waiting?municipality=${norway}`);
  await bookVisit(site, far.slotIds[0]!, { ...unknown, propertyIdentifier: '', address: 'Strandveien 5' });
  await visit('municipality whose days are full', `/municipalities/${norway}`);

  await visit('list of no municipality', '/waiting?municipality=9999');
  await visit('list of no day', `/waiting?municipality=638&clinic=${nobody}`);
  await visit('old or broken link of a place', `/waiting/${'x'.repeat(43)}`);
  clock.set(before);
};
