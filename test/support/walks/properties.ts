import { staffWith } from '../staff.ts';
import { bookVisit, signedNote } from '../visits.ts';
import { press, sits, unfold, visits, type Walk } from './walk.ts';

/** The list of properties, and a property in every state. */
export const properties: Walk = async (world, page, home, look) => {
  const { site } = world;
  const visit = visits(page, home, look);
  const expert = await sits(world, page, await staffWith(site, ['environmental_secretary']));
  const clinic = await site.make.clinic({ slots: 3, day: '2026-11-05' });
  const unknown = (address: string) => ({
    propertyIdentifier: '',
    propertyUnknown: true,
    address,
    village: 'Ilola',
  });
  const place = { address: 'Suokuja 7', village: 'Ilola' };
  const known = await bookVisit(site, clinic.slotIds[0]!, { propertyIdentifier: '638-888-1-1', ...place });
  const vague = await bookVisit(site, clinic.slotIds[1]!, unknown('Suokuja 7'));
  await signedNote(site, { bookingId: known.bookingId, headers: expert.headers });
  const idOf = async (bookingId: string) => {
    const booking = site.owner.selectFrom('booking').select('property_id').where('id', '=', bookingId);
    return (await booking.executeTakeFirstOrThrow()).property_id;
  };
  const confirmed = `/staff/properties/${await idOf(known.bookingId)}`;
  const unconfirmed = `/staff/properties/${await idOf(vague.bookingId)}`;

  await visit('properties', '/staff/properties');
  await visit('properties, none found', '/staff/properties?search=olematon');
  await visit('properties, unidentified', '/staff/properties?unconfirmed=true');
  const many = Array.from({ length: 120 }, (_, place) => ({
    municipality_id: '638',
    address: `Pitkäniementie ${place}`,
    village: 'Kerkkoo',
    confirmed: false,
    created_at: site.clock.now(),
  }));
  await site.owner.insertInto('property').values(many).execute();
  await visit('properties, more than are shown', '/staff/properties?search=Pitk');
  await page.goto(`${home}${confirmed}`);
  await unfold(page);
  await look('property with its notes and readers');
  await visit('property, unidentified', unconfirmed);
  await page.fill('form[action$=confirm] [name=identifier]', 'talo');
  await press(page, 'form[action$=confirm] button');
  await look('property, identifier wrong');
  await page.fill('form[action$=confirm] [name=identifier] >> nth=0', '638-888-2-2');
  await press(page, 'form[action$=confirm] button');
  await look('property, identified');
  await visit('property, unknown', '/staff/properties/00000000-0000-4000-8000-000000000000');
  await sits(world, page, await staffWith(site, ['coordinator']));
  await visit('property for a coordinator', confirmed);
  await sits(world, page, await staffWith(site, ['environmental_secretary'], '3446'));
  await visit('properties, none at all', '/staff/properties');
};
