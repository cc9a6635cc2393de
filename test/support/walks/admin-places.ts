import { staffWith } from '../staff.ts';
import { press, sits, unfold, visits, type Walk } from './walk.ts';

/** Venues, rooms and what a municipality says of itself. */
export const adminPlaces: Walk = async (world, page, home, look) => {
  const { site } = world;
  const visit = visits(page, home, look);
  const admin = await sits(world, page, await staffWith(site, ['admin'], '638'));
  await site.owner.insertInto('person_role').values({ person_id: admin.id, municipality_id: '109', role: 'admin' }).execute(); // prettier-ignore
  const here = '/staff/admin/638';
  await site.make.room('638');
  await visit('venues', `${here}/venues`);
  await visit('venue, unknown', `${here}/venues/00000000-0000-4000-8000-000000000000`);
  await visit('new venue', `${here}/venues/new`);
  await press(page, 'main form .row button');
  await look('new venue, nothing filled in');
  await page.fill('[name="name.fi"]', 'Kerkkoon kylätalo');
  await page.fill('[name="name.sv"]', 'Kerko byagård');
  await page.fill('[name="room.name.fi"]', 'Sali');
  await page.fill('[name="room.name.sv"]', 'Salen');
  await page.fill('[name=address]', 'Kerkkoontie 1');
  await press(page, 'main form .row button');
  await look('venue, added');
  await page.fill('form[action$=venue] [name="name.sv"]', '');
  await press(page, 'form[action$=venue] button');
  await look('venue, a language missing');
  await page.fill('form[action$=venue] [name="name.sv"]', 'Kerko byagård');
  await page.locator('form[action$=venue] [name=closed]').check();
  await press(page, 'form[action$=venue] button');
  await look('venue, closed');
  await unfold(page);
  await page.fill('[id="new-name.fi"]', 'Keittiö');
  await press(page, 'form[action$=addRoom] button');
  await look('new room, a language missing');
  await page.fill('[id="new-name.sv"]', 'Köket');
  await press(page, 'form[action$=addRoom] button');
  await unfold(page);
  await look('venue with two rooms, everything open');
  await page.fill('form[action$=changeRoom] [name="name.fi"] >> nth=0', '');
  await press(page, 'form[action$=changeRoom] button');
  await look('room, name missing');

  await visit('details of the municipality', `${here}/details`);
  await page.fill('[name=email]', 'neuvonta@');
  await page.fill('[name=phone]', '12');
  for (const box of await page.locator('[name=languages]').all()) await box.uncheck();
  await press(page, 'main form button');
  await look('details of the municipality, wrong values');
  await page.goto(`${home}${here}/details`);
  await press(page, 'main form button');
  await look('details of the municipality, saved');
  const fresh = await staffWith(site, ['admin'], '109');
  await sits(world, page, fresh);
  await visit('venues, none', '/staff/admin/109/venues');
};
